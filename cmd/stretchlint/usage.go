package main

// This file prints the flags of a command in groups, where it has many.

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// groupOf is the annotation of a flag that names its group.
const groupOf = "group"

// group puts flags of a command under a heading of their own in its help.
func group(cmd *cobra.Command, title string, names ...string) {
	for _, name := range names {
		if err := cmd.Flags().SetAnnotation(name, groupOf, []string{title}); err != nil {
			panic(err) // the flag was added a line ago
		}
	}
	cmd.SetUsageFunc(groupedUsage)
}

// flagsOfTemplate is where cobra's text about a command has all its flags.
const flagsOfTemplate = `Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}`

// groupedUsage prints the usage of a command as cobra does, with its flags in
// groups.
func groupedUsage(cmd *cobra.Command) error {
	var titles []string
	groups := map[string]*pflag.FlagSet{}
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		title := "Flags"
		if said := f.Annotations[groupOf]; len(said) > 0 {
			title = said[0]
		}
		if groups[title] == nil {
			groups[title] = pflag.NewFlagSet(title, pflag.ContinueOnError)
			titles = append(titles, title)
		}
		groups[title].AddFlag(f)
	})
	var text strings.Builder
	for _, title := range order(titles) {
		text.WriteString(title + ":\n" + groups[title].FlagUsages() + "\n")
	}
	cmd.SetUsageFunc(nil)
	cmd.SetUsageTemplate(strings.Replace(cmd.UsageTemplate(), flagsOfTemplate, strings.TrimSpace(text.String()), 1))
	return cmd.Usage()
}

// order puts the flags that are in no group first, as a reader wants them.
func order(titles []string) []string {
	first := []string{"Flags"}
	for _, title := range titles {
		if title != first[0] {
			first = append(first, title)
		}
	}
	return first
}
