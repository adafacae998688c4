package main

// This file takes collections of exercises in: the flags for it, and the way
// from a record of a collection to a plan.

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/corpus/dataset"
	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// datasetOptions say how to read a collection.
type datasetOptions struct {
	from       string
	columns    map[string]string
	categories []string
}

func (o *datasetOptions) addFlags(cmd *cobra.Command) {
	var names []string
	for _, f := range dataset.Formats {
		names = append(names, f.Name)
	}
	names = append(names, fromExtract)
	choiceFlag(cmd, &o.from, "from", "each path is a collection of this `FORMAT`: "+strings.Join(names, ", "), append([]string{""}, names...)...)
	cmd.Flags().StringToStringVar(&o.columns, "columns", nil, "for --from csv: which `FIELD=HEADING` holds what; may be repeated")
	cmd.Flags().Lookup("columns").DefValue = "" // or the help says that the default is []
	cmd.Flags().StringSliceVar(&o.categories, "category", nil, "for --from: take only records of this `CATEGORY`")
}

// aboutFormats lists the formats with what reading them drops.
func aboutFormats() string {
	var out strings.Builder
	for _, f := range dataset.Formats {
		fmt.Fprintf(&out, "\n%s: %s.\n%s\n", f.Name, f.About, f.Losses)
	}
	return out.String()
}

// unused refuses flags that say how to read a collection when there is none.
func (o *datasetOptions) unused() error {
	if len(o.columns) > 0 || len(o.categories) > 0 {
		return usagef("--columns and --category are about a collection; name its format with --from")
	}
	return nil
}

// pages reads the collections. Words of theirs that we have none for are said
// and dropped.
func (o *datasetOptions) pages(c *console, paths []string) ([]dataset.Page, error) {
	format, _ := dataset.Find(o.from)
	if len(paths) == 0 {
		return nil, usagef("name the files of the collection")
	}
	if len(o.columns) > 0 && o.from != "csv" {
		return nil, usagef("--columns is for --from csv")
	}
	var pages []dataset.Page
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, usagef("%v", err)
		}
		path = filepath.ToSlash(filepath.Clean(path))
		read, err := format.Read(path, content, dataset.Options{Columns: o.columns, Kinds: o.categories})
		if err != nil {
			return nil, usagef("%s: %v", path, err)
		}
		pages = append(pages, read...)
	}
	lost := map[string]bool{}
	for _, p := range pages {
		for _, word := range p.Lost {
			lost[word] = true
		}
	}
	if len(lost) > 0 {
		c.warnf("no word of ours for: %s", strings.Join(slices.Sorted(maps.Keys(lost)), ", "))
	}
	return pages, nil
}

// readPages reads each page like an article. The error is errUnread when some
// could not be read.
func (c *console) readPages(ctx context.Context, pages []dataset.Page, catalogue *movement.Catalogue) ([]intake, error) {
	var all []intake
	var failed error
	c.startProgress(len(pages), "reading", false)
	defer c.finishProgress()
	silent := 0
	for i, p := range pages {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("interrupted after %d of %d records", i, len(pages))
		}
		c.progress.step()
		article, err := readPage(p, catalogue)
		if err != nil {
			c.warnf("%s: %v", p.Path, err)
			failed = errUnread
			continue
		}
		if len(article.Stretches) == 0 {
			silent++
		}
		all = append(all, func(into *corpus.Corpus) corpus.MergePlan { return corpus.PlanUnder(into, article, p.Licence) })
	}
	if silent > 0 {
		c.warnf("%s without a how-to that could be read", plural(silent, "record", "records"))
	}
	return all, failed
}

// readPage reads the one exercise of a page: where its words are read as
// several, the one with the most steps.
func readPage(p dataset.Page, catalogue *movement.Catalogue) (schema.Article, error) {
	reading, err := readContent(p.Path, p.Content, extract.Options{Catalogue: catalogue, Exercises: p.Exercise})
	if err != nil {
		return schema.Article{}, err
	}
	article := reading.Article
	article.Source.URL = p.URL
	if len(article.Stretches) == 0 {
		return article, nil
	}
	entry := slices.MaxFunc(article.Stretches, func(a, b schema.Entry) int { return len(a.Steps) - len(b.Steps) })
	article.Stretches = []schema.Entry{p.Complete(entry)}
	return article, nil
}
