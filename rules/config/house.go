package config

// This file reads what a house adds to the catalogue: words, names of
// movements and movements of its own. A mistake is told at its place.

import (
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/strict"
)

// vocabulary reads a vocabulary file that a configuration names.
func (l *loader) vocabulary(d *document, file said) {
	name := d.beside(file.text)
	content, err := l.read(filepath.FromSlash(name))
	if err != nil {
		d.Problemf(file.node, "vocabulary: %s can't be read: %s", file.text, reason(err))
		return
	}
	if l.house == nil {
		l.house = movement.Extend()
	}
	h := houseReader{strict.Reader{Path: name}, l.house}
	if root := h.Parse(content); root != nil {
		h.root(root)
	}
	l.problems = append(l.problems, h.Problems...)
}

// A houseReader reads one vocabulary file into an extension of the catalogue.
type houseReader struct {
	strict.Reader
	*movement.Extension
}

// root reads the parts in the order in which one may speak of another,
// whatever their order in the file.
func (h *houseReader) root(n *yaml.Node) {
	var words, movements, names *yaml.Node
	h.Fields(n, "vocabulary", map[string]func(*yaml.Node){
		"words":     func(n *yaml.Node) { words = n },
		"movements": func(n *yaml.Node) { movements = n },
		"names":     func(n *yaml.Node) { names = n },
	})
	for _, part := range []struct {
		node *yaml.Node
		read func(*yaml.Node)
	}{{words, h.words}, {movements, h.movements}, {names, h.names}} {
		if part.node != nil {
			part.read(part.node)
		}
	}
}

// words reads "SECTION: {id: [form, form]}".
func (h *houseReader) words(n *yaml.Node) {
	for _, section := range h.Members(n, "words") {
		name := strings.ToUpper(section.Key.Value)
		if !slices.Contains(h.Words.Sections(), name) {
			h.Problemf(section.Key, "words: there is no section %q%s", section.Key.Value, strict.Suggest(name, h.Words.Sections()))
			continue
		}
		for _, id := range h.Members(section.Value, name) {
			if ids := h.Words.IDs(name); !slices.Contains(ids, id.Key.Value) {
				h.Problemf(id.Key, "words: %s has no id %q%s", name, id.Key.Value, strict.Suggest(id.Key.Value, ids))
				continue
			}
			forms, nodes := h.Texts(id.Value, id.Key.Value)
			for i, form := range forms {
				at := nodes[i]
				if err := h.Words.Add(name, id.Key.Value, form, h.Path, at.Line); err != nil {
					h.Problemf(at, "words: %v", err)
				}
			}
		}
	}
}

// names reads "slug: [name, name]".
func (h *houseReader) names(n *yaml.Node) {
	for _, m := range h.Members(n, "names") {
		slug := m.Key.Value
		if !slices.Contains(h.Slugs(), slug) {
			h.Problemf(m.Key, "names: there is no movement %q%s", slug, strict.Suggest(slug, h.Slugs()))
			continue
		}
		names, nodes := h.Texts(m.Value, slug)
		for i, name := range names {
			if err := h.AddName(slug, name); err != nil {
				h.Problemf(nodes[i], "names: %v", err)
			}
		}
	}
}

// movements reads "slug: {name: …, positions: […], …}".
func (h *houseReader) movements(n *yaml.Node) {
	for _, m := range h.Members(n, "movements") {
		h.movement(m)
	}
}

func (h *houseReader) movement(m strict.Member) {
	own := movement.Movement{Slug: m.Key.Value, Kind: "static"}
	var cues []func()
	before := len(h.Problems)
	h.Fields(m.Value, own.Slug, map[string]func(*yaml.Node){
		"name":       func(n *yaml.Node) { own.Name, _ = h.Text(n, "name") },
		"aliases":    func(n *yaml.Node) { own.Aliases, _ = h.Texts(n, "aliases") },
		"positions":  func(n *yaml.Node) { own.Positions = h.terms(n, "positions", schema.IDs("position")) },
		"laterality": func(n *yaml.Node) { own.Unilateral = h.term(n, "laterality", schema.IDs("laterality")) == "unilateral" },
		"kind":       func(n *yaml.Node) { own.Kind = h.term(n, "kind", append(schema.IDs("kind"), "either")) },
		"targets":    func(n *yaml.Node) { own.Targets = h.terms(n, "targets", schema.IDs("targets")) },
		"equipment":  func(n *yaml.Node) { own.Equipment = h.terms(n, "equipment", schema.IDs("equipment")) },
		"cautions":   func(n *yaml.Node) { own.Cautions, _ = h.Texts(n, "cautions") },
		"variant-of": func(n *yaml.Node) { own.VariantOf = h.term(n, "variant-of", h.Slugs()) },
		"phase-of":   func(n *yaml.Node) { own.PhaseOf = h.term(n, "phase-of", h.Slugs()) },
		"cues":       func(n *yaml.Node) { cues = append(cues, func() { h.cues(own.Slug, n, movement.Speaks) }) },
		"not-cues":   func(n *yaml.Node) { cues = append(cues, func() { h.cues(own.Slug, n, movement.Denies) }) },
	})
	if len(h.Problems) > before {
		return
	}
	if err := h.AddMovement(own); err != nil {
		h.Problemf(m.Key, "movements: %v", err)
		return
	}
	for _, read := range cues {
		read()
	}
}

func (h *houseReader) cues(slug string, n *yaml.Node, says movement.CueKind) {
	forms, nodes := h.Texts(n, "cues")
	for i, form := range forms {
		if err := h.AddCue(slug, says, form); err != nil {
			h.Problemf(nodes[i], "cues: %v", err)
		}
	}
}

// terms reads values of a closed list; others are told and left out.
func (h *houseReader) terms(n *yaml.Node, what string, known []string) []string {
	texts, nodes := h.Texts(n, what)
	var terms []string
	for i, text := range texts {
		if !slices.Contains(known, text) {
			h.Problemf(nodes[i], "%s: unknown %q%s", what, text, strict.Suggest(text, known))
			continue
		}
		terms = append(terms, text)
	}
	return terms
}

// term reads one value of a closed list.
func (h *houseReader) term(n *yaml.Node, what string, known []string) string {
	text, ok := h.Text(n, what)
	if ok && !slices.Contains(known, text) {
		h.Problemf(n, "%s: unknown %q%s", what, text, strict.Suggest(text, known))
	}
	return text
}
