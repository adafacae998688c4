// The HTML reader: one pass over the tokenizer, no tree. Positions are true by
// construction, because the raw bytes of the tokens are the file.
package article

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"

	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/schema/source"
)

// An htmlReader feeds a page from HTML, whole or in the pieces that stand
// among Markdown.
type htmlReader struct {
	*page
	// gaps are parts of the file inside the HTML that belong to Markdown:
	// quote marks and indentation.
	gaps   []Range
	title  Text     // of the head
	facts  []byte   // the head's tags that say what the page is
	inBody bool     // the head has ended
	data   [][]byte // JSON-LD
	isData bool     // the open script is JSON-LD
}

func readHTML(f *source.File, limits Limits) (*Article, error) {
	r := &htmlReader{page: newPage(f, limits)}
	r.read(f.Text, 0)
	if err := r.finish(); err != nil {
		return nil, err
	}
	a := &Article{File: f, MediaType: HTML, Blocks: r.blocks}
	r.describe(a, site.Meta(r.facts, r.data))
	return a, nil
}

// finish ends the page: the last block, the regions.
func (p *page) finish() error {
	p.floor = 0
	p.flush()
	p.popTo(0)
	if p.err != nil {
		return p.err
	}
	p.setRegions()
	return nil
}

// headTags may stand in the head of a page; any other tag ends it.
var headTags = map[string]bool{
	"html": true, "head": true, "title": true, "meta": true, "link": true, "base": true,
	"script": true, "style": true, "noscript": true, "template": true,
}

// read reads input, which stands at base in the file.
func (r *htmlReader) read(input []byte, base int) {
	z := html.NewTokenizer(bytes.NewReader(input))
	for at := base; r.err == nil; {
		kind := z.Next()
		if kind == html.ErrorToken {
			return
		}
		end := at + len(z.Raw())
		r.steps++
		switch kind {
		case html.TextToken:
			r.textToken(at, end)
		case html.StartTagToken, html.SelfClosingTagToken:
			r.startTag(z, at, end, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			r.endTag(tagElement(z).name, at)
		}
		at = end
	}
}

func (r *htmlReader) startTag(z *html.Tokenizer, at, end int, selfClosing bool) {
	e := tagElement(z)
	tag := e.name
	var a attrs
	if e.attrs {
		a = readAttrs(z)
	}
	a.selfClosing = selfClosing
	if r.inBody = r.inBody || !headTags[tag]; !r.inBody {
		r.headTag(tag, r.file.Text[at:end])
	}
	if tag == "html" && r.language == "" {
		r.language = a.lang
	}
	r.isData = tag == "script" && strings.EqualFold(strings.TrimSpace(a.typ), "application/ld+json")
	r.startElement(e, a, at, end)
	inForeign := r.top().foreign
	if inForeign {
		z.NextIsNotRawText()
	}
	z.AllowCDATA(inForeign)
}

// headTag keeps a tag of the head that says what the page is.
func (r *htmlReader) headTag(tag string, raw []byte) {
	if f := r.top(); f.mute && f.tag != "template" {
		return
	}
	if tag == "meta" || tag == "link" && bytes.Contains(raw, []byte("canonical")) {
		r.facts = append(r.facts, raw...)
	}
}

// tagElement gives the element of the current tag. Nearly all tags are written
// in lower case, and then their name is looked up where it stands.
func tagElement(z *html.Tokenizer) *element {
	raw := bytes.TrimPrefix(z.Raw()[1:], []byte("/"))
	n := 0
	for n < len(raw) && ('a' <= raw[n] && raw[n] <= 'z' || '0' <= raw[n] && raw[n] <= '9') {
		n++
	}
	if n < len(raw) && (raw[n] == '>' || raw[n] == ' ') {
		if e, known := elements[string(raw[:n])]; known {
			return e
		}
	}
	name, _ := z.TagName()
	return elementOf(string(name))
}

func (r *htmlReader) endTag(tag string, at int) {
	r.inBody = r.inBody || tag == "head" || tag == "body" || tag == "html"
	r.isData = false
	r.end(tag)
}

// textToken adds a text token: the title and structured data are kept apart.
func (r *htmlReader) textToken(at, end int) {
	f := r.top()
	switch {
	case r.isData:
		r.data = append(r.data, r.file.Text[at:end])
	case f.tag == "title" && !f.foreign:
		if r.title.IsEmpty() {
			b := textBuilder{src: r.file.Text}
			b.add(at, end, htmlEscape)
			r.title = b.text()
		}
	case f.mute:
	case f.tag == "xmp" || f.tag == "plaintext":
		r.text(at, end, nil)
	case f.foreign && bytes.HasPrefix(r.file.Text[at:end], []byte("<![CDATA[")):
		r.text(at+len("<![CDATA["), max(at+len("<![CDATA["), end-len("]]>")), nil)
	default:
		r.textBetweenGaps(at, end)
	}
}

// textBetweenGaps adds text without what belongs to the Markdown around it.
func (r *htmlReader) textBetweenGaps(at, end int) {
	for len(r.gaps) > 0 && r.gaps[0].Start < end {
		gap := r.gaps[0]
		if gap.End > at {
			r.text(at, max(at, gap.Start), htmlEscape)
			at = gap.End
		}
		if gap.End > end {
			break
		}
		r.gaps = r.gaps[1:]
	}
	if at < end {
		r.text(at, end, htmlEscape)
	}
}

// readAttrs reads the attributes that mean something to us; the first of two
// equal ones counts.
func readAttrs(z *html.Tokenizer) attrs {
	var a attrs
	lazy := ""
	for more := true; more; {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "hidden":
			a.hidden = true
		case "reversed":
			a.reversed = true
		case "href":
			a.link = len(value) > 0
		case "aria-hidden":
			a.ariaHidden = strings.EqualFold(string(value), "true")
		case "srcset", "data-src", "data-lazy-src", "data-original", "data-srcset":
			if lazy == "" || string(key) == "data-src" {
				lazy = firstAddress(string(value), strings.HasSuffix(string(key), "srcset"))
			}
		default:
			if field := a.field(string(key)); field != nil && *field == "" {
				*field = string(value)
			}
		}
	}
	if a.src == "" || strings.HasPrefix(a.src, "data:") && lazy != "" {
		a.src = lazy
	}
	a.role = strings.ToLower(strings.TrimSpace(a.role))
	return a
}

// field gives the field an attribute is kept in, nil for all others.
func (a *attrs) field(name string) *string {
	switch name {
	case "class":
		return &a.class
	case "id":
		return &a.id
	case "style":
		return &a.style
	case "role":
		return &a.role
	case "lang":
		return &a.lang
	case "type":
		return &a.typ
	case "src", "data":
		return &a.src
	case "alt":
		return &a.alt
	case "title", "aria-label":
		return &a.label
	case "start":
		return &a.start
	case "value":
		return &a.value
	case "colspan":
		return &a.colspan
	case "rowspan":
		return &a.rowspan
	case "aria-level":
		return &a.level
	}
	return nil
}

// firstAddress gives the address of a lazily loaded image; a srcset lists
// several, each with its size.
func firstAddress(value string, isSet bool) string {
	if fields := strings.Fields(value); isSet && len(fields) > 0 {
		return strings.TrimSuffix(fields[0], ",")
	}
	return strings.TrimSpace(value)
}
