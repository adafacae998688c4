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
	for row, p := range rows {
		f.rows[row] = p.program()
		f.branches = f.lexis.appendBranches(f.branches, row, f.rows[row])
	}
	f.filed = make([]file, f.lexis.count+1)
	asked := f.asked()
	for i := range f.branches {
		f.file(int32(i), asked)
	}
	return f
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

// A file lists branches one after the other: the number of the branch, how
// many needs follow, and these.
type file []int32

func (f file) with(k int32, b *branch) file {
	return append(append(f, k, int32(len(b.needs))), b.needs...)
}

// file enters a branch under its rarest choice.
func (f *filing) file(k int32, asked []int) {
	b := &f.branches[k]
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
	if rarest == nil {
		f.always = f.always.with(k, b)
	}
	for _, number := range rarest {
		f.filed[number] = f.filed[number].with(k, b)
	}
}
