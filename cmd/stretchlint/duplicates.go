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
		Use:   "duplicates [--corpus DIR] [--format text|json|jsonl]",
		Short: "List records that may be the same, and open questions",
		Long: `List the pairs of records that are or may be one movement, the surest first and
each with its reasons, then the entries whose movement is open. A pair that may
be one is left out where each of the two is in eight likelier ones. "stretchlint
merge" merges the sure ones.`,
		Example: `  stretchlint duplicates
  stretchlint duplicates --format jsonl`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runDuplicates(c, o)
		},
	}
	o.addFlags(cmd)
	choiceFlag(cmd, &o.format, "format", "how to print", "text", "json", "jsonl")
	return cmd
}

func runDuplicates(c *console, o *duplicatesOptions) error {
	loaded, damaged := o.load(c)
	if loaded == nil {
		return damaged
	}
	if err := duplicatesWriters[o.format](c.as(o.format), corpus.Duplicates(loaded)); err != nil {
		return fmt.Errorf("list the duplicates: %w", err)
	}
	return damaged
}

// duplicatesWriters are the formats of the duplicates command.
var duplicatesWriters = map[string]func(io.Writer, []corpus.Pair) error{
	"text":  func(out io.Writer, pairs []corpus.Pair) error { return writeEach(out, pairs, writePairText) },
	"jsonl": func(out io.Writer, pairs []corpus.Pair) error { return writeEach(out, pairs, writePairLine) },
	"json":  writePairsWhole,
}

func writeEach(out io.Writer, pairs []corpus.Pair, write func(io.Writer, corpus.Pair) error) error {
	for _, pair := range pairs {
		if err := write(out, pair); err != nil {
			return err
		}
	}
	return nil
}

// writePairsWhole writes one document: the clusters, which are what the pairs
// join to, and the pairs.
func writePairsWhole(out io.Writer, pairs []corpus.Pair) error {
	whole := struct {
		SchemaVersion string           `json:"schema_version"`
		Clusters      []corpus.Cluster `json:"clusters"`
		Pairs         []likeness       `json:"pairs"`
	}{schema.Version, corpus.Clusters(pairs), []likeness{}}
	for _, pair := range pairs {
		whole.Pairs = append(whole.Pairs, likeness(pair))
	}
	document, err := schema.Encode(whole)
	if err != nil {
		return err
	}
	_, err = out.Write(append(document, '\n'))
	return err
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
