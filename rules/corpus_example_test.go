package rules

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/extract"
)

// TestSchemaInvalidExamples puts each example into a corpus as a record file.
func TestSchemaInvalidExamples(t *testing.T) {
	for i, e := range schemaInvalid.Examples {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) {
			text, want := unmark(e.Bad)
			dir := t.TempDir()
			if err := corpus.Save(corpus.New("test"), dir); err != nil {
				t.Fatal(err)
			}
			var named struct{ ID string }
			if err := json.Unmarshal([]byte(text), &named); err != nil {
				named.ID = "cobra"
			}
			path := filepath.Join(dir, "records", fmt.Sprintf("%x", sha256.Sum256([]byte(named.ID)))[:2], named.ID+".json")
			writeFile(t, path, text)
			found := lintDir(t, schemaInvalid, dir, nil)
			var got []string
			for _, d := range found {
				got = append(got, fmt.Sprintf("%q at byte %d", slice(d.File, d.Span), d.Span.Start.Offset))
				if d.Path != filepath.ToSlash(path) {
					t.Errorf("reported at %s, want %s", d.Path, path)
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("got %v, want %v\n%v", got, want, found)
			}
		})
	}
}

// TestCorpusExamples takes the articles of each example into a corpus; the
// marks stand where the related places are.
func TestCorpusExamples(t *testing.T) {
	for _, r := range All {
		if r.Corpus == nil || r == schemaInvalid {
			continue
		}
		for i, e := range r.Examples {
			t.Run(fmt.Sprintf("%s/%d", r.ID, i+1), func(t *testing.T) { checkCorpusExample(t, r, e) })
		}
	}
}

func checkCorpusExample(t *testing.T, r *Rule, e Example) {
	t.Helper()
	c := corpus.New("test")
	var want []string
	readings := map[string]*extract.Reading{}
	for n, marked := range strings.Split(e.Bad, "===\n") {
		text, marks := unmark(marked)
		path := fmt.Sprintf("%d.md", n+1)
		for _, mark := range marks {
			want = append(want, path+" "+mark)
		}
		readings[path] = read(t, path, text, "text/markdown")
		c = corpus.Apply(c, corpus.Plan(c, readings[path].Article))
	}
	dir := t.TempDir()
	if err := corpus.Save(c, dir); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range lintDir(t, r, dir, e.Options) {
		if _, err := os.Stat(d.Path); err != nil {
			t.Errorf("reported at a file that is not there: %v", err)
		}
		for _, r := range d.Related {
			got = append(got, fmt.Sprintf("%s %q at byte %d", r.Path, slice(readings[r.Path].File, r.Span), r.Span.Start.Offset))
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func lintDir(t *testing.T, r *Rule, dir string, options map[string]any) []Diagnostic {
	t.Helper()
	loaded, err := LoadCorpus(dir)
	if err != nil {
		t.Fatal(err)
	}
	return run([]*Rule{r}, nil, []*LoadedCorpus{loaded}, Config{Rules: map[string]RuleConfig{r.ID: {Options: options}}})
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
