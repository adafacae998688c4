// The page of a rule, printed from its fields, and the table of all rules.

package rules

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
)

// Page gives the text that "stretchlint rules ID" prints.
func Page(r *Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n\n%s · %s by default\n", r.ID, r.Title, r.Group, r.Severity)
	if r.Why != "" {
		section(&b, "Why", flow(r.Why))
	}
	if len(r.Evidence) > 0 {
		section(&b, "Evidence", evidenceText(r.Evidence))
	}
	for _, e := range r.Examples {
		if e.Reports() {
			section(&b, "Reported", quoted(e.Text))
			if e.Fixed != "" {
				section(&b, "After the fix", quoted(e.Fixed))
			}
		}
	}
	for _, e := range r.Examples {
		if !e.Reports() {
			section(&b, "Not reported", quoted(e.Text))
		}
	}
	if len(r.Options) > 0 {
		section(&b, "Options", optionsText(r.Options))
	}
	if r.Blind != "" {
		section(&b, "What it does not catch", flow(r.Blind))
	}
	return b.String()
}

// PageURL gives the address of a rule's page on the web, which is its file in
// docs/rules. It is empty for a rule of a house.
func PageURL(id string) string {
	if Find(id) == nil {
		return ""
	}
	return "https://github.com/stretchlint/stretchlint/blob/main/docs/rules/" + id + ".md"
}

func section(b *strings.Builder, title, text string) {
	fmt.Fprintf(b, "\n%s\n%s", title, text)
}

// Reports reports whether the rule must find something in the example.
func (e Example) Reports() bool { return strings.Contains(e.Text, "⟦") }

// flow joins the lines of a raw string to one paragraph.
func flow(text string) string { return "  " + strings.Join(strings.Fields(text), " ") + "\n" }

func quoted(example string) string {
	return "  | " + strings.ReplaceAll(strings.TrimRight(example, "\n"), "\n", "\n  | ") + "\n"
}

func evidenceText(evidence []Evidence) string {
	var b strings.Builder
	for _, e := range evidence {
		fmt.Fprintf(&b, "  - %s (%s)\n", e.Claim, e.Strength)
		if s := e.Source; s != nil {
			fmt.Fprintf(&b, "    %s. %s (%s). %s [%s]\n", s.Title, s.Body, s.Year, s.Address, s.Seen)
		}
	}
	if note := reviewNote(evidence); note != "" {
		fmt.Fprintf(&b, "\n  %s\n", note)
	}
	return b.String()
}

// reviewNote says what of the evidence a clinician has reviewed; nothing when
// there are no sources to review.
func reviewNote(evidence []Evidence) string {
	sources, reviewed := 0, 0
	for _, e := range evidence {
		if e.Source != nil {
			sources++
			if e.Reviewed {
				reviewed++
			}
		}
	}
	switch {
	case sources == 0:
		return ""
	case reviewed == 0:
		return "No clinician has reviewed this."
	case reviewed < sources:
		return fmt.Sprintf("A clinician has reviewed %d of the %d sources.", reviewed, sources)
	}
	return "Reviewed by a clinician."
}

func optionsText(options []Option) string {
	var b strings.Builder
	for _, o := range options {
		fmt.Fprintf(&b, "  %s (%s, default %s): %s\n", o.Name, typeWord[fmt.Sprintf("%T", o.Default)], optionDefault(o.Default), o.About)
	}
	return b.String()
}

// typeWord names the types an option can have.
var typeWord = map[string]string{"bool": "true or false", "float64": "number", "string": "text", "[]string": "list"}

func optionDefault(value any) string {
	if list, ok := value.([]string); ok {
		if len(list) == 0 {
			return "none"
		}
		return strings.Join(list, ", ")
	}
	return fmt.Sprint(value)
}

// Table gives the text that "stretchlint rules" prints: a line for
// each rule.
func Table(rules []*Rule) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, r := range rules {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", r.ID, r.Severity, r.Group, r.Title)
	}
	w.Flush() // a strings.Builder takes everything
	return b.String()
}

// MarkdownTable gives the rules as the README shows them, by group.
func MarkdownTable() string {
	rules := slices.Clone(All)
	slices.SortStableFunc(rules, func(a, b *Rule) int { return strings.Compare(string(a.Group), string(b.Group)) })
	var b strings.Builder
	b.WriteString("| Rule | Group | Severity | Finds |\n| --- | --- | --- | --- |\n")
	for _, r := range rules {
		fmt.Fprintf(&b, "| [`%s`](docs/rules/%[1]s.md) | %s | %s | %s |\n", r.ID, r.Group, r.Severity, r.Title)
	}
	return b.String()
}
