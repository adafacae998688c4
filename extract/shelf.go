package extract

// The tables of wordings that this package looks for.

import "github.com/stretchlint/stretchlint/schema/phrase"

// shelf holds the tables of this package, so that a line is sifted for all at
// once.
var shelf phrase.Shelf

// newTable compiles the forms of a table of rows.
func newTable(rows int, form func(int) string) *phrase.Table {
	patterns := make([]*phrase.Pattern, rows)
	for i := range patterns {
		patterns[i] = phrase.MustCompile(form(i))
	}
	return shelf.Table(patterns)
}
