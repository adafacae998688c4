package extract

// Entries that a page's structured data (JSON-LD) describes. Mostly they repeat
// what a reader sees; then both places are kept and the entry counts once.

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema"
)

// structured reads the entries of one how-to of the structured data, as an
// article of its own.
func (w *writer) structured(howTo []article.Block) []schema.Entry {
	words := readWords(howTo, w.catalogue.Vocabulary)
	drafts, _ := segment(readLines(howTo, words, readDoses(words)), "", w.catalogue, w.trace)
	var entries []schema.Entry
	for _, d := range drafts {
		e := w.entry(d)
		w.trace.entry(d, &e)
		entries = append(entries, e)
	}
	return entries
}

// joinStructured adds the places of structured entries to those of the visible
// entries they repeat. What the reader does not see is taken in only where he
// sees no entry at all: a page that shows some describes them better.
func joinStructured(seen, structured []schema.Entry) []schema.Entry {
	if len(seen) == 0 {
		return structured
	}
	for _, e := range structured {
		if i := slices.IndexFunc(seen, func(s schema.Entry) bool { return sameEntry(&e, &s) }); i >= 0 {
			seen[i].AlsoAt = append(seen[i].AlsoAt, e.Span)
		}
	}
	return seen
}

// sameEntry reports whether two entries are one in other markup: they have the
// same name, or one of their steps in common.
func sameEntry(a, b *schema.Entry) bool {
	if a.Name != "" && sameWords(a.Name, b.Name) {
		return true
	}
	for _, x := range a.Steps {
		if slices.ContainsFunc(b.Steps, func(y schema.Passage) bool { return sameWords(x.Text, y.Text) }) {
			return true
		}
	}
	return false
}

func sameWords(a, b string) bool {
	return strings.EqualFold(strings.Trim(a, " .:"), strings.Trim(b, " .:"))
}
