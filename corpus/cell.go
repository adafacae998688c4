package corpus

// This file divides records by what forbids that two are one: only records of
// one cell are ever compared. Where a record does not say, it stands in every
// cell it could belong to.

import "slices"

// A cell holds the records that may be one as far as start position, sides
// and kind go, by their numbers: those of the catalogue first, those that don't
// say how they start last.
type cell struct {
	members []int32
	known   int  // how many are of the catalogue
	placed  int  // how many are of the catalogue or say how they start
	first   bool // those that don't are compared with each other here and in no other cell
}

// bases are the start positions in groups: a position and its neighbours are
// in one.
var bases = func() []bitset {
	var all []bitset
	for _, position := range positionList {
		group := bitsetOf(positionList, position, neighbours[position])
		if !slices.Contains(all, group) {
			all = append(all, group)
		}
	}
	return all
}()

// cells gives the cells that hold two records or more.
func cells(all []profile) []cell {
	count := len(bases) * len(lateralityList) * len(exerciseList)
	cells := make([]cell, count)
	for at := range len(lateralityList) * len(exerciseList) {
		cells[at].first = true // of those with the first base
	}
	for _, next := range []func(*profile) bool{isCatalogued, isPlaced, isUnplaced} {
		for i := range all {
			if next(&all[i]) {
				eachCell(&all[i], func(at int) { cells[at].add(int32(i), &all[i]) })
			}
		}
	}
	return slices.DeleteFunc(cells, func(c cell) bool { return len(c.members) < 2 })
}

func isCatalogued(p *profile) bool { return p.catalogued }
func isPlaced(p *profile) bool     { return !p.catalogued && p.positions != 0 }
func isUnplaced(p *profile) bool   { return !p.catalogued && p.positions == 0 }

func (c *cell) add(record int32, p *profile) {
	c.members = append(c.members, record)
	if isCatalogued(p) {
		c.known++
	}
	if !isUnplaced(p) {
		c.placed++
	}
}

// next gives the place from which on records outside the catalogue are compared
// with the one at a place.
func (c *cell) next(place int32) int32 {
	if int(place) >= c.placed && !c.first {
		return int32(len(c.members))
	}
	return max(place+1, int32(c.known))
}

func eachCell(p *profile, visit func(at int)) {
	at := 0
	for _, base := range bases {
		for side := range lateralityList {
			for kind := range exerciseList {
				if !p.positions.differs(base) && !p.laterality.differs(1<<side) && !p.exercise.differs(1<<kind) {
					visit(at)
				}
				at++
			}
		}
	}
}
