package main

// This file prints the flags of a command in groups, where it has many.

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// groupOf is the annotation of a flag that names its group.
const groupOf = "group"

// helpWidth is how wide the help is, in columns.
const helpWidth = 80

// group puts flags of a command under a heading of their own in its help.
func group(cmd *cobra.Command, title string, names ...string) {
	for _, name := range names {
		if err := cmd.Flags().SetAnnotation(name, groupOf, []string{title}); err != nil {
			panic(err) // the flag was added a line ago
		}
	}
}

// flagsOfTemplate is where cobra's text about a command has all its flags.
const flagsOfTemplate = `Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}`

// groupFlags lets root and its commands print their flags in groups.
func groupFlags(root *cobra.Command) {
	cobra.AddTemplateFunc("flagGroups", flagGroups)
	root.SetUsageTemplate(strings.Replace(root.UsageTemplate(), flagsOfTemplate, "{{flagGroups .LocalFlags}}", 1))
}

// flagGroups gives the help of flags, those first that are in no group.
func flagGroups(flags *pflag.FlagSet) string {
	const ungrouped = "Flags"
	titles := []string{ungrouped}
	groups := map[string]*pflag.FlagSet{ungrouped: pflag.NewFlagSet(ungrouped, pflag.ContinueOnError)}
	flags.VisitAll(func(f *pflag.Flag) {
		title := ungrouped
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
	for _, title := range titles {
		text.WriteString(title + ":\n" + groups[title].FlagUsagesWrapped(helpWidth) + "\n")
	}
	return strings.TrimSpace(text.String())
}
