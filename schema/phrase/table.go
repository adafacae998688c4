// Tables of patterns: many rows, one walk over the text.
package phrase

// A Table finds many patterns at once. It knows which words and sections each
// can start with, so that most tokens cost no try at all.
type Table struct {
	rows     []*Pattern
	words    map[string][]int
	sections map[name][]int
	quantity []int // rows that may start with a quantity
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
	table := &Table{rows: rows, words: map[string][]int{}, sections: map[name][]int{}}
	for row, p := range rows {
		first := p.start()
		for _, w := range first.words {
			table.words[w] = append(table.words[w], row)
		}
		for _, s := range first.sections {
			table.sections[s] = append(table.sections[s], row)
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

// longest gives the row that matches the most tokens at i, or -1.
func (table *Table) longest(m *matcher, i int) (best, bestEnd int) {
	best = -1
	try := func(rows []int) {
		for _, row := range rows {
			end, ok := m.match(table.rows[row], i)
			if ok && (best < 0 || end > bestEnd || end == bestEnd && row < best) {
				best, bestEnd = row, end
			}
		}
	}
	try(table.words[m.t.Tokens[i].Word])
	for _, tag := range m.t.starting(i) {
		try(table.sections[name{section: tag.section}])
		try(table.sections[*tag.name])
	}
	if m.t.Tokens[i].Kind == Number {
		try(table.number)
	}
	if len(table.quantity) > 0 && m.t.quantityAt(i) >= 0 {
		try(table.quantity)
	}
	try(table.anything)
	return best, bestEnd
}

// A first says what a pattern can start with.
type first struct {
	words                      []string
	sections                   []name
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
			f.sections = append(f.sections, name{in.word, in.id})
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
