// Quantities: a number or a range with its bounds, as prose states it.
package phrase

// A Quantity is an amount without its unit. Min is nil for "up to", Max for
// "at least"; both are nil when it is Vague ("a few").
type Quantity struct {
	Min, Max *float64
	// Vague: no amount can be told. Reversed: the text gives the larger number
	// first. Approx: "about", "or so", "a couple of".
	Vague, Reversed, Approx bool
	// Start and End are bytes, First and Last tokens, half open.
	Start, End  int
	First, Last int
}

// The sections of the vocabulary that quantities are read with.
const (
	boundBefore = "BOUND"      // least: at least; most: up to; about: roughly; none: exactly
	boundAfter  = "BOUNDAFTER" // least: or more; most: at most; about: or so
	vague       = "VAGUE"      // few: a few; couple: a couple of
)

// readQuantities finds the quantities of t, none over a sentence end.
func readQuantities(t *Text) []Quantity {
	var found []Quantity
	for _, s := range t.Sentences {
		r := quantityReader{t: t, tokens: t.Tokens[:s.Last]}
		for i := s.First; i < s.Last; {
			if !r.mayStart(i) {
				i++
				continue
			}
			q, end, ok := r.read(i)
			if ok {
				q.First, q.Last = i, end
				q.Start, q.End = t.Tokens[i].Start, t.Tokens[end-1].End
				found = append(found, q)
			}
			i = max(end, i+1)
		}
	}
	return found
}

// A quantityReader reads the quantities of one sentence.
type quantityReader struct {
	t      *Text
	tokens []Token // up to the sentence's end
}

func (r *quantityReader) mayStart(i int) bool {
	if r.tokens[i].Value > 0 {
		return true
	}
	for _, tag := range r.t.starting(i) {
		if tag.section == boundBefore || tag.section == vague {
			return true
		}
	}
	return false
}

// read reads the quantity at token i and gives the token after it. What looks
// like one and is none ("4-7-8", a telephone number) is passed over as a whole.
func (r *quantityReader) read(i int) (q Quantity, end int, ok bool) {
	bounds, at := r.bounds(i, boundBefore)
	low, end, ok := readNumber(r.tokens, at)
	if !ok {
		return r.readVague(at, bounds)
	}
	high, after, chained := r.high(low, end)
	if chained {
		return q, after, false
	}
	if after > end {
		end = after
	}
	later, end := r.bounds(end, boundAfter)
	return quantity(low, high, bounds|later), end, true
}

// high reads the other end of a range; it gives low itself when there is none.
// chained says that the numbers go on and on and so are no range.
func (r *quantityReader) high(low float64, i int) (high float64, end int, chained bool) {
	high, end = low, i
	for n := 0; ; n++ {
		next, isRange := r.joint(end)
		if !isRange {
			return high, end, chained || n > 1
		}
		value, after, ok := readNumber(r.tokens, next)
		if !ok || r.tokens[next-1].Word == "/" && value <= low {
			return high, end, chained || n > 1
		}
		chained = chained || hasLeadingZero(r.tokens[next])
		high, end = value, after
	}
}

// hasLeadingZero tells dates and telephone numbers from amounts.
func hasLeadingZero(t Token) bool {
	return t.Kind == Number && len(t.Word) > 1 && t.Word[0] == '0' && t.Word[1] != '.'
}

// joint gives the token after the word or sign that makes a range at i.
func (r *quantityReader) joint(i int) (next int, ok bool) {
	if i+1 >= len(r.tokens) {
		return i, false
	}
	switch r.tokens[i].Word {
	case "-", "to", "or", "/", "~", "and":
		between := r.tokens[i].Word != "and" || r.isBetween(i)
		if isWords(r.tokens, i, "-", "to", "-") {
			return i + 3, true
		}
		if isWords(r.tokens, i, "-", "-") || isWords(r.tokens, i, "-", "to") || isWords(r.tokens, i, "or", "up", "to") {
			return i + 2, between
		}
		return i + 1, between
	case "up":
		return i + 2, r.tokens[i+1].Word == "to" && i+2 < len(r.tokens)
	}
	return i, false
}

// isBetween reports whether the "and" at i belongs to a "between".
func (r *quantityReader) isBetween(i int) bool {
	for back := i - 1; back >= 0 && back >= i-4; back-- {
		if r.tokens[back].Word == "between" {
			return true
		}
	}
	return false
}

func (r *quantityReader) readVague(i int, bounds bound) (q Quantity, end int, ok bool) {
	if i >= len(r.tokens) {
		return q, i, false
	}
	for _, tag := range r.t.starting(i) {
		if tag.section != vague {
			continue
		}
		if tag.id == "couple" {
			return quantity(2, 2, bounds|about), int(tag.last), true
		}
		return Quantity{Vague: true}, int(tag.last), true
	}
	return q, i + 1, false
}

// A bound is what the words about a number make of it.
type bound uint8

const (
	least bound = 1 << iota
	most
	about
)

var boundOf = map[string]bound{"least": least, "most": most, "about": about}

// maxBounds is how many bound words one quantity may have: "just over about".
const maxBounds = 4

// bounds reads the bound words of a section that start at i.
func (r *quantityReader) bounds(i int, section string) (b bound, end int) {
	end = i
	for n := 0; n < maxBounds && end < len(r.tokens); n++ {
		next := end
		for _, tag := range r.t.starting(end) {
			if tag.section == section {
				b |= boundOf[tag.id]
				next = int(tag.last)
			}
		}
		if next == end {
			break
		}
		end = next
	}
	return b, end
}

func quantity(low, high float64, b bound) Quantity {
	q := Quantity{Min: &low, Max: &high, Approx: b&about != 0}
	if low > high {
		q.Min, q.Max, q.Reversed = &high, &low, true
	}
	switch {
	case b&least != 0 && low == high:
		q.Max = nil
	case b&most != 0 && low == high:
		q.Min = nil
	}
	return q
}
