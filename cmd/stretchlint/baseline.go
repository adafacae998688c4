package main

// This file compares findings with those there were before: in a baseline file,
// or in the articles as they stood in a git revision.

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/extract/fetch"
	"github.com/stretchlint/stretchlint/rules"
)

// A baseline is the findings a house has agreed to live with for now. It holds
// fingerprints and no lines: what moves stays known.
type baseline struct {
	SchemaVersion string         `json:"schema_version"`
	Findings      []knownFinding `json:"findings"`
}

// A knownFinding is one of them; its path counts from the baseline's folder.
type knownFinding struct {
	Path        string `json:"path"`
	Rule        string `json:"rule"`
	Fingerprint string `json:"fingerprint"`
}

const baselineVersion = "1"

// readBaseline reads a baseline file. Its error is a usageError.
func readBaseline(name string) (*baseline, error) {
	content, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usagef("there is no baseline %s; --create-baseline makes it", name)
	case err != nil:
		return nil, usagef("read the baseline: %v", err)
	}
	var b baseline
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&b); err != nil {
		return nil, usagef("%s is no baseline: %v", name, err)
	}
	if b.SchemaVersion != baselineVersion {
		return nil, usagef("%s is a baseline of version %q; this program knows %s", name, b.SchemaVersion, baselineVersion)
	}
	return &b, nil
}

// known gives a finding as a baseline in folder holds it.
func known(folder string, d rules.Diagnostic) knownFinding {
	return knownFinding{Path: relativeTo(folder, d.Path), Rule: d.Rule, Fingerprint: d.Fingerprint}
}

// relativeTo counts a path from a folder, with forward slashes. An address stays
// as it is.
func relativeTo(folder, name string) string {
	if fetch.IsAddress(name) {
		return name
	}
	from, errFrom := filepath.Abs(folder)
	to, errTo := filepath.Abs(filepath.FromSlash(name))
	relative, err := filepath.Rel(from, to)
	if errFrom != nil || errTo != nil || err != nil {
		return name
	}
	return filepath.ToSlash(relative)
}

// apply takes the findings out that the baseline in folder knows. gone are those
// it knows of the files looked at that are no more.
func (b *baseline) apply(folder string, found []rules.Diagnostic, looked []input.Item) (fresh []rules.Diagnostic, gone []knownFinding) {
	left := map[knownFinding]bool{}
	for _, f := range b.Findings {
		left[f] = true
	}
	for _, d := range found {
		f := known(folder, d)
		if _, is := left[f]; is {
			left[f] = false
		} else {
			fresh = append(fresh, d)
		}
	}
	for _, f := range b.Findings {
		if left[f] && slices.ContainsFunc(looked, func(item input.Item) bool { return covers(relativeTo(folder, item.Path), f.Path) }) {
			gone = append(gone, f)
		}
	}
	return fresh, gone
}

// covers reports whether a path is an item's, or below it as a corpus's files are.
func covers(item, name string) bool { return name == item || strings.HasPrefix(name, item+"/") }

// write writes the baseline, sorted so that a change to it reads as one.
func (b *baseline) write(name string) error {
	slices.SortFunc(b.Findings, func(x, y knownFinding) int {
		return cmp.Or(cmp.Compare(x.Path, y.Path), cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Fingerprint, y.Fingerprint))
	})
	text, err := json.MarshalIndent(b, "", "  ")
	if err != nil {
		return err
	}
	if err := input.WriteFile(name, append(text, '\n')); err != nil {
		return fmt.Errorf("write the baseline: %w", err)
	}
	return nil
}

// baselineOptions say what findings count as old.
type baselineOptions struct {
	baseline       string
	create, shrink bool
	newFrom        string
	agreed         *baseline
}

// check reads the baseline and holds the revision to being one. Its error is a
// usageError.
func (o *baselineOptions) check() (err error) {
	switch {
	case (o.create || o.shrink) && o.baseline == "":
		return usagef("--create-baseline and --shrink-baseline write the file that --baseline names; add it")
	case o.create && o.shrink:
		return usagef("--create-baseline takes in all findings, --shrink-baseline none; give one of them")
	case o.create:
		if _, err := os.Stat(o.baseline); err == nil {
			return usagef("there is a baseline %s already; --shrink-baseline takes out what is gone", o.baseline)
		}
		o.agreed = &baseline{SchemaVersion: baselineVersion, Findings: []knownFinding{}}
	case o.baseline != "":
		if o.agreed, err = readBaseline(o.baseline); err != nil {
			return err
		}
	}
	if o.newFrom == "" {
		return nil
	}
	if err := exec.Command("git", "rev-parse", "--verify", "--quiet", "--end-of-options", o.newFrom+"^{commit}").Run(); err != nil {
		return usagef("--new-from %q is no revision of a git repository here", o.newFrom)
	}
	return nil
}

// settle holds the findings of a run against the baseline, and writes it when
// that was asked for.
func (o *baselineOptions) settle(c *console, found []rules.Diagnostic, looked []input.Item) ([]rules.Diagnostic, error) {
	if o.agreed == nil {
		return found, nil
	}
	folder := filepath.Dir(o.baseline)
	if o.create {
		for _, d := range found {
			o.agreed.Findings = append(o.agreed.Findings, known(folder, d))
		}
		c.warnf("wrote %s to %s", plural(len(found), "finding", "findings"), o.baseline)
		return nil, o.agreed.write(o.baseline)
	}
	fresh, gone := o.agreed.apply(folder, found, looked)
	switch {
	case len(gone) == 0:
	case o.shrink:
		o.agreed.Findings = slices.DeleteFunc(o.agreed.Findings, func(f knownFinding) bool { return slices.Contains(gone, f) })
		c.warnf("took %s out of %s", plural(len(gone), "finding", "findings"), o.baseline)
		return fresh, o.agreed.write(o.baseline)
	default:
		c.warnf("in %s %s gone; --shrink-baseline takes out what is", o.baseline, plural(len(gone), "finding is", "findings are"))
	}
	return fresh, nil
}

// onlyNew drops the findings that an article had in the revision already. One
// that was not there then is new as a whole.
func (o *lintOptions) onlyNew(item input.Item, reading *extract.Reading, found []rules.Diagnostic) []rules.Diagnostic {
	if o.newFrom == "" || len(found) == 0 || item.Remote {
		return found
	}
	name := filepath.FromSlash(item.Path)
	show := exec.Command("git", "show", "--end-of-options", o.newFrom+":./"+path.Base(item.Path))
	show.Dir = filepath.Dir(name)
	content, err := show.Output()
	if err != nil { // not there then, or not under git at all
		return found
	}
	if bytes.Equal(content, reading.File.Bytes) {
		return nil
	}
	before, err := readContent(item.Path, content, readingOptions(o.configs[item.Path]))
	if err != nil { // what could not be read then says nothing about now
		return found
	}
	had := map[string]bool{}
	for _, d := range rules.Lint([]*extract.Reading{before}, nil, o.settings(o.configs[item.Path], item.Path)) {
		had[d.Rule+" "+d.Fingerprint] = true
	}
	return slices.DeleteFunc(found, func(d rules.Diagnostic) bool { return had[d.Rule+" "+d.Fingerprint] })
}
