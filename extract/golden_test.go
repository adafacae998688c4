package extract

// Golden articles: every folder of testdata/articles holds an article and what
// is read from it; most hold what a person read too (gold.json, see
// accuracy_test.go). UPDATE=1 rewrites what is read.

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/extract/article/articletest"
	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

const (
	goldenDir  = "../testdata/articles"
	goldenFile = "extract.json"
	goldFile   = "gold.json"
	siteFile   = "site.yaml" // a profile to read the article by, where there is one
)

func TestGolden(t *testing.T) {
	dirs, err := os.ReadDir(goldenDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range dirs {
		t.Run(dir.Name(), func(t *testing.T) { checkGolden(t, filepath.Join(goldenDir, dir.Name())) })
	}
}

func checkGolden(t *testing.T, dir string) {
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	var articlePath string
	for _, f := range files {
		switch base := filepath.Base(f); {
		case base == goldenFile, base == goldFile, base == siteFile:
		case strings.HasPrefix(base, "article.") && articlePath == "":
			articlePath = f
		default:
			t.Errorf("%s belongs to no test: a folder holds one article, %s and %s", f, goldenFile, goldFile)
		}
	}
	if articlePath == "" {
		t.Fatalf("%s has no article", dir)
	}
	r := readFile(t, articlePath)
	CheckSpans(t, r)
	got, err := json.MarshalIndent(&r.Article, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	for _, p := range schema.Check("article", got) {
		t.Errorf("not valid: %s: %s", p.Pointer, p.Message)
	}
	golden := filepath.Join(dir, goldenFile)
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("%v; UPDATE=1 go test ./extract writes it", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("read differently (-want +got); UPDATE=1 go test ./extract accepts it:\n%s", cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")))
	}
}

func readFile(t *testing.T, path string) *Reading {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Read(source.New(filepath.ToSlash(path), content), Options{Profile: profileBeside(t, path)})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// profileBeside gives the profiles that an article of the test data is read by.
func profileBeside(t *testing.T, path string) func(address string) *site.Profile {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(filepath.Dir(path), siteFile))
	if err != nil {
		return nil
	}
	profile, problems := site.ReadProfile(siteFile, text)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return site.Profiles{profile}.For
}

func readText(t *testing.T, path, content string) *Reading {
	t.Helper()
	r, err := Read(source.New(path, []byte(content)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// CheckSpans compares the bytes at every span of a reading with what was read
// from them.
func CheckSpans(t *testing.T, r *Reading) {
	t.Helper()
	check := func(span source.Span, want string) {
		t.Helper()
		articletest.CheckSpan(t, r.File, span, want)
	}
	for _, n := range r.Article.Safety {
		check(n.Span, n.Text)
	}
	for _, e := range r.Article.Stretches {
		for _, p := range [][]schema.Passage{e.Steps, e.Breathing, e.Benefits, e.Cautions, e.Modifications} {
			for _, passage := range p {
				check(passage.Span, passage.Text)
			}
		}
		if e.Name != "" {
			check(e.Spans.Name[0], e.Name)
		}
		d := e.Dosage
		for _, q := range []*schema.Quantity{d.Hold, d.Reps, d.Sets, d.Frequency, d.Rest, d.Duration} {
			if q != nil {
				check(q.Span, q.Text)
			}
		}
		for _, span := range append([]source.Span{e.Span}, e.AlsoAt...) {
			if span.Start.Offset >= span.End.Offset || span.End.Offset > len(r.File.Bytes) {
				t.Errorf("entry %q has the span %v", e.Name, span)
			}
		}
	}
}
