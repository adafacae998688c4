package extract

// Which lines of an article are titles: readTitle looks at one by itself, here
// the lines around it have their say.

import (
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
)

// readTitles reads the titles of the article and what comes of all of them.
func (s *segmenter) readTitles() {
	s.titles = make([]*title, len(s.lines))
	s.stepRuns = countStepRuns(s.lines)
	for i, l := range s.lines {
		if t, ok := readTitle(l, s.catalogue); ok && !s.isNumberedStep(i) && !isHowToByProfile(l) && !s.introducesAgain(i, t) {
			s.titles[i] = &t
		} else if t, ok := s.nestingItem(i); ok {
			s.titles[i] = &t
		}
	}
	s.titleParagraphs()
	s.nameByOrders()
	s.dropClosingDoses()
	s.dropCounts()
	s.dropBareCounts()
	s.labelSides()
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

// titleWords gives the name in the title at i.
func (s *segmenter) titleWords(i int) string {
	return s.lines[i].Text.Plain[s.titles[i].start:s.titles[i].end]
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
