package config

// This file reads what one configuration file says into settings.

import (
	"errors"
	"slices"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"github.com/stretchlint/stretchlint/rules"
)

// A part is what one file, or one override in it, says. Profiles and files it
// extends come before its own rules.
type part struct {
	profiles, extends []said
	vocabulary        []said // files of a house's words, names and movements
	rules             []Setting
	overrides         []part
	only              scope
}

// said is a text with its place.
type said struct {
	text string
	node ast.Node
}

// A document reads one file.
type document struct {
	reader
	notices []string
}

// read reads the text of a configuration file.
func (d *document) read(content []byte) part {
	var p part
	if root := d.parse(content, "configuration"); root != nil {
		p = d.root(root)
	}
	return p
}

// parse gives the one document of a YAML file, nil when there is none. what
// names the file in a message.
func (r *reader) parse(content []byte, what string) ast.Node {
	file, err := parser.ParseBytes(content, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		var syntax yaml.Error
		if errors.As(err, &syntax) {
			r.problemf(syntax.GetToken(), "this is not YAML: %s", syntax.GetMessage())
		} else {
			r.problemf(nil, "this is not YAML: %v", err)
		}
		return nil
	}
	var root ast.Node
	for i, body := range file.Docs {
		switch {
		case body.Body == nil: // nothing but comments
		case i > 0:
			r.problemf(body.Body.GetToken(), "a second document; a %s is one", what)
		default:
			root = body.Body
		}
	}
	return root
}

func (d *document) root(n ast.Node) part {
	var p part
	d.fields(n, "configuration", map[string]func(ast.Node){
		"extends":    func(n ast.Node) { p.extends = d.list(n, "extends") },
		"profile":    func(n ast.Node) { p.profiles = d.profileNames(n) },
		"vocabulary": func(n ast.Node) { p.vocabulary = d.list(n, "vocabulary") },
		"rules":      func(n ast.Node) { p.rules = d.rules(n) },
		"overrides":  func(n ast.Node) { p.overrides = d.overrides(n) },
	})
	return p
}

func (d *document) list(n ast.Node, what string) []said {
	texts, nodes := d.texts(n, what)
	all := make([]said, len(texts))
	for i := range texts {
		all[i] = said{texts[i], nodes[i]}
	}
	return all
}

func (d *document) profileNames(n ast.Node) []said {
	return slices.DeleteFunc(d.list(n, "profile"), func(name said) bool {
		known := slices.Contains(Profiles(), name.text)
		if !known {
			d.problemf(name.node.GetToken(), "unknown profile %q%s", name.text, suggest(name.text, Profiles()))
		}
		return !known
	})
}

func (d *document) overrides(n ast.Node) []part {
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		d.problemf(n.GetToken(), "overrides: want a list, got %s", kindOf(n))
		return nil
	}
	var parts []part
	for _, element := range list.Values {
		var p part
		d.fields(element, "override", map[string]func(ast.Node){
			"files":   func(n ast.Node) { p.only.files = d.globs(n, "files") },
			"except":  func(n ast.Node) { p.only.except = d.globs(n, "except") },
			"profile": func(n ast.Node) { p.profiles = d.profileNames(n) },
			"rules":   func(n ast.Node) { p.rules = d.rules(n) },
		})
		if len(p.only.files) == 0 { // without files it would hold everywhere
			d.problemf(element.GetToken(), "override: want files, the globs it is about")
		}
		parts = append(parts, p)
	}
	return parts
}

func (d *document) globs(n ast.Node, what string) []string {
	globs, nodes := d.texts(n, what)
	for i, glob := range globs {
		if !doublestar.ValidatePattern(glob) || glob == "" {
			d.problemf(nodes[i].GetToken(), "%s: %q is no glob; one looks like drafts/** or *.draft.md", what, glob)
		}
	}
	return globs
}

func (d *document) rules(n ast.Node) []Setting {
	var settings []Setting
	for _, m := range d.members(n, "rules") {
		rule, notice := rules.Resolve(m.key.Value)
		if notice != "" {
			d.notices = append(d.notices, d.origin(m.value).String()+": "+notice)
		}
		switch {
		case rule != nil:
			settings = append(settings, d.rule(rule, m.value)...)
		case notice == "":
			d.problemf(m.key, "unknown rule %q%s", m.key.Value, suggest(m.key.Value, ruleIDs()))
		}
	}
	return settings
}

func ruleIDs() []string {
	ids := make([]string, len(rules.All))
	for i, rule := range rules.All {
		ids[i] = rule.ID
	}
	return ids
}

// rule reads what is said of one rule: a severity alone, or severity and
// options.
func (d *document) rule(rule *rules.Rule, n ast.Node) []Setting {
	if n.Type() != ast.MappingType && n.Type() != ast.MappingValueType {
		return d.severity(rule, n)
	}
	var settings []Setting
	d.fields(n, rule.ID, map[string]func(ast.Node){
		"severity": func(n ast.Node) { settings = append(settings, d.severity(rule, n)...) },
		"options":  func(n ast.Node) { settings = append(settings, d.options(rule, n)...) },
	})
	return settings
}

func (d *document) severity(rule *rules.Rule, n ast.Node) []Setting {
	word := n.GetToken().Value
	severity, err := rules.ParseSeverity(word)
	if err != nil || n.Type() == ast.SequenceType {
		d.problemf(n.GetToken(), "%s: want off, note, warning or error, got %s%s", rule.ID, kindOf(n), nearSeverity(word))
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
		near = nearest(word, []string{"off", "note", "warning", "error"})
	}
	if near == "" {
		return ""
	}
	return "; did you mean " + near + "?"
}

func (d *document) options(rule *rules.Rule, n ast.Node) []Setting {
	var names []string
	for _, o := range rule.Options {
		names = append(names, o.Name)
	}
	var settings []Setting
	for _, m := range d.members(n, rule.ID+" options") {
		i := slices.Index(names, m.key.Value)
		if i < 0 {
			d.problemf(m.key, "%s has no option %q%s", rule.ID, m.key.Value, suggest(m.key.Value, names))
			continue
		}
		if value, ok := d.option(rule.Options[i], m.value); ok {
			settings = append(settings, Setting{Rule: rule.ID, Option: names[i], Value: value, From: d.origin(m.value)})
		}
	}
	return settings
}

func (d *document) option(o rules.Option, n ast.Node) (any, bool) {
	value, ok := d.value(n, o.Default, o.Name)
	if !ok || o.Check == nil {
		return value, ok
	}
	if err := o.Check(value); err != nil {
		d.problemf(n.GetToken(), "%s: %v", o.Name, err)
		return nil, false
	}
	return value, true
}
