package movement

// This file makes a house's own catalogue: the built-in one with the words,
// names and movements that a house adds.

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"strconv"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// An Extension is a catalogue in the making. Add words before the movements
// whose cues use them, and movements before their names. Make one with Extend.
type Extension struct {
	Words *phrase.Extension

	catalogue *Catalogue
	names     []houseName
	cues      []dataLine
}

// A houseName is a name that a house gives to a movement.
type houseName struct{ slug, name string }

// A CueKind is what a cue of a house does for its movement.
type CueKind int16

// The kinds of cues, by their points. One that speaks for a movement describes
// it where its start position is said, too; one that denies it rules it out.
const (
	Speaks CueKind = enough
	Denies CueKind = contrary
)

// Extend begins an extension of the built-in catalogue.
func Extend() *Extension {
	return &Extension{
		Words:     phrase.Extend(),
		catalogue: &Catalogue{movements: Default().All(), bySlug: maps.Clone(Default().bySlug)},
	}
}

// Slugs gives the slugs of all movements so far, in the order of the catalogue.
func (x *Extension) Slugs() []string {
	slugs := make([]string, len(x.catalogue.movements))
	for i, m := range x.catalogue.movements {
		slugs[i] = m.Slug
	}
	return slugs
}

// slugForm is how a slug is written; the schema of articles asks for it.
var slugForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// AddMovement adds a movement. The error says what is wrong with it.
func (x *Extension) AddMovement(m Movement) error {
	if err := x.refuse(&m); err != nil {
		return err
	}
	x.catalogue.bySlug[m.Slug] = len(x.catalogue.movements)
	x.catalogue.movements = append(x.catalogue.movements, m)
	return nil
}

func (x *Extension) refuse(m *Movement) error {
	if _, ok := x.catalogue.Lookup(m.Slug); ok {
		return fmt.Errorf("there is a movement %s already; names are added to it under names", m.Slug)
	}
	if !slugForm.MatchString(m.Slug) {
		return fmt.Errorf("%q is no slug; one is small letters and digits, words divided by hyphens", m.Slug)
	}
	if m.Name == "" {
		return errors.New("a movement needs a name")
	}
	for _, of := range []string{m.VariantOf, m.PhaseOf} {
		if _, ok := x.catalogue.Lookup(of); of != "" && !ok {
			return fmt.Errorf("there is no movement %s it could be a variant or phase of", of)
		}
	}
	if m.Kind != "either" && !schema.Known("kind", m.Kind) {
		return fmt.Errorf("kind %q is none of %s, either", m.Kind, strings.Join(schema.IDs("kind"), ", "))
	}
	for vocabulary, values := range map[string][]string{"position": m.Positions, "targets": m.Targets, "equipment": m.Equipment} {
		for _, value := range values {
			if !schema.Known(vocabulary, value) {
				return fmt.Errorf("%s has no %q", vocabulary, value)
			}
		}
	}
	return nil
}

// AddName adds a name of a movement. One that leaves it open between several
// movements, by the catalogue, means this one from now on; one that means
// another movement is an error.
func (x *Extension) AddName(slug, name string) error {
	if _, ok := x.catalogue.Lookup(slug); !ok {
		return fmt.Errorf("there is no movement %s", slug)
	}
	if other := x.owner(name); other != "" && other != slug {
		return fmt.Errorf("%q is a name of %s", name, other)
	}
	if len(Default().names.folding.form(name).words) == 0 {
		return fmt.Errorf("%q names no movement", name)
	}
	x.names = append(x.names, houseName{slug, name})
	return nil
}

// owner gives the movement that has this name, "" when none has.
func (x *Extension) owner(name string) string {
	spelled := Default().names.folding.form(name).spelled()
	for _, n := range x.names {
		if Default().names.folding.form(n.name).spelled() == spelled {
			return n.slug
		}
	}
	if k, ok := Default().names.spelled[spelled]; ok && !k.several {
		return Default().movements[k.movement].Slug
	}
	return ""
}

// AddCue says how to tell a movement by its how-to, in the pattern language of
// phrase. The error says what is wrong with the pattern.
func (x *Extension) AddCue(slug string, kind CueKind, form string) error {
	line := dataLine{section: slug, key: strconv.Itoa(int(kind)), value: form}
	if _, _, err := newCue(Default(), line); err != nil {
		return err
	}
	x.cues = append(x.cues, line)
	return nil
}

// Catalogue gives the catalogue as it stands; add nothing afterwards.
func (x *Extension) Catalogue() (*Catalogue, error) {
	return newCatalogue(x.catalogue.movements, x.names, x.cues, x.Words.Vocabulary())
}
