package config

// This file generates the JSON Schema of a vocabulary file from the catalogue
// and the vocabularies.

import (
	"encoding/json"

	"github.com/invopop/jsonschema"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// VocabularySchema gives the JSON Schema (draft 2020-12) of the files that a
// configuration names under vocabulary, indented. It does not say which slugs
// there are under names: a house adds to them.
func VocabularySchema() []byte {
	texts := func(about string) *jsonschema.Schema { return oneOrMany(text(), about) }
	root := object("What a house adds to the words, names and movements that stretchlint knows.", []property{
		{"words", wordsSchema()},
		{"names", each(texts("Names of the movement of this slug."), "Names of movements by slug; one that means several movements means this one from now on.")},
		{"movements", each(movementSchema(), "Movements of the house by slug: small letters and digits, words divided by hyphens.")},
	})
	root.Version = jsonschema.Version
	root.ID = jsonschema.ID("urn:stretchlint:schema:vocabulary:" + schema.Version)
	root.Title = "Vocabulary"
	content, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(err) // a value of ours that JSON cannot write
	}
	return append(content, '\n')
}

// each gives an object whose every value is of one schema.
func each(value *jsonschema.Schema, about string) *jsonschema.Schema {
	s := object(about, nil)
	s.AdditionalProperties = value
	return s
}

func wordsSchema() *jsonschema.Schema {
	known := movement.Extend().Words
	var sections []property
	for _, section := range known.Sections() {
		var ids []property
		for _, id := range known.IDs(section) {
			ids = append(ids, property{id, oneOrMany(text(), "Ways of writing it; a word with + stands for its inflections too.")})
		}
		sections = append(sections, property{section, object("", ids)})
	}
	return object("Ways of writing what the vocabulary has, by section and id.", sections)
}

func movementSchema() *jsonschema.Schema {
	terms := func(about, vocabulary string) *jsonschema.Schema {
		return oneOrMany(enum(schema.IDs(vocabulary)...), about)
	}
	described := func(s *jsonschema.Schema, about string) *jsonschema.Schema {
		s.Description = about
		return s
	}
	s := object("One movement.", []property{
		{"name", described(text(), "What the house calls it.")},
		{"aliases", oneOrMany(text(), "What else it is called.")},
		{"positions", terms("Start positions it can be done in.", "position")},
		{"laterality", described(enum(schema.IDs("laterality")...), "Whether the other side is needed; bilateral by default.")},
		{"kind", described(enum(append(schema.IDs("kind"), "either")...), "How it is done; static by default.")},
		{"targets", terms("What it stretches.", "targets")},
		{"equipment", terms("What it needs.", "equipment")},
		{"cautions", oneOrMany(text(), "Who should take care.")},
		{"variant-of", described(text(), "The slug of the movement it is a variant of.")},
		{"phase-of", described(text(), "The slug of the movement it is one half of.")},
		{"cues", oneOrMany(text(), "Patterns of which one tells the movement by its how-to.")},
		{"not-cues", oneOrMany(text(), "Patterns that deny it.")},
	})
	s.Required = []string{"name"}
	s.Extras["type"] = "object"
	return s
}
