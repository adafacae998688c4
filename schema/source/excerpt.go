package source

import (
	"cmp"
	"slices"
)

// An excerpt is some lines of a file, by number.
type excerpt struct{ lines []excerptLine }

type excerptLine struct {
	number, start int
	text          string
}

// Excerpt gives a file that has only the lines with these numbers, to show
// places in it when the file itself is long forgotten: Line, Offset and
// TextOffset answer as those of f do, and there are no bytes.
func (f *File) Excerpt(numbers []int) *File {
	numbers = slices.Clone(numbers)
	slices.Sort(numbers)
	kept := &excerpt{}
	for _, number := range slices.Compact(numbers) {
		if text, start := f.Line(number); start >= 0 {
			kept.lines = append(kept.lines, excerptLine{number, start, text})
		}
	}
	return &File{Path: f.Path, offsets: f.offsets, excerpt: kept}
}

func (e *excerpt) line(number int) (string, int) {
	i, ok := slices.BinarySearchFunc(e.lines, number, func(l excerptLine, number int) int { return cmp.Compare(l.number, number) })
	if !ok {
		return "", -1
	}
	return e.lines[i].text, e.lines[i].start
}
