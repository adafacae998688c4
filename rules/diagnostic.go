// A Diagnostic: one finding, as the contract prints it.

package rules

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/stretchlint/stretchlint/schema/source"
)

// A Diagnostic is one finding in one place of an article or a record.
type Diagnostic struct {
	Rule     string      `json:"rule"`
	Severity Severity    `json:"severity"`
	Path     string      `json:"path"`
	Span     source.Span `json:"span"`
	Message  string      `json:"message"`
	// Stretch is the name of the entry it is about; empty when about none, or
	// about one without a name.
	Stretch string `json:"stretch"`
	// Evidence is what the rule rests on, one line for each source.
	Evidence []string  `json:"evidence"`
	Related  []Related `json:"related"`
	Fix      *Fix      `json:"fix"`
	// Fingerprint stays the same when lines move and differs between the
	// findings of one file.
	Fingerprint string `json:"fingerprint"`
	// Suppressed says why the finding is not reported; nil when it is.
	Suppressed *Suppression `json:"-"`
	// Own is the rule, when it is one of the house.
	Own *Rule `json:"-"`
	// File is what Span counts the bytes of.
	File *source.File `json:"-"`

	// subject is the movement or else the name of the entry: the part of the
	// fingerprint that tells two findings with the same words apart.
	subject string
	// whole: it is about the article as a whole. The title it is shown at is no
	// part of it, and may become another when a line is put before it.
	whole bool
}

// A Related is another place a finding is about.
type Related struct {
	Message string      `json:"message"`
	Path    string      `json:"path"`
	Span    source.Span `json:"span"`
}

// compare orders diagnostics by path, place and rule; the message settles the
// rest, so that no order depends on how they were found.
func (d *Diagnostic) compare(other *Diagnostic) int {
	return cmp.Or(
		cmp.Compare(d.Path, other.Path),
		d.Span.Compare(other.Span),
		cmp.Compare(d.Rule, other.Rule),
		cmp.Compare(d.Message, other.Message),
	)
}

// Excerpt leaves of the files of findings the lines that reports show. A run
// over many articles holds findings to its end; their articles would fill the
// memory.
func Excerpt(found []Diagnostic) {
	excerpts := map[*source.File]*source.File{}
	for i := range found {
		d := &found[i]
		if d.File == nil {
			continue
		}
		if excerpts[d.File] == nil {
			excerpts[d.File] = d.File.Excerpt(linesOf(found, d.File))
		}
		d.File = excerpts[d.File]
	}
}

// linesOf gives the numbers of the lines in which places of a file stand that
// findings are about.
func linesOf(found []Diagnostic, f *source.File) []int {
	var numbers []int
	add := func(s source.Span) { numbers = append(numbers, s.Start.Line, s.End.Line) }
	for _, d := range found {
		if d.File != f {
			continue
		}
		add(d.Span)
		for _, related := range d.Related {
			if related.Path == d.Path {
				add(related.Span)
			}
		}
		if d.Fix != nil {
			for _, edit := range d.Fix.Edits {
				add(edit.Span)
			}
		}
	}
	return numbers
}

// quote gives the words a diagnostic stands at, blanks collapsed and case
// folded: what is left of a place when lines move.
func (d *Diagnostic) quote() string {
	if d.File == nil || d.whole {
		return ""
	}
	return strings.ToLower(strings.Join(strings.Fields(slice(d.File, d.Span)), " "))
}

// slice gives the text of a span of the file.
func slice(f *source.File, s source.Span) string {
	start, end := f.TextOffset(s.Start.Offset), f.TextOffset(s.End.Offset)
	return string(f.Text[start:max(start, end)])
}

// number gives each diagnostic its fingerprint: those of one file that look the
// same are numbered in the order they stand in. The line is never part of it.
func number(diagnostics []*Diagnostic) {
	seen := map[string]int{}
	for _, d := range diagnostics {
		key := strings.Join([]string{d.Rule, d.subject, d.quote()}, "\x00")
		inFile := d.Path + "\x00" + key
		seen[inFile]++
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, seen[inFile]))
		d.Fingerprint = hex.EncodeToString(sum[:8])
	}
}
