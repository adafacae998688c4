// Finding patterns in a text: backtracking over a program without loops, so
// that the work at one token is bounded by the pattern, not by the text.
package phrase

import "sort"

// A Match is one place where a pattern matches.
type Match struct {
	// First and Last are tokens, Start and End bytes, half open.
	First, Last int
	Start, End  int
	// Quantities, Numbers and Captures are what QTY, NUM and SECTION elements
	// matched, each in order.
	Quantities []Quantity
	Numbers    []float64
	Captures   []Capture
}

// A Capture is what one SECTION element matched.
type Capture struct {
	Section, ID string
	First, Last int
	Start, End  int
}

// Get gives the id of the first capture of section, or "".
func (m Match) Get(section string) string {
	for _, c := range m.Captures {
		if c.Section == section {
			return c.ID
		}
	}
	return ""
}

// Find gives the first match that starts at token from or later.
func (p *Pattern) Find(t *Text, from int) (Match, bool) {
	if p.shelved != nil && !p.shelved.mayMatch(t) {
		return Match{}, false
	}
	m := matcher{t: t, program: p.program()}
	for s := max(0, t.SentenceAt(from)); s < len(t.Sentences); s++ {
		if found, ok := m.find(t.Sentences[s], from); ok {
			return found, true
		}
	}
	return Match{}, false
}

// FindIn gives the first match in a sentence of t.
func (p *Pattern) FindIn(t *Text, s Sentence) (Match, bool) {
	m := matcher{t: t, program: p.program()}
	return m.find(s, s.First)
}

// FindAt gives the match that starts at token i.
func (p *Pattern) FindAt(t *Text, i int) (Match, bool) {
	m := matcher{t: t, program: p.program()}
	if s := t.SentenceAt(i); s >= 0 && i >= t.Sentences[s].First {
		m.sentence = t.Sentences[s]
		if end, ok := m.match(i); ok {
			return m.result(i, end), true
		}
	}
	return Match{}, false
}

// FindAll gives the matches of p that do not overlap, in the order of the text.
func (p *Pattern) FindAll(t *Text) []Match {
	var found []Match
	for from := 0; from < len(t.Tokens); {
		m, ok := p.Find(t, from)
		if !ok {
			break
		}
		found = append(found, m)
		from = m.Last
	}
	return found
}

// A matcher tries programs at the tokens of one sentence.
type matcher struct {
	t          *Text
	sentence   Sentence
	program    []instruction
	quantities []int // indexes of t.qty
	numbers    []int // tokens
	tags       []int // indexes of t.tags
	steps      int   // instructions run, to watch growth
}

// find gives the first match in a sentence that starts at token from or later.
func (m *matcher) find(s Sentence, from int) (Match, bool) {
	m.sentence = s
	for i := max(from, s.First); i < s.Last; i++ {
		if end, ok := m.match(i); ok {
			return m.result(i, end), true
		}
	}
	return Match{}, false
}

// match tries the program at token i and gives the token after the match.
func (m *matcher) match(i int) (end int, ok bool) {
	m.forget()
	end, ok = m.run(0, i)
	return end, ok && end > i
}

// forget drops what the last match held.
func (m *matcher) forget() {
	m.quantities, m.numbers, m.tags = m.quantities[:0], m.numbers[:0], m.tags[:0]
}

// run executes the program from pc at token i.
func (m *matcher) run(pc, i int) (end int, ok bool) {
	for {
		m.steps++
		in := &m.program[pc]
		switch in.op {
		case opMatch:
			return i, true
		case opJump:
			pc = int(in.n)
			continue
		case opSplit:
			quantities, numbers, tags := len(m.quantities), len(m.numbers), len(m.tags)
			if end, ok := m.run(pc+1, i); ok {
				return end, true
			}
			m.quantities, m.numbers, m.tags = m.quantities[:quantities], m.numbers[:numbers], m.tags[:tags]
			pc = int(in.n)
			continue
		case opOneOf:
			return m.oneOf(pc, i)
		case opGap:
			return m.gap(pc, i)
		}
		next, ok := m.step(in, i)
		if !ok {
			return 0, false
		}
		pc, i = pc+1, next
	}
}

// oneOf goes on after the choice at pc with the first that leads to the end.
func (m *matcher) oneOf(pc, i int) (end int, ok bool) {
	quantities, numbers, tags := len(m.quantities), len(m.numbers), len(m.tags)
	first, after := pc+1, pc+1+int(m.program[pc].n)
	for k := first; k < after; k++ {
		m.steps++
		if next, ok := m.step(&m.program[k], i); ok {
			if end, ok := m.run(after, next); ok {
				return end, true
			}
		}
		m.quantities, m.numbers, m.tags = m.quantities[:quantities], m.numbers[:numbers], m.tags[:tags]
	}
	return 0, false
}

// gap goes on after the gap at pc, with as few tokens in it as lead to the end.
func (m *matcher) gap(pc, i int) (end int, ok bool) {
	in := &m.program[pc]
	quantities, numbers, tags := len(m.quantities), len(m.numbers), len(m.tags)
	for most := i + int(in.n); ; i++ {
		if end, ok := m.run(pc+1, i); ok {
			return end, true
		}
		m.quantities, m.numbers, m.tags = m.quantities[:quantities], m.numbers[:numbers], m.tags[:tags]
		m.steps++
		if i == most || i >= m.sentence.Last || in.word != "" && m.starts(i, in) {
			return 0, false
		}
	}
}

// step executes one instruction that looks at tokens and gives the next token.
func (m *matcher) step(in *instruction, i int) (next int, ok bool) {
	switch in.op {
	case opStart:
		return i, m.onlySigns(m.sentence.First, i)
	case opEnd:
		return i, m.onlySigns(i, m.sentence.Last)
	case opNotWord:
		return i, i == m.sentence.First || !in.is(&m.t.Tokens[i-1])
	case opNotSection:
		return i, i == m.sentence.First || !m.t.Has(i-1, in.word)
	}
	if i >= m.sentence.Last {
		return i, false
	}
	switch in.op {
	case opWord:
		return i + 1, in.is(&m.t.Tokens[i])
	case opNumber:
		m.numbers = append(m.numbers, i)
		return i + 1, m.t.Tokens[i].Kind == Number
	case opQuantity:
		return m.quantity(i)
	}
	return m.section(in, i)
}

func (m *matcher) starts(i int, in *instruction) bool {
	for _, tag := range m.t.starting(i) {
		if in.names(tag.name) {
			return true
		}
	}
	return false
}

func (m *matcher) onlySigns(first, last int) bool {
	for _, t := range m.t.Tokens[first:last] {
		if t.Kind != Sign {
			return false
		}
	}
	return true
}

func (m *matcher) quantity(i int) (next int, ok bool) {
	at := m.t.quantityAt(i)
	if at < 0 {
		return i, false
	}
	m.quantities = append(m.quantities, at)
	return m.t.qty[at].Last, true
}

// quantitiesIn gives the quantities of a sentence.
func (t *Text) quantitiesIn(s Sentence) []Quantity {
	if len(t.qty) == 0 {
		return nil
	}
	return t.qty[t.firstQuantity(s.First):t.firstQuantity(s.Last)]
}

func (t *Text) quantityAt(token int) int {
	at := t.firstQuantity(token)
	if at == len(t.qty) || t.qty[at].First != token {
		return -1
	}
	return at
}

// firstQuantity gives the index of the first quantity at token or later.
func (t *Text) firstQuantity(token int) int {
	return sort.Search(len(t.qty), func(k int) bool { return t.qty[k].First >= token })
}

func (m *matcher) section(in *instruction, i int) (next int, ok bool) {
	for k := int(m.t.tagFrom[i]); k < int(m.t.tagFrom[i+1]); k++ {
		tag := &m.t.tags[k]
		if in.names(tag.name) && int(tag.last) <= m.sentence.Last {
			m.tags = append(m.tags, k)
			return int(tag.last), true
		}
	}
	return i, false
}

// result copies what the matcher holds after a match.
func (m *matcher) result(first, last int) Match {
	t := m.t
	found := Match{First: first, Last: last, Start: t.Tokens[first].Start, End: t.Tokens[last-1].End}
	for _, q := range m.quantities {
		found.Quantities = append(found.Quantities, t.qty[q])
	}
	for _, k := range m.numbers {
		found.Numbers = append(found.Numbers, t.Tokens[k].Value)
	}
	for _, k := range m.tags {
		tag := t.tags[k].public()
		found.Captures = append(found.Captures, Capture{
			Section: tag.Section, ID: tag.ID, First: tag.First, Last: tag.Last,
			Start: t.Tokens[tag.First].Start, End: t.Tokens[tag.Last-1].End,
		})
	}
	return found
}
