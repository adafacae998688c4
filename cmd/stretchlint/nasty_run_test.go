package main

// This file runs the nasty inputs through the program, with bounds on its
// memory: nothing may crash or hang, and no span may be untrue.

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/extract/article/articletest"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

// memoryKiB is the address space a run gets on Linux, in KiB: 4 GiB, of which
// Go's runtime reserves most and uses little.
const memoryKiB = "4194304"

// hangs is when a run is taken to hang: many times what the slowest takes.
const hangs = 10 * time.Minute

// TestNasty runs extract, lint and ingest over all inputs.
func TestNasty(t *testing.T) {
	if os.Getenv("NASTY") == "" {
		t.Skip("takes minutes; NASTY=1 asks for it")
	}
	t.Chdir(t.TempDir())
	inputs := nasties()
	if len(inputs) < 100 {
		t.Errorf("%d inputs, SECURITY.md promises 100", len(inputs))
	}
	if err := os.Mkdir("nasty", 0o777); err != nil {
		t.Fatal(err)
	}
	for _, in := range inputs {
		if err := os.WriteFile(filepath.Join("nasty", in.name), []byte(in.text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	printed, said := bounded(t, "extract", "--format", "jsonl", "nasty")
	read := 0
	for line := range bytes.Lines(printed) {
		read++
		checkPrinted(t, line)
	}
	for _, in := range inputs {
		if !bytes.Contains(printed, []byte(`"path":"nasty/`+in.name+`"`)) && !strings.Contains(said, in.name) {
			t.Errorf("%s was neither read nor refused", in.name)
		}
	}
	if read < len(inputs)*3/4 {
		t.Errorf("%d of %d inputs were read, want most", read, len(inputs))
	}
	var linted map[string]any
	findings, _ := bounded(t, "lint", "--format", "json", "nasty")
	if err := json.Unmarshal(findings, &linted); err != nil {
		t.Errorf("lint printed no JSON: %v", err)
	}
	bounded(t, "ingest", "nasty")
	if _, problems, err := corpus.Load("corpus"); err != nil || len(problems) > 0 {
		t.Errorf("the corpus does not load: %v %v", problems, err)
	}
	bounded(t, "lint", "corpus")
	t.Logf("%d inputs, %d read", len(inputs), read)
}

// bounded runs the program and gives what it prints and says. Some inputs are
// over a limit: then the exit code is 3, and each of them is told of.
func bounded(t *testing.T, args ...string) (printed []byte, said string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), hangs)
	defer cancel()
	cmd := exec.CommandContext(ctx, "stretchlint", args...)
	if runtime.GOOS == "linux" {
		cmd = exec.CommandContext(ctx, "sh", append([]string{"-c", "ulimit -v " + memoryKiB + " && exec stretchlint \"$@\"", "sh"}, args...)...)
	}
	var out, messages bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &messages
	begun := time.Now()
	err := cmd.Run()
	if code := exitCodeOf(err); code != exitDone && code != exitFindings && code != exitUnread {
		t.Errorf("%s: %v\n%.2000s", args[0], err, &messages)
	}
	if said = messages.String(); strings.Contains(said, "internal error") || strings.Contains(said, "goroutine ") || ctx.Err() != nil {
		t.Errorf("%s: %v\n%.2000s", args[0], ctx.Err(), said)
	}
	t.Logf("%s: %v; it said\n%.3000s", args[0], time.Since(begun).Round(time.Second), &messages)
	return out.Bytes(), said
}

// checkPrinted holds every text of a printed article to the bytes at its span.
func checkPrinted(t *testing.T, line []byte) {
	t.Helper()
	var printed schema.Article
	if err := json.Unmarshal(line, &printed); err != nil {
		t.Fatalf("%v in %.200s", err, line)
	}
	content, err := os.ReadFile(filepath.FromSlash(printed.Source.Path))
	if err != nil {
		t.Fatal(err)
	}
	file := source.New(printed.Source.Path, content)
	for _, e := range printed.Stretches {
		for _, passages := range [][]schema.Passage{e.Steps, e.Breathing, e.Benefits, e.Cautions, e.Modifications} {
			for _, p := range passages {
				articletest.CheckSpan(t, file, p.Span, p.Text)
			}
		}
		for _, q := range []*schema.Quantity{e.Dosage.Hold, e.Dosage.Reps, e.Dosage.Sets, e.Dosage.Frequency, e.Dosage.Rest, e.Dosage.Duration} {
			if q != nil {
				articletest.CheckSpan(t, file, q.Span, q.Text)
			}
		}
		if e.Name != "" {
			articletest.CheckSpan(t, file, e.Spans.Name[0], e.Name)
		}
	}
	for _, n := range printed.Safety {
		articletest.CheckSpan(t, file, n.Span, n.Text)
	}
}
