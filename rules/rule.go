// Package rules judges what articles say about stretches. A rule is one value
// in one file named after it; its reason, evidence, options and examples are
// its fields, and the page a reader sees is printed from them.
package rules

import "fmt"

// A Rule is one thing an editor wants to know. Exactly one of Article and
// Corpus is set.
type Rule struct {
	// ID names the rule everywhere: file, configuration, report.
	ID    string
	Group Group
	// Title says what is found, in one line.
	Title string
	// Why says why an editor should care.
	Why      string
	Evidence []Evidence
	Severity Severity
	Options  []Option
	Examples []Example
	// Blind says what the rule does not catch.
	Blind   string
	Article func(*Pass)
	Corpus  func(*CorpusPass)
}

// An Example is the text of an article, and what the rule finds in it. ⟦ and ⟧
// mark each span that must be reported, exactly; without a mark the rule must
// keep silent. Fixed, when there is one, is what the rule's fix gives.
type Example struct {
	Text, Fixed string
	// Options are what a house set; nil means the defaults.
	Options map[string]any
	// As is the media type; empty means text/markdown. The examples of a
	// corpus rule are record files in a txtar archive.
	As string
}

// A Group is a part of the catalogue of rules.
type Group string

const (
	Dosage     Group = "Dosage"
	Laterality Group = "Laterality"
	Safety     Group = "Safety"
	Structure  Group = "Structure"
	Naming     Group = "Naming"
	Claims     Group = "Claims"
	Editorial  Group = "Editorial"
	Corpus     Group = "Corpus"
	Routine    Group = "Routine"
)

// A Severity says how much a finding matters; the zero value switches it off.
type Severity uint8

const (
	// Off: the finding is dropped.
	Off Severity = iota
	// Note: polish or context.
	Note
	// Warning: something a reader needs is missing or misleading.
	Warning
	// Error: the text contradicts itself, tells the reader to do harm, or
	// breaks the data.
	Error
)

var severityNames = [...]string{Off: "off", Note: "note", Warning: "warning", Error: "error"}

func (s Severity) String() string { return severityNames[s] }

// MarshalText gives the severity's name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a severity's name; any other text is an error.
func (s *Severity) UnmarshalText(text []byte) error {
	severity, err := ParseSeverity(string(text))
	if err == nil {
		*s = severity
	}
	return err
}

// ParseSeverity reads off, note, warning or error; any other name is an error.
func ParseSeverity(name string) (Severity, error) {
	for severity, known := range severityNames {
		if known == name {
			return Severity(severity), nil
		}
	}
	return Off, fmt.Errorf("unknown severity %q: want off, note, warning or error", name)
}

// Find gives the built-in rule with this ID, nil when there is none.
func Find(id string) *Rule { return ruleOf(All, id) }

func ruleOf(rules []*Rule, id string) *Rule {
	for _, rule := range rules {
		if rule.ID == id {
			return rule
		}
	}
	return nil
}
