package extract

// Labels: words that head a part of an entry, such as "How to do it:".

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A label is the head of a part of an entry.
type label struct {
	use  use
	from int    // bytes of the label, its colon and the blank after it
	text string // its words in lower case
	full bool   // the label is all there is
}

// A use is what a part of an entry is for.
type use uint8

const (
	unlabelled use = iota
	how
	benefit
	target
	caution
	modification
	tip
	dose
	equipment
	breathing
	media
	noise
	naming // the name of the entry
)

var uses = map[string]use{
	"how": how, "start": how, "benefit": benefit, "target": target, "caution": caution, "modification": modification,
	"tip": tip, "dose": dose, "equipment": equipment, "breathing": breathing, "media": media, "noise": noise, "name": naming,
}

func (u use) String() string {
	for name, value := range uses {
		if value == u && name != "start" {
			return name
		}
	}
	return ""
}

// readLabel finds the label a line opens with: the words before a colon or a
// dash, words set in bold at the start, or the whole of a short line.
func readLabel(l *line) label {
	t := l.text
	if len(t.Tokens) == 0 {
		return label{}
	}
	for _, head := range l.heads() {
		if end, ok := l.labelEnd(head.last); ok {
			return label{use: head.use, from: end, text: strings.ToLower(t.Words(0, head.last)), full: end >= len(t.Plain)}
		}
	}
	if isStepHead(t) && l.Kind == article.Heading {
		return label{use: how, from: len(t.Plain), text: "step", full: true}
	}
	if isPicture(t) {
		return label{use: media, from: len(t.Plain), text: t.Tokens[1].Word, full: true}
	}
	if use := misspelt(t); use != unlabelled {
		return label{use: use, from: len(t.Plain), text: t.Tokens[0].Word, full: true}
	}
	if end, after, bold := runIn(l); end > 0 && bold && t.Tokens[0].Word == "why" {
		return label{use: benefit, from: after, text: "why"}
	}
	return label{}
}

// A head is words at the start of a line that may be a label, up to a token.
type head struct {
	use  use
	last int
}

// longestLabel is how many tokens a label may have.
const longestLabel = 8

// heads gives the labels a line may open with: those of the vocabulary, by rows,
// and two of either that are joined ("Modifications and variations").
func (l *line) heads() []head {
	var heads []head
	for _, tag := range l.text.Starting(0, "LABEL") {
		if l.Kind == article.Heading && tag.Last == 1 && l.text.Has(0, "GROUP") {
			continue // "Stretches" as a heading is no "Stretches: the calves"
		}
		heads = append(heads, head{uses[tag.ID], tag.Last})
	}
	for _, f := range labelTable.FindAll(l.text) {
		if f.First == 0 {
			heads = append(heads, head{labelRows[f.Row].use, f.Last})
		}
	}
	for _, h := range heads {
		heads = append(heads, l.joined(h)...)
	}
	return slices.DeleteFunc(heads, func(h head) bool { return h.last > longestLabel })
}

// joined gives what a head becomes with a second label behind it. Doses are left
// out: "Hold and repeat" is an order.
func (l *line) joined(h head) []head {
	if h.use == dose || h.last+1 >= len(l.text.Tokens) || !joins[l.text.Tokens[h.last].Word] {
		return nil
	}
	var longer []head
	for _, tag := range l.text.Starting(h.last+1, "LABEL") {
		longer = append(longer, head{h.use, tag.Last})
	}
	return longer
}

// joins are the words and signs between two labels.
var joins = map[string]bool{"and": true, "or": true, "&": true, "/": true, "+": true}

// isStepHead reports whether a line counts a step and says no more: "Step 2".
func isStepHead(t *phrase.Text) bool {
	return len(t.Tokens) == 2 && t.Tokens[0].Word == "step" && t.Tokens[1].Kind == phrase.Number
}

// isCues reports whether a label heads cues, which are all of the how-to where no
// other lines tell one.
func (l label) isCues() bool {
	return l.use == tip && slices.ContainsFunc(cueWords, func(word string) bool { return strings.Contains(l.text, word) })
}

// cueWords are those in labels of cues: "Key alignment points", "Proper form".
var cueWords = []string{"cue", "point", "alignment", "form", "technique"}

// isPicture reports whether a line stands for a picture that a text can't show:
// "[Illustration: a person with raised arms]".
func isPicture(t *phrase.Text) bool {
	last := len(t.Tokens) - 1
	if last < 2 || t.Tokens[0].Word != "[" || t.Tokens[last].Word != "]" {
		return false
	}
	return startsPicture(t, 1)
}

// startsPicture reports whether a label like "Illustration" begins at a token.
func startsPicture(t *phrase.Text, token int) bool {
	return slices.ContainsFunc(t.Starting(token, "LABEL"), func(tag phrase.Tag) bool { return uses[tag.ID] == media })
}

// longLabels are labels of one word that are long enough to know with a slip in
// them ("Insructions").
var longLabels = map[string]use{
	"instructions": how, "instruction": how, "directions": how, "benefits": benefit, "variations": modification,
	"modifications": modification, "precautions": caution, "contraindications": caution, "equipment": equipment,
}

// misspelt gives the use of a line that is one long label with one slip.
func misspelt(t *phrase.Text) use {
	if len(t.Tokens) > 2 || len(t.Tokens[0].Word) < 7 || len(t.Tokens) == 2 && t.Tokens[1].Word != ":" {
		return unlabelled
	}
	for word, u := range longLabels {
		if levenshtein.ComputeDistance(word, t.Tokens[0].Word) == 1 {
			return u
		}
	}
	return unlabelled
}

// labelEnd reports whether the tokens before last stand as a label, and where
// the words after it start.
func (l *line) labelEnd(last int) (from int, ok bool) {
	t := l.text
	bold := l.isBoldTo(t.Tokens[last-1].End)
	set := bold || l.Kind == article.Heading || l.Kind == article.Term
	switch {
	case last == len(t.Tokens):
		return len(t.Plain), set || l.Kind != article.Item && l.Kind != article.Cell
	case l.endsInBracket(last): // "Steps (per side)"
		return len(t.Plain), set || l.Kind == article.Paragraph
	case isDots(t, last):
		return len(t.Plain), true
	}
	end, ok := l.dividerEnd(last, bold)
	return len(t.Plain) - len(strings.TrimLeft(t.Plain[end:], " ")), ok
}

// isBoldTo reports whether the line is bold up to a byte or the sign there, and
// no further.
func (l *line) isBoldTo(end int) bool {
	return len(l.Strong) > 0 && l.Strong[0].Start == 0 && l.Strong[0].End >= end && l.Strong[0].End <= end+1
}

// endsInBracket reports whether a short line is no more behind a label than a
// bracket that begins at a token.
func (l *line) endsInBracket(token int) bool {
	t := l.text
	return t.Tokens[token].Word == "(" && strings.HasSuffix(t.Plain, ")") && strings.Count(t.Plain, "(") == 1 && l.words() <= longestLabel
}

// dividerEnd gives where that ends which divides a label from the words behind it,
// from a token on: a colon, a question mark, a dash, or nothing but markup.
func (l *line) dividerEnd(token int, bold bool) (end int, ok bool) {
	t := l.text
	next, isLast := t.Tokens[token], token+1 == len(t.Tokens)
	switch {
	case next.Word == ":":
		return next.End, true
	case next.Word == "?" && !isLast && t.Tokens[token+1].Word == ":":
		return t.Tokens[token+1].End, true
	case next.Word == "?":
		return next.End, bold || isLast || l.Kind == article.Heading
	case bold && next.Kind == phrase.Sign:
		return next.End, true
	case bold, next.Kind == phrase.Number && next.Start == t.Tokens[token-1].End: // only markup sets them apart
		return t.Tokens[token-1].End, true
	case next.Word == "-" && next.Start > t.Tokens[token-1].End: // "Reps – 3"
		return next.End, l.Kind != article.Item || isNumber(t, token+1)
	}
	return 0, false
}

func isNumber(t *phrase.Text, token int) bool {
	return token < len(t.Tokens) && t.Tokens[token].Kind == phrase.Number
}

// isDots reports whether a text ends in two dots or more that begin at a token:
// "How to do it..".
func isDots(t *phrase.Text, token int) bool {
	return strings.HasPrefix(t.Plain[t.Tokens[token].Start:], "..") && strings.Trim(t.Plain[t.Tokens[token].Start:], ". ") == ""
}
