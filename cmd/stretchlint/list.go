package main

// This file is the list command: the records of a corpus.

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/schema"
)

type listOptions struct {
	corpusOptions
	selectionOptions
	format string
}

func newList(c *console) *cobra.Command {
	o := &listOptions{}
	cmd := &cobra.Command{
		Use:   "list [--corpus DIR] [--target TARGET...] [--format text|jsonl]",
		Short: "List the records of the corpus",
		Long: `List the records of the corpus, sorted by ID: a line for each to read, or each
whole as a line of JSON. Flags such as --target and --position pick records: a
record has to fit every flag, and fits one by any of its values.`,
		Example: `  stretchlint list
  stretchlint list --target hamstrings --position seated-chair,seated-floor
  stretchlint list --corpus stretches --format jsonl`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runList(c, o)
		},
	}
	o.corpusOptions.addFlags(cmd)
	o.selectionOptions.addFlags(cmd)
	choiceFlag(cmd, &o.format, "format", "how to print", "text", "jsonl")
	return cmd
}

func runList(c *console, o *listOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	loaded, damaged := o.load(c)
	if loaded == nil {
		return damaged
	}
	write := writeRecordTable
	if o.format == "jsonl" {
		write = writeRecordLines
	}
	if err := write(c.as(o.format), corpus.Select(loaded, o.Selection)); err != nil {
		return fmt.Errorf("list the records: %w", err)
	}
	return damaged
}

func writeRecordTable(out io.Writer, records []schema.Record) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, r := range records {
		fmt.Fprintf(table, "%s\t%s\t%s%s\n", r.ID, plural(len(r.Accounts), "account", "accounts"), r.Name, kinship(r))
	}
	return table.Flush()
}

// kinship says what the movement is a variant or a phase of.
func kinship(r schema.Record) string {
	switch {
	case r.PhaseOf != "":
		return " (phase of " + r.PhaseOf + ")"
	case r.VariantOf != "":
		return " (variant of " + r.VariantOf + ")"
	}
	return ""
}

func writeRecordLines(out io.Writer, records []schema.Record) error {
	for _, r := range records {
		line, err := encodeDocument("record", r)
		if err != nil {
			return fmt.Errorf("record %s: %w", r.ID, err)
		}
		if _, err := out.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}
