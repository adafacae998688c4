package extract

import (
	"iter"

	"github.com/stretchlint/stretchlint/extract/article"
)

// Cards: pages that are made of cards give each movement an element of its own.
// What stands in the card of a name belongs to it, whatever it says.

// deepestCard is how many elements a title may be nested in within its card.
const deepestCard = 8

// boxes counts what stands in the boxes of a page.
type boxes struct {
	lines  map[*article.Box]int
	titles map[ranked]int
}

// A ranked is a box and the titles of one rank in it.
type ranked struct {
	box  *article.Box
	rank int
}

func countBoxes(lines []*line, titles []*title) boxes {
	b := boxes{map[*article.Box]int{}, map[ranked]int{}}
	for i, l := range lines {
		for box := range around(l, deepestCard) {
			b.lines[box]++
			if t := titles[i]; t != nil {
				b.titles[ranked{box, t.rank}]++
			}
		}
	}
	return b
}

// card gives the largest box around a title in which no other title of its rank
// stands; nil when the title is alone on its page or nothing else is in the box.
func (b boxes) card(l *line, t title) *article.Box {
	var card *article.Box
	for box := range around(l, deepestCard) {
		if b.titles[ranked{box, t.rank}] > 1 {
			if b.lines[card] > 1 {
				return card
			}
			return nil
		}
		card = box
	}
	return nil
}

// isIn reports whether a line stands in a box.
func (l *line) isIn(box *article.Box) bool {
	for at := range around(l, 2*deepestCard) {
		if at == box {
			return true
		}
	}
	return false
}

// commonBox gives the smallest box around two lines; nil when none is.
func commonBox(a, b *line) *article.Box {
	for box := range around(a, 2*deepestCard) {
		if b.isIn(box) {
			return box
		}
	}
	return nil
}

// around gives the boxes that a line stands in, from the inmost to the one that
// so many others stand between.
func around(l *line, between int) iter.Seq[*article.Box] {
	return func(yield func(*article.Box) bool) {
		for box, deep := l.Box, 0; box != nil && deep <= between && yield(box); box, deep = box.Around, deep+1 {
		}
	}
}
