package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/schema"
)

func TestExitCode(t *testing.T) {
	for _, test := range []struct {
		name string
		err  error
		want int
	}{
		{"nothing", nil, exitDone},
		{"a reader that left", fmt.Errorf("write: %w", syscall.EPIPE), exitDone},
		{"findings", errFindings, exitFindings},
		{"a wrong call", fmt.Errorf("lint: %w", usagef("no")), exitUsage},
		{"unread input", errUnread, exitUnread},
		{"unread input wins over findings", errors.Join(errFindings, errUnread), exitUnread},
		{"anything else", errors.New("disk full"), exitUnread},
	} {
		if got := exitCode(test.err); got != test.want {
			t.Errorf("%s: exit code %d, want %d", test.name, got, test.want)
		}
	}
}

// broken is a writer that fails.
type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }

// TestEveryCommandMindsItsWriter gives each command that prints a stream that
// takes nothing: a full disk is told, a reader that left is not.
func TestEveryCommandMindsItsWriter(t *testing.T) {
	const article = "# Neck\n\n## Chin tuck\n\nSit tall. Draw your chin in and hold for 5 seconds.\n"
	for _, args := range [][]string{
		{"extract", "-"}, {"extract", "--format", "jsonl", "-"}, {"extract", "--explain", "-"},
		{"lint", "-"}, {"lint", "--format", "json", "-"},
		{"identify", "cat-cow"}, {"identify", "--format", "jsonl", "cat-cow"},
		{"rules"}, {"schema"}, {"completion", "bash"},
	} {
		for _, test := range []struct {
			err    error
			want   int
			silent bool
		}{
			{err: syscall.EPIPE, want: exitDone, silent: true},
			{err: errors.New("disk full"), want: exitUnread},
		} {
			var messages bytes.Buffer
			got := run(args, strings.NewReader(article), broken{test.err}, &messages)
			if got != test.want || (messages.Len() == 0) != test.silent {
				t.Errorf("%q into a stream that says %q: exit code %d, want %d; messages %q", args, test.err, got, test.want, &messages)
			}
		}
	}
}

// TestPanicIsOfOneFile lets the work on one item panic: it is said with its
// path and the others are used.
func TestPanicIsOfOneFile(t *testing.T) {
	var messages bytes.Buffer
	c := &console{out: io.Discard, err: &messages}
	items := input.Search{}.Find([]string{"exit.go", "flag.go", "root.go"})
	var used []string
	err := forEach(t.Context(), c, items, func(item input.Item) (string, error) {
		if item.Path == "flag.go" {
			var none []int
			_ = none[len(item.Path)]
		}
		return item.Path, nil
	}, func(path string) error {
		used = append(used, path)
		return nil
	})
	if !errors.Is(err, errUnread) || strings.Join(used, " ") != "exit.go root.go" {
		t.Errorf("used %q, error %v, want the two others and %v", used, err, errUnread)
	}
	for _, want := range []string{"flag.go: internal error at run_test.go:", "index out of range", "please report it"} {
		if !strings.Contains(messages.String(), want) {
			t.Errorf("message %q does not say %q", &messages, want)
		}
	}
}

// An interruption is an input that never comes, and an output: once something
// was printed, reading interrupts the run.
type interruption struct {
	t       *testing.T
	printed chan struct{}
	results bytes.Buffer
}

func (i *interruption) Write(text []byte) (int, error) {
	if i.results.Len() == 0 {
		close(i.printed)
	}
	return i.results.Write(text)
}

func (i *interruption) Read([]byte) (int, error) {
	<-i.printed
	self, err := os.FindProcess(os.Getpid())
	if err == nil {
		err = self.Signal(os.Interrupt)
	}
	if err != nil {
		i.t.Error(err)
	}
	<-i.t.Context().Done() // as a terminal where nobody types
	return 0, io.EOF
}

// TestInterruptEndsCleanly wants what was done printed as a whole document.
func TestInterruptEndsCleanly(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process can't interrupt itself here")
	}
	article := filepath.Join(t.TempDir(), "neck.md")
	if err := os.WriteFile(article, []byte("# Necks\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	stream := &interruption{t: t, printed: make(chan struct{})}
	var messages bytes.Buffer
	got := run([]string{"extract", article, "-"}, stream, stream, &messages)
	if got != exitUnread || messages.String() != "stretchlint extract: interrupted after 1 of 2 files\n" {
		t.Errorf("exit code %d, messages %q, want %d and to be told", got, &messages, exitUnread)
	}
	var articles []schema.Article
	if err := json.Unmarshal(stream.results.Bytes(), &articles); err != nil || len(articles) != 1 {
		t.Errorf("printed %d articles (%v), want the one that was read as a whole array:\n%s", len(articles), err, &stream.results)
	}
}

// TestHelp holds every command to having a line, a text and an example that
// begins with the program's name.
func TestHelp(t *testing.T) {
	root := newRoot(&console{in: strings.NewReader(""), out: io.Discard, err: io.Discard})
	for _, cmd := range append(root.Commands(), root) {
		if cmd.Short == "" || strings.HasSuffix(cmd.Short, ".") || strings.Contains(cmd.Short, "\n") {
			t.Errorf("%s: its short text is %q, want one line without a full stop", cmd.Name(), cmd.Short)
		}
		if !strings.Contains(cmd.Example, "stretchlint "+strings.TrimPrefix(cmd.Name(), "stretchlint")) {
			t.Errorf("%s has no example of itself", cmd.Name())
		}
		for line := range strings.Lines(cmd.Long + "\n" + cmd.Example + "\n" + flagGroups(cmd.LocalFlags())) {
			if len(line) > helpWidth+len("\n") {
				t.Errorf("%s: a line of its help is too wide: %s", cmd.Name(), line)
			}
		}
		checkExamples(t, root, cmd)
	}
}

// checkExamples parses the flags of each example, so that none goes stale.
func checkExamples(t *testing.T, root, cmd *cobra.Command) {
	t.Helper()
	for line := range strings.Lines(cmd.Example) {
		_, call, found := strings.Cut(line, "stretchlint ")
		if !found {
			continue
		}
		call, _, _ = strings.Cut(strings.TrimSpace(call), " >")
		target, rest, err := root.Find(strings.Fields(strings.Trim(call, ")")))
		if err != nil || target == root {
			t.Errorf("example %q calls no command: %v", line, err)
			continue
		}
		if err := target.ParseFlags(rest); err != nil {
			t.Errorf("example %q: %v", line, err)
		}
	}
}
