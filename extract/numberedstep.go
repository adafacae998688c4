package extract

// Short numbered lines that are steps and no titles.

import "github.com/stretchlint/stretchlint/extract/article"

// isNumberedStep reports whether a numbered short line is one of a run of
// numbered lines, and so a step rather than a name.
func (s *segmenter) isNumberedStep(i int) bool {
	l := s.lines[i]
	if l.Number == "" || l.Kind == article.Heading {
		return false
	}
	if l.isBold() {
		return l.Step && s.stepRuns > 1 || s.isBoldStep(i)
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

// countStepRuns counts the lines that begin a run of steps: "Step 1: …". Several
// runs are the steps of as many movements; one may be of movements itself.
func countStepRuns(lines []*line) int {
	runs := 0
	for _, l := range lines {
		if l.Step && l.Number == "1" && l.Kind != article.Heading {
			runs++
		}
	}
	return runs
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
