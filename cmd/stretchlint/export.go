package main

// This file is the export command: it writes records in other formats.

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/corpus/dataset"
)

type exportOptions struct {
	corpusOptions
	selectionOptions
	format string
}

func newExport(c *console) *cobra.Command {
	o := &exportOptions{}
	var names []string
	var about strings.Builder
	for _, t := range dataset.Targets {
		names = append(names, t.Name)
		fmt.Fprintf(&about, "\n%s: %s.\n%s\n", t.Name, t.About, t.Losses)
	}
	cmd := &cobra.Command{
		Use:   "export [--corpus DIR] [--format FORMAT] [--target TARGET...]",
		Short: "Write records in other formats",
		Long: `Write the records of the corpus in another format to standard output. Flags
such as --target pick records, as for "stretchlint list". What each format has
no room for is lost:
` + about.String(),
		Example: `  stretchlint export --format csv > stretches.csv
  stretchlint export --format schema-org --target hamstrings`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runExport(c, o)
		},
	}
	o.corpusOptions.addFlags(cmd)
	o.selectionOptions.addFlags(cmd)
	choiceFlag(cmd, &o.format, "format", "what to write", names...)
	return cmd
}

func runExport(c *console, o *exportOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	loaded, damaged := o.load(c)
	if loaded == nil {
		return damaged
	}
	i := slices.IndexFunc(dataset.Targets, func(t dataset.Target) bool { return t.Name == o.format })
	if err := dataset.Targets[i].Write(c.as(o.format), corpus.Select(loaded, o.Selection)); err != nil {
		return fmt.Errorf("write the records as %s: %w", o.format, err)
	}
	return damaged
}
