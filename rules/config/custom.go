package config

// This file reads the rules a house declares. A mistake is told at its place,
// with what was probably meant.

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema/phrase"
	"github.com/stretchlint/stretchlint/schema/strict"
)

// customRules reads a file of rules that a configuration names.
func (l *loader) customRules(d *document, file said) {
	name := d.beside(file.text)
	content, err := l.read(filepath.FromSlash(name))
	if err != nil {
		d.Problemf(file.node, "custom: %s can't be read: %s", file.text, reason(err))
		return
	}
	c := customReader{Reader: strict.Reader{Path: name}, own: l.own}
	if root := c.Parse(content); root != nil {
		c.root(root)
	}
	l.own = c.own
	l.problems = append(l.problems, c.Problems...)
}

// LoadRules reads a file of custom rules by itself. The error is an
// *InvalidError, or says why the file could not be read.
func LoadRules(name string) ([]*rules.Rule, error) {
	content, err := readFile(name)
	if err != nil {
		return nil, fmt.Errorf("read the rules: %w", err)
	}
	c := customReader{Reader: strict.Reader{Path: filepath.ToSlash(name)}}
	if root := c.Parse(content); root != nil {
		c.root(root)
	}
	if len(c.Problems) > 0 {
		return nil, &InvalidError{c.Problems}
	}
	return c.own, nil
}

// A customReader reads one file of rules.
type customReader struct {
	strict.Reader
	own []*rules.Rule
}

func (c *customReader) root(n *yaml.Node) {
	c.Fields(n, "rules of the house", map[string]func(*yaml.Node){
		"rules": func(n *yaml.Node) {
			for _, m := range c.Members(n, "rules") {
				c.rule(m)
			}
		},
	})
}

var houseForm = regexp.MustCompile(rules.HouseForm)

func (c *customReader) rule(m strict.Member) {
	id := m.Key.Value
	if known, notice := rules.Resolve(id, c.own); known != nil || notice != "" {
		c.Problemf(m.Key, "rules: there is a rule %s already", id)
		return
	}
	if !houseForm.MatchString(id) {
		c.Problemf(m.Key, "rules: %q is no ID of a rule of a house; one looks like house-no-slang", id)
		return
	}
	r := ruleReader{customReader: c, custom: rules.Custom{ID: id, Severity: rules.Warning, In: rules.InText}}
	before := len(c.Problems)
	r.read(m)
	if len(c.Problems) == before {
		c.own = append(c.own, r.custom.Rule())
	}
}

// A ruleReader reads one rule.
type ruleReader struct {
	*customReader
	custom rules.Custom
	when   *yaml.Node
	finds  []string // the keys that say what is found
}

func (r *ruleReader) read(m strict.Member) {
	c := &r.custom
	r.Fields(m.Value, c.ID, map[string]func(*yaml.Node){
		"title":    func(n *yaml.Node) { c.Title, _ = r.Text(n, "title") },
		"why":      func(n *yaml.Node) { c.Why, _ = r.Text(n, "why") },
		"message":  func(n *yaml.Node) { c.Message = r.message(n) },
		"severity": func(n *yaml.Node) { c.Severity = r.severity(n) },
		"words":    func(n *yaml.Node) { c.Patterns = r.patterns(n, "words", phrase.Literal) },
		"patterns": func(n *yaml.Node) { c.Patterns = r.patterns(n, "patterns", asWritten) },
		"missing":  func(n *yaml.Node) { c.Missing = r.patterns(n, "missing", asWritten) },
		"when":     func(n *yaml.Node) { r.when = n },
		"about":    func(n *yaml.Node) { c.About = rules.Subject(r.oneOf(n, "about", "stretch", "article")) },
		"in":       func(n *yaml.Node) { c.In = rules.Part(r.oneOf(n, "in", "text", "headings", "steps")) },
		"told":     func(n *yaml.Node) { told, _ := r.Value(n, false, "told"); c.Told, _ = told.(bool) },
		"examples": func(n *yaml.Node) { c.Examples = r.examples(n) },
	})
	switch {
	case c.Message == "":
		r.Problemf(m.Key, "%s: want a message", c.ID)
	case len(r.finds) > 1:
		r.Problemf(m.Key, "%s: want one of %s", c.ID, strings.Join(r.finds, ", "))
	case len(r.finds) == 0 && r.when == nil:
		r.Problemf(m.Key, "%s: want words, patterns, missing or when: what it looks for", c.ID)
	}
	if c.About == "" {
		c.About = map[bool]rules.Subject{true: rules.AboutArticle, false: rules.AboutStretch}[len(c.Patterns) > 0 && r.when == nil]
	}
	if c.Title == "" {
		c.Title = c.Message
	}
	if r.when != nil {
		c.When = r.condition(r.when)
	}
}

func asWritten(form string) string { return form }

// patterns reads a list of patterns, or of words that make patterns.
func (r *ruleReader) patterns(n *yaml.Node, key string, form func(string) string) []*phrase.Pattern {
	r.finds = append(r.finds, key)
	texts, nodes := r.Texts(n, key)
	var patterns []*phrase.Pattern
	for i, text := range texts {
		pattern, err := phrase.Compile(form(text))
		if err == nil {
			err = phrase.Default().Check(pattern)
		}
		if err != nil {
			r.Problemf(nodes[i], "%s: %v", key, err)
			continue
		}
		patterns = append(patterns, pattern)
	}
	if len(texts) == 0 {
		r.Problemf(n, "%s: want at least one", key)
	}
	return patterns
}

// condition reads an expression over the record.
func (r *ruleReader) condition(n *yaml.Node) *rules.Condition {
	text, ok := r.Text(n, "when")
	if !ok {
		return nil
	}
	condition, err := rules.CompileCondition(text, r.custom.About == rules.AboutStretch)
	var unknown *rules.UnknownWordError
	switch {
	case errors.As(err, &unknown):
		r.Problemf(n, "when: %v%s", err, strict.Suggest(unknown.Word, unknown.Known))
	case err != nil:
		r.Problemf(n, "when: %v", err)
	}
	return condition
}

// placeholder is what stands for something in a message.
var placeholder = regexp.MustCompile(`\{[^}]*\}`)

func (r *ruleReader) message(n *yaml.Node) string {
	text, _ := r.Text(n, "message")
	for _, name := range placeholder.FindAllString(text, -1) {
		if !slices.Contains(rules.Placeholders, name) {
			r.Problemf(n, "message: unknown %s%s", name, strict.Suggest(name, rules.Placeholders))
		}
	}
	return text
}

func (r *ruleReader) severity(n *yaml.Node) rules.Severity {
	severity, err := rules.ParseSeverity(n.Value)
	if err != nil {
		r.Problemf(n, "severity: want off, note, warning or error, got %s%s", strict.KindOf(n), nearSeverity(n.Value))
	}
	return severity
}

// oneOf reads one of a few words.
func (r *ruleReader) oneOf(n *yaml.Node, what string, known ...string) string {
	text, ok := r.Text(n, what)
	if ok && !slices.Contains(known, text) {
		r.Problemf(n, "%s: unknown %q%s", what, text, strict.Suggest(text, known))
	}
	return text
}

// examples reads a list of articles, each under "report", with marks, or under
// "silent".
func (r *ruleReader) examples(n *yaml.Node) []rules.Example {
	var examples []rules.Example
	for _, element := range strict.Elements(n) {
		var e rules.Example
		r.Fields(element, "example", map[string]func(*yaml.Node){
			"report": func(n *yaml.Node) { e.Text = r.example(n, true) },
			"silent": func(n *yaml.Node) { e.Text = r.example(n, false) },
			"as":     func(n *yaml.Node) { e.As = r.oneOf(n, "as", "text/markdown", "text/html", "text/plain") },
		})
		examples = append(examples, e)
	}
	return examples
}

func (r *ruleReader) example(n *yaml.Node, marked bool) string {
	text, ok := r.Text(n, "example")
	if has := strings.Contains(text, "⟦"); ok && has != marked {
		r.Problemf(n, "example: %s", map[bool]string{
			true:  "want ⟦ and ⟧ around what is reported",
			false: "⟦ marks what is reported; one with a mark stands under report",
		}[marked])
	}
	return text
}
