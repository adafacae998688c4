package corpus

// This file tests what is told between two states of a corpus, and reading one
// of them from git.

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/go-git/go-git/v5"
	"github.com/go-git/go-git/v5/plumbing/object"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/stretchlint/stretchlint/schema"
)

func TestDiff(t *testing.T) {
	before := threeRecords()
	heron := New("").identifyAlone(schema.Entry{Name: "Heron balance", Kind: "static", Position: "standing", Laterality: "unilateral"}).id
	merged := ApplyMerge(before, RecordMerge{Moves: []Move{{From: heron, To: "tree-pose"}}}, Decision{})
	assigned, err := Decide(before, Decision{Relation: SameAs, Article: "hall.md",
		A: Fingerprint(before.accounts("cat-cow")[1].Entry), B: "childs-pose", Why: "the picture shows it"})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		title         string
		before, after *Corpus
		want          []Event
	}{
		{"the same", before, before, nil},
		{"all is new", New("three"), Retract(before, "back.md"), []Event{{Fate: Fresh, To: heron}, {Fate: Fresh, To: "cat-cow"}}},
		{"all is gone", Retract(before, "hall.md"), New("three"), []Event{{Fate: Gone, From: "cat-cow"}, {Fate: Gone, From: "childs-pose"}}},
		{"merged", before, merged, []Event{{Fate: Merged, From: heron, To: "tree-pose"}}},
		{"taken apart again", merged, before, []Event{{Fate: Split, From: "tree-pose", To: heron}}},
		{"moved", before, assigned, []Event{{Fate: Moved, From: "cat-cow", To: "childs-pose"}}},
	} {
		t.Run(test.title, func(t *testing.T) {
			got := Diff(test.before, test.after)
			if diff := cmp.Diff(byPlace(test.want), byPlace(got), cmpopts.IgnoreFields(Event{}, "Name", "Reason", "Accounts")); diff != "" {
				t.Error(diff)
			}
			for _, e := range got {
				if len(e.Accounts) == 0 || e.Name == "" && e.To != "" {
					t.Errorf("%+v says not what it is about", e)
				}
			}
		})
	}
}

// byPlace has the events by what they say, for comparing.
func byPlace(events []Event) map[string]Event {
	all := map[string]Event{}
	for _, e := range events {
		all[string(e.Fate)+" "+e.From+" "+e.To] = e
	}
	return all
}

// No change of articles is told as a merge, a split or a move: those are made
// by decisions.
func TestDiffOfArticlesIsNewOrGone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := drawArticles(t)
		cut := rapid.IntRange(0, len(articles)).Draw(t, "cut")
		few, all := taken(start(), articles[:cut]...), taken(start(), articles...)
		came, went := Diff(few, all), Diff(all, few)
		if len(came) != len(went) {
			t.Fatalf("%d came and %d went", len(came), len(went))
		}
		for i := range came {
			if came[i].Fate != Fresh || went[i].Fate != Gone || came[i].To != went[i].From {
				t.Fatalf("there %+v\nback %+v", came[i], went[i])
			}
		}
	})
}

func TestLoadRevision(t *testing.T) {
	top := t.TempDir()
	repository, err := git.PlainInit(top, false)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(top, "data", "corpus")
	empty := commitAll(t, repository, top)
	c := threeRecords()
	mustSave(t, c, dir)
	commitAll(t, repository, top)
	mustSave(t, Retract(c, "back.md"), dir)
	loaded, problems, err := LoadRevision(dir, "HEAD")
	if err != nil || len(problems) > 0 {
		t.Fatalf("problems %v, error %v", problems, err)
	}
	if diff := cmp.Diff(bytesOf(t, c), bytesOf(t, loaded)); diff != "" {
		t.Error(diff)
	}
	if _, _, err := LoadRevision(dir, empty); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a revision without the corpus: error %v, want fs.ErrNotExist", err)
	}
	if _, _, err := LoadRevision(dir, "nosuch"); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no revision: error %v", err)
	}
	if _, _, err := LoadRevision(t.TempDir(), "HEAD"); err == nil {
		t.Error("no repository: no error")
	}
}

// commitAll commits all there is and a file that changes, and gives the hash.
func commitAll(t *testing.T, repository *git.Repository, top string) string {
	t.Helper()
	if err := os.WriteFile(filepath.Join(top, "at"), []byte(time.Now().String()), 0o644); err != nil {
		t.Fatal(err)
	}
	worktree, err := repository.Worktree()
	if err != nil {
		t.Fatal(err)
	}
	if err := worktree.AddGlob("."); err != nil {
		t.Fatal(err)
	}
	hash, err := worktree.Commit("state", &git.CommitOptions{Author: &object.Signature{Name: "t", Email: "t@example.org"}})
	if err != nil {
		t.Fatal(err)
	}
	return hash.String()
}
