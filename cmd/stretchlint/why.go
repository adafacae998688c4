package main

// This file is the why command: how two records stand to each other.

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
)

type whyOptions struct {
	corpusOptions
	format string
	a, b   string
}

func newWhy(c *console) *cobra.Command {
	o := &whyOptions{}
	cmd := &cobra.Command{
		Use:     "why [--corpus DIR] [--format text|jsonl] A B",
		Aliases: []string{"why-not"},
		Short:   "Say why two records are one movement, or are not",
		Long: `Say why two records are one movement, or are not: what speaks for it, what
speaks against it, and what forbids it. A and B are records of the corpus or
movements of the catalogue.`,
		Example: `  stretchlint why hip-opener-lunge low-lunge`,
		Args:    exactly(2, "record", "records"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.a, o.b = args[0], args[1]
			return runWhy(c, o)
		},
	}
	o.addFlags(cmd)
	choiceFlag(cmd, &o.format, "format", "how to print", "text", "jsonl")
	return cmd
}

func runWhy(c *console, o *whyOptions) error {
	loaded, damaged := o.load(c)
	if loaded == nil {
		return damaged
	}
	pair, err := corpus.Compare(loaded, o.a, o.b)
	if err != nil {
		return usagef("%v", err)
	}
	write := writePairText
	if o.format == "jsonl" {
		write = writePairLine
	}
	if err := write(c.as(o.format), pair); err != nil {
		return fmt.Errorf("write the reasons: %w", err)
	}
	return damaged
}
