package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/rules"
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
