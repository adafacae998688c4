package extract

// How-tos without a name: lost headings, stories that only tell what to do.

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// namelessHowTo fires on a how-to that starts anew, from a start position or
// with a label of its own, when the entry before it is complete or none is
// open.
func namelessHowTo(s *segmenter, i int) (*draft, int) {
	l := s.lines[i]
	if !s.mayStartHowTo(i) || !s.startsHowTo(i) {
		return nil, 0
	}
	e := weigh(l, 0)
	if l.label.use == how || l.Number == "1" || comesToAnother(l) {
		below, _ := s.below(i)
		e = e.plus(below)
	}
	if e.cues == 0 || e.cues+e.orders < 2 && e.doses == 0 && !endsInDose(l) || dosesAll(l) {
		return nil, 0
	}
	d := &draft{rank: lineRank, why: "it starts anew from a start position"}
	d.add(l, 0)
	return d, 1
}

// mayStartHowTo reports whether a line has the form and the place for a how-to to
// start with it: a paragraph or the first item, with no label but that of a how-to,
// where no entry is left to tell.
func (s *segmenter) mayStartHowTo(i int) bool {
	l := s.lines[i]
	switch {
	case s.titles[i] != nil, l.Kind == article.Heading, l.Kind == article.Cell, l.Bullet, l.Number != "" && l.Number != "1":
		return false
	case s.open != nil && !s.isDone(l), i > 0 && s.isTeaser(i-1):
		return false
	case s.open == nil && isItem(l) && s.isMovementList(i):
		return false // each item is a movement
	}
	return l.label.use == how || l.label.use == unlabelled && !l.label.full
}

// startsHowTo reports whether a line begins another how-to, by its label or by what
// it says.
func (s *segmenter) startsHowTo(i int) bool {
	l := s.lines[i]
	switch {
	case l.label.use == how && s.open == nil:
		return !l.label.full
	case l.label.use == how:
		return slices.Contains(s.open.labels, l.label.text) // "Action" after "Starting position" goes on with the entry
	case s.open == nil && s.sectionSort() == otherTitle:
		return false
	}
	return startsAnew(l) || l.restarts || s.isWholeHowTo(i) || s.isPlacedHowTo(i) || comesToAnother(l)
}

// isDone reports whether the open entry has told all it has to tell before a line.
func (s *segmenter) isDone(l *line) bool {
	return s.open.howTo.cues > 0 && (l.Gap || l.restarts && s.open.name == nil) && !s.open.isUnderHow()
}

// isWholeHowTo reports whether a paragraph is a how-to of its own: it orders,
// ends in a dose, and so did the one before it. Where no heading like "Neck
// exercises" promises such paragraphs, it must say both itself, and stand where
// no name could be its own.
func (s *segmenter) isWholeHowTo(i int) bool {
	l := s.lines[i]
	if !l.Gap || !endsInDose(l) || opening(l.text, l.text.Sentences[0]) != "move" {
		return false
	}
	if s.sectionSort() == groupTitle && !s.isTitleHeading(s.section[len(s.section)-1]) {
		return s.open == nil || s.open.dosed
	}
	e := weigh(l, 0)
	return (s.open == nil || s.open.name == nil && s.open.dosed) && e.cues > 0 && e.doses > 0 && len(s.named) == 0
}

// isPlacedHowTo reports whether a paragraph is a how-to of its own, whatever it opens
// with: its first sentence says where one starts, and a later one how long to hold.
// "One good stretch is to lie on your back …", "You can also stand …".
func (s *segmenter) isPlacedHowTo(i int) bool {
	l := s.lines[i]
	if !isApart(l) || s.open != nil && (s.open.name != nil || !s.open.dosed) || len(s.named) > 0 {
		return false
	}
	first := l.text.Sentences[0]
	p := l.positions()
	isPlaced := len(p) > 0 && p[0].id != "" && p[0].start < first.End && instructs(l.text, first) != none
	return isPlaced && countHolds(l, 0, len(l.Text.Plain)) > 0
}

// another finds where a sentence comes to one more movement without a name for it.
var another = shelf.Pattern("^ (this is another | here is another | here's another | another | (a|the|our|my)? second|third|fourth|fifth|next) ~3 MOVENOUN")

// comesToAnother reports whether a paragraph begins with one more movement that it
// does not name: "Another good stretch is to sit …".
func comesToAnother(l *line) bool {
	if !isApart(l) {
		return false
	}
	found, ok := another.FindIn(l.text, l.text.Sentences[0])
	return ok && !slices.ContainsFunc(l.text.Tokens[found.First:found.Last], func(t phrase.Token) bool {
		return t.Word == "to" || t.Word == "of" // "Another way to do this stretch"
	})
}

// isTitleHeading reports whether a heading is the article's own title, wherever
// it stands: a notice may have been put above it.
func (s *segmenter) isTitleHeading(h heading) bool {
	return h.index == s.lines[0].index || h.Kind == article.Heading && h.title.rank == 1
}

// namelessSteps fires on a list of steps that no name stands over: at its first
// item, or at the line right before it: its dose, or "How to do it". The entry before
// it must have had its own list and dose.
func namelessSteps(s *segmenter, i int) (*draft, int) {
	first := i
	if s.isDoseLine(i) || s.isBareHow(i) {
		first = i + 1
	}
	if !s.beginsSteps(first, first > i) || s.open != nil && !s.open.hasOwnSteps() || s.underOther() {
		return nil, 0
	}
	if s.open != nil && strings.HasSuffix(s.lines[i-1].Text.Plain, ":") || s.open == nil && first == i && s.isMovementList(i) {
		return nil, 0 // "Then do the following:"; or each item is a movement
	}
	d := &draft{rank: lineRank, why: "a list of steps begins that has no name"}
	for k := i; k <= first; k++ {
		d.add(s.lines[k], 0)
	}
	return d, first - i + 1 // a label is a line, but no part
}

// hasOwnSteps reports whether the draft has had its list and its dose, so that
// another list is of another movement: below "Neck stretches" whatever its label.
func (d *draft) hasOwnSteps() bool {
	return d.dosed && d.listed && (d.current == unlabelled || d.current == how && d.isNamedForSeveral())
}

// isNamedForSeveral reports whether the name is that of a group: "Neck stretches".
func (d *draft) isNamedForSeveral() bool {
	if d.name == nil {
		return false
	}
	words := d.name.wordsOf(d.title)
	return has(d.name.text, words.First, words.Last, "GROUP")
}

// isDoseLine reports whether a line is a dose and little else: "15 reps - 2 sets".
func (s *segmenter) isDoseLine(i int) bool {
	if i >= len(s.lines) {
		return false
	}
	l := s.lines[i]
	if l.Kind != article.Paragraph || s.titles[i] != nil || l.words() > 2*maxTitleWords || dosesAll(l) || speaksForAll(l) {
		return false
	}
	e := weigh(l, 0)
	return e.doses > 0 && e.cues == 0
}

// promises finds what a paragraph says of the one list below it.
var promises = phrase.MustCompile("try|do|here|follow ~3 this|following ~3 exercise|stretch|movement|pose")

// promisesSteps reports whether the line at i says that the steps of one movement
// follow: "Try this simple shoulder exercise."
func (s *segmenter) promisesSteps(i int) bool {
	if i < 0 || s.lines[i].Kind != article.Paragraph {
		return false
	}
	_, ok := promises.Find(s.lines[i].text, 0)
	return ok
}

// isBareHow reports whether a line is a label like "How to do it" that belongs
// to no entry.
func (s *segmenter) isBareHow(i int) bool {
	return s.open == nil && s.lines[i].label.use == how && s.lines[i].label.full
}

// beginsSteps reports whether a list of steps begins at i, with orders to move and a
// dose: numbered, unless its dose stands above it or a paragraph promises it.
func (s *segmenter) beginsSteps(i int, dosed bool) bool {
	if !s.beginsList(i) || s.lines[i].Number != "1" && !dosed && !s.promisesSteps(i-1) || s.isNamedItem(s.lines[i]) {
		return false
	}
	cues := 0
	for j := i; j == i || s.goesOnList(j); j++ {
		if dosesAll(s.lines[j]) {
			return false // advice for all
		}
		if weigh(s.lines[j], 0).cues > 0 {
			cues++
		}
		dosed = dosed || endsInDose(s.lines[j])
	}
	isFree := s.open == nil || s.open.isNamedForSeveral()
	return dosed && (cues > 1 || cues > 0 && isFree && !s.isMovementList(i))
}

// isUntitled reports whether the line at i is an item of a list, and no title.
func (s *segmenter) isUntitled(i int) bool {
	return i >= 0 && i < len(s.lines) && isItem(s.lines[i]) && s.titles[i] == nil
}

// beginsList reports whether the line at i is the first item of a list.
func (s *segmenter) beginsList(i int) bool {
	return s.isUntitled(i) && (s.lines[i].Number == "1" || i == 0 || !isItem(s.lines[i-1]))
}

// goesOnList reports whether the line at i is a further item of a list.
func (s *segmenter) goesOnList(i int) bool { return s.isUntitled(i) && s.lines[i].Number != "1" }

// underOther reports whether the heading above is about something other than
// how to move; one like "Step by step" or "The warm-up routine" is not.
func (s *segmenter) underOther() bool {
	if s.sectionSort() != otherTitle {
		return false
	}
	above := s.section[len(s.section)-1].text
	isPlan := slices.ContainsFunc(above.All("GENERIC"), func(tag phrase.Tag) bool { return tag.ID == "plan" })
	return !isPlan && !slices.ContainsFunc(above.Starting(0, "LABEL"), func(tag phrase.Tag) bool { return uses[tag.ID] == how })
}

// endsInDose reports whether a line states a dose, if only with a blank for the
// number: "Repeat ___ times".
func endsInDose(l *line) bool {
	if len(l.doses) > 0 {
		return true
	}
	return slices.ContainsFunc(l.text.Tokens, func(t phrase.Token) bool { return t.Word == "repeat" || t.Word == "hold" })
}

// startsAnew reports whether the first sentence takes up a start position.
func startsAnew(l *line) bool {
	t := l.text
	first := t.Sentences[0]
	if isQuestionSentence(t, first) && len(t.Sentences) > 1 {
		first = t.Sentences[1] // "Stiff hips? Sit on the floor …"
	}
	i := first.First
	if opening(t, first) != "move" {
		return false
	}
	switch t.Tokens[i].Word {
	case "then", "next", "now", "alternatively", "finally", "and", "or", "from":
		return false
	}
	p := l.positions()
	return len(p) > 0 && p[0].start < first.End && t.TokenAt(p[0].start)-i < 8
}
