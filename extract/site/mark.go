package site

// This file applies a profile to a page. Selectors need a tree, and the parser
// that makes it forgets where things stood. So every run of text gets a number
// in private-use characters, the marked copy is parsed, and the numbers are read
// off the tree again before anything is selected: positions are those the runs
// came with.

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// A Run is a run of text of a page, or the tag of a picture: bytes of the page.
type Run struct {
	Start, End int
	Tag        bool
}

// A Slot is what a profile says of a run.
type Slot struct {
	Role Role
	// Entry numbers the entry the run stands in, from 1; 0 is none.
	Entry int
	// Match numbers the element that gave the run its role: runs of one role
	// and different elements are different things.
	Match int
}

// Found is what a profile found on a page.
type Found struct {
	Profile *Profile
	Runs    []Run
	Matches []Match
}

// A Match is one element that a selector found.
type Match struct {
	Role     Role
	Selector string
	// Line is where the selector stands in its profile.
	Line int
	// Runs are the runs inside.
	Runs []int
}

// Find finds the elements that the selectors of a profile are about, and the
// selectors that found none, as matches without runs. runs are in the order of
// the page. The error says that the page can't be matched within bounds.
func (p *Profile) Find(page []byte, runs []Run) (*Found, error) {
	t, err := parseMarked(page, runs)
	if err != nil {
		return nil, err
	}
	var all []Match
	for _, s := range p.selectors {
		if t.work(s) > mostWork {
			return nil, fmt.Errorf("%s:%d: matching %q against a page of this size and depth would take more than %d steps; write it with fewer blanks, tildes and colons", p.Path, s.line, s.text, mostWork)
		}
		found := 0
		for i, node := range t.nodes {
			if inside := t.runs[t.first[i]:t.last[i]]; len(inside) > 0 && s.matches.Match(node) {
				all = append(all, Match{Role: s.role, Selector: s.text, Line: s.line, Runs: inside})
				found++
			}
		}
		if found == 0 {
			all = append(all, Match{Role: s.role, Selector: s.text, Line: s.line})
		}
	}
	return &Found{p, runs, all}, nil
}

// Slots gives each run what the matches say of it. Of elements inside each other
// the outermost counts; dropping counts in any case.
func (f *Found) Slots() []Slot {
	slots := make([]Slot, len(f.Runs))
	outermost := slices.Clone(f.Matches)
	slices.SortStableFunc(outermost, func(a, b Match) int { return cmp.Compare(len(b.Runs), len(a.Runs)) })
	entries := 0
	for i, m := range outermost {
		if m.Role == Entry && len(m.Runs) > 0 && slots[m.Runs[0]].Entry == 0 {
			entries++
		}
		for _, run := range m.Runs {
			slot := &slots[run]
			switch {
			case m.Role == Entry && slot.Entry == 0:
				slot.Entry = entries
			case m.Role == Drop || m.Role != Entry && slot.Role == None:
				slot.Role, slot.Match = m.Role, i+1
			}
		}
	}
	return slots
}

// A tree is a parsed page whose elements know their runs.
type tree struct {
	nodes       []*html.Node // elements in the order of the page
	first, last []int        // of each: its runs, as a part of runs
	runs        []int
	depth, at   []int // of each: its depth, and how many siblings stand before it
}

// parseMarked parses the page with its runs numbered.
func parseMarked(page []byte, runs []Run) (*tree, error) {
	signs, err := freeSigns(page)
	if err != nil {
		return nil, err
	}
	marked := signs.mark(page, runs)
	root, err := html.Parse(bytes.NewReader(marked))
	if err != nil {
		return nil, fmt.Errorf("the page can't be matched with a profile: %w", err)
	}
	t := &tree{}
	t.read(root, signs, 0)
	return t, nil
}

// read reads the numbers off the nodes below n, and takes them out. html.Parse
// bounds the depth.
func (t *tree) read(n *html.Node, signs signs, depth int) {
	at := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			t.runs, c.Data = signs.take(t.runs, c.Data)
		case html.ElementNode:
			i := len(t.nodes)
			t.nodes, t.first, t.last = append(t.nodes, c), append(t.first, len(t.runs)), append(t.last, 0)
			t.depth, t.at = append(t.depth, depth), append(t.at, at)
			at++
			c.Attr = slices.DeleteFunc(c.Attr, func(a html.Attribute) bool {
				before := len(t.runs)
				t.runs, _ = signs.take(t.runs, a.Key)
				return len(t.runs) > before
			})
			t.read(c, signs, depth+1)
			t.last[i] = len(t.runs)
		}
	}
}

// Signs write numbers: begin, digits, end, none of which occur in the page.
type signs struct{ begin, end string }

// The private-use characters that signs are taken from.
const firstPrivate, lastPrivate = rune(0xF0000), rune(0xFFFFD)

// freeSigns finds two private-use characters that the page does not use, neither
// as they are nor by reference.
func freeSigns(page []byte) (signs, error) {
	used := map[rune]bool{}
	for i, c := range page {
		switch c {
		case '&':
			r, _ := NumericReference(page[i:])
			used[r] = true
		case "\U000F0000"[0]: // as all of them begin
			r, _ := utf8.DecodeRune(page[i:])
			used[r] = true
		}
	}
	var free []string
	for r := firstPrivate; r <= lastPrivate; r++ {
		if !used[r] {
			free = append(free, string(r))
		}
		if len(free) == 2 {
			return signs{free[0], free[1]}, nil
		}
	}
	return signs{}, errors.New("the page uses all private-use characters, and can't be matched with a profile")
}

// NumericReference reads a numeric reference that text begins with: the code point
// it says, one beyond the last when it is larger than all, and the bytes it takes,
// none when text begins with no such thing. It may have any number of digits.
func NumericReference(text []byte) (value rune, length int) {
	digits, found := bytes.CutPrefix(text, []byte("&#"))
	base := 10
	if len(digits) > 0 && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base = digits[1:], 16
	}
	n := 0
	for ; n < len(digits); n++ {
		digit := strings.IndexByte("0123456789abcdef"[:base], byte(unicode.ToLower(rune(digits[n]))))
		if digit < 0 {
			break
		}
		value = min(value*rune(base)+rune(digit), utf8.MaxRune+1)
	}
	if !found || n == 0 {
		return 0, 0
	}
	length = len(text) - len(digits) + n
	if n < len(digits) && digits[n] == ';' {
		length++
	}
	return value, length
}

// take cuts the numbers out of a text.
func (s signs) take(runs []int, text string) ([]int, string) {
	if !strings.Contains(text, s.begin) {
		return runs, text
	}
	var rest strings.Builder
	for {
		before, after, found := strings.Cut(text, s.begin)
		rest.WriteString(before)
		if !found {
			return runs, rest.String()
		}
		number, behind, _ := strings.Cut(after, s.end)
		if n, err := strconv.Atoi(number); err == nil {
			runs = append(runs, n)
		}
		text = behind
	}
}

// mark gives a copy of the page with every run numbered: a text before the first
// of its bytes that is no blank (blanks mean other things to the parser), a tag
// in an attribute of its own (a picture's attributes change no tree).
func (s signs) mark(page []byte, runs []Run) []byte {
	out := make([]byte, 0, len(page)+16*len(runs))
	from := 0
	for i, run := range runs {
		place := firstInk
		if run.Tag {
			place = tagNameEnd
		}
		at := place(page, run)
		if at >= run.End {
			continue
		}
		out = append(out, page[from:at]...)
		from = at
		number := s.begin + strconv.Itoa(i) + s.end
		if run.Tag {
			number = " " + number + `="" ` // with a value: a stray = may follow
		}
		out = append(out, number...)
	}
	return append(out, page[from:]...)
}

// tagNameEnd gives where the name of a tag ends.
func tagNameEnd(page []byte, run Run) int {
	if n := bytes.IndexAny(page[run.Start:run.End], " \t\r\n\f/>"); n > 0 {
		return run.Start + n
	}
	return run.End
}

// firstInk gives the first byte of a run that is neither a blank nor a
// reference to one.
func firstInk(page []byte, run Run) int {
	for at := run.Start; at < run.End; {
		n := blankReference(page[at:run.End])
		if strings.IndexByte(" \t\r\n\f\x00", page[at]) >= 0 {
			n = 1
		}
		if n == 0 {
			return at
		}
		at += n
	}
	return run.End
}

// blankReference gives how many bytes the reference to a blank takes that text
// begins with.
func blankReference(text []byte) int {
	for _, name := range []string{"&Tab;", "&NewLine;"} {
		if bytes.HasPrefix(text, []byte(name)) {
			return len(name)
		}
	}
	value, n := NumericReference(text)
	if !strings.ContainsRune(" \t\r\n\f", value) {
		return 0
	}
	return n
}
