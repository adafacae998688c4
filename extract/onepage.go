package extract

// Pages about one movement: the title names it, and a heading like "How to do
// it" stands over its how-to, with other parts of the page in between.

import (
	"slices"

	"github.com/stretchlint/stretchlint/extract/article"
)

// howToOfPage fires on a label like "How to perform" right below a heading that
// names a movement, when the text in between is about it and not how to do it.
func howToOfPage(s *segmenter, i int) (*draft, int) {
	l := s.lines[i]
	if l.label.use != how || s.open != nil || s.titles[i] != nil {
		return nil, 0
	}
	rank := labelRank(l)
	d := &draft{rank: rank, wide: true, why: "it tells how to do what the heading above names"}
	name, found := s.headingOver(rank)
	switch {
	case !found && s.titleNames():
		d.subject = s.pageTitle
	case !found || name.title.sort != nameTitle || s.isNamed(name.line):
		return nil, 0
	case s.isTitleHeading(name):
		d.subject = name.name() // the article's title is no name of an entry
	default:
		d.name, d.title = name.line, name.title
	}
	if !s.tellsHow(i, rank) {
		return nil, 0
	}
	d.add(l, 0)
	for _, fact := range s.factsBelow(name.line, i) {
		d.take(fact, fact.label.from, fact.label.use)
	}
	return d, 1
}

// titleNames reports whether the title that a page has beside its text, as in
// its front matter, names a movement, and no entry has been told of before.
func (s *segmenter) titleNames() bool {
	match := s.catalogue.ByName(s.pageTitle)
	return len(s.drafts) == 0 && (match.Movement != "" || isOpen(match))
}

// labelRank gives the rank of a label as a heading.
func labelRank(l *line) int {
	switch {
	case l.Kind == article.Heading && l.Level > 0:
		return l.Level
	case l.Kind == article.Heading:
		return unrankedHeading
	}
	return boldRank
}

// headingOver gives the innermost heading above that ranks higher.
func (s *segmenter) headingOver(rank int) (heading, bool) {
	for _, h := range slices.Backward(s.section) {
		if h.title.rank < rank {
			return h, true
		}
	}
	return heading{}, false
}

// isNamed reports whether an entry has its name from the line already.
func (s *segmenter) isNamed(l *line) bool {
	return slices.ContainsFunc(s.drafts, func(d *draft) bool { return d.name == l })
}

// tellsHow reports whether the lines below the label at i, up to the next
// heading of its rank, tell how to do something.
func (s *segmenter) tellsHow(i, rank int) bool {
	e := weigh(s.lines[i], 0)
	for j := i + 1; j < len(s.lines); j++ {
		l := s.lines[j]
		if t := s.titles[j]; t != nil && t.rank <= rank || l.label.full && labelRank(l) <= rank {
			break
		}
		if !inContent(l) || s.isMovementRow(l) {
			break
		}
		e = e.plus(weigh(l, 0))
	}
	return e.cues > 0 && e.cues+e.orders > 1
}

// factsBelow gives the labelled facts between the name of the page and its
// how-to: "Equipment: a strap", "Duration: 90 seconds each side".
func (s *segmenter) factsBelow(name *line, i int) []*line {
	var facts []*line
	for j := i - 1; j >= 0 && s.lines[j] != name; j-- {
		l := s.lines[j]
		if l.label.full || !inContent(l) {
			continue
		}
		switch l.label.use {
		case dose, target, equipment, benefit:
			facts = append(facts, l)
		}
	}
	slices.Reverse(facts)
	return facts
}
