package corpus

// This file joins pairs to clusters: the groups a person would look at
// together.

import (
	"cmp"
	"maps"
	"slices"
)

// A Cluster is records that pairs join, directly or by others. That it holds
// two records does not say that they may be merged: MergeRecords looks for
// vetoes between all of them.
type Cluster struct {
	IDs   []string `json:"ids"`   // sorted
	Score float64  `json:"score"` // of its surest pair
	Sure  bool     `json:"sure"`  // each of its pairs is the same
}

// Clusters gives the clusters of pairs, the surest first. Questions are in
// none.
func Clusters(pairs []Pair) []Cluster {
	sets := disjoint{}
	for _, p := range pairs {
		if p.joins() {
			sets.join(p.A, p.B)
		}
	}
	byRoot := map[string]*Cluster{}
	for _, id := range slices.Sorted(maps.Keys(sets)) {
		root := sets.root(id)
		if byRoot[root] == nil {
			byRoot[root] = &Cluster{Sure: true}
		}
		byRoot[root].IDs = append(byRoot[root].IDs, id)
	}
	for _, p := range pairs {
		if p.joins() {
			cluster := byRoot[sets.root(p.A)]
			cluster.Score = max(cluster.Score, p.Score)
			cluster.Sure = cluster.Sure && p.Relation == Same
		}
	}
	clusters := []Cluster{}
	for _, root := range slices.Sorted(maps.Keys(byRoot)) {
		clusters = append(clusters, *byRoot[root])
	}
	slices.SortStableFunc(clusters, func(a, b Cluster) int { return cmp.Or(-cmp.Compare(a.Score, b.Score), cmp.Compare(a.IDs[0], b.IDs[0])) })
	return clusters
}

// joins reports whether a pair says that two records may be one.
func (p Pair) joins() bool { return p.Relation == Same || p.Relation == Review }

// disjoint are sets that share no element, by union-find: each element leads
// to another of its set, the smallest element to itself.
type disjoint map[string]string

func (d disjoint) root(id string) string {
	if _, ok := d[id]; !ok {
		d[id] = id
	}
	for d[id] != id {
		d[id] = d[d[id]]
		id = d[id]
	}
	return id
}

func (d disjoint) join(a, b string) {
	a, b = d.root(a), d.root(b)
	d[max(a, b)] = min(a, b)
}
