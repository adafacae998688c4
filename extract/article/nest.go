// Nesting: what an open element gives those inside it, and which end tags are
// implied by others.
package article

import "github.com/stretchlint/stretchlint/schema/source"

// push opens a frame.
func (p *page) push(e *element, a attrs) {
	f, tag := *p.top(), e.name
	f.tag, f.element, f.number, f.used, f.grid, f.counter = tag, e, "", false, nil, counter{}
	n := len(p.stack)
	if e.decides {
		f.kind = n
	}
	if e.divides() && !f.mute {
		f.box = &Box{Around: f.box}
	}
	f.strong = f.strong || e.strong || isBoldStyle(e, a)
	f.stress = f.stress || e.stress
	f.logo = f.logo || isLogo(a.class) || isLogo(a.id)
	f.link = f.link || tag == "a" && a.link
	f.mute = f.mute || e.role == muted
	f.pre = f.pre || e.pre
	f.foreign = e.role == foreign || f.foreign && tag != "foreignobject" && tag != "desc"
	p.pushScope(&f, a)
	f.sectioned = f.sectioned || tag == "article" || tag == "main" || tag == "section"
	p.pushStructure(&f, a, n)
	p.stack = append(p.stack, f)
	p.counts[e.index]++
	if len(p.stack) > p.limits.Depth && p.err == nil {
		p.err = source.TooMany("depth", int64(len(p.stack)), int64(p.limits.Depth), "elements in each other")
	}
}

// pushScope opens a part of the page when the element is one.
func (p *page) pushScope(f *frame, a attrs) {
	region, soft := p.regionOf(f.element, a, f.sectioned)
	if f.tag == "svg" { // titles and descriptions of drawings
		region, soft = Hidden, false
	}
	if f.tag == "main" || a.role == "main" {
		p.vouch(f.scope)
	}
	if region != Main {
		p.scopes = append(p.scopes, scope{region: region, parent: f.scope, soft: soft})
		f.scope = len(p.scopes) - 1
	}
}

// pushStructure sets what lists and tables give their parts.
func (p *page) pushStructure(f *frame, a attrs, index int) {
	switch f.element.role {
	case list:
		p.groups++
		f.group, f.list, f.item, f.counter = p.groups, index, -1, newCounter(f.tag, a)
		f.depth++
	case item:
		f.item = index
		if f.list >= 0 {
			f.number = p.stack[f.list].counter.next(a.value)
		} else {
			p.groups++
			f.group, f.depth = p.groups, 1
		}
	case table:
		p.groups++
		f.group, f.table, f.item, f.list, f.depth, f.header = p.groups, index, -1, -1, 0, false
		f.grid = &grid{row: -1, layout: a.role == "presentation" || a.role == "none", first: len(p.blocks)}
		p.outerTables(index)
	case row:
		if f.table >= 0 {
			p.stack[f.table].grid.nextRow()
		}
	case cell:
		f.item, f.list, f.depth = -1, -1, 0
		if f.table >= 0 {
			f.row, f.col = p.stack[f.table].grid.place(a.colspan, a.rowspan)
		}
		f.header = f.header || f.tag == "th"
	}
	switch f.tag {
	case "thead":
		f.header = true
	case "dl":
		p.groups++
		f.group = p.groups
	}
}

// outerTables notes in a table that another one stands in it: then it only
// lays out the page.
func (p *page) outerTables(index int) {
	if index > 0 {
		if outer := p.stack[index-1].table; outer >= 0 {
			p.stack[outer].grid.layout = true
		}
	}
}

// end closes the innermost open element of this name, and what is open inside
// it; a stray end tag closes nothing.
func (p *page) end(tag string) {
	e := elementOf(tag)
	if e.divides() && !p.top().mute {
		p.flush()
	}
	if tag == "br" || e.role == void {
		return
	}
	if e.level > 0 && p.counts[e.index] == 0 {
		if e = p.openHeading(); e == nil {
			return
		}
		tag = e.name
	}
	if p.counts[e.index] == 0 {
		return
	}
	for i := len(p.stack) - 1; i >= p.floor; i-- {
		p.steps++
		if p.stack[i].tag == tag {
			p.popTo(i)
			return
		}
		if p.stack[i].element.barrier && e.role != table && e.role != row && tag != "thead" && tag != "tbody" && tag != "tfoot" {
			return
		}
	}
}

// openHeading gives the innermost open heading: any heading's end tag closes
// it.
func (p *page) openHeading() *element {
	if k := p.top().kind; k >= 0 && p.stack[k].element.kind == Heading {
		return p.stack[k].element
	}
	return nil
}

// imply closes the innermost open element of this kind if the start of another
// one implies its end.
func (p *page) imply(e *element) {
	if p.counts[e.index] == 0 {
		return
	}
	tag := e.name
	for i := len(p.stack) - 1; i >= p.floor; i-- {
		p.steps++
		f := &p.stack[i]
		if f.tag == tag {
			p.flush()
			p.popTo(i)
			return
		}
		if p.stopsImplied(f, tag) {
			return
		}
	}
}

// stopsImplied reports whether an implied end of tag can't reach out of f.
func (p *page) stopsImplied(f *frame, tag string) bool {
	switch tag {
	case "p":
		return f.element.barrier || f.tag == "button"
	case "td", "th", "tr", "thead", "tbody", "tfoot", "caption":
		return f.element.role == table
	case "li", "dt", "dd":
		return f.element.role != inline && f.tag != "p" && f.tag != "div" && f.tag != "address"
	}
	return f.element.role != inline
}

func (p *page) popTo(depth int) {
	for len(p.stack) > depth {
		p.pop()
	}
}

func (p *page) pop() {
	f := p.top()
	p.steps++
	if f.element.divides() && !f.mute {
		p.flush()
	}
	if f.grid != nil {
		p.closeTable(*f)
	}
	p.counts[f.element.index]--
	p.stack = p.stack[:len(p.stack)-1]
}
