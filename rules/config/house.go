package config

// This file reads what a house adds to the catalogue: words, names of
// movements and movements of its own. A mistake is told at its place.

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// vocabulary reads a vocabulary file that a configuration names.
func (l *loader) vocabulary(d *document, file said) {
	name := d.beside(file.text)
	content, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		d.problemf(file.node.GetToken(), "vocabulary: %s can't be read: %s", file.text, reason(err))
		return
	}
	if l.house == nil {
		l.house = movement.Extend()
	}
	h := houseReader{reader{path: name}, l.house}
	if root := h.parse(content, "vocabulary"); root != nil {
		h.root(root)
	}
	l.problems = append(l.problems, h.problems...)
}

// A houseReader reads one vocabulary file into an extension of the catalogue.
type houseReader struct {
	reader
	*movement.Extension
}

// root reads the parts in the order in which one may speak of another,
// whatever their order in the file.
func (h *houseReader) root(n ast.Node) {
	var words, movements, names ast.Node
	h.fields(n, "vocabulary", map[string]func(ast.Node){
		"words":     func(n ast.Node) { words = n },
		"movements": func(n ast.Node) { movements = n },
		"names":     func(n ast.Node) { names = n },
	})
	for _, part := range []struct {
		node ast.Node
		read func(ast.Node)
	}{{words, h.words}, {movements, h.movements}, {names, h.names}} {
		if part.node != nil {
			part.read(part.node)
		}
	}
}

// words reads "SECTION: {id: [form, form]}".
func (h *houseReader) words(n ast.Node) {
	for _, section := range h.members(n, "words") {
		name := strings.ToUpper(section.key.Value)
		if !slices.Contains(h.Words.Sections(), name) {
			h.problemf(section.key, "words: there is no section %q%s", section.key.Value, suggest(name, h.Words.Sections()))
			continue
		}
		for _, id := range h.members(section.value, name) {
			if ids := h.Words.IDs(name); !slices.Contains(ids, id.key.Value) {
				h.problemf(id.key, "words: %s has no id %q%s", name, id.key.Value, suggest(id.key.Value, ids))
				continue
			}
			forms, nodes := h.texts(id.value, id.key.Value)
			for i, form := range forms {
				at := nodes[i].GetToken()
				if err := h.Words.Add(name, id.key.Value, form, h.path, at.Position.Line); err != nil {
					h.problemf(at, "words: %v", err)
				}
			}
		}
	}
}

// names reads "slug: [name, name]".
func (h *houseReader) names(n ast.Node) {
	for _, m := range h.members(n, "names") {
		slug := m.key.Value
		if !slices.Contains(h.Slugs(), slug) {
			h.problemf(m.key, "names: there is no movement %q%s", slug, suggest(slug, h.Slugs()))
			continue
		}
		names, nodes := h.texts(m.value, slug)
		for i, name := range names {
			if err := h.AddName(slug, name); err != nil {
				h.problemf(nodes[i].GetToken(), "names: %v", err)
			}
		}
	}
}

// movements reads "slug: {name: …, positions: […], …}".
func (h *houseReader) movements(n ast.Node) {
	for _, m := range h.members(n, "movements") {
		h.movement(m)
	}
}

func (h *houseReader) movement(m member) {
	own := movement.Movement{Slug: m.key.Value, Kind: "static"}
	var cues []func()
	before := len(h.problems)
	h.fields(m.value, own.Slug, map[string]func(ast.Node){
		"name":       func(n ast.Node) { own.Name, _ = h.text(n, "name") },
		"aliases":    func(n ast.Node) { own.Aliases, _ = h.texts(n, "aliases") },
		"positions":  func(n ast.Node) { own.Positions = h.terms(n, "positions", schema.IDs("position")) },
		"laterality": func(n ast.Node) { own.Unilateral = h.term(n, "laterality", schema.IDs("laterality")) == "unilateral" },
		"kind":       func(n ast.Node) { own.Kind = h.term(n, "kind", append(schema.IDs("kind"), "either")) },
		"targets":    func(n ast.Node) { own.Targets = h.terms(n, "targets", schema.IDs("targets")) },
		"equipment":  func(n ast.Node) { own.Equipment = h.terms(n, "equipment", schema.IDs("equipment")) },
		"cautions":   func(n ast.Node) { own.Cautions, _ = h.texts(n, "cautions") },
		"variant-of": func(n ast.Node) { own.VariantOf = h.term(n, "variant-of", h.Slugs()) },
		"phase-of":   func(n ast.Node) { own.PhaseOf = h.term(n, "phase-of", h.Slugs()) },
		"cues":       func(n ast.Node) { cues = append(cues, func() { h.cues(own.Slug, n, movement.Speaks) }) },
		"not-cues":   func(n ast.Node) { cues = append(cues, func() { h.cues(own.Slug, n, movement.Denies) }) },
	})
	if len(h.problems) > before {
		return
	}
	if err := h.AddMovement(own); err != nil {
		h.problemf(m.key, "movements: %v", err)
		return
	}
	for _, read := range cues {
		read()
	}
}

func (h *houseReader) cues(slug string, n ast.Node, says movement.CueKind) {
	forms, nodes := h.texts(n, "cues")
	for i, form := range forms {
		if err := h.AddCue(slug, says, form); err != nil {
			h.problemf(nodes[i].GetToken(), "cues: %v", err)
		}
	}
}

// terms reads values of a closed list; others are told and left out.
func (h *houseReader) terms(n ast.Node, what string, known []string) []string {
	texts, nodes := h.texts(n, what)
	var terms []string
	for i, text := range texts {
		if !slices.Contains(known, text) {
			h.problemf(nodes[i].GetToken(), "%s: unknown %q%s", what, text, suggest(text, known))
			continue
		}
		terms = append(terms, text)
	}
	return terms
}

// term reads one value of a closed list.
func (h *houseReader) term(n ast.Node, what string, known []string) string {
	text, ok := h.text(n, what)
	if ok && !slices.Contains(known, text) {
		h.problemf(n.GetToken(), "%s: unknown %q%s", what, text, suggest(text, known))
	}
	return text
}
