package rules

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestCatalogue holds the list of rules to the files and each rule to its form.
func TestCatalogue(t *testing.T) {
	ids := map[string]bool{}
	for i, r := range All {
		if i > 0 && All[i-1].ID >= r.ID {
			t.Errorf("%s stands after %s", r.ID, All[i-1].ID)
		}
		ids[r.ID] = true
		file := strings.ReplaceAll(r.ID, "-", "_") + ".go"
		if _, err := os.Stat(file); err != nil {
			t.Errorf("rule %s has no file: %v", r.ID, err)
		}
		checkForm(t, r)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		id := strings.ReplaceAll(strings.TrimSuffix(file, ".go"), "_", "-")
		if !strings.HasSuffix(file, "_test.go") && declaresRule.Match(text) && !ids[id] {
			t.Errorf("%s holds a rule that All lacks", file)
		}
	}
}

var declaresRule = regexp.MustCompile(`(?m)^var \w+ = &Rule\{`)

func checkForm(t *testing.T, r *Rule) {
	t.Helper()
	if r.Title == "" || r.Why == "" || r.Blind == "" || r.Group == "" {
		t.Errorf("%s: title, why, blind and group must be said", r.ID)
	}
	if len(r.Evidence) == 0 {
		t.Errorf("%s: no evidence", r.ID)
	}
	for _, e := range r.Evidence {
		if e.Key == "" || e.Claim == "" || e.Strength == "" {
			t.Errorf("%s: evidence %+v is incomplete", r.ID, e)
		}
		if s := e.Source; s != nil && (s.Title == "" || s.Body == "" || s.Year == "" || s.Address == "" || s.Seen == "") {
			t.Errorf("%s: source %+v is incomplete", r.ID, *s)
		}
	}
	if (r.Article == nil) == (r.Corpus == nil) {
		t.Errorf("%s: want exactly one check function", r.ID)
	}
	marked := 0
	for _, e := range r.Examples {
		if e.Reports() {
			marked++
		}
	}
	if silent := len(r.Examples) - marked; marked < 3 || silent < 4 {
		t.Errorf("%s: has %d examples to report and %d to be silent on, want 3 and 4", r.ID, marked, silent)
	}
	for _, o := range r.Options {
		if o.Name == "" || o.About == "" || typeWord[fmt.Sprintf("%T", o.Default)] == "" {
			t.Errorf("%s: option %+v is incomplete", r.ID, o)
		}
		if err := r.checkOption(o.Name, o.Default); err != nil {
			t.Errorf("%s: default: %v", r.ID, err)
		}
	}
}
