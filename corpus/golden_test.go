package corpus

// This file walks testdata/merge: each archive holds articles that were taken
// in before, the article to take in, the plan, what it changed on disk, and
// what the corpus is unsure of afterwards. UPDATE=1 rewrites all but the input.

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

const goldenDir = "../testdata/merge"

// inputs are the sections people write; all others are made by the test.
var inputs = []string{"before.jsonl", "article.json", decisionsName}

func TestGoldenMerges(t *testing.T) {
	entries, err := os.ReadDir(goldenDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if filepath.Ext(e.Name()) != ".txtar" {
			t.Errorf("%s is no archive; nothing reads it", e.Name())
			continue
		}
		t.Run(strings.TrimSuffix(e.Name(), ".txtar"), func(t *testing.T) { goldenMerge(t, filepath.Join(goldenDir, e.Name())) })
	}
}

func goldenMerge(t *testing.T, path string) {
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	archive := txtar.Parse(text)
	made := &txtar.Archive{Comment: archive.Comment}
	input := map[string][]byte{}
	for _, f := range archive.Files {
		if slices.Contains(inputs, f.Name) {
			input[f.Name] = f.Data
			made.Files = append(made.Files, f)
		}
	}
	made.Files = append(made.Files, goldenOutput(t, input)...)
	if want := txtar.Format(made); !bytes.Equal(text, want) {
		if os.Getenv("UPDATE") == "" {
			t.Fatalf("%s is not what the merge gives (UPDATE=1 go test rewrites it):\n%s", path, cmp.Diff(string(text), string(want)))
		}
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func goldenOutput(t *testing.T, input map[string][]byte) []txtar.File {
	c := New("golden")
	c.Decisions = NewDecisions(goldenLines[Decision](t, input[decisionsName]))
	for _, a := range goldenLines[schema.Article](t, input["before.jsonl"]) {
		c = taken(c, completed(a))
	}
	var article schema.Article
	if err := json.Unmarshal(input["article.json"], &article); err != nil {
		t.Fatal(err)
	}
	plan := Plan(c, completed(article))
	after := Apply(c, plan)
	made := append([]txtar.File{{Name: "plan.txt", Data: []byte(plan.String())}}, changedFiles(t, c, after)...)
	var unsure strings.Builder
	pairs := Duplicates(after)
	for _, p := range pairs {
		unsure.WriteString(p.String())
	}
	merge := MergeRecords(after, slices.DeleteFunc(pairs, func(p Pair) bool { return p.Relation != Same }))
	return append(made, txtar.File{Name: "duplicates.txt", Data: []byte(unsure.String())}, txtar.File{Name: "merge.txt", Data: []byte(merge.String())})
}

func goldenLines[T any](t *testing.T, text []byte) []T {
	var all []T
	for line := range bytes.Lines(text) {
		var value T
		if err := json.Unmarshal(line, &value); err != nil {
			t.Fatal(err)
		}
		all = append(all, value)
	}
	return all
}

// completed fills in what an archive leaves out, so that it shows only what it
// is about: places, and the plainest values.
func completed(a schema.Article) schema.Article {
	a.SchemaVersion, a.Source.MediaType, a.Source.Language = schema.Version, "text/markdown", "en"
	for i := range a.Stretches {
		e := &a.Stretches[i]
		line := 10*i + 3
		e.Span, e.Spans.Name = span(line), []source.Span{span(line)}
		if e.Kind == "" {
			e.Kind = "static"
		}
		if e.Laterality == "" {
			e.Laterality = "bilateral"
		}
		for k := range e.Steps {
			e.Steps[k].Span = span(line + 1 + k)
		}
		for k := range e.Cautions {
			e.Cautions[k].Span = span(line + 8)
		}
		if e.Dosage.Hold != nil {
			e.Dosage.Hold.Span = span(line + 7)
		}
	}
	return a
}

// changedFiles gives the files Save would write, and those it would remove
// without content.
func changedFiles(t *testing.T, before, after *Corpus) []txtar.File {
	old, errOld := render(before)
	files, errNew := render(after)
	if errOld != nil || errNew != nil {
		t.Fatal(errOld, errNew)
	}
	was := map[string]string{}
	for _, f := range old {
		was[f.path] = string(f.content)
	}
	var changed []txtar.File
	for _, f := range files {
		if was[f.path] != string(f.content) {
			changed = append(changed, txtar.File{Name: "after/" + f.path, Data: f.content})
		}
		delete(was, f.path)
	}
	for path := range was {
		changed = append(changed, txtar.File{Name: "after/" + path})
	}
	slices.SortFunc(changed, func(a, b txtar.File) int { return strings.Compare(a.Name, b.Name) })
	return changed
}
