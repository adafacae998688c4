package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
)

var safetyLostInMerge = &Rule{
	ID:    "safety-lost-in-merge",
	Group: Corpus,
	Title: "a caution of an article is missing from the record",
	Why: `Merging must never make content less safe: whoever reads the record alone relies on it for every caution any of
its articles gives.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "the cautions of a summary are the union of those of its accounts", Strength: Logic},
	},
	Severity: Error,
	Blind: `A caution that reading the article missed. The file is what is looked at: the program itself computes the summary
anew and writes it whole the next time it saves the corpus.`,
	Examples: []Example{
		{Text: cautioned("⟦Stop if your knees hurt.⟧") + "===\nset /summary/cautions []\n"},
		{Text: cautioned("⟦Stop if your knees hurt.⟧") + "===\n" + cautioned("Ease off when it pinches.") + "===\ndrop /summary/cautions/1\n"},
		{Text: cautioned("⟦Stop if your knees hurt.⟧") + "===\n" + cautioned("⟦Ease off when it pinches.⟧") + "===\nset /summary/cautions []\n"},
		{Text: cautioned("Stop if your knees hurt.")},
		{Text: cautioned("Stop if your knees hurt.") + "===\n" + cautioned("Ease off when it pinches.")},
		{Text: cautioned("Stop if your knees hurt.") + "===\n" + cautioned("stop if your knees hurt!")},
		{Text: heldFor("10 seconds") + "===\nset /summary/cautions []\n"},
	},
	Corpus: func(p *CorpusPass) {
		for _, stored := range p.Stored {
			lost := lostCautions(stored.Record)
			if len(lost) == 0 {
				continue
			}
			d := p.reportRecord(stored.Record, "the record does not hold every caution of its articles: let the program write it again")
			for _, caution := range lost {
				for _, origin := range caution.Sources {
					d.Related = append(d.Related, Related{Message: "the caution “" + caution.Value + "”", Path: origin.Path, Span: origin.Span})
				}
			}
		}
	},
}

func cautioned(caution string) string {
	return "# Loose back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds. " + caution + "\n"
}

// lostCautions gives the cautions of the accounts that the summary lacks.
func lostCautions(r schema.Record) []schema.Claim {
	return slices.DeleteFunc(schema.Summarize(schema.Catalogued{}, r.Accounts).Cautions, func(said schema.Claim) bool {
		return slices.ContainsFunc(r.Summary.Cautions, func(kept schema.Claim) bool {
			return schema.FoldName(kept.Value) == schema.FoldName(said.Value)
		})
	})
}
