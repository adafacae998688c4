package rules

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/extract"
)

// TestFingerprintOfTheWhole: what an article lacks as a whole is the same
// finding when another line becomes its title.
func TestFingerprintOfTheWhole(t *testing.T) {
	const text = "Toe touch\n\nReach down to your toes. Hold for 20 seconds.\n"
	var prints []string
	for _, article := range []string{text, "Good morning\n\n" + text} {
		reading := read(t, "a.txt", article, "text/plain")
		for _, d := range run([]*Rule{noSafetyNote}, []*extract.Reading{reading}, nil, Config{}) {
			prints = append(prints, d.Fingerprint)
		}
	}
	if len(prints) != 2 || prints[0] != prints[1] {
		t.Errorf("fingerprints %q, want the same one twice", prints)
	}
}

// TestFingerprintsBelowAParagraph: a paragraph put at the top of an article
// makes no finding new, so that a baseline still knows them all.
func TestFingerprintsBelowAParagraph(t *testing.T) {
	paths, err := filepath.Glob("../testdata/articles/*/article.*")
	if err != nil || len(paths) == 0 {
		t.Fatalf("%d articles, %v", len(paths), err)
	}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text := string(content)
		known := map[string]bool{}
		for _, d := range Lint([]*extract.Reading{read(t, path, text, "")}, nil, Config{}) {
			known[d.Fingerprint] = true
		}
		for _, d := range Lint([]*extract.Reading{read(t, path, withParagraph(text), "")}, nil, Config{}) {
			if !known[d.Fingerprint] {
				t.Errorf("%s: %s at %v is new: %s", path, d.Rule, d.Span.Start, d.Message)
			}
		}
	}
}

var headOfPage = regexp.MustCompile(`(?is)^(?:---\n.*?\n---\n|.*<body[^>]*>)`)

// withParagraph gives an article with a paragraph above its text.
func withParagraph(text string) string {
	const paragraph = "A paragraph that somebody put at the top of this page in the meantime."
	head := headOfPage.FindString(text)
	if strings.HasSuffix(head, ">") || strings.HasPrefix(strings.TrimSpace(text), "<") {
		return head + "<p>" + paragraph + "</p>" + text[len(head):]
	}
	return head + "\n" + paragraph + "\n\n" + text[len(head):]
}
