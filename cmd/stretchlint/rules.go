package main

// This file is the rules command: what lint looks for.

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/rules"
)

type rulesOptions struct{ id string }

func newRules(c *console) *cobra.Command {
	o := &rulesOptions{}
	cmd := &cobra.Command{
		Use:   "rules [ID]",
		Short: "List the rules, or explain one",
		Long: `List what lint looks for, or explain one rule: why it matters, what it rests on,
what it reports and what it does not catch.`,
		Example: `  stretchlint rules
  stretchlint rules missing-hold`,
		Args: atMostOne("rule"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				o.id = args[0]
			}
			return runRules(c, o)
		},
	}
	for _, rule := range rules.All {
		cmd.ValidArgs = append(cmd.ValidArgs, cobra.CompletionWithDesc(rule.ID, rule.Title))
	}
	return cmd
}

func runRules(c *console, o *rulesOptions) error {
	text := rules.Table()
	if o.id != "" {
		rule := rules.Find(o.id)
		if rule == nil {
			return usagef("there is no rule %q; 'stretchlint rules' lists them", o.id)
		}
		text = rules.Page(rule)
	}
	if _, err := io.WriteString(c.out, text); err != nil {
		return fmt.Errorf("write the rules: %w", err)
	}
	return nil
}
