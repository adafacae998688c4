package corpus

// This file tests decisions: what they forbid however indirectly, that they
// never run in a circle, and when they are doubted.

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func decided(t *testing.T, c *Corpus, d Decision) *Corpus {
	t.Helper()
	after, err := Decide(c, d)
	if err != nil {
		t.Fatal(err)
	}
	return after
}

func redirects(pairs ...string) []Decision {
	var all []Decision
	for _, p := range pairs {
		from, to, _ := strings.Cut(p, ">")
		all = append(all, Decision{Relation: Redirected, A: from, B: to})
	}
	return all
}

func TestRedirectsNeverRunInACircle(t *testing.T) {
	d := NewDecisions(redirects("a>b", "b>c", "c>a", "b>d"))
	for _, id := range []string{"a", "b", "c"} {
		if got := d.Resolve(id); got != "c" {
			t.Errorf("%s leads to %s", id, got)
		}
	}
	c := New("circle")
	c.Decisions = d
	doubts := Doubts(c)
	if len(doubts) != 3 || doubts[2].Reason != "not in force: it would close a circle" {
		t.Errorf("doubts %+v", doubts)
	}
	if self := NewDecisions(redirects("a>a")); self.Resolve("a") != "a" {
		t.Error("a leads elsewhere than to itself")
	}
}

// However redirects and vetoes are drawn, no two IDs that were decided to be
// different ever lead to one record, and the order of the lines is nothing.
func TestNotSameHoldsHoweverIndirect(t *testing.T) {
	ids := []string{"a", "b", "c", "d", "e", "f"}
	rapid.Check(t, func(t *rapid.T) {
		var list []Decision
		for range rapid.IntRange(0, 12).Draw(t, "decisions") {
			list = append(list, Decision{
				Relation: rapid.SampledFrom([]string{Redirected, Redirected, NotSame, VariantOf}).Draw(t, "relation"),
				A:        rapid.SampledFrom(ids).Draw(t, "a"), B: rapid.SampledFrom(ids).Draw(t, "b"),
			})
		}
		d := NewDecisions(list)
		for _, one := range d.List() {
			if one.Relation != Redirected && one.A != one.B && d.Resolve(one.A) == d.Resolve(one.B) {
				t.Fatalf("%s and %s lead to one record in spite of %s", one.A, one.B, one.tell())
			}
		}
		if diff := cmp.Diff(d.List(), NewDecisions(rapid.Permutation(d.List()).Draw(t, "order")).List()); diff != "" {
			t.Fatal(diff)
		}
	})
}

// A redirect that is not in force says which way the two would have met.
func TestVoidRedirectNamesThePath(t *testing.T) {
	d := NewDecisions(append(redirects("a>m", "b>m"), Decision{Relation: NotSame, A: "b", B: "a", Why: "one is seated"}))
	got := string(d.void[[2]string{"b", "m"}])
	if want := "a and b (by a = m = b) would become one: a and b were decided to be different: one is seated"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if d.Resolve("b") != "b" || d.Resolve("a") != "m" {
		t.Errorf("a leads to %s, b to %s", d.Resolve("a"), d.Resolve("b"))
	}
}

// A not-same of an ID that was merged since holds for the record it became.
func TestNotSameFollowsAMerge(t *testing.T) {
	c, ids := outside(t,
		told("a.md", "Broomstick halo", "standing", "bilateral", "dynamic", halo...),
		told("b.md", "Halo", "standing", "bilateral", "dynamic", halo...),
		told("c.md", "Stick halo", "standing", "bilateral", "dynamic", halo...))
	c = decided(t, c, Decision{Relation: NotSame, A: ids[0], B: ids[2], Why: "longer stick"})
	c = decided(t, c, Decision{Relation: Redirected, A: ids[0], B: ids[1]})
	pair, err := Compare(c, ids[1], ids[2])
	if err != nil || pair.Relation != Different {
		t.Fatalf("%v, error %v", pair, err)
	}
	if _, err := Decide(c, Decision{Relation: Redirected, A: ids[2], B: ids[1]}); err == nil || !strings.Contains(err.Error(), "longer stick") {
		t.Errorf("error %v", err)
	}
	pair.Relation = Same
	plan := MergeRecords(c, []Pair{pair})
	if len(plan.Refused) != 1 || !strings.Contains(plan.Refused[0].Reason, ids[0]+" = "+ids[1]+" = "+ids[2]) {
		t.Errorf("plan\n%v", plan)
	}
}

func TestVariantOfLinksAndKeepsApart(t *testing.T) {
	c, ids := outside(t,
		told("a.md", "Broomstick halo", "standing", "bilateral", "dynamic", halo...),
		told("b.md", "Halo", "standing", "bilateral", "dynamic", halo...))
	c = decided(t, c, Decision{Relation: VariantOf, A: ids[1], B: ids[0], Why: "without the stick"})
	if r, _ := c.Record(ids[1]); r.VariantOf != ids[0] {
		t.Errorf("variant of %q", r.VariantOf)
	}
	if left := Duplicates(c); len(left) > 0 {
		t.Errorf("still listed: %v", left)
	}
	if _, err := Decide(c, Decision{Relation: Redirected, A: ids[1], B: ids[0]}); err == nil {
		t.Error("a variant could be merged with what it is a variant of")
	}
}

// A decision is doubted when the articles come to say something else of the
// two, and not when one more says the same.
func TestDoubtsWhenTheEvidenceChanges(t *testing.T) {
	one := told("a.md", "Broomstick halo", "standing", "bilateral", "dynamic", halo...)
	other := told("b.md", "Halo", "standing", "bilateral", "dynamic", halo...)
	c, ids := outside(t, one, other)
	for _, relation := range []string{NotSame, Redirected, VariantOf} {
		c := decided(t, c, Decision{Relation: relation, A: ids[1], B: ids[0], Why: "seen"})
		again := other
		again.Source.Path = "c.md"
		if doubts := Doubts(taken(c, again)); len(doubts) > 0 {
			t.Errorf("%s: one more article that says the same: %+v", relation, doubts)
		}
		changed := told("b.md", "Halo", "standing", "bilateral", "dynamic", "Bend your knees.", "Squeeze a ball.")
		doubts := Doubts(taken(c, changed))
		if len(doubts) != 1 || doubts[0].Decision.Relation != relation {
			t.Errorf("%s: the how-to is another: %+v", relation, doubts)
		}
	}
}

func TestDoubtsWhenTheEntryIsGone(t *testing.T) {
	a := told("a.md", "Hamstring stretch", "standing", "unilateral", "static", "Put one heel forward and lean over it.")
	b := told("a.md", "Tree pose", "standing", "unilateral", "static", "Stand on one leg.")
	a.Stretches = append(a.Stretches, b.Stretches...)
	c := taken(New("asked"), a)
	c = decided(t, c, Decision{Relation: SameAs, Article: "a.md", A: c.Questions[0].Entry, B: "standing-hamstring"})
	if doubts := Doubts(c); len(doubts) > 0 {
		t.Errorf("doubts %+v", doubts)
	}
	if doubts := Doubts(taken(c, b)); len(doubts) != 1 {
		t.Errorf("the entry is gone: %+v", doubts)
	}
	if doubts := Doubts(Retract(c, "a.md")); len(doubts) > 0 {
		t.Errorf("the article is not there to contradict: %+v", doubts)
	}
}

// Joining shards brings variant-of decisions to records they did not know.
func TestJoinBringsVariants(t *testing.T) {
	c, ids := outside(t, told("a.md", "Broomstick halo", "standing", "bilateral", "dynamic", halo...))
	other := New("other")
	other.Decisions = NewDecisions([]Decision{{Relation: VariantOf, A: ids[0], B: "arm-circles"}})
	for _, joined := range []*Corpus{Join(c, other), Join(other, c)} {
		if r, _ := joined.Record(ids[0]); r.VariantOf != "arm-circles" {
			t.Errorf("variant of %q", r.VariantOf)
		}
	}
}
