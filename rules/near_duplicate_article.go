package rules

import (
	"maps"
	"path/filepath"
	"slices"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

var nearDuplicateArticle = &Rule{
	ID:    "near-duplicate-article",
	Group: Corpus,
	Title: "two articles say the same in the same words",
	Why: `A text published twice counts as two witnesses and is one. It also outvotes the others wherever records
count who says what.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "most runs of five words of the how-tos are in both articles", Strength: Logic},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "jaccard", Default: 0.8, About: "share of the runs of words that both have, from 0 to 1"},
		{Name: "min_runs", Default: 20.0, About: "runs of words an article needs to be compared"},
	},
	Blind: `What the articles say outside their how-tos: the corpus does not keep it. Pages of one series that share a safety
box differ in their how-tos and are not found.`,
	Examples: []Example{
		{Text: threeMoves("## ⟦Child's pose") + "===\n" + threeMoves("## ⟦Child's pose")},
		{Text: threeMoves("## ⟦Balasana") + "===\n" + threeMoves("## ⟦Child's pose")},
		{Text: threeMoves("## ⟦Child's pose") + "===\n# Another title\n\n" + threeMoves("## ⟦Child's pose")[len("# Loose back\n\n"):]},
		{Text: threeMoves("## Child's pose") + "===\n# Loose back\n\n## Cobra\n\n" + cobraSteps},
		{Text: "# Loose back\n\n## Cobra\n\n" + cobraSteps + "===\n# Loose back\n\n## Cat-cow\n\n" + catCowSteps},
		{Text: heldFor("10 seconds") + "===\n" + heldFor("10 seconds")},
		{Text: threeMoves("## Child's pose")},
	},
	Corpus: func(p *CorpusPass) {
		said, places := p.articleRuns()
		paths := slices.Sorted(maps.Keys(said))
		file := source.New(filepath.ToSlash(filepath.Join(p.Dir, "corpus.yaml")), nil)
		for i, a := range paths {
			for _, b := range paths[i+1:] {
				if min(float64(len(said[a])), float64(len(said[b]))) < p.Number("min_runs") || jaccard(said[a], said[b]) < p.Number("jaccard") {
					continue
				}
				d := p.Reportf(file, file.Span(0, 0), "the articles %s and %s give the same how-tos in the same words: take one out, or count them as one", a, b)
				d.subject = a + " " + b
				for _, path := range []string{a, b} {
					d.Related = append(d.Related, Related{Message: "the same words", Path: path, Span: places[path]})
				}
			}
		}
	},
}

// articleRuns gives the runs of words in the how-tos of each article, and
// where its first how-to stands.
func (p *CorpusPass) articleRuns() (runs map[string]map[string]bool, places map[string]source.Span) {
	runs, places = map[string]map[string]bool{}, map[string]source.Span{}
	add := func(account schema.Account) {
		path := account.Source.Article()
		if runs[path] == nil {
			runs[path] = map[string]bool{}
			places[path] = account.Span
		}
		if account.Span.Compare(places[path]) < 0 {
			places[path] = account.Span
		}
		for _, run := range shingles(howTo(&account.Entry)) {
			runs[path][run] = true
		}
	}
	for _, r := range p.Corpus.Records {
		for _, account := range r.Accounts {
			add(account)
		}
	}
	for _, q := range p.Corpus.Questions {
		add(q.Account)
	}
	return runs, places
}

// jaccard is the share of all runs that both have.
func jaccard(a, b map[string]bool) float64 {
	both := 0
	for run := range a {
		if b[run] {
			both++
		}
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

func threeMoves(first string) string {
	return "# Loose back\n\n" + first + "\n\n" + childSteps[:len(childSteps)-1] + closing(first) + "\n\n## Cobra\n\n" + cobraSteps + "\n## Cat-cow\n\n" + catCowSteps
}

// closing ends the mark an example opened.
func closing(text string) string {
	if len(text) > 3 && text[3:6] == "⟦" {
		return "⟧"
	}
	return ""
}
