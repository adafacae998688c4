package corpus

// This file picks records by what their summaries say.

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
)

// A Selection says which records to show. A record is in it when it fits every
// list that is not empty, and it fits a list by any one of its values.
type Selection struct {
	Movements  []string // IDs; variants and phases of a movement count as it
	Targets    []string
	Positions  []string
	Kinds      []string
	Laterality []string
	Equipment  []string
	Articles   []string // paths or addresses
}

// selectors are the lists of a Selection and what a record has to offer them.
var selectors = []struct {
	wanted func(Selection) []string
	offers func(schema.Record) []string
}{
	{func(s Selection) []string { return s.Movements }, func(r schema.Record) []string { return []string{r.ID, r.VariantOf, r.PhaseOf} }},
	{func(s Selection) []string { return s.Targets }, func(r schema.Record) []string { return values(r.Summary.Targets) }},
	{func(s Selection) []string { return s.Positions }, func(r schema.Record) []string { return values(r.Summary.Positions) }},
	{func(s Selection) []string { return s.Kinds }, func(r schema.Record) []string { return []string{r.Summary.Kind.Value} }},
	{func(s Selection) []string { return s.Laterality }, func(r schema.Record) []string { return []string{r.Summary.Laterality.Value} }},
	{func(s Selection) []string { return s.Equipment }, func(r schema.Record) []string { return values(r.Summary.Equipment) }},
	{func(s Selection) []string { return s.Articles }, articlesOf},
}

// Select gives the records of a selection, sorted by ID.
func Select(c *Corpus, s Selection) []schema.Record {
	s.Movements = slices.Clone(s.Movements)
	for i, id := range s.Movements {
		s.Movements[i] = c.Decisions.Resolve(id)
	}
	var selected []schema.Record
	for _, r := range c.Records {
		if s.has(r) {
			selected = append(selected, r)
		}
	}
	return selected
}

func (s Selection) has(r schema.Record) bool {
	for _, selector := range selectors {
		wanted := selector.wanted(s)
		if len(wanted) > 0 && !slices.ContainsFunc(selector.offers(r), func(v string) bool { return slices.Contains(wanted, v) }) {
			return false
		}
	}
	return true
}

func values(claims []schema.Claim) []string {
	all := make([]string, len(claims))
	for i, claim := range claims {
		all[i] = claim.Value
	}
	return all
}

func articlesOf(r schema.Record) []string {
	var all []string
	for _, a := range r.Accounts {
		all = append(all, a.Source.Article())
	}
	return slices.Compact(all) // accounts are sorted by article
}
