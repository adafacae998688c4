package corpus

// This file is where records meet the movement catalogue.

import (
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// catalogued gives what a record takes from the catalogue; nothing when the
// movement is not in it.
func catalogued(id string) schema.Catalogued {
	m, ok := movement.Default().Lookup(id)
	if !ok {
		return schema.Catalogued{}
	}
	return schema.Catalogued{Name: m.Name, Kind: m.Kind, Laterality: laterality(m), VariantOf: m.VariantOf, PhaseOf: m.PhaseOf}
}

func inCatalogue(id string) bool {
	_, ok := movement.Default().Lookup(id)
	return ok
}

func laterality(m movement.Movement) string {
	if m.Unilateral {
		return "unilateral"
	}
	return "bilateral"
}
