// Package movement knows the movements articles describe: a catalogue of
// them, which movement a name means, and which movement a how-to describes
// whatever its author called it.
package movement

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A Movement is one movement of the catalogue. Lists are never nil-sensitive:
// an empty list and nil mean the same.
type Movement struct {
	Slug, Name string
	Aliases    []string
	Positions  []string // start positions it can be done in
	Unilateral bool     // one side at a time, so the other side is needed
	Kind       string   // static, dynamic, exercise; either when one end position is held or flowed through
	Targets    []string
	Equipment  []string
	Cautions   []string
	VariantOf  string // the movement this differs from in start position, support or one added action
	PhaseOf    string // the movement this is one half of
}

// A Catalogue is a list of movements with the names and cues they are known
// by. What it answers never changes once it is read.
type Catalogue struct {
	// Vocabulary reads the words that names and how-tos are told by.
	Vocabulary *phrase.Vocabulary

	movements []Movement
	bySlug    map[string]int
	names     *nameIndex
	// remembered are the answers of ByName: headings and names are asked about
	// several times in an article, and come again in the next.
	remembered memory
	cues       *cues
	// describings are memory: there is one for each entry of an article.
	describings sync.Pool
	bases       []baseSet // by movement: where it can start
	roots       []string  // by movement: the first of its family
}

//go:embed catalogue.tsv
var catalogueText string

// Default gives the catalogue the program is built with.
var Default = sync.OnceValue(func() *Catalogue {
	movements, err := parseMovements("catalogue.tsv", catalogueText)
	if err != nil {
		panic(err) // the files are part of the program: a test reads them
	}
	c, err := newCatalogue(movements, nil, nil, phrase.Default())
	if err != nil {
		panic(err)
	}
	return c
})

// newCatalogue makes a catalogue of movements, the names and cues of a house
// beside those built in.
func newCatalogue(movements []Movement, names []houseName, cues []dataLine, vocabulary *phrase.Vocabulary) (*Catalogue, error) {
	c := &Catalogue{
		Vocabulary: vocabulary, movements: movements, bySlug: make(map[string]int, len(movements)),
		describings: sync.Pool{New: func() any { return new(describing) }},
	}
	for i, m := range movements {
		if _, dup := c.bySlug[m.Slug]; dup {
			return nil, fmt.Errorf("catalogue.tsv: two movements are called %q", m.Slug)
		}
		c.bySlug[m.Slug] = i
	}
	for _, n := range names {
		m := &c.movements[c.bySlug[n.slug]]
		m.Aliases = append(slices.Clone(m.Aliases), n.name)
	}
	for _, m := range movements {
		c.bases = append(c.bases, basesOf(m.Positions))
		c.roots = append(c.roots, c.root(m.Slug))
	}
	var err error
	if c.names, err = newNameIndex(c); err != nil {
		return nil, err
	}
	c.names.settle(names)
	builtIn, err := readData("cues.txt", cuesText)
	if err != nil {
		return nil, err
	}
	c.cues, err = newCues(c, "cues.txt", append(builtIn, cues...))
	return c, err
}

// Lookup gives the movement with this slug.
func (c *Catalogue) Lookup(slug string) (Movement, bool) {
	i, ok := c.bySlug[slug]
	if !ok {
		return Movement{}, false
	}
	return c.movements[i], true
}

// All gives every movement in the order of the file.
func (c *Catalogue) All() []Movement { return slices.Clone(c.movements) }

// parent gives the movement slug is a variant or a phase of, or "".
func (c *Catalogue) parent(slug string) string {
	i, ok := c.bySlug[slug]
	if !ok {
		return ""
	}
	m := &c.movements[i]
	if m.VariantOf != "" {
		return m.VariantOf
	}
	return m.PhaseOf
}

// root follows the parents of slug to the first of the family. A cycle is an
// error of the file that a test would see; here it must only not hang.
func (c *Catalogue) root(slug string) string {
	for range len(c.movements) {
		p := c.parent(slug)
		if p == "" {
			return slug
		}
		slug = p
	}
	return slug
}

// columns of catalogue.tsv, in the order of its heading line.
var columns = []string{"slug", "name", "aliases", "positions", "unilateral", "kind", "targets", "equipment", "cautions", "variant_of", "phase_of"}

// parseMovements reads a catalogue file; errors name the line.
func parseMovements(name, text string) ([]Movement, error) {
	var movements []Movement
	headed := false
	for i, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if !headed {
			if !slices.Equal(cells, columns) {
				return nil, fmt.Errorf("%s:%d: heading line must be %s", name, i+1, strings.Join(columns, " "))
			}
			headed = true
			continue
		}
		m, err := parseMovement(cells)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
		movements = append(movements, m)
	}
	return movements, nil
}

func parseMovement(cells []string) (Movement, error) {
	if len(cells) != len(columns) {
		return Movement{}, fmt.Errorf("movement has %d cells, want %d", len(cells), len(columns))
	}
	if cells[0] == "" || cells[1] == "" {
		return Movement{}, fmt.Errorf("movement %q has no slug or no name", cells[0]+cells[1])
	}
	unilateral, known := map[string]bool{"yes": true, "no": false}[cells[4]]
	if !known {
		return Movement{}, fmt.Errorf("movement %s: unilateral is %q, want yes or no", cells[0], cells[4])
	}
	return Movement{
		Slug: cells[0], Name: cells[1], Aliases: list(cells[2], "|"), Positions: list(cells[3], "|"),
		Unilateral: unilateral, Kind: cells[5], Targets: list(cells[6], "|"), Equipment: list(cells[7], "|"),
		Cautions: list(cells[8], "; "), VariantOf: cells[9], PhaseOf: cells[10],
	}, nil
}

// list splits a cell; an empty cell has no elements.
func list(cell, by string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, by)
}
