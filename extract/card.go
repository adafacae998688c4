package extract

import "github.com/stretchlint/stretchlint/extract/article"

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
		deep := 0
		for box := l.Box; box != nil && deep <= deepestCard; box = box.Around {
			b.lines[box]++
			if t := titles[i]; t != nil {
				b.titles[ranked{box, t.rank}]++
			}
			deep++
		}
	}
	return b
}

// card gives the largest box around a title in which no other title of its rank
// stands; nil when the title is alone on its page or nothing else is in the box.
func (b boxes) card(l *line, t title) *article.Box {
	var card *article.Box
	deep := 0
	for box := l.Box; box != nil && deep <= deepestCard; box = box.Around {
		if b.titles[ranked{box, t.rank}] > 1 {
			if b.lines[card] > 1 {
				return card
			}
			return nil
		}
		card = box
		deep++
	}
	return nil
}

// isIn reports whether a line stands in a box.
func (l *line) isIn(box *article.Box) bool {
	deep := 0
	for at := l.Box; at != nil && deep <= 2*deepestCard; at = at.Around {
		if at == box {
			return true
		}
		deep++
	}
	return false
}
