package config

// This file generates the JSON Schema of a file of custom rules.

import (
	"github.com/invopop/jsonschema"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/strict"
)

// CustomSchema gives the JSON Schema (draft 2020-12) of the files that a
// configuration names under custom, indented. What patterns and conditions say
// is no matter of a schema.
func CustomSchema() []byte {
	declared := strict.Object("The rules by ID.", nil)
	declared.PatternProperties = map[string]*jsonschema.Schema{rules.HouseForm: customRuleSchema()}
	root := strict.Object("Rules that a house declares.", []strict.Property{{Name: "rules", Schema: declared}})
	return strict.Document(root, "urn:stretchlint:schema:rules:"+schema.Version, "Rules")
}

func customRuleSchema() *jsonschema.Schema {
	described := func(s *jsonschema.Schema, about string) *jsonschema.Schema {
		s.Description = about
		return s
	}
	s := strict.Object("One rule; its ID begins with house-.", []strict.Property{
		{Name: "title", Schema: described(strict.Text(), "What is found, in one line; the message by default.")},
		{Name: "why", Schema: described(strict.Text(), "Why an editor should care.")},
		{Name: "message", Schema: described(strict.Text(), "What an editor reads; {words} and {stretch} are filled in.")},
		{Name: "severity", Schema: described(strict.Enum("off", "note", "warning", "error"), "How much a finding matters; warning by default.")},
		{Name: "words", Schema: strict.OneOrMany(strict.Text(), "Words as written that are reported where they stand; one with + stands for its inflections too.")},
		{Name: "patterns", Schema: strict.OneOrMany(strict.Text(), "The same in the pattern language.")},
		{Name: "missing", Schema: strict.OneOrMany(strict.Text(), "Patterns of which one must stand in each stretch or in the article.")},
		{Name: "when", Schema: described(strict.Text(), "An expression over stretch and article that must hold.")},
		{Name: "about", Schema: described(strict.Enum(string(rules.AboutStretch), string(rules.AboutArticle)), "What it looks at: each stretch, or the article as a whole.")},
		{Name: "in", Schema: described(strict.Enum(string(rules.InText), string(rules.InHeadings), string(rules.InSteps)), "Where words and patterns are looked for; text by default.")},
		{Name: "told", Schema: &jsonschema.Schema{Type: "boolean", Description: "Count only what the reader is told to do."}},
		{Name: "examples", Schema: &jsonschema.Schema{Type: "array", Items: exampleSchema(), Description: "Articles that show it; stretchlint rules --test runs them."}},
	})
	s.Required = []string{"message"}
	s.AnyOf = having([]string{"words"}, []string{"patterns"}, []string{"missing"}, []string{"when"})
	s.Not = &jsonschema.Schema{AnyOf: having([]string{"words", "patterns"}, []string{"words", "missing"}, []string{"patterns", "missing"})}
	s.Extras["type"] = "object"
	return s
}

// having gives a schema for each group of keys, which holds when all are there.
func having(groups ...[]string) []*jsonschema.Schema {
	var alternatives []*jsonschema.Schema
	for _, keys := range groups {
		alternatives = append(alternatives, &jsonschema.Schema{Required: keys})
	}
	return alternatives
}

func exampleSchema() *jsonschema.Schema {
	report, silent := strict.Text(), strict.Text()
	report.Description, report.Pattern = "An article in which ⟦ and ⟧ stand around what is reported.", "⟦"
	silent.Description = "An article in which nothing is reported."
	s := strict.Object("One article.", []strict.Property{
		{Name: "report", Schema: report},
		{Name: "silent", Schema: silent},
		{Name: "as", Schema: strict.Enum("text/markdown", "text/html", "text/plain")},
	})
	s.OneOf = having([]string{"report"}, []string{"silent"})
	s.Extras["type"] = "object"
	return s
}
