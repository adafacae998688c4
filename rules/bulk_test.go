package rules

// A corpus to measure speed with: BULK=folder MEGABYTES=10 go test ./rules -run Bulk
// writes Markdown articles of that many megabytes in all into the folder. Their
// sections are those of the sample articles, dealt out anew: the same in every
// run.

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// sectionsPerArticle is about how many an article of everyday length has.
const sectionsPerArticle = 12

func TestBulk(t *testing.T) {
	folder := os.Getenv("BULK")
	if folder == "" {
		t.Skip("BULK names no folder to write a corpus into")
	}
	megabytes, err := strconv.Atoi(os.Getenv("MEGABYTES"))
	if err != nil {
		t.Fatalf("MEGABYTES is no number: %v", err)
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	sections := sampleSections(t)
	random := rand.New(rand.NewPCG(1, 2))
	for number, left := 1, megabytes<<20; left > 0; number++ {
		text := dealArticle(random, sections, number)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%05d.md", number)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		left -= len(text)
	}
}

// sampleSections gives the sections of the sample articles in Markdown, from one
// heading to the next.
func sampleSections(t *testing.T) []string {
	paths, err := filepath.Glob("../testdata/articles/*/article.md")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no sample articles (%v)", err)
	}
	var sections []string
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, section := range strings.Split("\n"+string(text), "\n## ")[1:] {
			sections = append(sections, "## "+strings.TrimSpace(section)+"\n")
		}
	}
	return sections
}

func dealArticle(random *rand.Rand, sections []string, number int) string {
	var text strings.Builder
	fmt.Fprintf(&text, "# Stretches, part %d\n", number)
	for range sectionsPerArticle {
		text.WriteString("\n" + sections[random.IntN(len(sections))])
	}
	return text.String()
}
