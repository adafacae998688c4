// Tables of patterns: many rows, one walk over the text.
package phrase

// A Table finds many patterns at once. It knows which words and sections each
// can start with and can't do without, so that most tokens cost no try at all.
type Table struct {
	rows     []*Pattern
	lexis    lexis
	branches []branch
	filed    [][]int32 // by number: the branches that may start with it
	quantity []int32   // branches that may start with a quantity
	number   []int32
	anything []int32
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
		table.branches = append(table.branches, table.lexis.branches(row, p)...)
	}
	table.filed = make([][]int32, table.lexis.count+1)
	for i := range table.branches {
		table.file(int32(i), &table.branches[i].first)
	}
	return table
}

// file enters a branch under what it can start with.
func (table *Table) file(i int32, f *first) {
	for _, number := range f.numbers {
		table.filed[number] = append(table.filed[number], i)
	}
	if f.quantity {
		table.quantity = append(table.quantity, i)
	}
	if f.number {
		table.number = append(table.number, i)
	}
	if f.anything {
		table.anything = append(table.anything, i)
	}
}

// FindAll walks t once. At each token the longest match wins, of equally long
// ones the earlier row; matches do not overlap.
func (table *Table) FindAll(t *Text) []Found {
	found, _ := table.find(t)
	return found
}

func (table *Table) find(t *Text) (found []Found, steps int) {
	w := walk{table: table, matcher: matcher{t: t}, presence: table.lexis.newPresence()}
	for _, w.sentence = range t.Sentences {
		w.meet(&table.lexis, t, w.sentence)
		w.next = 0
		for i := w.sentence.First; i < w.sentence.Last; i++ {
			row, end := w.longest(i)
			if row < 0 {
				continue
			}
			w.match(table.rows[row], i)
			found = append(found, Found{Row: row, Match: w.result(i, end)})
			i = end - 1
		}
	}
	return found, w.steps
}

// A walk is one use of a table.
type walk struct {
	table *Table
	matcher
	presence
	next int // in the words of the presence
	row  int // that matches the most tokens at one place; -1 is none
	end  int
}

// longest gives the row that matches the most tokens at i, or -1.
func (w *walk) longest(i int) (row, end int) {
	w.row, w.end = -1, 0
	table, token := w.table, &w.t.Tokens[i]
	for w.next < len(w.words) && int(w.words[w.next].token) <= i {
		if int(w.words[w.next].token) == i {
			w.try(table.filed[w.words[w.next].number], i)
		}
		w.next++
	}
	if token.Kind == Number {
		w.try(table.number, i)
	}
	if len(table.quantity) > 0 && w.t.quantityAt(i) >= 0 {
		w.try(table.quantity, i)
	}
	w.try(table.anything, i)
	return w.row, w.end
}

// try takes the best of the rows of these branches at token i.
func (w *walk) try(branches []int32, i int) {
	tried := -1
	for _, k := range branches {
		b := &w.table.branches[k]
		if b.row == tried || !w.meets(b.needs) {
			continue
		}
		tried = b.row
		end, ok := w.match(w.table.rows[b.row], i)
		if ok && (w.row < 0 || end > w.end || end == w.end && b.row < w.row) {
			w.row, w.end = b.row, end
		}
	}
}
