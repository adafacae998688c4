package config

// This file generates the JSON Schema of the configuration from the rules, so
// that an editor completes every rule and option.

import (
	"encoding/json"
	"fmt"

	"github.com/invopop/jsonschema"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema"
)

// Schema gives the JSON Schema (draft 2020-12) of .stretchlint.yaml, indented.
func Schema() []byte {
	profile := oneOrMany(enum(Profiles()...), "Profiles whose settings come first: bundles for a kind of reader.")
	ofRules := &jsonschema.Schema{Ref: "#/$defs/rules"}
	override := object("Settings for some files.", []property{
		{"files", oneOrMany(text(), "Globs of the files it is about. Without a slash: names; with one: paths from the folder of the configuration.")},
		{"except", oneOrMany(text(), "Globs of files it is not about after all.")},
		{"profile", profile},
		{"rules", ofRules},
	})
	override.Required = []string{"files"}
	root := object("What a house sets about the rules of stretchlint. The nearest "+FileName+" in or above the folder of a file holds for it.", []property{
		{"extends", oneOrMany(text(), "Configuration files whose settings come before those of this one; paths count from this file.")},
		{"profile", profile},
		{"vocabulary", oneOrMany(text(), "Files with a house's own words, names of movements and movements; paths count from this file.")},
		{"rules", ofRules},
		{"overrides", &jsonschema.Schema{Type: "array", Items: override, Description: "Settings for some files, over those above; later ones win."}},
	})
	root.Version = jsonschema.Version
	root.ID = jsonschema.ID("urn:stretchlint:schema:config:" + schema.Version)
	root.Title = "Configuration"
	root.Definitions = jsonschema.Definitions{"rules": rulesSchema()}
	content, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(err) // a value of ours that JSON cannot write
	}
	return append(content, '\n')
}

type property struct {
	name   string
	schema *jsonschema.Schema
}

// object gives a closed object. YAML has nothing where all below a key is
// commented out, so null is one too.
func object(description string, properties []property) *jsonschema.Schema {
	s := &jsonschema.Schema{Description: description, Properties: jsonschema.NewProperties(), AdditionalProperties: jsonschema.FalseSchema}
	s.Extras = map[string]any{"type": []string{"object", "null"}}
	for _, p := range properties {
		s.Properties.Set(p.name, p.schema)
	}
	return s
}

func rulesSchema() *jsonschema.Schema {
	var properties []property
	for _, rule := range rules.All {
		properties = append(properties, property{rule.ID, ruleSchema(rule)})
	}
	return object("Settings by rule.", properties)
}

func ruleSchema(rule *rules.Rule) *jsonschema.Schema {
	severity := enum("off", "note", "warning", "error")
	severity.Description = fmt.Sprintf("How much a finding matters; %s by default.", rule.Severity)
	var options []property
	for _, o := range rule.Options {
		options = append(options, property{o.Name, optionSchema(o)})
	}
	both := object("Severity and options.", []property{{"severity", severity}, {"options", object("Options of "+rule.ID+".", options)}})
	both.Extras["type"] = "object"
	return &jsonschema.Schema{
		Description: fmt.Sprintf("Finds: %s. %s by default.", rule.Title, rule.Severity),
		OneOf:       []*jsonschema.Schema{enum("off", "note", "warning", "error"), both},
	}
}

func optionSchema(o rules.Option) *jsonschema.Schema {
	var s *jsonschema.Schema
	switch o.Default.(type) {
	case bool:
		s = &jsonschema.Schema{Type: "boolean"}
	case float64:
		s = &jsonschema.Schema{Type: "number"}
	case []string:
		s = oneOrMany(text(), "")
	default:
		s = text()
	}
	s.Description, s.Default = o.About, o.Default
	return s
}

func text() *jsonschema.Schema { return &jsonschema.Schema{Type: "string"} }

func enum(words ...string) *jsonschema.Schema {
	s := text()
	for _, word := range words {
		s.Enum = append(s.Enum, word)
	}
	return s
}

func oneOrMany(one *jsonschema.Schema, description string) *jsonschema.Schema {
	many := &jsonschema.Schema{Type: "array", Items: one}
	return &jsonschema.Schema{OneOf: []*jsonschema.Schema{one, many}, Description: description}
}
