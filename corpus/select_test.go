package corpus

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/schema"
)

// threeRecords gives a corpus of cat-cow, childs-pose and a movement outside
// the catalogue.
func threeRecords() *Corpus {
	entry := func(name, movement, position, laterality string, targets, equipment []string) schema.Entry {
		return schema.Entry{Name: name, Movement: movement, Kind: "static", Position: position, Laterality: laterality,
			Targets: targets, Equipment: equipment, Span: span(len(name))}
	}
	article := func(path string, entries ...schema.Entry) schema.Article {
		return schema.Article{Source: schema.Source{Path: path}, Stretches: entries}
	}
	return taken(New("three"),
		article("back.md", entry("Cat-cow", "cat-cow", "quadruped", "bilateral", []string{"lower-back"}, nil),
			entry("Child's pose", "childs-pose", "kneeling", "bilateral", []string{"lower-back", "upper-back"}, []string{"mat"})),
		article("hall.md", entry("Heron balance", "", "standing", "unilateral", []string{"calves"}, []string{"wall"}),
			entry("Cat-cow", "cat-cow", "quadruped", "bilateral", nil, []string{"mat"})))
}

func TestSelect(t *testing.T) {
	c := threeRecords()
	heron := New("").identifyAlone(schema.Entry{Name: "Heron balance", Kind: "static", Position: "standing", Laterality: "unilateral"}).id
	c.Decisions = NewDecisions([]Decision{{Relation: Redirected, A: "old-cat", B: "cat-cow"}})
	for _, test := range []struct {
		title string
		of    Selection
		want  []string
	}{
		{"nothing asked for is everything", Selection{}, []string{heron, "cat-cow", "childs-pose"}},
		{"one value", Selection{Targets: []string{"lower-back"}}, []string{"cat-cow", "childs-pose"}},
		{"any value of a list", Selection{Targets: []string{"upper-back", "calves"}}, []string{heron, "childs-pose"}},
		{"every list", Selection{Targets: []string{"lower-back"}, Equipment: []string{"mat"}, Positions: []string{"kneeling"}}, []string{"childs-pose"}},
		{"sides", Selection{Laterality: []string{"unilateral"}}, []string{heron}},
		{"an article", Selection{Articles: []string{"hall.md"}}, []string{heron, "cat-cow"}},
		{"an ID that was merged", Selection{Movements: []string{"old-cat"}}, []string{"cat-cow"}},
		{"nothing fits", Selection{Kinds: []string{"exercise"}}, nil},
	} {
		t.Run(test.title, func(t *testing.T) {
			var got []string
			for _, r := range Select(c, test.of) {
				got = append(got, r.ID)
			}
			if diff := cmp.Diff(set(test.want), set(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A variant and a phase are found by the movement they belong to.
func TestSelectKinship(t *testing.T) {
	c := taken(New("kin"), schema.Article{Source: schema.Source{Path: "a.md"}, Stretches: []schema.Entry{
		{Name: "Cat pose", Movement: "cat-pose", Kind: "static", Position: "quadruped", Laterality: "bilateral", Span: span(1)}}})
	if c.Records[0].PhaseOf != "cat-cow" {
		t.Fatalf("the catalogue no longer has cat-pose as a phase of cat-cow: %q", c.Records[0].PhaseOf)
	}
	if got := Select(c, Selection{Movements: []string{"cat-cow"}}); len(got) != 1 {
		t.Errorf("%d records", len(got))
	}
}

func TestCount(t *testing.T) {
	got := threeRecords().Count()
	want := Stats{Articles: 2, Accounts: 4, Records: 3, Catalogued: 2, Shared: 1,
		Kinds:      []Count{{"static", 3}},
		Positions:  []Count{{"kneeling", 1}, {"quadruped", 1}, {"standing", 1}},
		Laterality: []Count{{"bilateral", 2}, {"unilateral", 1}},
		Targets:    []Count{{"lower-back", 2}, {"calves", 1}, {"upper-back", 1}},
		Said: []Count{{"name", 4}, {"position", 4}, {"steps", 0}, {"targets", 3}, {"hold", 0}, {"reps", 0}, {"frequency", 0},
			{"breathing", 0}, {"cautions", 0}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
