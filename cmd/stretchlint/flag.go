package main

// This file holds what flags and arguments have in common between commands.

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// A choice is a flag whose value is one of a few words.
type choice struct {
	value *string
	words []string
}

func (c choice) String() string { return *c.value }
func (c choice) Type() string   { return strings.Join(c.words, "|") }

func (c choice) Set(value string) error {
	if !slices.Contains(c.words, value) {
		return fmt.Errorf("it is one of %s", strings.Join(c.words, ", "))
	}
	*c.value = value
	return nil
}

// choiceFlag adds a flag that takes one of words; the first is the default.
func choiceFlag(cmd *cobra.Command, value *string, name, usage string, words ...string) {
	*value = words[0]
	cmd.Flags().Var(choice{value, words}, name, usage)
	complete := cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)
	if err := cmd.RegisterFlagCompletionFunc(name, complete); err != nil {
		panic(err) // the flag was added a line ago
	}
}

// flagError words what is wrong with a flag.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		if near := nearestFlag(cmd, unknown.GetSpecifiedName()); near != "" {
			return usagef("%v; did you mean --%s?", err, near)
		}
	}
	return usagef("%v", err)
}

// nearestFlag gives the flag that a mistyped name most likely means; "" when
// none is near.
func nearestFlag(cmd *cobra.Command, name string) string {
	best, distance := "", len(name)/2+1
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if d := levenshtein.ComputeDistance(name, f.Name); d < distance {
			best, distance = f.Name, d
		}
	})
	return best
}

// noArguments refuses arguments.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("takes no arguments, and got %q", args[0])
	}
	return nil
}

// exactly refuses another number of arguments than n; one and many name them.
func exactly(n int, one, many string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return usagef("takes %s, and got %d", plural(n, one, many), len(args))
		}
		return nil
	}
}

// atMostOne refuses a second argument; what names what there may be one of.
func atMostOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 1 {
			return usagef("takes one %s at a time, and got %q too", what, args[1])
		}
		return nil
	}
}
