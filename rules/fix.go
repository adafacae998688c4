// Fixes: edits of a file that all count from the same bytes.

package rules

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/stretchlint/stretchlint/extract"
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

// Mend makes the fixes of an article and gives it as it is read after, and the
// fixes it refused: those Apply refuses, and those after which the article
// would prescribe something else, because what stood between two stretches or
// gave them their dose is gone. Read reads bytes the way the article was read;
// its error is Mend's.
func Mend(r *extract.Reading, fixes []*Fix, read func(content []byte) (*extract.Reading, error)) (after *extract.Reading, refused []*Fix, err error) {
	m := &mending{before: r, after: r, read: read, readings: mostReadings}
	if err := m.try(fixes); err != nil {
		return nil, nil, err
	}
	return m.after, m.refused, nil
}

// mostReadings bounds how often an article is read to find the fixes that
// change what it prescribes. What was not tried by then is refused.
const mostReadings = 50

// A mending is how far Mend has come.
type mending struct {
	before, after *extract.Reading
	read          func([]byte) (*extract.Reading, error)
	readings      int // that are left
	made, refused []*Fix
}

// try makes fixes all at once, or else tries each half by itself.
func (m *mending) try(fixes []*Fix) error {
	if len(fixes) == 0 {
		return nil
	}
	if m.readings == 0 {
		m.refused = append(m.refused, fixes...)
		return nil
	}
	content, refused := Apply(m.before.File, slices.Concat(m.made, fixes))
	fitting := slices.DeleteFunc(slices.Clone(fixes), func(f *Fix) bool { return slices.Contains(refused, f) })
	m.refused = append(m.refused, refused...)
	if len(fitting) == 0 {
		return nil
	}
	m.readings--
	after, err := m.read(content)
	if err != nil {
		return err
	}
	made := slices.Concat(m.made, fitting)
	switch {
	case prescribesElse(m.before, after, made) == "":
		m.after, m.made = after, made
	case len(fitting) == 1:
		m.refused = append(m.refused, fitting...)
	default:
		half := len(fitting) / 2
		return cmp.Or(m.try(fitting[:half]), m.try(fitting[half:]))
	}
	return nil
}
