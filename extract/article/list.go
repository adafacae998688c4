// Lists and tables: what the number of an item is, where a cell stands, and
// which tables only lay out the page.
package article

import (
	"strconv"
	"strings"
)

// A counter numbers the items of an ordered list; the zero counter numbers nothing.
type counter struct {
	style byte // 1 a A i I, as HTML writes it
	value int
	step  int
}

func newCounter(tag string, a attrs) counter {
	if tag != "ol" {
		return counter{}
	}
	c := counter{style: '1', value: 1, step: 1}
	if len(a.typ) == 1 && strings.Contains("1aAiI", a.typ) {
		c.style = a.typ[0]
	}
	if n, err := strconv.Atoi(strings.TrimSpace(a.start)); err == nil {
		c.value = n
	}
	// A reversed list without a start counts down from its length, which is
	// not known yet: its items then go without numbers.
	if a.reversed {
		c.step = -1
		if a.start == "" {
			c.style = 0
		}
	}
	return c
}

// next gives the number of the next item; value is its own, if it has one.
func (c *counter) next(value string) string {
	if n, err := strconv.Atoi(strings.TrimSpace(value)); err == nil && c.step != 0 {
		c.value = n
		if c.style == 0 {
			c.style = '1'
		}
	}
	n := c.value
	c.value += c.step
	switch c.style {
	case 0:
		return ""
	case 'a', 'A':
		return alphabetic(n, c.style)
	case 'i':
		return strings.ToLower(roman(n))
	case 'I':
		return roman(n)
	}
	return strconv.Itoa(n)
}

// alphabetic writes n as a, b, …, z, aa, ab, ….
func alphabetic(n int, first byte) string {
	if n < 1 {
		return strconv.Itoa(n)
	}
	var out []byte
	for ; n > 0; n = (n - 1) / 26 {
		out = append([]byte{first + byte((n-1)%26)}, out...)
	}
	return string(out)
}

var romanDigits = []struct {
	value  int
	digits string
}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}

func roman(n int) string {
	if n < 1 || n > 399 {
		return strconv.Itoa(n)
	}
	var out strings.Builder
	for _, d := range romanDigits {
		for ; n >= d.value; n -= d.value {
			out.WriteString(d.digits)
		}
	}
	return out.String()
}

// A grid places the cells of one table.
type grid struct {
	row, col int
	// until is, per column, the first row that no cell from above reaches into.
	until   []int
	first   int  // the table's first block
	layout  bool // the table only lays out the page
	headers bool
	cells   int
}

// maxSpan bounds colspan and rowspan as browsers do, roughly.
const maxSpan = 1000

func (g *grid) nextRow() {
	g.row++
	g.col = 0
}

// place gives the next free cell of the row and takes its columns.
func (g *grid) place(colspan, rowspan string) (row, col int) {
	g.row = max(g.row, 0)
	for g.col < len(g.until) && g.until[g.col] > g.row {
		g.col++
	}
	col = g.col
	columns, rows := span(colspan), span(rowspan)
	if rows > 1 {
		for len(g.until) < min(col+columns, maxSpan) {
			g.until = append(g.until, 0)
		}
		for i := col; i < min(col+columns, len(g.until)); i++ {
			g.until[i] = g.row + rows
		}
	}
	g.col += columns
	g.cells++
	return g.row, col
}

func span(value string) int {
	n, err := strconv.Atoi(strings.TrimSpace(value))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxSpan)
}

// closeTable turns the cells of a table that only lays out the page into
// paragraphs: one with a single cell, or with headings or lists in cells that
// no header cell names.
func (p *page) closeTable(f frame) {
	g := f.grid
	blocks := p.blocks[g.first:]
	structured := false
	for i := range blocks {
		b := &blocks[i]
		g.headers = g.headers || b.Header
		structured = structured || b.Kind == Heading || b.Kind == Item && b.Group != f.group
	}
	if !g.layout && g.cells > 1 && (g.headers || !structured) {
		return
	}
	for i := range blocks {
		if b := &blocks[i]; b.Group == f.group {
			b.Row, b.Column, b.Header, b.Group = 0, 0, false, 0
			if b.Kind == Cell {
				b.Kind = Paragraph
			}
		}
	}
}
