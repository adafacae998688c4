package main

// This file is the ingest command: it takes articles into the corpus.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema"
)

type ingestOptions struct {
	pathOptions
	configOptions
	corpusOptions
	datasetOptions
	dryRun bool
}

func newIngest(c *console) *cobra.Command {
	o := &ingestOptions{}
	cmd := &cobra.Command{
		Use:   "ingest [--corpus DIR] [--dry-run] [--from FORMAT] PATH|URL|-...",
		Short: "Take articles into the corpus",
		Long: `Take articles into the corpus: what each says of a movement becomes an account
in that movement's record. An article taken in again replaces what it said
before and nothing else. What the program is not sure of becomes a question
that "stretchlint duplicates" lists. The corpus is made when it is not there.

` + aboutAddresses + `

With --from each PATH is a file with a collection of exercises, and each of its
records is taken in like an article of its own.
` + aboutFormats() + aboutExtract,
		Example: `  stretchlint ingest --dry-run content/
  stretchlint ingest --corpus stretches content/back.md content/neck.html
  stretchlint ingest --sitemap https://example.org --exclude 'shop/**'
  stretchlint ingest --base-url https://example.org/blog/ saved/
  stretchlint ingest --from free-exercise-db --category stretching all.json
  stretchlint ingest --from extract articles.jsonl
  stretchlint ingest --from csv --columns name=Title,steps=How table.csv`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			if o.dryRun {
				return runIngest(cmd.Context(), c, o)
			}
			return o.alone(c, func() error { return runIngest(cmd.Context(), c, o) })
		},
	}
	o.pathOptions.addFlags(cmd)
	o.configOptions.addFlags(cmd)
	o.corpusOptions.addFlags(cmd)
	o.datasetOptions.addFlags(cmd)
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, "print what would change, and change nothing")
	return cmd
}

func runIngest(ctx context.Context, c *console, o *ingestOptions) error {
	planned, err := o.planner(ctx, c)
	if err != nil {
		return err
	}
	before, damaged := o.loadOrNew(c)
	if before == nil {
		return damaged
	}
	plans, unread := planned(before)
	if isInterrupted(unread) {
		return unread // nothing was written
	}
	if !o.dryRun {
		if err := corpus.Save(corpus.Apply(before, plans...), o.dir); err != nil {
			return err
		}
	}
	for _, plan := range plans {
		if _, err := io.WriteString(c.as("text"), plan.String()); err != nil {
			return err
		}
	}
	c.warnf("%s", o.summary(plans))
	return errors.Join(damaged, unread)
}

// planner checks what is to be read, and gives the work of reading it and
// planning what taking it into a corpus changes. Its error is a usageError.
func (o *ingestOptions) planner(ctx context.Context, c *console) (func(*corpus.Corpus) ([]corpus.MergePlan, error), error) {
	if o.from == fromExtract {
		if len(o.columns) > 0 || len(o.categories) > 0 {
			return nil, usagef("--columns and --category are about a collection")
		}
		return o.extractedPlanner(c)
	}
	if o.from != "" {
		pages, err := o.pages(c, o.paths)
		return func(into *corpus.Corpus) ([]corpus.MergePlan, error) { return c.planPages(ctx, pages, into) }, err
	}
	if err := o.unused(); err != nil {
		return nil, err
	}
	items, err := o.items(ctx, c, false)
	if err != nil {
		return nil, err
	}
	read, err := o.reading(c, items, &o.limits)
	return func(into *corpus.Corpus) ([]corpus.MergePlan, error) { return c.plans(ctx, items, read, into) }, err
}

// plans reads the articles and plans what taking them into a corpus changes.
// The error is errUnread when some could not be read.
func (c *console) plans(ctx context.Context, items []input.Item, read articleReader, into *corpus.Corpus) ([]corpus.MergePlan, error) {
	var plans []corpus.MergePlan
	err := forEach(ctx, c, items, read.entries, func(a schema.Article) error {
		plans = append(plans, corpus.Plan(into, a))
		return nil
	})
	return plans, err
}

// isInterrupted reports whether the reading of articles ended early.
func isInterrupted(err error) bool { return err != nil && !errors.Is(err, errUnread) }

func (read articleReader) entries(item input.Item) (schema.Article, error) {
	reading, err := read(item, extract.Options{})
	if err != nil {
		return schema.Article{}, err
	}
	return reading.Article, nil
}

// summary tells in one line what went where.
func (o *ingestOptions) summary(plans []corpus.MergePlan) string {
	count := map[corpus.Action]int{}
	records := map[string]bool{}
	for _, plan := range plans {
		for _, change := range plan.Changes {
			count[change.Action]++
			if change.Action == corpus.Create {
				records[change.ID] = true
			}
		}
	}
	verb := map[bool]string{false: "took in", true: "would take in"}[o.dryRun]
	return fmt.Sprintf("%s: %s %s: %s (%s), %d updated, %d unchanged, %d removed, %s",
		filepath.ToSlash(o.dir), verb, plural(len(plans), "article", "articles"),
		plural(count[corpus.Create]+count[corpus.Add], "new account", "new accounts"), plural(len(records), "new record", "new records"),
		count[corpus.Update], count[corpus.Keep], count[corpus.Remove], plural(count[corpus.Ask], "question", "questions"))
}
