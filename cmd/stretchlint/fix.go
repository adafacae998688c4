package main

// This file makes the fixes of lint --fix, or shows them as a patch.

import (
	"bytes"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/rules"
)

// mostRounds bounds how often a file is fixed and read again: a fix may
// uncover the next, and two that undo each other must not run for ever.
const mostRounds = 10

// mend makes the fixes that were found until none is left. With --fix it
// writes the file and gives what is still found; with --diff it gives the
// patch, and the findings as they were.
func (o *lintOptions) mend(item input.Item, reading *extract.Reading, before linted) (linted, error) {
	original := reading.File.Bytes
	content, after := original, before
	for range mostRounds {
		fixes := o.fixes(after.found)
		fixed, refused := rules.Apply(reading.File, fixes)
		if len(refused) == len(fixes) {
			break
		}
		var err error
		if reading, err = readContent(item.Path, fixed, readingOptions(o.configs[item.Path])); err != nil {
			return linted{}, err
		}
		content = fixed
		after.fixes += len(fixes) - len(refused)
		after.found, after.suppressed = o.judge(item, reading)
	}
	if bytes.Equal(content, original) {
		return before, nil
	}
	if o.diff {
		before.patch = diff.Diff(item.Path, original, item.Path+" (fixed)", content)
		return before, nil
	}
	return after, item.Write(original, content)
}

// fixes gives the fixes that may be made: the safe ones, or all.
func (o *lintOptions) fixes(found []rules.Diagnostic) []*rules.Fix {
	var fixes []*rules.Fix
	for _, d := range found {
		if d.Fix != nil && (d.Fix.Safe || o.unsafe) {
			fixes = append(fixes, d.Fix)
		}
	}
	return fixes
}
