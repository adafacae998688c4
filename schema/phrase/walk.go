// One walk of a table over a text, sentence by sentence.
package phrase

// A walk is one use of a shelf.
type walk struct {
	*filing
	matcher
	presence
	admitted []int32 // the numbers of the branches to try
	unsorted []due
	sifting  sifting
}

// walk gives a walk over t, in the memory of an earlier one if there is any.
func (s *Shelf) walk(t *Text) *walk {
	w, ok := s.walks.Get().(*walk)
	if !ok {
		f := s.file()
		w = &walk{filing: f, presence: presence{at: make([]tokenSet, f.lexis.count+1)}}
	}
	w.t, w.steps = t, 0
	return w
}

// longest gives the row that matches the most tokens at i, or -1.
func (w *walk) longest(due []due, i int) (row, end int) {
	row = -1
	token := i - w.sentence.First
	tried := -1
	for k := range due {
		d := &due[k]
		if d.row == tried || !d.starts.has(token) {
			continue
		}
		tried = d.row
		w.program = w.rows[d.row]
		if last, ok := w.match(i); ok && (row < 0 || last > end) {
			row, end = d.row, last
		}
	}
	return row, end
}

// first gives the first match that accept agrees to of a row, by those of its
// branches that are due in a sentence.
func (w *walk) first(due []due, accept func(int) bool) (first, last int, ok bool) {
	w.sentence = w.t.Sentences[due[0].sentence]
	var starts tokenSet
	for i := range due {
		starts |= due[i].starts
	}
	w.program = w.rows[due[0].row]
	for i := w.sentence.First; i < w.sentence.Last; i++ {
		if !starts.has(i - w.sentence.First) {
			continue
		}
		if last, ok := w.runAny(due, i); ok && last > i && accept(i) {
			return i, last, true
		}
	}
	return 0, 0, false
}

// runAny runs the branches at token i until one matches.
func (w *walk) runAny(due []due, i int) (end int, ok bool) {
	for k := range due {
		w.forget()
		if end, ok := w.run(due[k].pc, i); ok {
			return end, true
		}
	}
	return 0, false
}
