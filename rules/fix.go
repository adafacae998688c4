// Fixes: edits of a file that all count from the same bytes.

package rules

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/stretchlint/stretchlint/schema/source"
)

// A Fix mends a finding. It never changes what the article prescribes.
type Fix struct {
	Title string `json:"title"`
	// Safe is true when the words a reader needs are the same before and after.
	Safe  bool   `json:"safe"`
	Edits []Edit `json:"edits"`
}

// An Edit replaces the bytes at Span with New.
type Edit struct {
	Span source.Span `json:"span"`
	New  string      `json:"new"`
}

// Apply gives the bytes of f after the fixes, and the fixes it refused. All
// edits count from f as it was read. A fix is done as a whole or not at all;
// one that meets an earlier fix's bytes is refused and can be found again in
// the new bytes. So is one that would write into a file that is not UTF-8.
func Apply(f *source.File, fixes []*Fix) (content []byte, refused []*Fix) {
	var accepted []Edit
	for _, fix := range fixes {
		if !fits(f, fix.Edits) || meets(accepted, fix.Edits) {
			refused = append(refused, fix)
			continue
		}
		accepted = append(accepted, fix.Edits...)
	}
	slices.SortFunc(accepted, func(a, b Edit) int { return a.Span.Compare(b.Span) })
	from := 0
	for _, edit := range accepted {
		content = append(content, f.Bytes[from:edit.Span.Start.Offset]...)
		content = append(content, edit.New...)
		from = edit.Span.End.Offset
	}
	return append(content, f.Bytes[from:]...), refused
}

// fits reports whether the edits can be done in f without meeting each other.
func fits(f *source.File, edits []Edit) bool {
	writable := bytes.HasSuffix(f.Bytes, f.Text)
	for i, edit := range edits {
		start, end := edit.Span.Start.Offset, edit.Span.End.Offset
		inRange := 0 <= start && start <= end && end <= len(f.Bytes)
		if !inRange || edit.New != "" && !writable || meets(edits[:i], edits[i:i+1]) {
			return false
		}
	}
	return true
}

// meets reports whether an edit touches the bytes of another. Two insertions
// in one place meet too: nothing says which comes first.
func meets(accepted, edits []Edit) bool {
	return slices.ContainsFunc(edits, func(e Edit) bool {
		return slices.ContainsFunc(accepted, func(a Edit) bool { return overlap(a.Span, e.Span) })
	})
}

func overlap(a, b source.Span) bool {
	first, second := a, b
	if cmp.Compare(b.Start.Offset, a.Start.Offset) < 0 {
		first, second = b, a
	}
	return second.Start.Offset < first.End.Offset || second.Start.Offset == first.Start.Offset
}
