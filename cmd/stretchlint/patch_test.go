package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestPatchGivesWhatFixWrites: what --diff prints, applied with git and with
// patch, gives byte for byte what --fix writes; with CR LF lines, without a last
// line end and with a blank in the name, too.
func TestPatchGivesWhatFixWrites(t *testing.T) {
	files, err := filepath.Glob("../../testdata/articles/*/article.*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sample articles: %v", err)
	}
	before := t.TempDir()
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		folder, ending := filepath.Join(before, filepath.Base(filepath.Dir(file))), filepath.Ext(file)
		for name, change := range map[string]func(string) string{
			"as it is":    func(s string) string { return s },
			"twice":       func(s string) string { return s + "\n\n" + s },
			"crlf":        func(s string) string { return strings.ReplaceAll(s+"\n"+s, "\n", "\r\n") },
			"no line end": func(s string) string { return strings.TrimSpace(s + "\n\n" + s) },
			"levels":      func(s string) string { return strings.ReplaceAll(s, "\n## ", "\n#### ") },
			"ranges":      func(s string) string { return strings.ReplaceAll(s, " 30 seconds", " 30-20 seconds") },
		} {
			write(t, filepath.Join(folder, name+ending), []byte(change(string(content))))
		}
	}
	fixed := copied(t, before)
	patch := printed(t, before, nil, "stretchlint", "lint", "--diff", "--fail-on", "never", ".")
	printed(t, fixed, nil, "stretchlint", "lint", "--fix", "--fail-on", "never", ".")
	if same(t, before, fixed) {
		t.Fatal("nothing was fixed")
	}
	for _, tool := range [][]string{{"git", "apply", "-p0", "-"}, {"patch", "-s", "-p0"}} {
		t.Run(tool[0], func(t *testing.T) {
			if _, err := exec.LookPath(tool[0]); err != nil {
				t.Skip(err)
			}
			patched := copied(t, before)
			printed(t, patched, patch, tool[0], tool[1:]...)
			if !same(t, patched, fixed) {
				t.Error("the patch gives other files than --fix")
			}
		})
	}
}

// printed runs a program in a folder and gives what it prints.
func printed(t *testing.T, folder string, input []byte, program string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Dir, cmd.Stdin = folder, bytes.NewReader(input)
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, &problems)
	}
	return out
}

func write(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o666); err != nil {
		t.Fatal(err)
	}
}

func copied(t *testing.T, folder string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy")
	if err := os.CopyFS(to, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	return to
}

// same reports whether two folders hold the same files, and names those that
// differ.
func same(t *testing.T, a, b string) bool {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(a, "*", "*"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files in %s: %v", a, err)
	}
	equal := true
	for _, path := range paths {
		name, err := filepath.Rel(a, path)
		if err != nil {
			t.Fatal(err)
		}
		one, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		other, err := os.ReadFile(filepath.Join(b, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one, other) {
			t.Logf("%s differs", name)
			equal = false
		}
	}
	return equal
}
