package rules

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema/source"
)

// TestExamples runs every article rule over its own examples: what is marked
// must be reported, exactly, and nothing else; fixing must give Fixed, and Fixed
// must be silent.
func TestExamples(t *testing.T) {
	for _, r := range All {
		if r.Article == nil {
			continue
		}
		for i, e := range r.Examples {
			t.Run(fmt.Sprintf("%s/%d", r.ID, i+1), func(t *testing.T) {
				text, want := unmark(e.Text)
				f, got := lintText(t, r, text, e)
				if g, w := remark(f, got), strings.Join(want, "\n"); g != w {
					t.Errorf("reported:\n%s\nwant:\n%s\nin:\n%s", g, w, e.Text)
				}
				checkFix(t, r, f, got, e)
			})
		}
	}
}

func checkFix(t *testing.T, r *Rule, f *source.File, found []Diagnostic, e Example) {
	t.Helper()
	if e.Fixed == "" {
		return
	}
	var fixes []*Fix
	for _, d := range found {
		if d.Fix != nil {
			fixes = append(fixes, d.Fix)
		}
	}
	good, refused := Apply(f, fixes)
	if string(good) != e.Fixed || len(refused) > 0 {
		t.Errorf("fixed to:\n%s\nwant:\n%s", good, e.Fixed)
	}
	if _, again := lintText(t, r, string(good), e); len(again) > 0 {
		t.Errorf("%d findings after the fix", len(again))
	}
}

func lintText(t *testing.T, r *Rule, text string, e Example) (*source.File, []Diagnostic) {
	t.Helper()
	config := e.config(r)
	if err := config.Check(); err != nil {
		t.Fatal(err)
	}
	reading := read(t, "example", text, cmp.Or(e.As, "text/markdown"))
	return reading.File, run([]*Rule{r}, []*extract.Reading{reading}, nil, config)
}

func read(t *testing.T, path, text, mediaType string) *extract.Reading {
	t.Helper()
	reading, err := extract.Read(source.New(path, []byte(text)), extract.Options{MediaType: mediaType})
	if err != nil {
		t.Fatal(err)
	}
	return reading
}
