package config

// This file generates the JSON Schema of a vocabulary file from the catalogue
// and the vocabularies.

import (
	"github.com/invopop/jsonschema"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/strict"
)

// VocabularySchema gives the JSON Schema (draft 2020-12) of the files that a
// configuration names under vocabulary, indented. It does not say which slugs
// there are under names: a house adds to them.
func VocabularySchema() []byte {
	texts := func(about string) *jsonschema.Schema { return strict.OneOrMany(strict.Text(), about) }
	root := strict.Object("What a house adds to the words, names and movements that stretchlint knows.", []strict.Property{
		{Name: "words", Schema: wordsSchema()},
		{Name: "names", Schema: each(texts("Names of the movement of this slug."), "Names of movements by slug; one that means several movements means this one from now on.")},
		{Name: "movements", Schema: each(movementSchema(), "Movements of the house by slug: small letters and digits, words divided by hyphens.")},
	})
	return strict.Document(root, "urn:stretchlint:schema:vocabulary:"+schema.Version, "Vocabulary")
}

// each gives an object whose every value is of one schema.
func each(value *jsonschema.Schema, about string) *jsonschema.Schema {
	s := strict.Object(about, nil)
	s.AdditionalProperties = value
	return s
}

func wordsSchema() *jsonschema.Schema {
	known := movement.Extend().Words
	var sections []strict.Property
	for _, section := range known.Sections() {
		var ids []strict.Property
		for _, id := range known.IDs(section) {
			ids = append(ids, strict.Property{Name: id, Schema: strict.OneOrMany(strict.Text(), "Ways of writing it; a word with + stands for its inflections too.")})
		}
		sections = append(sections, strict.Property{Name: section, Schema: strict.Object("", ids)})
	}
	return strict.Object("Ways of writing what the vocabulary has, by section and id.", sections)
}

func movementSchema() *jsonschema.Schema {
	terms := func(about, vocabulary string) *jsonschema.Schema {
		return strict.OneOrMany(strict.Enum(schema.IDs(vocabulary)...), about)
	}
	described := func(s *jsonschema.Schema, about string) *jsonschema.Schema {
		s.Description = about
		return s
	}
	s := strict.Object("One movement.", []strict.Property{
		{Name: "name", Schema: described(strict.Text(), "What the house calls it.")},
		{Name: "aliases", Schema: strict.OneOrMany(strict.Text(), "What else it is called.")},
		{Name: "positions", Schema: terms("Start positions it can be done in.", "position")},
		{Name: "laterality", Schema: described(strict.Enum(schema.IDs("laterality")...), "Whether the other side is needed; bilateral by default.")},
		{Name: "kind", Schema: described(strict.Enum(append(schema.IDs("kind"), "either")...), "How it is done; static by default.")},
		{Name: "targets", Schema: terms("What it stretches.", "targets")},
		{Name: "equipment", Schema: terms("What it needs.", "equipment")},
		{Name: "cautions", Schema: strict.OneOrMany(strict.Text(), "Who should take care.")},
		{Name: "variant-of", Schema: described(strict.Text(), "The slug of the movement it is a variant of.")},
		{Name: "phase-of", Schema: described(strict.Text(), "The slug of the movement it is one half of.")},
		{Name: "cues", Schema: strict.OneOrMany(strict.Text(), "Patterns of which one tells the movement by its how-to.")},
		{Name: "not-cues", Schema: strict.OneOrMany(strict.Text(), "Patterns that deny it.")},
	})
	s.Required = []string{"name"}
	s.Extras["type"] = "object"
	return s
}
