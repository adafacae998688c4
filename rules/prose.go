// Prose: the sentences of an article, read once for all rules that judge
// wording.

package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
	"github.com/stretchlint/stretchlint/schema/source"
)

// Prose is what an article says, line by line. It is filled by the first rule
// that asks.
type prose struct {
	reading *extract.Reading
	lines   []line
	read    bool
	of      map[*schema.Entry][]*line
	first   map[*schema.Entry]int // the number of its first line
	number  map[*schema.Entry]int // in the article
	telling map[string][]string   // the words of names that were compared
	around  map[*schema.Entry][]dose
	injury  *bool            // whether the article is about one, when it was asked
	levels  []*article.Block // the headings that have one
	texts   map[*schema.Entry][]*phrase.Text
	howTos  map[*schema.Entry][]string
	strings map[string]*phrase.Text // that were read, blocks among them
	whole   []*phrase.Text          // of the page
	doses   map[*schema.Entry][]dose
	record  map[string]any // the article as conditions see it
}

// A line is one block of the article's own text.
type line struct {
	block *article.Block
	text  *phrase.Text
	doses []dosage.Reading
	// entry is the stretch it belongs to; nil outside all.
	entry *schema.Entry
	// lead are the texts it stands under: the headings above it and the sentence
	// that opens its list. "Never do these:" turns what follows.
	lead []*phrase.Text
}

// Lines gives the lines of the article itself: no navigation, comments or
// code, and nothing that an entry's repeat says again.
func (p *Pass) Lines() []line {
	if !p.prose.read {
		p.prose.lines = p.readLines()
		p.prose.of, p.prose.first = map[*schema.Entry][]*line{}, map[*schema.Entry]int{}
		p.prose.around = map[*schema.Entry][]dose{}
		p.prose.number, p.prose.telling = map[*schema.Entry]int{}, map[string][]string{}
		for i := range p.Entries() {
			p.prose.number[&p.Entries()[i]] = i
		}
		for i := range p.prose.lines {
			l := &p.prose.lines[i]
			if len(p.prose.of[l.entry]) == 0 {
				p.prose.first[l.entry] = i
			}
			p.prose.of[l.entry] = append(p.prose.of[l.entry], l)
		}
		p.prose.read = true
	}
	return p.prose.lines
}

// firstLine gives the number of the first line of e; false when none is its own.
func (p *Pass) firstLine(e *schema.Entry) (int, bool) {
	p.Lines()
	i, ok := p.prose.first[e]
	return i, ok
}

// linesOf gives the lines of one entry; of nil, those outside all entries.
func (p *Pass) linesOf(e *schema.Entry) []*line {
	p.Lines()
	return p.prose.of[e]
}

// texts gives what e tells the reader to do, its name first.
func (p *Pass) texts(e *schema.Entry) []*phrase.Text {
	if found, ok := p.prose.texts[e]; ok {
		return found
	}
	out := []*phrase.Text{p.read(e.Name)}
	for _, passages := range [][]schema.Passage{e.Steps, e.Modifications, e.Cautions} {
		for _, passage := range passages {
			out = append(out, p.read(passage.Text))
		}
	}
	if p.prose.texts == nil {
		p.prose.texts = map[*schema.Entry][]*phrase.Text{}
	}
	p.prose.texts[e] = out
	return out
}

// howTo gives the words of an entry's steps, which several rules count or
// compare.
func (p *Pass) howTo(e *schema.Entry) []string {
	found, ok := p.prose.howTos[e]
	if !ok {
		found = howTo(e)
		if p.prose.howTos == nil {
			p.prose.howTos = map[*schema.Entry][]string{}
		}
		p.prose.howTos[e] = found
	}
	return found
}

// read reads words as the article was read, once for all rules. Many steps are
// whole blocks, which are read already.
func (p *Pass) read(words string) *phrase.Text {
	if p.prose.strings == nil {
		p.prose.strings = blockTexts(p.prose.reading)
	}
	t, ok := p.prose.strings[words]
	if !ok {
		t = p.Catalogue.Vocabulary.Read(words)
		p.prose.strings[words] = t
	}
	return t
}

// blockTexts gives what was read of an article's blocks, by their words. Words
// grown together are read apart in a block only, which knows its seams.
func blockTexts(r *extract.Reading) map[string]*phrase.Text {
	texts := make(map[string]*phrase.Text, len(r.Words))
	for i, t := range r.Words {
		if t != nil && len(r.Page.Blocks[i].Text.Seams()) == 0 {
			texts[t.Plain] = t
		}
	}
	return texts
}

func (p *Pass) readLines() []line {
	r := p.prose.reading
	var lines []line
	var above leads
	owner := owners(r.Article.Stretches)
	said := map[string]bool{} // by the entries that are repeated
	for i := range r.Page.Blocks {
		block := &r.Page.Blocks[i]
		if block.Text.IsEmpty() || !isOwn(block) {
			continue
		}
		l := line{block: block, text: r.Words[i], doses: r.Doses[i]}
		start, _ := l.reach(r.File)
		entry, repeat := owner(start)
		l.entry = entry
		l.lead = above.over(block)
		above.add(block, l.text)
		if entry != nil && len(entry.AlsoAt) > 0 {
			key := entry.Name + "\x00" + strings.Join(words(block.Text.Plain), " ")
			if repeat && said[key] {
				continue
			}
			said[key] = true
		}
		lines = append(lines, l)
	}
	return lines
}

// isOwn reports whether a block is the article's own text. Many pages set their
// title in a header.
func isOwn(block *article.Block) bool {
	isTitle := block.Region == article.Header && block.Kind == article.Heading
	return (block.Region == article.Main || isTitle) && block.Kind != article.Code
}

// span gives the place of the tokens from first up to last.
func (l *line) span(f *source.File, first, last int) source.Span {
	if first >= last {
		return l.block.Text.Span(f, 0, 0)
	}
	return l.block.Text.Span(f, l.text.Tokens[first].Start, l.text.Tokens[last-1].End)
}

// reach gives where the line starts and ends: offsets in the bytes of the file.
func (l *line) reach(f *source.File) (start, end int) {
	from, to := 0, 0
	if n := len(l.text.Tokens); n > 0 {
		from, to = l.text.Tokens[0].Start, l.text.Tokens[n-1].End
	}
	start, end = l.block.Text.Place(from, to)
	return f.Offset(start), f.Offset(end)
}

// owners gives a function from an offset to the entry it lies in and whether
// that is a repeat of it. Offsets must be asked for in rising order.
func owners(entries []schema.Entry) func(offset int) (*schema.Entry, bool) {
	type claim struct {
		span   source.Span
		entry  *schema.Entry
		repeat bool
	}
	var claims []claim
	for i := range entries {
		e := &entries[i]
		claims = append(claims, claim{e.Span, e, false})
		for _, again := range e.AlsoAt {
			claims = append(claims, claim{again, e, true})
		}
	}
	slices.SortStableFunc(claims, func(a, b claim) int { return a.span.Compare(b.span) })
	next := 0
	return func(offset int) (*schema.Entry, bool) {
		for next < len(claims) && claims[next].span.End.Offset <= offset {
			next++
		}
		if next == len(claims) || offset < claims[next].span.Start.Offset {
			return nil, false
		}
		return claims[next].entry, claims[next].repeat
	}
}

// Leads are the texts the next block stands under.
type leads struct {
	heading, opening *phrase.Text
	group            int // of the list that opening opens
	last             *phrase.Text
}

// over gives the texts that stand over block.
func (a *leads) over(block *article.Block) []*phrase.Text {
	if block.Kind == article.Heading {
		a.opening = nil
		return nil
	}
	if block.Kind == article.Item && (a.opening == nil || a.group != block.Group) {
		a.opening, a.group = a.last, block.Group
	}
	var out []*phrase.Text
	if a.heading != nil {
		out = append(out, a.heading)
	}
	if block.Kind == article.Item && a.opening != nil {
		out = append(out, a.opening)
	}
	return out
}

// add makes block one that others may stand under.
func (a *leads) add(block *article.Block, text *phrase.Text) {
	switch block.Kind {
	case article.Heading:
		a.heading, a.last = text, nil
	case article.Item:
		a.last = nil
	default:
		a.last = nil
		if n := len(text.Tokens); n > 0 && (text.Tokens[n-1].Word == ":" || text.Tokens[n-1].Word == "?") {
			a.last = text
		}
	}
}
