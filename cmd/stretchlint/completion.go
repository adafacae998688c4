package main

// This file is the completion command: a script that teaches a shell our
// commands and flags.

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// shells are the shells we know, and what writes the script for each.
var shells = map[string]func(root *cobra.Command, out io.Writer) error{
	"bash":       func(root *cobra.Command, out io.Writer) error { return root.GenBashCompletionV2(out, true) },
	"fish":       func(root *cobra.Command, out io.Writer) error { return root.GenFishCompletion(out, true) },
	"powershell": (*cobra.Command).GenPowerShellCompletionWithDesc,
	"zsh":        (*cobra.Command).GenZshCompletion,
}

type completionOptions struct{ shell string }

func newCompletion(c *console) *cobra.Command {
	o := &completionOptions{}
	names := slices.Sorted(maps.Keys(shells))
	return &cobra.Command{
		Use:   "completion " + strings.Join(names, "|"),
		Short: "Print a completion script for a shell",
		Long: `Print a script that makes a shell complete the program's commands and flags.
Load it where the shell reads its start-up files.`,
		Example: `  source <(stretchlint completion bash)
  stretchlint completion fish > ~/.config/fish/completions/stretchlint.fish`,
		Args:      atMostOne("shell"),
		ValidArgs: names,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || shells[args[0]] == nil {
				return usagef("name a shell: %s", strings.Join(names, ", "))
			}
			o.shell = args[0]
			return runCompletion(c, cmd.Root(), o)
		},
	}
}

func runCompletion(c *console, root *cobra.Command, o *completionOptions) error {
	if err := shells[o.shell](root, c.out); err != nil {
		return fmt.Errorf("write the completion script: %w", err)
	}
	return nil
}
