package source

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// TestPlaces holds the places of a file, whatever the order they are asked in,
// to those found by reading it from its start.
func TestPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "é", "\n", "\r", "\r\n", strings.Repeat("ü", markEvery), "\xff"}), 0, 30).Draw(t, "parts")
		text := strings.Join(parts, "")
		f := New("a.md", []byte(text))
		if string(f.Text) != text {
			t.Skip("taken for another encoding")
		}
		for _, offset := range rapid.SliceOfN(rapid.IntRange(0, len(text)), 1, 8).Draw(t, "offsets") {
			if offset < len(text) && !utf8.RuneStart(text[offset]) {
				continue
			}
			line, column := placeOf(text, offset)
			if got := f.Span(offset, offset).Start; got != (Position{offset, line, column}) {
				t.Fatalf("offset %d is at %+v, not %d:%d", offset, got, line, column)
			}
		}
	})
}

// placeOf counts lines and columns from the start.
func placeOf(text string, offset int) (line, column int) {
	line, column = 1, 1
	for i, r := range text[:offset] {
		switch {
		case r == '\n', r == '\r' && !strings.HasPrefix(text[i:], "\r\n"):
			line, column = line+1, 1
		default:
			column++
		}
	}
	return line, column
}
