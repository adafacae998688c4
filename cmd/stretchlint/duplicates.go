package main

// This file is the duplicates command: what the corpus is not sure of.

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/schema"
)

type duplicatesOptions struct {
	corpusOptions
	format string
}

// A likeness is a pair as the command prints it.
type likeness struct {
	A        string   `json:"a"`
	B        string   `json:"b"`
	Relation string   `json:"relation"`
	Score    float64  `json:"score"`
	Reasons  []string `json:"reasons"`
}

func newDuplicates(c *console) *cobra.Command {
	o := &duplicatesOptions{}
	cmd := &cobra.Command{
		Use:   "duplicates [--corpus DIR] [--format text|jsonl]",
		Short: "List records that may be the same, and open questions",
		Long: `List the pairs of records that are or may be one movement, the surest first and
each with its reasons, then the entries whose movement is open. "stretchlint
merge" merges the sure ones.`,
		Example: `  stretchlint duplicates
  stretchlint duplicates --format jsonl`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runDuplicates(c, o)
		},
	}
	o.addFlags(cmd)
	choiceFlag(cmd, &o.format, "format", "how to print", "text", "jsonl")
	return cmd
}

func runDuplicates(c *console, o *duplicatesOptions) error {
	loaded, damaged := o.load(c)
	if loaded == nil {
		return damaged
	}
	write := writePairText
	if o.format == "jsonl" {
		write = writePairLine
	}
	for _, pair := range corpus.Duplicates(loaded) {
		if err := write(c.out, pair); err != nil {
			return fmt.Errorf("list the duplicates: %w", err)
		}
	}
	return damaged
}

func writePairText(out io.Writer, p corpus.Pair) error {
	_, err := io.WriteString(out, p.String())
	return err
}

func writePairLine(out io.Writer, p corpus.Pair) error {
	line, err := schema.Encode(likeness(p))
	if err != nil {
		return err
	}
	_, err = out.Write(append(line, '\n'))
	return err
}
