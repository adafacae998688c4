// What the elements of HTML mean for blocks. Markdown's reader speaks in the
// same elements, so there is one table.
package article

// A role is how an element takes part in the structure.
type role uint8

const (
	inline    role = iota // text runs through it
	container             // its start and end divide blocks
	void                  // it has no end tag and no content
	list
	item
	table
	row
	cell
	muted   // its content is not text of the page
	foreign // SVG, MathML
)

// An element is one row of the table below.
type element struct {
	name string // set by the table
	role role
	// decides is true when a block inside takes its kind from this element.
	decides bool
	kind    Kind
	level   int
	region  Region
	strong  bool
	stress  bool // italics, underlining
	format  bool // formatting, of which browsers open no more than three alike
	pre     bool // line ends count
	unknown bool // not in the table
	// barrier is true when no implied or stray end tag reaches across.
	barrier bool
	// attrs is true when the element's attributes can matter to us.
	attrs bool
	// ends names the open elements whose end tag this start tag implies;
	// implied are the same as rows of the table.
	ends    []string
	implied []*element
	// index numbers the table's elements from 1; all others are 0.
	index int
}

var (
	plainInline = element{attrs: true}
	formatting  = element{format: true}
	bold        = element{format: true, strong: true}
	stressed    = element{format: true, stress: true}
	division    = element{role: container, attrs: true, ends: endsP}
	dropped     = element{role: muted}
	emptyTag    = element{role: void}
	placedTag   = element{role: void, attrs: true}

	endsP       = []string{"p"}
	endsHeading = []string{"p", "h1", "h2", "h3", "h4", "h5", "h6"}
)

func heading(level int) element {
	return element{role: container, decides: true, kind: Heading, level: level, attrs: true, ends: endsHeading}
}

func decided(kind Kind, ends ...string) element {
	return element{role: container, decides: true, kind: kind, attrs: true, ends: ends}
}

// divides reports whether the element's start and end divide blocks.
func (e *element) divides() bool {
	switch e.role {
	case container, list, item, table, row, cell:
		return true
	}
	return false
}

// ariaHeading is what an element is that says it is a heading.
func ariaHeading(from *element, a attrs) *element {
	level := 2 // the rank ARIA gives a heading without one
	if len(a.level) == 1 && "1" <= a.level && a.level <= "6" {
		level = int(a.level[0] - '0')
	}
	e := heading(level)
	e.name, e.index, e.implied = from.name, from.index, elements["h1"].implied
	return &e
}

// classHeading is what a div or span is whose class says that it is a title: a
// heading without a rank.
func classHeading(from *element) *element {
	e := element{role: container, decides: true, kind: Heading, attrs: true}
	e.name, e.index, e.implied = from.name, from.index, from.implied
	return &e
}

func part(region Region) element {
	return element{role: container, region: region, attrs: true, ends: endsP}
}

// elements is the table; a name that is not in it is inline.
var elements = named(map[string]element{
	"html": {role: container, attrs: true}, "body": {role: container, attrs: true}, "head": {role: container},
	"div": division, "p": division, "section": division, "article": division, "main": division, "center": division,
	"address": division, "figure": division, "details": division, "fieldset": division, "hgroup": division,
	"legend": division, "dialog": division, "search": division, "dir": division, "picture": {attrs: true},

	"h1": heading(1), "h2": heading(2), "h3": heading(3), "h4": heading(4), "h5": heading(5), "h6": heading(6),
	"summary": heading(0),

	"nav": part(Navigation), "header": part(Header), "footer": part(Footer), "aside": part(Aside), "form": part(Form),

	"ul": {role: list, attrs: true, ends: endsP}, "ol": {role: list, attrs: true, ends: endsP},
	"menu": {role: list, attrs: true, ends: endsP},
	"li":   {role: item, decides: true, kind: Item, attrs: true, ends: []string{"li", "p"}},
	"dl":   {role: container, attrs: true, ends: endsP},
	"dt":   {role: container, decides: true, kind: Term, strong: true, attrs: true, ends: []string{"dt", "dd", "p"}},
	"dd":   decided(Definition, "dt", "dd", "p"),

	"table": {role: table, attrs: true, ends: endsP},
	"thead": {role: container, ends: []string{"td", "th", "tr", "thead", "tbody", "tfoot", "caption"}},
	"tbody": {role: container, ends: []string{"td", "th", "tr", "thead", "tbody", "tfoot", "caption"}},
	"tfoot": {role: container, ends: []string{"td", "th", "tr", "thead", "tbody", "tfoot", "caption"}},
	"tr":    {role: row, ends: []string{"td", "th", "tr", "caption"}},
	"td":    {role: cell, decides: true, kind: Cell, attrs: true, ends: []string{"td", "th", "caption"}},
	"th":    {role: cell, decides: true, kind: Cell, attrs: true, ends: []string{"td", "th", "caption"}},

	"caption": decided(Caption), "figcaption": decided(Caption, "p"), "blockquote": decided(Quote, "p"),
	"pre":     {role: container, decides: true, kind: Code, pre: true, ends: endsP},
	"listing": {role: container, decides: true, kind: Code, pre: true, ends: endsP},
	"xmp":     {role: container, decides: true, kind: Code, pre: true, ends: endsP}, "plaintext": {role: container, decides: true, kind: Code, pre: true, ends: endsP},

	"b": bold, "strong": bold, "i": stressed, "em": stressed, "u": stressed, "font": formatting, "small": formatting,
	"big": formatting, "tt": formatting, "strike": formatting, "s": formatting, "nobr": formatting, "code": formatting,
	"span": plainInline, "a": plainInline, "button": plainInline, "label": plainInline, "time": plainInline,

	"br": emptyTag, "hr": {role: void, ends: endsP}, "img": placedTag, "embed": placedTag, "source": placedTag, "amp-img": plainInline,
	"wbr": emptyTag, "input": emptyTag, "meta": emptyTag, "link": emptyTag, "base": emptyTag, "area": emptyTag,
	"col": emptyTag, "param": emptyTag, "track": emptyTag, "keygen": emptyTag, "bgsound": emptyTag,

	"script": {role: muted, attrs: true}, "style": dropped, "template": dropped, "noscript": dropped, "textarea": dropped,
	"select": dropped, "noembed": dropped, "noframes": dropped, "title": dropped, "datalist": dropped,
	"iframe": {role: muted, attrs: true}, "video": {role: muted, attrs: true}, "audio": {role: muted, attrs: true},
	"object": {role: muted, attrs: true}, "canvas": dropped,

	"svg": {role: foreign}, "math": {role: foreign},
})

// named gives each element its name and number, so that tags need none of
// their own, and finds the elements it ends.
func named(table map[string]element) map[string]*element {
	out := make(map[string]*element, len(table))
	for name, e := range table {
		e.name, e.index, e.barrier = name, len(out)+1, isBarrier[name]
		out[name] = &e
	}
	for _, e := range out {
		for _, name := range e.ends {
			e.implied = append(e.implied, out[name])
		}
	}
	return out
}

// elementOf gives the element of a tag; one we don't know is inline.
func elementOf(tag string) *element {
	if e, ok := elements[tag]; ok {
		return e
	}
	e := plainInline
	e.name, e.unknown = tag, true
	return &e
}

// isBarrier names the barriers.
var isBarrier = map[string]bool{
	"td": true, "th": true, "caption": true, "table": true, "template": true, "object": true, "html": true, "body": true,
}

// An attrs holds the attributes we read.
type attrs struct {
	class, id, style, role, lang, typ string
	src, alt, label                   string
	start, value, colspan, rowspan    string
	level                             string // aria-level
	hidden, ariaHidden                bool
	reversed, link                    bool
	selfClosing                       bool
}
