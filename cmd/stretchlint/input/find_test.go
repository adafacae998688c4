package input

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

// TestFind finds files in a tree given as an archive. Each case lists what is
// named, and what is found of it.
func TestFind(t *testing.T) {
	const tree = `
-- a.md --
-- a/b.html --
-- a/.gitignore --
*.txt
!keep.txt
-- a/keep.txt --
-- a/lost.txt --
-- a/deep/lost.txt --
-- a/deep/page.XHTML --
-- a/deep/picture.png --
-- build/out.md --
-- build/in/out.md --
-- .gitignore --
# made by the site's generator
/build/
*.draft.md
-- note.draft.md --
-- .git/HEAD --
-- .git/info/exclude --
private.md
-- .git/readme.md --
-- private.md --
-- records/corpus.yaml --
-- records/readme.md --
-- list.csv --
`
	all := []string{"a.md", "a/b.html", "a/deep/page.XHTML", "a/keep.txt", "records/readme.md"}
	for _, test := range []struct {
		name   string
		search Search
		paths  []string
		want   []string
	}{
		{name: "a walk is sorted and ignores what git ignores", paths: []string{"."}, want: all},
		{name: "a slash at the end changes nothing", paths: []string{"./a/"}, want: all[1:4]},
		{name: "patterns above a directory hold in it", paths: []string{"a/deep"}, want: []string{"a/deep/page.XHTML"}},
		{name: "an ignored directory may be named", paths: []string{"build"}, want: []string{"build/in/out.md", "build/out.md"}},
		{name: "an ignored file may be named", paths: []string{"a/lost.txt"}, want: []string{"a/lost.txt"}},
		{name: "a named file has any ending", paths: []string{"list.csv"}, want: []string{"list.csv"}},
		{name: "order of arguments, each file once", paths: []string{"a/keep.txt", "a", "./a.md", "a.md"},
			want: []string{"a/keep.txt", "a/b.html", "a/deep/page.XHTML", "a.md"}},
		{name: "exclude a name at any depth", search: Search{Exclude: []string{"*.{html,XHTML}"}}, paths: []string{"a"},
			want: []string{"a/keep.txt"}},
		{name: "exclude a directory", search: Search{Exclude: []string{"deep"}}, paths: []string{"a"},
			want: []string{"a/b.html", "a/keep.txt"}},
		{name: "exclude a path counted from the walk", search: Search{Exclude: []string{"deep/**"}}, paths: []string{"a"},
			want: []string{"a/b.html", "a/keep.txt"}},
		{name: "exclude a path as printed", search: Search{Exclude: []string{"a/*.html"}}, paths: []string{"a"},
			want: []string{"a/deep/page.XHTML", "a/keep.txt"}},
		{name: "exclude never drops what is named", search: Search{Exclude: []string{"*.md"}}, paths: []string{"a.md"},
			want: []string{"a.md"}},
		{name: "a corpus is one item where it can be", search: Search{Corpora: true}, paths: []string{"records"},
			want: []string{"records (corpus)"}},
		{name: "a corpus is a directory elsewhere", paths: []string{"records"}, want: []string{"records/readme.md"}},
		{name: "standard input once", search: Search{StdinName: "neck.md"}, paths: []string{"-", "a.md", "-"},
			want: []string{"neck.md", "a.md"}},
		{name: "what is not there is said in its place", paths: []string{"gone.md", "a.md", "gone.md"},
			want: []string{"gone.md: there is no such file or directory", "a.md"}},
		{name: "an address is not a path, and is given once", search: Search{Fetch: func(string) (Content, error) { return Content{}, nil }}, paths: []string{"https://example.org//a", "HTTPS://example.org:443//a#b"},
			want: []string{"https://example.org//a at https://example.org//a"}},
		{name: "an address where none is fetched", paths: []string{"https://example.org/a"},
			want: []string{"https://example.org/a: is not fetched here; save the page and name the file"}},
		{name: "an address with a password", paths: []string{"https://me:secret@example.org/"},
			want: []string{"https://…@example.org/: holds a user name, which would end up in records and reports; leave out what stands before the @"}},
		{name: "a folder with an address", search: Search{Base: at("https://example.org/blog/")}, paths: []string{"a"},
			want: []string{"a/b.html at https://example.org/blog/b.html", "a/deep/page.XHTML at https://example.org/blog/deep/page.XHTML", "a/keep.txt at https://example.org/blog/keep.txt"}},
		{name: "a file below an address", search: Search{Base: at("https://example.org/blog/")}, paths: []string{"a/b.html"},
			want: []string{"a/b.html at https://example.org/blog/b.html"}},
		{name: "a file at an address", search: Search{Base: at("https://example.org/necks?page=2")}, paths: []string{"a/b.html"},
			want: []string{"a/b.html at https://example.org/necks?page=2"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Chdir(unpack(t, tree))
			if diff := cmp.Diff(test.want, shown(test.search.Find(test.paths))); diff != "" {
				t.Errorf("found (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFindDoesNotFollowLinks(t *testing.T) {
	dir := unpack(t, "-- site/a.md --\n-- outside/b.md --\n")
	t.Chdir(dir)
	for link, target := range map[string]string{"site/loop": ".", "site/out": "../outside", "site/b.md": "../outside/b.md"} {
		if err := os.Symlink(target, filepath.FromSlash(link)); err != nil {
			t.Skipf("no symbolic links here: %v", err)
		}
	}
	for _, test := range []struct{ path, want string }{
		{"site", "site/a.md"},
		{"site/b.md", "site/b.md"},
		{"site/out", "site/out/b.md"}, // named itself
	} {
		if got := shown(Search{}.Find([]string{test.path})); len(got) != 1 || got[0] != test.want {
			t.Errorf("Find(%s) = %q, want %q", test.path, got, test.want)
		}
	}
}

func TestFindGoesOnBesideALockedDirectory(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser reads everything")
	}
	t.Chdir(unpack(t, "-- site/a.md --\n-- site/locked/b.md --\n-- site/z.md --\n"))
	if err := os.Chmod("site/locked", 0); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod("site/locked", 0o700)
	want := []string{"site/a.md", "site/locked: may not be read by this user; check its permissions", "site/z.md"}
	if diff := cmp.Diff(want, shown(Search{}.Find([]string{"site"}))); diff != "" {
		t.Errorf("found (-want +got):\n%s", diff)
	}
}

func at(address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil {
		panic(err)
	}
	return u
}

// TestPageIsNeverAFile gives what a sitemap may list: none of it is looked for
// on disk.
func TestPageIsNeverAFile(t *testing.T) {
	t.Chdir(unpack(t, "-- a.md --\n-- %zz/a.md --\n"))
	for _, address := range []string{"a.md", "/etc/passwd", "file:///etc/passwd", "%zz/a.md", "-", ""} {
		item := Search{}.Page(address)
		if content, err := item.Read(strings.NewReader("x"), Limits{Bytes: 100}); err == nil || content.Bytes != nil {
			t.Errorf("%q reads as %q", address, content.Bytes)
		}
	}
}

// shown gives the items as a message would.
func shown(items []Item) []string {
	var all []string
	for _, item := range items {
		text := item.Path
		if item.Corpus {
			text += " (corpus)"
		}
		if item.URL != "" {
			text += " at " + item.URL
		}
		if item.Err != nil {
			text += ": " + item.Err.Error()
		}
		all = append(all, text)
	}
	return all
}

func unpack(t *testing.T, archive string) string {
	t.Helper()
	dir := t.TempDir()
	for _, file := range txtar.Parse([]byte(strings.TrimPrefix(archive, "\n"))).Files {
		name := filepath.Join(dir, filepath.FromSlash(file.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, file.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
