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
	decisionOptions
	as    string   // what A and B are to each other
	ids   []string // two records, or an open entry and a record; empty: all that are surely the same
	from  string   // the file of a plan; empty makes one
	write bool
	ask   bool
}

func newMerge(c *console) *cobra.Command {
	o := &mergeOptions{}
	cmd := &cobra.Command{
		Use:   "merge [--corpus DIR] [--write] [A B]",
		Short: "Merge records that are the same movement",
		Long: `Merge records that are the same movement: A and B or, without them, all pairs
that are surely the same. A may also be an open entry, as "stretchlint
duplicates" names it: it goes to the record B. The plan is printed; --write
carries it out. --plan takes a plan that was printed to a file and reviewed:
merges that were deleted there are not made. With --as A and B are kept apart
instead, as two movements or A as a variant of B. Each decision is a line of
decisions.jsonl, with who made it, when and why if that is said. An old ID keeps
leading to the record it was merged into.`,
		Example: `  stretchlint merge
  stretchlint merge > plan.txt
  stretchlint merge --write --plan plan.txt
  stretchlint merge --write hip-opener-lunge low-lunge
  stretchlint merge --write c4d34eff2639 couch-stretch
  stretchlint merge --write --as not-same --by Kim --why "one is seated" A B`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 0 && len(args) != 2 {
				return usagef("takes two records, or none for all that are surely the same; got %d", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			o.ids = args
			if o.from != "" && (len(args) > 0 || o.ask || o.as != corpus.SameAs) {
				return usagef("--plan says what to merge; leave the rest out")
			}
			if o.ask {
				if len(args) > 0 || o.write || o.as != corpus.SameAs {
					return usagef("--interactive asks of all pairs and writes each answer; leave the rest out")
				}
				return o.alone(c, func() error { return runReview(c, o) })
			}
			if !o.write {
				return runMerge(c, o)
			}
			return o.alone(c, func() error { return runMerge(c, o) })
		},
	}
	o.corpusOptions.addFlags(cmd)
	o.decisionOptions.addFlags(cmd)
	choiceFlag(cmd, &o.as, "as", "what A and B are to each other", corpus.SameAs, corpus.NotSame, corpus.VariantOf)
	cmd.Flags().StringVar(&o.from, "plan", "", "merge what the plan in `FILE` says; - is standard input")
	cmd.Flags().BoolVar(&o.ask, "interactive", false, "ask of each pair whether it is one movement, and write each answer")
	cmd.Flags().BoolVar(&o.write, "write", false, "carry the plan out")
	return cmd
}

func runMerge(c *console, o *mergeOptions) error {
	before, damaged := o.load(c)
	if before == nil {
		return damaged
	}
	m, err := o.plan(c, before)
	if err != nil {
		return err
	}
	if o.write && m.changes > 0 {
		if err := corpus.Save(m.after, o.dir); err != nil {
			return err
		}
	}
	if _, err := io.WriteString(c.as("text"), m.plan); err != nil {
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
func (o *mergeOptions) plan(c *console, before *corpus.Corpus) (merging, error) {
	if o.from != "" {
		return o.reviewed(c, before)
	}
	if len(o.ids) == 0 {
		if o.as != corpus.SameAs {
			return merging{}, usagef("--as %s needs two records", o.as)
		}
		sure := slices.DeleteFunc(corpus.Duplicates(before), func(p corpus.Pair) bool { return p.Relation != corpus.Same })
		return o.mergePairs(before, sure), nil
	}
	a, b := o.ids[0], o.ids[1]
	if i := slices.IndexFunc(before.Questions, func(q corpus.Question) bool { return q.Entry == a }); i >= 0 {
		if o.as != corpus.SameAs {
			return merging{}, usagef("%s is an open entry; --as is for two records", a)
		}
		return o.answer(before, before.Questions[i], b)
	}
	if a == b {
		return merging{}, usagef("%s is one record already; name another to merge with it", a)
	}
	pair, err := corpus.Compare(before, a, b)
	if err != nil {
		return merging{}, usagef("%v", err)
	}
	if o.as != corpus.SameAs {
		return o.keepApart(before, pair)
	}
	if m := corpus.MergeRecords(before, []corpus.Pair{pair}); len(m.Refused) > 0 {
		return merging{}, usagef("%s and %s stay apart: %s", a, b, m.Refused[0].Reason)
	}
	return o.mergePairs(before, []corpus.Pair{pair}), nil
}

// reviewed plans the merges of a plan that was printed before. One that can't be
// done any more stops them all.
func (o *mergeOptions) reviewed(c *console, before *corpus.Corpus) (merging, error) {
	text, err := readAll(c, o.from)
	if err != nil {
		return merging{}, usagef("%v", err)
	}
	pairs, err := corpus.ReadPlan(before, string(text))
	if err != nil {
		return merging{}, usagef("%s: %v", o.from, err)
	}
	m := corpus.MergeRecords(before, pairs)
	if len(m.Refused) > 0 {
		return merging{}, usagef("%s and %s stay apart: %s", m.Refused[0].Pair.A, m.Refused[0].Pair.B, m.Refused[0].Reason)
	}
	return merging{m.String(), len(m.Moves), corpus.ApplyMerge(before, m, o.decision())}, nil
}

func (o *mergeOptions) mergePairs(before *corpus.Corpus, pairs []corpus.Pair) merging {
	m := corpus.MergeRecords(before, pairs)
	return merging{m.String(), len(m.Moves), corpus.ApplyMerge(before, m, o.decision())}
}

// keepApart decides that two records are two movements.
func (o *mergeOptions) keepApart(before *corpus.Corpus, p corpus.Pair) (merging, error) {
	d := o.decision()
	d.Relation, d.A, d.B = o.as, p.A, p.B
	after, err := corpus.Decide(before, d)
	if err != nil {
		return merging{}, usagef("%v", err)
	}
	return merging{fmt.Sprintf("%s is %s %s\n", p.A, o.as, p.B), 1, after}, nil
}

// answer gives an open entry to a record, or to a movement of the catalogue
// that has no record yet.
func (o *mergeOptions) answer(before *corpus.Corpus, q corpus.Question, id string) (merging, error) {
	if _, err := corpus.Compare(before, id, id); err != nil {
		return merging{}, usagef("%v", err)
	}
	d := o.decision()
	d.Relation, d.Article, d.A, d.B = corpus.SameAs, q.Account.Source.Article(), q.Entry, id
	after, err := corpus.Decide(before, d)
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
