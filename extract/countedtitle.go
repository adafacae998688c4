package extract

// Numbers that count titles, and titles that do nothing else.

import (
	"strconv"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

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
