// The page under construction: the three readers report elements, text and
// line breaks in the order of the file, and blocks come out.
package article

import (
	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A page turns elements and text into blocks.
type page struct {
	file   *source.File
	limits Limits
	root   frame
	stack  []frame
	// counts says how many frames of an element are open, so that an end tag
	// without a start costs nothing.
	counts []int
	// floor is the depth that end tags can't go below: Markdown's own
	// containers are not closed by HTML inside them.
	floor  int
	scopes []scope

	open   openBlock
	blocks []Block
	at     []int // the scope of each block
	groups int
	// gap is true when something divides the next block from the last one;
	// loose when every end of a block does (HTML, Markdown).
	gap, loose bool
	indents    *indents // of list items in a text file; nil elsewhere
	// markGroup is the list of the last item made by its mark; lastMarked when
	// the block before was one.
	markGroup  int
	pipeGroup  int // the table of the last row between bars
	lastMarked bool
	logoH1s    []int     // scopes of level 1 headings that are only a link
	hasTitle   bool      // there is another one
	language   string    // declared
	slot       site.Slot // of what is read
	prose      bool      // the open block is too long for a heading
	err        error
	steps      int // work done, for the tests of growth
}

// An openBlock is the block being collected.
type openBlock struct {
	textBuilder
	strong, stress, links []Range
	images                []placedImage
	scope                 int
	slot                  site.Slot
	box                   *Box
	started               bool
	lines                 []textLine // of the block that ended last, kept for its memory
}

// holds reports whether the block has text or images already.
func (o *openBlock) holds() bool { return o.started || len(o.images) > 0 }

// A placedImage is an image and the offset in the text where it stands.
type placedImage struct {
	Image
	at int
}

// A frame is an open element. What it inherits is copied into it, so that no
// question about a block walks the stack.
type frame struct {
	tag     string
	element *element
	scope   int
	// kind, list, item and table are the stack indexes of the nearest frame
	// that decides a block's kind, of the nearest list, item and table; -1 none.
	kind, list, item, table int
	depth                   int // of lists
	group                   int
	strong, stress          bool
	link, logo, mute, pre   bool
	foreign, sectioned      bool
	header                  bool // in a thead

	box      *Box
	counter  counter // of a list
	number   string  // of an item
	used     bool    // an item that has its first block
	grid     *grid   // of a table
	row, col int     // of a cell
}

// newPage makes a page of a file, of which templates are no words.
func newPage(f *source.File, limits Limits, templates templates) *page {
	p := &page{
		file: f, limits: limits, counts: make([]int, len(elements)+1), scopes: make([]scope, 1), loose: true, gap: true,
	}
	p.root = frame{element: &plainInline, kind: -1, list: -1, item: -1, table: -1}
	p.blocks = make([]Block, 0, len(f.Text)/bytesPerBlock)
	p.open.src, p.open.templates = f.Text, templates
	return p
}

// bytesPerBlock is how large a part of a page makes a block, at the least, on
// most pages.
const bytesPerBlock = 128

// top gives the innermost frame, or the one that stands for the page itself.
func (p *page) top() *frame {
	if n := len(p.stack); n > 0 {
		return &p.stack[n-1]
	}
	return &p.root
}

// start opens an element whose tag stands at start to end.
func (p *page) start(tag string, a attrs, start, end int) {
	p.startElement(elementOf(tag), a, start, end)
}

func (p *page) startElement(e *element, a attrs, start, end int) {
	parent := p.top()
	mute := parent.mute
	if parent.foreign && e.role != foreign {
		e = p.breakout(e)
	}
	switch {
	case a.role == "heading" && e.role == container:
		e = ariaHeading(e, a)
	case a.class != "" && (e.name == "div" || e.name == "span" || e.name == "p") && isTitleClass(a.class):
		e = classHeading(e)
	}
	for _, open := range e.implied {
		p.imply(open)
	}
	if (e.divides() || e.name == "hr") && !mute {
		p.flush()
	}
	switch {
	case e.role == void:
		p.voidElement(e.name, a, start, end)
		return
	case e.format && p.openedThrice(e.name), e.name == "html" || e.name == "body" || e.name == "head":
		return
	}
	p.embedded(e.name, a, start, end)
	p.push(e, a)
	if a.selfClosing && (p.top().foreign || e.unknown) {
		p.end(e.name)
	}
}

// breakout gives what an element means inside SVG or MathML: nothing, unless
// it is one that browsers end the drawing for.
func (p *page) breakout(e *element) *element {
	switch {
	case e.name == "style" || e.name == "script":
		return &element{name: e.name, index: e.index, role: muted}
	case e.role == container || e.role == list || e.role == item || e.role == table || e.name == "img" || e.name == "br" || e.name == "span":
		for len(p.stack) > p.floor && p.top().foreign {
			p.pop()
		}
		return e
	}
	return &element{name: e.name, index: e.index}
}

// openedThrice reports whether three elements of this name lie on top of each
// other: browsers go no deeper, and unclosed tags would grow the stack.
func (p *page) openedThrice(tag string) bool {
	n := len(p.stack)
	return n >= 3 && p.stack[n-1].tag == tag && p.stack[n-2].tag == tag && p.stack[n-3].tag == tag
}

// text adds the words src[start:end] of the file.
func (p *page) text(start, end int, decode escape) {
	f := p.top()
	if f.mute {
		return
	}
	o := &p.open
	if (o.started && o.scope != f.scope || o.holds() && o.slot != p.slot) && !blankBytes(o.src[start:end]) {
		p.flush()
	}
	before := len(o.plain)
	if f.pre {
		p.lines(start, end, decode)
	} else {
		p.steps += 1 + o.add(start, end, decode)
	}
	if len(o.plain) == before {
		return
	}
	if !o.started {
		o.started, o.scope, o.slot, o.box = true, f.scope, p.slot, f.box
	}
	if before > 0 && o.plain[before] == ' ' {
		before++
	}
	if f.strong {
		o.strong = o.extend(o.strong, before)
	}
	if f.stress {
		o.stress = o.extend(o.stress, before)
	}
	if f.link {
		o.links = o.extend(o.links, before)
	}
}

// extend adds the text from start on to ranges, joining ranges that only a
// blank divides.
func (o *openBlock) extend(ranges []Range, start int) []Range {
	end := len(o.plain)
	if n := len(ranges); n > 0 {
		last := &ranges[n-1]
		if last.End == start || last.End+1 == start && o.plain[last.End] == ' ' {
			last.End = end
			return ranges
		}
	}
	return append(ranges, Range{start, end})
}

// lines adds text in which line ends count.
func (p *page) lines(start, end int, decode escape) {
	for i := start; i < end; {
		j := i
		for j < end && p.open.src[j] != '\n' && p.open.src[j] != '\r' {
			j++
		}
		p.steps += 1 + p.open.add(i, j, decode)
		i = j
		if i < end {
			n := lineEnd(p.open.src[i:end])
			p.open.lineBreak(i, i+n, false)
			i += n
		}
	}
}

// lineEnd gives the length of the line end s begins with.
func lineEnd(s []byte) int {
	if len(s) > 1 && s[0] == '\r' && s[1] == '\n' {
		return 2
	}
	return 1
}

func blankBytes(s []byte) bool {
	for _, c := range s {
		if c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f' {
			return false
		}
	}
	return true
}
