package main

// This file holds the flags that pick records of a corpus.

import (
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/schema"
)

// selectionOptions say which records.
type selectionOptions struct{ corpus.Selection }

// A selectionFlag is one list of the selection; vocabulary is empty where any
// value may be asked for.
type selectionFlag struct {
	values                        *[]string
	name, what, usage, vocabulary string
}

func (o *selectionOptions) flags() []selectionFlag {
	return []selectionFlag{
		{&o.Movements, "movement", "ID", "this movement, its variants and its phases", ""},
		{&o.Targets, "target", "TARGET", "what it stretches", "targets"},
		{&o.Positions, "position", "POSITION", "a start position", "position"},
		{&o.Kinds, "kind", "KIND", "how it is done", "kind"},
		{&o.Laterality, "laterality", "SIDES", "whether one side is worked at a time", "laterality"},
		{&o.Equipment, "equipment", "THING", "what is needed", "equipment"},
		{&o.Articles, "article", "PATH", "an article that describes it", ""},
	}
}

func (o *selectionOptions) addFlags(cmd *cobra.Command) {
	for _, f := range o.flags() {
		cmd.Flags().StringSliceVar(f.values, f.name, nil, fmt.Sprintf("only records with `%s`: %s", f.what, f.usage))
		if f.vocabulary == "" {
			continue
		}
		complete := cobra.FixedCompletions(schema.IDs(f.vocabulary), cobra.ShellCompDirectiveNoFileComp)
		if err := cmd.RegisterFlagCompletionFunc(f.name, complete); err != nil {
			panic(err) // the flag was added a line ago
		}
	}
}

// check refuses values that no record can have. Its error is a usageError.
func (o *selectionOptions) check() error {
	for _, f := range o.flags() {
		known := schema.IDs(f.vocabulary)
		for _, value := range *f.values {
			if f.vocabulary != "" && !slices.Contains(known, value) {
				return usagef("there is no %s %q; the nearest is %s", f.name, value, nearestWord(value, known))
			}
		}
	}
	return nil
}

func (o *selectionOptions) empty() bool {
	return !slices.ContainsFunc(o.flags(), func(f selectionFlag) bool { return len(*f.values) > 0 })
}

// nearestWord gives the word most like a mistyped one: one that contains it
// before one that is spelt alike.
func nearestWord(typed string, words []string) string {
	return slices.MinFunc(words, func(a, b string) int { return distance(typed, a) - distance(typed, b) })
}

func distance(typed, word string) int {
	if strings.Contains(word, typed) {
		return 0
	}
	return levenshtein.ComputeDistance(typed, word)
}
