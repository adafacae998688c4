package corpus

// This file tests that runs wait for each other.

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// Many at once load, add an article and save: without the lock the last one
// would drop what the others took in.
func TestLockKeepsEveryArticle(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "corpus")
	articles := growing(12)
	var all sync.WaitGroup
	for _, article := range articles {
		all.Go(func() {
			unlock, err := Lock(dir)
			if err != nil {
				t.Error(err)
				return
			}
			c := New("locked")
			if Is(dir) {
				if c, _, err = Load(dir); err != nil {
					t.Error(err)
				}
			}
			if err := Save(taken(c, article), dir); err != nil {
				t.Error(err)
			}
			if err := unlock(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if got := len(mustLoad(t, dir).Articles()); got != len(articles) {
		t.Errorf("%d articles of %d were kept", got, len(articles))
	}
	if _, err := os.Stat(filepath.Join(dir, lockName)); err == nil {
		t.Error("the lock's file is still there")
	}
}

// What a killed run left locks nothing, and a lock that wrote nothing leaves
// nothing.
func TestLockLeavesNoTrace(t *testing.T) {
	left := t.TempDir()
	if err := os.WriteFile(filepath.Join(left, lockName), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	fresh := filepath.Join(t.TempDir(), "fresh", "corpus")
	for _, dir := range []string{left, fresh} {
		unlock, err := Lock(dir)
		if err != nil {
			t.Fatal(err)
		}
		if err := unlock(); err != nil {
			t.Fatal(err)
		}
	}
	if files := tree(t, left); len(files) > 0 {
		t.Errorf("left: %v", files)
	}
	if _, err := os.Stat(filepath.Dir(fresh)); err == nil {
		t.Error("the directory made for the lock is still there")
	}
}
