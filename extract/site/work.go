package site

// This file bounds what a page can make a selector cost. The library tries every
// ancestor for each blank in a selector, and every sibling for each ~ and each
// pseudo-class: a page of nothing but nested or neighbouring elements would keep
// it busy for days.

// mostWork bounds the comparisons one selector may take on one page: seconds, at
// the worst. A page of 20,000 elements 40 levels deep and a selector of four
// levels take a fifth of it.
const mostWork = 1 << 30

// A branches counts the places of a selector at which matching tries many
// elements: above are blanks between elements, around are "~" and pseudo-classes.
type branches struct{ above, around int }

// countBranches reads a selector with one blank between two parts, and around a
// combinator that is none.
func countBranches(text string) (n branches) {
	brackets, quoted, previous := 0, byte(0), byte(0)
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '\\':
			i++
		case quoted != 0:
			if c == quoted {
				quoted = 0
			}
		case c == '"' || c == '\'':
			quoted = c
		case c == '[':
			brackets++
		case c == ']':
			brackets--
		case brackets > 0:
		case c == '~' || c == ':':
			n.around++
		case c == ' ' && !combines(previous) && i+1 < len(text) && !combines(text[i+1]):
			n.above++
		}
		previous = c
	}
	return n
}

// combines reports whether a sign says how two parts of a selector are related.
func combines(c byte) bool { return c == '>' || c == '+' || c == '~' || c == ',' }

// work gives an upper bound of the comparisons that a selector takes on the
// page, or something above mostWork.
func (t *tree) work(s selector) int {
	total := 0
	for _, b := range s.branches {
		if total += t.workOf(b); total > mostWork {
			break
		}
	}
	return total
}

// workOf sums for each element the ways to choose those that a selector names
// among the elements above and around it.
func (t *tree) workOf(b branches) int {
	total := 0
	for i := range t.nodes {
		ways := 1
		for k := range b.above {
			ways = max(ways*(t.depth[i]-k)/(k+1), 1)
			if ways > mostWork {
				return ways
			}
		}
		for range b.around {
			if ways *= t.depth[i] + t.at[i] + 1; ways > mostWork {
				return ways
			}
		}
		if total += ways; total > mostWork {
			return total
		}
	}
	return total
}
