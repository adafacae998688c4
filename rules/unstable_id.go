package rules

import (
	"github.com/stretchlint/stretchlint/corpus"
)

var unstableID = &Rule{
	ID:    "unstable-id",
	Group: Corpus,
	Title: "an ID that was in use has changed or stands for another movement",
	Why: `Pages, translations and decisions refer to a record by its ID. One that changes without a redirect breaks them;
one that is used again for something else misleads them.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "every account of the record was under another ID in the git revision, and no decision says why", Strength: Logic},
	},
	Severity: Error,
	Options: []Option{
		{Name: "since", Default: "HEAD", About: "the git revision to compare with; nothing is compared when the corpus is in no repository, or new"},
	},
	Blind: `Changes that were committed before. A merge and a split on purpose are decisions and are not reported.`,
	Examples: []Example{
		{Text: "# Loose back\n\n## ⟦Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 10 seconds.⟧\n===\nset /id \"pose-1\"\n"},
		{Text: "# Loose back\n\n## ⟦Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 10 seconds.⟧\n===\nset /id \"cobra\"\n"},
		{Text: "# Loose jaw\n\n## ⟦Jaw fan\n\nSit on a chair. Open your mouth wide and press your tongue to the roof of your mouth. Hold for 10 seconds.⟧\n===\nset /id \"jaw-fan\"\n"},
		{Text: heldFor("10 seconds")},
		{Text: heldFor("10 seconds") + "===\nset /name \"Balasana\"\n"},
		{Text: heldFor("10 seconds") + "===\nset /id \"pose-1\"\ndecide " + decision("redirect", "childs-pose", "pose-1") + "\n"},
		{Text: heldFor("10 seconds") + "===\nset /id \"pose-1\"\n", Options: map[string]any{"since": "no-such-branch"}},
	},
	Corpus: func(p *CorpusPass) {
		before, _, err := corpus.LoadRevision(p.Dir, p.Text("since"))
		if err != nil {
			return // no repository, no such revision, or no corpus in it
		}
		for _, event := range corpus.Diff(before, p.Corpus) {
			_, still := p.Corpus.Record(event.From)
			if event.Fate != corpus.Split && event.Fate != corpus.Moved || event.From == "" || event.To == "" || still {
				continue
			}
			r, ok := p.Corpus.Record(event.To)
			if !ok || p.decided(r.ID) {
				continue
			}
			d := p.reportRecord(r, "the accounts of %s are under %s now, and no redirect says so", event.From, event.To)
			d.subject = event.From + " " + event.To
			d.sayAccounts(r)
		}
	},
}

// decided reports whether people said what belongs to a record.
func (p *CorpusPass) decided(id string) bool {
	for _, d := range p.Corpus.Decisions.List() {
		if (d.Relation == corpus.SameAs || d.Relation == corpus.Redirected) && p.Corpus.Decisions.Resolve(d.B) == id {
			return true
		}
	}
	return false
}
