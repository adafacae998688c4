package main

// This file is the stats command: the numbers of a corpus or of articles.

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/schema"
)

type statsOptions struct {
	pathOptions
	configOptions
	corpusOptions
	format   string
	baseline string
}

func newStats(c *console) *cobra.Command {
	o := &statsOptions{}
	cmd := &cobra.Command{
		Use:   "stats [--corpus DIR] [--baseline FILE] [--format text|json] [PATH|URL...]",
		Short: "Count what a corpus or articles hold",
		Long: `Count what a corpus holds: records, accounts, open questions, and what the
accounts say and leave out. PATH is a corpus, or articles that are counted as a
corpus of them would be; without one it is the corpus of --corpus. Of articles
the findings of lint are counted, too: by rule, by file with the worst first,
and against a baseline.`,
		Example: `  stretchlint stats
  stretchlint stats --format json content/
  stretchlint stats --baseline known.json content/`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			return runStats(cmd.Context(), c, o)
		},
	}
	o.pathOptions.addFlags(cmd)
	o.configOptions.addFlags(cmd)
	o.corpusOptions.addFlags(cmd)
	cmd.Flags().StringVar(&o.baseline, "baseline", "", "say how the findings of articles stand to the baseline `FILE`")
	choiceFlag(cmd, &o.format, "format", "how to print", "text", "json")
	return cmd
}

func runStats(ctx context.Context, c *console, o *statsOptions) error {
	counted, damaged := o.counted(ctx, c)
	if counted == nil {
		return damaged
	}
	var found *findingStats
	if o.areArticles() {
		var err error
		if found, err = o.findings(ctx, c); found == nil {
			return err
		}
	} else if o.baseline != "" {
		return usagef("--baseline is about the findings of articles; name them")
	}
	write := writeStatsText
	if o.format == "json" {
		write = writeStatsJSON
	}
	if err := write(c.as(o.format), counted.Count(), found); err != nil {
		return fmt.Errorf("write the numbers: %w", err)
	}
	return damaged
}

// areArticles reports whether the paths are articles that can be read again:
// no corpus, and not standard input.
func (o *statsOptions) areArticles() bool {
	isCorpus := len(o.paths) == 1 && corpus.Is(o.paths[0])
	return len(o.paths) > 0 && !isCorpus && !slices.Contains(o.paths, input.Stdin)
}

// counted gives the corpus to count; for articles one that is in memory only.
// The error is errUnread beside a corpus that lacks what could not be read.
func (o *statsOptions) counted(ctx context.Context, c *console) (*corpus.Corpus, error) {
	if len(o.paths) == 0 {
		return o.load(c)
	}
	if len(o.paths) == 1 && corpus.Is(o.paths[0]) {
		return (&corpusOptions{o.paths[0]}).load(c)
	}
	items, err := o.items(ctx, c, false)
	if err != nil {
		return nil, err
	}
	read, err := o.reading(c, items, &o.limits)
	if err != nil {
		return nil, err
	}
	catalogue, err := o.catalogue()
	if err != nil {
		return nil, err
	}
	empty := corpus.New(newName).Knowing(catalogue)
	articles, unread := c.readArticles(ctx, items, read)
	if isInterrupted(unread) {
		return nil, unread
	}
	return corpus.Apply(empty, plansOf(articles, empty)...), unread
}

func writeStatsJSON(out io.Writer, s corpus.Stats, found *findingStats) error {
	line, err := schema.Encode(struct {
		SchemaVersion string `json:"schema_version"`
		corpus.Stats
		Findings *findingStats `json:"findings,omitempty"` // of articles
	}{schema.Version, s, found})
	if err != nil {
		return err
	}
	_, err = out.Write(append(line, '\n'))
	return err
}

func writeStatsText(out io.Writer, s corpus.Stats, found *findingStats) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, row := range []struct {
		name  string
		count int
		about string
	}{
		{"articles", s.Articles, ""},
		{"accounts", s.Accounts, "in records"},
		{"records", s.Records, fmt.Sprintf("%d in the catalogue, %d in more than one article", s.Catalogued, s.Shared)},
		{"variants", s.Variants, ""},
		{"phases", s.Phases, ""},
		{"merged IDs", s.Redirects, ""},
		{"questions", s.Questions, ""},
	} {
		fmt.Fprintln(table, strings.TrimRight(fmt.Sprintf("%s\t%d\t%s", row.name, row.count, row.about), "\t"))
	}
	for _, list := range []struct {
		title  string
		counts []corpus.Count
		of     int
	}{
		{"records by kind", s.Kinds, s.Records}, {"records by sides", s.Laterality, s.Records},
		{"records by start position", s.Positions, s.Records}, {"records by target", s.Targets, s.Records},
		{"accounts that say", s.Said, s.Accounts},
	} {
		fmt.Fprintf(table, "\n%s\n", list.title)
		for _, count := range list.counts {
			fmt.Fprintf(table, "  %s\t%d\t%s\n", count.Value, count.Count, share(count.Count, list.of))
		}
	}
	if err := table.Flush(); err != nil || found == nil {
		return err
	}
	return found.write(out)
}

func share(part, whole int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%.0f %%", 100*float64(part)/float64(whole))
}
