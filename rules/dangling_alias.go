package rules

import (
	"bytes"
	"os"
	"path/filepath"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/schema/source"
)

var danglingAlias = &Rule{
	ID:    "dangling-alias",
	Group: Corpus,
	Title: "a redirect, a variant or a phase points to nothing",
	Why: `An ID is kept for ever by what it leads to. One that leads nowhere, or in a circle, is a dead link in everything
that refers to it.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "an ID resolves to a record of the corpus or a movement of the catalogue, or to nothing", Strength: Logic},
	},
	Severity: Error,
	Blind:    `Pages elsewhere that refer to an ID nobody ever had.`,
	Examples: []Example{
		{Text: heldFor("10 seconds") + "===\ndecide ⟦" + decision("redirect", "old-pose", "sfinx") + "⟧\n"},
		{Text: heldFor("10 seconds") + "===\ndecide ⟦" + decision("redirect", "one", "two") + "⟧\ndecide ⟦" + decision("redirect", "two", "one") + "⟧\n"},
		{Text: heldFor("10 seconds") + "===\ndecide ⟦" + decision("variant-of", "half-heron", "heron") + "⟧\n"},
		{Text: "# Loose back\n\n## ⟦Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 10 seconds.⟧\n===\nset /variant_of \"sfinx\"\n"},
		{Text: heldFor("10 seconds") + "===\ndecide " + decision("redirect", "old-pose", "childs-pose") + "\n"},
		{Text: heldFor("10 seconds") + "===\ndecide " + decision("redirect", "older-pose", "old-pose") + "\ndecide " + decision("redirect", "old-pose", "sphinx") + "\n"},
		{Text: heldFor("10 seconds") + "===\ndecide " + decision("variant-of", "half-pose", "cobra") + "\n"},
		{Text: heldFor("10 seconds") + "===\nset /variant_of \"cobra\"\n"},
	},
	Corpus: func(p *CorpusPass) {
		path := filepath.ToSlash(filepath.Join(p.Dir, "decisions.jsonl"))
		content, err := os.ReadFile(path)
		if err != nil {
			content = nil // no decision was made
		}
		file := source.New(path, content)
		for _, doubt := range corpus.Unresolved(p.Corpus) {
			d := p.Reportf(file, decisionLine(file, doubt.Decision), "%s leads nowhere: %s", doubt.Decision.A, doubt.Reason)
			d.subject = doubt.Decision.A + " " + doubt.Decision.B
		}
		for _, stored := range p.Stored {
			for _, kin := range []struct{ what, id string }{{"variant", stored.Record.VariantOf}, {"phase", stored.Record.PhaseOf}} {
				_, described := p.Corpus.Record(kin.id)
				_, catalogued := p.Corpus.Movements().Lookup(kin.id)
				if kin.id != "" && !described && !catalogued {
					d := p.reportRecord(stored.Record, "it is said to be a %s of %s, and there is no such record or movement", kin.what, kin.id)
					d.sayAccounts(stored.Record)
				}
			}
		}
	},
}

// decisionLine gives the line of a decision in the file of decisions.
func decisionLine(file *source.File, d corpus.Decision) source.Span {
	line, err := d.Line()
	if at := bytes.Index(file.Text, line); err == nil && at >= 0 {
		return file.Span(at, at+len(line))
	}
	return file.Span(0, 0)
}

// decision writes one for an example.
func decision(relation, a, b string) string {
	line, err := corpus.Decision{Relation: relation, A: a, B: b}.Line()
	if err != nil {
		panic(err) // a decision can always be written
	}
	return string(line)
}
