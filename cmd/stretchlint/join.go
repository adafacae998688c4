package main

// This file is the join command: it makes one corpus of several.

import (
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
)

type joinOptions struct {
	corpusOptions
	shards []string
}

func newJoin(c *console) *cobra.Command {
	o := &joinOptions{}
	cmd := &cobra.Command{
		Use:   "join [--corpus DIR] DIR...",
		Short: "Take other corpora into the corpus",
		Long: `Take other corpora into the corpus, which is made when it is not there: the
result is what taking in all their articles would have given. Where two hold the
same article the later one's reading counts. The others are left as they are.`,
		Example: `  stretchlint join --corpus all shard-1 shard-2`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("name the directories of the corpora to take in")
			}
			o.shards = args
			return o.alone(c, func() error { return runJoin(c, o) })
		},
	}
	o.addFlags(cmd)
	return cmd
}

func runJoin(c *console, o *joinOptions) error {
	joined, damaged := o.loadOrNew(c)
	if joined == nil {
		return damaged
	}
	for _, dir := range o.shards {
		shard, partly := (&corpusOptions{dir}).load(c)
		if shard == nil {
			return partly // half a join would look like a whole one
		}
		damaged = errors.Join(damaged, partly)
		joined = corpus.Join(joined, shard)
	}
	if err := corpus.Save(joined, o.dir); err != nil {
		return err
	}
	c.warnf("%s: %s of %s", filepath.ToSlash(o.dir), plural(len(joined.Records), "record", "records"),
		plural(len(joined.Articles()), "article", "articles"))
	return damaged
}
