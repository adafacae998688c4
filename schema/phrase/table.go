// Tables of patterns: many rows, one walk over the text.
package phrase

// A Table finds many patterns at once. It knows which words and sections each
// can start with, so that most tokens cost no try at all.
type Table struct {
	rows     []*Pattern
	words    index[[]int]
	sections index[[]int]
	mask     uint64 // the bits of all sections
	quantity []int  // rows that may start with a quantity
	number   []int
	anything []int
}

// A Found is a match of one row of a table.
type Found struct {
	Row int
	Match
}

// NewTable makes a table of these rows.
func NewTable(rows []*Pattern) *Table {
	table := &Table{rows: rows}
	for row, p := range rows {
		first := p.start()
		for _, w := range first.words {
			enlist(table.words.at(w), row)
		}
		for _, s := range first.sections {
			enlist(table.sections.at(s.section), row)
			table.mask |= s.bit()
		}
		if first.quantity {
			table.quantity = append(table.quantity, row)
		}
		if first.number {
			table.number = append(table.number, row)
		}
		if first.anything {
			table.anything = append(table.anything, row)
		}
	}
	return table
}

// enlist adds a row to a list of them, once.
func enlist(rows *[]int, row int) {
	if n := len(*rows); n == 0 || (*rows)[n-1] != row {
		*rows = append(*rows, row)
	}
}

// FindAll walks t once. At each token the longest match wins, of equally long
// ones the earlier row; matches do not overlap.
func (table *Table) FindAll(t *Text) []Found {
	found, _ := table.find(t)
	return found
}

func (table *Table) find(t *Text) (found []Found, steps int) {
	m := matcher{t: t}
	for _, m.sentence = range t.Sentences {
		for i := m.sentence.First; i < m.sentence.Last; i++ {
			row, end := table.longest(&m, i)
			if row < 0 {
				continue
			}
			m.match(table.rows[row], i)
			found = append(found, Found{Row: row, Match: m.result(i, end)})
			i = end - 1
		}
	}
	return found, m.steps
}

// A longest is the row that matches the most tokens at one place.
type longest struct {
	row, end int // row is -1 as long as none does
}

// try takes the best of rows at token i.
func (l *longest) try(table *Table, rows []int, m *matcher, i int) {
	for _, row := range rows {
		end, ok := m.match(table.rows[row], i)
		if ok && (l.row < 0 || end > l.end || end == l.end && row < l.row) {
			l.row, l.end = row, end
		}
	}
}

// longest gives the row that matches the most tokens at i, or -1.
func (table *Table) longest(m *matcher, i int) (row, end int) {
	best, token := longest{row: -1}, &m.t.Tokens[i]
	if rows := table.words.find(token.Word, token.hash); rows != nil {
		best.try(table, *rows, m, i)
	}
	for _, tag := range m.t.starting(i) {
		if table.mask&tag.bit() == 0 {
			continue
		}
		if rows := table.sections.find(tag.section, tag.hash); rows != nil {
			best.try(table, *rows, m, i)
		}
	}
	if token.Kind == Number {
		best.try(table, table.number, m, i)
	}
	if len(table.quantity) > 0 && m.t.quantityAt(i) >= 0 {
		best.try(table, table.quantity, m, i)
	}
	best.try(table, table.anything, m, i)
	return best.row, best.end
}

// A first says what a pattern can start with.
type first struct {
	words                      []string
	sections                   []*name
	quantity, number, anything bool
	empty                      bool // it can match no token at all
}

// start follows a pattern's program to the first instructions that take tokens.
func (p *Pattern) start() first {
	var f first
	seen := make([]bool, len(p.program))
	var follow func(pc int)
	follow = func(pc int) {
		if seen[pc] {
			return
		}
		seen[pc] = true
		in := p.program[pc]
		switch in.op {
		case opMatch:
			f.empty = true
		case opWord:
			f.words = append(f.words, in.word)
		case opSection:
			f.sections = append(f.sections, &name{section: in.word, id: in.id, hash: in.hash, idHash: in.idHash})
		case opQuantity:
			f.quantity = true
		case opNumber:
			f.number = true
		case opAny:
			f.anything = true
		case opJump:
			follow(in.next)
		case opSplit:
			follow(in.next)
			follow(in.other)
		default:
			follow(pc + 1)
		}
	}
	follow(0)
	return f
}
