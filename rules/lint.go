// Lint: every rule over every article and corpus.

package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/extract"
)

// Lint gives what the rules find in articles and corpora, sorted by path,
// place and rule. The configuration must have passed Check.
func Lint(readings []*extract.Reading, corpora []*LoadedCorpus, config Config) []Diagnostic {
	return run(All, readings, corpora, config)
}

func run(rules []*Rule, readings []*extract.Reading, corpora []*LoadedCorpus, config Config) []Diagnostic {
	var found []*Diagnostic
	for _, reading := range readings {
		found = append(found, lintArticle(rules, reading, config)...)
	}
	for _, c := range corpora {
		found = append(found, lintCorpus(rules, c, config)...)
	}
	slices.SortStableFunc(found, (*Diagnostic).compare)
	number(found)
	out := make([]Diagnostic, len(found))
	for i, d := range found {
		out[i] = *d
	}
	return out
}

// lintArticle runs the article rules. An article in a language we do not read
// gets that one finding and no other: silence of the rest would look like praise.
func lintArticle(rules []*Rule, reading *extract.Reading, config Config) []*Diagnostic {
	var found []*Diagnostic
	shared := &prose{reading: reading}
	for _, rule := range rules {
		if rule.Article == nil || config.severity(rule, rule.Severity) == Off {
			continue
		}
		if rule != unknownLanguage && reading.IsForeign() {
			continue
		}
		p := &Pass{Reading: reading, settings: config.settings(rule), prose: shared}
		rule.Article(p)
		found = append(found, config.keep(rule, p.found)...)
	}
	return found
}

func lintCorpus(rules []*Rule, c *LoadedCorpus, config Config) []*Diagnostic {
	var found []*Diagnostic
	for _, rule := range rules {
		if rule.Corpus == nil || config.severity(rule, rule.Severity) == Off {
			continue
		}
		p := &CorpusPass{LoadedCorpus: c, settings: config.settings(rule)}
		rule.Corpus(p)
		found = append(found, config.keep(rule, p.found)...)
	}
	return found
}

// keep gives the findings their final severity and drops those switched off.
func (c Config) keep(rule *Rule, found []*Diagnostic) []*Diagnostic {
	return slices.DeleteFunc(found, func(d *Diagnostic) bool {
		if d.Severity != Off { // an option's word "off" is final
			d.Severity = c.severity(rule, d.Severity)
		}
		return d.Severity == Off
	})
}
