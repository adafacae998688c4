// From the open block to finished ones: lines are divided or joined, marks cut
// off, and each block gets its place in lists and tables.
package article

import (
	"sort"
	"strings"
	"unicode"

	"github.com/stretchlint/stretchlint/schema/source"
)

// flush ends the open block.
func (p *page) flush() {
	o := &p.open
	if !o.isEmpty() || len(o.images) > 0 {
		p.emit()
	}
	if o.blank.pending || o.holds() {
		o.reset()
		o.strong, o.stress, o.links, o.images, o.started = o.strong[:0], o.stress[:0], o.links[:0], o.images[:0], false
	}
	p.gap = p.gap || p.loose
}

// emit makes blocks of the open text.
func (p *page) emit() {
	o := &p.open
	whole := o.text()
	p.prose = isProse(whole.Plain)
	lines := o.divide(whole.Plain, p.top().pre, p.kind() == Heading)
	cut := cutter{open: o}
	for _, line := range lines {
		p.steps++
		b := cut.block(whole, line.Range)
		b.Gap = p.gap || line.gap
		b.Slot = o.slot
		p.gap = false
		if cells := pipeCells(b.Text.Plain); len(cells) > 0 && p.kind() == Paragraph {
			p.addRow(b, cells)
			continue
		}
		p.add(b)
	}
	p.prose = false
}

// isSeen reports whether a text has a sign that readers see: joiners, marks of
// direction and the like are none by themselves.
func isSeen(plain string) bool {
	return strings.ContainsFunc(plain, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.In(r, unicode.Cf, unicode.Me, unicode.Variation_Selector)
	})
}

// isProse reports whether a text is too long to head another: pages set whole
// paragraphs in headings for their looks.
func isProse(plain string) bool {
	const most, mostOfSentence = 30, 20 // words
	words := strings.Count(plain, " ") + 1
	return words > most || words > mostOfSentence && strings.HasSuffix(plain, ".")
}

// A textLine is one line of the open block, after joining.
type textLine struct {
	Range
	gap bool
}

// divide cuts plain at its line breaks, leaving together what belongs together.
func (o *openBlock) divide(plain string, pre, heading bool) []textLine {
	o.lines = o.lines[:0]
	if len(o.breaks) == 0 {
		o.lines = append(o.lines, textLine{Range: Range{0, len(plain)}})
		return o.lines
	}
	pieces, start := make([]string, 0, len(o.breaks)+1), 0
	for _, b := range o.breaks {
		pieces = append(pieces, plain[start:b.at])
		start = b.at + 1
	}
	pieces = append(pieces, plain[start:])
	width := wrapWidth(pieces)
	lines := append(o.lines, textLine{Range: Range{0, len(pieces[0])}})
	for i, b := range o.breaks {
		next := pieces[i+1]
		end := b.at + 1 + len(next)
		if !pre && !b.gap && o.joins(pieces[i], next, b, width, heading) {
			lines[len(lines)-1].End = end
			continue
		}
		lines = append(lines, textLine{Range: Range{b.at + 1, end}, gap: b.gap})
	}
	o.lines = lines
	return lines
}

// joins reports whether next belongs to the line before it.
func (o *openBlock) joins(prev, next string, b lineBreak, width int, heading bool) bool {
	if b.soft || heading {
		isFirst := b.at == len(prev)
		return !beginsItself(next) && !o.beginsBoldLabel(b.at+1) && !o.isBoldLine(b.at-len(prev), b.at) && !(isFirst && isTitleOver(prev, next, width))
	}
	return runsOn(prev, next, width)
}

// boldAt gives the bold part that begins at this offset of the open text.
func (o *openBlock) boldAt(at int) (Range, bool) {
	i := sort.Search(len(o.strong), func(i int) bool { return o.strong[i].Start >= at })
	if i == len(o.strong) || o.strong[i].Start != at {
		return Range{}, false
	}
	return o.strong[i], true
}

// beginsBoldLabel reports whether bold text with a colon at its end begins at
// this offset.
func (o *openBlock) beginsBoldLabel(at int) bool {
	r, ok := o.boldAt(at)
	return ok && (o.plain[r.End-1] == ':' || r.End < len(o.plain) && o.plain[r.End] == ':')
}

// isBoldLine reports whether the line from start to end is bold as a whole and
// the next is not: it names what follows.
func (o *openBlock) isBoldLine(start, end int) bool {
	r, ok := o.boldAt(start)
	return ok && r.End == end
}

// A cutter takes parts off the open block from front to back.
type cutter struct {
	open                          *openBlock
	strong, stress, links, images int // the first that may still matter
}

// block gives one part of the open block.
func (c *cutter) block(whole Text, r Range) Block {
	var b Block
	if r.Start == 0 && r.End == len(whole.Plain) {
		b.Text = whole
	} else {
		b.Text = whole.Slice(r.Start, r.End)
	}
	b.Strong = within(c.open.strong, &c.strong, r)
	if stress := within(c.open.stress, &c.stress, r); len(b.Strong) == 0 && setsOff(stress, b.Text.Plain) {
		b.Strong = stress[:1]
	}
	b.Links = covers(within(c.open.links, &c.links, r), b.Text.Plain)
	last := r.End == len(whole.Plain)
	for ; c.images < len(c.open.images); c.images++ {
		image := c.open.images[c.images]
		if image.at > r.End && !last {
			break
		}
		b.Images = append(b.Images, image.Image)
	}
	return b
}

// setsOff reports whether italics or underlining set words at the start of a text
// off from a sentence behind them, as bold does: "<u>Cobra</u> Lie face down".
func setsOff(stress []Range, plain string) bool {
	const most = 6 // words
	if len(stress) == 0 || stress[0].Start > 0 || strings.Count(plain[:stress[0].End], " ") >= most {
		return false
	}
	return startsUpper(strings.TrimLeft(plain[stress[0].End:], " :.-–—"))
}

// within gives the parts of ranges inside r, as offsets from its start.
func within(ranges []Range, next *int, r Range) []Range {
	var out []Range
	for i := *next; i < len(ranges) && ranges[i].Start < r.End; i++ {
		start, end := max(ranges[i].Start, r.Start), min(ranges[i].End, r.End)
		if start < end {
			out = append(out, Range{start - r.Start, end - r.Start})
		}
		if ranges[i].End <= r.End {
			*next = i + 1
		}
	}
	return out
}

// covers reports whether the ranges hold all words of plain.
func covers(ranges []Range, plain string) bool {
	end := 0
	for _, r := range ranges {
		if strings.Trim(plain[end:r.Start], between) != "" {
			return false
		}
		end = r.End
	}
	return plain != "" && end > 0 && strings.Trim(plain[end:], between) == ""
}

// between are the signs that stand between links: "Part 1 | Part 2".
const between = " \t\r\n\u00a0|·•/"

// kind gives the kind a block gets here.
func (p *page) kind() Kind {
	k := p.top().kind
	if k < 0 || p.prose && p.stack[k].element.kind == Heading {
		return Paragraph
	}
	return p.stack[k].element.kind
}

// add finishes a block and appends it.
func (p *page) add(b Block) {
	p.place(&b)
	if !isSeen(b.Text.Plain) {
		b.Text, b.Strong, b.Links = Text{}, nil, false
		b.Kind, b.Number, b.Bullet, b.Level = Picture, "", false, 0
	} else {
		p.setMark(&b)
	}
	p.append(b)
}

// append appends a finished block, if there is anything to see in it.
func (p *page) append(b Block) {
	if len(b.Images) == 0 && !isSeen(b.Text.Plain) {
		return
	}
	s := p.top().scope
	b.Box, b.Logo = p.top().box, p.top().logo
	if p.open.started {
		s, b.Box = p.open.scope, p.open.box
	}
	if b.Kind == Heading && b.Level == 1 {
		p.vouchTitle(b, s)
	}
	p.blocks = append(p.blocks, b)
	p.at = append(p.at, s)
	if len(p.blocks) > p.limits.Blocks && p.err == nil {
		p.err = source.TooMany("blocks", int64(len(p.blocks)), int64(p.limits.Blocks), "blocks of text")
	}
}

// vouchTitle notes that the page's own title stands in this scope. A heading
// that is only a link may be the site's logo, so it counts only if there is
// no other.
func (p *page) vouchTitle(b Block, s int) {
	if b.Logo {
		return
	}
	if b.Links {
		p.logoH1s = append(p.logoH1s, s)
		return
	}
	p.hasTitle = true
	p.vouch(s)
}

// place sets what the open elements give a block.
func (p *page) place(b *Block) {
	f := p.top()
	b.Kind, b.Group = p.kind(), f.group
	if f.kind >= 0 && b.Kind != Paragraph {
		b.Level = p.stack[f.kind].element.level
	}
	if f.item >= 0 {
		p.placeItem(b, &p.stack[f.item])
	}
	if f.table >= 0 && f.group == p.stack[f.table].group {
		b.Row, b.Column, b.Header = f.row, f.col, f.header
	}
}

// placeItem makes b the item itself when it is the first with words in it, and
// a further paragraph of it otherwise.
func (p *page) placeItem(b *Block, item *frame) {
	if b.Text.IsEmpty() {
		return
	}
	first := !item.used
	item.used = true
	if b.Kind == Item && !first {
		b.Kind = Paragraph
		return
	}
	if first {
		b.Number = item.number
	}
	if b.Kind == Item {
		b.Level = max(item.depth, 1)
		b.Bullet = item.list < 0 || p.stack[item.list].tag != "ol"
	}
}

// setMark takes the bullet, number and ornaments off the block's text.
func (p *page) setMark(b *Block) {
	if b.Kind == Code {
		return
	}
	m := leadingMark(b.Text.Plain)
	if b.Kind == Heading || b.Kind == Cell || b.Kind == Term {
		m = p.headingMark(b)
	}
	switch {
	case m.isZero():
	case b.Number != "" && m.number != "" && m.number != b.Number: // the list's own number stands; the text says something else
	default:
		b.Step = strings.Contains(strings.ToLower(b.Text.Plain[:m.size]), "step")
		b.cut(m.size)
		if b.Number == "" {
			b.Number = m.number
		}
		b.Bullet = b.Bullet || m.bullet
		if b.Kind == Paragraph {
			p.markedItem(b)
		}
	}
	if b.Kind == Heading || b.Kind == Item {
		if n := ornamentSize(b.Text.Plain); n > 0 && hasWord(b.Text.Plain[n:]) {
			b.cut(n)
		}
	}
	p.lastMarked = b.Kind == Item && b.Group == p.markGroup
	if p.indents != nil && b.Kind == Heading {
		p.indents.leave()
	}
}

// headingMark reads the number of a heading or a cell: a bullet there is none,
// but a sign of its own.
func (p *page) headingMark(b *Block) mark {
	plain := b.Text.Plain
	lead := 0
	if b.Kind == Heading {
		lead = ornamentSize(plain)
	}
	number, size := numberMark(plain[lead:])
	if size == 0 || !hasWord(plain[lead+size:]) {
		return mark{}
	}
	return mark{number: number, size: lead + size}
}

// markedItem makes a paragraph that begins with a bullet or a number an item,
// of the same list as the item before it.
func (p *page) markedItem(b *Block) {
	b.Kind, b.Level = Item, 1
	if p.indents != nil {
		start, _ := b.Text.Place(0, 1)
		b.Level = p.indents.level(p.file.Text, start)
	}
	if b.Group != 0 {
		return
	}
	if !p.lastMarked {
		p.groups++
		p.markGroup = p.groups
	}
	b.Group = p.markGroup
}

// cut takes n bytes off the front of the block's text.
func (b *Block) cut(n int) {
	length := len(b.Text.Plain)
	b.Text = b.Text.Slice(n, length)
	next := 0
	b.Strong = within(b.Strong, &next, Range{n, length})
}
