// Tables of patterns: many rows, one walk over the text.
package phrase

import "sync"

// A Table finds many patterns at once. Each way a pattern can begin is filed
// under those words it needs that the fewest others ask for, so that most
// sentences cost no try at all.
type Table struct {
	filing func() *filing // made when the table is first asked
	walks  sync.Pool      // of *walk, for their memory
}

// A filing is what a table knows about its rows.
type filing struct {
	rows     [][]instruction
	lexis    lexis
	branches []branch // by row, and by preference within one
	filed    []file   // by number: the branches to look at where it stands
	always   file     // branches that need no word at all
}

// A Found is a match of one row of a table.
type Found struct {
	Row int
	Match
}

// A Hit is a match of one row of a table, in tokens, half open.
type Hit struct{ Row, First, Last int }

// NewTable makes a table of these rows.
func NewTable(rows []*Pattern) *Table {
	return &Table{filing: sync.OnceValue(func() *filing { return newFiling(rows) })}
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

// A file lists branches one after the other: the number of the branch, its
// row, how many needs follow, and these.
type file []int32

func (f file) with(k int32, b *branch) file {
	return append(append(f, k, int32(b.row), int32(len(b.needs))), b.needs...)
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

// FindAll walks t once. At each token the longest match wins, of equally long
// ones the earlier row; matches do not overlap.
func (table *Table) FindAll(t *Text) []Found {
	found, _ := table.find(t)
	return found
}

func (table *Table) find(t *Text) (found []Found, steps int) {
	w := table.walk(t)
	defer table.walks.Put(w)
	for _, w.sentence = range t.Sentences {
		if !w.sift(nil) {
			continue
		}
		for i := w.sentence.First; i < w.sentence.Last; i++ {
			row, end := w.longest(i)
			if row < 0 {
				continue
			}
			w.program = w.rows[row]
			w.match(i)
			found = append(found, Found{Row: row, Match: w.result(i, end)})
			i = end - 1
		}
	}
	return found, w.steps
}

// FindFirst gives the first match that accept agrees to of each row that is
// pending, in no particular order; a row found is pending no more. Matches of
// different rows may overlap.
func (table *Table) FindFirst(t *Text, pending []bool, accept func(first int) bool) []Hit {
	w := table.walk(t)
	defer table.walks.Put(w)
	var hits []Hit
	for _, w.sentence = range t.Sentences {
		w.sift(pending)
		for due := w.due; len(due) > 0; {
			row, n := due[0].row, 1
			for n < len(due) && due[n].row == row {
				n++
			}
			if first, last, ok := w.first(due[:n], accept); ok {
				pending[row] = false
				hits = append(hits, Hit{row, first, last})
			}
			due = due[n:]
		}
	}
	return hits
}
