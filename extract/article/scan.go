// Dividing HTML into tags, text and what shows nothing. It finds the same
// tokens as the tokenizer of golang.org/x/net/html (a test compares them), but
// in a text that is in memory whole, and attributes only where they are asked
// for: on most pages, most bytes are scripts and attributes.
package article

import (
	"bytes"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// A tokenKind says what a token of HTML is.
type tokenKind uint8

const (
	endOfFile tokenKind = iota
	textToken
	startTag
	endTag
	unseen // a comment, a doctype
)

// A scanner walks the tokens of src.
type scanner struct {
	src []byte
	// kind, start and end are the current token and its place.
	kind       tokenKind
	start, end int
	name       []byte // of a tag, as written
	attributes []attribute
	// raw is the name of the element whose content comes next and is no markup.
	raw string
	// cdata allows sections that only SVG and MathML have.
	cdata bool
}

// An attribute is the name and the value of one, as ranges of the source.
type attribute struct{ key, value Range }

// rawElements have content that is no markup.
var rawElements = []string{"iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp"}

// next goes to the next token; false at the end of the file or within a tag
// that never ends.
func (z *scanner) next() bool {
	z.start = z.end
	if z.raw != "" {
		z.end = z.rawEnd()
		if z.raw = ""; z.end > z.start {
			z.kind = textToken
			return true
		}
	}
	at := z.markup(z.start)
	switch {
	case z.start == len(z.src):
		z.kind = endOfFile
	case at > z.start:
		z.kind, z.end = textToken, at
	case isASCIILetter(z.src[at+1]):
		z.kind = startTag
		z.tag(at + 1)
		z.raw = rawElement(z.name)
	case z.src[at+1] != '/':
		z.declaration(at)
	case isASCIILetter(z.src[at+2]):
		z.kind = endTag
		z.tag(at + 2)
	case z.src[at+2] == '>':
		z.kind, z.end = unseen, at+3
	default:
		z.kind, z.end = unseen, z.after(">", at+2)
	}
	return z.kind != endOfFile
}

// markup gives where the next markup starts at or after i; the end of the file
// when there is none.
func (z *scanner) markup(i int) int {
	for {
		at := bytes.IndexByte(z.src[i:], '<')
		if at < 0 || i+at+1 == len(z.src) {
			return len(z.src)
		}
		i += at
		switch c := z.src[i+1]; {
		case isASCIILetter(c), c == '!', c == '?':
			return i
		case c == '/':
			if i+2 < len(z.src) {
				return i
			}
			if i > z.start {
				return i // "</" at the end is a text of its own
			}
			return len(z.src)
		}
		i++
	}
}

// after gives the place after the next sign, or the end of the file.
func (z *scanner) after(sign string, i int) int {
	if at := bytes.Index(z.src[i:], []byte(sign)); at >= 0 {
		return i + at + len(sign)
	}
	return len(z.src)
}

// declaration reads what begins with "<!" or "<?".
func (z *scanner) declaration(at int) {
	z.kind = unseen
	rest := z.src[at:]
	switch {
	case bytes.HasPrefix(rest, []byte("<!--")):
		z.end = z.commentEnd(at + len("<!--"))
	case z.cdata && bytes.HasPrefix(rest, []byte(cdataStart)):
		z.kind, z.end = textToken, z.after("]]>", at+len(cdataStart))
	default:
		z.end = z.after(">", at+2)
	}
}

const cdataStart = "<![CDATA["

// commentEnd gives the end of the comment whose words start at i.
func (z *scanner) commentEnd(i int) int {
	for end := i; ; {
		at := bytes.IndexByte(z.src[end:], '>')
		if at < 0 {
			return len(z.src)
		}
		words := z.src[i : end+at]
		end += at + 1
		if len(words) < 2 && strings.HasPrefix("-", string(words)) || bytes.HasSuffix(words, []byte("--")) || bytes.HasSuffix(words, []byte("--!")) {
			return end
		}
	}
}

// tag reads the tag whose name starts at i.
func (z *scanner) tag(i int) {
	z.attributes = z.attributes[:0]
	start := i
	for i < len(z.src) && !endsName(z.src[i]) {
		i++
	}
	z.name = z.src[start:i]
	if i < len(z.src) && isHTMLBlank(z.src[i]) {
		i++
	}
	for i = z.skip(i); i < len(z.src) && z.src[i] != '>'; i = z.skip(i) {
		i = z.attribute(i)
	}
	if z.end = i + 1; i >= len(z.src) {
		z.kind, z.end = endOfFile, len(z.src)
	}
}

// attribute reads the attribute at i and gives the place after it.
func (z *scanner) attribute(i int) int {
	a := attribute{key: Range{i, i}}
	for i < len(z.src) && !endsName(z.src[i]) && (z.src[i] != '=' || i == a.key.Start) {
		i++
	}
	a.key.End = i
	i = z.skip(i)
	a.value = Range{i, i}
	if i < len(z.src) && z.src[i] == '/' {
		i++
	} else if i < len(z.src) && z.src[i] == '=' {
		a.value, i = z.value(z.skip(i + 1))
	}
	if a.key.End > a.key.Start {
		z.attributes = append(z.attributes, a)
	}
	return i
}

// value reads an attribute's value at i and gives the place after it.
func (z *scanner) value(i int) (value Range, after int) {
	if i >= len(z.src) {
		return Range{i, i}, i
	}
	if quote := z.src[i]; quote == '"' || quote == '\'' {
		end := bytes.IndexByte(z.src[i+1:], quote)
		if end < 0 {
			return Range{i + 1, len(z.src)}, len(z.src)
		}
		return Range{i + 1, i + 1 + end}, i + 1 + end + 1
	}
	start := i
	for i < len(z.src) && z.src[i] != '>' && !isHTMLBlank(z.src[i]) {
		i++
	}
	return Range{start, i}, i
}

func (z *scanner) skip(i int) int {
	for i < len(z.src) && isHTMLBlank(z.src[i]) {
		i++
	}
	return i
}

func isHTMLBlank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'
}

func endsName(c byte) bool { return isHTMLBlank(c) || c == '/' || c == '>' }

// closesItself reports whether a start tag ends in "/>", the "/" being no part
// of a value.
func (z *scanner) closesItself() bool {
	slash := z.end - 2
	n := len(z.attributes)
	return z.src[slash] == '/' && (n == 0 || slash != z.attributes[n-1].value.End-1)
}

// rawElement gives the name in lower case when the element's content is no
// markup, else "".
func rawElement(name []byte) string {
	if strings.IndexByte("inpstx", name[0]|0x20) < 0 {
		return ""
	}
	for _, e := range rawElements {
		if len(e) == len(name) && equalFold(name, e) {
			return e
		}
	}
	return ""
}

// rawEnd gives where the content that is no markup ends.
func (z *scanner) rawEnd() int {
	if z.raw == "plaintext" {
		return len(z.src)
	}
	end := z.endTagOf(z.raw)
	if z.raw == "script" && end < len(z.src) && bytes.Contains(z.src[z.start:end], []byte("<!--")) {
		return z.start + hiddenScriptLength(z.src[z.start:])
	}
	return end
}

// endTagOf gives where the next end tag of an element starts, or the end of
// the file.
func (z *scanner) endTagOf(name string) int {
	for i := z.start; ; {
		at := bytes.Index(z.src[i:], []byte("</"))
		if at < 0 {
			return len(z.src)
		}
		at += i
		after := at + len("</") + len(name)
		if after >= len(z.src) {
			return len(z.src)
		}
		if endsName(z.src[after]) && equalFold(z.src[at+len("</"):after], name) {
			return at
		}
		i = at + len("</")
	}
}

// equalFold reports whether written is the lower-case name, in ASCII letters
// of either case.
func equalFold(written []byte, name string) bool {
	for i, c := range written {
		if c != name[i] && c != name[i]-('a'-'A') {
			return false
		}
	}
	return true
}

// hiddenScriptLength gives the length of a script that has "<!--" in it: such
// a script may hide end tags, by rules that are best left to the library.
func hiddenScriptLength(content []byte) int {
	z := html.NewTokenizer(io.MultiReader(strings.NewReader("<script>"), bytes.NewReader(content)))
	z.Next()
	z.Next()
	return len(z.Raw())
}
