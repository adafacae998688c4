package report

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema/source"
)

const goldens = "../../testdata/report"

// findings is one fixed set that holds what is hard to print: tabs, wide
// characters, control characters, a long line, an empty span, a span over
// lines, a finding without a file, fixes and related places.
func findings() Result {
	short := source.New("content/back.md", []byte("# Stretches\n\n\tHold\tfor \x1b[31ma while\x1b[0m.\n猫のポーズ Cat “pose” 🧘‍♀️ end\n\nTwo\nlines here\n"))
	at := func(f *source.File, words string) source.Span {
		start := bytes.Index(f.Text, []byte(words))
		return f.Span(start, start+len(words))
	}
	long := source.New("content/long.html", []byte("<p>"+strings.Repeat("Breathe in and out. ", 20)+"Bounce now. "+strings.Repeat("Breathe in and out. ", 20)+"</p>"))
	diagnostic := func(f *source.File, span source.Span, rule string, severity rules.Severity, message string) rules.Diagnostic {
		return rules.Diagnostic{Rule: rule, Severity: severity, Path: f.Path, Span: span, Message: message, File: f,
			Evidence: []string{}, Related: []rules.Related{}, Fingerprint: "0123456789abcdef"}
	}
	title := diagnostic(short, short.Span(0, 0), "no-safety-note", rules.Warning, "the article does not say when to stop")
	vague := diagnostic(short, at(short, "\x1b[31ma while"), "vague-hold", rules.Warning, "“\x1b[31ma while” does not say how long")
	vague.Stretch = "Cat"
	vague.Evidence = []string{"actions are explicit · plain language · PEMAT, https://www.ahrq.gov"}
	wide := diagnostic(short, at(short, "Cat “pose” 🧘‍♀️"), "missing-hold", rules.Note, "“Cat <pose> & co” does not say how long")
	wide.Related = []rules.Related{{Message: "first described here", Path: short.Path, Span: at(short, "Two")}}
	lines := diagnostic(short, at(short, "Two\nlines"), "duplicated-entry", rules.Warning, "described again")
	lines.Fix = &rules.Fix{Title: "Remove the repeated description", Safe: true, Edits: []rules.Edit{{Span: at(short, "Two\nlines here\n")}}}
	bounce := diagnostic(long, at(long, "Bounce"), "bouncing", rules.Error, "“Bounce” tells the reader to bounce")
	bounce.Fix = &rules.Fix{Title: "Write another word", Edits: []rules.Edit{{Span: at(long, "Bounce"), New: "Sink"}}}
	gone := diagnostic(short, at(short, "Two"), "schema-invalid", rules.Error, "the document breaks off here")
	gone.Path, gone.File = "corpus/records/ca/cat-cow.json", nil
	silent := diagnostic(short, at(short, "lines here"), "missing-hold", rules.Warning, "“Lines” does not say how long")
	silent.Suppressed = &rules.Suppression{Reason: "the film counts", Until: "2027-01-31", Span: at(short, "Two")}
	quiet := diagnostic(short, at(short, "Stretches"), "no-safety-note", rules.Warning, "the article says nothing about safety")
	quiet.Suppressed = &rules.Suppression{Span: at(short, "Stretches")}
	return Result{Diagnostics: []rules.Diagnostic{title, vague, wide, lines, bounce, gone}, Files: 3, Suppressed: []rules.Diagnostic{silent, quiet}}
}

func TestFormats(t *testing.T) {
	used := map[string]bool{}
	for name, format := range Formats {
		for _, colour := range []bool{false, true} {
			file := name + ".golden"
			if colour {
				file = name + "-colour.golden"
			}
			if colour && name != "text" {
				continue
			}
			used[file] = true
			t.Run(file, func(t *testing.T) {
				r := findings()
				r.Colour = colour
				var out bytes.Buffer
				if err := format(&out, r); err != nil {
					t.Fatal(err)
				}
				compare(t, filepath.Join(goldens, file), out.Bytes())
			})
		}
	}
	files, err := os.ReadDir(goldens)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !used[f.Name()] {
			t.Errorf("%s belongs to no format", f.Name())
		}
	}
}

func compare(t *testing.T, path string, got []byte) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// TestNothingFound: no list is ever null.
func TestNothingFound(t *testing.T) {
	var out bytes.Buffer
	if err := JSON(&out, Result{Files: 1}); err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Diagnostics *[]json.RawMessage `json:"diagnostics"`
	}
	if err := json.Unmarshal(out.Bytes(), &doc); err != nil || doc.Diagnostics == nil || len(*doc.Diagnostics) != 0 {
		t.Errorf("want an empty list of diagnostics, got %s (%v)", out.Bytes(), err)
	}
	out.Reset()
	if err := JSONL(&out, Result{Files: 1}); err != nil || out.Len() > 0 {
		t.Errorf("want no line, got %q (%v)", out.Bytes(), err)
	}
}

// TestTextIsSafe: nothing an article says reaches the terminal as a command.
func TestTextIsSafe(t *testing.T) {
	hostile := "\x1b]0;title\x07 \u202eevil \u2066x \u009b31m \rback"
	f := source.New(hostile+".md", []byte(hostile+" hold\n"))
	r := Result{Files: 1, Diagnostics: []rules.Diagnostic{{
		Rule: "vague-hold", Severity: rules.Warning, Path: f.Path, Span: f.Span(0, 5), Message: hostile, File: f,
		Related: []rules.Related{{Message: hostile, Path: hostile, Span: f.Span(0, 1)}},
		Fix:     &rules.Fix{Title: hostile},
	}}}
	var out bytes.Buffer
	if err := Text(&out, r); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"\x1b", "\x07", "\u202e", "\u2066", "\u009b", "\r"} {
		if strings.Contains(out.String(), bad) {
			t.Errorf("%q reached the output %q", bad, out.String())
		}
	}
}
