package corpus

// This file tests the two ends that touch the disk: what a broken file costs,
// what a killed run leaves, and what is not touched.

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stretchlint/stretchlint/schema"
)

// tree gives the files below dir by path with forward slashes.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func mustSave(t *testing.T, c *Corpus, dir string) {
	t.Helper()
	if err := Save(c, dir); err != nil {
		t.Fatal(err)
	}
}

func mustLoad(t *testing.T, dir string) *Corpus {
	t.Helper()
	c, problems, err := Load(dir)
	if err != nil || len(problems) > 0 {
		t.Fatalf("problems %v, error %v", problems, err)
	}
	return c
}

func TestLoadGivesWhatWasSaved(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			r.Fatal(err)
		}
		c := taken(start(), drawArticles(r)...)
		mustSave(t, c, dir)
		mustEqual(r, "loading gives what was saved", c, mustLoad(t, dir))
	})
}

func TestLoadNeedsACorpus(t *testing.T) {
	_, _, err := Load(t.TempDir())
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v, want fs.ErrNotExist", err)
	}
}

func TestSaveLeavesUnchangedFilesAlone(t *testing.T) {
	dir := t.TempDir()
	articles := growing(4)
	c := taken(New("kept"), articles...)
	mustSave(t, c, dir)
	comment := "# Our leaflets.\n" + tree(t, dir)["corpus.yaml"]
	if err := os.WriteFile(filepath.Join(dir, "corpus.yaml"), []byte(comment), 0o644); err != nil {
		t.Fatal(err)
	}
	long := time.Now().Add(-24 * time.Hour)
	for path := range tree(t, dir) {
		if err := os.Chtimes(filepath.Join(dir, path), long, long); err != nil {
			t.Fatal(err)
		}
	}
	mustSave(t, Retract(mustLoad(t, dir), articles[3].Source.Path), dir)
	mustSave(t, taken(mustLoad(t, dir), articles[3]), dir)
	after := tree(t, dir)
	if after["corpus.yaml"] != comment {
		t.Errorf("corpus.yaml is\n%s", after["corpus.yaml"])
	}
	mentioned := 0
	for path, content := range after {
		info, err := os.Stat(filepath.Join(dir, path))
		if err != nil {
			t.Fatal(err)
		}
		if touched := info.ModTime().After(long.Add(time.Hour)); touched != strings.Contains(content, articles[3].Source.Path) {
			t.Errorf("%s: touched is %v", path, touched)
		} else if touched {
			mentioned++
		}
	}
	if mentioned == 0 {
		t.Error("no file was written again")
	}
}

func TestRetractLeavesTheDirectoryAsItWas(t *testing.T) {
	dir := t.TempDir()
	articles := growing(5)
	mustSave(t, taken(New("kept"), articles[:4]...), dir)
	before := tree(t, dir)
	mustSave(t, taken(mustLoad(t, dir), articles[4]), dir)
	if maps.Equal(before, tree(t, dir)) {
		t.Fatal("taking the article in changed nothing")
	}
	mustSave(t, Retract(mustLoad(t, dir), articles[4].Source.Path), dir)
	if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
		t.Error(diff)
	}
}

// A record file that cannot be read is told of with its place, the others
// load, and Save neither overwrites nor removes it.
func TestBrokenRecordIsKept(t *testing.T) {
	dir := t.TempDir()
	article := growing(1)[0]
	c := taken(New("broken"), article)
	mustSave(t, c, dir)
	path := filepath.Join(dir, filepath.FromSlash(recordPath("cat-cow")))
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	half := strings.Split(string(whole), `"accounts"`)[0]
	if err := os.WriteFile(path, []byte(half), 0o644); err != nil {
		t.Fatal(err)
	}
	loaded, problems, err := Load(dir)
	want := []schema.Problem{{Path: filepath.ToSlash(path), Line: 10, Column: 3, Message: "the document breaks off here; its end is missing", Unreadable: true}}
	if diff := cmp.Diff(want, problems); diff != "" || err != nil {
		t.Fatalf("error %v\n%s", err, diff)
	}
	if len(loaded.Records) != len(c.Records)-1 {
		t.Errorf("%d records loaded of %d", len(loaded.Records), len(c.Records))
	}
	mustSave(t, loaded, dir)
	err = Save(taken(loaded, article), dir)
	if err == nil || !strings.Contains(err.Error(), recordPath("cat-cow")+" was not written") {
		t.Errorf("error %v", err)
	}
	if got := tree(t, dir)[recordPath("cat-cow")]; got != half {
		t.Errorf("the broken file is now\n%s", got)
	}
}

func TestLoadTellsOfWhatDoesNotBelong(t *testing.T) {
	line, err := schema.Encode(schema.NewRecord("cat-cow", New("").catalogued("cat-cow"), nil))
	if err != nil {
		t.Fatal(err)
	}
	record := canonical(line)
	for _, test := range []struct {
		title, path, content string
		want                 schema.Problem
	}{
		{"a record at another's place", "records/00/dog.json", string(record), schema.Problem{
			Pointer: "/id", Line: 1, Column: 1, Message: "this is the record cat-cow, whose place is " + recordPath("cat-cow")}},
		{"an unknown field", recordPath("cat-cow"), strings.Replace(string(record), `"name":`, `"nmae":`, 1), schema.Problem{
			Pointer: "/nmae", Line: 4, Column: 3, Message: `"nmae" is not a field here; did you mean "name"?`}},
		{"a newer version", recordPath("cat-cow"), strings.Replace(string(record), `"1"`, `"2"`, 1), schema.Problem{
			Line: 1, Column: 1, Message: "this is version 2 of the schema and newer than the 1 this program knows; a newer stretchlint reads it", Unreadable: true}},
	} {
		t.Run(test.title, func(t *testing.T) {
			dir := t.TempDir()
			mustSave(t, New("odd"), dir)
			path := filepath.Join(dir, filepath.FromSlash(test.path))
			if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(test.content), 0o644)); err != nil {
				t.Fatal(err)
			}
			c, problems, err := Load(dir)
			if err != nil || len(problems) == 0 || len(c.Records) > 0 {
				t.Fatalf("problems %v, error %v", problems, err)
			}
			test.want.Path = filepath.ToSlash(path)
			if diff := cmp.Diff(test.want, problems[len(problems)-1]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLoadRefusesDecisionsItCannotRead(t *testing.T) {
	dir := t.TempDir()
	mustSave(t, start(), dir)
	path := filepath.Join(dir, decisionsName)
	if err := os.WriteFile(path, []byte("{\"decision\": \"redirect\", \"a\": \"a\", \"b\": \"b\"}\n{\"a\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, _, err := Load(dir)
	if want := filepath.ToSlash(path) + ":2:1: the line cannot be read: unexpected EOF"; err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("error %v\nwant %s", err, want)
	}
}

func TestSaveRefusesAnInvalidRecordBeforeItWrites(t *testing.T) {
	dir := t.TempDir()
	article := growing(1)[0]
	article.Stretches[0].Position = "upside-down"
	err := Save(taken(New("invalid"), article), dir)
	if err == nil || !strings.Contains(err.Error(), `position is "upside-down"`) {
		t.Errorf("error %v", err)
	}
	if files := tree(t, dir); len(files) > 0 {
		t.Errorf("written all the same: %v", files)
	}
}

// A file is replaced and never written into: whoever holds the old one, under
// another name or open, keeps it whole.
func TestSaveReplacesFiles(t *testing.T) {
	dir := t.TempDir()
	articles := growing(2)
	mustSave(t, taken(New("replaced"), articles[0]), dir)
	path := filepath.Join(dir, filepath.FromSlash(recordPath("cat-cow")))
	old := tree(t, dir)[recordPath("cat-cow")]
	held := filepath.Join(t.TempDir(), "held")
	if err := os.Link(path, held); err != nil {
		t.Skip("the file system knows no hard links:", err)
	}
	mustSave(t, taken(mustLoad(t, dir), articles[1]), dir)
	kept, err := os.ReadFile(held)
	if err != nil || string(kept) != old || tree(t, dir)[recordPath("cat-cow")] == old {
		t.Errorf("the old file was written into (error %v)", err)
	}
}

// saveForEver is what the child process of the next test does: it saves two
// corpora in turn until it is killed.
func saveForEver(dir string) {
	articles := growing(40)
	few, many := taken(New("killed"), articles[:10]...), taken(New("killed"), articles...)
	many = ApplyMerge(many, RecordMerge{Moves: []Move{{From: "cobra", To: "childs-pose"}}}, Decision{})
	for {
		if err := errors.Join(Save(many, dir), Save(few, dir)); err != nil {
			panic(err)
		}
	}
}

func TestMain(m *testing.M) {
	if dir := os.Getenv("SAVE_FOR_EVER"); dir != "" {
		saveForEver(dir)
	}
	if dir := os.Getenv("SAVE_ONCE"); dir != "" {
		saveOnce(dir)
	}
	os.Exit(m.Run())
}

// A killed Save leaves a corpus that loads; the next one completes it, byte
// for byte.
func TestKilledSaveLeavesACorpus(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a file in use cannot be replaced there")
	}
	articles := growing(40)
	clean := t.TempDir()
	mustSave(t, taken(New("killed"), articles...), clean)
	dir := filepath.Join(t.TempDir(), "corpus")
	for round := range 8 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), "SAVE_FOR_EVER="+dir)
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		for !Is(dir) {
			time.Sleep(time.Millisecond)
		}
		time.Sleep(time.Duration(3+7*round) * time.Millisecond)
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		child.Wait() // says that it was killed
		left := mustLoad(t, dir)
		left.Decisions = Decisions{}
		mustSave(t, taken(left, articles...), dir)
		if diff := cmp.Diff(tree(t, clean), tree(t, dir)); diff != "" {
			t.Fatalf("round %d:\n%s", round, diff)
		}
	}
}
