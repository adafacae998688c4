package extract

// Several how-tos in one paragraph: each has its dose before the next takes up a
// start position of its own.

import (
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
)

// restarts gives where in a paragraph another how-to begins: a sentence that takes
// up another start position, with a dose before it and one behind. "Sit on your
// heels … Hold for 20 seconds. Next, lie on your back … Hold for 30 seconds."
func restarts(l *line) []int {
	if l.Kind != article.Paragraph || l.label.use != unlabelled || countHolds(l, 0, len(l.Text.Plain)) < 2 {
		return nil
	}
	var cuts []int
	from, position := 0, ""
	for _, s := range l.text.Sentences {
		id := l.takesUp(s.Start, s.End)
		if id == "" {
			continue
		}
		if position != "" && id != position && countHolds(l, from, s.Start) > 0 && countHolds(l, s.Start, len(l.Text.Plain)) > 0 {
			cuts = append(cuts, s.Start)
			from = s.Start
		}
		position = id
	}
	return cuts
}

// takesUp gives the start position that a sentence orders right at its beginning.
func (l *line) takesUp(start, end int) string {
	const reach = 8 // tokens
	t := l.text
	s := t.Sentences[t.SentenceAt(t.TokenAt(start))]
	if opening(t, s) != "move" {
		return ""
	}
	first := skipLeadIn(t, s.First, s.Last)
	for _, p := range l.positions() {
		if p.start >= start && p.start < end && t.TokenAt(p.start)-first < reach {
			return p.id
		}
	}
	return ""
}

// countHolds counts the times to hold that are said between two bytes of a line.
func countHolds(l *line, from, to int) int {
	n := 0
	for _, r := range l.doses {
		if r.Field == dosage.Hold && !r.Bare && r.Start >= from && r.Start < to {
			n++
		}
	}
	return n
}
