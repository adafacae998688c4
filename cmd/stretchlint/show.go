package main

// This file is the show command: one record, whole.

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"
)

type showOptions struct {
	corpusOptions
	id string
}

func newShow(c *console) *cobra.Command {
	o := &showOptions{}
	cmd := &cobra.Command{
		Use:   "show [--corpus DIR] ID",
		Short: "Print one record of the corpus",
		Long: `Print one record of the corpus as JSON: its accounts and the summary computed
from them. An ID that was merged into another shows the other.`,
		Example: `  stretchlint show cat-cow`,
		Args:    exactly(1, "record", "records"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.id = args[0]
			return runShow(c, o)
		},
	}
	o.addFlags(cmd)
	return cmd
}

func runShow(c *console, o *showOptions) error {
	loaded, damaged := o.load(c)
	if loaded == nil {
		return damaged
	}
	record, ok := loaded.Record(o.id)
	if !ok {
		return usagef("there is no record %q; 'stretchlint list' has those there are", o.id)
	}
	line, err := encodeDocument("record", record)
	if err != nil {
		return fmt.Errorf("record %s: %w", record.ID, err)
	}
	var text bytes.Buffer
	if err := json.Indent(&text, append(line, '\n'), "", "  "); err != nil {
		return err
	}
	if _, err := c.out.Write(text.Bytes()); err != nil {
		return fmt.Errorf("write the record: %w", err)
	}
	return damaged
}
