package corpus

// This file tests what is taken for one movement, what is not, and that every
// decision can be taken back.

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stretchlint/stretchlint/schema"
)

// told gives an article with one entry outside the catalogue.
func told(path, name, position, laterality, kind string, steps ...string) schema.Article {
	e := schema.Entry{Name: name, Position: position, Laterality: laterality, Kind: kind}
	for _, step := range steps {
		e.Steps = append(e.Steps, schema.Passage{Text: step})
	}
	return completed(schema.Article{Source: schema.Source{Path: path}, Stretches: []schema.Entry{e}})
}

var halo = []string{"Hold a broomstick behind your head.", "Lower it to your shoulders and lift it over your head."}

// outside takes articles in and gives the corpus and the IDs of their records
// in the order of the articles.
func outside(t *testing.T, articles ...schema.Article) (*Corpus, []string) {
	t.Helper()
	c, ids := New("outside"), []string(nil)
	for _, a := range articles {
		plan := Plan(c, a)
		c = Apply(c, plan)
		if plan.Changes[0].ID == "" {
			t.Fatalf("no record for %q: %s", plan.Changes[0].Account.Name, plan.Changes[0].Reason)
		}
		ids = append(ids, plan.Changes[0].ID)
	}
	return c, ids
}

func TestCompare(t *testing.T) {
	base := told("a.md", "Broomstick halo", "standing", "bilateral", "dynamic", halo...)
	for _, test := range []struct {
		title    string
		other    schema.Article
		relation string
		reason   string
	}{
		{"other name, same doing", told("b.md", "Halo", "standing", "bilateral", "dynamic",
			"Hold a stick behind your head.", "Lower it to your shoulders, then lift it over your head."), Same, `names "broomstick halo" and "halo"`},
		{"other name altogether, same doing", told("b.md", "Shepherd crown", "standing", "bilateral", "dynamic", halo...), Same, "no word of the names in common"},
		{"same name, position not said", told("b.md", "Broomstick halo", "", "bilateral", "dynamic", halo...), Review, "start position not said by both"},
		{"same name, a position near by", told("b.md", "Broomstick halo", "squat", "bilateral", "dynamic", halo...), Review, "near start positions: standing and squat"},
		{"two of one article", told("a.md", "Halo", "standing", "bilateral", "dynamic", halo...), Review, "a.md describes them as two"},
		{"same name, other position", told("b.md", "Broomstick halo", "supine", "bilateral", "dynamic", halo...), Different, "start position differs: standing and supine"},
		{"same name, one-sided", told("b.md", "Broomstick halo", "standing", "unilateral", "dynamic", halo...), Different, "sides differ: bilateral and unilateral"},
		{"same name, strengthening", told("b.md", "Broomstick halo", "standing", "bilateral", "exercise", halo...), Different, "kind differs: stretch and exercise"},
		{"shared position only", told("b.md", "Puddle jump", "standing", "bilateral", "dynamic", "Jump over a puddle and land softly."), Different, ""},
		{"shared name, other doing", told("b.md", "Halo of the broomstick man", "standing", "bilateral", "dynamic", "Bend your knees.", "Sink until your thighs are level."), Review, "% alike"},
	} {
		t.Run(test.title, func(t *testing.T) {
			c, ids := outside(t, base, test.other)
			if test.other.Source.Path == base.Source.Path {
				both := base
				both.Stretches = slices.Concat(base.Stretches, test.other.Stretches)
				c = taken(New("outside"), both)
			}
			pair, err := Compare(c, ids[0], ids[1])
			if err != nil {
				t.Fatal(err)
			}
			if pair.Relation != test.relation || !strings.Contains(strings.Join(pair.Reasons, "\n"), test.reason) {
				t.Errorf("want %s because of %q, got\n%v", test.relation, test.reason, pair)
			}
			listed := slices.ContainsFunc(Duplicates(c), func(p Pair) bool { return p.A == pair.A && p.B == pair.B || p.A == pair.B && p.B == pair.A })
			if want := test.relation == Same || test.relation == Review; listed != want {
				t.Errorf("listed as a duplicate: %v, want %v", listed, want)
			}
		})
	}
}

func TestCompareWantsRecords(t *testing.T) {
	_, err := Compare(New("empty"), "cat-cow", "cat-cobbler")
	if want := `compare records: there is no "cat-cobbler" in the corpus or the catalogue`; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// A link between a and b and one between b and c do not join a and c when
// those are two movements.
func TestMergeDoesNotChainOverAVeto(t *testing.T) {
	c, ids := outside(t,
		told("a.md", "Broomstick halo", "standing", "bilateral", "dynamic", halo...),
		told("b.md", "Halo", "", "bilateral", "dynamic", halo...),
		told("c.md", "Halo", "supine", "bilateral", "dynamic", halo...))
	plan := MergeRecords(c, Duplicates(c))
	if len(plan.Moves) != 1 || len(plan.Refused) != 1 {
		t.Fatalf("plan\n%v", plan)
	}
	if want := ids[0] + " and " + ids[2] + " (by " + ids[0] + " = " + ids[1] + " = " + ids[2] + ") would become one: start position differs"; !strings.Contains(plan.Refused[0].Reason, want) {
		t.Errorf("refused because of %q, want %q", plan.Refused[0].Reason, want)
	}
	after := ApplyMerge(c, plan, Decision{})
	if a, _ := after.Record(ids[0]); len(after.Records) != 2 || a.ID == ids[2] {
		t.Errorf("%d records are left", len(after.Records))
	}
}

func TestMergedIDResolvesAndKeepsTakingIn(t *testing.T) {
	c, ids := outside(t,
		told("a.md", "Broomstick halo", "standing", "bilateral", "dynamic", halo...),
		told("b.md", "Halo", "standing", "bilateral", "dynamic", halo...))
	merged := ApplyMerge(c, MergeRecords(c, Duplicates(c)), Decision{})
	if len(merged.Records) != 1 || len(merged.Records[0].Accounts) != 2 {
		t.Fatalf("records %v", merged.Records)
	}
	for _, id := range ids {
		if r, ok := merged.Record(id); !ok || r.ID != merged.Records[0].ID {
			t.Errorf("%s leads to %q", id, r.ID)
		}
	}
	more := taken(merged, told("c.md", "Halo", "standing", "bilateral", "dynamic", halo...))
	if len(more.Records) != 1 || len(more.Records[0].Accounts) != 3 {
		t.Errorf("%d records after one more account", len(more.Records))
	}
	if left := Duplicates(more); len(left) > 0 {
		t.Errorf("still taken for duplicates: %v", left)
	}
}

func TestUnmergeRestoresTheCorpus(t *testing.T) {
	c, ids := outside(t,
		told("a.md", "Broomstick halo", "standing", "bilateral", "dynamic", halo...),
		told("b.md", "Halo", "standing", "bilateral", "dynamic", halo...))
	plan := MergeRecords(c, Duplicates(c))
	back, err := Unmerge(ApplyMerge(c, plan, Decision{}), plan.Moves[0].From)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(bytesOf(t, c), bytesOf(t, back)); diff != "" {
		t.Error(diff)
	}
	if _, err := Unmerge(c, ids[0]); err == nil {
		t.Error("a merge that never was could be taken back")
	}
}

func TestKeptApartIsRemembered(t *testing.T) {
	c, ids := outside(t,
		told("a.md", "Broomstick halo", "standing", "bilateral", "dynamic", halo...),
		told("b.md", "Halo", "standing", "bilateral", "dynamic", halo...))
	pairs := Duplicates(c)
	c = decided(t, c, Decision{Relation: NotSame, A: ids[1], B: ids[0], Why: "the second has no stick"})
	if left := Duplicates(c); len(left) > 0 {
		t.Errorf("listed again: %v", left)
	}
	plan := MergeRecords(c, pairs)
	if len(plan.Moves) > 0 || !strings.Contains(plan.String(), "were decided to be different: the second has no stick") {
		t.Errorf("plan\n%v", plan)
	}
}

func TestAssignAnswersAQuestionForGood(t *testing.T) {
	a := told("a.md", "Hamstring stretch", "standing", "unilateral", "static", "Put one heel forward and lean over it.")
	c := taken(New("asked"), a)
	if len(c.Questions) != 1 || len(c.Records) != 0 {
		t.Fatalf("%d questions, %d records", len(c.Questions), len(c.Records))
	}
	q := c.Questions[0]
	if !slices.Contains(q.Candidates, "standing-hamstring") {
		t.Errorf("candidates %v", q.Candidates)
	}
	answered, err := Decide(c, Decision{Relation: SameAs, Article: "a.md", A: q.Entry, B: "standing-hamstring", Why: "both feet are on the floor"})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := answered.Record("standing-hamstring"); !ok || len(answered.Questions) > 0 {
		t.Errorf("the question is still open")
	}
	a.Source.Title = "New edition"
	again := taken(answered, a)
	if r, _ := again.Record("standing-hamstring"); len(r.Accounts) != 1 || len(again.Questions) > 0 {
		t.Errorf("the new edition asks again")
	}
	if _, err := Decide(c, Decision{Relation: SameAs, Article: "b.md", A: q.Entry, B: "standing-hamstring"}); err == nil {
		t.Error("an entry nobody wrote could be assigned")
	}
}

// An account that was put under the wrong movement is moved out, and the rest
// of the record stays.
func TestAssignSplitsARecord(t *testing.T) {
	a, b := growing(2)[0], growing(2)[1]
	c := taken(New("split"), a, b)
	before, _ := c.Record("cat-cow")
	var out schema.Account
	for _, account := range before.Accounts {
		if account.Source.Path == b.Source.Path {
			out = account
		}
	}
	split, err := Decide(c, Decision{Relation: SameAs, Article: b.Source.Path, A: Fingerprint(out.Entry), B: "cat-pose", Why: "it never sags"})
	if err != nil {
		t.Fatal(err)
	}
	stays, _ := split.Record("cat-cow")
	moved, _ := split.Record("cat-pose")
	if len(moved.Accounts) != 1 || len(stays.Accounts) != len(before.Accounts)-1 {
		t.Errorf("%d accounts moved, %d of %d stay", len(moved.Accounts), len(stays.Accounts), len(before.Accounts))
	}
}

// Merging and taking in commute: what was taken in before the merge and what
// comes after it end in the same record.
func TestMergingAndTakingInCommute(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := drawArticles(t)
		last := len(articles) - 1
		c := taken(start(), articles[:last]...)
		var pairs []Pair
		for _, p := range Duplicates(c) {
			if p.Relation != Open {
				pairs = append(pairs, p)
			}
		}
		plan := MergeRecords(c, pairs)
		mustEqual(t, "merging and taking in commute",
			taken(ApplyMerge(c, plan, Decision{}), articles[last]), ApplyMerge(taken(c, articles[last]), plan, Decision{}))
		mustEqual(t, "merging twice is merging once", ApplyMerge(c, plan, Decision{}), ApplyMerge(ApplyMerge(c, plan, Decision{}), plan, Decision{}))
	})
}
