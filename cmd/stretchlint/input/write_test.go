package input

import (
	"os"
	"strings"
	"testing"
)

// TestWriteKeepsWhatOthersWrote: a file that was changed since it was read stays
// as it is.
func TestWriteKeepsWhatOthersWrote(t *testing.T) {
	t.Chdir(unpack(t, "-- a.md --\nold\n"))
	item := Search{}.Find([]string{"a.md"})[0]
	if err := os.WriteFile("a.md", []byte("edited\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	err := item.Write([]byte("old\n"), []byte("fixed\n"))
	if err == nil || !strings.Contains(err.Error(), "it was left as it is") {
		t.Errorf("error %v", err)
	}
	if content, _ := os.ReadFile("a.md"); string(content) != "edited\n" {
		t.Errorf("a.md holds %q, want what was edited", content)
	}
}

// TestWriteFile: a file is replaced as a whole; where it can't be, the old one
// stays and nothing is left beside it.
func TestWriteFile(t *testing.T) {
	t.Chdir(unpack(t, "-- out.json --\nold\n-- dir/x --\n"))
	for _, name := range []string{"out.json", "fresh.json"} {
		if err := WriteFile(name, []byte("new\n")); err != nil {
			t.Error(err)
		}
		if content, _ := os.ReadFile(name); string(content) != "new\n" {
			t.Errorf("%s holds %q", name, content)
		}
	}
	for _, name := range []string{"dir", "none/out.json"} {
		if err := WriteFile(name, []byte("new\n")); err == nil {
			t.Errorf("%s was written", name)
		}
	}
	if left, _ := os.ReadDir("."); len(left) != 3 {
		t.Errorf("%d files, want three", len(left))
	}
}

// TestIgnoresFollowNoLink: a list of patterns that leads elsewhere is none.
func TestIgnoresFollowNoLink(t *testing.T) {
	t.Chdir(unpack(t, "-- site/a.md --\n-- outside --\n*.md\n"))
	if err := os.Symlink("../outside", "site/.gitignore"); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	if got := shown(Search{}.Find([]string{"site"})); len(got) != 1 {
		t.Errorf("found %q, want the article", got)
	}
}
