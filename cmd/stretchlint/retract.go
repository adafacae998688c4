package main

// This file is the retract command: it takes articles out of the corpus.

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
)

type retractOptions struct {
	corpusOptions
	articles []string
}

func newRetract(c *console) *cobra.Command {
	o := &retractOptions{}
	cmd := &cobra.Command{
		Use:   "retract [--corpus DIR] ARTICLE...",
		Short: "Take articles out of the corpus",
		Long: `Take articles out of the corpus, as if they had never been taken in. An article
is named by its path or address as the records give it. What people decided
stays.`,
		Example: `  stretchlint retract content/back.md`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("name the articles to take out, as the records name them")
			}
			o.articles = args
			return o.alone(c, func() error { return runRetract(c, o) })
		},
	}
	o.addFlags(cmd)
	return cmd
}

func runRetract(c *console, o *retractOptions) error {
	after, damaged := o.load(c)
	if after == nil {
		return damaged
	}
	held := after.Articles()
	for _, article := range o.articles {
		if !strings.Contains(article, "://") {
			article = filepath.ToSlash(filepath.Clean(article)) // as ingest names it
		}
		if !slices.Contains(held, article) {
			return usagef("%s was not taken in; nothing was changed", article)
		}
		after = corpus.Retract(after, article)
	}
	if err := corpus.Save(after, o.dir); err != nil {
		return err
	}
	c.warnf("took out %s", plural(len(o.articles), "article", "articles"))
	return damaged
}
