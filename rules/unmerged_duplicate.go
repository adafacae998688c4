package rules

import (
	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

var unmergedDuplicate = &Rule{
	ID:    "unmerged-duplicate",
	Group: Corpus,
	Title: "two records of the corpus are one movement",
	Why: `One movement, one record: else its doses and cautions are spread over two places, and
neither shows what all articles say together.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "start position, action and names of both records agree (see stretchlint why A B)", Strength: Logic},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "min_score", Default: 0.85, About: "how sure the comparison must be, from 0 to 1"},
	},
	Blind: `Pairs the comparison leaves to a person: see stretchlint duplicates. A variant is not a duplicate.`,
	Examples: []Example{
		{Text: "# Loose jaw\n\n## ⟦Jaw fan\n\nSit on a chair. Open your mouth wide and press your tongue to the roof of your mouth. Hold for 10 seconds.⟧\n===\n# Face yoga\n\n## ⟦Lion jaw fan\n\nSit on a chair. Open your mouth wide and press your tongue to the roof of your mouth. Hold for 15 seconds.⟧\n"},
		{Text: "# Face yoga\n\n## ⟦Cheek puff\n\nSit on a chair. Close your lips and blow air into both cheeks. Hold for 10 seconds.⟧\n===\n# Before you sing\n\n## ⟦Balloon cheek puff\n\nSit on a chair. Close your lips and blow air into both cheeks. Hold for 5 seconds.⟧\n"},
		{Text: "# Smooth brow\n\n## ⟦Brow press\n\nSit on a chair. Place your fingers on your forehead and press your eyebrows up. Hold for 10 seconds.⟧\n===\n# Before you sing\n\n## ⟦Spider brow press\n\nSit on a chair. Place your fingers on your forehead and press your eyebrows up. Then hold for 20 seconds.⟧\n"},
		{Text: "# Loose jaw\n\n## Jaw fan\n\nSit on a chair. Open your mouth wide and press your tongue to the roof of your mouth. Hold for 10 seconds.\n===\n# Face yoga\n\n## Jaw fan\n\nSit on a chair. Open your mouth wide and press your tongue to the roof of your mouth. Hold for 15 seconds.\n"},
		{Text: "# Loose jaw\n\n## Jaw fan\n\nSit on a chair. Open your mouth wide and press your tongue to the roof of your mouth. Hold for 10 seconds.\n===\n# In bed\n\n## Jaw fan\n\nLie on your back. Open your mouth wide and press your tongue to the roof of your mouth. Hold for 10 seconds.\n"},
		{Text: "# For the back\n\n## Cat-cow\n\nStart on your hands and knees. Round your back up, then let your belly sink. Repeat 10 times.\n===\n# At home\n\n## Cat camel stretch\n\nStart on your hands and knees. Arch your back upward, then lower your belly toward the floor. Repeat 5 times.\n"},
		{Text: "# Loose lips\n\n## Lip roll\n\nSit on a chair. Pull both lips over your teeth and press them together. Hold for 10 seconds.\n\n## Fish lip roll\n\nSit on a chair. Pull both lips over your teeth and press them together. Then hold for 20 seconds.\n"},
		{Text: "# Two of a kind\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
	},
	Corpus: func(p *CorpusPass) {
		for _, pair := range corpus.Duplicates(p.Corpus) {
			if pair.Relation != corpus.Same || pair.Score < p.Number("min_score") {
				continue
			}
			a, hasA := p.Corpus.Record(pair.A)
			b, hasB := p.Corpus.Record(pair.B)
			if hasA && hasB {
				p.reportPair(a, b)
			}
		}
	},
}

// reportPair reports a pair at the first record, with the articles of both.
func (p *CorpusPass) reportPair(a, b schema.Record) {
	file := source.New(p.Paths[a.ID], nil)
	d := p.Reportf(file, file.Span(0, 0), "the records %s and %s describe one movement: merge them, or say that they are to stay apart", a.ID, b.ID)
	d.Stretch, d.subject = a.Name, a.ID+" "+b.ID
	d.sayAccounts(a)
	d.sayAccounts(b)
}
