package input

import (
	"errors"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/schema/source"
)

// endless is a reader without an end, like a device.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

func TestReadStopsAtTheLimit(t *testing.T) {
	t.Chdir(unpack(t, "-- five.md --\nabcd\n-- six.md --\nabcde\n"))
	for _, test := range []struct {
		name  string
		path  string
		stdin io.Reader
		want  string // content, or what the error says it found
		found int64
	}{
		{name: "as many bytes as allowed", path: "five.md", want: "abcd\n"},
		{name: "one more, told by the size", path: "six.md", found: 6},
		{name: "standard input within the limit", path: "-", stdin: strings.NewReader("abcde"), want: "abcde"},
		{name: "standard input over it", path: "-", stdin: strings.NewReader("abcdef")},
		{name: "standard input without an end", path: "-", stdin: endless{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			content, err := Search{}.Find([]string{test.path})[0].Read(test.stdin, Limits{Bytes: 5})
			if test.want != "" {
				if err != nil || string(content.Bytes) != test.want {
					t.Errorf("Read = %q, %v, want %q", content.Bytes, err, test.want)
				}
				return
			}
			var large *source.LimitError
			if !errors.As(err, &large) || *large != *source.TooMany("bytes", test.found, 5, "bytes") {
				t.Errorf("error %v, want a LimitError with %d bytes found", err, test.found)
			}
		})
	}
}

func TestReadRefusesALargeFileUnopened(t *testing.T) {
	name := t.TempDir() + "/large.md"
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	const size = 50 << 20
	if err := errors.Join(file.Truncate(size), file.Close()); err != nil {
		t.Fatal(err)
	}
	content, err := Search{}.Find([]string{name})[0].Read(nil, Limits{Bytes: 20 << 20})
	want := "holds 52428800 bytes, more than the 20971520 that are read at most"
	if err == nil || err.Error() != want || content.Bytes != nil {
		t.Errorf("Read = %d bytes, %v\nwant %s", len(content.Bytes), err, want)
	}
}

func TestWriteKeepsModeAndLink(t *testing.T) {
	t.Chdir(unpack(t, "-- real.md --\nold\n"))
	if err := os.Chmod("real.md", 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real.md", "link.md"); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	item := Search{}.Find([]string{"link.md"})[0]
	if err := item.Write([]byte("old\n"), []byte("new\n")); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile("real.md")
	if err != nil || string(content) != "new\n" {
		t.Errorf("real.md holds %q, %v, want the new text", content, err)
	}
	if info, err := os.Lstat("link.md"); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("link.md is no link any more: %v, %v", info.Mode(), err)
	}
	if info, err := os.Stat("real.md"); runtime.GOOS != "windows" && (err != nil || info.Mode().Perm() != 0o640) {
		t.Errorf("real.md has mode %v, %v, want 0640", info.Mode(), err)
	}
	if left, _ := os.ReadDir("."); len(left) != 2 {
		t.Errorf("%d files in the directory, want the two of before", len(left))
	}
}

func TestWriteRefuses(t *testing.T) {
	t.Chdir(unpack(t, "-- locked.md --\nold\n"))
	if err := os.Chmod("locked.md", 0o444); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"locked.md", "-"} {
		if err := (Search{}).Find([]string{path})[0].Write([]byte("old\n"), []byte("new\n")); err == nil {
			t.Errorf("%s was written", path)
		}
	}
	if content, _ := os.ReadFile("locked.md"); string(content) != "old\n" {
		t.Errorf("locked.md holds %q, want it unchanged", content)
	}
}

// A meddler changes a file as soon as it is read from.
type meddler struct {
	io.Reader
	meddle func()
}

func (m *meddler) Read(p []byte) (int, error) {
	n, err := m.Reader.Read(p[:1])
	if m.meddle != nil {
		m.meddle()
		m.meddle = nil
	}
	return n, err
}

// TestReadTellsOfAChange: a file that is written while it is read is not read at
// all; one that is replaced is read as it was.
func TestReadTellsOfAChange(t *testing.T) {
	for _, test := range []struct {
		name   string
		meddle func()
		want   string // "" when it is refused
	}{
		{"written into", func() { appendTo(t, "a.md", "more\n") }, ""},
		{"cut off", func() { _ = os.Truncate("a.md", 3) }, ""},
		{"replaced", func() { _ = WriteFile("a.md", []byte("new\n")) }, "old text\n"},
		{"left alone", func() {}, "old text\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Chdir(unpack(t, "-- a.md --\nold text\n"))
			file, err := os.Open("a.md")
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			info, err := file.Stat()
			if err != nil {
				t.Fatal(err)
			}
			content, err := readSteady(file, &meddler{file, test.meddle}, info, 100)
			if (err == nil) != (test.want != "") || string(content) != test.want {
				t.Errorf("read %q, %v, want %q", content, err, test.want)
			}
		})
	}
}

func appendTo(t *testing.T, name, text string) {
	t.Helper()
	file, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, err = file.WriteString(text)
	if err := errors.Join(err, file.Close()); err != nil {
		t.Fatal(err)
	}
}
