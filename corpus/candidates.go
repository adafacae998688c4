package corpus

// This file finds the pairs of a cell that are worth comparing, in time that
// grows with the records and not with their square. A small cell is compared
// whole. In a larger one records share a block when a word of their names or a
// band of the MinHash of their how-tos is the same. A small block is compared
// whole; in a large one, which tells little, each record meets those next to it
// by ID, and the movements of the catalogue.

import (
	"hash/fnv"
	"math"
	"slices"
)

const (
	cellAtMost  = 128  // the largest cell that is compared whole
	blockAtMost = 64   // the largest block that is compared whole
	neighbourly = 8    // how many next ones a record of a large block meets
	manyMembers = 2048 // from which on too many records share a short band by chance
)

// bandRows gives how many least actions each band of the MinHash is made of. Of
// short bands there are enough that how-tos half alike (Dice) share one with a
// chance of 6 in 7, those three quarters alike of 999 in 1000. Of long ones, which
// keep the blocks of a large cell small, half alike share one with a chance of 3
// in 5, three quarters alike of 99 in 100.
func (c cell) bandRows() []int {
	if len(c.members) < manyMembers {
		return slices.Repeat([]int{2}, 16)
	}
	return slices.Repeat([]int{3}, 24)
}

// A blocking files the records of a cell under keys of one kind. Records go by
// their place in the cell.
type blocking struct {
	starts  []int32 // where the members of each block begin; one more than there are blocks
	members []int32 // of all blocks, each in order
	first   []int32 // where the blocks of each record begin; one more than there are records
	blocks  []int32 // of all records
}

// A keyer gives the keys of a record. Keys are checksums: two that collide
// cost a few comparisons too many and nothing else.
type keyer func(p *profile, add func(key uint32))

func newBlocking(c cell, all []profile, keys keyer) blocking {
	var entries []uint64 // key, then place
	for place, record := range c.members {
		keys(&all[record], func(key uint32) { entries = append(entries, uint64(key)<<32|uint64(place)) })
	}
	slices.Sort(entries)
	entries = slices.Compact(entries)
	b := blocking{members: make([]int32, len(entries)), first: make([]int32, len(c.members)+1), blocks: make([]int32, len(entries))}
	for i, e := range entries {
		if i == 0 || e>>32 != entries[i-1]>>32 {
			b.starts = append(b.starts, int32(i))
		}
		b.members[i] = int32(e & math.MaxUint32)
		b.first[b.members[i]+1]++
	}
	b.starts = append(b.starts, int32(len(entries)))
	for i := range c.members {
		b.first[i+1] += b.first[i]
	}
	next := slices.Clone(b.first)
	for block := range len(b.starts) - 1 {
		for _, place := range b.members[b.starts[block]:b.starts[block+1]] {
			b.blocks[next[place]] = int32(block)
			next[place]++
		}
	}
	return b
}

// blockings files the records of a cell in every way, side by side; a cell
// that is compared whole needs none.
func (c cell) blockings(all []profile, n *numbering) []blocking {
	if len(c.members) <= cellAtMost {
		return nil
	}
	keyers := []keyer{n.wordKeys}
	for band, rows := range c.bandRows() {
		keyers = append(keyers, n.bandKey(band, rows))
	}
	blockings := make([]blocking, len(keyers))
	inParallel(len(keyers), func(i int) { blockings[i] = newBlocking(c, all, keyers[i]) })
	return blockings
}

// partners visits the records that the one at a place is to be compared with,
// maybe more than once: those of the catalogue, and of the others those after
// it, so that each pair is met from one side. A movement of the catalogue has
// none.
func (c cell) partners(blockings []blocking, place int32, visit func(other int32)) {
	if int(place) < c.known {
		return
	}
	if len(blockings) == 0 {
		for other := range int32(len(c.members)) {
			if int(other) < c.known || other > place {
				visit(other)
			}
		}
	}
	for i := range blockings {
		b := &blockings[i]
		for _, block := range b.blocks[b.first[place]:b.first[place+1]] {
			c.partnersIn(b.members[b.starts[block]:b.starts[block+1]], place, visit)
		}
	}
}

// partnersIn is partners for one block.
func (c cell) partnersIn(block []int32, place int32, visit func(other int32)) {
	known, _ := slices.BinarySearch(block, int32(c.known))
	after, _ := slices.BinarySearch(block, place+1)
	others := block[after:]
	if len(block) > blockAtMost {
		others = others[:min(neighbourly, len(others))]
	}
	if known > blockAtMost {
		known = 0
	}
	for _, other := range block[:known] {
		visit(other)
	}
	for _, other := range others {
		visit(other)
	}
}

func (n *numbering) wordKeys(p *profile, add func(uint32)) {
	for _, words := range p.words {
		for _, word := range words {
			add(fold(n.sums[word]))
		}
	}
}

// bandKey makes the key of a band: the least actions under as many orders as
// the band has rows. Two how-tos agree in one of them with the chance of their
// likeness (Jaccard).
func (n *numbering) bandKey(band, rows int) keyer {
	return func(p *profile, add func(uint32)) {
		key, some := uint64(band), false
		for row := range rows {
			least := uint64(math.MaxUint64)
			for _, action := range p.actions {
				if sum := n.sums[action]; sum != 0 {
					least, some = min(least, mix(sum, uint64(16*band+row))), true
				}
			}
			key = mix(key, least)
		}
		if some {
			add(fold(key))
		}
	}
}

// mix scatters two numbers over all (the finish of splitmix64).
func mix(a, b uint64) uint64 {
	z := a + (b+1)*0x9e3779b97f4a7c15
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func fold(sum uint64) uint32 { return uint32(sum ^ sum>>32) }

func checksum(text string) uint64 {
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(text)) // never fails
	return sum.Sum64()
}
