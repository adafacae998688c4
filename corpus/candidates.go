package corpus

// This file finds the pairs of records that are worth comparing, in time that
// grows with the records and not with their square. Records share a block when
// a word of their names, what they ask of a part of the body, or a band of the
// MinHash of their how-tos is the same. A small block is compared whole; in a
// large one, which tells little, each record meets those next to it by name,
// and the movements of the catalogue. A large block of one action tells
// nothing: there the bands stand in for it.

import (
	"cmp"
	"hash/fnv"
	"math"
	"slices"
	"strings"
)

const (
	blockAtMost = 64 // the largest block that is compared whole
	neighbourly = 8  // how many next ones a record of a large block meets
	bands       = 12 // of the MinHash
	bandRows    = 2  // two how-tos half alike (Dice) share a band with a chance of 3 in 4, those three quarters alike of 99 in 100
)

// A member is a record in a block. Keys are checksums: two that collide cost
// one comparison too many and nothing else.
type member struct {
	key    uint64
	record int32
}

// A candidate is two records, the smaller number in the upper half.
type candidate uint64

func candidateOf(a, b int32) candidate {
	return candidate(min(a, b))<<32 | candidate(max(a, b))
}

func (c candidate) records() (a, b int) { return int(c >> 32), int(c & math.MaxUint32) }

// candidates gives the pairs worth comparing, each once, in order. Two
// movements of the catalogue are none.
func candidates(all []features) []candidate {
	members := blocks(all)
	next := byName(all)
	var pairs []candidate
	add := func(a, b int32) {
		if a != b && !(all[a].catalogued && all[b].catalogued) {
			pairs = append(pairs, candidateOf(a, b))
		}
	}
	for start := 0; start < len(members); {
		end := start + 1
		for end < len(members) && members[end].key == members[start].key {
			end++
		}
		pairBlock(members[start:end], all, next, add)
		start = end
	}
	slices.Sort(pairs)
	return slices.Compact(pairs)
}

// blocks gives the members of all blocks, those of one block together.
func blocks(all []features) []member {
	members := make([]member, 0, 16*len(all))
	for i, f := range all {
		for _, key := range blockKeys(f) {
			members = append(members, member{key, int32(i)})
		}
	}
	slices.SortFunc(members, func(a, b member) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.record, b.record)) })
	return slices.Compact(members)
}

// byName gives the place of each record in the order of the names.
func byName(all []features) []int32 {
	keys := make([]string, len(all))
	order := make([]int32, len(all))
	for i, f := range all {
		keys[i], order[i] = strings.Join(f.names, "\n"), int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Or(cmp.Compare(keys[a], keys[b]), cmp.Compare(a, b)) })
	places := make([]int32, len(all))
	for place, i := range order {
		places[i] = int32(place)
	}
	return places
}

func pairBlock(block []member, all []features, place []int32, add func(a, b int32)) {
	reach := len(block)
	if reach > blockAtMost {
		if block[0].key&ofAction != 0 {
			return
		}
		reach = neighbourly
		slices.SortFunc(block, func(a, b member) int { return cmp.Compare(place[a.record], place[b.record]) })
		pairWithCatalogue(block, all, add)
	}
	for i, a := range block {
		for _, b := range block[i+1 : min(i+1+reach, len(block))] {
			add(a.record, b.record)
		}
	}
}

func pairWithCatalogue(block []member, all []features, add func(a, b int32)) {
	var known []int32
	for _, m := range block {
		if all[m.record].catalogued {
			known = append(known, m.record)
		}
	}
	if len(known) > blockAtMost {
		return
	}
	for _, m := range block {
		for _, k := range known {
			add(m.record, k)
		}
	}
}

// ofAction marks the keys of single actions.
const ofAction = 1

// Keys of different kinds never meet.
func wordKey(hash uint64) uint64   { return mix(hash, 1) &^ ofAction }
func bandKey(hash uint64) uint64   { return mix(hash, 2) &^ ofAction }
func actionKey(hash uint64) uint64 { return mix(hash, 3) | ofAction }

func blockKeys(f features) []uint64 {
	var keys []uint64
	for _, words := range f.words {
		for _, word := range words {
			keys = append(keys, wordKey(checksum(word)))
		}
	}
	var hashes []uint64
	for _, action := range f.actions {
		if strings.Contains(action, " ") {
			hash := checksum(action)
			hashes = append(hashes, hash)
			keys = append(keys, actionKey(hash))
		}
	}
	if len(hashes) == 0 {
		return keys
	}
	for band := range uint64(bands) {
		key := band
		for row := range uint64(bandRows) {
			key = mix(key, leastUnder(hashes, band*bandRows+row))
		}
		keys = append(keys, bandKey(key))
	}
	return keys
}

// leastUnder gives the least of some checksums under the nth of many orders:
// two sets agree in it with the chance of their likeness (Jaccard).
func leastUnder(hashes []uint64, n uint64) uint64 {
	least := uint64(math.MaxUint64)
	for _, h := range hashes {
		least = min(least, mix(h, n))
	}
	return least
}

// mix scatters two numbers over all (the finish of splitmix64).
func mix(a, b uint64) uint64 {
	z := a + (b+1)*0x9e3779b97f4a7c15
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func checksum(text string) uint64 {
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(text)) // never fails
	return sum.Sum64()
}
