package extract

// Pages that set the name of a movement below its how-to, like a caption. Their
// lines are put in the order of all other pages, so that nothing after this
// asks which way round a page is.

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema/movement"
)

// namesFirst gives the lines with each name before its how-to. An article does
// it one way throughout: names stand below when the first how-to comes before
// the first name and nothing follows the last.
func namesFirst(lines []*line, catalogue *movement.Catalogue) []*line {
	titles := make([]*title, len(lines))
	ranks := map[int]int{} // how many names stand at a rank
	for i, l := range lines {
		if t, ok := readTitle(l, catalogue); ok && inContent(l) && !t.inferred {
			titles[i] = &t
			if t.sort == nameTitle && l.Number == "" {
				ranks[t.rank]++
			}
		}
	}
	for rank := 1; rank <= lineRank; rank++ {
		if ranks[rank] < 2 {
			continue
		}
		if runs := captioned(lines, titles, rank); runs != nil {
			return reordered(lines, runs)
		}
	}
	return lines
}

// A captionedRun is a how-to and the line below it that names it.
type captionedRun struct{ from, name int }

// captioned gives the how-tos that titles of a rank stand below; nil when any
// of these titles does not.
func captioned(lines []*line, titles []*title, rank int) []captionedRun {
	var runs []captionedRun
	from, names := 0, 0 // the line after the last title; how many are surely names
	for i, t := range titles {
		if t == nil {
			continue
		}
		if t.rank == rank && t.sort != otherTitle && t.sort != groupTitle {
			start := firstCue(lines[from:i])
			if start < 0 || len(runs) == 0 && from > 0 && couldName(titles[from-1]) {
				return nil
			}
			if len(runs) > 0 {
				start = 0
			}
			if t.sort == nameTitle {
				names++
			}
			runs = append(runs, captionedRun{from + start, i})
		} else if len(runs) > 0 {
			break
		}
		from = i + 1
	}
	if len(runs) < 2 || names < len(runs)-1 {
		return nil
	}
	end := from
	for end < len(lines) && titles[end] == nil && inContent(lines[end]) {
		end++
	}
	if firstCue(lines[from:end]) >= 0 {
		return nil
	}
	return runs
}

// couldName reports whether a title could name the how-to below it.
func couldName(t *title) bool {
	return t.rank > 1 && (t.sort == nameTitle || t.sort == plainTitle && t.rank < boldRank)
}

// firstCue gives the first line that tells the reader to move; -1 for none.
func firstCue(lines []*line) int {
	return slices.IndexFunc(lines, func(l *line) bool { return inContent(l) && weigh(l, 0).cues > 0 })
}

func reordered(lines []*line, runs []captionedRun) []*line {
	out := slices.Clone(lines)
	for _, r := range runs {
		copy(out[r.from+1:r.name+1], lines[r.from:r.name])
		out[r.from] = lines[r.name]
	}
	return out
}
