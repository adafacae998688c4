package rules

import (
	"path/filepath"
	"slices"

	"github.com/stretchlint/stretchlint/schema/source"
)

var orphanSource = &Rule{
	ID:    "orphan-source",
	Group: Corpus,
	Title: "an article was taken in and no record holds anything of it",
	Why: `Everything the article says waits in open questions: nobody who reads the records will see it, its cautions
included.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "all entries of the article are questions (see stretchlint duplicates)", Strength: Logic},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "allow", Default: []string{}, About: "articles that may wait"},
	},
	Blind: `Articles of which nothing was read at all: the corpus does not know them. Articles that are no longer there.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## ⟦Hip stretch\n\nTake your time. Hold for 20 seconds.⟧\n"},
		{Text: "# Loose hips\n\n## ⟦Piriformis stretch\n\nHold for 20 seconds and breathe slowly.⟧\n===\n" + heldFor("10 seconds")},
		{Text: heldFor("10 seconds") + "===\n# Loose legs\n\n## ⟦Hamstring stretch\n\nHold for 20 seconds and breathe slowly.⟧\n"},
		{Text: heldFor("10 seconds")},
		{Text: "# Loose hips\n\n## Hip stretch\n\nTake your time. Hold for 20 seconds.\n", Options: map[string]any{"allow": []string{"1.md"}}},
		{Text: heldFor("10 seconds") + "\n## Hip stretch\n\nTake your time. Hold for 20 seconds.\n"},
		{Text: "# Words\n\nNothing to do here.\n"},
	},
	Corpus: func(p *CorpusPass) {
		held := map[string]bool{}
		for _, r := range p.Corpus.Records {
			for _, account := range r.Accounts {
				held[account.Source.Article()] = true
			}
		}
		reported := map[string]*Diagnostic{}
		file := source.New(filepath.ToSlash(filepath.Join(p.Dir, "corpus.yaml")), nil)
		for _, q := range p.Corpus.Questions {
			path := q.Account.Source.Article()
			if held[path] || slices.Contains(p.Strings("allow"), path) {
				continue
			}
			if reported[path] == nil {
				reported[path] = p.Reportf(file, file.Span(0, 0), "no record holds anything of %s: answer its questions", path)
				reported[path].subject = path
			}
			reported[path].Related = append(reported[path].Related, Related{Message: q.Reason, Path: path, Span: q.Account.Span})
		}
	},
}
