package extract

// The signals that open an entry. Each one looks at the line at i and what
// follows, and says what it saw.

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A signal opens an entry at a line, or gives nil. taken is how many lines it
// used up.
type signal struct {
	name string
	open func(s *segmenter, i int) (d *draft, taken int)
}

// signals are tried in this order; the first that fires opens the entry.
var signals = []signal{
	{"table row", tableRow},
	{"title with a how-to", titledHowTo},
	{"name before a colon", runInName},
	{"name with a dose", dosedName},
	{"name at the head of a paragraph", leadingName},
	{"how-to without a name", namelessHowTo},
	{"list of movements without names", namelessItem},
}

// titledHowTo fires on a title whose lines describe how to do something.
func titledHowTo(s *segmenter, i int) (*draft, int) {
	t := s.titles[i]
	if t == nil || s.isPartOfOpen(i) || s.isPageTitle(i) {
		return nil, 0
	}
	e, lines := s.body(i)
	usual := s.named[t.rank] > 1 && t.rank > 1 && t.rank <= boldRank && t.sort == plainTitle && !isOrder(s.lines[i], *t) && e.cues+e.hints > 0 && (e.doses > 0 || e.starts > 0 || e.label)
	if lines == 0 || !(enough(*t, e) && (!isOrder(s.lines[i], *t) || e.starts > 0 && e.cues > 1)) && !usual || i == 0 && t.sort == plainTitle && !e.label {
		return nil, 0
	}
	if s.inOtherSection(*t) && e.cues == 0 && !(t.known && e.doses > 0) {
		return nil, 0
	}
	return &draft{name: s.lines[i], title: *t, rank: t.rank, why: "the lines below tell how to do it"}, 1
}

// isOrder reports whether an unknown title is an order itself: "Hold each
// stretch", "Stretch and exercise".
func isOrder(l *line, t title) bool {
	return t.sort == plainTitle && opening(l.text, l.text.Sentences[0]) != ""
}

// isPartOfOpen reports whether a title belongs to the entry that is open: a
// remark under its name, or a heading below it like "Easier version".
func (s *segmenter) isPartOfOpen(i int) bool {
	t := s.titles[i]
	if s.open == nil || s.open.name == nil || t.rank <= s.open.rank && t.rank < boldRank {
		return false
	}
	if t.rank > s.open.rank && useOfTitle(s.lines[i]) != unlabelled {
		return true
	}
	return s.isSubtitle(i) && t.sort == plainTitle && t.rank > s.open.rank
}

// isPageTitle reports whether a title is the article's own and other titles
// could name its entries.
func (s *segmenter) isPageTitle(i int) bool {
	if i > 0 && s.titles[i].rank != 1 || s.lines[i].Number != "" {
		return false
	}
	for j := i + 1; j < len(s.lines); j++ {
		if t := s.titles[j]; t != nil && t.sort != otherTitle {
			return true
		}
	}
	return false
}

// inOtherSection reports whether the nearest heading above a title that says
// anything is about something else than how to move.
func (s *segmenter) inOtherSection(t title) bool {
	for _, h := range slices.Backward(s.section) {
		if h.title.rank >= t.rank || h.title.sort == plainTitle {
			continue
		}
		return h.title.sort == otherTitle && h.title.rank > 1
	}
	return false
}

// dosedName fires on a list item that is a movement's name and its dose and
// little else: "Ankle circles × 10 each leg".
func dosedName(s *segmenter, i int) (*draft, int) {
	l := s.lines[i]
	end := s.dosedNameEnd(l)
	if end == 0 || s.open != nil && s.open.name != nil && s.open.rank < lineRank {
		return nil, 0
	}
	t := title{end: end, rank: lineRank}
	t.sort, t.known = sortTitle(l, 0, end, s.catalogue)
	d := &draft{name: l, title: t, rank: lineRank, why: "the item is a movement's name and its dose"}
	d.add(l, end)
	return d, 1
}

// dosedNameEnd gives where the name of an item that is a name and a dose ends;
// 0 when the line is no such item.
func (s *segmenter) dosedNameEnd(l *line) int {
	if l.Kind == article.Heading || l.Kind == article.Cell || l.label.use != unlabelled || len(l.doses) == 0 || len(l.text.Sentences) > 1 || l.words() > 2*maxTitleWords {
		return 0
	}
	plain := l.Text.Plain
	end := l.doses[0].Start
	if open := strings.IndexByte(plain, '('); open >= 0 && open < end {
		end = open
	}
	end = len(strings.TrimRight(strings.TrimSuffix(strings.TrimRight(plain[:end], " :–—-,"), " x"), " :–—-,×"))
	if end == 0 || !isDose(l.doses[0].Field) || strings.ContainsAny(plain[:end], ",;") {
		return 0
	}
	if sort, known := sortTitle(l, 0, end, s.catalogue); sort != nameTitle || !known && !isItem(l) || !known && opening(l.text, l.text.Sentences[0]) != "" {
		return 0
	}
	return end
}

// leadingName fires on a paragraph whose first words are a movement the
// catalogue knows and that goes on to tell how to do it: "Lunges work the
// thighs. Step forward, …".
func leadingName(s *segmenter, i int) (*draft, int) {
	l := s.lines[i]
	if l.Kind != article.Paragraph || l.label.use != unlabelled || len(l.text.Sentences) < 2 || s.titles[i] != nil || !startsUpper(l.Text.Plain) {
		return nil, 0
	}
	e := weigh(l, l.text.Sentences[1].Start)
	if e.cues == 0 || s.open != nil && !s.open.howTo.isHowTo() {
		return nil, 0
	}
	end := s.knownPrefix(l)
	if end == 0 {
		return nil, 0
	}
	t := title{end: end, rank: lineRank, sort: nameTitle, known: true}
	d := &draft{name: l, title: t, rank: lineRank, inferred: true, why: "the paragraph opens with a movement's name and tells how to do it"}
	d.add(l, 0)
	return d, 1
}

// knownPrefix gives where the longest name at the start of a line ends that
// the catalogue knows and that a verb follows; 0 when there is none.
func (s *segmenter) knownPrefix(l *line) int {
	t := l.text
	for n := min(5, t.Sentences[0].Last-1); n > 0; n-- {
		if !t.Has(n, "TELLS") {
			continue
		}
		if m := s.catalogue.ByName(l.Text.Plain[:t.Tokens[n-1].End]); m.Movement != "" || isOpen(m) {
			return t.Tokens[n-1].End
		}
	}
	return 0
}

// namelessHowTo fires on a how-to that starts anew, from a start position or
// with a label of its own, when the entry before it is complete or none is
// open.
func namelessHowTo(s *segmenter, i int) (*draft, int) {
	l := s.lines[i]
	if l.Kind == article.Heading || l.Kind == article.Cell || l.Bullet || l.Number != "" && l.Number != "1" {
		return nil, 0
	}
	if s.open != nil && (s.open.howTo.cues == 0 || !l.Gap) || s.titles[i] != nil {
		return nil, 0
	}
	if l.label.use != how && (l.label.use != unlabelled || !startsAnew(l) && !s.isWholeHowTo(i)) || l.label.full && s.open == nil {
		return nil, 0
	}
	if l.label.use == how && s.open != nil && !slices.Contains(s.open.labels, l.label.text) {
		return nil, 0 // "Action" after "Starting position" goes on with the entry
	}
	e := weigh(l, 0)
	if l.label.use == how || l.Number == "1" {
		below, _ := s.below(i)
		e = e.plus(below)
	}
	if s.open == nil && s.sectionSort() == otherTitle && l.label.use != how {
		return nil, 0
	}
	if e.cues == 0 || e.cues+e.orders < 2 && !endsInDose(l) && e.doses == 0 || dosesAll(l) {
		return nil, 0
	}
	d := &draft{rank: lineRank, why: "it starts anew from a start position"}
	d.add(l, 0)
	return d, 1
}

// isWholeHowTo reports whether a paragraph below a heading like "Neck
// exercises" is a how-to of its own: it orders, ends in a dose, and so did the
// one before it.
func (s *segmenter) isWholeHowTo(i int) bool {
	l := s.lines[i]
	if s.sectionSort() != groupTitle || s.isTitleHeading(s.section[len(s.section)-1]) || !l.Gap || !endsInDose(l) || opening(l.text, l.text.Sentences[0]) != "move" {
		return false
	}
	return s.open == nil || s.open.dosed
}

// isTitleHeading reports whether a heading is the article's own title, wherever
// it stands: a notice may have been put above it.
func (s *segmenter) isTitleHeading(h heading) bool {
	return h.index == s.lines[0].index || h.Kind == article.Heading && h.title.rank == 1
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
