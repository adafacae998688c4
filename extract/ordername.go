package extract

// Names that only what stands below them gives away: orders in bold, items that hold
// the steps of a movement.

import "github.com/stretchlint/stretchlint/extract/article"

// nameByOrders takes orders in bold, on lines of their own and each above a how-to,
// for names: "Shake your hands" above the steps of it. One alone is a stress.
func (s *segmenter) nameByOrders() {
	var orders []int
	names, underHow := 0, false
	for i, l := range s.lines {
		switch t := s.titles[i]; {
		case t != nil && t.rank == boldRank && (t.sort == nameTitle || t.sort == plainTitle && s.isAboveCues(i)):
			names++
			underHow = false
		case t != nil:
			underHow = l.label.use == how
		case l.label.use == how && l.label.full:
			underHow = true
		case l.label.use == unlabelled && !underHow && s.isBoldOrder(i) && s.isAboveCues(i):
			orders = append(orders, i)
		}
	}
	if len(orders) == 0 || len(orders)+names < usualNames {
		return
	}
	for _, i := range orders {
		t := title{rank: boldRank, sort: nameTitle}
		t.start, t.end = nameIn(s.lines[i])
		s.titles[i] = &t
	}
}

// isBoldOrder reports whether the line at i is a short order in bold without a
// full stop, and not the last one.
func (s *segmenter) isBoldOrder(i int) bool {
	l := s.lines[i]
	if i+1 == len(s.lines) || titleRank(l) != boldRank || len(l.text.Sentences) != 1 || endsSentence(l.Text.Plain) || !startsUpper(l.Text.Plain) {
		return false
	}
	if l.Number != "" && (s.isNumberedStep(i) || s.isPlainLike(i+1, l) || s.isPlainLike(i-1, l)) {
		return false
	}
	start, end := nameIn(l)
	return start < end && opening(l.text, l.text.Sentences[0]) != "" && len(l.doses) == 0
}

// isAboveCues reports whether one of the two lines right below the one at i begins
// to tell how to move, in its first sentence or after another.
func (s *segmenter) isAboveCues(i int) bool {
	for j := i + 1; j < min(i+3, len(s.lines)) && !s.lines[j].isBold(); j++ {
		t := s.lines[j].text
		for sentence := range t.Sentences[:min(2, len(t.Sentences))] {
			if ordersMove(t, sentence) {
				return true
			}
		}
	}
	return false
}

// nestingItem reads an item as the title of the list nested in it: "• Leg Melter"
// above the steps of it.
func (s *segmenter) nestingItem(i int) (found title, ok bool) {
	l := s.lines[i]
	if l.Kind != article.Item || !l.Bullet || !s.holdsMore(i) {
		return title{}, false
	}
	if l.label.use != unlabelled || l.words() > maxTitleWords || len(l.text.Sentences) != 1 || endsSentence(l.Text.Plain) || !startsUpper(l.Text.Plain) {
		return title{}, false
	}
	found = title{rank: boldRank}
	found.start, found.end = nameIn(l)
	if found.start == found.end || l.text.Tokens[0].Word == "you" || l.text.Tokens[0].Word == "if" {
		return title{}, false // "You are unable to walk"
	}
	found.sort, found.known = sortTitle(l, found.start, found.end, s.catalogue)
	return found, opening(l.text, l.text.Sentences[0]) == "" && !found.isText(l)
}

// holdsMore reports whether the item at i goes on below its first line: with a
// list nested in it, or a paragraph.
func (s *segmenter) holdsMore(i int) bool {
	if i+1 == len(s.lines) {
		return false
	}
	l, next := s.lines[i], s.lines[i+1]
	if next.Kind == article.Paragraph && next.Group == l.Group && l.Group != 0 {
		return next.Gap && next.label.use == unlabelled
	}
	return next.Kind == article.Item && next.Level > l.Level
}
