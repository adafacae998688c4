package corpus

// This file tests that matching grows with the records, loses little on the
// way, and does not know the order or the parts the articles came in.

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// generated gives the profiles of the records of n made-up accounts.
func generated(n int) (*Corpus, []profile, *numbering) {
	c := madeUpCorpus(n)
	all, numbering := c.allProfiles()
	return c, all, numbering
}

// met counts the pairs of a cell that would be compared.
func met(c cell, all []profile, n *numbering) map[[2]int32]bool {
	pairs, blockings := map[[2]int32]bool{}, c.blockings(all, n, n.sketches(all))
	for place := range int32(len(c.members)) {
		c.partners(blockings, place, func(other int32) { pairs[[2]int32{place, other}] = true })
	}
	return pairs
}

// The pairs compared grow with the accounts.
func TestCandidatesGrowWithTheAccounts(t *testing.T) {
	const few, times = 8_000, 4
	var pairs [2]int
	for i, n := range []int{few, times * few} {
		_, all, numbering := generated(n)
		for _, cell := range cells(all) {
			pairs[i] += len(met(cell, all, numbering))
		}
	}
	if exponent := math.Log(float64(pairs[1])/float64(pairs[0])) / math.Log(times); pairs[0] == 0 || exponent > 1.1 {
		t.Errorf("%d pairs for %d accounts, %d for %d: exponent %.2f", pairs[0], few, pairs[1], times*few, exponent)
	}
}

// Of the pairs that a comparison of each with each finds, few are lost: hardly
// one that is surely the same, and of those for a person to look at a few of the
// least alike.
func TestCandidatesFindWhatAllPairsFind(t *testing.T) {
	_, all, numbering := generated(10_000)
	wanted, missed := map[string]int{}, map[string]int{}
	for _, cell := range cells(all) {
		found := met(cell, all, numbering)
		for place := cell.known; place < len(cell.members); place++ {
			for other := range cell.members {
				if other >= cell.known && int32(other) < cell.next(int32(place)) {
					continue
				}
				a, b := &all[cell.members[place]], &all[cell.members[other]]
				relation, _ := relate(a, b)
				if !mayBeOne(a, b) || relation == Different {
					continue
				}
				wanted[relation]++
				if !found[[2]int32{int32(place), int32(other)}] {
					missed[relation]++
				}
			}
		}
	}
	if wanted[Same] < 500 || missed[Same]*1000 > wanted[Same] || missed[Review]*100 > 8*wanted[Review] {
		t.Errorf("not compared: %v of %v", missed, wanted)
	}
}

// However the articles are cut into shards, and in whatever order they come,
// the duplicates are the same.
func TestDuplicatesKnowNoOrder(t *testing.T) {
	articles := slices.Concat(growing(30), newMaker(100).articles(100))
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
