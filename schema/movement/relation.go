package movement

// This file says how two movements stand to each other: what lint and merge
// ask before they treat two accounts as one.

import "slices"

// A Kinship is how one movement stands to another.
type Kinship string

const (
	Same      Kinship = "same"
	VariantOf Kinship = "variant-of" // one family: another position, support or one added action
	PhaseOf   Kinship = "phase-of"   // one is half of the other
	Different Kinship = "different"
)

// A Relation is a kinship and the attribute that decides it: "position",
// "limb pattern", "kind", "support or action" or "" for the same movement.
type Relation struct {
	Kinship  Kinship
	Deciding string
	Ancestor string // the movement the others derive from, "" when different
}

// Related says how two movements stand to each other. Unknown slugs are the
// same when they are equal, else different.
func (c *Catalogue) Related(a, b string) Relation {
	if a == b {
		return Relation{Kinship: Same, Ancestor: a}
	}
	ma, knownA := c.Lookup(a)
	mb, knownB := c.Lookup(b)
	if !knownA || !knownB {
		return Relation{Kinship: Different, Deciding: "not in the catalogue"}
	}
	if ma.PhaseOf == b || mb.PhaseOf == a {
		return Relation{Kinship: PhaseOf, Deciding: "one phase of two", Ancestor: c.root(a)}
	}
	deciding := decidingAttribute(ma, mb)
	if c.root(a) == c.root(b) {
		return Relation{Kinship: VariantOf, Deciding: deciding, Ancestor: c.root(a)}
	}
	return Relation{Kinship: Different, Deciding: deciding}
}

// decidingAttribute names the first attribute in which two movements differ.
func decidingAttribute(a, b Movement) string {
	common := func(x, y []string) bool {
		return slices.ContainsFunc(x, func(s string) bool { return slices.Contains(y, s) })
	}
	switch {
	case (a.Kind == "exercise") != (b.Kind == "exercise"):
		return "kind"
	case !common(a.Positions, b.Positions):
		return "position"
	case a.Unilateral != b.Unilateral:
		return "limb pattern"
	case !common(a.Targets, b.Targets):
		return "target"
	}
	return "support or action"
}
