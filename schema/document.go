package schema

// This file generates the JSON Schema documents from the Go types and the
// vocabularies, so that neither can say what the other does not. The program
// carries what was generated; a test compares.

import (
	"embed"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"
)

// documents are the schemas the program publishes.
var documents = []struct {
	name, title, description string
	value                    any
}{
	{"article", "Article", "What one article says about stretches: the output of extract.", Article{}},
	{"record", "Record", "One movement of a corpus with what every article says of it.", Record{}},
	{"corpus", "Corpus", "The file corpus.yaml: it marks a directory as a corpus and configures it.", CorpusFile{}},
}

//go:embed *.schema.json
var committed embed.FS

// Documents gives the names of the schemas.
func Documents() []string {
	names := make([]string, len(documents))
	for i, d := range documents {
		names[i] = d.name
	}
	return names
}

// Document gives the JSON Schema (draft 2020-12) of this name, indented, with
// a line end at the end. It is an error to ask for another name than one of
// Documents.
func Document(name string) ([]byte, error) {
	text, err := committed.ReadFile(name + ".schema.json")
	if err != nil {
		return nil, fmt.Errorf("schema %q: there is none; there are %s", name, strings.Join(Documents(), ", "))
	}
	return text, nil
}

// generate makes a document from its type.
func generate(name, title, description string, value any) *jsonschema.Schema {
	reflector := jsonschema.Reflector{ExpandedStruct: true, Anonymous: true}
	s := reflector.Reflect(value)
	s.ID = jsonschema.ID(fmt.Sprintf("urn:stretchlint:schema:%s:%s", name, Version))
	s.Title, s.Description = title, description
	constrain(reflect.TypeOf(value).Name(), s)
	return s
}

// A constraint says what the Go type of a property does not: which
// vocabulary or pattern its value (or each element of it) belongs to.
type constraint struct {
	definition, property string
	apply                func(*jsonschema.Schema)
}

const (
	slugPattern   = `^([a-z0-9]+(-[a-z0-9]+)*)?$`
	idPattern     = `^[a-z0-9]+(-[a-z0-9]+)*$`
	sha256Pattern = `^([0-9a-f]{64})?$`
)

var constraints = []constraint{
	{"*", "schema_version", oneOf(Version)},
	{"Source", "media_type", from("media_type")},
	{"Source", "sha256", matching(sha256Pattern)},
	{"Note", "about", from("about")},
	{"Entry", "movement", matching(slugPattern)},
	{"Entry", "kind", from("kind")},
	{"Entry", "position", orEmpty(from("position"))},
	{"Entry", "laterality", from("laterality")},
	{"Entry", "sides", orEmpty(from("sides"))},
	{"Entry", "equipment", each(from("equipment"))},
	{"Entry", "targets", each(from("targets"))},
	{"Dosage", "hold", inUnits("hold")},
	{"Dosage", "reps", inUnits("reps")},
	{"Dosage", "sets", inUnits("sets")},
	{"Dosage", "frequency", inUnits("frequency")},
	{"Dosage", "rest", inUnits("rest")},
	{"Dosage", "duration", inUnits("duration")},
	{"Quantity", "", orNull},
	{"Quantity", "min", amount},
	{"Quantity", "max", amount},
	{"Record", "id", matching(idPattern)},
	{"Record", "variant_of", matching(slugPattern)},
	{"Record", "phase_of", matching(slugPattern)},
	{"AccountSource", "sha256", matching(sha256Pattern)},
	{"Claim", "rule", from("rule")},
	{"Choice", "rule", orEmpty(from("rule"))},
	{"Envelope", "min", amount},
	{"Envelope", "max", amount},
	{"Envelope", "rule", from("rule")},
	{"DoseClaim", "min", amount},
	{"DoseClaim", "max", amount},
	{"StepsSummary", "rule", orEmpty(from("rule"))},
	{"CorpusFile", "name", filled},
}

// constrain applies the constraints to a document, whose own type is root,
// and to its definitions.
func constrain(root string, s *jsonschema.Schema) {
	for _, c := range constraints {
		if c.definition == root || c.definition == "*" {
			c.to(s)
		} else if definition, ok := s.Definitions[c.definition]; ok {
			c.to(definition)
		}
	}
}

func (c constraint) to(definition *jsonschema.Schema) {
	if c.property == "" {
		c.apply(definition)
	} else if p, ok := definition.Properties.Get(c.property); ok {
		c.apply(p)
	}
}

func oneOf(values ...string) func(*jsonschema.Schema) {
	return func(s *jsonschema.Schema) {
		for _, v := range values {
			s.Enum = append(s.Enum, v)
		}
	}
}

func from(vocabulary string) func(*jsonschema.Schema) {
	return func(s *jsonschema.Schema) { oneOf(IDs(vocabulary)...)(s) }
}

func orEmpty(apply func(*jsonschema.Schema)) func(*jsonschema.Schema) {
	return func(s *jsonschema.Schema) {
		apply(s)
		s.Enum = slices.Insert(s.Enum, 0, any(""))
	}
}

func each(apply func(*jsonschema.Schema)) func(*jsonschema.Schema) {
	return func(s *jsonschema.Schema) { apply(s.Items) }
}

func matching(pattern string) func(*jsonschema.Schema) {
	return func(s *jsonschema.Schema) { s.Pattern = pattern }
}

func filled(s *jsonschema.Schema) {
	one := uint64(1)
	s.MinLength = &one
}

// inUnits narrows the unit of one part of a dosage: a hold is never counted
// in repetitions. The unit of a vague one may be left open.
func inUnits(part string) func(*jsonschema.Schema) {
	return func(s *jsonschema.Schema) {
		unit := &jsonschema.Schema{}
		orEmpty(from("unit/" + part))(unit)
		s.Properties = jsonschema.NewProperties()
		s.Properties.Set("unit", unit)
	}
}

// orNull lets a value be null: a quantity that is not said. A list of types
// gives one clear complaint where oneOf would give two.
func orNull(s *jsonschema.Schema) {
	s.Extras = map[string]any{"type": []string{s.Type, "null"}}
	s.Type = ""
}

func amount(s *jsonschema.Schema) {
	orNull(s)
	s.Minimum = "0"
}
