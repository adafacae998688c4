package extract

// Where an entry ends: a heading that is no part of it, a text that turns to
// something else.

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// close ends the entry that is open where the line at i is no part of it.
func (s *segmenter) close(i int) {
	l, t := s.lines[i], s.titles[i]
	switch {
	case s.open != nil && s.open.entry > 0 && l.Slot.Entry == s.open.entry:
		return
	case s.open != nil && s.open.entry > 0:
		s.end("the element of the profile ends")
	}
	if t != nil && s.closes(i, *t) {
		s.end("a heading follows that is no part of the entry")
		s.enter(i)
	}
	if s.open != nil && s.isOverEntry(l) {
		s.end("a heading follows that is over the entry")
	}
	if s.open != nil && s.leaves(i) {
		s.end("the text turns to something else")
	}
}

// closes reports whether a title ends the entry that is open.
func (s *segmenter) closes(i int, t title) bool {
	if s.open == nil {
		return true
	}
	if s.open.name == nil && !s.open.wide || t.rank <= s.open.rank {
		return !s.isSubtitle(i) || t.rank < boldRank
	}
	return false
}

// isOverEntry reports whether a label is a heading that stands above the open
// entry, as "Tips" for the whole page does.
func (s *segmenter) isOverEntry(l *line) bool {
	if l.Kind != article.Heading || l.Level == 0 || !l.label.full || s.isOwnLabel(l) {
		return false
	}
	if s.open.rank < boldRank {
		return l.Level < s.open.rank || l.Level == s.open.rank && s.speaksOfAll(l)
	}
	for _, h := range slices.Backward(s.section) {
		if h.title.rank < boldRank {
			return l.Level <= h.title.rank
		}
	}
	return false
}

// isOwnLabel reports whether a label is the open entry's whatever its rank: it stands
// in its card, or the how-to it heads is still to come, as it is elsewhere.
func (s *segmenter) isOwnLabel(l *line) bool {
	if s.open.card != nil && l.isIn(s.open.card) {
		return true
	}
	return l.label.use == how && s.labels[l.label.text] > 1 && !s.open.howTo.isHowTo()
}

// speaksOfAll reports whether a label of the rank of the open entry's name is over
// that entry and the one before it alike: it stands below the last of them only.
func (s *segmenter) speaksOfAll(l *line) bool {
	n := len(s.drafts) - 1 // the last one is open
	if n < 1 || s.drafts[n-1].name == nil || s.drafts[n-1].rank != s.open.rank {
		return false
	}
	return s.labels[l.label.text] == 1 && s.open.howTo.isHowTo()
}

// isSubtitle reports whether a short line is only a second name or a remark
// under the name of the open entry, which has no how-to yet.
func (s *segmenter) isSubtitle(i int) bool {
	t := s.titles[i]
	return s.open != nil && t.rank >= boldRank && t.sort != otherTitle && !s.open.howTo.isHowTo() && s.open.name != nil
}

// fewWords is how short a paragraph is that still belongs to the how-to before
// it, whatever it says.
const fewWords = 12

// leaves reports whether a line has nothing to do any more with the open entry,
// whose how-to is complete.
func (s *segmenter) leaves(i int) bool {
	l, d := s.lines[i], s.open
	switch {
	case l.Kind == article.Cell && d.row != nil: // of another row
		return true
	case d.card != nil && l.isIn(d.card):
		return false
	case s.told[l.Text.Plain] && l.words() > 5 && isApart(l): // the page starts over
		return true
	case isReference(l):
		return true
	case !d.howTo.isHowTo():
		return false
	case l.Kind == article.Rule:
		return d.rank > 2
	}
	return speaksForAll(l) || ordersEach(l) && s.isBelowLast(i) || s.turnsAway(i) || s.closesArticle(i)
}

// closesArticle reports whether a paragraph comes after the how-to of the last of
// several entries, each of which is a name and one paragraph: "Now get into bed and
// find the position you sleep in."
func (s *segmenter) closesArticle(i int) bool {
	l, before := s.lines[i], len(s.drafts)-1 // the last one is open
	if !isApart(l) {
		return false
	}
	if before < usualNames || s.open.current != unlabelled || l.words() < fewWords || beginsAbout(l) || goesOnWith(l) {
		return false
	}
	for _, d := range s.drafts[before-usualNames:] {
		if d.rank != s.open.rank || len(d.parts) != 1 || d.parts[0].Kind != article.Paragraph {
			return false
		}
	}
	return s.isBelowLast(i)
}

// isBelowLast reports whether the open entry is the last of several set alike, as
// far as the titles behind the line at i say.
func (s *segmenter) isBelowLast(i int) bool {
	if len(s.drafts) < 2 {
		return false
	}
	for _, t := range s.titles[i+1:] {
		if t != nil && t.rank <= s.open.rank {
			return t.rank < s.open.rank || t.sort == otherTitle
		}
	}
	return true
}

// isApart reports whether a line is a paragraph of its own: no label, no item of a
// list, and a gap before it.
func isApart(l *line) bool {
	return l.Kind == article.Paragraph && l.Gap && !l.Bullet && l.Number == "" && l.label.use == unlabelled
}

// goesOnWith reports whether a line goes on with the how-to before it: "Repeat on
// the other side", "Hold for 30 seconds".
func goesOnWith(l *line) bool {
	t := l.text
	i := skipLeadIn(t, 0, len(t.Tokens))
	if i == len(t.Tokens) {
		return false
	}
	switch t.Tokens[i].Word {
	case "repeat", "hold", "switch", "change", "alternate", "stay", "do", "perform", "return", "release", "continue":
		return true
	}
	return false
}

// isReference reports whether a line says where something was read: "[3] https://…".
func isReference(l *line) bool {
	t := l.text.Tokens
	return len(t) > 3 && t[0].Word == "[" && t[1].Kind == phrase.Number && t[2].Word == "]" && strings.Contains(l.Text.Plain[t[2].End:], "://")
}

// turnsAway reports whether a paragraph after a how-to turns to something else:
// no order, no dose, no label, no word that points back, and no dose right below.
func (s *segmenter) turnsAway(i int) bool {
	l := s.lines[i]
	if !isApart(l) {
		return false
	}
	e := weigh(l, 0)
	if e.cues > 0 || e.doses > 0 || s.isRightBelowLabel(i) {
		return false
	}
	isLong := l.words() >= fewWords && !pointsBack(l)
	if len(readCautions(l, 0, len(l.Text.Plain))) > 0 { // a warning after a list speaks for more than its last item
		afterList := i > 0 && s.lines[i-1].Kind == article.Item
		return !namesTheMovement(l) && (afterList || isLong)
	}
	return s.open.isComplete() && e.orders == 0 && isLong && (s.open.dosed || !s.isDoseLine(i+1))
}

// isRightBelowLabel reports whether the line above is nothing but a label of the
// open entry: what "Benefits" heads is about its movement. A heading that ranks as
// high as the name is, when it heads a part of others too.
func (s *segmenter) isRightBelowLabel(i int) bool {
	if i == 0 || s.open.name == nil {
		return false
	}
	above := s.lines[i-1]
	if !above.label.full || above.label.use != s.open.current {
		return false
	}
	return above.Kind != article.Heading || above.Level > s.open.rank || s.labels[above.label.text] > 1
}

// speaksForAll reports whether a line is about all movements before it: "Do
// these twice daily.", "These exercises can ease …".
func speaksForAll(l *line) bool {
	t := l.text
	if l.Kind != article.Paragraph || l.label.use != unlabelled || len(t.Tokens) < 3 {
		return false
	}
	if l.Gap && t.Tokens[0].Word == "these" && t.Has(1, "GROUP") && weigh(l, 0).doses == 0 {
		return true
	}
	saysThese := t.ID(0, "DO") != "" && t.Tokens[1].Word == "these" && !t.Has(2, "PART")
	return saysThese && weigh(l, 0).cues == 0
}

// ordersEach reports whether a paragraph begins with an order for every stretch:
// "Hold each stretch for 20 seconds, and never bounce."
func ordersEach(l *line) bool {
	t := l.text
	if !isApart(l) || len(t.Tokens) < 3 || t.ID(0, "DO") == "" {
		return false
	}
	switch t.Tokens[1].Word {
	case "each", "every", "all":
		return has(t, 2, min(5, len(t.Tokens)), "MOVENOUN")
	}
	return false
}

// namesTheMovement reports whether a line says "this stretch" or the like.
func namesTheMovement(l *line) bool {
	for i, token := range l.text.Tokens {
		if token.Word == "this" || token.Word == "the" && has(l.text, i+1, min(i+2, len(l.text.Tokens)), "MOVENOUN") {
			return true
		}
	}
	return false
}

// pointsBack reports whether a line speaks of the movement before it.
func pointsBack(l *line) bool {
	return beginsAbout(l) || slices.ContainsFunc(l.text.Tokens, func(t phrase.Token) bool { return t.Word == "feel" })
}

// beginsAbout reports whether the first words of a line are about what was said
// before it.
func beginsAbout(l *line) bool {
	for i, token := range l.text.Tokens[:min(12, len(l.text.Tokens))] {
		switch token.Word {
		case "these":
			if !has(l.text, i+1, min(i+2, len(l.text.Tokens)), "GROUP") { // "These exercises" are all of them
				return true
			}
		case "this", "it", "you'll", "feel":
			return true
		}
	}
	return false
}
