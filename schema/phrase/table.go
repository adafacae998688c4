// Tables of patterns: many rows, one walk over the text.
package phrase

// A Table finds many patterns at once.
type Table struct {
	shelf    *Shelf
	number   int // on the shelf
	firstRow int // among the rows of the shelf
}

// A Found is a match of one row of a table.
type Found struct {
	Row int
	Match
}

// A Hit is a match of one row of a table, in tokens, half open.
type Hit struct{ Row, First, Last int }

// FindAll walks t once. At each token the longest match wins, of equally long
// ones the earlier row; matches do not overlap.
func (table *Table) FindAll(t *Text) []Found {
	found, _ := table.find(t)
	return found
}

func (table *Table) find(t *Text) (found []Found, steps int) {
	if table.isIdle(t) {
		return nil, 0
	}
	w := table.shelf.walk(t)
	defer table.shelf.walks.Put(w)
	for due := w.sift(table.shelf).table(table.number); len(due) > 0; {
		n := sameSentence(due)
		found = w.findIn(found, due[:n], table.firstRow)
		due = due[n:]
	}
	return found, w.steps
}

// findIn adds the matches in the sentence in which these branches are due.
func (w *walk) findIn(found []Found, due []due, firstRow int) []Found {
	w.sentence = w.t.Sentences[due[0].sentence]
	var starts tokenSet
	for i := range due {
		starts |= due[i].starts
	}
	for i := w.sentence.First; i < w.sentence.Last; i++ {
		if !starts.has(i - w.sentence.First) {
			continue
		}
		row, end := w.longest(due, i)
		if row < 0 {
			continue
		}
		w.program = w.rows[row]
		w.match(i)
		found = append(found, Found{Row: row - firstRow, Match: w.result(i, end)})
		i = end - 1
	}
	return found
}

// AppendFirst adds the first match that accept agrees to of each row that is
// pending, in no particular order; a row found is pending no more. Matches of
// different rows may overlap.
func (table *Table) AppendFirst(hits []Hit, t *Text, pending []bool, accept func(first int) bool) []Hit {
	if table.isIdle(t) {
		return hits
	}
	w := table.shelf.walk(t)
	defer table.shelf.walks.Put(w)
	for due := w.sift(table.shelf).table(table.number); len(due) > 0; {
		row, n := due[0].row-table.firstRow, sameRow(due)
		if pending[row] {
			if first, last, ok := w.first(due[:n], accept); ok {
				pending[row] = false
				hits = append(hits, Hit{row, first, last})
			}
		}
		due = due[n:]
	}
	return hits
}

// sameSentence counts the branches at the front that are due in one sentence.
func sameSentence(due []due) int {
	n := 1
	for n < len(due) && due[n].sentence == due[0].sentence {
		n++
	}
	return n
}

// sameRow counts those that are of one row, too.
func sameRow(due []due) int {
	n := 1
	for n < len(due) && due[n].sentence == due[0].sentence && due[n].row == due[0].row {
		n++
	}
	return n
}
