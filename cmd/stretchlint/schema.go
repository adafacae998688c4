package main

// This file is the schema command: it prints the JSON Schema of what the
// program writes.

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/rules/config"
	"github.com/stretchlint/stretchlint/schema"
)

type schemaOptions struct{ name string }

func newSchema(c *console) *cobra.Command {
	o := &schemaOptions{}
	return &cobra.Command{
		Use:   "schema [" + strings.Join(schemas, "|") + "]",
		Short: "Print the JSON Schema of an output",
		Long: `Print the JSON Schema (draft 2020-12) of what the program writes and reads:
of an article as extract prints it (the default), of a record as list prints
it, of a corpus.yaml, of a .stretchlint.yaml ("config"), and of the files that
one names: a house's vocabulary and rules, and site profiles.`,
		Example:   "  stretchlint schema article > article.schema.json",
		Args:      atMostOne("schema"),
		ValidArgs: schemas,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.name = schemas[0]
			if len(args) > 0 {
				o.name = args[0]
			}
			return runSchema(c, o)
		},
	}
}

// schemas are the names of all schemas.
var schemas = append(schema.Documents(), "config", "vocabulary", "rules", "site")

// made are the schemas of files that people write, made from what reads them.
var made = map[string]func() []byte{
	"config": config.Schema, "vocabulary": config.VocabularySchema, "rules": config.CustomSchema, "site": site.Schema,
}

func runSchema(c *console, o *schemaOptions) error {
	if !slices.Contains(schemas, o.name) {
		return usagef("there is no schema %q; there are %s", o.name, strings.Join(schemas, ", "))
	}
	text, err := schemaText(o.name)
	if err != nil {
		return err
	}
	if _, err := c.out.Write(text); err != nil {
		return fmt.Errorf("write the schema: %w", err)
	}
	return nil
}

func schemaText(name string) ([]byte, error) {
	if make, ok := made[name]; ok {
		return make(), nil
	}
	return schema.Document(name)
}
