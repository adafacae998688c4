package extract

// From lines to drafts: which lines open an entry, which belong to the one
// that is open, which to none. Each signal that opens an entry is a function
// of its own in signal.go.

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// A segmenter walks the lines of an article once.
type segmenter struct {
	lines     []*line
	pageTitle string
	titles    []*title // by line; nil for lines that can be no title
	catalogue *movement.Catalogue
	tables    tables
	lists     lists
	runIns    map[runInShape]int // run-in names that are sure, by how they are set
	named     map[int]int        // titles that are sure to name an entry, by rank
	parts     int                // lines that begin with a part of the body as a sentence
	boxes     boxes

	open    *draft
	drafts  []*draft
	outside []*line         // lines that belong to no entry
	section []heading       // above the current line, outermost first
	told    map[string]bool // texts of lines outside, to know a page pasted twice
	muted   int             // rank of a heading whose part of the page is ignored; 0 is none
	signals []signal
	trace   *trace
}

// A heading is a title that is open above the current line.
type heading struct {
	*line
	title title
}

// name gives the name in a heading, without what stands before and behind it.
func (h heading) name() string { return h.Text.Plain[h.title.start:h.title.end] }

// segment divides the lines of an article, whose page may have a title beside
// them, into drafts and the lines outside.
func segment(lines []*line, pageTitle string, catalogue *movement.Catalogue, tr *trace) (drafts []*draft, outside []*line) {
	s := &segmenter{lines: lines, pageTitle: pageTitle, titles: make([]*title, len(lines)), catalogue: catalogue, lists: findLists(lines), told: map[string]bool{}, runIns: countRunIns(lines, catalogue), signals: signalsFor(lines), trace: tr}
	s.readTables()
	for i, l := range lines {
		if t, ok := readTitle(l, catalogue); ok && !s.isNumberedStep(i) && !isHowToByProfile(l) {
			s.titles[i] = &t
		}
	}
	s.labelRepeatedNames()
	s.boxes = countBoxes(lines, s.titles)
	s.findDividers()
	s.named = s.countNames()
	for _, l := range lines {
		if beginsWithPart(l) {
			s.parts++
		}
	}
	for i := 0; i < len(lines); {
		i += s.step(i)
	}
	s.end("the article ends")
	if !s.isAboutBodies() {
		for _, d := range s.drafts {
			tr.drop(d.firstLine(), "nothing in the article speaks of a body")
		}
		return nil, s.outside
	}
	return s.drafts, s.outside
}

// labelRepeatedNames takes titles like "To perform the plank:" for labels where a
// heading above them has given the name.
func (s *segmenter) labelRepeatedNames() {
	var above *title
	name := ""
	for i, t := range s.titles {
		if t == nil {
			continue
		}
		plain := s.lines[i].Text.Plain
		own := plain[t.start:t.end]
		if above != nil && t.rank > above.rank && t.start > 0 && nameAfterHowTo(s.lines[i].text) > 0 && s.isSameName(own, name) {
			s.lines[i].setLabel(label{use: how, from: len(plain), text: "how to do it", full: true})
			s.titles[i] = nil
			continue
		}
		above, name = t, own
	}
}

// isSameName reports whether two names are one, in whatever spelling.
func (s *segmenter) isSameName(a, b string) bool {
	return strings.EqualFold(a, b) || s.isName(a) && s.catalogue.ByName(a).Key == s.catalogue.ByName(b).Key && s.catalogue.ByName(a).Key != ""
}

// oftenRepeated is how many times a title stands in an article that is a heading
// within its entries and names none of them.
const oftenRepeated = 3

// findDividers takes titles that an article repeats for headings within its
// entries: no movement is described three times under one unknown name.
func (s *segmenter) findDividers() {
	times := map[string]int{}
	for i, t := range s.titles {
		if t != nil && t.rank >= boldRank-aboveNames && !t.known {
			times[strings.ToLower(s.lines[i].Text.Plain)]++
		}
	}
	for i, t := range s.titles {
		if t != nil && t.rank >= boldRank-aboveNames && !t.known && times[strings.ToLower(s.lines[i].Text.Plain)] >= oftenRepeated && s.lines[i].label.use == unlabelled && len(s.lines[i].doses) == 0 {
			s.lines[i].divides, s.titles[i] = true, nil
		}
	}
}

// countNames counts by rank the titles that name a movement and have a how-to:
// an article gives all its names the same rank.
func (s *segmenter) countNames() map[int]int {
	counts := map[int]int{}
	for i, t := range s.titles {
		if t != nil && t.sort == nameTitle {
			if e, lines := s.body(i); lines > 0 && enough(*t, e) {
				counts[t.rank]++
			}
		}
	}
	return counts
}

// step decides about the line at i and gives how many lines it took.
func (s *segmenter) step(i int) int {
	l := s.lines[i]
	if !inContent(l) || s.isMuted(i) && l.Slot.Entry == 0 {
		s.end("it stands in a part of the page that is no article")
		s.trace.drop(l, "it stands in a part of the page that is no article")
		return 1
	}
	if len(l.text.Sentences) == 0 && l.Slot.Entry == 0 {
		s.place(i)
		return 1
	}
	s.leave(l)
	for _, sig := range s.signals {
		d, taken := sig.open(s, i)
		if d == nil {
			continue
		}
		s.end("the next entry opens")
		above := s.section
		if t := s.titles[i]; t != nil && d.name == l {
			s.enter(i)
			above = s.section[:len(s.section)-1]
		}
		d.signal, d.section = sig.name, slices.Clone(above)
		if t := s.titles[i]; t != nil && d.name == l {
			d.card = s.boxes.card(l, *t)
		}
		s.open = d
		s.drafts = append(s.drafts, d)
		s.trace.opens(l, d)
		return taken
	}
	s.place(i)
	return 1
}

// place puts a line that opens no entry.
func (s *segmenter) place(i int) {
	l, t := s.lines[i], s.titles[i]
	s.close(i)
	if s.open == nil {
		s.outside = append(s.outside, l)
		s.told[l.Text.Plain] = true
		s.trace.outside(l)
		return
	}
	if isStep := l.Number != "" && len(l.doses) > 0; t != nil && !s.isSubtitle(i) && !isStep { // "3. Hold 30 seconds" heads nothing
		s.open.current = useOfTitle(l)
		return
	}
	s.open.add(l, 0)
	s.trace.belongs(l, s.open)
}

// end closes the entry that is open.
func (s *segmenter) end(why string) {
	if s.open != nil {
		s.trace.closes(s.open, why)
	}
	s.open = nil
}

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
	if l.Kind != article.Heading || l.Level == 0 || !l.label.full {
		return false
	}
	if s.open.rank < boldRank {
		return l.Level < s.open.rank
	}
	for _, h := range slices.Backward(s.section) {
		if h.title.rank < boldRank {
			return l.Level <= h.title.rank
		}
	}
	return false
}

// isSubtitle reports whether a short line is only a second name or a remark
// under the name of the open entry, which has no how-to yet.
func (s *segmenter) isSubtitle(i int) bool {
	t := s.titles[i]
	return s.open != nil && t.rank >= boldRank && t.sort != otherTitle && !s.open.howTo.isHowTo() && s.open.name != nil
}

// leaves reports whether a paragraph after a complete how-to has nothing to do
// with it any more: no order, no dose, no label, no word that points back.
func (s *segmenter) leaves(i int) bool {
	l, d := s.lines[i], s.open
	if l.Kind == article.Cell && d.row != nil { // of another row
		return true
	}
	if d.card != nil && l.isIn(d.card) {
		return false
	}
	if s.told[l.Text.Plain] && l.words() > 5 { // the page starts over
		return true
	}
	if l.Kind == article.Rule {
		return d.howTo.isHowTo() && d.rank > 2
	}
	if speaksForAll(l) && d.howTo.isHowTo() {
		return true
	}
	if l.Kind != article.Paragraph || !l.Gap || l.label.use != unlabelled || !d.howTo.isHowTo() || l.Number != "" || l.Bullet {
		return false
	}
	e := weigh(l, 0)
	if e.cues > 0 || e.doses > 0 {
		return false
	}
	if len(readCautions(l, 0, len(l.Text.Plain))) > 0 { // a warning after a list speaks for more than its last item
		afterList := i > 0 && s.lines[i-1].Kind == article.Item
		return !namesTheMovement(l) && (afterList || l.words() >= 12 && !pointsBack(l))
	}
	return d.isComplete() && e.orders == 0 && l.words() >= 12 && !pointsBack(l)
}

// speaksForAll reports whether a line is about all movements before it: "Do
// these twice daily."
func speaksForAll(l *line) bool {
	t := l.text
	return l.Kind == article.Paragraph && l.label.use == unlabelled && len(t.Tokens) > 2 && t.ID(0, "DO") != "" && (t.Tokens[1].Word == "these" && !t.Has(2, "PART")) && weigh(l, 0).cues == 0
}

// namesTheMovement reports whether a line says "this stretch" or the like.
func namesTheMovement(l *line) bool {
	for i, token := range l.text.Tokens {
		if token.Word == "this" || token.Word == "the" && l.text.Has(i+1, "MOVENOUN") {
			return true
		}
	}
	return false
}

// pointsBack reports whether a line speaks of the movement before it.
func pointsBack(l *line) bool {
	for i, token := range l.text.Tokens {
		switch token.Word {
		case "this", "it", "these", "you'll":
			return i < 12
		case "feel":
			return true
		}
	}
	return false
}

// isMuted reports whether the line stands below a heading like "Comments".
func (s *segmenter) isMuted(i int) bool {
	t := s.titles[i]
	if t == nil || t.rank > 6 {
		return s.muted > 0
	}
	if s.muted > 0 && t.rank > s.muted {
		return true
	}
	s.muted = 0
	if t.sort == otherTitle && has(s.lines[i].text, 0, len(s.lines[i].text.Tokens), "MUTED") {
		s.muted = t.rank
	}
	return s.muted > 0
}

// enter makes the title at i the innermost heading.
func (s *segmenter) enter(i int) {
	t := *s.titles[i]
	for len(s.section) > 0 && s.section[len(s.section)-1].title.rank >= t.rank {
		s.section = s.section[:len(s.section)-1]
	}
	s.section = append(s.section, heading{line: s.lines[i], title: t})
}

// leave ends the sections that a heading like "How to do it" ends, though it is a
// label and heads none itself: "Quick facts" of the same rank before it.
func (s *segmenter) leave(label *line) {
	if label.Kind != article.Heading || label.Level == 0 || !label.label.full || label.label.use != how {
		return
	}
	for len(s.section) > 0 && s.section[len(s.section)-1].title.rank >= label.Level {
		s.section = s.section[:len(s.section)-1]
	}
}

// sectionSort says what the innermost heading heads.
func (s *segmenter) sectionSort() titleSort {
	if len(s.section) == 0 {
		return plainTitle
	}
	return s.section[len(s.section)-1].title.sort
}

// body weighs the lines a title at i heads: those up to the next title that
// could name an entry or that ends this one's part of the page. What stands
// under "Tips" or "Easier version" is no evidence for the title above it.
func (s *segmenter) body(i int) (e evidence, lines int) {
	t, aside := s.titles[i], false
	for j := i + 1; j < len(s.lines); j++ {
		l := s.lines[j]
		if !inContent(l) || s.isMovementRow(l) || s.dosedNameEnd(l) > 0 || !t.known && s.isNamedItem(l) {
			break
		}
		if l.Kind == article.Cell && s.tables.keys[l] == nil && !t.known {
			continue // a table of anything
		}
		lines++
		if next := s.titles[j]; next != nil {
			remark := next.rank >= boldRank && next.rank > t.rank && (next.sort == plainTitle || next.sort == otherTitle || j == i+1 && t.rank < boldRank && t.sort == nameTitle && !next.known) && !e.isHowTo()
			aside = next.rank > t.rank && (useOfTitle(l) != unlabelled || next.rank == boldRank && isGeneric(l))
			if !remark && !aside {
				break
			}
			continue
		}
		switch over := s.lines[j-1]; {
		case l.label.full:
			aside = isRemark(l.label.use) && l.label.use != media && l.label.use != noise
		case l.Kind == article.Paragraph && over.label.full:
			// it is what the label is over
		case l.Kind == article.Paragraph || l.Number != "":
			aside = false // what a label lists has ended, or it lists steps
		}
		if !aside && !dosesAll(l) {
			e = e.plus(weigh(l, 0))
		}
	}
	return e, lines
}

// isNamedItem reports whether a line begins with a movement's name as others of
// the article do, in bold or known: a title over it heads a list of movements.
func (s *segmenter) isNamedItem(l *line) bool {
	end, after, bold := runIn(l)
	if end == 0 || l.label.use != unlabelled || s.runIns[shapeOf(l, bold)] < 2 {
		return false
	}
	sort, known := sortTitle(l, 0, end, s.catalogue)
	if !bold && !known && !isCounted(l.text) {
		return false
	}
	e := weigh(l, after)
	if sort == plainTitle && l.Kind == article.Item {
		return e.doses > 0 || e.cues > 0 && s.runIns[shapeOf(l, bold)] >= usualNames
	}
	return sort == nameTitle && enoughRunIn(title{sort: sort, known: known}, e, bold)
}

// isNumberedStep reports whether a numbered short line is one of a run of
// numbered lines, and so a step rather than a name.
func (s *segmenter) isNumberedStep(i int) bool {
	l := s.lines[i]
	if l.Number == "" || l.Kind == article.Heading {
		return false
	}
	if l.isBold() {
		return s.isBoldStep(i)
	}
	next := i + 1
	if next < len(s.lines) && s.lines[next].Number == "1" {
		return false // the steps under "A) Pendulum" begin
	}
	if next < len(s.lines) && s.lines[next].Number != "" && s.lines[next].Kind == l.Kind {
		return true
	}
	if next == len(s.lines) {
		return true
	}
	return i > 0 && s.lines[i-1].Number != "" && s.lines[i-1].Kind == l.Kind && !s.hasBody(i)
}

// isBoldStep reports whether a numbered line in bold stands between lines of its
// list that are not: it is a step that is stressed.
func (s *segmenter) isBoldStep(i int) bool {
	isPlain := func(j int) bool {
		return j >= 0 && j < len(s.lines) && s.lines[j].Kind == s.lines[i].Kind && s.lines[j].Number != "" && s.lines[j].Level == s.lines[i].Level && len(s.lines[j].Strong) == 0
	}
	return isPlain(i-1) && isPlain(i+1)
}

func (s *segmenter) hasBody(i int) bool {
	return i+1 < len(s.lines) && (s.lines[i+1].Bullet || s.lines[i+1].Level > s.lines[i].Level || s.lines[i+1].Group == s.lines[i].Group && s.lines[i].Group != 0)
}

// isGeneric reports whether a title heads a part of an article rather than a
// movement: "Considerations".
func isGeneric(l *line) bool { return has(l.text, 0, len(l.text.Tokens), "GENERIC") }

// isRemark reports whether a part of an entry is about the movement rather than
// how to do it.
func isRemark(u use) bool {
	switch u {
	case benefit, target, caution, tip, media, noise, equipment:
		return true
	}
	return false
}

// useOfTitle says what the lines under a heading within an entry are for.
func useOfTitle(l *line) use {
	for _, tag := range l.text.All("LABEL") {
		if u := uses[tag.ID]; u == modification || u == benefit || u == caution || u == tip {
			return u
		}
	}
	return unlabelled
}
