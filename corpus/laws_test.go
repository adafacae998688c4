package corpus

// This file holds the laws of merging, tested on random articles. Corpora are
// compared by the bytes Save would write.

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

// span gives a place of some length on a line.
func span(line int) source.Span {
	return source.Span{
		Start: source.Position{Offset: 80 * line, Line: line, Column: 1},
		End:   source.Position{Offset: 80*line + 40, Line: line, Column: 41},
	}
}

func passage(text string, line int) schema.Passage {
	return schema.Passage{Text: text, Span: span(line)}
}

// bytesOf gives everything Save would write.
func bytesOf(t interface{ Fatal(...any) }, c *Corpus) string {
	files, err := render(c)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, f := range files {
		fmt.Fprintf(&out, "-- %s --\n%s", f.path, f.content)
	}
	return out.String()
}

// known and unknown names, names several movements share, and names that
// name nothing.
var drawnEntries = []struct{ name, movement string }{
	{"Cat-Camel Stretch", "cat-cow"}, {"cat cow", "cat-cow"}, {"Child's Pose", "childs-pose"}, {"Bottom to heels", "childs-pose"},
	{"Single knee hug", "knee-to-chest"}, {"Hamstring stretch", ""}, {"Wall Cartwheel Prep", ""}, {"wall cartwheel prep", ""},
	{"Exercise 2", ""}, {"", ""}, {"", "cobra"}, {"Heron balance", ""},
}

func drawQuantity(t *rapid.T, line int) *schema.Quantity {
	if rapid.Bool().Draw(t, "silent") {
		return nil
	}
	low := float64(rapid.IntRange(1, 30).Draw(t, "low"))
	high := low + float64(rapid.IntRange(0, 30).Draw(t, "more"))
	unit := rapid.SampledFrom([]string{"second", "breath"}).Draw(t, "unit")
	return &schema.Quantity{Min: &low, Max: &high, Unit: unit, Text: fmt.Sprintf("%v to %v %ss", low, high, unit), Span: span(line)}
}

func drawEntry(t *rapid.T, line int) schema.Entry {
	drawn := rapid.SampledFrom(drawnEntries).Draw(t, "entry")
	e := schema.Entry{
		Name: drawn.name, Movement: drawn.movement, Span: span(line),
		Kind:       rapid.SampledFrom(schema.IDs("kind")).Draw(t, "kind"),
		Position:   rapid.SampledFrom([]string{"", "standing", "supine"}).Draw(t, "position"),
		Laterality: rapid.SampledFrom(schema.IDs("laterality")).Draw(t, "laterality"),
		Equipment:  rapid.SliceOfNDistinct(rapid.SampledFrom(schema.IDs("equipment")), 0, 2, rapid.ID[string]).Draw(t, "equipment"),
		Targets:    rapid.SliceOfNDistinct(rapid.SampledFrom(schema.IDs("targets")), 0, 2, rapid.ID[string]).Draw(t, "targets"),
		Dosage:     schema.Dosage{Hold: drawQuantity(t, line+1)},
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "steps") {
		e.Steps = append(e.Steps, passage(rapid.SampledFrom([]string{"Bend forward.", "Turn to the wall.", "Breathe."}).Draw(t, "step"), line+2+i))
	}
	if rapid.Bool().Draw(t, "caution") {
		e.Cautions = []schema.Passage{passage(rapid.SampledFrom([]string{"Stop if it hurts.", "stop if it hurts", "Mind your knees."}).Draw(t, "text"), line+5)}
	}
	return e
}

func drawArticle(t *rapid.T, path string) schema.Article {
	a := schema.Article{SchemaVersion: schema.Version, Source: schema.Source{Path: path, MediaType: "text/plain", Language: "en",
		SHA256: strings.Repeat(rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "sha"), 64)}}
	for i := range rapid.IntRange(0, 4).Draw(t, "entries") {
		a.Stretches = append(a.Stretches, drawEntry(t, 10*i+1))
	}
	return a
}

// drawArticles gives some articles with different paths.
func drawArticles(t *rapid.T) []schema.Article {
	var all []schema.Article
	for i := range rapid.IntRange(1, 5).Draw(t, "articles") {
		all = append(all, drawArticle(t, fmt.Sprintf("articles/%d.txt", i)))
	}
	return all
}

// taken gives the corpus after the articles, one after the other.
func taken(c *Corpus, articles ...schema.Article) *Corpus {
	for _, a := range articles {
		c = Apply(c, Plan(c, a))
	}
	return c
}

func mustEqual(t *rapid.T, law string, want, got *Corpus) {
	if diff := cmp.Diff(bytesOf(t, want), bytesOf(t, got)); diff != "" {
		t.Fatalf("%s:\n%s", law, diff)
	}
}

// start gives a corpus that has decisions, so that the laws hold with them.
func start() *Corpus {
	c := New("laws")
	heron := New("").identifyAlone(schema.Entry{Name: "Heron balance", Kind: "static", Position: "standing", Laterality: "unilateral"})
	c.Decisions = NewDecisions([]Decision{{Relation: Redirected, A: heron.id, B: "tree-pose", Why: "the same balance"}})
	return c
}

func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := drawArticles(t)
		c := taken(start(), articles...)
		before := bytesOf(t, c)
		again := rapid.SampledFrom(articles).Draw(t, "again")
		path := again.Source.Path

		mustEqual(t, "taking an article in again changes nothing", c, taken(c, again))
		mustEqual(t, "the order of articles does not matter", c, taken(start(), rapid.Permutation(articles).Draw(t, "order")...))

		others := slices.DeleteFunc(slices.Clone(articles), func(a schema.Article) bool { return a.Source.Path == path })
		without := taken(start(), others...)
		mustEqual(t, "taking an article back leaves no trace of it", without, Retract(c, path))
		mustEqual(t, "taking in and back restores the corpus", without, Retract(taken(without, again), path))

		edition := drawArticle(t, path)
		mustEqual(t, "a new reading replaces the old one and nothing else", taken(without, edition), taken(c, edition))

		var plans []MergePlan
		for _, a := range articles {
			plans = append(plans, Plan(start(), a))
		}
		mustEqual(t, "plans applied at once are plans applied in turn", c, Apply(start(), plans...))

		cut := rapid.IntRange(0, len(articles)).Draw(t, "cut")
		shards := Join(taken(start(), articles[:cut]...), taken(start(), articles[cut:]...))
		mustEqual(t, "shards joined are the whole", c, shards)

		if after := bytesOf(t, c); after != before {
			t.Fatalf("the corpus the others were made from has changed:\n%s", cmp.Diff(before, after))
		}
	})
}

func TestTheLaterPlanOfAnArticleCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, second := drawArticle(t, "a.txt"), drawArticle(t, "a.txt")
		c := start()
		mustEqual(t, "the later plan counts", taken(c, second), Apply(c, Plan(c, first), Plan(c, second)))
	})
}

// Shards that were taken in before a decision join to what one corpus with
// the decision is.
func TestJoinFollowsTheDecisionsOfEither(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := drawArticles(t)
		cut := rapid.IntRange(0, len(articles)).Draw(t, "cut")
		with, without := taken(start(), articles[:cut]...), taken(New("laws"), articles[cut:]...)
		mustEqual(t, "one shard knows the decision", taken(start(), articles...), Join(with, without))
		mustEqual(t, "the other shard knows it", taken(start(), articles...), Join(without, with))
	})
}

// Where two shards hold one article, the reading of the later counts, with its
// questions.
func TestJoinTakesTheLaterReading(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, second := drawArticle(t, "a.txt"), drawArticle(t, "a.txt")
		if len(second.Stretches) == 0 {
			return // a shard keeps nothing of an article that says nothing
		}
		mustEqual(t, "the later reading counts", taken(start(), second), Join(taken(start(), first), taken(start(), second)))
	})
}

// A plan of a corpus that has the article already keeps every account.
func TestPlanOfTheSameArticleKeepsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawArticle(t, "a.txt")
		c := taken(start(), a)
		for _, change := range Plan(c, a).Changes {
			if change.Action != Keep && change.Action != Ask {
				t.Fatalf("%s %s %q", change.Action, change.ID, change.Account.Name)
			}
		}
	})
}

// growing gives articles that between them speak of many movements.
func growing(n int) []schema.Article {
	all := make([]schema.Article, n)
	for i := range all {
		a := schema.Article{SchemaVersion: schema.Version, Source: schema.Source{Path: fmt.Sprintf("articles/%05d.md", i), MediaType: "text/markdown", Language: "en"}}
		for k := range 6 {
			known := drawnEntries[(i+k)%len(drawnEntries)]
			low, high := 20.0, 30.0
			a.Stretches = append(a.Stretches, schema.Entry{
				Name: known.name, Movement: known.movement, Kind: "static", Position: "standing", Laterality: "bilateral", Span: span(10*k + 1),
				Steps:  []schema.Passage{passage("Stand tall.", 10*k+2), passage(fmt.Sprintf("Bend forward %d times.", i%7), 10*k+3)},
				Dosage: schema.Dosage{Hold: &schema.Quantity{Min: &low, Max: &high, Unit: "second", Text: "20-30 seconds", Span: span(10*k + 4)}},
			})
			if k == 5 {
				a.Stretches[k].Name, a.Stretches[k].Movement = fmt.Sprintf("House drill %c%c", 'a'+rune(i/26%26), 'a'+rune(i%26)), ""
			}
		}
		all[i] = a
	}
	return all
}

func BenchmarkPlanAndApply(b *testing.B) {
	for _, n := range []int{500, 1000, 2000} {
		articles := growing(n)
		b.Run(fmt.Sprintf("at-once/%d", n), func(b *testing.B) {
			for b.Loop() {
				c, plans := New("bench"), make([]MergePlan, n)
				for i, a := range articles {
					plans[i] = Plan(c, a)
				}
				Apply(c, plans...)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/article")
		})
	}
}
