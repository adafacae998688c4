package main

// This file holds the command tree and runs it.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// run does what args say and gives the exit code.
func run(args []string, in io.Reader, out, err io.Writer) (code int) {
	defer func() {
		if cause := recover(); cause != nil { // a crash's own exit code would blame the call
			fmt.Fprintf(err, "stretchlint: internal error: %v; please report it\n\n%s", cause, debug.Stack())
			code = exitUnread
		}
	}()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	c := &console{in: in, out: out, err: err}
	defer c.end()
	root := newRoot(c)
	root.SetArgs(args)
	cmd, failure := root.ExecuteContextC(ctx)
	tell(c, cmd, failure)
	return exitCode(failure)
}

// tell says why a run failed, unless that was said already.
func tell(c *console, cmd *cobra.Command, failure error) {
	if isSilent(failure) {
		return
	}
	c.warnf("%s: %v", cmd.CommandPath(), failure)
	var usage *usageError
	if errors.As(failure, &usage) {
		c.warnf("Run '%s --help' for usage.", cmd.CommandPath())
	}
}

// groups are the headings the commands stand under in the help.
var groups = [...]struct {
	id, title string
	commands  []func(*console) *cobra.Command
}{
	{"articles", "Articles:", []func(*console) *cobra.Command{newExtract, newLint}},
	{"corpus", "Corpus:", []func(*console) *cobra.Command{
		newIngest, newRetract, newJoin, newList, newShow, newStats, newDiff, newDuplicates, newMerge, newSplit, newWhy, newHow, newPack, newExport,
	}},
	{"reference", "Reference:", []func(*console) *cobra.Command{newIdentify, newRules, newSite, newConfig, newInit, newSchema, newCompletion}},
}

func newRoot(c *console) *cobra.Command {
	root := &cobra.Command{
		Use:   "stretchlint",
		Short: "Read, check and collect articles that describe stretches",
		Long: `Stretchlint reads articles that describe stretches (HTML, Markdown or plain
text), extracts what they say of each stretch, finds what is missing or
contradicts itself, and keeps it all in a corpus of plain files.

Exit codes: 0 done; 1 findings at or above --fail-on; 2 the call is wrong and
nothing was done; 3 some input could not be read or stored, all else was done.`,
		Example: `  stretchlint lint content/
  stretchlint extract --format jsonl content/ > stretches.jsonl`,
		Version:           version(),
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		Args:              cobra.ArbitraryArgs, // RunE words what is wrong with them
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return unknownCommand(cmd, args[0])
		},
	}
	root.SuggestionsMinimumDistance = 2
	root.SetIn(c.in)
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.SetFlagErrorFunc(flagError)
	root.SetVersionTemplate("stretchlint {{.Version}}\n")
	root.SetHelpCommand(newHelp())
	root.SetHelpCommandGroupID("reference")
	groupFlags(root)
	for _, group := range groups {
		root.AddGroup(&cobra.Group{ID: group.id, Title: group.title})
		for _, add := range group.commands {
			cmd := add(c)
			cmd.GroupID = group.id
			cmd.DisableFlagsInUseLine = true
			root.AddCommand(cmd)
		}
	}
	return root
}

func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Show the help of a command",
		Example: "  stretchlint help lint",
		Args:    atMostOne("command"),
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(cmd.Root(), args[0])
			}
			about.InitDefaultHelpFlag() // not there yet when the command was not called itself
			return about.Help()
		},
	}
}

func unknownCommand(root *cobra.Command, name string) error {
	if near := root.SuggestionsFor(name); len(near) > 0 {
		return usagef("there is no command %q; did you mean %s?", name, strings.Join(near, " or "))
	}
	var names []string
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			names = append(names, cmd.Name())
		}
	}
	return usagef("there is no command %q; there are %s", name, strings.Join(names, ", "))
}
