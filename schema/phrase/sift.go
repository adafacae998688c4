// Sifting: which patterns of a shelf may match in which sentences of a text,
// told by the words that stand there.
package phrase

import (
	"cmp"
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
	due   []due  // by table, then sentence, then preference
	parts []part // of due, by table; most tables have none
}

// A part is what of a sifting is due of one table.
type part struct{ table, end int32 }

// table gives what of a table is due.
func (s sifting) table(number int) []due {
	i, ok := slices.BinarySearchFunc(s.parts, int32(number), func(p part, table int32) int { return cmp.Compare(p.table, table) })
	if !ok {
		return nil
	}
	start := int32(0)
	if i > 0 {
		start = s.parts[i-1].end
	}
	return s.due[start:s.parts[i].end]
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

// mayMatch reports whether something of the table may be in t.
func (table *Table) mayMatch(t *Text) bool {
	if t.siftings.of(table.shelf) == nil {
		w := table.shelf.walk(t)
		w.sift(table.shelf)
		table.shelf.walks.Put(w)
	}
	return !table.isIdle(t)
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
	found := sifting{slices.Clone(w.sifting.due), slices.Clone(w.sifting.parts)}
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
	s.due = append(s.due[:0], unsorted...)
	slices.SortStableFunc(s.due, func(a, b due) int { return cmp.Compare(shelf.tables[a.row], shelf.tables[b.row]) })
	s.parts = s.parts[:0]
	for i, d := range s.due {
		table := int32(shelf.tables[d.row])
		if n := len(s.parts); n == 0 || s.parts[n-1].table != table {
			s.parts = append(s.parts, part{table: table})
		}
		s.parts[len(s.parts)-1].end = int32(i) + 1
	}
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
