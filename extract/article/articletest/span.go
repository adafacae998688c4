// Package articletest checks that a value read from an article is what stands
// at its place in the file. It reads the bytes in its own way, so that a
// mistake of the readers can't hide itself.
package articletest

import (
	"bytes"
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/stretchlint/stretchlint/schema/source"
)

// CheckSpan fails the test unless the bytes at span, with markup dropped,
// entities decoded and blanks collapsed, are want, and unless its lines and
// columns fit its offsets. The ending of the file's path says what markup is:
// Markdown's for .md, .markdown and .mdx, none for .txt, else HTML's.
func CheckSpan(t testing.TB, f *source.File, span source.Span, want string) {
	t.Helper()
	start, end := span.Start.Offset, span.End.Offset
	if start < 0 || end < start || end > len(f.Bytes) {
		t.Errorf("%q: span %d-%d is not within the %d bytes of the file", want, start, end, len(f.Bytes))
		return
	}
	part := f.Text[f.TextOffset(start):f.TextOffset(end)]
	got := Words(f, part)
	if kind(f) != "text" && inScript(f.Text[:f.TextOffset(start)]) {
		got = Words(f, []byte(closedTags(string(jsonWords(part)))))
	}
	isRead := func(words string) bool { return comparable(f, words) == comparable(f, want) }
	if !isRead(got) && !(kind(f) == "markdown" && slices.ContainsFunc(otherWords(f, part), isRead)) {
		t.Errorf("the bytes at %d-%d read\n  %q\nnot\n  %q", start, end, got, want)
	}
	checkPosition(t, f, span.Start)
	checkPosition(t, f, span.End)
}

// inScript reports whether what follows stands in a script: structured data.
func inScript(before []byte) bool {
	before = bytes.ToLower(before)
	end := -1
	for _, at := range scriptEnd.FindAllIndex(before, -1) {
		end = at[0]
	}
	return bytes.LastIndex(before, []byte("<script")) > end
}

// scriptEnd ends a script; "</script.org" does not.
var scriptEnd = regexp.MustCompile(`</script[\s/>]`)

// jsonWords reads the escapes of a JSON text.
func jsonWords(part []byte) []byte {
	var words string
	if json.Unmarshal(slices.Concat([]byte{'"'}, part, []byte{'"'}), &words) != nil {
		return part
	}
	return []byte(words)
}

// maxCounted bounds the bytes in which lines are counted one by one.
const maxCounted = 1 << 16

func checkPosition(t testing.TB, f *source.File, p source.Position) {
	t.Helper()
	before := f.Text[:f.TextOffset(p.Offset)]
	if len(before) > maxCounted {
		return
	}
	line, column := 1, 1
	for i, r := range string(before) {
		switch {
		case r == '\r' && i+1 < len(f.Text) && f.Text[i+1] == '\n':
			column++
		case r == '\n' || r == '\r':
			line, column = line+1, 1
		default:
			column++
		}
	}
	if line != p.Line || column != p.Column {
		t.Errorf("offset %d is at %d:%d, not %d:%d", p.Offset, line, column, p.Line, p.Column)
	}
}

// otherWords gives a part of a Markdown file as it may be read, too: without signs
// that begin no tag outside of HTML, and within HTML, where no address stands in
// such signs.
func otherWords(f *source.File, part []byte) []string {
	closed := unclosed.ReplaceAll(part, []byte("&lt;$1"))
	return []string{
		Words(f, noTag.ReplaceAll(part, []byte("&lt;$1"))), Words(f, noAddress.ReplaceAll(part, []byte("<$1-"))),
		Words(f, closed), Words(f, noTag.ReplaceAll(closed, []byte("&lt;$1"))),
	}
}

// unclosed is a "<" that another follows before it is closed.
var unclosed = regexp.MustCompile(`<([^<>]*<)`)

// noAddress is a "<" with a name and a colon: an address in Markdown, a tag in HTML.
var noAddress = regexp.MustCompile(`<([A-Za-z][A-Za-z0-9-]*):`)

// Words gives a part of a file as a reader sees it.
func Words(f *source.File, part []byte) string {
	if kind(f) == "text" {
		return collapse(valid(part))
	}
	part = template.ReplaceAll(part, nil)
	part = bytes.ReplaceAll(part, []byte("<\x00"), []byte("&lt;")) // begins no tag
	if kind(f) == "markdown" {
		part = attributes.ReplaceAll(part, []byte("$1"))
		part = bytes.ReplaceAll(part, []byte(`<\`), []byte(`&lt;\`)) // what is escaped begins no tag either
		return collapse(htmlWords(closedTags(withoutMarks(valid(part)))))
	}
	part = cutReference.ReplaceAll(part, []byte("$1;"))
	return collapse(htmlWords(valid(part)))
}

// cutReference is a reference that a NUL ends, in place of its semicolon.
var cutReference = regexp.MustCompile("(&#[xX]?[0-9a-fA-F]+)\x00")

// What a site's generator takes for itself: tags anywhere, and in Markdown
// attributes, shortcodes and fences.
var (
	template   = regexp.MustCompile(`(?s)\{%-?\s*comment\s*-?%\}.*?endcomment\s*-?%\}|\{\{.*?\}\}|\{%.*?%\}|\{# .*?#\}`)
	attributes = regexp.MustCompile(`(?m)(^[> ]*):::+[ \t]*(?:\{.*?\}|[\w-]*)|\{(?::|\s*[#.]\pL|\s*[\w-]+=)[^{}\n]*\}|\[/[a-z_]+\]|\[[a-z_]+\s+[a-z_]+=[^\[\]\n]*\]`)
)

// noTag is a "<" whose name goes on with what no name of a tag or an address has:
// it begins a tag in HTML, and none in the Markdown around it.
var noTag = regexp.MustCompile(`<([A-Za-z][A-Za-z0-9-]*[^A-Za-z0-9\s/>:@-])`)

// closedTags makes text of each "<" that no ">" follows: it begins no tag in
// Markdown and in the texts of structured data, where the tokenizer would drop
// all behind it.
func closedTags(s string) string {
	last := strings.LastIndexByte(s, '>') + 1
	return s[:last] + strings.ReplaceAll(s[last:], "<", "&lt;")
}

func kind(f *source.File) string {
	switch strings.ToLower(path.Ext(f.Path)) {
	case ".md", ".markdown", ".mdx":
		return "markdown"
	case ".txt":
		return "text"
	}
	return "html"
}

// valid gives bytes as text: each broken byte as U+FFFD, NUL dropped.
func valid(part []byte) string {
	var out strings.Builder
	for len(part) > 0 {
		r, size := utf8.DecodeRune(part)
		if r != 0 {
			out.WriteRune(r)
		}
		part = part[size:]
	}
	return out.String()
}

func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }

// comparable drops what can't be told from markup in a part of a Markdown
// file: a mark whose partner stands outside of it, a ">" that quotes or ends a tag.
func comparable(f *source.File, s string) string {
	if kind(f) != "markdown" {
		return s
	}
	return collapse(strings.Map(func(r rune) rune {
		if strings.ContainsRune("*_`~[]\\|>", r) {
			return -1
		}
		return r
	}, s))
}

// unseen are the elements whose text no reader sees.
var unseen = map[string]bool{
	"script": true, "style": true, "template": true, "noscript": true, "textarea": true, "select": true, "title": true,
	"iframe": true, "noembed": true, "noframes": true, "video": true, "audio": true, "object": true, "canvas": true, "datalist": true,
}

// dividing are the elements at which words end.
var dividing = map[string]bool{
	"br": true, "p": true, "div": true, "li": true, "td": true, "th": true, "tr": true, "hr": true, "pre": true,
}

// htmlWords reads HTML by the tokenizer.
func htmlWords(part string) string {
	var out strings.Builder
	z := html.NewTokenizer(bytes.NewReader([]byte(part)))
	skip := ""
	depth := 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.String()
		}
		token := z.Token()
		switch kind {
		case html.TextToken:
			if skip == "" {
				out.WriteString(strings.ReplaceAll(token.Data, "\x00", ""))
			}
		case html.StartTagToken:
			if token.Data == "math" {
				z.AllowCDATA(true)
			}
			if skip == "" && unseen[token.Data] {
				skip = token.Data
			}
			if token.Data == skip {
				depth++
			}
		case html.EndTagToken:
			if token.Data == skip {
				if depth--; depth == 0 {
					skip = ""
				}
			}
		}
		if kind != html.TextToken && skip == "" && dividing[token.Data] {
			out.WriteByte(' ')
		}
	}
}
