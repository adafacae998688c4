// The ways a pattern can begin, and what each of them can't do without.
package phrase

import "slices"

// A branch is one of the ways a pattern can begin.
type branch struct {
	row    int
	pc     int     // where it starts in the pattern's program
	starts []int32 // the numbers it may start with; none is any token
	needs  []int32 // choices, each ended by a 0, of numbers of which one must stand in the sentence
}

// A divider divides programs into branches, one after the other in the same
// memory.
type divider struct {
	*lexis
	branches []branch // of all programs so far

	// What the ways through the current program need, by instruction.
	needs   []*need
	nodes   []need
	numbers []int32
}

// divide divides the program of a row at the choice it begins with, in the
// order the ways are preferred.
func (d *divider) divide(row int, program []instruction) {
	d.findNeeds(program)
	d.follow(row, program, 0)
}

func (d *divider) follow(row int, program []instruction, pc int) {
	switch in := &program[pc]; in.op {
	case opJump:
		d.follow(row, program, int(in.n))
	case opSplit:
		d.follow(row, program, pc+1)
		d.follow(row, program, int(in.n))
	default:
		b := branch{row: row, pc: pc, needs: d.needs[pc].list()}
		if starts, ok := d.starts(program, pc); ok {
			b.starts = starts
		}
		d.branches = append(d.branches, b)
	}
}

// starts gives the numbers of what can be taken first from pc on; ok is false
// when that is any token.
func (l *lexis) starts(program []instruction, pc int) (numbers []int32, ok bool) {
	switch in := &program[pc]; in.op {
	case opMatch, opGap:
		return nil, false
	case opJump:
		return l.starts(program, int(in.n))
	case opSplit:
		left, okLeft := l.starts(program, pc+1)
		right, okRight := l.starts(program, int(in.n))
		return append(left, right...), okLeft && okRight
	case opStart, opEnd, opNotWord, opNotSection:
		return l.starts(program, pc+1)
	case opOneOf:
		numbers = make([]int32, in.n)
		for k := range numbers {
			numbers[k] = l.enter(&program[pc+1+k])
		}
		return numbers, true
	default:
		return []int32{l.enter(in)}, true
	}
}

// A need is a list of choices, shared by all that end alike.
type need struct {
	choice []int32
	rest   *need
	count  int
}

func (n *need) length() int {
	if n == nil {
		return 0
	}
	return n.count
}

func (n *need) list() []int32 {
	size := 0
	for m := n; m != nil; m = m.rest {
		size += len(m.choice) + 1
	}
	list := make([]int32, 0, size)
	for ; n != nil; n = n.rest {
		list = append(append(list, n.choice...), 0)
	}
	return list
}

// findNeeds finds by instruction what every way from there to the end takes. A
// program has no loops, so it is read from its end.
func (d *divider) findNeeds(program []instruction) {
	n := len(program)
	d.needs, d.nodes, d.numbers = slices.Grow(d.needs[:0], n)[:n], slices.Grow(d.nodes[:0], n)[:n], slices.Grow(d.numbers[:0], n)[:n]
	for pc := n - 1; pc >= 0; pc-- {
		switch in := &program[pc]; in.op {
		case opMatch:
			d.needs[pc] = nil
		case opWord, opSection, opQuantity, opNumber:
			d.numbers[pc] = d.enter(in)
			d.need(pc, pc, pc+1)
		case opOneOf:
			d.need(pc, pc+1, pc+1+int(in.n))
		case opJump:
			d.needs[pc] = d.needs[in.n]
		case opSplit:
			d.needs[pc] = either(d.needs[pc+1], d.needs[in.n])
		default:
			d.needs[pc] = d.needs[pc+1]
		}
	}
}

// need notes that one of the instructions from first up to after is needed at
// pc, and then what is needed after them.
func (d *divider) need(pc, first, after int) {
	rest := d.needs[after]
	d.nodes[pc] = need{d.numbers[first:after:after], rest, rest.length() + 1}
	d.needs[pc] = &d.nodes[pc]
}

// either gives what a way needs that goes on with a or with b: what both end
// with, and before that one choice of each.
func either(a, b *need) *need {
	var left, right []int32
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
