// What the patterns of a table ask for, numbered, and where it stands in a
// sentence.
package phrase

import "slices"

// A lexis numbers, from 1, the words and names that some patterns ask for.
type lexis struct {
	words            index[int32]
	sections         index[names]
	mask             uint64 // the bits of the sections
	quantity, number int32  // of any quantity, any number; 0 when nothing asks for one
	count            int32
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

// enter gives the number of what an instruction asks for, 0 for any token.
func (l *lexis) enter(in *instruction) int32 {
	number := l.place(in)
	if number == nil {
		return 0
	}
	if *number == 0 {
		l.count++
		*number = l.count
	}
	return *number
}

func (l *lexis) place(in *instruction) *int32 {
	switch in.op {
	case opWord:
		return l.words.at(in.word, in.hash)
	case opQuantity:
		return &l.quantity
	case opNumber:
		return &l.number
	case opSection:
		l.mask |= 1 << (in.hash >> 26)
		return l.sections.at(in.word, in.hash).of(in)
	}
	return nil
}

func (n *names) of(in *instruction) *int32 {
	if in.id == "" {
		return &n.any
	}
	i := slices.IndexFunc(n.ids, func(n numbered) bool { return n.id == in.id })
	if i < 0 {
		i = len(n.ids)
		n.ids = append(n.ids, numbered{id: in.id, hash: in.idHash})
	}
	return &n.ids[i].number
}

// A tokenSet is a set of tokens of a sentence, counted from its first. The
// last bit stands for all tokens from there on.
type tokenSet uint64

const (
	lastBit   = 63
	anyTokens = ^tokenSet(0)
)

func (s tokenSet) has(token int) bool { return s&(1<<min(token, lastBit)) != 0 }

// afterFirst gives the tokens after the first of s.
func (s tokenSet) afterFirst() tokenSet {
	first := s & -s
	return ^(first | (first - 1)) | first&(1<<lastBit)
}

// A presence tells where in a sentence the numbers of a lexis stand.
type presence struct {
	at     []tokenSet // by number
	stands []int32    // the numbers that stand somewhere
}

func (p *presence) add(token int, number int32) {
	if number == 0 {
		return
	}
	if p.at[number] == 0 {
		p.stands = append(p.stands, number)
	}
	p.at[number] |= 1 << min(token, lastBit)
}

// meet notes what stands in a sentence.
func (p *presence) meet(l *lexis, t *Text, s Sentence) {
	for _, number := range p.stands {
		p.at[number] = 0
	}
	p.stands = p.stands[:0]
	for i := s.First; i < s.Last; i++ {
		token := &t.Tokens[i]
		if number := l.words.find(token.Word, token.hash); number != nil {
			p.add(i-s.First, *number)
		}
		if token.Kind == Number {
			p.add(i-s.First, l.number)
		}
		for _, tag := range t.starting(i) {
			if l.mask&tag.bit() != 0 {
				p.tag(i-s.First, tag.name, l.sections.find(tag.section, tag.hash))
			}
		}
	}
	for _, q := range t.quantitiesIn(s) {
		p.add(q.First-s.First, l.quantity)
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

// meets reports whether one number of each choice stands in the sentence, each
// after the one before. A 0 ends a choice.
func (p *presence) meets(needs []int32) bool {
	set, after := tokenSet(0), anyTokens
	for _, number := range needs {
		if number != 0 {
			set |= p.at[number]
			continue
		}
		if set &= after; set == 0 {
			return false
		}
		after, set = set.afterFirst(), 0
	}
	return true
}
