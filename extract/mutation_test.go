package extract

// Mutations: the same article typed, wrapped, encoded or marked up another way
// gives the same records with moved spans.

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/article/articletest"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A mutation rewrites an article without changing what it says.
type mutation struct {
	about   string
	formats string                           // endings of the files it is for; "" is all
	prepare func(text string) string         // what both are made from; nil is the article itself
	apply   func(text, ending string) []byte // nil when it does not fit this article
	expect  map[string]string                // articles that rightly read differently, and why
}

// twoLines is why a wrapped paragraph of two lines may read differently: one
// full line does not show that it was wrapped, and a line of a list may end in a
// semicolon or colon.
const twoLines = "a sentence of two lines is broken at a semicolon or colon"

var mutations = []mutation{
	{about: "lines end in CR LF", apply: func(text, _ string) []byte { return []byte(strings.ReplaceAll(text, "\n", "\r\n")) }},
	{about: "lines end in CR", apply: func(text, _ string) []byte { return []byte(strings.ReplaceAll(text, "\n", "\r")) }},
	{about: "UTF-8 byte order mark", apply: func(text, _ string) []byte { return []byte("\ufeff" + text) }},
	{about: "UTF-16 little endian", apply: func(text, _ string) []byte { return inUTF16(text, littleEndian) }},
	{about: "UTF-16 big endian", apply: func(text, _ string) []byte { return inUTF16(text, bigEndian) }},
	{about: "windows-1252", prepare: typographic, apply: inWindows1252},
	{about: "wrapped narrower", formats: ".md .txt", apply: func(text, _ string) []byte { return []byte(rewrap(text, 64)) }, expect: map[string]string{"pattern-07-numbered-sentences": twoLines}},
	{about: "wrapped wider", formats: ".md .txt", apply: func(text, _ string) []byte { return []byte(rewrap(text, 120)) },
		expect: map[string]string{"pattern-07-numbered-sentences": twoLines, "glued-headings-text": twoLines}},
	{about: "one line per paragraph", formats: ".md .txt", apply: func(text, _ string) []byte { return []byte(rewrap(text, 1<<20)) }, expect: map[string]string{"pattern-07-numbered-sentences": twoLines}},
	{about: "wide blanks", formats: ".html", apply: inHTMLText(wideBlanks)},
	{about: "one line", formats: ".html", apply: inHTMLText(func(s string) string { return strings.ReplaceAll(s, "\n", " ") })},
	{about: "letters as references", formats: ".html", apply: inHTMLText(asReferences)},
	{about: "letters as references", formats: ".md", apply: inMarkdownText(asReferences)},
	{about: "unclosed paragraphs and items", formats: ".html", apply: unclosed},
	{about: "wrapper divs", formats: ".html", apply: wrapped},
	{about: "comments before blocks", formats: ".html", apply: commented},
	{about: "a comment before every paragraph", formats: ".md", apply: inMarkdownBlocks("<!-- editor: check this -->\n\n")},
	{about: "blank lines doubled", formats: ".md .txt", apply: func(text, _ string) []byte { return []byte(strings.ReplaceAll(text, "\n\n", "\n\n\n")) }},
}

func TestMutations(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(goldenDir, "*", "article.*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range mutations {
		t.Run(m.about, func(t *testing.T) {
			applied := 0
			for _, path := range paths {
				if m.formats == "" || strings.Contains(m.formats, filepath.Ext(path)) {
					applied += m.check(t, path)
				}
			}
			if applied == 0 {
				t.Error("the mutation fits no article")
			}
		})
	}
}

// check reads one article as it is and as m makes it; it gives 1 when m fits
// the article.
func (m mutation) check(t *testing.T, path string) int {
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text := string(content)
	if m.prepare != nil {
		text = m.prepare(text)
	}
	ending := filepath.Ext(path)
	mutated := m.apply(text, ending)
	if mutated == nil || string(mutated) == text {
		return 0
	}
	name := filepath.Base(filepath.Dir(path))
	before := readText(t, "a"+ending, text)
	after, err := Read(source.New("a"+ending, mutated), Options{})
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return 1
	}
	CheckSpans(t, after)
	diff := differences(said(t, before.Article), said(t, after.Article))
	if why, differs := m.expect[name]; differs != (len(diff) > 0) {
		t.Errorf("%s: expected to differ: %t (%s); differs in:\n%s", name, differs, why, strings.Join(diff, "\n"))
	}
	return 1
}

// TestMovedSections reverses the sections of articles whose entries do not
// lean on each other: the same entries come out, in the other order.
func TestMovedSections(t *testing.T) {
	for _, name := range []string{
		"labels-markdown", "pattern-04-labelled-prose", "trap-02-frequency-and-session-time",
		"trap-05-equipment-homonyms", "trap-07-pain-words",
	} {
		content, err := os.ReadFile(filepath.Join(goldenDir, name, "article.md"))
		if err != nil {
			t.Fatal(err)
		}
		before := readText(t, "a.md", string(content)).Article
		moved := readText(t, "a.md", reverseSections(string(content)))
		CheckSpans(t, moved)
		slices.Reverse(moved.Article.Stretches)
		if len(before.Stretches) < 2 {
			t.Errorf("%s: %d entries show no order", name, len(before.Stretches))
		}
		if diff := differences(said(t, before), said(t, moved.Article)); len(diff) > 0 {
			t.Errorf("%s differs in:\n%s", name, strings.Join(diff, "\n"))
		}
	}
}

// said gives what an article says, a line for each value. Places are left out,
// and of repeats only their number stays.
func said(t *testing.T, a schema.Article) []string {
	t.Helper()
	content, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(content, &tree); err != nil {
		t.Fatal(err)
	}
	lines := flatten(nil, "", tree)
	slices.Sort(lines)
	return lines
}

func flatten(lines []string, path string, tree any) []string {
	switch node := tree.(type) {
	case []any:
		lines = append(lines, fmt.Sprintf("%s: %d", path, len(node)))
		if strings.HasSuffix(path, "/also_at") {
			return lines
		}
		for i, value := range node {
			lines = flatten(lines, fmt.Sprintf("%s/%d", path, i), value)
		}
	case map[string]any:
		for key, value := range node {
			if key != "span" && key != "spans" && key != "sha256" {
				lines = flatten(lines, path+"/"+key, value)
			}
		}
	default:
		lines = append(lines, fmt.Sprintf("%s: %v", path, node))
	}
	return lines
}

// differences gives the first lines that only one of two has.
func differences(before, after []string) []string {
	const most = 12
	var diff []string
	for _, only := range []struct {
		sign        string
		these, lack []string
	}{{"-", before, after}, {"+", after, before}} {
		for _, line := range only.these {
			if _, found := slices.BinarySearch(only.lack, line); !found && len(diff) < most {
				diff = append(diff, "\t"+only.sign+" "+line)
			}
		}
	}
	slices.SortStableFunc(diff, func(a, b string) int { return strings.Compare(a[3:], b[3:]) })
	return diff
}

// TestDamaged reads articles that lack words, a beginning or an end.
func TestDamaged(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(goldenDir, "*", "article.*"))
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for about, text := range articletest.Damaged(article.MediaType(path, content), content) {
			r, err := Read(source.New(path, text), Options{Explain: true})
			if err != nil {
				t.Errorf("%s, %s: %v", path, about, err)
				continue
			}
			CheckSpans(t, r)
		}
	}
}
