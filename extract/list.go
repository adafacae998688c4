package extract

// Lists whose items are movements rather than steps.

import (
	"iter"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// namelessItem fires on the items of a list that stands alone, each of which
// describes a movement of its own.
func namelessItem(s *segmenter, i int) (*draft, int) {
	l := s.lines[i]
	if l.Kind != article.Item && l.Number == "" || l.Kind == article.Heading || l.label.use != unlabelled || s.titles[i] != nil {
		return nil, 0
	}
	if s.open != nil && s.open.signal != "list of movements without names" || !s.isMovementList(i) {
		return nil, 0
	}
	e := weigh(l, 0)
	if e.cues+e.hints+e.orders == 0 {
		return nil, 0
	}
	d := &draft{rank: lineRank, why: "each item of the list describes a movement of its own"}
	d.add(l, 0)
	return d, 1
}

// isMovementList reports whether the list around the item at i is one of
// movements rather than of steps: its items come with pictures, or with start
// positions and doses of their own.
func (s *segmenter) isMovementList(i int) bool {
	return !s.underOther() && (s.lists.answer(i, ofMovements, s.listsMovements) || s.isOrderList(i))
}

// isOrderList reports whether the item at i stands in a list each item of which
// orders a movement and gives its dose: "March in place for 30 seconds". A title
// above it then names none.
func (s *segmenter) isOrderList(i int) bool { return s.lists.answer(i, ofOrders, s.listsOrders) }

// listsOrders decides about the list that starts at a line.
func (s *segmenter) listsOrders(first int) bool {
	items := 0
	for j := range s.itemsFrom(first) {
		if weigh(s.lines[j], 0).doses == 0 || !s.opensWithMove(j) || len(s.lines[j].text.Sentences) > 1 {
			return false
		}
		items++
	}
	return items >= usualNames
}

// opensWithMove reports whether a line opens with an order to move, whether it
// names a part of the body or not.
func (s *segmenter) opensWithMove(i int) bool {
	t := s.lines[i].text
	return len(t.Sentences) > 0 && opening(t, t.Sentences[0]) == "move"
}

// listsMovements decides about the list that starts at a line.
func (s *segmenter) listsMovements(first int) bool {
	items, full := 0, 0
	for j := range s.itemsFrom(first) {
		items++
		e := weigh(s.lines[j], 0)
		pictured := len(s.lines[j].Images) > 0 || j+1 < len(s.lines) && s.lines[j+1].Kind == article.Picture
		if e.cues+e.hints > 0 && (pictured || e.starts > 0 && e.doses > 0 || e.cues > 1 && countsMoves(s.lines[j].text)) {
			full++
		}
	}
	return items > 1 && full*3 >= items*2
}

// countsMoves reports whether an item opens by counting movements: "The second
// stretch cools down the hips."
func countsMoves(t *phrase.Text) bool {
	for i := range min(6, len(t.Tokens)) {
		switch t.Tokens[i].Word {
		case "first", "second", "third", "next", "last", "final", "finally", "another":
			return true
		}
	}
	return false
}

// isNameList reports whether the item at i stands in a list in which every item
// is a name that runs into its text, most of them one of a movement: "Neck rolls -
// gently roll your head". A title above it then names none.
func (s *segmenter) isNameList(i int) bool { return s.lists.answer(i, ofNames, s.listsNames) }

// listsNames decides about the list that starts at a line.
func (s *segmenter) listsNames(first int) bool {
	items, names, sure := 0, 0, 0
	for j := range s.itemsFrom(first) {
		l := s.lines[j]
		end, after, _ := runIn(l)
		if end == 0 || l.label.use != unlabelled {
			return false
		}
		items++
		if sort, _ := sortTitle(l, 0, end, s.catalogue); sort == nameTitle {
			names++
			if e := weigh(l, after); e.cues+e.doses > 0 {
				sure++
			}
		}
	}
	return names >= 2 && names*3 >= items*2 && sure > 0
}

// isDosedList reports whether the item at i stands in a list of nothing but names
// with doses, half of them at least surely of movements. Its last item may say when
// to do them all: "Repeat every hour".
func (s *segmenter) isDosedList(i int) bool {
	return s.lists.answer(i, ofDosedNames, s.listsDosedNames)
}

// listsDosedNames decides about the list that starts at a line.
func (s *segmenter) listsDosedNames(first int) bool {
	items, names, isClosed := 0, 0, false
	for j := range s.itemsFrom(first) {
		if s.titles[j] != nil {
			continue // "3. Cool down" heads a list within the list
		}
		t := s.beforeItsDose(s.lines[j])
		if isClosed || t.end == 0 && items < usualNames {
			return false
		}
		if t.end == 0 {
			isClosed = true
			continue
		}
		items++
		if t.sort == nameTitle {
			names++
		}
	}
	return names > 0 && names*2 >= items
}

// itemsFrom gives the lines that are items of the list that starts at a line.
func (s *segmenter) itemsFrom(first int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for j := first; j < len(s.lines) && s.lists.first[j] == first; j++ {
			if isItem(s.lines[j]) && !yield(j) {
				return
			}
		}
	}
}

// lists are the runs of items in an article, pictures between them included.
type lists struct {
	first   []int // by line: the line its run starts at; below zero for none
	answers map[listQuestion]bool
}

// A listQuestion is what a list that starts at a line may be one of.
type listQuestion struct {
	first int
	of    listed
}

// A listed is what the items of a list may be.
type listed uint8

const (
	ofMovements listed = iota
	ofNames
	ofDosedNames
	ofOrders
)

// answer decides once for each list whether its items are what is asked.
func (l lists) answer(i int, of listed, decide func(first int) bool) bool {
	q := listQuestion{l.first[i], of}
	if q.first < 0 {
		return false
	}
	yes, known := l.answers[q]
	if !known {
		yes = decide(q.first)
		l.answers[q] = yes
	}
	return yes
}

func findLists(lines []*line) lists {
	found := lists{first: make([]int, len(lines)), answers: map[listQuestion]bool{}}
	start := -1
	for i, l := range lines {
		switch {
		case !isItem(l) && l.Kind != article.Picture:
			start = -1
		case start < 0:
			start = i
		}
		found.first[i] = start
	}
	return found
}

func isItem(l *line) bool { return l.Kind == article.Item || l.Number != "" }
