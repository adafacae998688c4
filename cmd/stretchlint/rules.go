package main

// This file is the rules command: what lint looks for.

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/rules"
)

type rulesOptions struct {
	id             string
	markdown, html bool
}

func newRules(c *console) *cobra.Command {
	o := &rulesOptions{}
	cmd := &cobra.Command{
		Use:   "rules [--markdown|--html] [ID]",
		Short: "List the rules, or explain one",
		Long: `List what lint looks for, or explain one rule: why it matters, what it rests on,
what it reports and what it does not catch. --markdown and --html print the
pages of all rules, or of one, for a site.`,
		Example: `  stretchlint rules
  stretchlint rules missing-hold
  stretchlint rules --html > rules.html`,
		Args: atMostOne("rule"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				o.id = args[0]
			}
			return runRules(c, o)
		},
	}
	cmd.Flags().BoolVar(&o.markdown, "markdown", false, "print the pages in Markdown")
	cmd.Flags().BoolVar(&o.html, "html", false, "print the pages as one HTML document")
	for _, rule := range rules.All {
		cmd.ValidArgs = append(cmd.ValidArgs, cobra.CompletionWithDesc(rule.ID, rule.Title))
	}
	return cmd
}

func runRules(c *console, o *rulesOptions) error {
	if o.markdown && o.html {
		return usagef("--markdown and --html are two formats; give one of them")
	}
	chosen := rules.All
	if o.id != "" {
		rule, notice := rules.Resolve(o.id)
		if notice != "" {
			c.warnf("%s", notice)
		} else if rule == nil {
			return usagef("there is no rule %q; 'stretchlint rules' lists them", o.id)
		}
		chosen = nil // a withdrawn rule has no page
		if rule != nil {
			chosen = []*rules.Rule{rule}
		}
	}
	if _, err := io.WriteString(c.out, o.text(chosen)); err != nil {
		return fmt.Errorf("write the rules: %w", err)
	}
	return nil
}

func (o *rulesOptions) text(chosen []*rules.Rule) string {
	switch {
	case o.markdown:
		return rules.MarkdownPages(chosen)
	case o.html:
		return rules.HTMLPages(chosen)
	case o.id == "":
		return rules.Table()
	}
	var pages strings.Builder
	for _, rule := range chosen {
		pages.WriteString(rules.Page(rule))
	}
	return pages.String()
}
