package main

// This file makes the fixes of lint --fix, or shows them as a patch.

import (
	"bytes"
	"strings"

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
	after := before
	for range mostRounds {
		fixes := o.fixes(after.found)
		fixed, refused, err := rules.Mend(reading, fixes, func(content []byte) (*extract.Reading, error) {
			return readContent(item.Path, content, readingOptions(o.configs[item.Path]))
		})
		if err != nil {
			return linted{}, err
		}
		if len(refused) == len(fixes) {
			break
		}
		reading = fixed
		after.fixes += len(fixes) - len(refused)
		after.found, after.suppressed = o.judge(item, reading)
	}
	content := reading.File.Bytes
	if bytes.Equal(content, original) {
		return before, nil
	}
	if o.diff {
		before.patch = patch(item.Path, original, content)
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

// patch gives the change of one file as patch and git apply read it: as git
// does, a name with a blank is followed by a tab, so that all of it is the name.
func patch(path string, before, after []byte) []byte {
	name := path
	if strings.Contains(path, " ") {
		name += "\t"
	}
	return bytes.TrimPrefix(diff.Diff(name, before, name, after), []byte("diff "+name+" "+name+"\n"))
}
