package movement

// This file finds what a name the catalogue does not have may have meant: the
// same name with a slip of the pen, or names that share its words.

import (
	"cmp"
	"slices"

	"github.com/agnivade/levenshtein"
)

// mend replaces words no name has by the one known word a slip away.
func (x *nameIndex) mend(f form) (form, bool) {
	order, changed := slices.Clone(f.order), false
	for i, w := range f.order {
		if x.words[w] || x.folding.role[w]&soft != 0 || x.catalogue.Vocabulary.Knows(w) {
			continue // a word of the language, not a slip
		}
		if near, ok := x.nearWord(w); ok {
			order[i], changed = near, true
		}
	}
	if !changed {
		return f, false
	}
	return newForm(order, f.ending), true
}

// shortestMended is how long a word must be to be mended, in bytes: shorter
// ones are a letter from too many others.
const shortestMended = 5

// nearWord gives the only known word one letter from w.
func (x *nameIndex) nearWord(w string) (string, bool) {
	if len(w) < shortestMended {
		return "", false
	}
	found := ""
	for _, k := range x.longWords[w[0]] {
		if !oneSlipApart(k, w) {
			continue
		}
		if found != "" {
			return "", false
		}
		found = k
	}
	return found, found != ""
}

// oneSlipApart reports whether one letter more, less or other makes b of a.
func oneSlipApart(a, b string) bool {
	if !isASCII(a) || !isASCII(b) {
		return levenshtein.ComputeDistance(a, b) <= 1
	}
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a) <= 1 && len(b) <= 1
}

// A sharing tells which names have a word in common.
type sharing struct {
	names []known
	with  map[string][]int32 // by word: the names that have it
}

func newSharing(names map[string]known) sharing {
	s := sharing{with: map[string][]int32{}}
	for _, k := range names {
		for _, w := range k.words {
			s.with[w] = append(s.with[w], int32(len(s.names)))
		}
		s.names = append(s.names, k)
	}
	return s
}

// similar gives the movements whose names share most words with f.
func (x *nameIndex) similar(f form) []Candidate {
	const enough, most = 0.5, 5
	shared := x.sharing()
	var names []int32 // as often as they share a word
	for _, w := range f.words {
		names = append(names, shared.with[w]...)
	}
	slices.Sort(names)
	best := map[string]float64{}
	for len(names) > 0 {
		k, common := shared.names[names[0]], 1
		for common < len(names) && names[common] == names[0] {
			common++
		}
		names = names[common:]
		// the share of words two names have in common
		if s := float64(common) / float64(len(f.words)+len(k.words)-common); s >= enough {
			slug := x.catalogue.movements[k.movement].Slug
			best[slug] = max(best[slug], s)
		}
	}
	var all []Candidate
	for slug, s := range best {
		all = append(all, Candidate{slug, round(s)})
	}
	slices.SortFunc(all, byScore)
	return all[:min(len(all), most)]
}

func byScore(a, b Candidate) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Movement, b.Movement))
}

// round keeps two decimals: scores are for people to read.
func round(f float64) float64 { return float64(int(f*100+0.5)) / 100 }
