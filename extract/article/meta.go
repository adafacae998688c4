// The title and the other facts about an article, from whichever place says them.
package article

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/schema/source"
)

// describe fills in what an HTML page says of itself.
func (r *htmlReader) describe(a *Article, page site.Page) {
	a.Meta = Meta{
		Author: page.Author, Published: page.Published, Reviewed: page.Reviewed, URL: page.URL,
		Language: cmp.Or(strings.TrimSpace(r.language), strings.ReplaceAll(page.Language, "_", "-")),
	}
	a.Meta.Spoken = spoken(a.Blocks, a.Meta.Language)
	title := withoutSite(r.title.Trim(), page)
	if h := mainTitle(a.Blocks, title.Plain); h != nil {
		a.Meta.setTitle(a.File, h.Text)
		return
	}
	a.Meta.setTitle(a.File, title)
	a.Meta.Title = cmp.Or(a.Meta.Title, page.Headline)
}

// setTitle sets the title to words of the file.
func (m *Meta) setTitle(f *source.File, t Text) {
	if t.IsEmpty() {
		return
	}
	m.Title = t.Plain
	m.TitleSpan = t.Span(f, 0, len(t.Plain))
}

// mainTitle gives the heading of the article: of several of the first rank the
// one that the page's title repeats, else the first that is not only a link.
func mainTitle(blocks []Block, title string) *Block {
	var first *Block
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != Heading || b.Level != 1 || b.Region != Main {
			continue
		}
		if title != "" && strings.EqualFold(b.Text.Plain, title) {
			return b
		}
		if first == nil || first.Links && !b.Links {
			first = b
		}
	}
	return first
}

// titleSeparators divide an article's title from the site's name.
var titleSeparators = []string{" | ", " - ", " – ", " — ", " » ", " · ", " :: ", " • "}

// maxSiteWords bounds the words of a site's name in a page title.
const maxSiteWords = 5

// withoutSite drops the site's name from the end of a page's title: what
// follows the headline when the page tells it, else the last part, if it is
// shorter than the rest.
func withoutSite(title Text, page site.Page) Text {
	if page.Headline != "" && len(page.Headline) < len(title.Plain) && strings.EqualFold(title.Plain[:len(page.Headline)], page.Headline) {
		return title.Slice(0, len(page.Headline))
	}
	cut := -1
	for _, separator := range titleSeparators {
		cut = max(cut, strings.LastIndex(title.Plain, separator))
	}
	if cut <= 0 {
		return title
	}
	head, tail := title.Plain[:cut], strings.TrimLeft(title.Plain[cut:], " |-–—»·:•")
	if tail != page.SiteName && (len(strings.Fields(tail)) > maxSiteWords || len(tail) >= len(head)) {
		return title
	}
	return title.Slice(0, cut).Trim()
}

// maxTitle is the most code points a text file's first line has when it is a
// title.
const maxTitle = 100

// firstLine gives the title of a text file: its first line, when it looks like
// one and something follows it.
func firstLine(blocks []Block) Text {
	if len(blocks) < 2 {
		return Text{}
	}
	if !standsAsTitle(&blocks[0]) {
		return Text{}
	}
	return blocks[0].Text
}

func standsAsTitle(b *Block) bool {
	plain := b.Text.Plain
	return b.Kind == Heading ||
		b.Kind == Paragraph && b.Number == "" && labelSize(plain) == 0 && utf8.RuneCountInString(plain) <= maxTitle && !strings.HasSuffix(plain, ".")
}

// TitleFrom gives a text file whose first line is no title the first of these
// blocks that stands as one: a notice or a date may have been put above it.
// Which blocks name a stretch and not the article, the caller knows.
func (a *Article) TitleFrom(blocks []*Block) {
	if a.MediaType != Plain || a.Meta.Title != "" {
		return
	}
	if i := slices.IndexFunc(blocks, standsAsTitle); i >= 0 {
		a.Meta.setTitle(a.File, blocks[i].Text)
	}
}
