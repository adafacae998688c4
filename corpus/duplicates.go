package corpus

// This file finds what the corpus is not sure of: records that may be one
// movement under two IDs, and questions.

import (
	"cmp"
	"slices"
	"strings"
)

// blockAtMost bounds how many records one shared word or action brings
// together: what more records than this share tells none of them apart.
const blockAtMost = 64

// Duplicates gives the pairs of records that are or may be the same, the
// surest first, then the open questions, then the decisions to look at again. A record outside the catalogue is
// compared with those outside that share a word of the name or an action with
// it, and with every movement of the catalogue.
func Duplicates(c *Corpus) []Pair {
	var outside []features
	known := make([]features, 0, len(catalogueFeatures()))
	described := map[string]bool{}
	for _, r := range c.Records {
		f := featuresOf(r)
		if f.catalogued {
			known = append(known, f)
			described[r.ID] = true
		} else {
			outside = append(outside, f)
		}
	}
	for slug, f := range catalogueFeatures() {
		if !described[slug] {
			known = append(known, f)
		}
	}
	var pairs []Pair
	keep := func(p Pair) {
		if p.joins() {
			pairs = append(pairs, p)
		}
	}
	for _, a := range outside {
		for _, b := range known {
			keep(c.compare(a, b))
		}
	}
	for _, p := range candidates(outside) {
		keep(c.compare(outside[p[0]], outside[p[1]]))
	}
	slices.SortFunc(pairs, comparePairs)
	return slices.Concat(pairs, c.openQuestions(), c.doubtful())
}

func comparePairs(a, b Pair) int {
	return cmp.Or(-cmp.Compare(a.Score, b.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
}

// candidates gives the pairs worth comparing, each once, in order.
func candidates(all []features) [][2]int {
	blocks := map[string][]int{}
	for i, f := range all {
		for _, key := range blockKeys(f) {
			blocks[key] = append(blocks[key], i)
		}
	}
	seen := map[[2]int]bool{}
	var pairs [][2]int
	for _, members := range blocks {
		if len(members) > blockAtMost {
			continue
		}
		for i, a := range members {
			for _, b := range members[i+1:] {
				if pair := [2]int{a, b}; !seen[pair] {
					seen[pair] = true
					pairs = append(pairs, pair)
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return pairs
}

// blockKeys are the words of the names, and which action is asked of which
// part of the body.
func blockKeys(f features) []string {
	var keys []string
	for _, name := range f.names {
		keys = append(keys, tellingWords(name)...)
	}
	for _, action := range f.actions {
		if strings.Contains(action, " ") {
			keys = append(keys, action)
		}
	}
	return set(keys)
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
