package corpus

// This file divides records by what forbids that two are one: only records of
// one cell are ever compared. Where a record does not say, it stands in every
// cell it could belong to.

import "slices"

// A cell holds the records that may be one as far as start position, sides
// and kind go, by their numbers: those of the catalogue first.
type cell struct {
	members []int32
	known   int // how many are of the catalogue
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
	for _, known := range []bool{true, false} {
		for i := range all {
			if all[i].catalogued == known {
				eachCell(&all[i], func(at int) { cells[at].add(int32(i), known) })
			}
		}
	}
	return slices.DeleteFunc(cells, func(c cell) bool { return len(c.members) < 2 })
}

func (c *cell) add(record int32, known bool) {
	c.members = append(c.members, record)
	if known {
		c.known++
	}
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
