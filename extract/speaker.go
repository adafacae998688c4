package extract

// Speakers: a transcript says before each paragraph who speaks. That is no name
// of a movement, and no part of what is said.

import (
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// oftenSpeaks is the share of an article's paragraphs that begin with the same
// words and a colon for these to be a speaker's name, and fewest their number: what
// recurs less often is a label like "Both sides:".
const (
	oftenSpeaks = 0.3
	fewest      = 8
)

// withoutSpeakers sets the speakers of a transcript off as lines of their own that
// say nothing.
func withoutSpeakers(lines []*line, catalogue *movement.Catalogue) []*line {
	says, paragraphs := map[string]int{}, 0
	for _, l := range lines {
		if l.Kind == article.Paragraph {
			paragraphs++
		}
		if end, _ := speaker(l); end > 0 {
			says[l.Text.Plain[:end]]++
		}
	}
	for words, times := range says {
		if times < fewest || float64(times) < oftenSpeaks*float64(paragraphs) || isNamed(words, catalogue) {
			delete(says, words)
		}
	}
	if len(says) == 0 {
		return lines
	}
	var apart []*line
	for _, l := range lines {
		end, after := speaker(l)
		if end == 0 || says[l.Text.Plain[:end]] == 0 {
			apart = append(apart, l)
			continue
		}
		pieces := l.pieces([]int{after}, nil, catalogue)
		pieces[0].setLabel(label{use: noise, from: len(pieces[0].Text.Plain), text: "speaker", full: true})
		for _, said := range pieces[1:] {
			said.said = true
		}
		apart = append(apart, pieces...)
	}
	return apart
}

// speaker gives where the words that may name a paragraph's speaker end, and where
// the text after them starts; end is 0 when there are none.
func speaker(l *line) (end, after int) {
	if l.Kind != article.Paragraph || l.label.use != unlabelled {
		return 0, 0
	}
	end, after, _ = runIn(l)
	if end == 0 || !strings.Contains(l.Text.Plain[end:after], ":") || l.Text.Plain[end-1] == ':' {
		return 0, 0
	}
	return end, after
}
