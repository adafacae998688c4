package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema/source"
)

// TestTextFoldsNotes: the worst comes first, and of five notes of a rule in a
// file three are shown, unless all are asked for.
func TestTextFoldsNotes(t *testing.T) {
	var r Result
	for range 5 {
		r.Diagnostics = append(r.Diagnostics, rules.Diagnostic{Rule: "missing-reps", Severity: rules.Note, Path: "a.md", Message: "a note"})
	}
	r.Diagnostics = append(r.Diagnostics,
		rules.Diagnostic{Rule: "bouncing", Severity: rules.Error, Path: "a.md", Message: "an error"},
		rules.Diagnostic{Rule: "missing-reps", Severity: rules.Note, Path: "b.md", Message: "a note"})
	for _, test := range []struct {
		all   bool
		notes int
		folds bool
	}{{false, 4, true}, {true, 6, false}} {
		var out bytes.Buffer
		r.All = test.all
		if err := Text(&out, r); err != nil {
			t.Fatal(err)
		}
		text := out.String()
		if got := strings.Count(text, "a note"); got != test.notes || !strings.HasPrefix(text, "a.md:0:0: error") {
			t.Errorf("all %v: %d notes, want %d, and the error first:\n%s", test.all, got, test.notes, text)
		}
		if got := strings.Contains(text, "2 more notes of missing-reps not shown; --rule missing-reps shows all"); got != test.folds {
			t.Errorf("all %v: folded %v, want %v:\n%s", test.all, got, test.folds, text)
		}
	}
}

// TestTextShowsWordsOnce: findings about the same words stand together over
// them, but for those that have more to say.
func TestTextShowsWordsOnce(t *testing.T) {
	f := source.New("a.md", []byte("# Calves\n\nLean in.\n"))
	title, step := f.Span(2, 8), f.Span(10, 18)
	finding := func(rule string, at source.Span) rules.Diagnostic {
		return rules.Diagnostic{Rule: rule, Severity: rules.Warning, Path: "a.md", Message: rule, File: f, Span: at}
	}
	fixed := finding("three", title)
	fixed.Fix = &rules.Fix{Title: "mend it", Safe: true}
	var out bytes.Buffer
	if err := Text(&out, Result{Files: 1, Diagnostics: []rules.Diagnostic{finding("one", title), finding("two", title), fixed, finding("four", step)}}); err != nil {
		t.Fatal(err)
	}
	const want = `a.md:1:3: warning: one [one]
a.md:1:3: warning: two [two]
    1 | # Calves
      |   ^^^^^^

a.md:1:3: warning: three [three]
    1 | # Calves
      |   ^^^^^^
      = fix: mend it

a.md:3:1: warning: four [four]
    3 | Lean in.
      | ^^^^^^^^

1 file: 0 errors, 4 warnings, 0 notes
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
