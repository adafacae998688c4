// One walk of a table over a text, sentence by sentence.
package phrase

import "slices"

// A walk is one use of a table.
type walk struct {
	*filing
	matcher
	presence
	admitted []int32 // the numbers of the branches to try
	due      []due   // the same, with the tokens they may start at
	starts   tokenSet
}

// walk gives a walk over t, in the memory of an earlier one if there is any.
func (table *Table) walk(t *Text) *walk {
	w, ok := table.walks.Get().(*walk)
	if !ok {
		f := table.filing()
		w = &walk{filing: f, presence: presence{at: make([]tokenSet, f.lexis.count+1)}}
	}
	w.t, w.steps = t, 0
	return w
}

// A due is a branch that may match in the sentence.
type due struct {
	*branch
	starts tokenSet
}

// sift gathers the branches that may match in the current sentence, and
// reports whether there are any. Only rows that are pending count; nil is all.
func (w *walk) sift(pending []bool) bool {
	w.meet(&w.lexis, w.t, w.sentence)
	w.admitted, w.due, w.starts = w.admitted[:0], w.due[:0], 0
	w.admit(w.always, pending)
	for _, number := range w.stands {
		w.admit(w.filed[number], pending)
	}
	slices.Sort(w.admitted)
	for i, k := range w.admitted {
		if i > 0 && w.admitted[i-1] == k {
			continue
		}
		b := &w.branches[k]
		d := due{b, w.startsOf(b)}
		w.due = append(w.due, d)
		w.starts |= d.starts
	}
	return len(w.due) > 0
}

// admit adds the branches that may match to those to try.
func (w *walk) admit(f file, pending []bool) {
	for len(f) > 0 {
		k, row, end := f[0], f[1], 3+f[2]
		if (pending == nil || pending[row]) && w.meets(f[3:end]) {
			w.admitted = append(w.admitted, k)
		}
		f = f[end:]
	}
}

// startsOf gives the tokens a branch may start with.
func (w *walk) startsOf(b *branch) (set tokenSet) {
	if b.starts == nil {
		return anyTokens
	}
	for _, number := range b.starts {
		set |= w.at[number]
	}
	return set
}

// longest gives the row that matches the most tokens at i, or -1.
func (w *walk) longest(i int) (row, end int) {
	row = -1
	token := i - w.sentence.First
	if !w.starts.has(token) {
		return row, end
	}
	tried := -1
	for _, d := range w.due {
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

// first gives the first match that accept agrees to of a row by some of its
// branches.
func (w *walk) first(branches []due, accept func(int) bool) (first, last int, ok bool) {
	var starts tokenSet
	for _, b := range branches {
		starts |= b.starts
	}
	w.program = w.rows[branches[0].row]
	for i := w.sentence.First; i < w.sentence.Last; i++ {
		if !starts.has(i - w.sentence.First) {
			continue
		}
		if last, ok := w.runAny(branches, i); ok && last > i && accept(i) {
			return i, last, true
		}
	}
	return 0, 0, false
}

// runAny runs the branches at token i until one matches.
func (w *walk) runAny(branches []due, i int) (end int, ok bool) {
	for _, b := range branches {
		w.forget()
		if end, ok := w.run(b.pc, i); ok {
			return end, true
		}
	}
	return 0, false
}
