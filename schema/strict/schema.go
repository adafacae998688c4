package strict

// This file holds the parts that the JSON Schemas of such files are made of.

import (
	"encoding/json"

	"github.com/invopop/jsonschema"
)

// A Property is a key of an object and what may stand there.
type Property struct {
	Name   string
	Schema *jsonschema.Schema
}

// Object gives a closed object. YAML has nothing where all below a key is
// commented out, so null is one too.
func Object(description string, properties []Property) *jsonschema.Schema {
	s := &jsonschema.Schema{Description: description, Properties: jsonschema.NewProperties(), AdditionalProperties: jsonschema.FalseSchema}
	s.Extras = map[string]any{"type": []string{"object", "null"}}
	for _, p := range properties {
		s.Properties.Set(p.Name, p.Schema)
	}
	return s
}

// Text gives what text is held to.
func Text() *jsonschema.Schema { return &jsonschema.Schema{Type: "string"} }

// Enum gives a choice of words.
func Enum(words ...string) *jsonschema.Schema {
	s := Text()
	for _, word := range words {
		s.Enum = append(s.Enum, word)
	}
	return s
}

// OneOrMany gives one of a kind, or a list of them.
func OneOrMany(one *jsonschema.Schema, description string) *jsonschema.Schema {
	many := &jsonschema.Schema{Type: "array", Items: one}
	return &jsonschema.Schema{OneOf: []*jsonschema.Schema{one, many}, Description: description}
}

// Document gives a schema as a document of its own (draft 2020-12), indented.
func Document(root *jsonschema.Schema, id, title string) []byte {
	root.Version, root.ID, root.Title = jsonschema.Version, jsonschema.ID(id), title
	content, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(err) // a value of ours that JSON cannot write
	}
	return append(content, '\n')
}
