package schema

// This file holds the committed schemas to the types they are made from.

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCommittedSchemasAreTheGeneratedOnes(t *testing.T) {
	for _, d := range documents {
		want, err := json.MarshalIndent(generate(d.name, d.title, d.description, d.value), "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, '\n')
		path := d.name + ".schema.json"
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(path, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(got), string(want)); diff != "" {
			t.Errorf("%s is not what the types say (UPDATE=1 go test rewrites it):\n%s", path, diff)
		}
	}
}

func TestDocumentRefusesOtherNames(t *testing.T) {
	_, err := Document("recipe")
	if want := `schema "recipe": there is none; there are article, record, corpus`; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// Every object is closed and asks for all it always has; every property says
// what it is.
func TestSchemasAreClosedAndDescribed(t *testing.T) {
	for _, name := range Documents() {
		text, err := Document(name)
		if err != nil {
			t.Fatal(err)
		}
		var document map[string]any
		if err := json.Unmarshal(text, &document); err != nil {
			t.Fatal(err)
		}
		checkObject(t, name, document)
		definitions, _ := document["$defs"].(map[string]any)
		for key, d := range definitions {
			checkObject(t, name+" "+key, d.(map[string]any))
		}
	}
}

func checkObject(t *testing.T, where string, object map[string]any) {
	t.Helper()
	if closed, said := object["additionalProperties"].(bool); !said || closed {
		t.Errorf("%s is open to unknown fields", where)
	}
	for key, p := range object["properties"].(map[string]any) {
		if p.(map[string]any)["description"] == nil {
			t.Errorf("%s: %s has no description", where, key)
		}
	}
}

// Each constraint names a property that is there: a renamed field would
// otherwise lose its vocabulary in silence.
func TestConstraintsMeetTheirProperties(t *testing.T) {
	var properties []string
	for _, name := range Documents() {
		text, err := Document(name)
		if err != nil {
			t.Fatal(err)
		}
		var document struct {
			Title      string
			Properties map[string]any
			Defs       map[string]struct{ Properties map[string]any } `json:"$defs"`
		}
		if err := json.Unmarshal(text, &document); err != nil {
			t.Fatal(err)
		}
		if document.Title == "Corpus" {
			document.Title = "CorpusFile"
		}
		for key := range document.Properties {
			properties = append(properties, document.Title+"."+key, "*."+key)
		}
		for definition, d := range document.Defs {
			for key := range d.Properties {
				properties = append(properties, definition+"."+key)
			}
		}
	}
	for _, c := range constraints {
		if c.property != "" && !slices.Contains(properties, c.definition+"."+c.property) {
			t.Errorf("constraint on %s.%s meets no property", c.definition, c.property)
		}
	}
}
