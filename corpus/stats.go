package corpus

// This file counts what a corpus holds.

import (
	"cmp"
	"maps"
	"slices"

	"github.com/stretchlint/stretchlint/schema"
)

// Stats are the numbers of a corpus.
type Stats struct {
	Articles   int `json:"articles"`
	Accounts   int `json:"accounts"`
	Records    int `json:"records"`
	Catalogued int `json:"catalogued"` // records of movements the catalogue has
	Shared     int `json:"shared"`     // records that more than one article describes
	Variants   int `json:"variants"`
	Phases     int `json:"phases"`
	Redirects  int `json:"redirects"` // IDs that lead to another record
	Questions  int `json:"questions"`

	Kinds      []Count `json:"kinds"` // of records, as are the next three; the most frequent first
	Positions  []Count `json:"positions"`
	Laterality []Count `json:"laterality"`
	Targets    []Count `json:"targets"`
	Said       []Count `json:"said"` // how many accounts say a thing at all, in a fixed order
}

// A Count says how often a value occurs.
type Count struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

// saidRows are what an account may say or leave out.
var saidRows = []struct {
	what string
	says func(schema.Entry) bool
}{
	{"name", func(e schema.Entry) bool { return e.Name != "" && !e.NameInferred }},
	{"position", func(e schema.Entry) bool { return e.Position != "" }},
	{"steps", func(e schema.Entry) bool { return len(e.Steps) > 0 }},
	{"targets", func(e schema.Entry) bool { return len(e.Targets) > 0 }},
	{"hold", func(e schema.Entry) bool { return e.Dosage.Hold != nil }},
	{"reps", func(e schema.Entry) bool { return e.Dosage.Reps != nil }},
	{"frequency", func(e schema.Entry) bool { return e.Dosage.Frequency != nil }},
	{"breathing", func(e schema.Entry) bool { return len(e.Breathing) > 0 }},
	{"cautions", func(e schema.Entry) bool { return len(e.Cautions) > 0 }},
}

// Count gives the numbers of c.
func (c *Corpus) Count() Stats {
	s := Stats{Articles: len(c.Articles()), Records: len(c.Records), Redirects: len(c.Decisions.to), Questions: len(c.Questions)}
	said := make([]Count, len(saidRows))
	for i, row := range saidRows {
		said[i].Value = row.what
	}
	kinds, positions, laterality, targets := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	for _, r := range c.Records {
		s.Accounts += len(r.Accounts)
		s.Catalogued += oneIf(c.inCatalogue(r.ID))
		s.Shared += oneIf(len(articlesOf(r)) > 1)
		s.Variants += oneIf(r.VariantOf != "")
		s.Phases += oneIf(r.PhaseOf != "")
		kinds[r.Summary.Kind.Value]++
		laterality[r.Summary.Laterality.Value]++
		tallyInto(positions, values(r.Summary.Positions))
		tallyInto(targets, values(r.Summary.Targets))
		for _, a := range r.Accounts {
			for i, row := range saidRows {
				said[i].Count += oneIf(row.says(a.Entry))
			}
		}
	}
	s.Kinds, s.Positions, s.Laterality, s.Targets, s.Said = counts(kinds), counts(positions), counts(laterality), counts(targets), said
	return s
}

func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func tallyInto(tally map[string]int, values []string) {
	for _, v := range values {
		tally[v]++
	}
}

// counts brings a tally into order: the most frequent first, equals by name.
// What is not said is left out.
func counts(tally map[string]int) []Count {
	all := []Count{}
	for _, value := range slices.Sorted(maps.Keys(tally)) {
		if value != "" {
			all = append(all, Count{value, tally[value]})
		}
	}
	slices.SortStableFunc(all, func(a, b Count) int { return -cmp.Compare(a.Count, b.Count) })
	return all
}
