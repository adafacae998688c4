package extract

// Titles that head a part of an entry and name none: those that say the name
// above again, and those that stand below one name after the other.

import (
	"maps"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// labelRepeatedNames takes titles below a name that say it again for labels: "To
// perform the plank:", "Plank benefits".
func (s *segmenter) labelRepeatedNames() {
	var above []int // titles open at this line
	for i, t := range s.titles {
		if t == nil {
			continue
		}
		for len(above) > 0 && s.titles[above[len(above)-1]].rank > t.rank {
			above = above[:len(above)-1]
		}
		if s.isLabelOf(i, above) {
			continue
		}
		if n := len(above); n > 0 && s.titles[above[n-1]].rank == t.rank {
			above = above[:n-1]
			if s.isLabelOf(i, above) {
				continue
			}
		}
		above = append(above, i)
	}
}

// isLabelOf takes the title at i for a label when it says the innermost of the
// names above it again; it reports whether it did.
func (s *segmenter) isLabelOf(i int, above []int) bool {
	if len(above) == 0 {
		return false
	}
	use := s.saysAgain(i, above[len(above)-1])
	if use != unlabelled {
		s.takeForLabel(i, use)
	}
	return use != unlabelled
}

// takeForLabel makes the title at i the label of the lines below it.
func (s *segmenter) takeForLabel(i int, use use) {
	l := s.lines[i]
	l.setLabel(label{use: use, from: len(l.Text.Plain), text: strings.ToLower(l.Text.Plain), full: true})
	s.titles[i] = nil
}

// saysAgain gives what the title at i is the label of when it says the name above
// it again, and something about it; unlabelled when it does not.
func (s *segmenter) saysAgain(i, above int) use {
	l, t, name := s.lines[i], s.titles[i], s.titleWords(above)
	if t.start > 0 && nameAfterHowTo(l.text) > 0 && s.isSameName(s.titleWords(i), name) {
		return how
	}
	if strings.EqualFold(s.titleWords(i), name) {
		return unlabelled // it stands twice
	}
	if s.namesHalf(i, above) {
		return how
	}
	words := l.wordsOf(*t)
	for n := words.Last - 1; n > words.First; n-- {
		if use := aboutBefore(l.text, words.First, n); use != unlabelled && s.isSameName(l.Text.Plain[l.text.Tokens[n].Start:t.end], name) {
			return use
		}
		if use := aboutAfter(l.text, n, words.Last); use != unlabelled && s.isSameName(l.Text.Plain[t.start:l.text.Tokens[n-1].End], name) {
			return use
		}
	}
	return unlabelled
}

// namesHalf reports whether the title at i is less than the name above it, which is
// one movement's: "Cow (inhale)" below "Seated cat-cow", "Twist" below "Seated twist".
func (s *segmenter) namesHalf(i, above int) bool {
	t, over := s.titles[i], s.titles[above]
	half := withoutBracket(s.titleWords(i))
	isOne := over.known || over.sort == nameTitle && !strings.Contains(half, " ")
	name := s.titleWords(above)
	return isOne && t.rank > over.rank && (holdsWords(name, half) || holdsWords(withoutBracket(name), half))
}

// withoutBracket gives a name without what stands behind it in brackets.
func withoutBracket(name string) string {
	name, _, _ = strings.Cut(name, " (")
	return name
}

// aboutBefore gives what the words before a name say of it: "Steps to perform" it,
// "Why" it helps.
func aboutBefore(t *phrase.Text, first, name int) use {
	for _, tag := range t.Starting(first, "LABEL") {
		if tag.Last <= name {
			return uses[tag.ID]
		}
	}
	if t.Has(first, "GENERIC") || isQuestion(t, first, name) {
		return benefit
	}
	return unlabelled
}

// aboutAfter gives what the words after a name say of it: its "instructions", its
// "benefits", what it "helps".
func aboutAfter(t *phrase.Text, first, last int) use {
	for _, tag := range t.Starting(first, "LABEL") {
		if tag.Last == last {
			return uses[tag.ID]
		}
	}
	isNoun := t.Tokens[first].Word == "stretch" // of a name: "stair stretch"
	if t.Has(first, "TELLS") && !isNoun || has(t, first, last, "GENERIC") {
		return benefit
	}
	return unlabelled
}

// isSameName reports whether two names are one, in whatever spelling.
func (s *segmenter) isSameName(a, b string) bool {
	return strings.EqualFold(a, b) || isNamed(a, s.catalogue) && s.catalogue.ByName(a).Key == s.catalogue.ByName(b).Key && s.catalogue.ByName(a).Key != ""
}

// labelSides takes titles that say no more than which side is next for labels of
// the how-to.
func (s *segmenter) labelSides() {
	for i, t := range s.titles {
		if t == nil {
			continue
		}
		if words := s.lines[i].wordsOf(*t); isSide(s.lines[i].text, words.First, words.Last) {
			s.takeForLabel(i, how)
		}
	}
}

// labelRecurringTitles takes titles that say the same below different names for
// what heads a part of each: "In your own time" below every pose.
func (s *segmenter) labelRecurringTitles() {
	for _, lines := range s.recurringTitles() {
		if !s.standBelowNames(lines) {
			continue
		}
		for _, i := range lines {
			s.takeForLabel(i, s.useOfPart(i))
		}
	}
}

// recurringTitles gives the lines of the titles that stand more than once and
// name no movement, in groups that say the same.
func (s *segmenter) recurringTitles() [][]int {
	saying := map[string][]int{}
	for i, t := range s.titles {
		if t != nil && !t.known && t.sort != nameTitle && t.sort != groupTitle {
			words := strings.ToLower(s.titleWords(i))
			saying[words] = append(saying[words], i)
		}
	}
	maps.DeleteFunc(saying, func(_ string, lines []int) bool { return len(lines) < 2 })
	return slices.SortedFunc(maps.Values(saying), func(a, b []int) int { return a[0] - b[0] })
}

// standBelowNames reports whether each of the titles at lines follows another
// name, of its rank or a higher one.
func (s *segmenter) standBelowNames(lines []int) bool {
	names := map[string]bool{}
	for _, i := range lines {
		above := i - 1
		for above >= 0 && s.titles[above] == nil {
			above--
		}
		if above < 0 || s.titles[above].rank > s.titles[i].rank || s.titles[above].sort != nameTitle {
			return false
		}
		names[strings.ToLower(s.titleWords(above))] = true
	}
	return len(names) == len(lines)
}

// useOfPart gives what the lines below a title of no name are for: a how-to when
// they tell one.
func (s *segmenter) useOfPart(i int) use {
	for j := i + 1; j < len(s.lines) && s.titles[j] == nil && s.lines[j].Kind != article.Heading; j++ {
		if weigh(s.lines[j], 0).isHowTo() {
			return how
		}
	}
	return benefit
}

// oftenRepeated is how many times a title stands in an article that is a heading
// within its entries and names none of them.
const oftenRepeated = 3

// findDividers takes titles that an article repeats for headings within its
// entries: no movement is described three times under one unknown name.
func (s *segmenter) findDividers() {
	words := func(i int) string { return strings.ToLower(s.lines[i].Text.Plain) }
	mayDivide := func(t *title) bool { return t != nil && t.rank >= boldRank-aboveNames && !t.known }
	times := map[string]int{}
	for i, t := range s.titles {
		if mayDivide(t) {
			times[words(i)]++
		}
	}
	for i, t := range s.titles {
		if l := s.lines[i]; mayDivide(t) && times[words(i)] >= oftenRepeated && l.label.use == unlabelled && len(l.doses) == 0 {
			l.divides, s.titles[i] = true, nil
		}
	}
}
