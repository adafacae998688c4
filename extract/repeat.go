package extract

// Entries that stand in a file more than once, word for word: pages pasted
// twice, print copies.

import (
	"cmp"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

// foldRepeats keeps the first of equal entries and adds the places of the
// others to its AlsoAt.
func foldRepeats(entries []schema.Entry) []schema.Entry {
	first := map[string]int{}
	kept := entries[:0]
	for _, e := range entries {
		key := wording(e)
		if i, ok := first[key]; ok && len(e.Steps) > 0 {
			kept[i].AlsoAt = append(kept[i].AlsoAt, e.Span)
			takeDoses(&kept[i].Dosage, e.Dosage)
			continue
		}
		first[key] = len(kept)
		kept = append(kept, e)
	}
	return kept
}

// takeDoses gives an entry the doses that only its repeat has: where that stands,
// the article may say them for all.
func takeDoses(to *schema.Dosage, from schema.Dosage) {
	to.Hold, to.Reps, to.Sets = cmp.Or(to.Hold, from.Hold), cmp.Or(to.Reps, from.Reps), cmp.Or(to.Sets, from.Sets)
}

// wording is everything an entry tells the reader to do, in its own words.
func wording(e schema.Entry) string {
	var b strings.Builder
	b.WriteString(strings.ToLower(e.Name))
	for _, step := range e.Steps {
		b.WriteByte('\n')
		b.WriteString(step.Text)
	}
	return b.String()
}
