package report

// A frame: the line a finding stands in with its words underlined, as a
// terminal shows it.

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"

	"github.com/stretchlint/stretchlint/schema/source"
)

const (
	// frameCells is how much of a long line is shown, in terminal cells: with the
	// number before it and a "…" at either end, a row of 80.
	frameCells = 70
	// leadCells is how much of it stands before the words in question.
	leadCells = 24
	tabCells  = 4
)

// A frame is a line and the underline below it; both empty when there is
// nothing to show.
type frame struct{ line, underline string }

// A cell is one character as a reader sees it.
type cell struct {
	text   string
	width  int
	marked bool
}

// newFrame shows the first line of a span. An empty span is one caret.
func newFrame(f *source.File, span source.Span) frame {
	if f == nil {
		return frame{}
	}
	line, start := f.Line(span.Start.Line)
	if start < 0 || strings.TrimSpace(line) == "" {
		return frame{}
	}
	from := f.TextOffset(span.Start.Offset) - start
	to := max(f.TextOffset(span.End.Offset)-start, from+1)
	return draw(window(cells(line, from, to)))
}

// cells cuts a line into characters, those that begin in line[from:to] marked.
func cells(line string, from, to int) []cell {
	var out []cell
	for rest, state, at := line, -1, 0; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		c := cell{text: clean(cluster), marked: from <= at && at < to}
		at += len(cluster)
		if cluster == "\t" {
			c.text = strings.Repeat(" ", tabCells)
		}
		c.width = uniseg.StringWidth(c.text)
		if c.width > 0 {
			out = append(out, c)
		}
	}
	return out
}

// window cuts a long line down to what is around its marked cells; "…" stands
// where something was left out.
func window(line []cell) []cell {
	total, before := 0, 0
	marked := false
	for _, c := range line {
		marked = marked || c.marked
		if !marked {
			before += c.width
		}
		total += c.width
	}
	if total <= frameCells {
		return line
	}
	skip := 0
	if marked {
		skip = max(0, min(before-leadCells, total-frameCells))
	}
	var out []cell
	position := 0
	for _, c := range line {
		if position >= skip && position+c.width <= skip+frameCells {
			out = append(out, c)
		}
		position += c.width
	}
	ellipsis := cell{text: "…", width: 1}
	if skip > 0 {
		out = append([]cell{ellipsis}, out...)
	}
	if skip+frameCells < total {
		out = append(out, ellipsis)
	}
	return out
}

func draw(line []cell) frame {
	var text, under strings.Builder
	for _, c := range line {
		text.WriteString(c.text)
		sign := " "
		if c.marked {
			sign = "^"
		}
		under.WriteString(strings.Repeat(sign, c.width))
	}
	f := frame{line: strings.TrimRight(text.String(), " "), underline: strings.TrimRight(under.String(), " ")}
	if f.underline == "" { // the place is at the end of the line
		f.underline = strings.Repeat(" ", uniseg.StringWidth(f.line)) + "^"
	}
	return f
}

// clean gives a text that a terminal shows on one line and as it is.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return ' '
		case Steers(r):
			return -1
		}
		return r
	}, text)
}

// Steers reports whether a character would steer a terminal or turn the order of
// its text: control characters and marks of writing direction. An article is not
// trusted with them.
func Steers(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\uFEFF' || r == '\u2028' || r == '\u2029'
}
