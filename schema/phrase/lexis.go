// What the patterns of a table ask for, numbered, and what of it stands in a
// sentence.
package phrase

import "slices"

// A lexis numbers the words and names that some patterns ask for.
type lexis struct {
	words    index[int32] // numbers, from 1
	sections index[names]
	mask     uint64 // the bits of the sections
	count    int32
}

// names are the numbers of a section: its own, 0 when nothing asks for it, and
// those of its ids that are asked for by themselves.
type names struct {
	any int32
	ids []numbered
}

type numbered struct {
	id     string
	hash   uint32
	number int32
}

// number gives the number, from 1, of what an instruction asks for.
func (l *lexis) number(in *instruction) int32 {
	number := l.place(in)
	if *number == 0 {
		l.count++
		*number = l.count
	}
	return *number
}

func (l *lexis) place(in *instruction) *int32 {
	if in.op == opWord {
		return l.words.at(in.word)
	}
	l.mask |= 1 << (in.hash >> 26)
	section := l.sections.at(in.word)
	if in.id == "" {
		return &section.any
	}
	i := slices.IndexFunc(section.ids, func(n numbered) bool { return n.id == in.id })
	if i < 0 {
		i = len(section.ids)
		section.ids = append(section.ids, numbered{id: in.id, hash: in.idHash})
	}
	return &section.ids[i].number
}

// A standing is a number and a token it stands at.
type standing struct{ token, number int32 }

// A presence is what stands in one sentence.
type presence struct {
	bits  []uint64 // by number
	words []standing
}

func (l *lexis) newPresence() presence { return presence{bits: make([]uint64, l.count/64+1)} }

func (p *presence) has(number int32) bool { return p.bits[number/64]&(1<<(number%64)) != 0 }

func (p *presence) add(token int, number int32) {
	if number != 0 {
		p.bits[number/64] |= 1 << (number % 64)
		p.words = append(p.words, standing{int32(token), number})
	}
}

// meet notes what stands in a sentence.
func (p *presence) meet(l *lexis, t *Text, s Sentence) {
	clear(p.bits)
	p.words = p.words[:0]
	for i := s.First; i < s.Last; i++ {
		token := &t.Tokens[i]
		if number := l.words.find(token.Word, token.hash); number != nil {
			p.add(i, *number)
		}
		for _, tag := range t.starting(i) {
			if l.mask&tag.bit() != 0 {
				p.tag(i, tag.name, l.sections.find(tag.section, tag.hash))
			}
		}
	}
}

func (p *presence) tag(token int, n *name, section *names) {
	if section == nil {
		return
	}
	p.add(token, section.any)
	for k := range section.ids {
		if of := &section.ids[k]; of.hash == n.idHash && of.id == n.id {
			p.add(token, of.number)
		}
	}
}

// A choice is a list of numbers of which one must stand in the sentence.
type choice []int32

// meets reports whether one of each choice stands in the sentence.
func (p *presence) meets(needs []choice) bool {
	for _, c := range needs {
		met := false
		for _, number := range c {
			if p.has(number) {
				met = true
				break
			}
		}
		if !met {
			return false
		}
	}
	return true
}

// A need is a list of choices, shared by all that end alike.
type need struct {
	choice
	rest  *need
	count int
}

func (n *need) length() int {
	if n == nil {
		return 0
	}
	return n.count
}

func (n *need) list() []choice {
	list := make([]choice, 0, n.length())
	for ; n != nil; n = n.rest {
		list = append(list, n.choice)
	}
	return list
}

// needs gives by instruction what every way from there to the end takes. A
// program has no loops, so it is read from its end.
func (l *lexis) needs(p *Pattern) []*need {
	needs := make([]*need, len(p.program))
	for pc := len(p.program) - 1; pc >= 0; pc-- {
		switch in := &p.program[pc]; in.op {
		case opMatch:
		case opWord, opSection:
			rest := needs[pc+1]
			needs[pc] = &need{choice{l.number(in)}, rest, rest.length() + 1}
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

// A branch is one of the ways a pattern can begin.
type branch struct {
	row   int
	start int // in the pattern's program
	first first
	needs []choice
}

// branches divides the pattern of a row at the choice it begins with, in the
// order the ways are preferred.
func (l *lexis) branches(row int, p *Pattern) []branch {
	needs := l.needs(p)
	var all []branch
	var follow func(pc int)
	follow = func(pc int) {
		switch in := &p.program[pc]; in.op {
		case opJump:
			follow(in.next)
		case opSplit:
			follow(in.next)
			follow(in.other)
		default:
			b := branch{row: row, start: pc, needs: needs[pc].list()}
			b.first.follow(l, p, pc)
			all = append(all, b)
		}
	}
	follow(0)
	return all
}

// A first says what a match can start with.
type first struct {
	numbers                    []int32
	quantity, number, anything bool
}

// follow takes a program to the first instructions that take tokens.
func (f *first) follow(l *lexis, p *Pattern, pc int) {
	switch in := &p.program[pc]; in.op {
	case opMatch:
	case opWord, opSection:
		f.numbers = append(f.numbers, l.number(in))
	case opQuantity:
		f.quantity = true
	case opNumber:
		f.number = true
	case opAny:
		f.anything = true
	case opJump:
		f.follow(l, p, in.next)
	case opSplit:
		f.follow(l, p, in.next)
		f.follow(l, p, in.other)
	default:
		f.follow(l, p, pc+1)
	}
}
