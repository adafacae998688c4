package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchlint/stretchlint/rules/report"
)

// TestTerminalIsNotSteered: whatever an article says and is called, no text for
// people holds a character that steers a terminal, and no line of a message is
// the article's own.
func TestTerminalIsNotSteered(t *testing.T) {
	t.Chdir(t.TempDir())
	const steering = "\x1b]0;owned\a\x1b[2J\x1b[31m\u202e\u2066\u009b1m\x7f"
	name := "a" + steering + "\n::error::forged.html"
	text := "<h1>Calves" + steering + "</h1><h2>Wall " + steering + "calf stretch</h2><p>Stand tall " + steering + "and hold for a bit. Lean in.</p>"
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Skipf("no such file names here: %v", err)
	}
	for _, args := range [][]string{
		{"lint", name}, {"lint", "--format", "markdown", name}, {"extract", "--explain", name}, {"ingest", name}, {"list"}, {"duplicates"},
		{"stats"}, {"how", "wall-calf-straight"}, {"identify", steering + "cat cow"}, {"extract", name + "x"},
	} {
		var out, messages bytes.Buffer
		run(args, strings.NewReader(""), &out, &messages)
		for _, said := range []string{out.String(), messages.String()} {
			if i := strings.IndexFunc(said, func(r rune) bool { return r != '\n' && r != '\t' && (report.Steers(r) || r == unicode.ReplacementChar) }); i >= 0 {
				t.Errorf("%q: a steering character in %.100q", args[0], said[i:])
			}
			if strings.Contains("\n"+said, "\n::error") {
				t.Errorf("%q: a forged line in %q", args[0], said)
			}
		}
	}
}
