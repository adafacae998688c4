package corpus

// This file puts features into numbers, so that a million records can be
// compared on one machine: words, actions and articles become numbers, and the
// values of a vocabulary bits.

import (
	"math"
	"math/bits"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

// A profile is what two records are compared by. Its numbers are of one
// numbering; lists of them are sorted sets.
type profile struct {
	positions  bitset // in which it starts; none when that is not said
	beside     bitset // those and their neighbours
	support    bitset
	laterality bitset // one at most; none when it is not known
	exercise   bitset // the same
	catalogued bool
	glance     glance
	actions    []uint32
	words      [][]uint32 // the telling words of each name
	articles   []uint32
	id         string
	names      []string // folded
}

// A glance tells without a look at the lists, which are far away in memory, that
// two records have no witness: it has a bit for each action and each word, and
// some share one.
type glance struct {
	actions [2]uint64
	words   uint64
	asked   uint8 // how many actions
	hidden  uint8 // how many of them share a bit with one before
}

func (p *profile) glanced() glance {
	var g glance
	for _, action := range p.actions {
		g.actions[action>>6&1] |= 1 << (action & 63)
	}
	for _, words := range p.words {
		for _, word := range words {
			g.words |= 1 << (word & 63)
		}
	}
	g.asked = uint8(min(len(p.actions), math.MaxUint8))
	g.hidden = uint8(max(0, int(g.asked)-bits.OnesCount64(g.actions[0])-bits.OnesCount64(g.actions[1])))
	return g
}

// maySee reports whether the how-tos may be at least half alike (Dice).
func (g *glance) maySee(other *glance) bool {
	if g.asked == math.MaxUint8 || other.asked == math.MaxUint8 {
		return true
	}
	shared := bits.OnesCount64(g.actions[0]&other.actions[0]) + bits.OnesCount64(g.actions[1]&other.actions[1])
	return 4*(shared+int(min(g.hidden, other.hidden))) >= int(g.asked)+int(other.asked)
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
	room            []uint32 // for the next lists: those of one record stand together
}

// list gives an empty list with room for n numbers.
func (n *numbering) list(length int) []uint32 {
	if len(n.room) < length {
		n.room = make([]uint32, max(length, 1<<14))
	}
	list := n.room[:0:length]
	n.room = n.room[length:]
	return list
}

func newNumbering() *numbering {
	return &numbering{terms: map[string]uint32{}, articles: map[string]uint32{}}
}

// profile puts features into numbers.
func (n *numbering) profile(f features) profile {
	p := profile{
		id: strings.Clone(f.id), catalogued: f.catalogued, names: cloned(f.names), positions: bitsetOf(positionList, f.positions...),
		support: bitsetOf(supportList, f.support...), laterality: bitsetOf(lateralityList, f.laterality), exercise: bitsetOf(exerciseList, f.exercise),
		words: make([][]uint32, len(f.words)), actions: n.numbers(f.actions, strings.Contains, " "), articles: n.list(len(f.articles)),
	}
	p.beside = p.positions
	for _, position := range f.positions {
		p.beside |= bitsetOf(positionList, neighbours[position])
	}
	for i, words := range f.words {
		p.words[i] = n.numbers(words, strings.HasPrefix, "")
	}
	for _, article := range f.articles {
		p.articles = append(p.articles, number(n.articles, article))
	}
	slices.Sort(p.articles)
	p.glance = p.glanced()
	return p
}

// cloned gives texts that keep nothing else in memory.
func cloned(texts []string) []string {
	all := make([]string, len(texts))
	for i, text := range texts {
		all[i] = strings.Clone(text)
	}
	return all
}

// numbers gives the numbers of words or actions, sorted. Those that pass the
// test are what records are blocked by.
func (n *numbering) numbers(texts []string, blocks func(text, by string) bool, by string) []uint32 {
	all := n.list(len(texts))
	for _, text := range texts {
		term := number(n.terms, text)
		if int(term) == len(n.sums) {
			n.sums = append(n.sums, 0)
			if blocks(text, by) {
				n.sums[term] = checksum(text)
			}
		}
		all = append(all, term)
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
