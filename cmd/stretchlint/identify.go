package main

// This file is the identify command: which movement a name means by itself.

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

type identifyOptions struct {
	configOptions
	format string
	names  []string // empty: one per line of standard input
}

// An identity is what the command prints of one name.
type identity struct {
	Name       string              `json:"name"`
	Movement   string              `json:"movement"`
	Key        string              `json:"key"`
	Reason     string              `json:"reason"`
	Candidates []identityCandidate `json:"candidates"`
}

type identityCandidate struct {
	Movement string  `json:"movement"`
	Score    float64 `json:"score"`
}

func newIdentify(c *console) *cobra.Command {
	o := &identifyOptions{}
	cmd := &cobra.Command{
		Use:   "identify [--format text|jsonl] [NAME...]",
		Short: "Say which movement a name means",
		Long: `Say which movement of the catalogue each name means by itself, and why. Names
are the arguments or, without any, the lines of standard input. A name that
leaves it open has no movement and no key, only candidates. Two names have the
same key exactly when they are taken for the same movement. The names of a house
are those of the configuration of this folder.`,
		Example: `  stretchlint identify "cat-camel" "piriformis stretch"
  stretchlint identify --format jsonl < names.txt`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.names = args
			return runIdentify(c, o)
		},
	}
	o.addFlags(cmd)
	choiceFlag(cmd, &o.format, "format", "how to print", "text", "jsonl")
	return cmd
}

func runIdentify(c *console, o *identifyOptions) error {
	find, err := o.finder()
	if err != nil {
		return err
	}
	found, err := find(".")
	if err != nil {
		return err
	}
	write := writeIdentityText
	if o.format == "jsonl" {
		write = writeIdentityJSON
	}
	out := c.as(o.format)
	if len(o.names) == 0 {
		return identifyLines(c.in, func(name string) error { return write(out, identify(found.Movements(), name)) })
	}
	for _, name := range o.names {
		if err := write(out, identify(found.Movements(), name)); err != nil {
			return err
		}
	}
	return nil
}

// identifyLines answers each line as it comes, so that another program can
// ask one name after the other.
func identifyLines(in io.Reader, answer func(name string) error) error {
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		if err := answer(strings.TrimSpace(lines.Text())); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read names from standard input: %w", err)
	}
	return nil
}

func identify(catalogue *movement.Catalogue, name string) identity {
	match := catalogue.ByName(name)
	found := identity{name, match.Movement, match.Key, match.Reason, []identityCandidate{}}
	for _, c := range match.Candidates {
		found.Candidates = append(found.Candidates, identityCandidate(c))
	}
	return found
}

func writeIdentityJSON(out io.Writer, found identity) error {
	line, err := schema.Encode(found)
	if err != nil {
		return err
	}
	_, err = out.Write(append(line, '\n'))
	return err
}

func writeIdentityText(out io.Writer, found identity) error {
	answer := found.Movement
	if answer == "" {
		answer = "(open)"
	}
	var text strings.Builder
	fmt.Fprintf(&text, "%s: %s\n  %s\n", found.Name, answer, found.Reason)
	if found.Movement == "" {
		for _, c := range found.Candidates {
			fmt.Fprintf(&text, "  %.2f  %s\n", c.Score, c.Movement)
		}
	}
	_, err := io.WriteString(out, text.String())
	return err
}
