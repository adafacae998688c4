package corpus

// This file finds what the corpus is not sure of: records that may be one
// movement under two IDs, and questions.

import (
	"cmp"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
)

// Duplicates gives the pairs of records that are or may be the same, the
// surest first, then the open questions, then the decisions to look at again.
// Records of the catalogue are compared with those outside it only; movements
// of the catalogue that no article describes yet count as records.
func Duplicates(c *Corpus) []Pair {
	pairs := c.match(c.allFeatures())
	slices.SortFunc(pairs, comparePairs)
	return slices.Concat(pairs, c.openQuestions(), c.doubtful())
}

// allFeatures gives the features of the records and of the catalogue, sorted
// by ID.
func (c *Corpus) allFeatures() []features {
	all := make([]features, len(c.Records))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, r := range c.Records {
		group.Go(func() error {
			all[i] = featuresOf(r)
			return nil
		})
	}
	_ = group.Wait() // no one fails
	for slug, f := range catalogueFeatures() {
		if _, described := c.find(slug); !described {
			all = append(all, f)
		}
	}
	slices.SortFunc(all, func(a, b features) int { return cmp.Compare(a.id, b.id) })
	return all
}

// portion is how many candidates one core compares at a time.
const portion = 1 << 14

// match compares the candidates on all cores and gives the pairs that may be
// one, in order.
func (c *Corpus) match(all []features) []Pair {
	portions := slices.Collect(slices.Chunk(candidates(all), portion))
	found := make([][]Pair, len(portions))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, some := range portions {
		group.Go(func() error {
			for _, pair := range some {
				a, b := pair.records()
				if p := c.compareIfLikely(all[a], all[b]); p.joins() {
					found[i] = append(found[i], p)
				}
			}
			return nil
		})
	}
	_ = group.Wait() // no one fails
	return slices.Concat(found...)
}

// compareIfLikely is compare for pairs that mostly come to nothing: it does
// not word reasons for those. The one outside the catalogue comes first.
func (c *Corpus) compareIfLikely(a, b features) Pair {
	if a.catalogued {
		a, b = b, a
	}
	if differ(a.laterality, b.laterality) || differ(a.exercise, b.exercise) || elsewhere(a, b) || !hasWitness(a, b) {
		return Pair{}
	}
	return c.compare(a, b)
}

func comparePairs(a, b Pair) int {
	return cmp.Or(-cmp.Compare(a.Score, b.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
}

func (c *Corpus) openQuestions() []Pair {
	var pairs []Pair
	for _, q := range c.Questions {
		p := Pair{A: q.Entry, Relation: Open, Reasons: []string{describe(q.Account), q.Reason}}
		if len(q.Candidates) > 0 {
			p.B = q.Candidates[0]
			p.Reasons = append(p.Reasons, "could be "+strings.Join(q.Candidates, ", "))
		}
		pairs = append(pairs, p)
	}
	return pairs
}

func (c *Corpus) doubtful() []Pair {
	var pairs []Pair
	for _, doubt := range Doubts(c) {
		pairs = append(pairs, Pair{A: doubt.Decision.A, B: doubt.Decision.B, Relation: Stale, Reasons: []string{doubt.Decision.tell(), doubt.Reason}})
	}
	return pairs
}
