package rules

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/go-git/go-git/v5"
	"github.com/go-git/go-git/v5/plumbing/object"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/extract"
)

// TestSchemaInvalidExamples puts each example into a corpus as a record file.
func TestSchemaInvalidExamples(t *testing.T) {
	for i, e := range schemaInvalid.Examples {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) {
			text, want := unmark(e.Text)
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
	var changes string
	readings := map[string]*extract.Reading{}
	for n, marked := range strings.Split(e.Text, "===\n") {
		text, marks := unmark(marked)
		if !strings.HasPrefix(text, "#") {
			changes = text
			for _, mark := range marks { // on a decision: its place is not known yet
				line, _, _ := strings.Cut(mark, " at byte ")
				want = append(want, "decisions.jsonl "+line)
			}
			continue
		}
		path := fmt.Sprintf("%d.md", n+1)
		for _, mark := range marks {
			want = append(want, path+" "+mark)
		}
		readings[path] = read(t, path, text, "text/markdown")
		c = corpus.Apply(c, corpus.Plan(c, readings[path].Article))
	}
	top := t.TempDir()
	dir := filepath.Join(top, "corpus")
	if err := corpus.Save(c, dir); err != nil {
		t.Fatal(err)
	}
	commitAll(t, top)
	changeCorpus(t, dir, changes)
	var got []string
	for _, d := range lintDir(t, r, dir, e.Options) {
		if _, err := os.Stat(d.Path); err != nil {
			t.Errorf("reported at a file that is not there: %v", err)
		}
		if text := slice(d.File, d.Span); text != "" {
			got = append(got, fmt.Sprintf("%s %q", filepath.Base(d.Path), text))
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

// commitAll makes a git repository of dir with all its files in it.
func commitAll(t *testing.T, dir string) {
	t.Helper()
	repository, err := git.PlainInit(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := repository.Worktree()
	if err != nil {
		t.Fatal(err)
	}
	if err := tree.AddGlob("."); err != nil {
		t.Fatal(err)
	}
	if _, err := tree.Commit("All", &git.CommitOptions{Author: &object.Signature{Name: "Kim"}}); err != nil {
		t.Fatal(err)
	}
}

// changeCorpus does what a part of an example says somebody did to the files:
// "set POINTER VALUE" and "drop POINTER" change the first record, "decide LINE"
// adds a decision.
func changeCorpus(t *testing.T, dir, changes string) {
	t.Helper()
	for line := range strings.Lines(changes) {
		verb, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if verb == "decide" {
			path := filepath.Join(dir, "decisions.jsonl")
			old, _ := os.ReadFile(path) // the first decision makes the file
			writeFile(t, path, string(old)+rest+"\n")
			continue
		}
		pointer, value, _ := strings.Cut(rest, " ")
		paths, err := filepath.Glob(filepath.Join(dir, "records", "*", "*.json"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no record to change: %v", err)
		}
		text, err := os.ReadFile(paths[0])
		if err != nil {
			t.Fatal(err)
		}
		var record map[string]any
		if err := json.Unmarshal(text, &record); err != nil {
			t.Fatal(err)
		}
		changeValue(t, record, strings.Split(pointer, "/")[1:], value)
		text, err = json.Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(paths[0]); err != nil {
			t.Fatal(err)
		}
		id := record["id"].(string)
		writeFile(t, filepath.Join(dir, "records", fmt.Sprintf("%x", sha256.Sum256([]byte(id)))[:2], id+".json"), string(text))
	}
}

// changeValue sets the value at a path of names and indexes, and drops the
// element there when there is no value.
func changeValue(t *testing.T, within any, path []string, value string) {
	t.Helper()
	if object, ok := within.(map[string]any); ok {
		if len(path) > 1 {
			if list, ok := object[path[0]].([]any); ok && len(path) == 2 && value == "" {
				i, _ := strconv.Atoi(path[1])
				object[path[0]] = slices.Delete(list, i, i+1)
				return
			}
			changeValue(t, object[path[0]], path[1:], value)
			return
		}
		var parsed any
		if err := json.Unmarshal([]byte(value), &parsed); err != nil {
			t.Fatal(err)
		}
		object[path[0]] = parsed
		return
	}
	i, err := strconv.Atoi(path[0])
	if err != nil {
		t.Fatal(err)
	}
	changeValue(t, within.([]any)[i], path[1:], value)
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
