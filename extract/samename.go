package extract

// Names that an article uses again: in the routine at its end, in a card of
// doses. What it described once it means again.

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/stretchlint/stretchlint/schema"
)

// sameNames gives an entry that is a name and a dose, and whose name leaves its
// movement open, the movement of the entry that its article described under this
// name, or under one that only says more: "Hip flexor stretch" below the how-to
// of a "Half-kneeling hip flexor stretch".
func (w *writer) sameNames(drafts []*draft, entries []schema.Entry) {
	var described []*schema.Entry
	for i := range entries {
		if entries[i].Movement != "" && drafts[i].howTo.cues > 0 {
			described = append(described, &entries[i])
		}
	}
	for i := range entries {
		e := &entries[i]
		if e.Movement != "" || drafts[i].howTo.cues > 0 || !w.namesMovement(e.Name) {
			continue
		}
		meant := meantBy(e, e.Name, described)
		if bare, _, bracketed := strings.Cut(e.Name, " ("); meant == nil && bracketed {
			meant = meantBy(e, bare, described) // "Press-up (if it helps)"
		}
		if meant != nil {
			e.Movement = meant.Movement
			e.MovementReason = fmt.Sprintf("the article describes it as %q", meant.Name)
			e.Laterality = meant.Laterality
			found, _ := readSides(drafts[i])
			e.Sides = found.sides(e.Laterality)
			if e.Laterality != "unilateral" {
				e.Spans.Sides, e.Dosage.PerSide = nil, false
			}
			e.Kind = meant.Kind
		}
	}
}

// namesMovement reports whether a name says more than "Stretch" or "Standing".
func (w *writer) namesMovement(name string) bool {
	m := w.catalogue.ByName(name)
	return name != "" && (m.Key != "" || len(m.Candidates) > 0)
}

// meantBy gives the entry that e, called name, means: the first described under
// the same name, or else under one that contains it, where all such are one
// movement. It is nil when there is none, and when e starts elsewhere.
func meantBy(e *schema.Entry, name string, described []*schema.Entry) *schema.Entry {
	words := nameWords(name)
	var longer *schema.Entry
	several := false
	for _, d := range described {
		if e.Position != "" && d.Position != e.Position {
			continue
		}
		switch within := nameWords(d.Name); {
		case slices.Equal(words, within):
			return d
		case !contains(within, words):
		case longer == nil:
			longer = d
		case longer.Movement != d.Movement:
			several = true
		}
	}
	if several {
		return nil
	}
	return longer
}

// contains reports whether words stand in a name one after the other.
func contains(name, words []string) bool {
	for from := 0; from+len(words) <= len(name); from++ {
		if slices.Equal(name[from:from+len(words)], words) {
			return true
		}
	}
	return false
}

// nameWords are the words of a name without what tells two writings of it apart.
func nameWords(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' })
	for i, w := range words {
		words[i] = strings.TrimSuffix(w, "s")
	}
	return words
}
