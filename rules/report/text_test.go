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

// TestTextPutsHarmFirst: of the warnings of a file those about safety come
// first, and those about the page as such last, wherever they stand.
func TestTextPutsHarmFirst(t *testing.T) {
	f := source.New("a.md", []byte("# Calves\n\nLean in.\n"))
	title, step := f.Span(2, 8), f.Span(10, 18)
	finding := func(rule string, at source.Span) rules.Diagnostic {
		return rules.Diagnostic{Rule: rule, Severity: rules.Warning, Path: "a.md", Message: rule, Span: at}
	}
	var out bytes.Buffer
	r := Result{Files: 1, Diagnostics: []rules.Diagnostic{
		finding("missing-author", title), finding("no-stop-rule", title), finding("cure-claim", title), finding("missing-hold", step), finding("neck-circle", step),
	}}
	if err := Text(&out, r); err != nil {
		t.Fatal(err)
	}
	last := -1
	for _, rule := range []string{"no-stop-rule", "neck-circle", "missing-hold", "cure-claim", "missing-author"} {
		at := strings.Index(out.String(), "["+rule+"]")
		if at <= last {
			t.Fatalf("%s is out of order:\n%s", rule, out.String())
		}
		last = at
	}
}

// TestTextFoldsPlaces: of many places of a finding the first few are shown.
func TestTextFoldsPlaces(t *testing.T) {
	d := rules.Diagnostic{Rule: "missing-alt", Severity: rules.Warning, Path: "a.md", Message: "a picture"}
	for range 6 {
		d.Related = append(d.Related, rules.Related{Message: "another", Path: "a.md"})
	}
	for all, want := range map[bool]int{false: 3, true: 6} {
		var out bytes.Buffer
		if err := Text(&out, Result{Files: 1, Diagnostics: []rules.Diagnostic{d}, All: all}); err != nil {
			t.Fatal(err)
		}
		if got := strings.Count(out.String(), "another"); got != want || strings.Contains(out.String(), "= 3 more places") == all {
			t.Errorf("all %v: %d places, want %d:\n%s", all, got, want, out.String())
		}
	}
}

// TestTextNamesTheCommonest: a run over several files ends with the rules that
// found most.
func TestTextNamesTheCommonest(t *testing.T) {
	var r Result
	for rule, n := range map[string]int{"missing-author": 4, "no-stop-rule": 3, "missing-hold": 3, "missing-switch": 2, "bouncing": 1} {
		for range n {
			r.Diagnostics = append(r.Diagnostics, rules.Diagnostic{Rule: rule, Severity: rules.Warning, Path: "a.md", Message: "a warning"})
		}
	}
	for files, want := range map[int]bool{1: false, 2: true} {
		var out bytes.Buffer
		r.Files = files
		if err := Text(&out, r); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(out.String(), "most often missing-author (4), missing-hold (3), no-stop-rule (3)\n") != want {
			t.Errorf("%d files: the commonest rules named: want %v:\n%s", files, want, out.String())
		}
	}
}

// TestTextShowsFewFrames: after three of a rule in a file its findings are a line
// each.
func TestTextShowsFewFrames(t *testing.T) {
	f := source.New("a.md", []byte("# One\n# Two\n# Three\n# Four\n# Five\n"))
	r := Result{Files: 1}
	for i, at := range []source.Span{f.Span(2, 5), f.Span(8, 11), f.Span(14, 19), f.Span(22, 26), f.Span(29, 33)} {
		r.Diagnostics = append(r.Diagnostics, rules.Diagnostic{Rule: "missing-hold", Severity: rules.Warning, Path: "a.md", Message: strings.Repeat("I", i+1), File: f, Span: at})
	}
	for all, want := range map[bool]int{false: 3, true: 5} {
		var out bytes.Buffer
		r.All = all
		if err := Text(&out, r); err != nil {
			t.Fatal(err)
		}
		if got := strings.Count(out.String(), " | #"); got != want || strings.Count(out.String(), "warning:") != 5 {
			t.Errorf("all %v: %d frames, want %d, and a line for each finding:\n%s", all, got, want, out.String())
		}
	}
}
