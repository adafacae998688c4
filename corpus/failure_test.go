package corpus

// This file tests that a corpus stays in its folder, and what is left where it
// can't be written.

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/schema"
)

// TestLinksLeadNowhere: neither loading nor saving follows a link out of the
// folder of the corpus.
func TestLinksLeadNowhere(t *testing.T) {
	outside, dir := t.TempDir(), filepath.Join(t.TempDir(), "corpus")
	articles := growing(4)
	mustSave(t, taken(New("linked"), articles[0]), dir)
	stolen := filepath.Join(outside, "record.json")
	record := filepath.Join(dir, filepath.FromSlash(recordPath("cat-cow")))
	if err := errors.Join(os.Rename(record, stolen), os.Symlink(stolen, record)); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	loaded, problems, err := Load(dir)
	if err != nil || len(problems) != 1 || !problems[0].Unreadable || !strings.Contains(problems[0].Message, "escapes") {
		t.Fatalf("problems %v, error %v, want one about the link", problems, err)
	}
	before := tree(t, outside)
	err = Save(taken(loaded, articles...), dir)
	if err == nil || !strings.Contains(err.Error(), "was not written") {
		t.Errorf("error %v", err)
	}
	if diff := cmp.Diff(before, tree(t, outside)); diff != "" {
		t.Errorf("what a link leads to was changed:\n%s", diff)
	}
}

// TestLinkedFolders: a folder of records that leads elsewhere stops the run
// before anything is written there.
func TestLinkedFolders(t *testing.T) {
	for _, name := range []string{recordsName, filepath.Dir(filepath.FromSlash(recordPath("cat-cow")))} {
		outside, dir := t.TempDir(), t.TempDir()
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(outside, filepath.Join(dir, name)); err != nil {
			t.Skipf("no symbolic links here: %v", err)
		}
		if err := Save(taken(New("linked"), growing(1)...), dir); err == nil {
			t.Errorf("%s: saved through a link", name)
		}
		if left := tree(t, outside); len(left) > 0 {
			t.Errorf("%s: written outside: %v", name, left)
		}
	}
}

// TestLinkedLock: a lock that leads elsewhere is not made there.
func TestLinkedLock(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	if err := os.Symlink(filepath.Join(outside, "made"), filepath.Join(dir, lockName)); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	if _, err := Lock(dir); err == nil || !strings.Contains(err.Error(), "is no file but a link") {
		t.Errorf("error %v", err)
	}
	if left := tree(t, outside); len(left) > 0 {
		t.Errorf("the lock was made outside: %v", left)
	}
}

// TestIDsAreNoPaths: an ID that would lead elsewhere is neither read nor written.
func TestIDsAreNoPaths(t *testing.T) {
	for _, id := range []string{"../../evil", "..", "/etc/evil", "a/b", `a\b`, "a\x00b", "", ".", "con\n", "A"} {
		dir := filepath.Join(t.TempDir(), "corpus")
		c := New("odd")
		c.Records = append(c.Records, schema.NewRecord(id, start().catalogued("cat-cow"), nil))
		if err := Save(c, dir); err == nil {
			t.Errorf("a record with the ID %q was written", id)
		}
		if left := tree(t, filepath.Dir(dir)); len(left) > 0 {
			t.Errorf("%q: written: %v", id, left)
		}
		mustSave(t, New("odd"), dir)
		line, err := schema.Encode(schema.NewRecord(id, start().catalogued("cat-cow"), nil))
		if err != nil {
			t.Fatal(err)
		}
		text := canonical(line)
		place := filepath.Join(dir, filepath.FromSlash(recordPath("evil")))
		if err := errors.Join(os.MkdirAll(filepath.Dir(place), 0o755), os.WriteFile(place, text, 0o644)); err != nil {
			t.Fatal(err)
		}
		if loaded, problems, err := Load(dir); err != nil || len(problems) == 0 || len(loaded.Records) > 0 {
			t.Errorf("a record with the ID %q was read: %v %v", id, problems, err)
		}
	}
}

// saveOnce is what the child process of the next tests does: it saves more into
// a corpus and says how that went.
func saveOnce(dir string) {
	limitFiles(os.Getenv("SAVE_MOST_BYTES"))
	c, _, err := Load(dir)
	if err == nil {
		err = Save(taken(c, growing(40)...), dir)
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	os.Exit(0)
}

// failToSave runs saveOnce and wants it to fail with nothing changed, and to say
// so.
func failToSave(t *testing.T, dir string, environment ...string) {
	t.Helper()
	before := tree(t, dir)
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), append(environment, "SAVE_ONCE="+dir)...)
	out, err := child.CombinedOutput()
	var ended *exec.ExitError
	if !errors.As(err, &ended) || !strings.Contains(string(out), "nothing was changed") {
		t.Errorf("%v: %s\nwant it to fail and to say that nothing was changed", err, out)
	}
	if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
		t.Errorf("something was changed:\n%s", diff)
	}
}

// TestFullDiskChangesNothing lets no file grow beyond sizes that some records of
// a larger corpus have and others do not.
func TestFullDiskChangesNothing(t *testing.T) {
	if !canLimitFiles {
		t.Skip("files can't be limited here")
	}
	dir := t.TempDir()
	mustSave(t, taken(New("full"), growing(3)...), dir)
	for _, most := range []string{"2000", "8000", "20000"} {
		failToSave(t, dir, "SAVE_MOST_BYTES="+most)
	}
	mustSave(t, taken(mustLoad(t, dir), growing(40)...), dir)
}

// TestReadOnlyChangesNothing locks one folder of records.
func TestReadOnlyChangesNothing(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("permissions bind nobody here")
	}
	dir := t.TempDir()
	mustSave(t, taken(New("locked"), growing(3)...), dir)
	locked := filepath.Dir(filepath.Join(dir, filepath.FromSlash(recordPath("cat-cow"))))
	if err := os.Chmod(locked, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(locked, 0o700)
	failToSave(t, dir)
}

// TestObstacleChangesNothing: a file where a folder has to be stops every user.
func TestObstacleChangesNothing(t *testing.T) {
	dir := t.TempDir()
	mustSave(t, taken(New("obstacle"), growing(1)...), dir)
	more := t.TempDir()
	mustSave(t, taken(New("obstacle"), growing(2)...), more)
	obstacles := 0
	for path := range tree(t, more) {
		shard := filepath.Join(dir, filepath.Dir(filepath.FromSlash(path)))
		if _, err := os.Stat(shard); errors.Is(err, fs.ErrNotExist) {
			obstacles++
			if err := os.WriteFile(shard, []byte("in the way"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	if obstacles == 0 {
		t.Fatal("there is no new record to be hindered")
	}
	before := tree(t, dir)
	err := Save(taken(mustLoad(t, dir), growing(2)...), dir)
	if err == nil || !strings.Contains(err.Error(), "nothing was changed") {
		t.Errorf("error %v", err)
	}
	if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
		t.Errorf("something was changed:\n%s", diff)
	}
}
