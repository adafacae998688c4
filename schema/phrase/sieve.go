// A sieve: very many patterns asked of one text. What a pattern cannot do
// without is known beforehand, so that few are tried at all.
package phrase

import (
	"cmp"
	"slices"
)

// A Sieve finds the first match of each of many patterns. Patterns are divided
// at the choice they begin with, and each branch is filed under the words it
// needs that the fewest branches ask for: only branches all of whose needs
// stand in a sentence are tried in it.
type Sieve struct {
	rows     []*Pattern
	branches []branch       // by row, and by preference within one
	words    index[int32]   // numbers, from 1, of words
	sections index[int32]   // and of sections
	named    index[[]named] // the ids of a section that are asked for by themselves
	filed    [][]int32      // by number: the branches to look at when it stands in a sentence
	always   []int32        // branches that need no word at all
}

// named is the number of a section's id.
type named struct {
	id     string
	number int32
}

// A branch is one of the ways a pattern can begin.
type branch struct {
	row   int
	start int // in the pattern's program
	needs []choice
}

// A choice is a list of numbers of which one must stand in the sentence.
type choice []int32

// A Hit is a match of one row of a sieve, in tokens, half open.
type Hit struct{ Row, First, Last int }

// NewSieve makes a sieve of these rows.
func NewSieve(rows []*Pattern) *Sieve {
	s := &Sieve{rows: rows}
	for row, p := range rows {
		needs := s.needs(p)
		for _, start := range p.branches() {
			s.branches = append(s.branches, branch{row: row, start: start, needs: needs[start].list()})
		}
	}
	s.file()
	return s
}

// file enters each branch under its rarest choice.
func (s *Sieve) file() {
	asked := make([]int, len(s.filed))
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

// number gives the number of the word or name an instruction asks for.
func (s *Sieve) number(in *instruction) int32 {
	next := int32(len(s.filed) + 1)
	number := &next
	switch {
	case in.op == opWord:
		number = s.words.at(in.word)
	case in.id == "":
		number = s.sections.at(in.word)
	default:
		ids := s.named.at(in.word)
		i := slices.IndexFunc(*ids, func(n named) bool { return n.id == in.id })
		if i < 0 {
			i = len(*ids)
			*ids = append(*ids, named{id: in.id})
		}
		number = &(*ids)[i].number
	}
	if *number == 0 {
		*number = next
	}
	if *number == next {
		s.filed = append(s.filed, nil)
	}
	return *number - 1
}

// A need is a list of choices, shared by all that end alike.
type need struct {
	choice
	rest  *need
	count int
}

func (n *need) list() []choice {
	list := make([]choice, 0, n.length())
	for ; n != nil; n = n.rest {
		list = append(list, n.choice)
	}
	return list
}

func (n *need) length() int {
	if n == nil {
		return 0
	}
	return n.count
}

// needs gives by instruction what every way from there to the end takes. A
// program has no loops, so it is read from its end.
func (s *Sieve) needs(p *Pattern) []*need {
	needs := make([]*need, len(p.program))
	for pc := len(p.program) - 1; pc >= 0; pc-- {
		switch in := &p.program[pc]; in.op {
		case opMatch:
		case opWord, opSection:
			rest := needs[pc+1]
			needs[pc] = &need{choice{s.number(in)}, rest, rest.length() + 1}
		case opJump:
			needs[pc] = needs[in.next]
		case opSplit:
			needs[pc] = either(needs[in.next], needs[in.other])
		default:
			needs[pc] = needs[pc+1]
		}
	}
	return needs
}

// either gives what a way needs that goes on with a or with b: what both end
// with, and before that one choice of each.
func either(a, b *need) *need {
	var left, right choice
	for a != b {
		if a.length() >= b.length() {
			left, a = a.choice, a.rest
			continue
		}
		right, b = b.choice, b.rest
	}
	if left == nil || right == nil {
		return a
	}
	return &need{slices.Concat(left, right), a, a.length() + 1}
}

// branches gives the instructions the choice at the start of p leads to, in
// the order they are preferred.
func (p *Pattern) branches() []int {
	var starts []int
	var follow func(pc int)
	follow = func(pc int) {
		switch in := &p.program[pc]; in.op {
		case opJump:
			follow(in.next)
		case opSplit:
			follow(in.next)
			follow(in.other)
		default:
			starts = append(starts, pc)
		}
	}
	follow(0)
	return starts
}

// Find gives for each row its first match that accept agrees to, in no
// particular order. Rows that want says no to are left out.
func (s *Sieve) Find(t *Text, want func(row int) bool, accept func(first int) bool) []Hit {
	w := sieving{
		Sieve: s, matcher: matcher{t: t}, want: want, accept: accept,
		stands: make([]uint64, len(s.filed)/64+1), done: make([]bool, len(s.rows)),
	}
	for _, w.sentence = range t.Sentences {
		w.sift()
	}
	return w.hits
}

// A sieving is one walk over a text.
type sieving struct {
	*Sieve
	matcher
	want    func(int) bool
	accept  func(int) bool
	stands  []uint64 // the numbers that stand in the sentence, a bit each
	present []int32  // the same as a list
	due     []int32  // the branches to try
	done    []bool   // by row
	hits    []Hit
}

// sift tries the branches that may match in the current sentence.
func (w *sieving) sift() {
	clear(w.stands)
	w.present, w.due = w.present[:0], w.due[:0]
	for i := w.sentence.First; i < w.sentence.Last; i++ {
		w.meet(i)
	}
	w.admit(w.always)
	for _, number := range w.present {
		w.admit(w.filed[number])
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

// meet notes the numbers that stand at token i.
func (w *sieving) meet(i int) {
	token := &w.t.Tokens[i]
	w.note(w.words.find(token.Word, token.hash))
	for _, tag := range w.t.starting(i) {
		w.note(w.sections.find(tag.section, tag.hash))
		ids := w.named.find(tag.section, tag.hash)
		if ids == nil {
			continue
		}
		for k := range *ids {
			if (*ids)[k].id == tag.id {
				w.note(&(*ids)[k].number)
			}
		}
	}
}

func (w *sieving) note(number *int32) {
	if number == nil {
		return
	}
	n := *number - 1
	if w.stands[n/64]&(1<<(n%64)) == 0 {
		w.stands[n/64] |= 1 << (n % 64)
		w.present = append(w.present, n)
	}
}

// admit adds the branches that may match to those to try.
func (w *sieving) admit(branches []int32) {
	for _, b := range branches {
		if w.mayMatch(&w.branches[b]) {
			w.due = append(w.due, b)
		}
	}
}

// mayMatch reports whether all that b needs stands in the sentence.
func (w *sieving) mayMatch(b *branch) bool {
	if w.done[b.row] {
		return false
	}
	for _, c := range b.needs {
		if !slices.ContainsFunc(c, func(n int32) bool { return w.stands[n/64]&(1<<(n%64)) != 0 }) {
			return false
		}
	}
	return w.want(b.row)
}

// try looks for the first match of a row by some of its branches.
func (w *sieving) try(row int, branches []int32) {
	w.program = w.rows[row].program
	for i := w.sentence.First; i < w.sentence.Last; i++ {
		for _, b := range branches {
			w.quantities, w.numbers, w.tags = w.quantities[:0], w.numbers[:0], w.tags[:0]
			end, ok := w.run(w.branches[b].start, i)
			if !ok {
				continue
			}
			if end > i && w.accept(i) {
				w.done[row] = true
				w.hits = append(w.hits, Hit{row, i, end})
				return
			}
			break // the way the pattern prefers at this token
		}
	}
}
