package extract

// Annotated articles: gold.json beside an article says what a careful reader
// finds in it. Here it is read and checked, and what was found is matched to it.

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// A gold is the annotation of one article. Lines count from 1.
type gold struct {
	// Repo, Path and Commit say where an article is that is not ours to keep.
	Repo   string `json:"repo"`
	Path   string `json:"path"`
	Commit string `json:"commit"`

	Format        string        `json:"format"`
	Title         string        `json:"title"`
	ArticleSafety []int         `json:"article_safety"` // lines of notes that hold for all
	ArticleHold   *goldQuantity `json:"article_hold"`   // a dose said once for all entries
	ArticleReps   *goldQuantity `json:"article_reps"`
	ArticleSets   *goldQuantity `json:"article_sets"`
	Note          string        `json:"note"` // what is peculiar about the article
	Stretches     []goldEntry   `json:"stretches"`
}

type goldEntry struct {
	Line       int           `json:"line"` // of the name, else of the first how-to line
	AlsoAt     []int         `json:"also_at"`
	Name       string        `json:"name"`
	Identity   string        `json:"identity"` // "" when the text leaves it open
	Kind       string        `json:"kind"`     // stretch or exercise
	Position   string        `json:"position"`
	Unilateral bool          `json:"unilateral"`
	BothSides  *bool         `json:"both_sides"`
	Hold       *goldQuantity `json:"hold"`
	Reps       *goldQuantity `json:"reps"`
	Sets       *goldQuantity `json:"sets"`
	Steps      int           `json:"steps"` // not scored: where one ends is a matter of taste
	Safety     bool          `json:"safety"`
	Equipment  []string      `json:"equipment"`
	Optional   bool          `json:"optional"` // reading it or leaving it is not counted
}

type goldQuantity struct {
	Min   *float64 `json:"min"`
	Max   *float64 `json:"max"`
	Unit  string   `json:"unit"`
	Vague bool     `json:"vague"`
}

// readGold gives the annotation in a folder; nil when there is none.
func readGold(t *testing.T, dir string) *gold {
	t.Helper()
	path := filepath.Join(dir, goldFile)
	if _, err := os.Stat(path); os.IsNotExist(err) {
		return nil
	}
	g := decodeGold(t, path)
	for _, e := range g.Stretches {
		if _, known := movement.Default().Lookup(e.Identity); e.Identity != "" && !known {
			t.Errorf("%s: line %d: %q is not in the catalogue", path, e.Line, e.Identity)
		}
	}
	return g
}

// decodeGold reads an annotation and holds it to its form.
func decodeGold(t *testing.T, path string) *gold {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	d := json.NewDecoder(bytes.NewReader(content))
	d.DisallowUnknownFields()
	if err := d.Decode(&g); err != nil {
		t.Fatalf("reading %s: %v", path, err)
	}
	for _, e := range g.Stretches {
		for _, problem := range e.problems() {
			t.Errorf("%s: line %d: %s", path, e.Line, problem)
		}
	}
	return &g
}

// problems says what cannot be right about an annotation, so that a slip of
// the annotator's pen is not counted against the reader.
func (e goldEntry) problems() []string {
	var all []string
	for _, c := range []struct {
		bad   bool
		about string
	}{
		{e.Line < 1, "no line"},
		{e.Kind != "stretch" && e.Kind != "exercise", fmt.Sprintf("unknown kind %q", e.Kind)},
		{e.Position != "" && !schema.Known("position", e.Position), fmt.Sprintf("unknown position %q", e.Position)},
		{e.Unilateral != (e.BothSides != nil), "both_sides belongs to what is unilateral"},
	} {
		if c.bad {
			all = append(all, c.about)
		}
	}
	for _, thing := range e.Equipment {
		if !schema.Known("equipment", thing) {
			all = append(all, fmt.Sprintf("unknown equipment %q", thing))
		}
	}
	return all
}

// A pairing holds what was matched of one article, by index.
type pairing struct {
	pairs        [][2]int // annotated, read
	missed, more []int    // annotated but not read; read but not annotated
}

// match pairs what was annotated with what was read, the surest first: the
// same name near by, a name within the other, the same place. What may be left
// out is then out of the count on both sides.
func match(want []goldEntry, got []schema.Entry) pairing {
	type candidate struct{ rank, distance, want, got int }
	var candidates []candidate
	for i, w := range want {
		for j, g := range got {
			distance := w.distance(g)
			if rank := likeness(w.Name, g.Name, distance); rank >= 0 {
				candidates = append(candidates, candidate{rank, distance, i, j})
			}
		}
	}
	slices.SortFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.distance, b.distance), cmp.Compare(a.want, b.want), cmp.Compare(a.got, b.got))
	})
	wanted, gotten := make([]bool, len(want)), make([]bool, len(got))
	var p pairing
	for _, c := range candidates {
		if wanted[c.want] || gotten[c.got] {
			continue
		}
		wanted[c.want], gotten[c.got] = true, true
		if !want[c.want].Optional {
			p.pairs = append(p.pairs, [2]int{c.want, c.got})
		}
	}
	p.missed, p.more = leftOver(wanted), leftOver(gotten)
	p.missed = slices.DeleteFunc(p.missed, func(i int) bool { return want[i].Optional })
	slices.SortFunc(p.pairs, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	return p
}

func leftOver(taken []bool) []int {
	var left []int
	for i, t := range taken {
		if !t {
			left = append(left, i)
		}
	}
	return left
}

// distance gives the lines between an annotated entry, or a repeat of it, and
// one that was read.
func (e goldEntry) distance(got schema.Entry) int {
	least := -1
	for _, line := range append([]int{e.Line}, e.AlsoAt...) {
		d := max(line-got.Span.Start.Line, got.Span.Start.Line-line)
		if least < 0 || d < least {
			least = d
		}
	}
	return least
}

// likeness ranks how sure it is that two entries are one; below 0 is no.
func likeness(want, got string, distance int) int {
	want, got = plainWords(want), plainWords(got)
	both := want != "" && got != ""
	switch {
	case distance <= 3 && want == got:
		return 0
	case distance <= 3 && both && (strings.Contains(got, want) || strings.Contains(want, got)):
		return 1
	case distance == 0, distance <= 2 && !both:
		return 2
	}
	return -1
}

// plainWords gives the letters and digits of a name, lower case, accents
// dropped, one blank between words.
func plainWords(name string) string {
	var out strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			out.WriteRune(r)
		case r == '\'' || r == '’' || unicode.Is(unicode.Mn, r):
		default:
			out.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}
