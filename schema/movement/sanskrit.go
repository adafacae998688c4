package movement

// This file compares Sanskrit names, which are written in many ways: with and
// without diacritics, sh or s, w or v, th or t, doubled letters, words joined,
// and with plain slips.

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// A sanskritName is a name of the catalogue folded for comparison.
type sanskritName struct {
	folded   string
	movement int
}

// isSanskrit reports whether words hold a name of the "-asana" kind.
func isSanskrit(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return len(w) > 5 && (strings.HasSuffix(w, "asana") || strings.HasSuffix(w, "asan") || strings.HasSuffix(w, "sana") || strings.HasSuffix(w, "sna"))
	})
}

// spellings of one sound in ASCII, longest first.
var spellings = strings.NewReplacer(
	"sh", "s", "th", "t", "dh", "d", "bh", "b", "kh", "k", "gh", "g", "ph", "p", "ch", "c",
	"w", "v", "ee", "i", "oo", "u", "aa", "a", "ri", "r",
)

// foldSanskrit joins words and makes the usual spellings of a sound equal.
func foldSanskrit(words []string) string {
	joined := spellings.Replace(strings.Join(words, ""))
	return string(slices.Compact([]rune(joined)))
}

// nearestSanskrit gives the one movement whose Sanskrit name is within the
// distance slips allow, and that distance; false when none is or when two
// movements are equally near.
func nearestSanskrit(names []sanskritName, words []string) (movement, distance int, ok bool) {
	folded := foldSanskrit(words)
	type near struct{ movement, distance int }
	var found []near
	for _, n := range names {
		if n.folded[0] != folded[0] {
			continue // slips do not touch the first letter
		}
		d := levenshtein.ComputeDistance(n.folded, folded)
		if d <= allowedSlips(min(len(n.folded), len(folded))) {
			found = append(found, near{n.movement, d})
		}
	}
	if len(found) == 0 {
		return 0, 0, false
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(a.distance, b.distance) })
	for _, other := range found[1:] {
		if other.distance == found[0].distance && other.movement != found[0].movement {
			return 0, 0, false
		}
	}
	return found[0].movement, found[0].distance, true
}

// allowedSlips is how many letters may differ in a name of n letters: short
// names of different poses are too near each other.
func allowedSlips(n int) int {
	if n < 10 {
		return 1
	}
	return 2
}
