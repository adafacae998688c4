// Sifting: which patterns of a shelf may match in which sentences of a text,
// told by the words that stand there.
package phrase

import (
	"slices"
	"sync"
	"sync/atomic"
)

// A due is a branch that may match in a sentence.
type due struct {
	*branch
	sentence int
	starts   tokenSet // the tokens it may start at
}

// A sifting is what of a shelf is due in a text.
type sifting struct {
	due []due // by table, then sentence, then preference
	of  []int // by table: the end of its part of due
}

// table gives what of a table is due.
func (s sifting) table(number int) []due {
	if len(s.due) == 0 {
		return nil
	}
	start := 0
	if number > 0 {
		start = s.of[number-1]
	}
	return s.due[start:s.of[number]]
}

// siftings are what was sifted from a text, by shelf: a list of few.
type siftings struct {
	sifting sync.Mutex // held while a shelf is asked for the first time
	latest  atomic.Pointer[sifted]
}

type sifted struct {
	from *Shelf
	sifting
	before *sifted
}

// of gives what was sifted for a shelf; nil when none of its tables was asked.
func (s *siftings) of(shelf *Shelf) *sifted {
	found := s.latest.Load()
	for found != nil && found.from != shelf {
		found = found.before
	}
	return found
}

// isIdle reports whether it is known that nothing of the table is in t: so it
// is with most tables that are asked.
func (table *Table) isIdle(t *Text) bool {
	known := t.siftings.of(table.shelf)
	return known != nil && len(known.table(table.number)) == 0
}

// sift gives what is due in t. That of a shelf with several tables is kept
// with the text, for the other tables.
func (w *walk) sift(s *Shelf) sifting {
	if s.count() == 1 {
		w.gather(s, &w.sifting)
		return w.sifting
	}
	kept := &w.t.siftings
	if known := kept.of(s); known != nil {
		return known.sifting
	}
	kept.sifting.Lock()
	defer kept.sifting.Unlock()
	if known := kept.of(s); known != nil {
		return known.sifting
	}
	w.gather(s, &w.sifting)
	found := sifting{due: slices.Clone(w.sifting.due)}
	if len(found.due) > 0 {
		found.of = slices.Clone(w.sifting.of)
	}
	kept.latest.Store(&sifted{s, found, kept.latest.Load()})
	return found
}

// gather fills a sifting with what is due in the text.
func (w *walk) gather(s *Shelf, into *sifting) {
	w.unsorted = w.unsorted[:0]
	for i, sentence := range w.t.Sentences {
		w.meet(&w.lexis, w.t, sentence)
		w.admitted = w.admit(w.admitted[:0], w.always)
		for _, number := range w.stands {
			w.admitted = w.admit(w.admitted, w.filed[number])
		}
		slices.Sort(w.admitted)
		for _, k := range slices.Compact(w.admitted) {
			b := &w.branches[k]
			w.unsorted = append(w.unsorted, due{b, i, w.startsOf(b)})
		}
	}
	into.sort(w.unsorted, s)
}

// sort fills a sifting with what is due by sentence, then branch.
func (s *sifting) sort(unsorted []due, shelf *Shelf) {
	s.of = append(s.of[:0], make([]int, shelf.count()+1)...)
	next := s.of[1:] // the ends of the tables before, at first
	for _, d := range unsorted {
		next[shelf.tables[d.row]]++
	}
	for i := range next {
		next[i] += s.of[i]
	}
	s.due = slices.Grow(s.due[:0], len(unsorted))[:len(unsorted)]
	copy(next, s.of[:len(next)])
	for _, d := range unsorted {
		table := shelf.tables[d.row]
		s.due[next[table]] = d
		next[table]++
	}
	s.of = next
}

// admit adds the branches that may match in the current sentence to those to
// try.
func (w *walk) admit(admitted []int32, f file) []int32 {
	for len(f) > 0 {
		k, end := f[0], 2+f[1]
		if w.meets(f[2:end]) {
			admitted = append(admitted, k)
		}
		f = f[end:]
	}
	return admitted
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
