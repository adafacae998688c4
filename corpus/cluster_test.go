package corpus

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestClusters(t *testing.T) {
	pairs := []Pair{
		{A: "b", B: "c", Relation: Same, Score: 0.9}, {A: "x", B: "y", Relation: Same, Score: 0.95},
		{A: "c", B: "a", Relation: Review, Score: 0.7}, {A: "0f", Relation: Open},
	}
	want := []Cluster{{IDs: []string{"x", "y"}, Score: 0.95, Sure: true}, {IDs: []string{"a", "b", "c"}, Score: 0.9}}
	rapid.Check(t, func(t *rapid.T) {
		if diff := cmp.Diff(want, Clusters(rapid.Permutation(pairs).Draw(t, "order"))); diff != "" {
			t.Fatal(diff)
		}
	})
	if got := Clusters(nil); got == nil || len(got) > 0 {
		t.Errorf("no pairs give %v, want an empty list", got)
	}
}
