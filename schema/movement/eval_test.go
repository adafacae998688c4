package movement_test

// This file measures identity on annotated articles where they are at hand:
// the text from one entry's line to the next stands for its how-to.

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/stretchlint/stretchlint/schema/movement"
)

const evalFolder = "../../../shared/eval"

type goldArticle struct {
	Safety    []int `json:"article_safety"`
	Stretches []goldEntry
}

type goldEntry struct {
	Line     int
	Name     *string
	Identity *string
	Position *string
	Optional bool
}

func TestAnnotatedArticles(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(evalFolder, "gold", "*.json"))
	if len(files) == 0 {
		t.Skip("no annotated articles here")
	}
	const floor = 0.98
	right, all := 0, 0
	for _, file := range files {
		r, n := identifyArticle(t, file)
		right, all = right+r, all+n
	}
	share := float64(right) / float64(all)
	t.Logf("movement right for %d of %d entries (%.3f)", right, all, share)
	if share < floor {
		t.Errorf("share of movements right is %.3f, was %.3f", share, floor)
	}
}

func identifyArticle(t *testing.T, file string) (right, all int) {
	var gold goldArticle
	data, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(data, &gold)
	}
	if err != nil {
		t.Fatal(err)
	}
	stem := strings.TrimSuffix(filepath.Base(file), ".json")
	docs, _ := filepath.Glob(filepath.Join(evalFolder, "docs", stem+".*"))
	text, err := os.ReadFile(docs[0])
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	c := movement.Default()
	for i, e := range gold.Stretches {
		if e.Optional || e.Identity == nil {
			continue
		}
		end := min(len(lines), e.Line+14)
		if i+1 < len(gold.Stretches) {
			end = min(end, gold.Stretches[i+1].Line-1)
		}
		d := describe(e, lines[e.Line-1:end])
		got := c.Identify(d)
		all++
		want := *e.Identity
		if _, known := c.Lookup(want); !known {
			want = ""
		}
		if got.Movement == want {
			right++
			continue
		}
		t.Logf("%s:%d: %q: got %q, want %q: %s %v", stem, e.Line, d.Name, got.Movement, want, got.Reason, got.Candidates)
	}
	return right, all
}

// describe makes of an entry's lines what the reader would: the name apart,
// tags and bullets gone, the position as annotated.
func describe(e goldEntry, lines []string) movement.Description {
	var d movement.Description
	if e.Position != nil {
		d.Positions = []string{*e.Position}
	}
	if e.Name != nil {
		d.Name = *e.Name
	}
	for i, line := range lines {
		if i > 0 && isHeading(line) {
			break
		}
		plain := plainLine(line)
		if i == 0 {
			plain = strings.TrimLeft(strings.Replace(plain, d.Name, "", 1), ": ")
		}
		if strings.TrimSpace(plain) != "" {
			d.Steps = append(d.Steps, plain)
		}
	}
	return d
}

func isHeading(line string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, "#") || strings.HasPrefix(line, "<h2") || strings.HasPrefix(line, "<section") ||
		slices.ContainsFunc([]string{"Benefits", "Keywords", "How It Helps", "Tips", "Additional"}, func(s string) bool { return strings.HasPrefix(line, s) })
}

func plainLine(line string) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(line))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		if kind == html.TextToken {
			out.WriteString(string(z.Text()))
			continue
		}
		out.WriteString(" ")
	}
	return html.UnescapeString(strings.TrimLeft(strings.TrimSpace(out.String()), "•-*|0123456789.) "))
}
