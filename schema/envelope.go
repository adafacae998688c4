package schema

// This file spans what the accounts say of the dose. Breaths and seconds never
// meet: each unit has an envelope of its own.

import (
	"cmp"
	"slices"
)

func summarizeDosage(accounts []Account) DosageSummary {
	part := func(quantity func(Dosage) *Quantity) []Envelope { return envelopes(accounts, quantity) }
	return DosageSummary{
		Hold:      part(func(d Dosage) *Quantity { return d.Hold }),
		Reps:      part(func(d Dosage) *Quantity { return d.Reps }),
		Sets:      part(func(d Dosage) *Quantity { return d.Sets }),
		Frequency: part(func(d Dosage) *Quantity { return d.Frequency }),
		Rest:      part(func(d Dosage) *Quantity { return d.Rest }),
		Duration:  part(func(d Dosage) *Quantity { return d.Duration }),
	}
}

// envelopes gives one envelope for each unit in use, sorted by unit.
func envelopes(accounts []Account, quantity func(Dosage) *Quantity) []Envelope {
	var all []Envelope
	for _, a := range accounts {
		q := quantity(a.Entry.Dosage)
		if q == nil {
			continue
		}
		i := slices.IndexFunc(all, func(e Envelope) bool { return e.Unit == q.Unit })
		if i < 0 {
			i = len(all)
			all = append(all, Envelope{Unit: q.Unit, Rule: "envelope"})
		}
		e := &all[i]
		e.Min, e.Max = extreme(e.Min, q.Min, -1), extreme(e.Max, q.Max, 1)
		e.Claims = append(e.Claims, DoseClaim{
			Min: q.Min, Max: q.Max, Vague: q.Vague, Inherited: q.Inherited, PerSide: a.Entry.Dosage.PerSide,
			Text: q.Text, Source: Origin{Path: a.Source.Article(), Span: q.Span},
		})
	}
	slices.SortFunc(all, func(a, b Envelope) int { return cmp.Compare(a.Unit, b.Unit) })
	return all
}

// extreme gives the smaller (sign -1) or the larger (sign 1) of two amounts
// where nil is none.
func extreme(a, b *float64, sign int) *float64 {
	if a == nil || (b != nil && cmp.Compare(*b, *a) == sign) {
		return b
	}
	return a
}
