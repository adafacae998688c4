package main

// This file is the lint command: what articles and corpora lack, or say in two
// ways.

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/rules/config"
	"github.com/stretchlint/stretchlint/rules/report"
	"github.com/stretchlint/stretchlint/schema"
)

type lintOptions struct {
	pathOptions
	configOptions
	baselineOptions
	format            formatFlag
	failOn            string
	rules             []string
	fix, unsafe, diff bool
	today             string
	maxWarnings       int
	timing            bool
	findingsFolder    string

	configs map[string]*config.Config // by path
	clock   *rules.Timing             // nil unless times were asked for
	cache   *findingCache             // nil unless it was asked for
}

// failing are the severities that --fail-on names; below them a run succeeds.
var failing = map[string]rules.Severity{
	"error": rules.Error, "warning": rules.Warning, "note": rules.Note, "never": rules.Error + 1,
}

func newLint(c *console) *cobra.Command {
	o := &lintOptions{}
	cmd := &cobra.Command{
		Use:   "lint [--format FORMAT] [--fail-on SEVERITY] PATH|URL|-...",
		Short: "Find what articles leave out or contradict",
		Long: `Find what articles leave out or contradict: a hold without a time, a side that
is never changed, a missing safety note. A directory that is a corpus (it holds
a corpus.yaml) is linted as one. "stretchlint rules" lists what is looked for.

` + aboutAddresses,
		Example: `  stretchlint lint content/
  stretchlint lint --fail-on warning --rule missing-hold content/
  stretchlint lint --format sarif=out.sarif,text content/
  stretchlint lint --diff content/
  stretchlint lint --fix content/
  stretchlint lint --baseline known.json content/
  stretchlint lint https://example.org/stretches`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			if err := o.check(cmd.Flags().Changed("format")); err != nil {
				return err
			}
			return runLint(cmd.Context(), c, o)
		},
	}
	o.pathOptions.addFlags(cmd)
	o.configOptions.addFlags(cmd)
	o.format.outputs = []output{{format: "text"}}
	cmd.Flags().Var(&o.format, "format", "how to print the findings ("+strings.Join(formats(), ", ")+"), each to a file or one to the screen")
	if err := cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formats(), cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // the flag was added a line ago
	}
	choiceFlag(cmd, &o.failOn, "fail-on", "the least `SEVERITY` that makes the exit code 1: error, warning, note, or never for none", "error", "warning", "note", "never")
	cmd.Flags().StringArrayVar(&o.rules, "rule", nil, "run only the rule `ID`; may be repeated")
	cmd.Flags().BoolVar(&o.fix, "fix", false, "write the safe fixes into the files and report what is left")
	cmd.Flags().BoolVar(&o.unsafe, "unsafe", false, "with --fix or --diff: the fixes that change what a reader reads, too")
	cmd.Flags().BoolVar(&o.diff, "diff", false, "print what --fix would change, and change nothing")
	cmd.Flags().StringVar(&o.baseline, "baseline", "", "report only findings that are not in the baseline `FILE`")
	cmd.Flags().BoolVar(&o.create, "create-baseline", false, "write all findings into the file of --baseline")
	cmd.Flags().BoolVar(&o.shrink, "shrink-baseline", false, "take findings that are gone out of the file of --baseline")
	cmd.Flags().StringVar(&o.newFrom, "new-from", "", "report only findings the articles did not have in the git revision `REV`")
	cmd.Flags().IntVar(&o.maxWarnings, "max-warnings", -1, "up to `N` warnings make no exit code 1; -1 for any number")
	cmd.Flags().BoolVar(&o.timing, "timing", false, "print how long each rule took")
	cmd.Flags().StringVar(&o.findingsFolder, "findings-cache", "", "keep the findings of each article in `DIR` and use them while nothing has changed")
	cmd.Flags().StringVar(&o.today, "today", time.Now().Format(time.DateOnly), "the `DATE` from which suppressions expire")
	cmd.Flags().Lookup("today").DefValue = "" // help must not change by the day
	return cmd
}

// check refuses flags that do not go together. Its error is a usageError.
func (o *lintOptions) check(formatGiven bool) error {
	switch {
	case o.fix && o.diff:
		return usagef("--diff shows what --fix would write; give one of them")
	case o.unsafe && !o.fix && !o.diff:
		return usagef("--unsafe widens --fix and --diff; add one of them")
	case o.diff && formatGiven:
		return usagef("--diff prints a patch, not %s; give one of --diff and --format", &o.format)
	case o.fix && o.any(o.paths):
		return usagef("--fix can't write into pages of the web; save the page and name the file, or use --diff")
	case o.findingsFolder != "" && o.timing:
		return usagef("--timing times the rules, which --findings-cache does not run; give one of them")
	case o.fix && slices.Contains(o.paths, input.Stdin):
		return usagef("--fix can't write into standard input; name the file, or use --diff")
	}
	if o.maxWarnings < -1 {
		return usagef("--max-warnings %d is no number of warnings; -1 allows any", o.maxWarnings)
	}
	if o.newFrom != "" && (o.fix || o.diff) {
		return usagef("--new-from chooses what is reported, not what is fixed; leave --fix and --diff out")
	}
	if err := o.baselineOptions.check(); err != nil {
		return err
	}
	if _, err := time.Parse(time.DateOnly, o.today); err != nil {
		return usagef("--today %q is no date; one looks like 2027-01-31", o.today)
	}
	return nil
}

// checkRules refuses rules that neither the program nor a configuration has.
// Its error is a usageError.
func (o *lintOptions) checkRules() error {
	own := []*rules.Rule{}
	for _, found := range o.configs {
		own = append(own, found.Own()...)
	}
	for _, id := range o.rules {
		if rule, _ := rules.Resolve(id, own); rule == nil {
			return usagef("there is no rule %q; 'stretchlint rules' lists them", id)
		}
	}
	return nil
}

// A linted is what came of one item.
type linted struct {
	files int // articles and records
	found []rules.Diagnostic
	// suppressed are the findings that articles suppress.
	suppressed []rules.Diagnostic
	fixes      int              // how many were made
	patch      []byte           // what they changed; of --diff only
	broken     []schema.Problem // record files that could not be read
}

func runLint(ctx context.Context, c *console, o *lintOptions) error {
	items, err := o.items(ctx, c, true)
	if err != nil {
		return err
	}
	if err := o.prepare(c, items); err != nil {
		return err
	}
	result, unread := o.lintAll(ctx, c, items)
	if unread != nil && !errors.Is(unread, errUnread) {
		return unread
	}
	if o.timing {
		c.warnf("%s", o.clock)
	}
	if o.cache != nil {
		if err := o.cache.trim(mostCached); err != nil {
			c.warnf("%v", err)
		}
	}
	if result.Diagnostics, err = o.settle(c, result.Diagnostics, items); err != nil {
		return err
	}
	if !o.diff {
		if err := o.format.write(c, result); err != nil {
			return err
		}
	}
	return errors.Join(unread, o.verdict(result.Diagnostics))
}

// prepare makes ready what the run needs besides the items.
func (o *lintOptions) prepare(c *console, items []input.Item) (err error) {
	if o.timing {
		o.clock = rules.NewTiming()
	}
	if o.findingsFolder != "" {
		if o.cache, err = openCache(o.findingsFolder); err != nil {
			return err
		}
	}
	if o.configs, err = o.found(c, items); err != nil {
		return err
	}
	return o.checkRules()
}

// lintAll gives what came of all items; a patch is printed as it comes. The
// error is errUnread beside a result that lacks what could not be read.
func (o *lintOptions) lintAll(ctx context.Context, c *console, items []input.Item) (report.Result, error) {
	result := report.Result{Colour: c.coloured(), All: len(o.rules) > 0}
	fixes := 0
	var broken error
	lint := func(item input.Item) (linted, error) {
		l, err := c.lint(item, o)
		rules.Excerpt(l.found)
		rules.Excerpt(l.suppressed)
		return l, err
	}
	unread := forEach(ctx, c, items, lint, func(l linted) error {
		result.Files += l.files
		result.Diagnostics = append(result.Diagnostics, l.found...)
		result.Suppressed = append(result.Suppressed, l.suppressed...)
		fixes += l.fixes
		for _, problem := range l.broken {
			c.warnf("%v", problem)
			broken = errUnread
		}
		_, err := c.as("patch").Write(l.patch)
		return err
	})
	if o.fix && fixes > 0 {
		c.warnf("fixed %s", plural(fixes, "finding", "findings"))
	}
	if unread == nil {
		unread = broken
	}
	return result, unread
}

// verdict is errFindings when a finding is at or above the failing severity, or
// when there are more warnings than are allowed.
func (o *lintOptions) verdict(found []rules.Diagnostic) error {
	least := failing[o.failOn]
	if slices.ContainsFunc(found, func(d rules.Diagnostic) bool { return d.Severity >= least }) {
		return errFindings
	}
	warnings := report.Summarize(report.Result{Diagnostics: found}).Warnings
	if o.maxWarnings >= 0 && warnings > o.maxWarnings {
		return errFindings
	}
	return nil
}

func (c *console) lint(item input.Item, o *lintOptions) (linted, error) {
	if item.Corpus {
		return lintCorpus(item, o)
	}
	content, err := item.Read(c.in, o.limits.ofItem())
	if err != nil {
		return linted{}, err
	}
	if o.cache != nil && !o.fix && !o.diff && o.newFrom == "" { // those need more than the findings
		return o.lintCached(item, content)
	}
	reading, err := readItem(item, content, &o.limits, readingOptions(o.configs[item.Path]))
	if err != nil {
		return linted{}, err
	}
	before := linted{files: 1}
	before.found, before.suppressed = o.judge(item, reading)
	if !o.fix && !o.diff {
		before.found = o.onlyNew(item, reading, before.found)
		return before, nil
	}
	return o.mend(item, reading, before)
}

// lintCached takes the findings of an article from the cache, or finds them and
// puts them there.
func (o *lintOptions) lintCached(item input.Item, content input.Content) (linted, error) {
	found := o.configs[item.Path]
	digest := ""
	if found != nil {
		digest = found.Digest
	}
	set := o.settings(found, item.Path)
	name, err := o.cache.name(item.Path, content, digest, set)
	if err != nil {
		return linted{}, err
	}
	if known, ok := o.cache.load(name, item, content, set.Own); ok {
		return known, nil
	}
	reading, err := readItem(item, content, &o.limits, readingOptions(found))
	if err != nil {
		return linted{}, err
	}
	fresh := linted{files: 1}
	fresh.found, fresh.suppressed = o.judge(item, reading)
	o.cache.save(name, fresh)
	return fresh, nil
}

// judge gives what the rules find in an article, and what it suppresses.
func (o *lintOptions) judge(item input.Item, reading *extract.Reading) (found, suppressed []rules.Diagnostic) {
	return rules.Active(rules.Lint([]*extract.Reading{reading}, nil, o.settings(o.configs[item.Path], item.Path)))
}

func lintCorpus(item input.Item, o *lintOptions) (linted, error) {
	loaded, err := rules.LoadCorpus(item.Path)
	if err != nil {
		return linted{}, err
	}
	found := o.configs[item.Path]
	loaded.Corpus = loaded.Corpus.Knowing(found.Movements())
	diagnostics := rules.Lint(nil, []*rules.LoadedCorpus{loaded}, o.settings(found, item.Path))
	broken := slices.DeleteFunc(slices.Clone(loaded.Problems), func(p schema.Problem) bool { return !p.Unreadable })
	return linted{files: len(loaded.Corpus.Records) + len(loaded.Files), found: diagnostics, broken: broken}, nil
}

// plural gives a count with its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
