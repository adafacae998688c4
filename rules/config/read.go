package config

// This file reads what one configuration file says into settings.

import (
	"slices"

	"github.com/bmatcuk/doublestar/v4"
	"go.yaml.in/yaml/v3"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema/strict"
)

// A part is what one file, or one override in it, says. Profiles and files it
// extends come before its own rules, which may speak of rules that these
// declare and are read after them.
type part struct {
	profiles, extends []said
	vocabulary        []said // files of a house's words, names and movements
	sites             []said // folders of site profiles
	custom            []said // files of a house's rules
	rules             *yaml.Node
	overrides         []part
	only              scope
}

// said is a text with its place.
type said struct {
	text string
	node *yaml.Node
}

// A document reads one file.
type document struct {
	strict.Reader
	notices []string
}

// read reads the text of a configuration file.
func (d *document) read(content []byte) part {
	if n := d.Parse(content); n != nil {
		return d.root(n)
	}
	return part{}
}

func (d *document) origin(n *yaml.Node) Origin {
	return Origin{Path: d.Path, Line: n.Line, Column: n.Column}
}

func (d *document) root(n *yaml.Node) part {
	var p part
	d.Fields(n, "configuration", map[string]func(*yaml.Node){
		"extends":    func(n *yaml.Node) { p.extends = d.list(n, "extends") },
		"profile":    func(n *yaml.Node) { p.profiles = d.profileNames(n) },
		"sites":      func(n *yaml.Node) { p.sites = d.list(n, "sites") },
		"vocabulary": func(n *yaml.Node) { p.vocabulary = d.list(n, "vocabulary") },
		"custom":     func(n *yaml.Node) { p.custom = d.list(n, "custom") },
		"rules":      func(n *yaml.Node) { p.rules = n },
		"overrides":  func(n *yaml.Node) { p.overrides = d.overrides(n) },
	})
	return p
}

func (d *document) list(n *yaml.Node, what string) []said {
	texts, nodes := d.Texts(n, what)
	all := make([]said, len(texts))
	for i := range texts {
		all[i] = said{texts[i], nodes[i]}
	}
	return all
}

func (d *document) profileNames(n *yaml.Node) []said {
	return slices.DeleteFunc(d.list(n, "profile"), func(name said) bool {
		known := slices.Contains(Profiles(), name.text)
		if !known {
			d.Problemf(name.node, "unknown profile %q%s", name.text, strict.Suggest(name.text, Profiles()))
		}
		return !known
	})
}

func (d *document) overrides(n *yaml.Node) []part {
	if n.Kind != yaml.SequenceNode {
		d.Problemf(n, "overrides: want a list, got %s", strict.KindOf(n))
		return nil
	}
	var parts []part
	for _, element := range n.Content {
		var p part
		d.Fields(element, "override", map[string]func(*yaml.Node){
			"files":   func(n *yaml.Node) { p.only.files = d.globs(n, "files") },
			"except":  func(n *yaml.Node) { p.only.except = d.globs(n, "except") },
			"profile": func(n *yaml.Node) { p.profiles = d.profileNames(n) },
			"rules":   func(n *yaml.Node) { p.rules = n },
		})
		if len(p.only.files) == 0 { // without files it would hold everywhere
			d.Problemf(element, "override: want files, the globs it is about")
		}
		parts = append(parts, p)
	}
	return parts
}

func (d *document) globs(n *yaml.Node, what string) []string {
	globs, nodes := d.Texts(n, what)
	for i, glob := range globs {
		if !doublestar.ValidatePattern(glob) || glob == "" {
			d.Problemf(nodes[i], "%s: %q is no glob; one looks like drafts/** or *.draft.md", what, glob)
		}
	}
	return globs
}

func (d *document) rules(n *yaml.Node, own []*rules.Rule) []Setting {
	var settings []Setting
	for _, m := range d.Members(n, "rules") {
		rule, notice := rules.Resolve(m.Key.Value, own)
		if notice != "" {
			d.notices = append(d.notices, d.origin(m.Value).String()+": "+notice)
		}
		switch {
		case rule != nil:
			settings = append(settings, d.rule(rule, m.Value)...)
		case notice == "":
			d.Problemf(m.Key, "unknown rule %q%s", m.Key.Value, strict.Suggest(m.Key.Value, ruleIDs(own)))
		}
	}
	return settings
}

func ruleIDs(own []*rules.Rule) []string {
	var ids []string
	for _, rule := range slices.Concat(rules.All, own) {
		ids = append(ids, rule.ID)
	}
	return ids
}

// rule reads what is said of one rule: a severity alone, or severity and
// options.
func (d *document) rule(rule *rules.Rule, n *yaml.Node) []Setting {
	if n.Kind != yaml.MappingNode {
		return d.severity(rule, n)
	}
	var settings []Setting
	d.Fields(n, rule.ID, map[string]func(*yaml.Node){
		"severity": func(n *yaml.Node) { settings = append(settings, d.severity(rule, n)...) },
		"options":  func(n *yaml.Node) { settings = append(settings, d.options(rule, n)...) },
	})
	return settings
}

func (d *document) severity(rule *rules.Rule, n *yaml.Node) []Setting {
	word := n.Value
	if strict.IsShared(n) {
		word = ""
	}
	severity, err := rules.ParseSeverity(word)
	if err != nil || !strict.IsText(n) {
		d.Problemf(n, "%s: want off, note, warning or error, got %s%s", rule.ID, strict.KindOf(n), nearSeverity(word))
		return nil
	}
	return []Setting{{Rule: rule.ID, Value: severity, From: d.origin(n)}}
}

// otherWords are what other linters call the severities.
var otherWords = map[string]string{
	"info": "note", "suggestion": "note", "hint": "note", "warn": "warning", "err": "error", "critical": "error",
	"none": "off", "false": "off", "disable": "off", "disabled": "off", "ignore": "off", "no": "off",
}

func nearSeverity(word string) string {
	near := otherWords[word]
	if near == "" {
		near = strict.Nearest(word, []string{"off", "note", "warning", "error"})
	}
	if near == "" {
		return ""
	}
	return "; did you mean " + near + "?"
}

func (d *document) options(rule *rules.Rule, n *yaml.Node) []Setting {
	var names []string
	for _, o := range rule.Options {
		names = append(names, o.Name)
	}
	var settings []Setting
	for _, m := range d.Members(n, rule.ID+" options") {
		i := slices.Index(names, m.Key.Value)
		if i < 0 {
			d.Problemf(m.Key, "%s has no option %q%s", rule.ID, m.Key.Value, strict.Suggest(m.Key.Value, names))
			continue
		}
		if value, ok := d.option(rule.Options[i], m.Value); ok {
			settings = append(settings, Setting{Rule: rule.ID, Option: names[i], Value: value, From: d.origin(m.Value)})
		}
	}
	return settings
}

func (d *document) option(o rules.Option, n *yaml.Node) (any, bool) {
	value, ok := d.Value(n, o.Default, o.Name)
	if !ok || o.Check == nil {
		return value, ok
	}
	if err := o.Check(value); err != nil {
		d.Problemf(n, "%s: %v", o.Name, err)
		return nil, false
	}
	return value, true
}
