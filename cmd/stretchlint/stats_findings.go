package main

// This file counts the findings of a folder of articles for stats: by rule, by
// file, and against a baseline.

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/rules/report"
)

// A findingStats is the numbers of the findings of articles.
type findingStats struct {
	report.Summary
	Rules []ruleCount `json:"rules"` // the most findings first
	Worst []fileCount `json:"worst"` // the worst first
	Trend *trend      `json:"trend"` // nil without a baseline
}

type ruleCount struct {
	Rule     string `json:"rule"`
	Findings int    `json:"findings"`
	Files    int    `json:"files"`
	// Before is how many the baseline knows; 0 without one.
	Before int `json:"before"`
}

type fileCount struct {
	Path     string `json:"path"`
	Errors   int    `json:"errors"`
	Warnings int    `json:"warnings"`
	Notes    int    `json:"notes"`
}

// A trend compares with a baseline: findings it knows that are still there,
// those it does not know, and those it knows that are gone.
type trend struct {
	Known int `json:"known"`
	New   int `json:"new"`
	Gone  int `json:"gone"`
}

// findings lints the articles and counts what is found. The error is errUnread
// beside the numbers of those that could be read.
func (o *statsOptions) findings(ctx context.Context, c *console) (*findingStats, error) {
	items, err := o.items(ctx, c, false)
	if err != nil {
		return nil, err
	}
	lint := &lintOptions{pathOptions: o.pathOptions, today: time.Now().Format(time.DateOnly)}
	if lint.configs, err = o.found(c, items); err != nil {
		return nil, err
	}
	var agreed *baseline
	if o.baseline != "" {
		if agreed, err = readBaseline(o.baseline); err != nil {
			return nil, err
		}
	}
	var result report.Result
	unread := forEach(ctx, c, items, func(item input.Item) (linted, error) { return c.lint(item, lint) }, func(l linted) error {
		result.Files += l.files
		result.Diagnostics = append(result.Diagnostics, l.found...)
		result.Suppressed = append(result.Suppressed, l.suppressed...)
		return nil
	})
	if isInterrupted(unread) {
		return nil, unread
	}
	counted := &findingStats{Summary: report.Summarize(result), Rules: countRules(result.Diagnostics), Worst: countFiles(result.Diagnostics)}
	if agreed != nil {
		counted.compare(agreed, filepath.Dir(o.baseline), result.Diagnostics, items)
	}
	return counted, unread
}

func countRules(found []rules.Diagnostic) []ruleCount {
	counts := map[string]*ruleCount{}
	seen := map[[2]string]bool{}
	for _, d := range found {
		of := counts[d.Rule]
		if of == nil {
			of = &ruleCount{Rule: d.Rule}
			counts[d.Rule] = of
		}
		of.Findings++
		if in := [2]string{d.Rule, d.Path}; !seen[in] {
			seen[in] = true
			of.Files++
		}
	}
	all := []ruleCount{}
	for _, of := range counts {
		all = append(all, *of)
	}
	slices.SortFunc(all, func(a, b ruleCount) int {
		return cmp.Or(cmp.Compare(b.Findings, a.Findings), cmp.Compare(a.Rule, b.Rule))
	})
	return all
}

func countFiles(found []rules.Diagnostic) []fileCount {
	counts := map[string]*fileCount{}
	for _, d := range found {
		of := counts[d.Path]
		if of == nil {
			of = &fileCount{Path: d.Path}
			counts[d.Path] = of
		}
		switch d.Severity {
		case rules.Error:
			of.Errors++
		case rules.Warning:
			of.Warnings++
		default:
			of.Notes++
		}
	}
	all := []fileCount{}
	for _, of := range counts {
		all = append(all, *of)
	}
	slices.SortFunc(all, func(a, b fileCount) int {
		return cmp.Or(cmp.Compare(b.Errors, a.Errors), cmp.Compare(b.Warnings, a.Warnings), cmp.Compare(b.Notes, a.Notes), cmp.Compare(a.Path, b.Path))
	})
	return all
}

// compare adds what a baseline in folder knows.
func (s *findingStats) compare(agreed *baseline, folder string, found []rules.Diagnostic, looked []input.Item) {
	fresh, gone := agreed.apply(folder, found, looked)
	s.Trend = &trend{Known: len(found) - len(fresh), New: len(fresh), Gone: len(gone)}
	before := map[string]int{}
	for _, f := range agreed.Findings {
		before[f.Rule]++
	}
	for i := range s.Rules {
		s.Rules[i].Before = before[s.Rules[i].Rule]
	}
}

// mostListed is how many files the text lists.
const mostListed = 20

// write writes the numbers as text below those of the articles.
func (s *findingStats) write(out io.Writer) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "\nfindings\t%d\t%s, %s, %s\n", s.Errors+s.Warnings+s.Notes, plural(s.Errors, "error", "errors"), plural(s.Warnings, "warning", "warnings"), plural(s.Notes, "note", "notes"))
	if s.Trend != nil {
		fmt.Fprintf(table, "against the baseline\t%+d\t%d new, %d gone, %d known\n", s.Trend.New-s.Trend.Gone, s.Trend.New, s.Trend.Gone, s.Trend.Known)
	}
	fmt.Fprintf(table, "\nfindings by rule\n")
	for _, of := range s.Rules {
		change := ""
		if s.Trend != nil {
			change = fmt.Sprintf(", %+d", of.Findings-of.Before)
		}
		fmt.Fprintf(table, "  %s\t%d\tin %s%s\n", of.Rule, of.Findings, plural(of.Files, "file", "files"), change)
	}
	fmt.Fprintf(table, "\nfiles, the worst first\n")
	for i, of := range s.Worst {
		if i == mostListed {
			fmt.Fprintf(table, "  %s\n", plural(len(s.Worst)-mostListed, "more file", "more files"))
			break
		}
		fmt.Fprintf(table, "  %s\t%d\t%s, %s, %s\n", of.Path, of.Errors+of.Warnings+of.Notes, plural(of.Errors, "error", "errors"), plural(of.Warnings, "warning", "warnings"), plural(of.Notes, "note", "notes"))
	}
	return table.Flush()
}
