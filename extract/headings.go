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
		if t, ok := readTitle(l, s.catalogue); ok && !s.isNumberedStep(i) && !isHowToByProfile(l) {
			s.titles[i] = &t
		} else if t, ok := s.nestingItem(i); ok {
			s.titles[i] = &t
		}
	}
	s.dropClosingDoses()
	s.dropCounts()
	s.labelRepeatedNames()
	s.labelRecurringTitles()
	s.divideSharedHeadings()
	s.boxes = countBoxes(s.lines, s.titles)
	s.findDividers()
	s.named = s.countNames()
	for _, t := range s.titles {
		if t != nil && t.rank == 1 {
			s.ofFirstRank++
		}
	}
}

// nestingItem reads an item as the title of the list nested in it: "• Leg Melter"
// above the steps of it.
func (s *segmenter) nestingItem(i int) (found title, ok bool) {
	l := s.lines[i]
	if l.Kind != article.Item || !l.Bullet || i+1 == len(s.lines) || s.lines[i+1].Kind != article.Item || s.lines[i+1].Level <= l.Level {
		return title{}, false
	}
	if l.label.use != unlabelled || l.words() > maxTitleWords || len(l.text.Sentences) != 1 || endsSentence(l.Text.Plain) || !startsUpper(l.Text.Plain) {
		return title{}, false
	}
	found = title{rank: lineRank}
	found.start, found.end = nameIn(l)
	if found.start == found.end {
		return title{}, false
	}
	found.sort, found.known = sortTitle(l, found.start, found.end, s.catalogue)
	return found, !found.isText(l)
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
	isPlain := func(j int) bool {
		if j < 0 || j >= len(s.lines) {
			return false
		}
		l, of := s.lines[j], s.lines[i]
		return l.Kind == of.Kind && l.Level == of.Level && l.Number != "" && len(l.Strong) == 0
	}
	return isPlain(i-1) && isPlain(i+1)
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
