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
			return runIngest(cmd.Context(), c, o)
		},
	}
	o.pathOptions.addFlags(cmd)
	o.configOptions.addFlags(cmd)
	o.corpusOptions.addFlags(cmd)
	o.datasetOptions.addFlags(cmd)
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, "print what would change, and change nothing")
	return cmd
}

// An intake is an article that was read, as the plan of taking it into a corpus.
type intake func(into *corpus.Corpus) corpus.MergePlan

// runIngest reads first, which may take hours where pages are fetched, and holds
// the corpus only while it is changed.
func runIngest(ctx context.Context, c *console, o *ingestOptions) error {
	read, unread := o.gather(ctx, c)
	if isInterrupted(unread) {
		return unread // nothing was written
	}
	take := func() error { return o.take(c, read, unread) }
	if o.dryRun {
		return take()
	}
	return o.alone(c, take)
}

// take plans what taking the articles in changes, does it, and prints it.
func (o *ingestOptions) take(c *console, read []intake, unread error) error {
	before, damaged := o.loadOrNew(c)
	if before == nil {
		return damaged
	}
	plans := plansOf(read, before)
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

func plansOf(read []intake, into *corpus.Corpus) []corpus.MergePlan {
	plans := make([]corpus.MergePlan, len(read))
	for i, planned := range read {
		plans[i] = planned(into)
	}
	return plans
}

// gather reads what is to be taken in. The error is errUnread when some could
// not be read, a usageError when the call is wrong, or tells of an interruption.
func (o *ingestOptions) gather(ctx context.Context, c *console) ([]intake, error) {
	if o.from == fromExtract {
		if len(o.columns) > 0 || len(o.categories) > 0 {
			return nil, usagef("--columns and --category are about a collection")
		}
		return o.extracted(c, o.paths)
	}
	if o.from != "" {
		pages, err := o.pages(c, o.paths)
		if err != nil {
			return nil, err
		}
		catalogue, err := o.catalogue()
		if err != nil {
			return nil, err
		}
		return c.readPages(ctx, pages, catalogue)
	}
	if err := o.unused(); err != nil {
		return nil, err
	}
	items, err := o.items(ctx, c, false)
	if err != nil {
		return nil, err
	}
	read, err := o.reading(c, items, &o.limits)
	if err != nil {
		return nil, err
	}
	return c.readArticles(ctx, items, read)
}

// readArticles reads the articles. The error is errUnread when some could not be
// read.
func (c *console) readArticles(ctx context.Context, items []input.Item, read articleReader) ([]intake, error) {
	var all []intake
	err := forEach(ctx, c, items, read.entries, func(a schema.Article) error {
		all = append(all, underTheirs(a))
		return nil
	})
	return all, err
}

// underTheirs takes an article in under the licence of the corpus.
func underTheirs(a schema.Article) intake {
	return func(into *corpus.Corpus) corpus.MergePlan { return corpus.Plan(into, a) }
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
