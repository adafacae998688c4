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
		if _, known := x.words[w]; known || x.folding.role[w]&soft != 0 || x.catalogue.Vocabulary.Knows(w) {
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

// A wordShape sorts words: one a letter apart from another begins alike and is
// about as long. Slips in the first letter are rare.
type wordShape struct {
	first  byte
	length int // in bytes
}

// nearWord gives the only known word one letter from w.
func (x *nameIndex) nearWord(w string) (string, bool) {
	if len(w) < shortestMended {
		return "", false
	}
	found, letter := "", 1
	if x.accented || !isASCII(w) {
		letter = longestLetter
	}
	for length := len(w) - letter; length <= len(w)+letter; length++ {
		for _, k := range x.longWords[wordShape{w[0], length}] {
			if !oneSlipApart(k, w) {
				continue
			}
			if found != "" {
				return "", false
			}
			found = k
		}
	}
	return found, found != ""
}

// longestLetter is how many bytes a letter has at the most.
const longestLetter = 4

// oneSlipApart reports whether one letter more, less or other makes b of a.
func oneSlipApart(a, b string) bool {
	left, right := a, b // less what they begin and end alike with
	for left != "" && right != "" && left[0] == right[0] {
		left, right = left[1:], right[1:]
	}
	for left != "" && right != "" && left[len(left)-1] == right[len(right)-1] {
		left, right = left[:len(left)-1], right[:len(right)-1]
	}
	switch longer := max(len(left), len(right)); {
	case longer > longestLetter:
		return false
	case isASCII(a) && isASCII(b):
		return longer <= 1
	}
	return levenshtein.ComputeDistance(a, b) <= 1
}

// A sharing tells which names have a word in common.
type sharing struct {
	names []known
	with  [][]int32 // by number of a word: the names that have it
}

func (x *nameIndex) newSharing() sharing {
	s := sharing{names: make([]known, 0, len(x.bare)), with: make([][]int32, len(x.words))}
	for _, k := range x.bare {
		for _, w := range k.words {
			number := x.words[w]
			s.with[number] = append(s.with[number], int32(len(s.names)))
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
		if number, ok := x.words[w]; ok {
			names = append(names, shared.with[number]...)
		}
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
