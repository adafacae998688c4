package main

// This file is the how command: how a record came to be.

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
)

type howOptions struct {
	corpusOptions
	id string
}

func newHow(c *console) *cobra.Command {
	o := &howOptions{}
	cmd := &cobra.Command{
		Use:   "how [--corpus DIR] ID",
		Short: "Tell how a record came to be",
		Long: `Tell how a record came to be: each account with the reason why it belongs
there, the merges that led to it, and what people decided.`,
		Example: `  stretchlint how cat-cow`,
		Args:    exactly(1, "record", "records"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.id = args[0]
			return runHow(c, o)
		},
	}
	o.addFlags(cmd)
	return cmd
}

func runHow(c *console, o *howOptions) error {
	loaded, damaged := o.load(c)
	if loaded == nil {
		return damaged
	}
	text, err := corpus.How(loaded, o.id)
	if err != nil {
		return usagef("%v", err)
	}
	if _, err := io.WriteString(c.as("text"), text); err != nil {
		return fmt.Errorf("write the history: %w", err)
	}
	return damaged
}
