package main

// This file is the config command: what is in force and where it was said. And
// init, which writes the first configuration.

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/rules/config"
)

type showConfigOptions struct {
	configOptions
	file    string
	explain bool
}

func newConfig(c *console) *cobra.Command {
	o := &showConfigOptions{}
	cmd := &cobra.Command{
		Use:   "config [--explain] [FILE]",
		Short: "Print the configuration in force",
		Long: `Print what the rules are set to for a file (without one: in this folder) as a
configuration that says the same, each value that is no default with its place.
--explain prints for each rule which value was said over which, and where.`,
		Example: `  stretchlint config
  stretchlint config --explain content/back.md`,
		Args: atMostOne("file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.file = "."
			if len(args) > 0 {
				o.file = args[0]
			}
			return runConfig(c, o)
		},
	}
	o.addFlags(cmd)
	cmd.Flags().BoolVar(&o.explain, "explain", false, "print where each value was said, and what it was said over")
	return cmd
}

func runConfig(c *console, o *showConfigOptions) error {
	find, err := o.finder()
	if err != nil {
		return err
	}
	found, err := find(o.file)
	if err != nil {
		return err
	}
	head := "# No " + config.FileName + " holds here; these are the defaults.\n"
	if found != nil {
		head = "# From " + found.Path + "\n"
	}
	text := found.SitesYAML() + config.YAML(found.For(o.file), found.Own())
	if o.explain {
		text = found.ExplainSites() + config.Explain(found.For(o.file), found.Own())
	}
	if _, err := io.WriteString(c.as("text"), head+text); err != nil {
		return fmt.Errorf("write the configuration: %w", err)
	}
	return nil
}

func newInit(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "init",
		Short: "Write a " + config.FileName + " to start from",
		Long: `Write a commented ` + config.FileName + ` into this folder. It changes
nothing until a line of it is changed. One that is there is left as it is.`,
		Example: "  stretchlint init",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runInit(c) },
	}
}

func runInit(c *console) error {
	file, err := os.OpenFile(config.FileName, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return usagef("there is a %s already; it was left as it is", config.FileName)
	}
	if err != nil {
		return fmt.Errorf("write the configuration: %w", err)
	}
	_, err = file.WriteString(config.Starter())
	if err := errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("write %s: %w", config.FileName, err)
	}
	c.warnf("wrote %s", config.FileName)
	return nil
}
