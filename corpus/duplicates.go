package corpus

// This file finds what the corpus is not sure of: records that may be one
// movement under two IDs, and questions.

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// Duplicates gives the pairs of records that are or may be the same, the
// surest first, then the open questions, then the decisions to look at again.
// Records of the catalogue are compared with those outside it only; movements
// of the catalogue that no article describes yet count as records.
func Duplicates(c *Corpus) []Pair {
	all, numbering := c.allProfiles()
	var pairs []Pair
	for _, m := range c.match(all, numbering) {
		pairs = append(pairs, c.compare(&all[m.a], &all[m.b]))
	}
	return slices.Concat(pairs, c.openQuestions(), c.doubtful())
}

// portion is how many records one core works on at a time.
const portion = 1 << 10

// allProfiles gives the profiles of the records and of the catalogue, sorted
// by ID. The features of a portion are drawn side by side and numbered in
// order, so that the numbers never depend on who was first.
func (c *Corpus) allProfiles() ([]profile, *numbering) {
	ids := make([]string, len(c.Records))
	for i, r := range c.Records {
		ids[i] = r.ID
	}
	for slug := range catalogueFeatures() {
		if _, described := c.find(slug); !described {
			ids = append(ids, slug)
		}
	}
	slices.Sort(ids)
	numbering := newNumbering()
	all := make([]profile, 0, len(ids))
	for some := range slices.Chunk(ids, portion) {
		drawn := make([]features, len(some))
		inParallel(len(some), func(i int) { drawn[i], _ = c.features(some[i]) }) // the IDs are known
		for _, f := range drawn {
			all = append(all, numbering.profile(f))
		}
	}
	return all, numbering
}

// inParallel does pieces of work on all cores.
func inParallel(n int, work func(i int)) {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() error {
			work(i)
			return nil
		})
	}
	_ = group.Wait() // no one fails
}

// A match is two records that may be one, by their numbers. The one outside the
// catalogue comes first, or else the smaller.
type match struct {
	a, b     int32
	score    float32
	relation string
}

// match compares the candidates of each cell on all cores and gives the pairs
// that may be one, the surest first.
func (c *Corpus) match(all []profile, n *numbering) []match {
	var found []match
	sketches := n.sketches(all)
	for _, cell := range cells(all) {
		blockings := cell.blockings(all, n, sketches)
		portions := (len(cell.members) + portion - 1) / portion
		parts := make([][]match, portions)
		var next atomic.Int32
		inParallel(min(portions, runtime.GOMAXPROCS(0)), func(int) {
			met := make([]int32, len(cell.members))
			for i := int(next.Add(1)) - 1; i < portions; i = int(next.Add(1)) - 1 {
				parts[i] = c.matchPortion(cell, blockings, all, met, i*portion, min((i+1)*portion, len(cell.members)))
			}
		})
		for _, part := range parts {
			found = append(found, part...)
		}
	}
	slices.SortFunc(found, compareMatches)
	return likeliest(slices.Compact(found), len(all)) // two that stand in several cells were met in each
}

// reviewsAtMost is of how many pairs a record may be one for a person to look
// at.
const reviewsAtMost = 8

// likeliest leaves out pairs for a person to look at, the surest of which come
// first, where both records are in enough surer ones. In a very large corpus much
// is like much else.
func likeliest(found []match, records int) []match {
	reviews := make([]uint8, records)
	return slices.DeleteFunc(found, func(m match) bool {
		if m.relation != Review {
			return false
		}
		if reviews[m.a] >= reviewsAtMost && reviews[m.b] >= reviewsAtMost {
			return true
		}
		reviews[m.a] = min(reviews[m.a]+1, reviewsAtMost)
		reviews[m.b] = min(reviews[m.b]+1, reviewsAtMost)
		return false
	})
}

func compareMatches(x, y match) int {
	return cmp.Or(-cmp.Compare(x.score, y.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
}

// matchPortion compares the records from one place in a cell to another with
// their partners.
func (c *Corpus) matchPortion(cell cell, blockings []blocking, all []profile, met []int32, from, to int) []match {
	var found []match
	for place := int32(from); place < int32(to); place++ {
		a := &all[cell.members[place]]
		cell.partners(blockings, place, func(other int32) {
			if met[other] == place+1 {
				return
			}
			met[other] = place + 1
			b := &all[cell.members[other]]
			if !mayBeOne(a, b) || !hasWitness(a, b) {
				return
			}
			if relation, score := relate(a, b); relation != Different && !c.decidedApart(a.id, b.id) {
				found = append(found, inOrder(match{cell.members[place], cell.members[other], float32(score), relation}, b.catalogued))
			}
		})
	}
	return found
}

// inOrder puts the smaller one first, but for b of the catalogue.
func inOrder(m match, known bool) match {
	if !known && m.a > m.b {
		m.a, m.b = m.b, m.a
	}
	return m
}

func (c *Corpus) decidedApart(a, b string) bool {
	if len(c.Decisions.apart) == 0 {
		return false
	}
	_, apart := c.Decisions.apart[unordered(a, b)]
	return apart
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
