package config

// This file generates the JSON Schema of the configuration from the rules, so
// that an editor completes every rule and option.

import (
	"fmt"

	"github.com/invopop/jsonschema"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/strict"
)

// Schema gives the JSON Schema (draft 2020-12) of .stretchlint.yaml, indented.
func Schema() []byte {
	profile := strict.OneOrMany(strict.Enum(Profiles()...), "Profiles whose settings come first: bundles for a kind of reader.")
	ofRules := &jsonschema.Schema{Ref: "#/$defs/rules"}
	override := strict.Object("Settings for some files.", []strict.Property{
		{Name: "files", Schema: strict.OneOrMany(strict.Text(), "Globs of the files it is about. Without a slash: names; with one: paths from the folder of the configuration.")},
		{Name: "except", Schema: strict.OneOrMany(strict.Text(), "Globs of files it is not about after all.")},
		{Name: "profile", Schema: profile},
		{Name: "rules", Schema: ofRules},
	})
	override.Required = []string{"files"}
	root := strict.Object("What a house sets about the rules of stretchlint. The nearest "+FileName+" in or above the folder of a file holds for it.", []strict.Property{
		{Name: "extends", Schema: strict.OneOrMany(strict.Text(), "Configuration files whose settings come before those of this one; paths count from this file.")},
		{Name: "profile", Schema: profile},
		{Name: "vocabulary", Schema: strict.OneOrMany(strict.Text(), "Files with a house's own words, names of movements and movements; paths count from this file.")},
		{Name: "custom", Schema: strict.OneOrMany(strict.Text(), "Files with rules that the house declares; paths count from this file.")},
		{Name: "rules", Schema: ofRules},
		{Name: "sites", Schema: strict.OneOrMany(strict.Text(), "Folders with site profiles: how the pages of a site are built. Paths count from this file.")},
		{Name: "overrides", Schema: &jsonschema.Schema{Type: "array", Items: override, Description: "Settings for some files, over those above; later ones win."}},
	})
	root.Definitions = jsonschema.Definitions{"rules": rulesSchema()}
	return strict.Document(root, "urn:stretchlint:schema:config:"+schema.Version, "Configuration")
}

func rulesSchema() *jsonschema.Schema {
	var properties []strict.Property
	for _, rule := range rules.All {
		properties = append(properties, strict.Property{Name: rule.ID, Schema: ruleSchema(rule)})
	}
	all := strict.Object("Settings by rule.", properties)
	all.PatternProperties = map[string]*jsonschema.Schema{rules.HouseForm: houseRuleSchema()}
	return all
}

// houseRuleSchema is what may be set about a rule of the house.
func houseRuleSchema() *jsonschema.Schema {
	severity := strict.Enum("off", "note", "warning", "error")
	both := strict.Object("Severity.", []strict.Property{{Name: "severity", Schema: severity}})
	both.Extras["type"] = "object"
	return &jsonschema.Schema{Description: "A rule that the house declares.", OneOf: []*jsonschema.Schema{severity, both}}
}

func ruleSchema(rule *rules.Rule) *jsonschema.Schema {
	severity := strict.Enum("off", "note", "warning", "error")
	severity.Description = fmt.Sprintf("How much a finding matters; %s by default.", rule.Severity)
	var options []strict.Property
	for _, o := range rule.Options {
		options = append(options, strict.Property{Name: o.Name, Schema: optionSchema(o)})
	}
	both := strict.Object("Severity and options.", []strict.Property{{Name: "severity", Schema: severity}, {Name: "options", Schema: strict.Object("Options of "+rule.ID+".", options)}})
	both.Extras["type"] = "object"
	return &jsonschema.Schema{
		Description: fmt.Sprintf("Finds: %s. %s by default.", rule.Title, rule.Severity),
		OneOf:       []*jsonschema.Schema{strict.Enum("off", "note", "warning", "error"), both},
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
		s = strict.OneOrMany(strict.Text(), "")
	default:
		s = strict.Text()
	}
	s.Description, s.Default = o.About, o.Default
	return s
}
