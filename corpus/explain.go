package corpus

// This file explains how two records stand to each other to whoever has to
// decide it: what keeps them apart or makes them one, what they have in common
// all the same, and how each is told.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// PhaseOf is the relation of a movement to the one it is a half of. Like
// VariantOf only Explain gives it, since no pair of that kind is a question.
const PhaseOf = "phase-of"

// An Explanation is how two records stand to each other with all there is to
// see. The relation may also be VariantOf or PhaseOf.
type Explanation struct {
	Pair
	Alike []string  `json:"alike"` // what they have in common, where something keeps them apart
	Told  []Telling `json:"told"`  // A and B
}

// A Telling is how a record is told, by one of its accounts.
type Telling struct {
	ID       string `json:"id"`
	Accounts int    `json:"accounts"`
	Account  string `json:"account"` // its article, place and name; empty when nobody describes the movement
	Reason   string `json:"reason"`  // why it belongs there
	Step     string `json:"step"`    // of its how-to, that which tells it most from the other record; empty when it has none
}

// Explain says how two records stand to each other, records of the corpus or
// movements of the catalogue nobody has described yet.
func Explain(c *Corpus, a, b string) (Explanation, error) {
	pair, err := Compare(c, a, b)
	if err != nil {
		return Explanation{}, err
	}
	e := Explanation{Pair: pair, Alike: []string{}, Told: []Telling{}}
	if pair.A == pair.B {
		return e, nil
	}
	left, errLeft := c.features(pair.A)
	right, errRight := c.features(pair.B)
	if err := cmp.Or(errLeft, errRight); err != nil {
		return Explanation{}, err
	}
	if e.Score == 0 { // vetoes were all there was to say
		e.Alike = c.alike(left, right)
		e.Relation, e.Reasons = c.kinship(pair)
	}
	e.Told = []Telling{c.telling(left, right), c.telling(right, left)}
	return e, nil
}

// kinship puts what the catalogue says of two of its movements in the place of
// the mere fact that it has both.
func (c *Corpus) kinship(p Pair) (relation string, reasons []string) {
	i := slices.Index(p.Reasons, bothCatalogued)
	if i < 0 {
		if p.A == c.known(p.B).VariantOf || p.B == c.known(p.A).VariantOf {
			return VariantOf, p.Reasons
		}
		return p.Relation, p.Reasons
	}
	related := c.Movements().Related(p.A, p.B)
	reasons = slices.Clone(p.Reasons)
	relation, reasons[i] = p.Relation, bothCatalogued
	switch related.Kinship {
	case movement.VariantOf:
		relation, reasons[i] = VariantOf, c.family(p.A, p.B, related.Ancestor)
	case movement.PhaseOf:
		relation, reasons[i] = PhaseOf, "the catalogue has one as a phase of the other"
	}
	if len(reasons) == 1 && related.Kinship == movement.Different { // the other reasons say it better
		reasons[0] += "; they differ in " + related.Deciding
	}
	return relation, reasons
}

// family says how two variants hang together.
func (c *Corpus) family(a, b, ancestor string) string {
	switch {
	case c.known(a).VariantOf == b:
		return fmt.Sprintf("the catalogue has %s as a variant of %s", a, b)
	case c.known(b).VariantOf == a:
		return fmt.Sprintf("the catalogue has %s as a variant of %s", b, a)
	}
	return "the catalogue has both as variants of " + ancestor
}

// alike tells what two records have in common.
func (c *Corpus) alike(a, b features) []string {
	all := []string{}
	say := func(form string, values []string) {
		if len(values) > 0 {
			all = append(all, fmt.Sprintf(form, strings.Join(values, ", ")))
		}
	}
	say("both are said to stretch %s", both(c.targets(a.id), c.targets(b.id)))
	say("both start %s", both(a.positions, b.positions))
	if a.laterality == b.laterality && a.laterality != "" {
		all = append(all, "both are "+a.laterality)
	}
	say("both need %s", both(a.support, b.support))
	return all
}

func both(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(v string) bool { return !slices.Contains(b, v) })
}

// targets gives what a movement is said to stretch, by the catalogue or else by
// the accounts.
func (c *Corpus) targets(id string) []string {
	if m, ok := c.Movements().Lookup(id); ok {
		return m.Targets
	}
	r, _ := c.Record(id)
	var all []string
	for _, claim := range r.Summary.Targets {
		all = append(all, claim.Value)
	}
	return all
}

// telling tells a record beside another: by the first account whose how-to
// speaks for it, else by the first.
func (c *Corpus) telling(f, other features) Telling {
	r, _ := c.Record(f.id)
	t := Telling{ID: f.id, Accounts: len(r.Accounts)}
	if t.Accounts == 0 {
		return t
	}
	account := r.Accounts[max(0, slices.IndexFunc(r.Accounts, func(a schema.Account) bool { return strings.Contains(a.Entry.MovementReason, "how-to says") }))]
	t.Account = describe(account)
	t.Reason = c.identify(account.Source.Article(), account.Entry).reason
	if steps := account.Entry.Steps; len(steps) > 0 {
		t.Step = slices.MaxFunc(steps, func(a, b schema.Passage) int { return cmp.Compare(newIn(a, other), newIn(b, other)) }).Text
	}
	return t
}

// newIn counts what a step asks of a part of the body and the other record
// doesn't.
func newIn(step schema.Passage, other features) int {
	asked := set(actionsIn([]schema.Passage{step}))
	return len(slices.DeleteFunc(asked, func(action string) bool {
		return !strings.Contains(action, " ") || slices.Contains(other.actions, action)
	}))
}
