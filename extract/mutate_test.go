package extract

// How mutation_test.go rewrites an article: encodings, line widths, and the
// text, tags and blocks of HTML and Markdown.

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"unicode"

	xhtml "golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"
)

const (
	littleEndian = utf16.LittleEndian
	bigEndian    = utf16.BigEndian
)

func inUTF16(text string, order utf16.Endianness) []byte {
	encoded, err := utf16.UTF16(order, utf16.UseBOM).NewEncoder().String(text)
	if err != nil {
		return nil
	}
	return []byte(encoded)
}

// typographic sets apostrophes and ellipses as word processors do, so that
// every article has something to encode. Quotes may belong to tags.
func typographic(text string) string {
	return strings.NewReplacer("'", "’", "...", "…").Replace(text)
}

func inWindows1252(text, _ string) []byte {
	encoded, err := charmap.Windows1252.NewEncoder().String(strings.Replace(text, `charset="utf-8"`, `charset="windows-1252"`, 1))
	if err != nil {
		return nil // a sign the code page lacks
	}
	return []byte(encoded)
}

// rewrap joins the lines that were broken for width alone and breaks them at
// another width, in bytes. A line break that may not be due to the width, as
// after a name on a line of its own or a full stop, says something and stays.
func rewrap(text string, width int) string {
	lines := strings.Split(text, "\n")
	old := 0
	for _, l := range lines {
		old = max(old, len(l))
	}
	var out []string
	for i := frontMatterEnd(lines); i < len(lines); i++ {
		paragraph := lines[i]
		for i+1 < len(lines) && isBrokenForWidth(lines[i], lines[i+1], old) {
			i++
			paragraph += " " + strings.TrimSpace(lines[i])
		}
		if strings.Contains(paragraph, "|") {
			out = append(out, paragraph)
			continue
		}
		out = append(out, fill(paragraph, width)...)
	}
	return strings.Join(append(slices.Clone(lines[:frontMatterEnd(lines)]), out...), "\n")
}

func frontMatterEnd(lines []string) int {
	if lines[0] != "---" {
		return 0
	}
	return 2 + slices.Index(lines[1:], "---")
}

func isBrokenForWidth(line, next string, width int) bool {
	const ragged = 15 // bytes: lines broken by hand end a little early
	words := strings.Fields(next)
	line = strings.TrimSpace(line)
	return len(words) > 0 && line != "" && !isMarker(words[0]) && !strings.ContainsAny(line[len(line)-1:], ".:!?") &&
		len(line)+1+len(words[0]) > width-ragged
}

// fill breaks a paragraph, list items with their text aligned; no line begins
// with what would be a marker there.
func fill(paragraph string, width int) []string {
	body := strings.TrimLeft(paragraph, " ")
	indent := paragraph[:len(paragraph)-len(body)]
	words := strings.Fields(body)
	if len(words) == 0 || len(paragraph) <= width {
		return []string{paragraph}
	}
	hang := indent
	if isMarker(words[0]) {
		hang += strings.Repeat(" ", len(words[0])+1)
	}
	lines, line := []string{}, indent+words[0]
	for _, w := range words[1:] {
		if len(line)+1+len(w) > width && !isMarker(w) {
			lines, line = append(lines, line), hang+w
			continue
		}
		line += " " + w
	}
	return append(lines, line)
}

func isMarker(word string) bool {
	rest := strings.TrimLeft(word, "0123456789")
	return strings.ContainsAny(word[:1], "-+*#>|=•(") || len(rest) < len(word) && (rest == "" || strings.ContainsAny(rest[:1], ".):-")) ||
		len(word) < 4 && strings.HasSuffix(word, ")")
}

func wideBlanks(s string) string {
	return strings.ReplaceAll(s, " ", " \n\t ")
}

// asReferences writes every third letter as a decimal or hexadecimal
// reference.
func asReferences(s string) string {
	var out strings.Builder
	for i, r := range []rune(html.UnescapeString(s)) {
		switch {
		case !unicode.IsLetter(r) || i%3 > 0:
			out.WriteString(html.EscapeString(string(r)))
		case i%2 == 0:
			fmt.Fprintf(&out, "&#%d;", r)
		default:
			fmt.Fprintf(&out, "&#x%X;", r)
		}
	}
	return out.String()
}

// A tag is one token of HTML as written.
type tag struct {
	kind xhtml.TokenType
	name string // lower case, of tags
	raw  string
}

func tags(text string) []tag {
	z := xhtml.NewTokenizer(strings.NewReader(text))
	var all []tag
	for {
		kind := z.Next()
		if kind == xhtml.ErrorToken {
			return all
		}
		raw := string(z.Raw())
		name, _ := z.TagName()
		all = append(all, tag{kind, string(name), raw})
	}
}

// verbatim are elements whose text is no prose.
var verbatim = []string{"script", "style", "title", "textarea", "noscript"}

// inHTMLText rewrites the text between tags.
func inHTMLText(rewrite func(string) string) func(text, ending string) []byte {
	return func(text, _ string) []byte {
		var out strings.Builder
		inside := ""
		for _, t := range tags(text) {
			switch {
			case t.kind == xhtml.StartTagToken:
				inside = t.name
			case t.kind == xhtml.EndTagToken:
				inside = ""
			case t.kind == xhtml.TextToken && !slices.Contains(verbatim, inside):
				t.raw = rewrite(t.raw)
			}
			out.WriteString(t.raw)
		}
		return []byte(out.String())
	}
}

// closers are tags before which HTML closes an open paragraph by itself.
var closers = []string{"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "div", "table", "figure", "section", "blockquote", "hr", "form", "aside", "main", "article", "footer"}

// unclosed drops the end tags that HTML lets a page leave out.
func unclosed(text, _ string) []byte {
	var out strings.Builder
	all := tags(text)
	for i, t := range all {
		next := following(all[i+1:])
		isOptional := t.kind == xhtml.EndTagToken &&
			(t.name == "p" && (next.kind == xhtml.EndTagToken && next.name != "a" || next.kind == xhtml.StartTagToken && slices.Contains(closers, next.name)) ||
				t.name == "li" && (next.name == "li" || next.name == "ul" || next.name == "ol"))
		if !isOptional {
			out.WriteString(t.raw)
		}
	}
	return []byte(out.String())
}

// following gives the first token that is more than blanks.
func following(all []tag) tag {
	for _, t := range all {
		if strings.TrimSpace(t.raw) != "" {
			return t
		}
	}
	return tag{}
}

// blockTags are the elements that page builders wrap.
var blockTags = []string{"p", "h1", "h2", "h3", "h4", "ul", "ol", "figure", "table"}

func wrapped(text, _ string) []byte {
	return aroundBlocks(text, `<div class="row"><div class="col">`, "</div></div>")
}

func commented(text, _ string) []byte {
	return aroundBlocks(text, "<!-- block: <b>text</b> -->", "")
}

// aroundBlocks puts something before and behind every block that is closed.
func aroundBlocks(text, before, behind string) []byte {
	var out strings.Builder
	all := tags(text)
	opened := map[string]int{}
	for _, t := range all {
		switch t.kind {
		case xhtml.StartTagToken:
			opened[t.name]++
		case xhtml.EndTagToken:
			opened[t.name]--
		}
	}
	for _, t := range all {
		isBlock := slices.Contains(blockTags, t.name) && opened[t.name] == 0
		if isBlock && t.kind == xhtml.StartTagToken {
			out.WriteString(before)
		}
		out.WriteString(t.raw)
		if isBlock && t.kind == xhtml.EndTagToken {
			out.WriteString(behind)
		}
	}
	return []byte(out.String())
}

// inMarkdownText rewrites the lines that are prose: no front matter, code or
// address.
func inMarkdownText(rewrite func(string) string) func(text, ending string) []byte {
	return func(text, _ string) []byte {
		lines := strings.Split(text, "\n")
		for i := frontMatterEnd(lines); i < len(lines); i++ {
			if !strings.ContainsAny(lines[i], "`<>&[]|=") && lines[i] != "---" {
				lines[i] = rewrite(lines[i])
			}
		}
		return []byte(strings.Join(lines, "\n"))
	}
}

// inMarkdownBlocks puts something before every paragraph that begins with a
// letter and every heading.
func inMarkdownBlocks(before string) func(text, ending string) []byte {
	return func(text, _ string) []byte {
		lines := strings.Split(text, "\n")
		start := frontMatterEnd(lines)
		for i := max(start, 1); i < len(lines); i++ {
			if lines[i-1] == "" && lines[i] != "" && (lines[i][0] == '#' || unicode.IsLetter(rune(lines[i][0]))) {
				lines[i] = before + lines[i]
			}
		}
		return []byte(strings.Join(lines, "\n"))
	}
}

// reverseSections puts the sections below the title in the other order. What
// stands behind a rule stays at the end.
func reverseSections(text string) string {
	text, end, _ := strings.Cut(text, "\n---\n\n*")
	mark := "\n## "
	if !strings.Contains(text, mark) {
		mark = "\n### "
	}
	sections := strings.Split(text, mark)
	for i := range sections {
		sections[i] = strings.TrimRight(sections[i], "\n") + "\n"
	}
	slices.Reverse(sections[1:])
	return strings.Join(sections, mark) + "\n" + end
}
