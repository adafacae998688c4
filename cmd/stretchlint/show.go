package main

// This file is the show command: records, whole.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/schema"
)

type showOptions struct {
	corpusOptions
	selectionOptions
	id string // empty: the records of the selection
}

func newShow(c *console) *cobra.Command {
	o := &showOptions{}
	cmd := &cobra.Command{
		Use:   "show [--corpus DIR] ID | [--target TARGET...]",
		Short: "Print records of the corpus whole",
		Long: `Print a record of the corpus as JSON: its accounts and the summary computed
from them. An ID that was merged into another shows the other. In place of an ID
flags such as --target pick records, as for "stretchlint list".`,
		Example: `  stretchlint show cat-cow
  stretchlint show --target hamstrings --position supine`,
		Args: atMostOne("record"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				o.id = args[0]
			}
			return runShow(c, o)
		},
	}
	o.corpusOptions.addFlags(cmd)
	o.selectionOptions.addFlags(cmd)
	return cmd
}

func runShow(c *console, o *showOptions) error {
	if (o.id == "") == o.empty() {
		return usagef("takes the ID of a record, or flags that pick records")
	}
	if err := o.check(); err != nil {
		return err
	}
	loaded, damaged := o.load(c)
	if loaded == nil {
		return damaged
	}
	shown, err := o.shown(loaded)
	if err != nil {
		return err
	}
	for _, record := range shown {
		if err := writeRecord(c.as("json"), record); err != nil {
			return err
		}
	}
	return damaged
}

func (o *showOptions) shown(loaded *corpus.Corpus) ([]schema.Record, error) {
	if o.id == "" {
		return corpus.Select(loaded, o.Selection), nil
	}
	record, ok := loaded.Record(o.id)
	if !ok {
		return nil, usagef("there is no record %q; 'stretchlint list' has those there are", o.id)
	}
	return []schema.Record{record}, nil
}

func writeRecord(out io.Writer, record schema.Record) error {
	line, err := encodeDocument("record", record)
	if err != nil {
		return fmt.Errorf("record %s: %w", record.ID, err)
	}
	var text bytes.Buffer
	if err := json.Indent(&text, append(line, '\n'), "", "  "); err != nil {
		return err
	}
	if _, err := out.Write(text.Bytes()); err != nil {
		return fmt.Errorf("write the record: %w", err)
	}
	return nil
}
