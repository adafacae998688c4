package rules

import (
	"github.com/stretchlint/stretchlint/schema"
)

var sideFlagInconsistent = &Rule{
	ID:    "side-flag-inconsistent",
	Group: Corpus,
	Title: "articles differ on whether a movement is done one side at a time",
	Why: `Whether the other side has to be asked for depends on it. Where articles differ, one of them describes another
movement, or was misread.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "one-sided and two-sided versions are different movements; the catalogue says which one a record is", Strength: Logic},
	},
	Severity: Warning,
	Blind:    `Records outside the catalogue with one account, which nothing contradicts. Which of the two is right.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## ⟦Pigeon pose\n\nFrom all fours, bring one knee forward behind the wrist and slide the other leg back. Hold for 30 seconds.⟧\n===\nset /accounts/0/entry/laterality \"bilateral\"\nset /accounts/0/entry/sides \"\"\n"},
		{Text: "# Loose back\n\n## ⟦Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 10 seconds.⟧\n===\nset /accounts/0/entry/laterality \"unilateral\"\n"},
		{Text: "# Loose back\n\n## ⟦Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 10 seconds.⟧\n===\n" + heldFor("20 seconds") + "===\nset /accounts/0/entry/laterality \"unilateral\"\n"},
		{Text: heldFor("10 seconds") + "===\n" + heldFor("20 seconds")},
		{Text: "# Loose hips\n\n## Pigeon pose\n\nFrom all fours, bring one knee forward behind the wrist and slide the other leg back. Hold for 30 seconds.\n"},
		{Text: "# Loose jaw\n\n## Jaw fan\n\nSit on a chair. Open your mouth wide and press your tongue to the roof of your mouth. Hold for 10 seconds.\n"},
		{Text: "# Words\n\nNothing to do here.\n"},
	},
	Corpus: func(p *CorpusPass) {
		for _, r := range p.Corpus.Records {
			want := r.Summary.Laterality.Value
			if m, ok := p.Corpus.Movements().Lookup(r.ID); ok {
				want = map[bool]string{true: "unilateral", false: "bilateral"}[m.Unilateral]
			}
			var other []schema.Account
			for _, account := range r.Accounts {
				if account.Entry.Laterality != want {
					other = append(other, account)
				}
			}
			if len(other) == 0 {
				continue
			}
			d := p.reportRecord(r, "the movement is %s, and %d of its %d accounts say otherwise", want, len(other), len(r.Accounts))
			for _, account := range other {
				d.Related = append(d.Related, Related{Message: account.Entry.Laterality + " here", Path: account.Source.Article(), Span: account.Span})
			}
		}
	},
}
