package main

// This file is the diff command: what happened to a corpus since a revision of
// its git repository.

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/rules/report"
	"github.com/stretchlint/stretchlint/schema"
)

type diffOptions struct {
	corpusOptions
	format   string
	revision string
}

func newDiff(c *console) *cobra.Command {
	o := &diffOptions{}
	cmd := &cobra.Command{
		Use:   "diff [--corpus DIR] [--format text|markdown|jsonl] REV",
		Short: "Tell what happened to the corpus since a git revision",
		Long: `Tell what happened to the corpus since a revision of its git repository: which
records were merged, split, added and removed, and which accounts went from one
record to another. Markdown is for the text of a pull request.`,
		Example: `  stretchlint diff HEAD
  stretchlint diff --format markdown origin/main`,
		Args: exactly(1, "revision", "revisions"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.revision = args[0]
			return runDiff(c, o)
		},
	}
	o.addFlags(cmd)
	choiceFlag(cmd, &o.format, "format", "how to print", "text", "markdown", "jsonl")
	return cmd
}

func runDiff(c *console, o *diffOptions) error {
	after, damaged := o.load(c)
	if after == nil {
		return damaged
	}
	before, problems, err := corpus.LoadRevision(o.dir, o.revision)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		before = corpus.New(newName)
		c.warnf("%s had no corpus in %s: all is new", o.revision, filepath.ToSlash(o.dir))
	case err != nil:
		return usagef("%v", err)
	}
	catalogue, err := o.catalogue()
	if err != nil {
		return err
	}
	before = before.Knowing(catalogue)
	for _, problem := range problems {
		c.warnf("%v", problem)
		damaged = errUnread
	}
	if err := diffWriters[o.format](c.as(o.format), corpus.Diff(before, after)); err != nil {
		return fmt.Errorf("write the differences: %w", err)
	}
	return damaged
}

// diffWriters are the formats of the diff command.
var diffWriters = map[string]func(io.Writer, []corpus.Event) error{
	"text": writeEventsText, "markdown": writeEventsMarkdown, "jsonl": writeEventLines,
}

func writeEventsText(out io.Writer, events []corpus.Event) error {
	var text strings.Builder
	for _, e := range events {
		fmt.Fprintf(&text, "%-6s  %s  (%s)\n", e.Fate, journey(e, "%s"), plural(len(e.Accounts), "account", "accounts"))
		if e.Reason != "" {
			fmt.Fprintf(&text, "        %s\n", e.Reason)
		}
		for _, account := range e.Accounts {
			fmt.Fprintf(&text, "        %s\n", account)
		}
	}
	_, err := io.WriteString(out, text.String())
	return err
}

// journey writes where an event leads from and to; form is how an ID is
// written.
func journey(e corpus.Event, form string) string {
	name := func(id string) string {
		if id == "" {
			return "a question"
		}
		return fmt.Sprintf(form, id)
	}
	switch e.Fate {
	case corpus.Fresh:
		return name(e.To)
	case corpus.Gone:
		return name(e.From)
	}
	return name(e.From) + " → " + name(e.To)
}

// fateTitles are the headings of the Markdown, by fate.
var fateTitles = map[corpus.Fate]string{
	corpus.Merged: "Merged", corpus.Split: "Split", corpus.Moved: "Accounts that moved", corpus.Fresh: "New", corpus.Gone: "Removed",
}

func writeEventsMarkdown(out io.Writer, events []corpus.Event) error {
	var text strings.Builder
	text.WriteString("## Changes to the corpus\n")
	if len(events) == 0 {
		text.WriteString("\nNone.\n")
	}
	for i, e := range events {
		if i == 0 || events[i-1].Fate != e.Fate {
			fmt.Fprintf(&text, "\n### %s\n\n| Record | Name | Accounts | Why |\n| --- | --- | --- | --- |\n", fateTitles[e.Fate])
		}
		fmt.Fprintf(&text, "| %s | %s | %s | %s |\n", journey(e, "`%s`"), cell(e.Name), cell(e.Accounts...), cell(e.Reason))
	}
	_, err := io.WriteString(out, text.String())
	return err
}

// cell writes lines so that a Markdown table keeps its shape and nothing in them
// is taken for markup.
func cell(lines ...string) string {
	var cells []string
	for _, line := range lines {
		cells = append(cells, report.Literal(line))
	}
	return strings.Join(cells, "<br>")
}

func writeEventLines(out io.Writer, events []corpus.Event) error {
	for _, e := range events {
		line, err := schema.Encode(e)
		if err != nil {
			return err
		}
		if _, err := out.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}
