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
	cellAtMost  = 128 // the largest cell that is compared whole
	blockAtMost = 64  // the largest block that is compared whole
	neighbourly = 8   // how many next ones a record of a large block meets
)

// A banding says how many bands are made of the MinHash of a how-to, and of how
// many of its numbers each. Two how-tos agree in a number with the chance of
// their likeness (Jaccard).
type banding struct {
	bands, rows int
	below       int // it is for cells of fewer members
}

// bandings are for cells of more and more records: the more there are the more
// of them share a short band by chance, and the more alike are those that matter.
// The chance of sharing a band is 6 in 7, then 3 in 5, then 1 in 5 for how-tos half
// alike (Dice); 999 in 1000, then 99 in 100, then 9 in 10 for those three quarters
// alike.
var bandings = []banding{{bands: 16, rows: 2, below: 2 << 10}, {bands: 24, rows: 3, below: 8 << 10}, {bands: 18, rows: 4, below: math.MaxInt}}

// orders is of how many numbers a MinHash is: enough for each banding.
const orders = 72

// bandKeys are the keys of all records for one band, by record; 0 is none.
type bandKeys []uint32

// sketches makes the keys of all records for the bands of each banding, side by
// side.
func (n *numbering) sketches(all []profile) [][]bandKeys {
	keys := make([][]bandKeys, len(bandings))
	for i, b := range bandings {
		for range b.bands {
			keys[i] = append(keys[i], make(bandKeys, len(all)))
		}
	}
	portions := (len(all) + portion - 1) / portion
	inParallel(portions, func(i int) {
		for record := i * portion; record < min((i+1)*portion, len(all)); record++ {
			if least, ok := n.minHash(all[record].actions); ok {
				for k, b := range bandings {
					b.cut(&least, func(band int, key uint32) { keys[k][band][record] = key })
				}
			}
		}
	})
	return keys
}

// minHash gives the least action under each of as many orders; false where no
// action is known.
func (n *numbering) minHash(actions []uint32) (least [orders]uint32, ok bool) {
	for i := range least {
		least[i] = math.MaxUint32
	}
	for _, action := range actions {
		if sum := n.sums[action]; sum != 0 {
			ok = true
			for i := range least {
				least[i] = min(least[i], fold(mix(sum, uint64(i))))
			}
		}
	}
	return least, ok
}

// cut visits the bands with their keys.
func (b banding) cut(least *[orders]uint32, visit func(band int, key uint32)) {
	for band := range b.bands {
		key := uint64(band)
		for _, number := range least[band*b.rows : (band+1)*b.rows] {
			key = mix(key, uint64(number))
		}
		visit(band, max(fold(key), 1))
	}
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
type keyer func(record int32, add func(key uint32))

func newBlocking(c cell, keys keyer) blocking {
	entries := make([]uint64, 0, len(c.members)) // key, then place
	for place, record := range c.members {
		keys(record, func(key uint32) { entries = append(entries, uint64(key)<<32|uint64(place)) })
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
func (c cell) blockings(all []profile, n *numbering, sketches [][]bandKeys) []blocking {
	if len(c.members) <= cellAtMost {
		return nil
	}
	keyers := []keyer{n.wordKeys(all)}
	i := slices.IndexFunc(bandings, func(b banding) bool { return len(c.members) < b.below })
	for _, keys := range sketches[i] {
		keyers = append(keyers, keys.keyer)
	}
	blockings := make([]blocking, len(keyers))
	inParallel(len(keyers), func(i int) { blockings[i] = newBlocking(c, keyers[i]) })
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
		visitAll(0, int32(c.known), visit)
		visitAll(c.next(place), int32(len(c.members)), visit)
	}
	for i := range blockings {
		b := &blockings[i]
		for _, block := range b.blocks[b.first[place]:b.first[place+1]] {
			c.partnersIn(b.members[b.starts[block]:b.starts[block+1]], place, visit)
		}
	}
}

func visitAll(from, to int32, visit func(other int32)) {
	for other := from; other < to; other++ {
		visit(other)
	}
}

// partnersIn is partners for one block.
func (c cell) partnersIn(block []int32, place int32, visit func(other int32)) {
	known, _ := slices.BinarySearch(block, int32(c.known))
	after, _ := slices.BinarySearch(block, c.next(place))
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

func (n *numbering) wordKeys(all []profile) keyer {
	return func(record int32, add func(uint32)) {
		for _, words := range all[record].words {
			for _, word := range words {
				add(fold(n.sums[word]))
			}
		}
	}
}

func (keys bandKeys) keyer(record int32, add func(uint32)) {
	if keys[record] != 0 {
		add(keys[record])
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
