package cache

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

func open(t *testing.T, folder string) *Dir {
	t.Helper()
	d, err := Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

func example(address string) *Page {
	return &Page{Address: address, Final: address + "/", ContentType: "text/html", ETag: `"1"`, Modified: "Sun, 01 Mar 2026 12:00:00 GMT", Fetched: noon, Body: []byte("<p>a\nb")}
}

func TestStoreAndLoad(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new", "cache")
	d := open(t, folder)
	page := example("https://example.org/../../a?b=/etc/passwd")
	for range 2 { // the second takes the first one's place
		if err := d.Store(page); err != nil {
			t.Fatal(err)
		}
	}
	got, ok := open(t, folder).Load(page.Address)
	if diff := cmp.Diff(page, got); !ok || diff != "" {
		t.Errorf("kept %v (-want +got):\n%s", ok, diff)
	}
	if _, ok := d.Load("https://example.org/other"); ok {
		t.Error("a page that was never stored is there")
	}
	if names := files(t, folder); len(names) != 1 {
		t.Errorf("files %q, want the page's alone", names)
	}
}

func files(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

// TestDamageIsNoPage cuts and changes a kept page at every byte.
func TestDamageIsNoPage(t *testing.T) {
	folder := t.TempDir()
	d := open(t, folder)
	page := example("https://example.org/a")
	if err := d.Store(page); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, files(t, folder)[0])
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		changed := append([]byte{}, whole...)
		changed[i] ^= 0x20
		for _, content := range [][]byte{whole[:i], changed} {
			if err := os.WriteFile(file, content, 0o600); err != nil {
				t.Fatal(err)
			}
			if got, ok := d.Load(page.Address); ok && string(got.Body) != string(page.Body) {
				t.Fatalf("damaged at byte %d it gives %q", i, got.Body)
			}
		}
	}
}

// TestLinksDoNotLeadOut puts a link to a file outside where a page would be.
func TestLinksDoNotLeadOut(t *testing.T) {
	folder, outside := t.TempDir(), filepath.Join(t.TempDir(), "secret")
	d := open(t, folder)
	page := example("https://example.org/a")
	if err := d.Store(page); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, files(t, folder)[0])
	if err := os.Rename(file, outside); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, file); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	if _, ok := d.Load(page.Address); ok {
		t.Error("the page outside was read")
	}
}

func TestBeginAndEnd(t *testing.T) {
	d := open(t, t.TempDir())
	begin := func(now time.Time, seeds ...string) time.Time {
		since, err := d.Begin(seeds, now)
		if err != nil {
			t.Fatal(err)
		}
		return since
	}
	later := noon.Add(time.Hour)
	for _, step := range []struct {
		what      string
		got, want time.Time
	}{
		{"a first run", begin(noon, "a", "b"), noon},
		{"the same after a stop", begin(later, "a", "b"), noon},
		{"another", begin(later, "a"), later},
		{"the same two days later", begin(noon.Add(48*time.Hour), "a", "b"), noon.Add(48 * time.Hour)},
		{"the same on a clock set back", begin(noon, "a", "b"), noon},
	} {
		if !step.got.Equal(step.want) {
			t.Errorf("%s counts from %v, want %v", step.what, step.got, step.want)
		}
	}
	for range 2 { // the second has nothing to note
		if err := d.End([]string{"a", "b"}); err != nil {
			t.Fatal(err)
		}
	}
	if since := begin(later, "a", "b"); !since.Equal(later) {
		t.Errorf("after its end the run counts from %v, want %v", since, later)
	}
}

func TestPrune(t *testing.T) {
	folder := t.TempDir()
	d := open(t, folder)
	old := []string{"old.page", "old.run", "old.page.17.part", "notes.txt"}
	for _, name := range append(old, "new.page") {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range old {
		if err := os.Chtimes(filepath.Join(folder, name), noon, noon); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Prune(noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"new.page", "notes.txt"}, files(t, folder)); diff != "" {
		t.Errorf("left (-want +got):\n%s", diff)
	}
}
