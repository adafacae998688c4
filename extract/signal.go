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
	{"page with a how-to", howToOfPage},
	{"name before a colon", runInName},
	{"name with a dose", dosedName},
	{"name at the head of a paragraph", leadingName},
	{"how-to without a name", namelessHowTo},
	{"steps without a name", namelessSteps},
	{"list of movements without names", namelessItem},
}

// titledHowTo fires on a title whose lines describe how to do something.
func titledHowTo(s *segmenter, i int) (*draft, int) {
	t := s.titles[i]
	if t == nil || s.isPartOfOpen(i) || s.isPageTitle(i) || s.isTeaser(i) {
		return nil, 0
	}
	e, lines := s.body(i)
	if lines == 0 || !s.names(i, e) && !s.isLikeNames(i, e) || s.inOtherSection(*t) && !s.standsOut(i, e) {
		return nil, 0
	}
	if i == 0 && t.sort == plainTitle && !e.label {
		return nil, 0
	}
	d := &draft{name: s.lines[i], title: *t, rank: t.rank, inferred: t.inferred, why: "the lines below tell how to do it"}
	if from := afterIntroduction(s.lines[i], *t); from > 0 {
		d.take(s.lines[i], from, unlabelled)
	}
	return d, 1
}

// teaserEnds are what the text of a teaser ends in: its article is elsewhere.
var teaserEnds = []string{"…", "...", "[…]", "[...]", "read more", "read more »", "continue reading", "learn more", "view post"}

// isTeaser reports whether a title is a link to another article, over the first
// words of its text.
func (s *segmenter) isTeaser(i int) bool {
	if !s.lines[i].Links || i+1 == len(s.lines) {
		return false
	}
	text := strings.ToLower(s.lines[i+1].Text.Plain)
	return slices.ContainsFunc(teaserEnds, func(end string) bool { return strings.HasSuffix(text, end) })
}

// names reports whether the title at i is by itself the name of the how-to that
// it heads.
func (s *segmenter) names(i int, e evidence) bool {
	t := s.titles[i]
	if !enough(*t, e) || s.isPlainAmongNames(*t, e) {
		return false
	}
	return !isOrder(s.lines[i], *t) || e.starts > 0 && e.cues > 1
}

// standsOut reports whether a title names its how-to although the heading above is
// about something else than how to move.
func (s *segmenter) standsOut(i int, e evidence) bool {
	t := *s.titles[i]
	if s.isAmongNames(t, e) {
		return true
	}
	if t.sort == plainTitle && !e.label {
		return s.lines[i].Number != "" && s.named[t.rank] >= usualNames && e.cues > 0 && e.doses > 0 // "1. Quadriceps activation"
	}
	return e.cues > 0 || t.known && e.doses > 0
}

// isLikeNames reports whether a title that names nothing by itself stands among
// titles of its rank that do, over a how-to like theirs.
func (s *segmenter) isLikeNames(i int, e evidence) bool {
	t := s.titles[i]
	if s.named[t.rank] < 2 || t.rank == 1 && s.named[1] < usualNames && !s.isNoPageTitle(i) {
		return false
	}
	if t.sort == plainTitle && t.rank >= unrankedHeading && s.isDoseLine(i+1) {
		return true
	}
	if t.rank > boldRank || isOrder(s.lines[i], *t) {
		return false
	}
	switch t.sort {
	case nameTitle:
		return s.named[t.rank] >= usualNames && e.hints > 0 && s.tellsDoing(i+1)
	case plainTitle:
		isCounted := nameAfterCount(s.lines[i].text) > 0 // "Pose 4: Equestrian"
		isUsual := s.named[t.rank] >= usualNames && s.ordersMove(i+1)
		return e.cues+e.hints > 0 && (e.doses > 0 || e.label || e.starts > 0 && e.cues > 1 || (isCounted || isUsual) && e.cues > 0)
	case groupTitle:
		return e.cues+e.hints+e.orders > 0 && e.doses > 0 && (e.label || e.cues > 0)
	}
	return false
}

// tellsDoing reports whether a line opens with what one does: "Walking on your
// toes strengthens the calves".
func (s *segmenter) tellsDoing(i int) bool {
	if i >= len(s.lines) || len(s.lines[i].text.Sentences) == 0 {
		return false
	}
	t := s.lines[i].text
	first := skipLeadIn(t, t.Sentences[0].First, t.Sentences[0].Last)
	return first < len(t.Tokens) && t.Has(first, "MOVING")
}

// ordersMove reports whether a line opens with an order to move or place the body.
func (s *segmenter) ordersMove(i int) bool {
	if i >= len(s.lines) || len(s.lines[i].text.Sentences) == 0 {
		return false
	}
	return ordersMove(s.lines[i].text, 0)
}

// isAmongNames reports whether a title with a dose stands where an article that
// gives its names no headings puts them: what the heading above says ("Glutes
// not firing") does not matter then.
func (s *segmenter) isAmongNames(t title, e evidence) bool {
	return t.rank >= unrankedHeading && s.named[t.rank] >= usualNames && t.sort != otherTitle && e.doses > 0
}

// usualNames is how many sure names of one rank or shape make others of it
// names.
const usualNames = 3

// isOrder reports whether an unknown title is an order itself: "Hold each
// stretch", "Stretch and exercise".
func isOrder(l *line, t title) bool {
	return t.sort == plainTitle && opening(l.text, l.text.Sentences[0]) != ""
}

// isPartOfOpen reports whether a title belongs to the entry that is open: a
// remark under its name, or a heading below it like "Easier version".
func (s *segmenter) isPartOfOpen(i int) bool {
	t, d := s.titles[i], s.open
	switch {
	case d == nil:
		return false
	case d.wide && t.rank > d.rank && !t.known:
		return true
	case d.name == nil || t.rank <= d.rank && t.rank < boldRank:
		return false
	case t.rank > d.rank && useOfTitle(s.lines[i]) != unlabelled:
		return true
	}
	isSecondName := d.rank < boldRank && d.title.sort == nameTitle && !t.known && s.lines[i-1] == d.name
	return d.howTo.cues == 0 && (t.sort == plainTitle || isSecondName) && t.rank >= boldRank && t.rank > d.rank
}

// isPageTitle reports whether a title is the article's own and other titles
// could name its entries.
func (s *segmenter) isPageTitle(i int) bool {
	if i > 0 && s.titles[i].rank != 1 || s.lines[i].Number != "" || s.lines[i].label.use == naming || s.isUnderPageTitle(i) {
		return false
	}
	for j := i + 1; j < len(s.lines); j++ {
		if t := s.titles[j]; t != nil && t.sort != otherTitle || s.isNamedItem(s.lines[j]) {
			return true
		}
	}
	return false
}

// isUnderPageTitle reports whether a movement's name that is no heading of the
// first rank is one among others, or opens a page whose title says something else.
// Where several names are headings of the first rank, so may be any.
func (s *segmenter) isUnderPageTitle(i int) bool {
	t := s.titles[i]
	others := 1
	if t.rank == 1 {
		others = usualNames - 1 // a page may be called what one of its movements is
	}
	if s.isNoPageTitle(i) {
		others = 0
	}
	isName := t.sort == nameTitle || nameAfterCount(s.lines[i].text) > 0 || t.sort == plainTitle && t.rank == 1
	if isName && t.rank < unrankedHeading && s.named[t.rank] > others {
		return true
	}
	name := strings.ToLower(s.lines[i].Text.Plain[t.start:t.end])
	return t.known && t.rank > 1 && s.pageTitle != "" && !strings.Contains(strings.ToLower(s.pageTitle), name)
}

// isNoPageTitle reports whether a heading of the first rank is one of many on a
// page that is called something else.
func (s *segmenter) isNoPageTitle(i int) bool {
	if s.titles[i].rank != 1 || s.ofFirstRank < usualNames || s.pageTitle == "" {
		return false
	}
	return !strings.Contains(strings.ToLower(s.pageTitle), strings.ToLower(s.titleWords(i)))
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

// isOpenName reports whether the words before end are a name of several
// movements: "Thread the needle".
func (s *segmenter) isOpenName(l *line, end int) bool {
	return isOpen(s.catalogue.ByName(l.Text.Plain[:end]))
}

// leadingName fires on a paragraph whose first words are a movement the
// catalogue knows and that goes on to tell how to do it: "Lunges work the
// thighs. Step forward, …", "For the bridge, put your feet on the floor …".
func leadingName(s *segmenter, i int) (*draft, int) {
	l := s.lines[i]
	if l.Kind != article.Paragraph || l.label.use != unlabelled || s.titles[i] != nil || !startsUpper(l.Text.Plain) {
		return nil, 0
	}
	if s.open != nil && (!s.open.howTo.isHowTo() || s.open.isUnderHow()) {
		return nil, 0
	}
	start, end := 0, s.knownPrefix(l)
	if end == 0 {
		start, end = s.namedByPurpose(l)
	}
	if end == 0 || s.open != nil && s.isSameName(s.open.displayName(), l.Text.Plain[start:end]) {
		return nil, 0
	}
	t := title{start: start, end: end, rank: lineRank, sort: nameTitle, known: true}
	d := &draft{name: l, title: t, rank: lineRank, inferred: true, why: "the paragraph opens with a movement's name and tells how to do it"}
	d.add(l, 0)
	return d, 1
}

// namedByPurpose gives where a known name stands that a first clause gives as what
// the order after it is for: "For the bridge, put …", "To perform a plank, lie …".
func (s *segmenter) namedByPurpose(l *line) (start, end int) {
	t := l.text
	first := nameAfterHowTo(t)
	if t.Tokens[0].Word == "for" {
		first = 1
	}
	if first == 0 || first+2 >= len(t.Tokens) || weigh(l, 0).cues == 0 {
		return 0, 0
	}
	switch t.Tokens[first].Word {
	case "a", "an", "the":
		first++
	case "your", "my", "our": // "For your back, lie …"
		return 0, 0
	}
	for last := first + 1; last < min(first+1+maxTitleWords, len(t.Tokens)); last++ {
		if t.Tokens[last].Word != "," {
			continue
		}
		start, end = t.Tokens[first].Start, t.Tokens[last-1].End
		if m := s.catalogue.ByName(l.Text.Plain[start:end]); m.Movement != "" || isOpen(m) {
			return start, end
		}
		break
	}
	return 0, 0
}

// knownPrefix gives where the longest name at the start of a line ends that
// the catalogue knows and that a verb follows, before a how-to in the sentences
// after it; 0 when there is none.
func (s *segmenter) knownPrefix(l *line) int {
	t := l.text
	if len(t.Sentences) < 2 || weigh(l, t.Sentences[1].Start).cues == 0 {
		return 0
	}
	const longest = 8 // tokens, hyphens among them: "The knee-to-chest stretch"
	for n := min(longest, t.Sentences[0].Last-1); n > 0; n-- {
		if has(t, 0, n, "GROUP") || t.Tokens[n-1].Word == "and" || slices.ContainsFunc(t.Tokens[:n], func(token phrase.Token) bool { return token.Word == "," }) {
			continue // "Chair exercises are …", "Fold forward and stretch …", "Although this pose is hard, it …"
		}
		if !t.Has(n, "TELLS") || t.Has(n, "MOVENOUN") && t.Tokens[n+1].Kind == phrase.Sign {
			continue
		}
		if isNamed(l.Text.Plain[:t.Tokens[n-1].End], s.catalogue) {
			return t.Tokens[n-1].End
		}
	}
	return 0
}

// isPlainAmongNames reports whether a title that names nothing stands in an
// article whose headings name movements, and has no dose and no label of its own:
// "Throughout the day" heads advice there.
func (s *segmenter) isPlainAmongNames(t title, e evidence) bool {
	return t.sort == plainTitle && e.doses == 0 && !e.label && s.named[t.rank] >= usualNames
}
