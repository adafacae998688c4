package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/extract/article/articletest"
)

const twoNames = "# Two for the hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels.\n"

func lintMarkdown(t *testing.T, text string, config Config) []Diagnostic {
	t.Helper()
	return Lint([]*extract.Reading{read(t, "a.md", text, "text/markdown")}, nil, config)
}

func ids(found []Diagnostic) []string {
	var out []string
	for _, d := range found {
		out = append(out, d.Rule)
	}
	return out
}

// TestFingerprint: moving lines changes no fingerprint, and no two findings of
// a file share one.
func TestFingerprint(t *testing.T) {
	before := lintMarkdown(t, twoNames, Config{})
	after := lintMarkdown(t, strings.Replace(twoNames, "\n\n", "\n\nA word before we start.\n\nAnd another.\n\n", 1), Config{})
	if len(before) == 0 {
		t.Fatal("nothing found")
	}
	prints := func(found []Diagnostic) []string {
		var out []string
		for _, d := range found {
			out = append(out, d.Rule+" "+d.Fingerprint)
		}
		slices.Sort(out)
		return out
	}
	if !slices.Equal(prints(before), prints(after)) {
		t.Errorf("moving lines changed fingerprints:\n%v\n%v", prints(before), prints(after))
	}
	if got := prints(before); len(slices.Compact(slices.Clone(got))) != len(got) {
		t.Errorf("two findings share a fingerprint: %v", got)
	}
}

func TestSeverities(t *testing.T) {
	off, err := Off, Error
	config := Config{Rules: map[string]RuleConfig{
		"missing-hold":   {Severity: &err},
		"no-safety-note": {Severity: &off},
		"missing-reps":   {Options: map[string]any{"static": "off"}},
	}}
	found := lintMarkdown(t, twoNames, config)
	for _, d := range found {
		if d.Rule == "missing-hold" && d.Severity != Error {
			t.Errorf("missing-hold is %s, want error", d.Severity)
		}
	}
	got := ids(found)
	if !slices.Contains(got, "missing-hold") || slices.Contains(got, "no-safety-note") || slices.Contains(got, "missing-reps") {
		t.Errorf("rules switched off or raised wrongly: %v", got)
	}
}

// TestOrder: findings come by path and place, whatever order the articles came in.
func TestOrder(t *testing.T) {
	a, b := read(t, "a.md", twoNames, "text/markdown"), read(t, "b.md", twoNames, "text/markdown")
	one, two := Lint([]*extract.Reading{a, b}, nil, Config{}), Lint([]*extract.Reading{b, a}, nil, Config{})
	if !slices.Equal(ids(one), ids(two)) || !slices.IsSortedFunc(one, func(x, y Diagnostic) int { return x.compare(&y) }) {
		t.Errorf("order depends on the order of the articles: %v, %v", ids(one), ids(two))
	}
}

func TestUnknownLanguageIsNotLinted(t *testing.T) {
	for _, e := range unknownLanguage.Examples {
		if !e.Reports() {
			continue
		}
		text, _ := unmark(e.Text)
		if got := ids(lintMarkdown(t, text, Config{})); !slices.Equal(got, []string{"unknown-language"}) {
			t.Errorf("want unknown-language alone, got %v for:\n%s", got, text)
		}
	}
}

// TestOverlappingRules: of the rules about sides one reports.
func TestOverlappingRules(t *testing.T) {
	for _, r := range []*Rule{oneSideOnly, namedSideNeverMirrored, missingSwitch} {
		for _, e := range r.Examples {
			if !e.Reports() {
				continue
			}
			text, _ := unmark(e.Text)
			sides := 0
			for _, id := range ids(lintMarkdown(t, text, Config{})) {
				if id == oneSideOnly.ID || id == namedSideNeverMirrored.ID || id == missingSwitch.ID {
					sides++
				}
			}
			if sides != 1 {
				t.Errorf("want one finding about sides, got %d in:\n%s", sides, text)
			}
		}
	}
}

// TestDamaged lints articles that lack words, a beginning or an end.
func TestDamaged(t *testing.T) {
	for _, x := range sampleTexts(t) {
		for about, text := range articletest.Damaged(x.mediaType, x.content) {
			reading, err := draft{x.path, x.mediaType, text}.read()
			if err != nil {
				t.Errorf("%s, %s: %v", x.path, about, err)
				continue
			}
			Lint([]*extract.Reading{reading}, nil, Config{})
		}
	}
}
