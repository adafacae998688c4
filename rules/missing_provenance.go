package rules

import (
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

var missingProvenance = &Rule{
	ID:    "missing-provenance",
	Group: Corpus,
	Title: "a value of a record does not say which article it is from",
	Why: `Editors must be able to check every dose and caution. A value without a place in an article of the record is one
nobody can check.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "every value of a summary names its articles, its places in them and the rule that chose it", Strength: Logic},
	},
	Severity: Error,
	Blind: `Whether the words at the place still say it: the articles may have changed since. A value that is said to be the
catalogue's needs no article.`,
	Examples: []Example{
		{Text: "# Loose back\n\n## ⟦Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 10 seconds.⟧\n===\nset /summary/kind/sources []\n"},
		{Text: "# Loose back\n\n## ⟦Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 10 seconds.⟧\n===\nset /summary/dosage/hold/0/claims/0/source/path \"gone.md\"\n"},
		{Text: "# Loose back\n\n## ⟦Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 10 seconds.⟧\n===\nset /summary/dosage/hold/0/claims []\nset /summary/steps/sources []\n"},
		{Text: heldFor("10 seconds")},
		{Text: cautioned("Stop if your knees hurt.") + "===\n" + cautioned("Ease off when it pinches.")},
		{Text: heldFor("10 seconds") + "===\nset /summary/kind/rule \"catalogue\"\nset /summary/kind/sources []\n"},
		{Text: "# Words\n\nNothing to do here.\n"},
	},
	Corpus: func(p *CorpusPass) {
		for _, stored := range p.Stored {
			if fields := unsourced(stored.Record); len(fields) > 0 {
				d := p.reportRecord(stored.Record, "the record does not say which of its articles gives the %s: let the program write it again", strings.Join(fields, ", the "))
				d.sayAccounts(stored.Record)
			}
		}
	},
}

// unsourced names the parts of a summary that hold a value without a place in
// an article of the record, in their order.
func unsourced(r schema.Record) []string {
	said := map[string]bool{}
	for _, account := range r.Accounts {
		said[account.Source.Article()] = true
	}
	var fields []string
	check := func(field string, value bool, sources ...schema.Origin) {
		known := len(sources) > 0
		for _, origin := range sources {
			known = known && said[origin.Path]
		}
		if value && !known && (len(fields) == 0 || fields[len(fields)-1] != field) {
			fields = append(fields, field)
		}
	}
	s := r.Summary
	for _, choice := range []struct {
		field string
		schema.Choice
	}{{"name", s.Name}, {"kind", s.Kind}, {"laterality", s.Laterality}} {
		check(choice.field, choice.Value != "" && choice.Rule != "catalogue", choice.Sources...)
	}
	for _, list := range []struct {
		field  string
		claims []schema.Claim
	}{{"aliases", s.Aliases}, {"position", s.Positions}, {"equipment", s.Equipment}, {"targets", s.Targets}, {"cautions", s.Cautions}} {
		for _, claim := range list.claims {
			check(list.field, true, claim.Sources...)
		}
	}
	for _, part := range []struct {
		field     string
		envelopes []schema.Envelope
	}{{"hold", s.Dosage.Hold}, {"repetitions", s.Dosage.Reps}, {"sets", s.Dosage.Sets}, {"frequency", s.Dosage.Frequency}, {"rest", s.Dosage.Rest},
		{"duration", s.Dosage.Duration}} {
		for _, envelope := range part.envelopes {
			var sources []schema.Origin
			for _, claim := range envelope.Claims {
				sources = append(sources, claim.Source)
			}
			check(part.field, true, sources...)
		}
	}
	check("steps", len(s.Steps.Steps) > 0, s.Steps.Sources...)
	return fields
}
