package corpus

// This file tests the two layouts of a corpus on disk.

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Packing and unpacking loses nothing, and a packed corpus is worked on like
// any other.
func TestPackLosesNothing(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			r.Fatal(err)
		}
		articles := drawArticles(r)
		cut := rapid.IntRange(0, len(articles)).Draw(r, "cut")
		mustSave(t, taken(start(), articles[:cut]...), dir)
		packed := len(mustLoad(t, dir).Records) > 0 // a corpus without records has no layout
		mustSave(t, Pack(mustLoad(t, dir), true), dir)
		mustSave(t, taken(mustLoad(t, dir), articles[cut:]...), dir)
		for path := range tree(t, dir) {
			if packed && strings.HasPrefix(path, recordsName+"/") && strings.Count(path, "/") > 1 {
				r.Fatalf("the corpus is packed and there is %s", path)
			}
		}
		mustSave(t, Pack(mustLoad(t, dir), false), dir)
		plain := filepath.Join(dir, "plain")
		mustSave(t, taken(start(), articles...), plain)
		want := tree(t, plain)
		if err := os.RemoveAll(plain); err != nil {
			r.Fatal(err)
		}
		if diff := cmp.Diff(want, tree(t, dir)); diff != "" {
			r.Fatal(diff)
		}
	})
}

// A Save that was killed between the layouts has written all of the new one or
// removed nothing of the old one: what is there is whole, and counts once.
func TestBothLayoutsAtOnce(t *testing.T) {
	dir, plain := t.TempDir(), t.TempDir()
	c := taken(New("both"), growing(9)...)
	mustSave(t, c, plain)
	mustSave(t, Pack(c, true), dir)
	if err := os.CopyFS(filepath.Join(dir, recordsName), os.DirFS(filepath.Join(plain, recordsName))); err != nil {
		t.Fatal(err)
	}
	loaded := mustLoad(t, dir)
	if diff := cmp.Diff(bytesOf(t, c), bytesOf(t, Pack(loaded, false))); diff != "" {
		t.Error(diff)
	}
	mustSave(t, Pack(loaded, false), dir)
	if diff := cmp.Diff(tree(t, plain), tree(t, dir)); diff != "" {
		t.Error(diff)
	}
}

// A line that cannot be used is told of with its place, the others load, and
// the shard is not written over.
func TestBrokenLineOfAShardIsKept(t *testing.T) {
	dir := t.TempDir()
	mustSave(t, Pack(taken(New("packed"), growing(30)...), true), dir)
	shard := ""
	for path, content := range tree(t, dir) {
		if path > shard && strings.HasSuffix(path, shardSuffix) && strings.Count(content, "\n") > 1 && strings.HasPrefix(path, recordsName) {
			shard = path
		}
	}
	if shard == "" {
		t.Fatal("no shard has two records")
	}
	lines := strings.SplitAfter(tree(t, dir)[shard], "\n")
	lines[1] = lines[1][:len(lines[1])/2] + "\n"
	if err := os.WriteFile(filepath.Join(dir, shard), []byte(strings.Join(lines, "")), 0o644); err != nil {
		t.Fatal(err)
	}
	damaged := tree(t, dir)
	c, problems, err := Load(dir)
	if err != nil || len(problems) != 1 || problems[0].Line != 2 {
		t.Fatalf("problems %v, error %v", problems, err)
	}
	if err := Save(c, dir); err == nil || !strings.Contains(err.Error(), shard+" was not written") {
		t.Errorf("error %v", err)
	}
	if !maps.Equal(damaged, tree(t, dir)) {
		t.Error("files were changed")
	}
}
