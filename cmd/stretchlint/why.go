package main

// This file is the why command: how two records stand to each other.

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/schema"
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
speaks against it, what forbids it, what they have in common all the same, and
how each is told. A and B are records of the corpus or
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
	explained, err := corpus.Explain(loaded, o.a, o.b)
	if err != nil {
		return usagef("%v", err)
	}
	write := writeExplanationText
	if o.format == "jsonl" {
		write = writeExplanationLine
	}
	if err := write(c.as(o.format), explained); err != nil {
		return fmt.Errorf("write the reasons: %w", err)
	}
	return damaged
}

func writeExplanationLine(out io.Writer, e corpus.Explanation) error {
	line, err := schema.Encode(e)
	if err != nil {
		return err
	}
	_, err = out.Write(append(line, '\n'))
	return err
}

func writeExplanationText(out io.Writer, e corpus.Explanation) error {
	var text strings.Builder
	fmt.Fprintf(&text, "%s  %s  %s", e.Relation, e.A, e.B)
	if e.Score > 0 { // without one, something forbids it whatever else is alike
		fmt.Fprintf(&text, "  %.2f", e.Score)
	}
	text.WriteByte('\n')
	for _, reason := range e.Reasons {
		fmt.Fprintf(&text, "    %s\n", reason)
	}
	if len(e.Alike) > 0 {
		fmt.Fprintf(&text, "  in common\n    %s\n", strings.Join(e.Alike, "\n    "))
	}
	for _, t := range e.Told {
		writeTelling(&text, t)
	}
	_, err := io.WriteString(out, text.String())
	return err
}

func writeTelling(out io.Writer, t corpus.Telling) {
	if t.Accounts == 0 {
		fmt.Fprintf(out, "  %s, which no article describes yet\n", t.ID)
		return
	}
	fmt.Fprintf(out, "  %s, %s\n", t.ID, plural(t.Accounts, "account", "accounts"))
	fmt.Fprintf(out, "    %s\n        %s\n", t.Account, t.Reason)
	if t.Step != "" {
		fmt.Fprintf(out, "        “%s”\n", t.Step)
	}
}
