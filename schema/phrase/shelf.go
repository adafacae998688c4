// Shelves: tables that are asked about the same texts.
package phrase

import "sync"

// A Shelf holds tables that are asked about the same texts. The first of them
// that is asked sifts a text for all, so that asking many tables of which few
// find anything costs little more than asking one.
type Shelf struct {
	rows   []*Pattern // of all tables
	tables []int      // by row: its table
	filed  sync.Once
	filing *filing   // made when a table is first asked
	walks  sync.Pool // of *walk, for their memory
}

// Table puts a table of these rows on the shelf. All tables of a shelf are made
// before the first of them is asked.
func (s *Shelf) Table(rows []*Pattern) *Table {
	if s.filing != nil {
		panic("phrase: a table was put on a shelf in use")
	}
	t := &Table{shelf: s, number: s.count(), firstRow: len(s.rows)}
	for _, row := range rows {
		s.rows, s.tables = append(s.rows, row), append(s.tables, t.number)
	}
	return t
}

// Pattern puts a pattern that is part of the program on the shelf, as a table of
// its own: it is looked for in texts only that have the words it needs.
func (s *Shelf) Pattern(form string) *Pattern {
	p := MustCompile(form)
	p.shelved = s.Table([]*Pattern{p})
	return p
}

// count is the number of tables.
func (s *Shelf) count() int {
	if len(s.tables) == 0 {
		return 0
	}
	return s.tables[len(s.tables)-1] + 1
}

// NewTable makes a table of these rows that stands alone.
func NewTable(rows []*Pattern) *Table { return new(Shelf).Table(rows) }

func (s *Shelf) file() *filing {
	s.filed.Do(func() { s.filing = newFiling(s.rows) })
	return s.filing
}

// A filing is what a shelf knows about its rows. Each way a pattern can begin
// is filed under those words it needs that the fewest others ask for.
type filing struct {
	rows     [][]instruction
	lexis    lexis
	branches []branch // by row, and by preference within one
	filed    []file   // by number: the branches to look at where it stands
	always   file     // branches that need no word at all
}

func newFiling(rows []*Pattern) *filing {
	f := &filing{rows: make([][]instruction, len(rows))}
	d := divider{lexis: &f.lexis, branches: make([]branch, 0, 2*len(rows))}
	for row, p := range rows {
		f.rows[row] = p.program()
		d.divide(row, f.rows[row])
	}
	f.branches = d.branches
	f.fileAll()
	return f
}

// A file lists branches one after the other: the number of the branch, how
// many needs follow, and these.
type file []int32

func (f file) with(k int, b *branch) file {
	return append(append(f, int32(k), int32(len(b.needs))), b.needs...)
}

// fileAll enters each branch under its rarest choice. The files lie in one
// piece of memory: their lengths are counted first.
func (f *filing) fileAll() {
	asked, rarest, lengths := f.asked(), make([][]int32, len(f.branches)), make([]int, f.lexis.count+1)
	total := 0
	for k := range f.branches {
		b := &f.branches[k]
		rarest[k] = b.rarest(asked)
		for _, number := range rarest[k] {
			lengths[number] += 2 + len(b.needs)
			total += 2 + len(b.needs)
		}
	}
	f.filed = make([]file, len(lengths))
	memory := make(file, total)
	for number, n := range lengths {
		f.filed[number], memory = memory[:0:n], memory[n:]
	}
	for k := range f.branches {
		if len(rarest[k]) == 0 {
			f.always = f.always.with(k, &f.branches[k])
		}
		for _, number := range rarest[k] {
			f.filed[number] = f.filed[number].with(k, &f.branches[k])
		}
	}
}

// asked counts by number the branches that ask for it.
func (f *filing) asked() []int {
	asked := make([]int, f.lexis.count+1)
	for _, b := range f.branches {
		for _, number := range b.needs {
			asked[number]++
		}
	}
	return asked
}

// rarest gives the choice of the needs whose numbers the fewest ask for, none
// when there is no choice.
func (b *branch) rarest(asked []int) []int32 {
	var rarest []int32
	fewest, sum, start := 0, 0, 0
	for i, number := range b.needs {
		if number != 0 {
			sum += asked[number]
			continue
		}
		if rarest == nil || sum < fewest {
			rarest, fewest = b.needs[start:i], sum
		}
		sum, start = 0, i+1
	}
	return rarest
}
