// The title and the other facts about an article, from whichever place says them.
package article

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
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
	h := cmp.Or(repeatedTitle(a.Blocks, r.title.Plain), mainTitle(a.Blocks, title.Plain))
	if h != nil && h.Links {
		if own := behindSite(r.title.Trim(), h.Text.Plain); !own.IsEmpty() {
			title, h = own, nil
		}
	}
	if own := ownTitle(a.Blocks, h, r.title.Plain, title.Plain); own != nil {
		h = own
	}
	if h != nil {
		a.Meta.setTitle(a.File, h.Text)
		return
	}
	a.Meta.setTitle(a.File, title)
	a.Meta.Title = cmp.Or(a.Meta.Title, page.Headline)
}

// ownTitle gives the article's heading where those of the page and its title are the
// site's: one that the page's title begins with, though none of the first rank is in
// it, or under a logo that is all of that title the one right over another heading.
// It is nil where h and the title may stand.
func ownTitle(blocks []Block, h *Block, whole, title string) *Block {
	const leastWords = 3
	whole = strings.ToLower(whole)
	isSites := slices.ContainsFunc(blocks, func(b Block) bool { return b.Logo && b.Text.Plain != "" && strings.EqualFold(b.Text.Plain, title) })
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != Heading || b.Region != Main || b.Links || b.Logo {
			continue
		}
		begins := strings.HasPrefix(whole, strings.ToLower(b.Text.Plain)) && len(strings.Fields(b.Text.Plain)) >= leastWords
		switch {
		case h != nil && begins && !strings.Contains(whole, strings.ToLower(h.Text.Plain)) && !strings.HasPrefix(h.Text.Plain, b.Text.Plain):
			return b
		case h == nil && isSites && i+1 < len(blocks) && blocks[i+1].Kind == Heading && blocks[i+1].Level == b.Level:
			return b
		}
	}
	return nil
}

// setTitle sets the title to words of the file.
func (m *Meta) setTitle(f *source.File, t Text) {
	if t.IsEmpty() {
		return
	}
	t = withoutSubtitle(t)
	m.Title = t.Plain
	m.TitleSpan = t.Span(f, 0, len(t.Plain))
}

// mainTitle gives the heading of the article: of several of the first rank the
// one that the page's title repeats, else the first that is not only a link.
func mainTitle(blocks []Block, title string) *Block {
	var first *Block
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != Heading || b.Level != 1 || b.Region != Main || b.Logo {
			continue
		}
		if title != "" && strings.EqualFold(b.Text.Plain, title) {
			return b
		}
		if first == nil || first.Links && !b.Links {
			first = b
		}
	}
	if first == nil {
		return soleHeading(blocks)
	}
	return first
}

// soleHeading gives the heading that stands alone in its rank and over others and all
// text, on a page that has none of the first rank; nil when there is none.
// A few words before it, like a telephone number, are no text.
func soleHeading(blocks []Block) *Block {
	var sole *Block
	isOverOthers := false
	for i := range blocks {
		b := &blocks[i]
		isHeading := b.Kind == Heading && b.Level > 0
		switch {
		case b.Region != Main || b.Links || b.Logo:
			continue
		case sole == nil && isHeading:
			sole = b
		case sole == nil && len(strings.Fields(b.Text.Plain)) > maxSiteWords, sole != nil && isHeading && b.Level <= sole.Level:
			return nil
		case isHeading:
			isOverOthers = true
		}
	}
	if sole == nil || sole.Number != "" || !isOverOthers {
		return nil
	}
	return sole
}

// repeatedTitle gives the line that a part of the page's title repeats, when the
// headings of the first rank are the site's: a link to its start, or no part of
// that title ("Posts | Six calf stretches" under "Anna's practice"). It is nil
// when one of them is the article's.
func repeatedTitle(blocks []Block, title string) *Block {
	parts := titleParts(title)
	if len(parts) < 2 {
		return nil
	}
	var repeated *Block
	for i := range blocks {
		b := &blocks[i]
		if b.Links || b.Logo || b.Kind != Heading && b.Kind != Paragraph || b.Region != Main && b.Region != Header {
			continue
		}
		isPart := slices.ContainsFunc(parts, func(p string) bool { return strings.EqualFold(p, b.Text.Plain) })
		switch {
		case isPart && b.Kind == Heading && b.Level == 1:
			return nil
		case isPart && repeated == nil:
			repeated = b
		}
	}
	return repeated
}

// titleParts divides a page's title at the separators of its site.
func titleParts(title string) []string {
	parts := []string{strings.TrimSpace(title)}
	for _, separator := range titleSeparators {
		var finer []string
		for _, part := range parts {
			finer = append(finer, strings.Split(part, separator)...)
		}
		parts = finer
	}
	return parts
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

// behindSite gives what stands behind the site's name in a page's title, empty
// when the title does not begin with it.
func behindSite(title Text, name string) Text {
	for _, separator := range titleSeparators {
		if strings.HasPrefix(title.Plain, name+separator) {
			return title.Slice(len(name)+len(separator), len(title.Plain)).Trim()
		}
	}
	return Text{}
}

// withoutDomain drops a site's domain from the end of a title that a post gives
// itself: "Ten stretches | example.org".
func withoutDomain(title Text) Text {
	for _, separator := range titleSeparators {
		cut := strings.LastIndex(title.Plain, separator)
		if cut > 0 && isDomain(title.Plain[cut+len(separator):]) {
			return title.Slice(0, cut).Trim()
		}
	}
	return title
}

func isDomain(words string) bool {
	name, ending, found := strings.Cut(words, ".")
	return found && name != "" && len(ending) > 1 && !strings.ContainsAny(words, " /:@") && !strings.ContainsAny(ending, "0123456789")
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
	if isMachine(plain) || isDate(plain) {
		return false
	}
	return b.Kind == Heading ||
		b.Kind == Paragraph && b.Number == "" && labelSize(plain) == 0 && utf8.RuneCountInString(plain) <= maxTitle && !strings.HasSuffix(plain, ".")
}

// isMachine reports whether a line is written for a program: an address, a tag,
// a property, a statement.
func isMachine(plain string) bool {
	return strings.Contains(plain, "://") || strings.HasSuffix(plain, ";") ||
		strings.HasPrefix(plain, "<") && strings.HasSuffix(plain, ">") || strings.HasPrefix(plain, ":") && strings.Contains(plain[1:], ":")
}

// dates are the forms of a day that stands alone above an article.
var dates = regexp.MustCompile(`(?i)^(\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(\d{1,2}(st|nd|rd|th)? )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?( \d{1,2}(st|nd|rd|th)?)?,? \d{4})$`)

func isDate(plain string) bool { return dates.MatchString(strings.TrimSpace(plain)) }

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

// withoutSubtitle cuts a title where its subtitle begins that markup alone sets
// off, and that therefore runs on without a blank: "Hip MobilityFor runners".
func withoutSubtitle(title Text) Text {
	const leastWords = 2 // before the subtitle and in it
	for _, at := range title.Seams() {
		head, tail := title.Plain[:at], title.Plain[at:]
		first, _ := utf8.DecodeRuneInString(tail)
		last, _ := utf8.DecodeLastRuneInString(head)
		if unicode.IsUpper(first) && unicode.IsLower(last) && len(strings.Fields(head)) >= leastWords && len(strings.Fields(tail)) >= leastWords {
			return title.Slice(0, at)
		}
	}
	return title
}
