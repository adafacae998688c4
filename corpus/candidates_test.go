package corpus

// This file tests that matching grows with the records, loses little on the
// way, and does not know the order or the parts the articles came in.

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stretchlint/stretchlint/schema"
)

// generated gives the features of n records that describe n/4 movements in
// other words: some actions are left out, and a word of the name changes.
// Words are as unevenly used as in a language.
func generated(n int) []features {
	random := rand.New(rand.NewPCG(1, uint64(n)))
	word := rand.NewZipf(random, 1.1, 4, uint64(2000+n/8))
	action := rand.NewZipf(random, 1.05, 20, 1400)
	all := make([]features, 0, n)
	for movement := 0; len(all) < n; movement++ {
		var words, actions []string
		for range 2 + random.IntN(3) {
			words = append(words, fmt.Sprintf("w%d", word.Uint64()))
		}
		for range 6 + random.IntN(8) {
			actions = append(actions, fmt.Sprintf("ACT%d part", action.Uint64()))
		}
		position := schema.IDs("position")[random.IntN(8)]
		for account := 0; account < 4 && len(all) < n; account++ {
			f := features{id: fmt.Sprintf("m%d-%d", movement, account), positions: []string{position}, laterality: "bilateral", exercise: "stretch",
				actions: append(slices.Clone(actions[account%2:]), fmt.Sprintf("ACT%d part", action.Uint64())),
				names:   []string{fmt.Sprintf("%s x%d", words[0], word.Uint64())}}
			for _, w := range words[1:] {
				f.names[0] += " " + w
			}
			all = append(all, f.tidied())
		}
	}
	return all
}

// The pairs compared grow with the records.
func TestCandidatesGrowWithTheRecords(t *testing.T) {
	small, large := len(candidates(generated(4000))), len(candidates(generated(16000)))
	if exponent := math.Log(float64(large)/float64(small)) / math.Log(4); small == 0 || exponent > 1.15 {
		t.Errorf("%d pairs for 4000 records, %d for 16000: exponent %.2f", small, large, exponent)
	}
}

// Of the pairs that a comparison of each with each finds, few are lost.
func TestCandidatesFindWhatAllPairsFind(t *testing.T) {
	all := generated(1500)
	c := New("pairs")
	var missed, wanted int
	chosen := candidates(all)
	for i := range all {
		for k := i + 1; k < len(all); k++ {
			if c.compareIfLikely(all[i], all[k]).Relation != Same {
				continue
			}
			wanted++
			if _, ok := slices.BinarySearch(chosen, candidateOf(int32(i), int32(k))); !ok {
				missed++
			}
		}
	}
	if wanted < 1000 || missed*100 > wanted {
		t.Errorf("%d of %d pairs were not compared", missed, wanted)
	}
}

// However the articles are cut into shards, and in whatever order they come,
// the duplicates are the same.
func TestDuplicatesKnowNoOrder(t *testing.T) {
	articles := growing(60)
	want := Duplicates(taken(New("order"), articles...))
	if len(want) == 0 {
		t.Fatal("there are no duplicates to find")
	}
	rapid.Check(t, func(t *rapid.T) {
		shuffled := rapid.Permutation(articles).Draw(t, "order")
		cut := rapid.IntRange(0, len(articles)).Draw(t, "cut")
		joined := Join(taken(New("order"), shuffled[cut:]...), taken(New("order"), shuffled[:cut]...))
		if diff := cmp.Diff(want, Duplicates(joined)); diff != "" {
			t.Fatal(diff)
		}
	})
}

// BenchmarkMatch reports time and memory of matching generated records, and
// the exponent with which the time grows. MATCH_MILLION=1 adds a million.
func BenchmarkMatch(b *testing.B) {
	sizes := []int{10_000, 100_000}
	if os.Getenv("MATCH_MILLION") != "" {
		sizes = append(sizes, 1_000_000)
	}
	var first float64
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			all, c := generated(n), New("bench")
			var pairs []Pair
			runtime.GC()
			begun := time.Now()
			for b.Loop() {
				pairs = c.match(all)
			}
			each := time.Since(begun).Seconds() / float64(b.N)
			if n == sizes[0] {
				first = each
			}
			var memory runtime.MemStats
			runtime.ReadMemStats(&memory)
			b.ReportMetric(float64(len(Clusters(pairs))), "clusters")
			b.ReportMetric(float64(memory.Sys>>20), "MB")
			b.ReportMetric(math.Log(each/first)/math.Log(max(float64(n)/float64(sizes[0]), math.E)), "exponent")
		})
	}
}
