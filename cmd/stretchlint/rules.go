package main

// This file is the rules command: what lint looks for.

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/rules/config"
	"github.com/stretchlint/stretchlint/schema/movement"
)

type rulesOptions struct {
	configOptions
	id             string
	markdown, html bool
	test           string
}

func newRules(c *console) *cobra.Command {
	o := &rulesOptions{}
	cmd := &cobra.Command{
		Use:   "rules [--markdown|--html|--test FILE] [ID]",
		Short: "List the rules, or explain one",
		Long: `List what lint looks for, or explain one rule: why it matters, what it rests on,
what it reports and what it does not catch. --markdown and --html print the
pages of all rules, or of one, for a site. Rules that the configuration of this
folder declares are listed with the others; --test runs the examples of those
that a file declares.`,
		Example: `  stretchlint rules
  stretchlint rules missing-hold
  stretchlint rules --html > rules.html
  stretchlint rules --test house-rules.yaml`,
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
	cmd.Flags().StringVar(&o.test, "test", "", "run the examples of the rules that `FILE` declares")
	o.addFlags(cmd)
	for _, rule := range rules.All {
		cmd.ValidArgs = append(cmd.ValidArgs, cobra.CompletionWithDesc(rule.ID, rule.Title))
	}
	return cmd
}

func runRules(c *console, o *rulesOptions) error {
	if o.markdown && o.html {
		return usagef("--markdown and --html are two formats; give one of them")
	}
	if o.test != "" {
		return o.runExamples(c)
	}
	own, err := o.own()
	if err != nil {
		return err
	}
	chosen := slices.Concat(rules.All, own)
	if o.id != "" {
		rule, notice := rules.Resolve(o.id, own)
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

// own gives the rules that the configuration of this folder declares.
func (o *rulesOptions) own() ([]*rules.Rule, error) {
	find, err := o.finder()
	if err != nil {
		return nil, err
	}
	found, err := find(".")
	return found.Own(), err
}

// runExamples runs the examples of the rules of a file, read with the
// vocabulary of its folder. The error is errFindings when one fails.
func (o *rulesOptions) runExamples(c *console) error {
	declared, err := config.LoadRules(o.test)
	if err != nil {
		return asUsage(err)
	}
	find, err := o.finder()
	if err != nil {
		return err
	}
	found, err := find(o.test)
	if err != nil {
		return err
	}
	failed := 0
	for _, rule := range declared {
		for _, line := range tried(rule, found.Movements()) {
			fmt.Fprintln(c.out, line)
			failed++
		}
	}
	c.warnf("%s: %s, %s", o.test, plural(len(declared), "rule", "rules"), plural(failed, "failure", "failures"))
	if failed > 0 {
		return errFindings
	}
	return nil
}

// tried gives a line for each example of a rule that fails, and for want of
// one that it reports.
func tried(rule *rules.Rule, catalogue *movement.Catalogue) (failures []string) {
	if !slices.ContainsFunc(rule.Examples, rules.Example.Reports) {
		failures = append(failures, rule.ID+": it has no example that it must report")
	}
	for i, e := range rule.Examples {
		if err := rule.Try(e, catalogue); err != nil {
			failures = append(failures, fmt.Sprintf("%s: example %d: %v", rule.ID, i+1, err))
		}
	}
	return failures
}

func (o *rulesOptions) text(chosen []*rules.Rule) string {
	switch {
	case o.markdown:
		return rules.MarkdownPages(chosen)
	case o.html:
		return rules.HTMLPages(chosen)
	case o.id == "":
		return rules.Table(chosen)
	}
	var pages strings.Builder
	for _, rule := range chosen {
		pages.WriteString(rules.Page(rule))
	}
	return pages.String()
}
