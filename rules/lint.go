// Lint: every rule over every article and corpus.

package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/extract"
)

// Lint gives what the rules find in articles and corpora, suppressed findings
// included (see Active), sorted by path, place and rule. The configuration must have passed Check.
func Lint(readings []*extract.Reading, corpora []*LoadedCorpus, config Config) []Diagnostic {
	return run(config.rules(), readings, corpora, config)
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

// aboutSuppressions are the rules that judge what became of the findings of the
// others: they run last, and nothing silences them.
var aboutSuppressions = []*Rule{unclearSuppression, unusedSuppression}

// lintArticle runs the article rules. An article in a language we do not read
// gets that one finding and no other: silence of the rest would look like praise.
func lintArticle(rules []*Rule, reading *extract.Reading, config Config) []*Diagnostic {
	var found, last []*Diagnostic
	shared := &prose{reading: reading}
	silenced := suppressions(reading, config)
	for _, late := range []bool{false, true} {
		for _, rule := range rules {
			if slices.Contains(aboutSuppressions, rule) != late || !config.runs(rule, reading) {
				continue
			}
			p := &Pass{Reading: reading, settings: config.settings(rule), prose: shared, suppressions: silenced}
			config.Timing.measure(rule, func() { rule.Article(p) })
			last = append(last, config.keep(rule, p.found)...)
		}
		if !late {
			suppress(silenced, last)
		}
		found, last = append(found, last...), nil
	}
	return found
}

// runs reports whether an article rule has a say about an article.
func (c Config) runs(rule *Rule, reading *extract.Reading) bool {
	if rule.Article == nil || c.severity(rule, rule.Severity) == Off {
		return false
	}
	return rule == unknownLanguage || !reading.IsForeign()
}

// Active gives the findings that no suppression silences, and those one does.
func Active(all []Diagnostic) (active, suppressed []Diagnostic) {
	for _, d := range all {
		if d.Suppressed == nil {
			active = append(active, d)
		} else {
			suppressed = append(suppressed, d)
		}
	}
	return active, suppressed
}

func lintCorpus(rules []*Rule, c *LoadedCorpus, config Config) []*Diagnostic {
	var found []*Diagnostic
	for _, rule := range rules {
		if rule.Corpus == nil || config.severity(rule, rule.Severity) == Off {
			continue
		}
		p := &CorpusPass{LoadedCorpus: c, settings: config.settings(rule)}
		config.Timing.measure(rule, func() { rule.Corpus(p) })
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
