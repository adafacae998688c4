package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema/source"
)

// hostile gives one finding whose every text tries to be more than text.
func hostile(text string) Result {
	f := source.New(text+".md", []byte(text+" hold 🧘 é\n"))
	d := rules.Diagnostic{
		Rule: "vague-hold", Severity: rules.Warning, Path: f.Path, Span: f.Span(0, 1), Message: text, File: f,
		Related: []rules.Related{{Message: text, Path: text, Span: f.Span(0, 1)}},
		Fix:     &rules.Fix{Title: text, Safe: true, Edits: []rules.Edit{{Span: f.Span(0, 1), New: text}}},
	}
	silent := d
	silent.Suppressed = &rules.Suppression{Reason: text}
	return Result{Files: 1, Diagnostics: []rules.Diagnostic{d}, Suppressed: []rules.Diagnostic{silent}}
}

var attacks = []string{
	"x\n::error file=main.go::forged",
	"x\r\n::set-output name=a::b",
	"a%0A::error::forged",
	"f,line=99::forged",
	"]]></failure></testcase><testcase name=\"forged\"/>",
	"\"/><error line=\"1\" message=\"forged\"/>",
	"\x00\x01\ufffe\x1b[31m & <b>bold</b>",
	"| forged | row |\n| a | b |",
	"[forged](https://example.org) ![x](y) <img src=x onerror=y> @somebody #12 https://example.org www.example.org",
	"**bold** `code` ~~x~~ <script>alert(1)</script>",
	"{\"rule\": \"forged\"}\n{\"rule\":\"x\"}",
}

// TestNothingIsForged: whatever an article says, each format holds one finding.
func TestNothingIsForged(t *testing.T) {
	for _, attack := range attacks {
		checkForged(t, attack)
	}
}

func checkForged(t *testing.T, attack string) {
	t.Helper()
	r := hostile(attack)
	checkOneLine(t, "github", write(t, GitHub, r), "::warning file=")
	checkOneLine(t, "rdjsonl", write(t, RDJSONL, r), "{")
	checkOneLine(t, "jsonl", write(t, JSONL, r), "{")
	for name, want := range map[string]int{"junit": 1, "checkstyle": 1} {
		if n := countElements(t, write(t, Formats[name], r), map[string]string{"junit": "testcase", "checkstyle": "error"}[name]); n != want {
			t.Errorf("%s: %d findings of %q, want %d", name, n, attack, want)
		}
	}
	for _, name := range []string{"sarif", "gitlab", "json"} {
		if !json.Valid(write(t, Formats[name], r)) {
			t.Errorf("%s: %q makes it no JSON", name, attack)
		}
	}
	checkMarkdown(t, attack, write(t, Markdown, r))
}

func write(t *testing.T, format Format, r Result) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := format(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func checkOneLine(t *testing.T, name string, out []byte, start string) {
	t.Helper()
	if strings.Count(string(out), "\n") != 1 || !strings.HasPrefix(string(out), start) || strings.Contains(string(out), "\r") {
		t.Errorf("%s: want one line that begins with %q, got %q", name, start, out)
	}
	properties, _, _ := strings.Cut(strings.TrimPrefix(string(out), "::"), "::")
	want := []string{"file", "line", "endLine", "col", "endColumn", "title"}
	if !strings.Contains(properties, ",col=") { // a finding over several lines has no columns
		want = slices.Delete(want, 3, 5)
	}
	if name == "github" && !slices.Equal(propertyNames(properties), want) {
		t.Errorf("github: want the properties %v, got %q", want, properties)
	}
}

// propertyNames gives the names in "warning file=a.md,line=1".
func propertyNames(properties string) []string {
	_, list, _ := strings.Cut(properties, " ")
	var names []string
	for pair := range strings.SplitSeq(list, ",") {
		name, _, _ := strings.Cut(pair, "=")
		names = append(names, name)
	}
	return names
}

// countElements reads the XML strictly and counts the elements of a name.
func countElements(t *testing.T, text []byte, name string) int {
	t.Helper()
	n := 0
	for decoder := xml.NewDecoder(bytes.NewReader(text)); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return n
		}
		if err != nil {
			t.Errorf("no XML: %v in %q", err, text)
			return -1
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == name {
			n++
		}
	}
}

// checkMarkdown reads the summary as GitHub does: one table row, and nothing in
// it but text and the link to the rule.
func checkMarkdown(t *testing.T, attack string, text []byte) {
	t.Helper()
	var page bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert(text, &page); err != nil {
		t.Fatal(err)
	}
	got := page.String()
	for what, want := range map[string]int{"<tr>": 2, "<td>": 4, "<a ": 1, "<strong>": 1, "<img": 0, "<code>": 0, "<del>": 0, "<script": 0, "<!--": 0} {
		if n := strings.Count(got, what); n != want {
			t.Errorf("markdown: %q gives %d %s, want %d:\n%s", attack, n, what, want, got)
		}
	}
}

// TestColumns: each format counts columns in the unit it declares.
func TestColumns(t *testing.T) {
	f := source.New("a.md", []byte("é🧘 hold\n"))
	at := f.Span(strings.Index("é🧘 hold", "hold"), strings.Index("é🧘 hold", "hold")+4)
	r := Result{Files: 1, Diagnostics: []rules.Diagnostic{{Rule: "vague-hold", Severity: rules.Note, Path: f.Path, Span: at, File: f}}}
	for name, want := range map[string]string{
		"sarif":      `"startColumn": 4,`, // code points
		"github":     `col=4,endColumn=8`,
		"checkstyle": `column="4"`,
		"rdjsonl":    `"start":{"line":1,"column":8},"end":{"line":1,"column":12}`, // bytes
		"text":       `a.md:1:4:`,
	} {
		if out := write(t, Formats[name], r); !bytes.Contains(out, []byte(want)) {
			t.Errorf("%s: want %s in\n%s", name, want, out)
		}
	}
}

// TestGitLabFingerprints: the same words in two files are two issues.
func TestGitLabFingerprints(t *testing.T) {
	r := hostile("x")
	other := r.Diagnostics[0]
	other.Path = "y.md"
	r.Diagnostics = append(r.Diagnostics, other)
	var issues []gitlabIssue
	if err := json.Unmarshal(write(t, GitLab, r), &issues); err != nil || issues[0].Fingerprint == issues[1].Fingerprint {
		t.Errorf("want two fingerprints, got %+v (%v)", issues, err)
	}
}

// TestSARIFPaths: a path becomes a URI reference that leads back to it.
func TestSARIFPaths(t *testing.T) {
	for path, want := range map[string]string{
		"content/back.md": "content/back.md", "a b/ü#1?.md": "a%20b/%C3%BC%231%3F.md", "c:d.md": "./c:d.md", "/srv/a.md": "file:///srv/a.md",
	} {
		if got := fileURI(path); got != want {
			t.Errorf("%s: got %s, want %s", path, got, want)
		}
	}
}

// FuzzFormats: no text forges anything in any format.
func FuzzFormats(f *testing.F) {
	for _, attack := range attacks {
		f.Add(attack)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.TrimSpace(text) != "" {
			checkForged(t, text)
		}
	})
}
