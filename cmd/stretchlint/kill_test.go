package main

// This file kills the program while it takes articles in, and wants the same
// command to finish the work.

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/corpus"
)

// killRounds is how often the program is killed; KILLS=500 asks for more.
func killRounds(t *testing.T) int {
	rounds := 24
	if testing.Short() {
		rounds = 4
	}
	if asked := os.Getenv("KILLS"); asked != "" {
		var err error
		if rounds, err = strconv.Atoi(asked); err != nil {
			t.Fatal(err)
		}
	}
	return rounds
}

// TestKilledIngestIsCompleted: whenever a run is killed, what it leaves loads,
// and the same command gives the corpus of a run that was not.
func TestKilledIngestIsCompleted(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a file in use cannot be replaced there")
	}
	t.Chdir(t.TempDir())
	editions := []string{"first", "second"} // of the same paths, so that each run changes and removes records
	want := map[string]map[string]string{}
	var takes time.Duration
	for i, edition := range editions {
		writeArticles(t, edition, i)
		begun := time.Now()
		ingest(t, edition, "clean-"+edition)
		takes = max(takes, time.Since(begun))
		want[edition] = filesBelow(t, "clean-"+edition)
	}
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 0))
	partly := 0
	for round := range killRounds(t) {
		edition := editions[round%2]
		killed := ingestion(edition, "corpus")
		if err := killed.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(takes))))
		if err := killed.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = killed.Wait() // says that it was killed, or that it was quicker
		if corpus.Is("corpus") {
			if _, problems, err := corpus.Load("corpus"); err != nil || len(problems) > 0 {
				t.Fatalf("seed %d, round %d: what was left does not load: %v %v", seed, round, problems, err)
			}
		}
		left := filesBelow(t, "corpus")
		if !maps.Equal(left, want[edition]) && !maps.Equal(left, want[editions[(round+1)%2]]) {
			partly++
		}
		ingest(t, edition, "corpus")
		if diff := cmp.Diff(want[edition], filesBelow(t, "corpus")); diff != "" {
			t.Fatalf("seed %d, round %d: the corpus is not that of a run that was not killed:\n%s", seed, round, diff)
		}
	}
	t.Logf("killed %d times, %d of them between two files", killRounds(t), partly)
}

// writeArticles writes articles of one edition: of an even number of them each
// speaks of movements of its own.
func writeArticles(t *testing.T, edition string, number int) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(edition, "site"), 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range 20 {
		text := fmt.Sprintf("# Page %d\n\nStop if anything hurts.\n\n", i)
		for k := range 3 {
			text += fmt.Sprintf("## %s drill of house %c%c\n\nStand tall. Bend your knees %d times.\n\n",
				edition[:(2+k)], 'a'+rune(i), 'a'+rune(k), 3+number)
		}
		if err := os.WriteFile(filepath.Join(edition, "site", fmt.Sprintf("%02d.md", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// ingestion is a run of the program that takes the articles of an edition in.
// It stands in the edition's folder, so that the paths are the same for both.
func ingestion(edition, dir string) *exec.Cmd {
	cmd := exec.Command("stretchlint", "ingest", "--corpus", filepath.Join("..", dir), "site")
	cmd.Dir = edition
	return cmd
}

func ingest(t *testing.T, edition, dir string) {
	t.Helper()
	if out, err := ingestion(edition, dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

// filesBelow gives the files below dir by their path; none when it is not
// there.
func filesBelow(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if os.IsNotExist(err) || entry != nil && entry.IsDir() {
			return nil
		}
		if err != nil {
			return err
		}
		content, err := os.ReadFile(path)
		files[filepath.ToSlash(path)[len(dir):]] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
