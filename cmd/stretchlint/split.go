package main

// This file is the split command: it makes two records of one.

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
)

type splitOptions struct {
	corpusOptions
	decisionOptions
	id       string
	accounts []string
	into     string
	write    bool
}

func newSplit(c *console) *cobra.Command {
	o := &splitOptions{}
	cmd := &cobra.Command{
		Use:   "split [--corpus DIR] [--write] ID [--into ID ACCOUNT...]",
		Short: "Make two records of one",
		Long: `Make two records of one. Without --into, ID is one that was merged into another
record: the merge is taken back. With it, the accounts named go from the record
to the one of --into, which may be new. An account is named by its article, by
its place (article:line) or by its fingerprint; "stretchlint how" has them. What
would change is printed; --write does it.`,
		Example: `  stretchlint split --write hip-opener-lunge-1f0c77aa
  stretchlint split cat-cow --into chair-cat-cow content/office.md`,
		Args: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return usagef("name the record to split")
			case o.into == "" && len(args) > 1:
				return usagef("--into has to say where the accounts go")
			case o.into != "" && len(args) == 1:
				return usagef("name the accounts that go to %s", o.into)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			o.id, o.accounts = args[0], args[1:]
			if !o.write {
				return runSplit(c, o)
			}
			return o.alone(c, func() error { return runSplit(c, o) })
		},
	}
	o.corpusOptions.addFlags(cmd)
	o.decisionOptions.addFlags(cmd)
	cmd.Flags().StringVar(&o.into, "into", "", "the `ID` of the record that the accounts go to")
	cmd.Flags().BoolVar(&o.write, "write", false, "do it")
	return cmd
}

func runSplit(c *console, o *splitOptions) error {
	before, damaged := o.load(c)
	if before == nil {
		return damaged
	}
	after, err := o.split(before)
	if err != nil {
		return usagef("%v", err)
	}
	if o.write {
		if err := corpus.Save(after, o.dir); err != nil {
			return err
		}
	}
	if err := writeEventsText(c.as("text"), corpus.Diff(before, after)); err != nil {
		return fmt.Errorf("write what changes: %w", err)
	}
	if !o.write {
		c.warnf("nothing was changed; --write does it")
	}
	return damaged
}

func (o *splitOptions) split(before *corpus.Corpus) (*corpus.Corpus, error) {
	if o.into == "" {
		return corpus.Unmerge(before, o.id)
	}
	for i, name := range o.accounts {
		if !strings.Contains(name, "://") {
			o.accounts[i] = filepath.ToSlash(filepath.Clean(name)) // as ingest names it
		}
	}
	return corpus.SplitOff(before, o.id, o.into, o.accounts, o.decision())
}
