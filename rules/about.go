// About: what an article is about and whom it speaks to, as its title says.

package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// titles gives the texts that name the article: its title and its headings of
// the first rank; an article without any is named by its first sentence.
func (p *Pass) titles() []*phrase.Text {
	var out []*phrase.Text
	if title := p.Article.Source.Title; title != "" {
		out = append(out, p.read(title))
	}
	lines := p.Lines()
	for i := range lines {
		if l := &lines[i]; l.heading() && l.block.Level == 1 && l.entry == nil || p.isTitle(l) {
			out = append(out, l.text)
		}
	}
	if len(out) == 0 && len(lines) > 0 {
		out = append(out, p.firstSentence(lines[0].text))
	}
	return out
}

// firstSentence gives a text up to the end of its first sentence.
func (p *Pass) firstSentence(t *phrase.Text) *phrase.Text {
	if len(t.Sentences) < 2 {
		return t
	}
	return p.read(t.Plain[:t.Tokens[t.Sentences[0].Last-1].End])
}

// titled reports whether a row of the table stands in a title.
func (p *Pass) titled(table *phrase.Table) bool {
	return slices.ContainsFunc(p.titles(), func(t *phrase.Text) bool { return len(table.FindAll(t)) > 0 })
}

// says reports whether a row of the table stands anywhere in the article.
func (p *Pass) says(table *phrase.Table) bool {
	return slices.ContainsFunc(p.Lines(), func(l line) bool { return len(table.FindAll(l.text)) > 0 })
}

// entrySays reports whether a row of the table stands in the lines of e or in
// what was read from it: an entry may stand in a part of the page that is not
// shown at first.
func (p *Pass) entrySays(e *schema.Entry, table *phrase.Table) bool {
	return slices.ContainsFunc(p.linesOf(e), func(l *line) bool { return len(table.FindAll(l.text)) > 0 }) ||
		slices.ContainsFunc(p.texts(e), func(t *phrase.Text) bool { return len(table.FindAll(t)) > 0 })
}
