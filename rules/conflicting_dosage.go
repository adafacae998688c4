package rules

import (
	"github.com/stretchlint/stretchlint/schema"
)

var conflictingDosage = &Rule{
	ID:    "conflicting-dosage",
	Group: Corpus,
	Title: "articles give one movement doses far apart",
	Why: `Guidelines themselves range from one breath to a minute, so a spread is to be shown, not averaged. Within one
house, five seconds here and a minute there leave the reader to guess.`,
	Evidence: []Evidence{
		{Key: "ACSM 2011", Claim: "hold 10 to 30 seconds, 30 to 60 for older adults", Strength: Guideline, Source: acsm2011},
		{Key: "Mayo Clinic 2024", Claim: "hold about 30 seconds, 60 where it is tight", Strength: Guideline, Source: mayo2024},
	},
	Severity: Note,
	Options: []Option{
		{Name: "ratio", Default: 3.0, About: "how many times the longest of one must go into the shortest of the other"},
	},
	Blind: `Repetitions and sets. Holds in breaths are not compared with holds in seconds. A rehabilitation sheet and a
fitness page may differ on purpose.`,
	Examples: []Example{
		{Text: heldFor("⟦5 seconds⟧") + "===\n" + heldFor("⟦60 seconds⟧")},
		{Text: heldFor("⟦5 to 10 seconds⟧") + "===\n" + heldFor("⟦30 to 45 seconds⟧")},
		{Text: heldFor("⟦2 breaths⟧") + "===\n" + heldFor("⟦10 breaths⟧")},
		{Text: heldFor("10 seconds") + "===\n" + heldFor("20 seconds")},
		{Text: heldFor("5 breaths") + "===\n" + heldFor("60 seconds")},
		{Text: heldFor("5 to 30 seconds") + "===\n" + heldFor("30 to 60 seconds")},
		{Text: heldFor("5 seconds") + "===\n# Loose back\n\n## Cobra\n\n" + cobraSteps},
		{Text: heldFor("a few seconds") + "===\n" + heldFor("60 seconds")},
	},
	Corpus: func(p *CorpusPass) {
		for _, r := range p.Corpus.Records {
			for _, envelope := range r.Summary.Dosage.Hold {
				short, long, apart := farthest(envelope.Claims, p.Number("ratio"))
				if !apart {
					continue
				}
				d := p.reportRecord(r, "articles hold %s for “%s” and for “%s”", r.Name, short.Text, long.Text)
				for _, claim := range []schema.DoseClaim{short, long} {
					d.Related = append(d.Related, Related{Message: "“" + claim.Text + "”", Path: claim.Source.Path, Span: claim.Source.Span})
				}
			}
		}
	},
}

func heldFor(how string) string {
	return "# Loose back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for " + how + ".\n"
}

// farthest gives the claim with the smallest upper bound and the one with the
// largest lower bound, and whether they are so many times apart.
func farthest(claims []schema.DoseClaim, ratio float64) (short, long schema.DoseClaim, apart bool) {
	for _, claim := range claims {
		if claim.Max != nil && (short.Max == nil || *claim.Max < *short.Max) {
			short = claim
		}
		if claim.Min != nil && (long.Min == nil || *claim.Min > *long.Min) {
			long = claim
		}
	}
	return short, long, short.Max != nil && long.Min != nil && *short.Max*ratio <= *long.Min
}
