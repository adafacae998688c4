// A sieve: very many patterns asked of one text. What a pattern cannot do
// without is known beforehand, so that few are tried at all.
package phrase

import (
	"cmp"
	"slices"
)

// A Sieve finds the first match of each of many patterns. Each way a pattern
// can begin is filed under the words it needs that the fewest others ask for:
// only what finds all its needs in a sentence is tried in it.
type Sieve struct {
	rows     []*Pattern
	lexis    lexis
	branches []branch  // by row, and by preference within one
	filed    [][]int32 // by number: the branches to look at where it stands
	always   []int32   // branches that need no word at all
}

// A Hit is a match of one row of a sieve, in tokens, half open.
type Hit struct{ Row, First, Last int }

// NewSieve makes a sieve of these rows.
func NewSieve(rows []*Pattern) *Sieve {
	s := &Sieve{rows: rows}
	for row, p := range rows {
		s.branches = append(s.branches, s.lexis.branches(row, p)...)
	}
	s.filed = make([][]int32, s.lexis.count+1)
	s.file()
	return s
}

// file enters each branch under its rarest choice.
func (s *Sieve) file() {
	asked := make([]int, s.lexis.count+1)
	for _, b := range s.branches {
		for _, c := range b.needs {
			for _, number := range c {
				asked[number]++
			}
		}
	}
	rarity := func(c choice) (sum int) {
		for _, number := range c {
			sum += asked[number]
		}
		return sum
	}
	for i, b := range s.branches {
		if len(b.needs) == 0 {
			s.always = append(s.always, int32(i))
			continue
		}
		slices.SortStableFunc(b.needs, func(x, y choice) int { return cmp.Compare(rarity(x), rarity(y)) })
		for _, number := range b.needs[0] {
			s.filed[number] = append(s.filed[number], int32(i))
		}
	}
}

// Find gives the first match that accept agrees to of each row that is
// pending, in no particular order; a row found is pending no more.
func (s *Sieve) Find(t *Text, pending []bool, accept func(first int) bool) []Hit {
	w := sieving{Sieve: s, matcher: matcher{t: t}, presence: s.lexis.newPresence(), pending: pending, accept: accept}
	for _, w.sentence = range t.Sentences {
		w.meet(&s.lexis, t, w.sentence)
		w.sift()
	}
	return w.hits
}

// A sieving is one use of a sieve.
type sieving struct {
	*Sieve
	matcher
	presence
	pending []bool // by row
	accept  func(int) bool
	due     []int32 // the branches to try
	hits    []Hit
}

// sift tries the branches that may match in the current sentence.
func (w *sieving) sift() {
	w.due = w.due[:0]
	w.admit(w.always)
	for _, at := range w.words {
		w.admit(w.filed[at.number])
	}
	slices.Sort(w.due)
	w.due = slices.Compact(w.due)
	for from := 0; from < len(w.due); {
		row, to := w.branches[w.due[from]].row, from+1
		for to < len(w.due) && w.branches[w.due[to]].row == row {
			to++
		}
		w.try(row, w.due[from:to])
		from = to
	}
}

// admit adds the branches that may match to those to try.
func (w *sieving) admit(branches []int32) {
	for _, k := range branches {
		if b := &w.branches[k]; w.pending[b.row] && w.meets(b.needs) {
			w.due = append(w.due, k)
		}
	}
}

// try looks for the first match of a row by some of its branches.
func (w *sieving) try(row int, branches []int32) {
	w.program = w.rows[row].program
	for i := w.sentence.First; i < w.sentence.Last; i++ {
		for _, k := range branches {
			w.quantities, w.numbers, w.tags = w.quantities[:0], w.numbers[:0], w.tags[:0]
			end, ok := w.run(w.branches[k].start, i)
			if !ok {
				continue
			}
			if end > i && w.accept(i) {
				w.pending[row] = false
				w.hits = append(w.hits, Hit{row, i, end})
				return
			}
			break // the way the pattern prefers at this token
		}
	}
}
