package main

// This file is the pack command: it changes the layout of a corpus on disk.

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
)

type packOptions struct {
	corpusOptions
	undo bool
}

func newPack(c *console) *cobra.Command {
	o := &packOptions{}
	cmd := &cobra.Command{
		Use:   "pack [--corpus DIR] [--undo]",
		Short: "Keep the records of a corpus in few files",
		Long: `Keep the records of a corpus as lines of at most 256 files, in place of a file
for each: for a hundred thousand records and more. --undo gives each its own
file again. Nothing is lost either way, and every command works on both.`,
		Example: `  stretchlint pack
  stretchlint pack --undo`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			return o.alone(c, func() error { return runPack(c, o) })
		},
	}
	o.addFlags(cmd)
	cmd.Flags().BoolVar(&o.undo, "undo", false, "give each record a file of its own")
	return cmd
}

func runPack(c *console, o *packOptions) error {
	loaded, damaged := o.load(c)
	if loaded == nil || damaged != nil {
		return damaged // what can't be read can't be moved either
	}
	if err := corpus.Save(corpus.Pack(loaded, !o.undo), o.dir); err != nil {
		return err
	}
	c.warnf("%s: %s", filepath.ToSlash(o.dir), plural(len(loaded.Records), "record", "records"))
	return nil
}
