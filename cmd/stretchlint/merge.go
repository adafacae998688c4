package main

// This file is the merge command: it makes one record of two, and gives an
// entry whose movement was open to a record.

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
)

type mergeOptions struct {
	corpusOptions
	ids   []string // two records, or an open entry and a record; empty: all that are surely the same
	write bool
}

func newMerge(c *console) *cobra.Command {
	o := &mergeOptions{}
	cmd := &cobra.Command{
		Use:   "merge [--corpus DIR] [--write] [A B]",
		Short: "Merge records that are the same movement",
		Long: `Merge records that are the same movement: A and B or, without them, all pairs
that are surely the same. A may also be an open entry, as "stretchlint
duplicates" names it: it goes to the record B. The plan is printed; --write
carries it out. Each decision is a line of redirects.jsonl or answers.jsonl. An
old ID keeps leading to the record it was merged into.`,
		Example: `  stretchlint merge
  stretchlint merge --write hip-opener-lunge low-lunge
  stretchlint merge --write c4d34eff2639 couch-stretch`,
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
	before, damaged := o.load(c)
	if before == nil {
		return damaged
	}
	m, err := o.plan(before)
	if err != nil {
		return err
	}
	if o.write && m.changes > 0 {
		if err := corpus.Save(m.after, o.dir); err != nil {
			return err
		}
	}
	if _, err := io.WriteString(c.out, m.plan); err != nil {
		return fmt.Errorf("write the plan: %w", err)
	}
	c.warnf("%s", o.summary(m.changes))
	return damaged
}

// A merging is what the command is to do.
type merging struct {
	plan    string // in words
	changes int
	after   *corpus.Corpus
}

// plan finds out what is to be done. Its error is a usageError.
func (o *mergeOptions) plan(before *corpus.Corpus) (merging, error) {
	if len(o.ids) == 0 {
		sure := slices.DeleteFunc(corpus.Duplicates(before), func(p corpus.Pair) bool { return p.Relation != corpus.Same })
		return mergePairs(before, sure), nil
	}
	a, b := o.ids[0], o.ids[1]
	if i := slices.IndexFunc(before.Questions, func(q corpus.Question) bool { return q.Entry == a }); i >= 0 {
		return answer(before, before.Questions[i], b)
	}
	if a == b {
		return merging{}, usagef("%s is one record already; name another to merge with it", a)
	}
	pair, err := corpus.Compare(before, a, b)
	if err != nil {
		return merging{}, usagef("%v", err)
	}
	if m := corpus.MergeRecords(before, []corpus.Pair{pair}); len(m.Refused) > 0 {
		return merging{}, usagef("%s and %s stay apart: %s", a, b, m.Refused[0].Reason)
	}
	return mergePairs(before, []corpus.Pair{pair}), nil
}

func mergePairs(before *corpus.Corpus, pairs []corpus.Pair) merging {
	m := corpus.MergeRecords(before, pairs)
	return merging{m.String(), len(m.Moves), corpus.ApplyMerge(before, m)}
}

// answer gives an open entry to a record, or to a movement of the catalogue
// that has no record yet.
func answer(before *corpus.Corpus, q corpus.Question, id string) (merging, error) {
	if _, err := corpus.Compare(before, id, id); err != nil {
		return merging{}, usagef("%v", err)
	}
	after, err := corpus.Assign(before, q.Account.Source.Article(), q.Entry, id, "said on the command line")
	if err != nil {
		return merging{}, usagef("%v", err)
	}
	at := q.Account.Span.Start
	plan := fmt.Sprintf("give %s to %s\n    %s:%d:%d %q\n", q.Entry, id, q.Account.Source.Article(), at.Line, at.Column, q.Account.Name)
	return merging{plan, 1, after}, nil
}

func (o *mergeOptions) summary(changes int) string {
	switch {
	case changes == 0:
		return "nothing to merge"
	case o.write:
		return plural(changes, "merge", "merges") + " done"
	}
	return plural(changes, "merge", "merges") + " to do; --write does it"
}
