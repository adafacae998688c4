// Claims: telling what an article states as a fact from what it denies,
// hedges, asks about or debunks.

package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/phrase"
	"github.com/stretchlint/stretchlint/schema/source"
)

// stated gives the places where lines state what the wording says.
func (w *wording) stated(lines []line) []hit {
	return slices.DeleteFunc(w.found(lines), func(h hit) bool { return !h.states() })
}

// found gives every place the wording stands.
func (w *wording) found(lines []line) []hit {
	var hits []hit
	for i := range lines {
		for _, f := range w.table.FindAll(lines[i].text) {
			hits = append(hits, hit{line: &lines[i], row: w.rows[f.Row], first: f.First, last: f.Last})
		}
	}
	return hits
}

// states reports whether the sentence around h says it as a fact.
func (h hit) states() bool {
	t := h.line.text
	number := t.SentenceAt(h.first)
	s := t.Sentences[number]
	switch {
	case t.Tokens[s.Last-1].Word == "?", negated(t, s.First, h.first), conditional(t, s, h.first):
		return false
	case foundIn(hedges, t, s), foundIn(debunks, t, s), number+1 < len(t.Sentences) && foundIn(debunks, t, t.Sentences[number+1]):
		return false
	}
	return !slices.ContainsFunc(h.line.lead, turns)
}

// foundIn reports whether a row of the table stands in the sentence.
func foundIn(table *phrase.Table, t *phrase.Text, s phrase.Sentence) bool {
	return slices.ContainsFunc(table.FindAll(t), func(f phrase.Found) bool { return s.First <= f.First && f.First < s.Last })
}

// hedges are the words by which a sentence leaves room for another outcome.
var hedges = patterns(
	`may|might|could|perhaps|possibly|maybe|potentially|likely|usually|often|sometimes|typically|generally`,
	`some|many|most people|patients|adults|readers|users`,
	`seems|seem|appears|suggests|suggest|suggested|reportedly|arguably`,
	`thought|believed|said|claimed|known|considered to`,
	`can help|aid|assist|contribute`,
	`aim|aims|aimed|hope|goal|wish|want|trying|try|designed|intended to?`,
)

// debunks are the words by which a sentence turns down what it quotes.
var debunks = patterns(
	`myth|myths|misconception|misconceptions|untrue|false|outdated|debunked|overhyped|unproven|disproven`,
	`no|little|weak|limited|insufficient|(lack of)|(not enough) ~2 evidence|proof|research|data`,
	`not|never|isn't|aren't|doesn't|don't|cannot|can't ~3 true|proven|shown|evidence|supported|mean|cure|work|guarantee`,
	`claim|claims|claimed|allege|alleged|promise|promises|swear|advertise`,
	`contrary to`,
	`beware|skeptical|sceptical|scam|snake`,
)

func patterns(forms ...string) *phrase.Table {
	out := make([]*phrase.Pattern, len(forms))
	for i, form := range forms {
		out[i] = phrase.MustCompile(form)
	}
	return shelf.Table(out)
}

// naming finds words that name where a fact comes from.
var naming = patterns(
	`according|study|studies|researchers|research|survey|trial|trials|meta-analysis|journal|guideline|guidelines|cochrane|nhs|cdc|nih`,
	`\( ~5 NUM \)`,
	`\[ NUM \]`,
)

// cites reports whether the line gives a source: a link, a note, or words that
// name one.
func (p *Pass) cites(l *line) bool {
	if len(naming.FindAll(l.text)) > 0 {
		return true
	}
	markup := slice(p.File, l.span(p.File, 0, len(l.text.Tokens)))
	return slices.ContainsFunc(linked, func(sign string) bool { return strings.Contains(markup, sign) })
}

// linked finds the markup of a link or a note in the bytes of a line; the text
// of a block no longer holds it.
var linked = []string{"](http:", "](https:", "[^", "href=", "http://", "https://", "<sup"}

// heading reports whether the line is a heading.
func (l *line) heading() bool { return l.block.Kind == article.Heading }

// whole gives the place of all of the line.
func (l *line) whole(f *source.File) source.Span { return l.span(f, 0, len(l.text.Tokens)) }

// isQuoted reports whether the hit stands within quotation marks.
func (h hit) isQuoted() bool {
	t := h.line.text
	opened := strings.ContainsAny(t.Plain[:t.Tokens[h.first].Start], "“\"‘")
	return opened && strings.ContainsAny(t.Plain[t.Tokens[h.last-1].End:], "”\"’")
}
