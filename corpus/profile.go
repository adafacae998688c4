package corpus

// This file puts features into numbers, so that a million records can be
// compared on one machine: words, actions and articles become numbers, and the
// values of a vocabulary bits.

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

// A profile is what two records are compared by. Its numbers are of one
// numbering; lists of them are sorted sets.
type profile struct {
	id         string
	catalogued bool
	names      []string   // folded
	words      [][]uint32 // the telling words of each name
	actions    []uint32
	articles   []uint32
	positions  bitset // in which it starts; none when that is not said
	beside     bitset // those and their neighbours
	support    bitset
	laterality bitset // one at most; none when it is not known
	exercise   bitset // the same
}

// A bitset holds values of a short list by their place in it.
type bitset uint16

func bitsetOf(list []string, values ...string) bitset {
	var b bitset
	for _, v := range values {
		if i := slices.Index(list, v); i >= 0 {
			b |= 1 << i
		}
	}
	return b
}

// in gives the values, in the order of the list.
func (b bitset) in(list []string) []string {
	var values []string
	for ; b != 0; b &= b - 1 {
		values = append(values, list[bits.TrailingZeros16(uint16(b))])
	}
	return values
}

func (b bitset) count() int { return bits.OnesCount16(uint16(b)) }

// differs reports whether both are known and nothing is in both.
func (b bitset) differs(other bitset) bool { return b != 0 && other != 0 && b&other == 0 }

// The lists that bitsets are about.
var (
	positionList   = slices.Sorted(slices.Values(schema.IDs("position")))
	lateralityList = schema.IDs("laterality")
	exerciseList   = []string{"stretch", "exercise"}
)

// A numbering gives the same number to the same text. Words and actions have
// numbers of one series: they are never compared with each other.
type numbering struct {
	terms, articles map[string]uint32
	sums            []uint64 // the checksum of each term that records are blocked by, else 0
}

func newNumbering() *numbering {
	return &numbering{terms: map[string]uint32{}, articles: map[string]uint32{}}
}

// profile puts features into numbers.
func (n *numbering) profile(f features) profile {
	p := profile{
		id: f.id, catalogued: f.catalogued, names: f.names, positions: bitsetOf(positionList, f.positions...),
		support: bitsetOf(supportList, f.support...), laterality: bitsetOf(lateralityList, f.laterality), exercise: bitsetOf(exerciseList, f.exercise),
		words: make([][]uint32, len(f.words)), actions: n.numbers(f.actions, strings.Contains, " "), articles: make([]uint32, len(f.articles)),
	}
	p.beside = p.positions
	for _, position := range f.positions {
		p.beside |= bitsetOf(positionList, neighbours[position])
	}
	for i, words := range f.words {
		p.words[i] = n.numbers(words, strings.HasPrefix, "")
	}
	for i, article := range f.articles {
		p.articles[i] = number(n.articles, article)
	}
	slices.Sort(p.articles)
	return p
}

// numbers gives the numbers of words or actions, sorted. Those that pass the
// test are what records are blocked by.
func (n *numbering) numbers(texts []string, blocks func(text, by string) bool, by string) []uint32 {
	all := make([]uint32, len(texts))
	for i, text := range texts {
		all[i] = number(n.terms, text)
		if int(all[i]) == len(n.sums) {
			n.sums = append(n.sums, 0)
			if blocks(text, by) {
				n.sums[all[i]] = checksum(text)
			}
		}
	}
	slices.Sort(all)
	return all
}

func number(of map[string]uint32, text string) uint32 {
	n, ok := of[text]
	if !ok {
		n = uint32(len(of))
		of[strings.Clone(text)] = n // and not the whole text it is a part of
	}
	return n
}

// alike is the share two sets have in common (Dice: 0 to 1).
func alike(a, b []uint32) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(overlap(a, b)) / float64(len(a)+len(b))
}

// halfAlike reports whether two sets have at least half in common (Dice),
// without counting where their sizes rule it out.
func halfAlike(a, b []uint32) bool {
	all := len(a) + len(b)
	return all > 0 && 4*min(len(a), len(b)) >= all && 4*overlap(a, b) >= all
}

// meet reports whether two sets have something in common; the one may be far
// larger than the other.
func meet(a, b []uint32) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return slices.ContainsFunc(a, func(n uint32) bool {
		_, ok := slices.BinarySearch(b, n)
		return ok
	})
}

// overlap counts what two sets have in common.
func overlap(a, b []uint32) int {
	shared := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i] < b[k]:
			i++
		case a[i] > b[k]:
			k++
		default:
			shared, i, k = shared+1, i+1, k+1
		}
	}
	return shared
}

// A profileBook makes the profiles of records that are asked for and keeps
// them.
type profileBook struct {
	corpus    *Corpus
	numbering *numbering
	made      map[string]*profile
}

func (c *Corpus) profiles() profileBook {
	return profileBook{c, newNumbering(), map[string]*profile{}}
}

func (b profileBook) of(id string) (*profile, error) {
	id = b.corpus.Decisions.Resolve(id)
	if p, ok := b.made[id]; ok {
		return p, nil
	}
	f, err := b.corpus.features(id)
	if err != nil {
		return nil, err
	}
	p := b.numbering.profile(f)
	b.made[id] = &p
	return &p, nil
}
