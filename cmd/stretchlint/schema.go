package main

// This file is the schema command: it prints the JSON Schema of what the
// program writes.

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/schema"
)

type schemaOptions struct{ name string }

func newSchema(c *console) *cobra.Command {
	o := &schemaOptions{}
	return &cobra.Command{
		Use:   "schema [" + strings.Join(schema.Documents(), "|") + "]",
		Short: "Print the JSON Schema of an output",
		Long: `Print the JSON Schema (draft 2020-12) of what the program writes and reads:
of an article as extract prints it (the default), of a record as list prints
it, or of a corpus.yaml.`,
		Example:   "  stretchlint schema article > article.schema.json",
		Args:      atMostOne("schema"),
		ValidArgs: schema.Documents(),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.name = schema.Documents()[0]
			if len(args) > 0 {
				o.name = args[0]
			}
			return runSchema(c, o)
		},
	}
}

func runSchema(c *console, o *schemaOptions) error {
	if !slices.Contains(schema.Documents(), o.name) {
		return usagef("there is no schema %q; there are %s", o.name, strings.Join(schema.Documents(), ", "))
	}
	text, err := schema.Document(o.name)
	if err != nil {
		return err
	}
	if _, err := c.out.Write(text); err != nil {
		return fmt.Errorf("write the schema: %w", err)
	}
	return nil
}
