package extract

// Which lines of an article are titles: readTitle looks at one by itself, here
// the lines around it have their say.

import (
	"strconv"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// readTitles reads the titles of the article and what comes of all of them.
func (s *segmenter) readTitles() {
	s.titles = make([]*title, len(s.lines))
	for i, l := range s.lines {
		if t, ok := readTitle(l, s.catalogue); ok && !s.isNumberedStep(i) && !isHowToByProfile(l) && !s.introducesAgain(i, t) {
			s.titles[i] = &t
		} else if t, ok := s.nestingItem(i); ok {
			s.titles[i] = &t
		}
	}
	s.nameByOrders()
	s.dropClosingDoses()
	s.dropCounts()
	s.dropBareCounts()
	s.labelRepeatedNames()
	s.labelRecurringTitles()
	s.divideSharedHeadings()
	s.boxes = countBoxes(s.lines, s.titles)
	s.findDividers()
	s.named = s.countNames()
	s.countHeadings()
}

// countHeadings counts the headings of the first rank, and those that are labels.
func (s *segmenter) countHeadings() {
	s.labels = map[string]int{}
	for i, l := range s.lines {
		if t := s.titles[i]; t != nil && t.rank == 1 {
			s.ofFirstRank++
		}
		if l.Kind == article.Heading && l.label.full {
			s.labels[l.label.text]++
		}
	}
}

// introducesAgain reports whether a sentence introduces the movement that the title
// right above names: "Cobra pose" and "This pose is named cobra because …".
func (s *segmenter) introducesAgain(i int, t title) bool {
	if !t.inferred || i == 0 || s.titles[i-1] == nil || s.titles[i-1].inferred {
		return false
	}
	name := s.lines[i].Text.Plain[t.start:t.end]
	return s.isSameName(name, s.titleWords(i-1)) || strings.Contains(strings.ToLower(s.titleWords(i-1)), strings.ToLower(name))
}

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

// dropClosingDoses takes short lines that are a dose and nothing else, right above
// the next heading, for the end of a how-to: "8–10 slow rocks".
func (s *segmenter) dropClosingDoses() {
	for i, t := range s.titles {
		l := s.lines[i]
		if t == nil || t.rank < boldRank || t.known || !startsWithDose(l) || l.doses[0].End < t.end {
			continue
		}
		if next := i + 1; next == len(s.lines) || s.titles[next] != nil && s.titles[next].rank < t.rank {
			s.titles[i] = nil
		}
	}
}

// dropCounts takes numbers that the titles of one rank begin with for no part of
// their names where they count up from one: "1 Neck stretch", "2 Cow face".
func (s *segmenter) dropCounts() {
	counted := map[int][]int{} // lines, by rank
	for i, t := range s.titles {
		if t != nil && s.countBefore(i) == len(counted[t.rank])+1 {
			counted[t.rank] = append(counted[t.rank], i)
		}
	}
	for _, lines := range counted {
		if len(lines) < usualNames {
			continue
		}
		for _, i := range lines {
			l, t := s.lines[i], s.titles[i]
			if l.Number == "" {
				t.start = l.text.Tokens[l.text.TokenAt(t.start)+1].Start
				t.sort, t.known = sortTitle(l, t.start, t.end, s.catalogue)
			}
		}
	}
}

// dropBareCounts takes headings that only count ("Move 2") for no names where the
// line below is one.
func (s *segmenter) dropBareCounts() {
	for i, t := range s.titles {
		if t == nil || i+1 == len(s.lines) || !isBareCount(s.lines[i].text) {
			continue
		}
		below := s.titles[i+1]
		end, _, bold := runIn(s.lines[i+1])
		if below != nil && below.rank > t.rank && below.sort != otherTitle || below == nil && bold && end > 0 && s.lines[i+1].label.use == unlabelled {
			t.sort = groupTitle
		}
	}
}

// isBareCount reports whether a line counts a movement and says no more.
func isBareCount(t *phrase.Text) bool {
	n := len(t.Tokens)
	return (n == 2 || n == 3 && t.Tokens[1].Word == "#") && isCounter(t.Tokens[0].Word) && t.Tokens[n-1].Kind == phrase.Number
}

// countBefore gives the number of a title, whether a sign sets it off or not; 0
// when there is none.
func (s *segmenter) countBefore(i int) int {
	l, t := s.lines[i], s.titles[i]
	if l.Number != "" {
		n, _ := strconv.Atoi(l.Number)
		return n
	}
	first := l.text.TokenAt(t.start)
	if first+1 >= len(l.text.Tokens) || l.text.Tokens[first].Kind != phrase.Number || l.text.Tokens[first+1].Start >= t.end || l.text.Tokens[first+1].Kind != phrase.Word {
		return 0
	}
	return int(l.text.Tokens[first].Value)
}

// titleWords gives the name in the title at i.
func (s *segmenter) titleWords(i int) string {
	return s.lines[i].Text.Plain[s.titles[i].start:s.titles[i].end]
}

// divideSharedHeadings takes a title like "Prayer pose and downward prayer" for
// the heading of several movements where each of them begins a line below it and
// has a dose of its own: a pair done in turn has one for both.
func (s *segmenter) divideSharedHeadings() {
	s.shared = map[*line]bool{}
	for i, t := range s.titles {
		if t == nil || t.known || t.sort == otherTitle || t.sort == groupTitle {
			continue
		}
		names := strings.FieldsFunc(strings.NewReplacer(" and ", "\n", " & ", "\n", " / ", "\n").Replace(s.lines[i].Text.Plain[t.start:t.end]), isLineEnd)
		if len(names) < 2 {
			continue
		}
		if own := s.runInsNamed(names, i); len(own) == len(names) {
			t.sort = groupTitle
			for _, l := range own {
				s.shared[l] = true
			}
		}
	}
}

func isLineEnd(r rune) bool { return r == '\n' }

// runInsNamed gives the lines below the title at i that begin with these names, in
// their order.
func (s *segmenter) runInsNamed(names []string, i int) (own []*line) {
	for j := i + 1; j < len(s.lines) && len(own) < len(names) && (s.titles[j] == nil || s.titles[j].rank > s.titles[i].rank); j++ {
		l := s.lines[j]
		end, after, _ := runIn(l)
		if end > 0 && l.label.use == unlabelled && weigh(l, after).doses > 0 && isNameOrShort(l.Text.Plain[:end], names[len(own)]) {
			own = append(own, l)
		}
	}
	return own
}

// isNameOrShort reports whether a name is the same as another or begins it:
// "Downward prayer" for "Downward prayer pose".
func isNameOrShort(name, whole string) bool {
	name, whole = strings.ToLower(name), strings.ToLower(strings.TrimSpace(whole))
	return name == whole || strings.HasPrefix(whole, name+" ")
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
	next := s.afterPicture(i)
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
	return s.isPlainLike(i-1, s.lines[i]) && s.isPlainLike(i+1, s.lines[i])
}

// isPlainLike reports whether the line at i is numbered in the list of another,
// with nothing in bold.
func (s *segmenter) isPlainLike(i int, of *line) bool {
	if i < 0 || i >= len(s.lines) {
		return false
	}
	l := s.lines[i]
	return l.Kind == of.Kind && l.Level == of.Level && l.Number != "" && len(l.Strong) == 0
}

// afterPicture gives the line after the one at i, and after a picture below it.
func (s *segmenter) afterPicture(i int) int {
	next := i + 1
	if next < len(s.lines) && s.lines[next].label.use == media && s.lines[next].label.full {
		next++
	}
	return next
}

// hasBody reports whether the next line belongs to a numbered one: a bullet, or
// more of its item.
func (s *segmenter) hasBody(i int) bool {
	below := s.afterPicture(i)
	if below == len(s.lines) {
		return false
	}
	l, next := s.lines[i], s.lines[below]
	return next.Bullet || next.Level > l.Level || next.Group == l.Group && l.Group != 0
}
