// The HTML reader: one pass over the tokenizer, no tree. Positions are true by
// construction, because the raw bytes of the tokens are the file.
package article

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

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
	title  Text    // of the head
	facts  []byte  // the tags that say what the page is: of its head, of microdata
	fact   fact    // the element of microdata that is open
	inBody bool    // the head has ended
	data   []Range // JSON-LD scripts
	isData bool    // the open script is JSON-LD

	noting bool        // runs are noted for a profile
	runs   []site.Run  // text and pictures, as they came
	slots  []site.Slot // what a profile says of each run; empty without one
}

func readHTML(f *source.File, o Options) (*Article, error) {
	r := &htmlReader{page: newPage(f, o.Limits, htmlTemplates(f.Text)), noting: o.Profile != nil}
	r.read(f.Text, 0)
	if err := r.finish(); err != nil {
		return nil, err
	}
	a := &Article{File: f, MediaType: HTML, HowTos: readHowTos(f, r.data)}
	about := site.Meta(r.facts, r.scripts())
	if r.noting {
		var err error
		if r, a.Site, err = r.byProfile(o.Profile(cmp.Or(o.URL, about.URL))); err != nil {
			return nil, err
		}
	}
	a.Blocks = r.blocks
	r.describe(a, about)
	return a, nil
}

// byProfile reads the page again, each run as what the profile says it is. It
// gives the reader that has it; without a profile this is the one it had.
func (r *htmlReader) byProfile(profile *site.Profile) (*htmlReader, *site.Found, error) {
	if profile == nil {
		return r, nil, nil
	}
	found, err := profile.Find(r.file.Text, r.runs)
	if err != nil {
		return nil, nil, err
	}
	again := &htmlReader{page: newPage(r.file, r.limits, r.open.templates), slots: found.Slots()}
	again.read(r.file.Text, 0)
	return again, found, again.finish()
}

// finish ends the page: the last block, the regions.
func (p *page) finish() error {
	p.floor = 0
	p.flush()
	p.popTo(0)
	p.joinNumbers()
	if p.err != nil {
		return p.err
	}
	p.setRegions()
	return nil
}

// scripts gives the JSON-LD scripts.
func (r *htmlReader) scripts() [][]byte {
	all := make([][]byte, len(r.data))
	for i, place := range r.data {
		all[i] = r.file.Text[place.Start:place.End]
	}
	return all
}

// headTags may stand in the head of a page; any other tag ends it.
var headTags = map[string]bool{
	"html": true, "head": true, "title": true, "meta": true, "link": true, "base": true,
	"script": true, "style": true, "noscript": true, "template": true,
}

// read reads input, which stands at base in the file.
func (r *htmlReader) read(input []byte, base int) {
	z := &scanner{src: input}
	for r.err == nil && z.next() {
		r.steps++
		switch z.kind {
		case textToken:
			r.textToken(base+z.start, base+z.end)
		case startTag:
			r.startTag(z, base+z.start, base+z.end)
		case endTag:
			r.endTag(tagElement(z.name).name, base+z.start)
		}
	}
}

func (r *htmlReader) startTag(z *scanner, at, end int) {
	e := tagElement(z.name)
	tag := e.name
	var a attrs
	if e.attrs {
		a = z.attrs()
	}
	a.selfClosing = z.closesItself()
	if r.inBody = r.inBody || !headTags[tag]; !r.inBody {
		r.headTag(tag, r.file.Text[at:end])
	}
	if tag == "html" && r.language == "" {
		r.language = a.lang
	}
	r.microdata(tag, at, end)
	r.isData = tag == "script" && strings.EqualFold(strings.TrimSpace(a.typ), "application/ld+json")
	if e.name == "img" || e.name == "embed" || players[e.name] {
		r.nextRun(site.Run{Start: at, End: end, Tag: true})
	}
	r.startElement(e, a, at, end)
	z.cdata = r.top().foreign
	if z.cdata {
		z.raw = ""
	}
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

// tagElement gives the element of a tag's name, which most authors write in
// lower case.
func tagElement(name []byte) *element {
	if e, known := elements[string(name)]; known {
		return e
	}
	return elementOf(strings.ToLower(string(name)))
}

// A fact is an open element of microdata that says who wrote a page, or when.
type fact struct {
	tag   string // empty: none
	start int
	depth int // of elements of the same name inside
}

// factProperties are the properties of microdata that we want, and the longest
// element they are looked for in, in bytes: a name or a date with its markup.
var factProperties = [][]byte{[]byte("author"), []byte("datePublished"), []byte("dateModified"), []byte("lastReviewed"), []byte("reviewedBy")}

const longestFact = 1000

// microdata notes a start tag, at to end, that opens a fact about the page.
func (r *htmlReader) microdata(tag string, at, end int) {
	raw := r.file.Text[at:end]
	if tag == r.fact.tag {
		r.fact.depth++
	}
	if r.fact.tag != "" || !bytes.Contains(raw, []byte("itemprop")) {
		return
	}
	if slices.ContainsFunc(factProperties, func(p []byte) bool { return bytes.Contains(raw, p) }) {
		if elementOf(tag).role == void {
			r.facts = append(r.facts, raw...)
			return
		}
		r.fact = fact{tag: tag, start: at}
	}
}

// endFact keeps the fact that an end tag closes.
func (r *htmlReader) endFact(tag string, at int) {
	if tag != r.fact.tag {
		return
	}
	if r.fact.depth--; r.fact.depth >= 0 {
		return
	}
	if at-r.fact.start < longestFact {
		r.facts = append(append(r.facts, r.file.Text[r.fact.start:at]...), "</"+tag+">"...)
	}
	r.fact = fact{}
}

func (r *htmlReader) endTag(tag string, at int) {
	r.endFact(tag, at)
	r.inBody = r.inBody || tag == "head" || tag == "body" || tag == "html"
	r.isData = false
	r.end(tag)
}

// nextRun notes a run for a profile, or takes what the profile says of it.
func (r *htmlReader) nextRun(run site.Run) {
	if r.noting {
		r.runs = append(r.runs, run)
	}
	if len(r.slots) > 0 {
		r.slot, r.slots = r.slots[0], r.slots[1:]
	}
}

// textToken adds a text token: the title and structured data are kept apart.
func (r *htmlReader) textToken(at, end int) {
	f := r.top()
	if !f.mute {
		r.nextRun(site.Run{Start: at, End: end})
	}
	switch {
	case r.isData:
		r.data = append(r.data, Range{at, end})
	case f.tag == "title" && !f.foreign:
		if r.title.IsEmpty() {
			b := textBuilder{src: r.file.Text, templates: r.open.templates}
			b.add(at, end, htmlEscape)
			r.title = b.text()
		}
	case f.mute:
	case f.tag == "xmp" || f.tag == "plaintext":
		r.text(at, end, nil)
	case f.foreign && bytes.HasPrefix(r.file.Text[at:end], []byte(cdataStart)):
		r.text(at+len(cdataStart), max(at+len(cdataStart), end-len("]]>")), nil)
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
