package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestCacheChangesNothing prints the findings of the sample articles without a
// cache, with an empty one, with a full one and with one of broken entries, in
// the formats that use most of a finding: always the same bytes.
func TestCacheChangesNothing(t *testing.T) {
	folder := t.TempDir()
	lint := func(format string, args ...string) string {
		t.Helper()
		var out, warnings bytes.Buffer
		run(append([]string{"lint", "--no-config", "--fail-on", "never", "--today", "2026-01-01", "--format", format, "../../testdata/articles"}, args...), strings.NewReader(""), &out, &warnings)
		if out.Len() == 0 || warnings.Len() > 0 {
			t.Fatalf("%s: %d bytes, said %q", format, out.Len(), warnings.String())
		}
		return out.String()
	}
	cached := []string{"--findings-cache", folder}
	for _, format := range []string{"json", "sarif", "text", "rdjsonl"} {
		want := lint(format)
		for _, way := range []string{"cold or warm", "warm"} {
			if got := lint(format, cached...); got != want {
				t.Errorf("%s, %s: the cache changes what is printed", format, way)
			}
		}
	}
	entries := entriesOf(t, folder)
	if len(entries) == 0 {
		t.Fatal("nothing was kept")
	}
	for i, name := range entries {
		for _, broken := range []string{"", "{", `{"Suppressed":[{}]}`}[i%3:][:1] {
			if err := os.WriteFile(name, []byte(broken), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	if lint("json", cached...) != lint("json") {
		t.Error("broken entries change what is printed")
	}
}

func entriesOf(t *testing.T, folder string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// TestCacheIsTrimmed: what was written first goes first, until the rest is
// small enough.
func TestCacheIsTrimmed(t *testing.T) {
	c := &findingCache{folder: t.TempDir()}
	for i, name := range []string{"a", "b", "c"} {
		path := filepath.Join(c.folder, name+".json")
		if err := os.WriteFile(path, make([]byte, 100), 0o666); err != nil {
			t.Fatal(err)
		}
		at := time.Date(2026, 1, 1+i, 0, 0, 0, 0, time.UTC)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.trim(250); err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, name := range entriesOf(t, c.folder) {
		left = append(left, filepath.Base(name))
	}
	if got := strings.Join(left, " "); got != "b.json c.json" {
		t.Errorf("left are %s, want b.json c.json", got)
	}
	if err := (&findingCache{folder: filepath.Join(c.folder, "none")}).trim(0); err != nil {
		t.Errorf("a cache that is not there: %v", err)
	}
}
