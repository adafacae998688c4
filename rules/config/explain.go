package config

// This file prints what is in force for a file, and where each value was said.

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/stretchlint/stretchlint/rules"
)

// Explain gives a line for every rule and every option that is set: its value,
// where it was said, and what that was said over.
func Explain(s Settings, own []*rules.Rule) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, rule := range slices.Concat(rules.All, own) {
		writeValue(w, rule.ID, rule.Severity, s.Said(rule.ID, ""))
		for _, o := range rule.Options {
			if said := s.Said(rule.ID, o.Name); len(said) > 0 {
				writeValue(w, "  "+rule.ID+" "+o.Name, o.Default, said)
			}
		}
	}
	w.Flush() // a strings.Builder takes everything
	return b.String()
}

func writeValue(w *tabwriter.Writer, name string, byDefault any, said Settings) {
	if len(said) == 0 {
		fmt.Fprintf(w, "%s\t%s\tdefault\n", name, word(byDefault))
		return
	}
	last := len(said) - 1
	over := fmt.Sprintf("default: %s", word(byDefault))
	for _, s := range said[:last] {
		over = fmt.Sprintf("%s: %s; %s", s.From, word(s.Value), over)
	}
	fmt.Fprintf(w, "%s\t%s\t%s%s\t(over %s)\n", name, word(said[last].Value), said[last].From, said[last].only, over)
}

// String words which files a setting is about.
func (s scope) String() string {
	if len(s.files) == 0 {
		return ""
	}
	text := " for " + strings.Join(s.files, ", ")
	if len(s.except) > 0 {
		text += " but not " + strings.Join(s.except, ", ")
	}
	return text
}

// word gives a value as the configuration writes it.
func word(value any) string {
	if list, ok := value.([]string); ok {
		return "[" + strings.Join(list, ", ") + "]"
	}
	return fmt.Sprint(value)
}

// ExplainSites gives a line for every folder of site profiles.
func (c *Config) ExplainSites() string {
	var b strings.Builder
	for _, folder := range c.folders() {
		fmt.Fprintf(&b, "sites  %s  %s\n", folder.Path, folder.From)
	}
	return b.String()
}

// SitesYAML gives the folders of site profiles as a configuration that says the
// same at the working folder; "" where there are none.
func (c *Config) SitesYAML() string {
	var b strings.Builder
	for i, folder := range c.folders() {
		if i == 0 {
			b.WriteString("sites:\n")
		}
		fmt.Fprintf(&b, "  - %q # %s\n", folder.Path, folder.From)
	}
	return b.String()
}

func (c *Config) folders() []Folder {
	if c == nil {
		return nil
	}
	return c.Sites
}

// YAML gives the settings as a configuration that says the same, each value
// with its place beside it.
func YAML(s Settings, own []*rules.Rule) string {
	var b strings.Builder
	b.WriteString("rules:\n")
	for _, rule := range slices.Concat(rules.All, own) {
		severity, said := any(rule.Severity), s.Said(rule.ID, "")
		if len(said) > 0 {
			severity = said[len(said)-1].Value
		}
		fmt.Fprintf(&b, "  %s:\n    severity: %s%s\n", rule.ID, severity, source(said))
		if len(rule.Options) > 0 {
			b.WriteString("    options:\n")
		}
		for _, o := range rule.Options {
			value, said := o.Default, s.Said(rule.ID, o.Name)
			if len(said) > 0 {
				value = said[len(said)-1].Value
			}
			fmt.Fprintf(&b, "      %s: %s%s\n", o.Name, scalar(value), source(said))
		}
	}
	return b.String()
}

func source(said Settings) string {
	if len(said) == 0 {
		return ""
	}
	return " # " + said[len(said)-1].From.String()
}

// scalar writes a value as YAML on one line; text always in quotes, which
// needs no rule of what may go without.
func scalar(value any) string {
	switch v := value.(type) {
	case string:
		return fmt.Sprintf("%q", v)
	case []string:
		quoted := make([]string, len(v))
		for i, text := range v {
			quoted[i] = fmt.Sprintf("%q", text)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	}
	return fmt.Sprint(value)
}
