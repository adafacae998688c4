package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/rules"
)

// The marks between which the README shows the rules.
const (
	rulesBegin = "<!-- rules: written by UPDATE=1 go test ./cmd/stretchlint -->\n"
	rulesEnd   = "<!-- end of rules -->\n"
)

// TestReadme holds the README to the program: its table of rules, and what it
// shows the program print. UPDATE=1 rewrites both.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	content, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(content)
	want := withSessions(t, withRules(t, text))
	if text == want {
		return
	}
	if os.Getenv("UPDATE") == "" {
		t.Fatalf("README.md is not what the program prints; UPDATE=1 rewrites it (-README +program):\n%s", cmp.Diff(text, want))
	}
	if err := os.WriteFile("README.md", []byte(want), 0o666); err != nil {
		t.Fatal(err)
	}
}

func withRules(t *testing.T, text string) string {
	t.Helper()
	before, rest, begun := strings.Cut(text, rulesBegin)
	_, after, ended := strings.Cut(rest, rulesEnd)
	if !begun || !ended {
		t.Fatalf("README.md has no place for the rules: want %q and %q", rulesBegin, rulesEnd)
	}
	return before + rulesBegin + "\n" + rules.MarkdownTable() + "\n" + rulesEnd + after
}

// withSessions runs the first line of each console block and puts what it
// prints below it.
func withSessions(t *testing.T, text string) string {
	t.Helper()
	const begin, end = "```console\n$ stretchlint ", "```\n"
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, begin)
		out.WriteString(before)
		if !found {
			return out.String()
		}
		call, rest, _ := strings.Cut(rest, "\n")
		_, rest, closed := strings.Cut(rest, end)
		if !closed {
			t.Fatalf("README.md: the block of %q does not end", call)
		}
		fmt.Fprintf(&out, "%s%s\n%s%s", begin, call, session(t, call), end)
		text = rest
	}
}

func session(t *testing.T, call string) string {
	t.Helper()
	var results, messages bytes.Buffer
	code := run(splitArguments(call), strings.NewReader(""), &results, &messages)
	if code == exitUsage || code == exitUnread {
		t.Fatalf("README.md: stretchlint %s ends with %d: %s", call, code, &messages)
	}
	return results.String()
}

// splitArguments divides a call as a shell would: at blanks, but for what is
// in double quotes.
func splitArguments(call string) []string {
	var arguments []string
	for i, part := range strings.Split(call, `"`) {
		if i%2 == 1 {
			arguments = append(arguments, part)
		} else {
			arguments = append(arguments, strings.Fields(part)...)
		}
	}
	return arguments
}
