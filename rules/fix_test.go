package rules

import (
	"bytes"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/stretchlint/stretchlint/schema/source"
)

func TestApplyRefusesWhatMeets(t *testing.T) {
	f := source.New("a.md", []byte("one two three"))
	edit := func(start, end int, text string) *Fix {
		return &Fix{Edits: []Edit{{Span: f.Span(start, end), New: text}}}
	}
	for name, test := range map[string]struct {
		fixes   []*Fix
		want    string
		refused int
	}{
		"apart":               {[]*Fix{edit(8, 13, "3"), edit(0, 3, "1")}, "1 two 3", 0},
		"touching ends":       {[]*Fix{edit(0, 3, "1"), edit(3, 7, "")}, "1 three", 0},
		"overlapping":         {[]*Fix{edit(0, 7, "1"), edit(4, 13, "2")}, "1 three", 1},
		"within":              {[]*Fix{edit(0, 13, "x"), edit(4, 7, "y")}, "x", 1},
		"two insertions":      {[]*Fix{edit(4, 4, "a"), edit(4, 4, "b")}, "one atwo three", 1},
		"beyond the end":      {[]*Fix{{Edits: []Edit{{Span: source.Span{End: source.Position{Offset: 99}}}}}}, "one two three", 1},
		"whole or not at all": {[]*Fix{edit(4, 7, "2"), {Edits: []Edit{{Span: f.Span(0, 3), New: "1"}, {Span: f.Span(4, 7), New: "x"}}}}, "one 2 three", 1},
	} {
		got, refused := Apply(f, test.fixes)
		if string(got) != test.want || len(refused) != test.refused {
			t.Errorf("%s: got %q and %d refused, want %q and %d", name, got, len(refused), test.want, test.refused)
		}
	}
}

func TestApplyDoesNotWriteIntoOtherEncodings(t *testing.T) {
	utf16 := []byte{0xFF, 0xFE, 'a', 0, 'b', 0, 'c', 0}
	f := source.New("a.txt", utf16)
	span := source.Span{Start: source.Position{Offset: 2}, End: source.Position{Offset: 4}}
	got, refused := Apply(f, []*Fix{{Edits: []Edit{{Span: span, New: "x"}}}})
	if !bytes.Equal(got, utf16) || len(refused) != 1 {
		t.Errorf("wrote UTF-8 into UTF-16: %q", got)
	}
	if got, _ := Apply(f, []*Fix{{Edits: []Edit{{Span: span}}}}); !bytes.Equal(got, append([]byte{0xFF, 0xFE}, utf16[4:]...)) {
		t.Errorf("removal in UTF-16 gave %q", got)
	}
}

// TestApplyKeepsOtherBytes: bytes outside the edits of the fixes that were not
// refused stand as they were, in order.
func TestApplyKeepsOtherBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := source.New("a.md", []byte(rapid.StringOfN(rapid.RuneFrom([]rune("ab \n\r\té…")), 0, 60, -1).Draw(t, "text")))
		var fixes []*Fix
		for range rapid.IntRange(0, 6).Draw(t, "fixes") {
			start := rapid.IntRange(0, len(f.Bytes)).Draw(t, "start")
			end := rapid.IntRange(start, len(f.Bytes)).Draw(t, "end")
			fixes = append(fixes, &Fix{Edits: []Edit{{Span: f.Span(start, end), New: rapid.SampledFrom([]string{"", "#", "##"}).Draw(t, "new")}}})
		}
		got, refused := Apply(f, fixes)
		var accepted []Edit
		for _, fix := range fixes {
			if !slices.Contains(refused, fix) {
				accepted = append(accepted, fix.Edits...)
			}
		}
		slices.SortFunc(accepted, func(a, b Edit) int { return a.Span.Compare(b.Span) })
		rest, from := got, 0
		for _, edit := range append(accepted, Edit{Span: f.Span(len(f.Bytes), len(f.Bytes))}) {
			kept := f.Bytes[from:edit.Span.Start.Offset]
			if !bytes.HasPrefix(rest, append(slices.Clone(kept), edit.New...)) {
				t.Fatalf("bytes before offset %d changed: %q became %q", edit.Span.Start.Offset, f.Bytes, got)
			}
			rest, from = rest[len(kept)+len(edit.New):], edit.Span.End.Offset
		}
		if len(rest) > 0 {
			t.Fatalf("%q is left over in %q", rest, got)
		}
	})
}
