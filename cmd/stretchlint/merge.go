package main

// This file is the merge command: it makes one record of two.

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
)

type mergeOptions struct {
	corpusOptions
	ids   []string // two records; empty: all that are surely the same
	write bool
}

func newMerge(c *console) *cobra.Command {
	o := &mergeOptions{}
	cmd := &cobra.Command{
		Use:   "merge [--corpus DIR] [--write] [A B]",
		Short: "Merge records that are the same movement",
		Long: `Merge records that are the same movement: A and B or, without them, all pairs
that are surely the same. It prints the plan; --write carries it out. A merge is
a line of redirects.jsonl: the old ID keeps leading to the record, and deleting
the line takes the merge back.`,
		Example: `  stretchlint merge
  stretchlint merge --write hip-opener-lunge low-lunge`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 0 && len(args) != 2 {
				return usagef("takes two records, or none for all that are surely the same; got %d", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			o.ids = args
			return runMerge(c, o)
		},
	}
	o.addFlags(cmd)
	cmd.Flags().BoolVar(&o.write, "write", false, "carry the plan out")
	return cmd
}

func runMerge(c *console, o *mergeOptions) error {
	loaded, damaged := o.load(c)
	if loaded == nil {
		return damaged
	}
	pairs, err := o.pairs(loaded)
	if err != nil {
		return err
	}
	plan := corpus.MergeRecords(loaded, pairs)
	if len(o.ids) > 0 && len(plan.Refused) > 0 {
		return usagef("%s and %s stay apart: %s", o.ids[0], o.ids[1], plan.Refused[0].Reason)
	}
	if o.write && len(plan.Moves) > 0 {
		if err := corpus.Save(corpus.ApplyMerge(loaded, plan), o.dir); err != nil {
			return err
		}
	}
	if _, err := io.WriteString(c.out, plan.String()); err != nil {
		return fmt.Errorf("write the plan: %w", err)
	}
	c.warnf("%s", o.summary(len(plan.Moves)))
	return damaged
}

// pairs gives what is to be merged. Its error is a usageError.
func (o *mergeOptions) pairs(loaded *corpus.Corpus) ([]corpus.Pair, error) {
	if len(o.ids) == 0 {
		return slices.DeleteFunc(corpus.Duplicates(loaded), func(p corpus.Pair) bool { return p.Relation != corpus.Same }), nil
	}
	if o.ids[0] == o.ids[1] {
		return nil, usagef("%s is one record already; name another to merge with it", o.ids[0])
	}
	pair, err := corpus.Compare(loaded, o.ids[0], o.ids[1])
	if err != nil {
		return nil, usagef("%v", err)
	}
	return []corpus.Pair{pair}, nil
}

func (o *mergeOptions) summary(moves int) string {
	switch {
	case moves == 0:
		return "nothing to merge"
	case o.write:
		return plural(moves, "record", "records") + " merged"
	}
	return plural(moves, "record", "records") + " to merge; --write does it"
}
