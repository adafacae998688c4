package movement

// This file finds what a name the catalogue does not have may have meant: the
// same name with a slip of the pen, or names that share its words.

import (
	"cmp"
	"slices"

	"github.com/agnivade/levenshtein"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// mend replaces words no name has by the one known word a slip away.
func (x *nameIndex) mend(f form) (form, bool) {
	mended, changed := f, false
	mended.order = slices.Clone(f.order)
	for i, w := range f.order {
		if x.words[w] || x.folding.soft[w] || len(phrase.Default().Read(w).Tags(0)) > 0 {
			continue // a word of the language, not a slip
		}
		if near, ok := x.nearWord(w); ok {
			mended.order[i], changed = near, true
		}
	}
	mended.words = slices.Clone(mended.order)
	slices.Sort(mended.words)
	mended.words = slices.Compact(mended.words)
	return mended, changed
}

// nearWord gives the only known word one letter from w.
func (x *nameIndex) nearWord(w string) (string, bool) {
	const shortest = 5 // shorter words are a letter from too many others
	if len(w) < shortest {
		return "", false
	}
	found := ""
	for k := range x.words {
		if len(k) < shortest || k[0] != w[0] || levenshtein.ComputeDistance(k, w) > 1 {
			continue
		}
		if found != "" {
			return "", false
		}
		found = k
	}
	return found, found != ""
}

// similar gives the movements whose names share most words with f.
func (x *nameIndex) similar(f form) []Candidate {
	const enough, most = 0.5, 5
	best := map[string]float64{}
	for _, k := range x.bare {
		if s := overlap(f.words, k.words); s >= enough {
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

// overlap is the share of words two sorted lists have in common.
func overlap(a, b []string) float64 {
	common := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			common++
		}
	}
	return float64(common) / float64(len(a)+len(b)-common)
}

func byScore(a, b Candidate) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Movement, b.Movement))
}

// round keeps two decimals: scores are for people to read.
func round(f float64) float64 { return float64(int(f*100+0.5)) / 100 }
