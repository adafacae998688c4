// Package report prints findings, one file per format.
package report

import (
	"io"

	"github.com/stretchlint/stretchlint/rules"
)

// A Result is what a run of the linter found.
type Result struct {
	Diagnostics []rules.Diagnostic
	// Files is how many articles and records were looked at.
	Files int
	// Suppressed are the findings that the authors of articles have silenced.
	Suppressed []rules.Diagnostic
	// All shows every finding where a format for people would leave some out.
	All bool
	// Colour allows colours; only the text format has any.
	Colour bool
}

// A Summary counts the findings of a result.
type Summary struct {
	Files      int `json:"files"`
	Errors     int `json:"errors"`
	Warnings   int `json:"warnings"`
	Notes      int `json:"notes"`
	Suppressed int `json:"suppressed"`
}

// Summarize counts the findings of r.
func Summarize(r Result) Summary {
	s := Summary{Files: r.Files, Suppressed: len(r.Suppressed)}
	count := map[rules.Severity]*int{rules.Error: &s.Errors, rules.Warning: &s.Warnings, rules.Note: &s.Notes}
	for _, d := range r.Diagnostics {
		*count[d.Severity]++
	}
	return s
}

// A Format writes a result; its error is the writer's.
type Format func(io.Writer, Result) error

// Formats are the formats by the name the command line calls them.
var Formats = map[string]Format{
	"checkstyle": Checkstyle,
	"github":     GitHub,
	"gitlab":     GitLab,
	"json":       JSON,
	"jsonl":      JSONL,
	"junit":      JUnit,
	"markdown":   Markdown,
	"rdjsonl":    RDJSONL,
	"sarif":      SARIF,
	"text":       Text,
}
