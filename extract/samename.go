package extract

// Names that an article uses again: in the routine at its end, in a card of
// doses. What it described once it means again.

import (
	"fmt"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

// sameNames gives an entry that is a name and a dose, and whose name leaves its
// movement open, the movement of the entry of that name that has a how-to.
func (w *writer) sameNames(drafts []*draft, entries []schema.Entry) {
	described := map[string]int{}
	for i, e := range entries {
		if name := plainName(e.Name); name != "" && e.Movement != "" && drafts[i].howTo.cues > 0 {
			if _, met := described[name]; !met {
				described[name] = i
			}
		}
	}
	for i := range entries {
		e := &entries[i]
		of, ok := described[plainName(e.Name)]
		if !ok || e.Movement != "" || drafts[i].howTo.cues > 0 {
			continue
		}
		first := &entries[of]
		e.Movement = first.Movement
		e.MovementReason = fmt.Sprintf("described under this name in line %d", first.Span.Start.Line)
		e.Laterality = first.Laterality
		found, _ := readSides(drafts[i])
		e.Sides = found.sides(e.Laterality)
		if e.Laterality != "unilateral" {
			e.Spans.Sides, e.Dosage.PerSide = nil, false
		}
		e.Kind = first.Kind
	}
}

// plainName is a name without what tells two writings of it apart.
func plainName(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' })
	for i, w := range words {
		words[i] = strings.TrimSuffix(w, "s")
	}
	return strings.Join(words, " ")
}
