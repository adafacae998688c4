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

// appendBranches divides the program of a row at the choice it begins with, in the
// order the ways are preferred.
func (l *lexis) appendBranches(all []branch, row int, program []instruction) []branch {
	needs := l.needs(program)
	var follow func(pc int)
	follow = func(pc int) {
		switch in := &program[pc]; in.op {
		case opJump:
			follow(in.next)
		case opSplit:
			follow(in.next)
			follow(in.other)
		default:
			b := branch{row: row, pc: pc, needs: needs[pc].list()}
			if starts, ok := l.starts(program, pc); ok {
				b.starts = starts
			}
			all = append(all, b)
		}
	}
	follow(0)
	return all
}

// starts gives the numbers of what can be taken first from pc on; ok is false
// when that is any token.
func (l *lexis) starts(program []instruction, pc int) (numbers []int32, ok bool) {
	switch in := &program[pc]; in.op {
	case opMatch, opGap:
		return nil, false
	case opJump:
		return l.starts(program, in.next)
	case opSplit:
		left, okLeft := l.starts(program, in.next)
		right, okRight := l.starts(program, in.other)
		return append(left, right...), okLeft && okRight
	case opStart, opEnd, opNotWord, opNotSection:
		return l.starts(program, pc+1)
	case opOneOf:
		for k := range in.next {
			numbers = append(numbers, l.enter(&program[pc+1+k]))
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

// needs gives by instruction what every way from there to the end takes. A
// program has no loops, so it is read from its end.
func (l *lexis) needs(program []instruction) []*need {
	needs := make([]*need, len(program))
	nodes := make([]need, len(program))
	numbers := make([]int32, len(program))
	for pc := len(program) - 1; pc >= 0; pc-- {
		switch in := &program[pc]; in.op {
		case opMatch:
		case opWord, opSection, opQuantity, opNumber:
			rest := needs[pc+1]
			numbers[pc] = l.enter(in)
			nodes[pc] = need{numbers[pc : pc+1 : pc+1], rest, rest.length() + 1}
			needs[pc] = &nodes[pc]
		case opOneOf:
			after := pc + 1 + in.next
			rest := needs[after]
			nodes[pc] = need{numbers[pc+1 : after : after], rest, rest.length() + 1}
			needs[pc] = &nodes[pc]
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
