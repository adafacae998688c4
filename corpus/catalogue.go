package corpus

// This file is where records meet the movement catalogue.

import (
	"cmp"
	"slices"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// Knowing gives the corpus with another catalogue than the built-in one. A
// house's movements are compared with others by what articles say of them, as
// movements of no catalogue are: the house may have named one that there is.
func (c *Corpus) Knowing(catalogue *movement.Catalogue) *Corpus {
	knowing := *c
	knowing.catalogue = catalogue
	knowing.Records = slices.Clone(c.Records)
	for i, r := range c.Records {
		if knowing.inCatalogue(r.ID) != c.inCatalogue(r.ID) {
			knowing.Records[i] = knowing.record(r.ID, r.Accounts)
		}
	}
	return &knowing
}

// Movements gives the catalogue the corpus goes by.
func (c *Corpus) Movements() *movement.Catalogue { return cmp.Or(c.catalogue, movement.Default()) }

// catalogued gives what a record takes from the catalogue; nothing when the
// movement is not in it.
func (c *Corpus) catalogued(id string) schema.Catalogued {
	m, ok := c.Movements().Lookup(id)
	if !ok {
		return schema.Catalogued{}
	}
	return schema.Catalogued{Name: m.Name, Kind: m.Kind, Laterality: laterality(m), VariantOf: m.VariantOf, PhaseOf: m.PhaseOf}
}

func (c *Corpus) inCatalogue(id string) bool {
	_, ok := c.Movements().Lookup(id)
	return ok
}

func laterality(m movement.Movement) string {
	if m.Unilateral {
		return "unilateral"
	}
	return "bilateral"
}
