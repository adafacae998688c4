package corpus

// This file finds names that say opposite things. Their how-tos may agree in
// every word that is read, and the difference lie in one that is not.

import (
	"slices"
	"strings"
)

// contraries are words that, one in each of two names, keep the pair from being
// surely the same. Left and right are none: sides do not tell movements apart.
var contraries = [][2]string{
	{"internal", "external"}, {"internally", "externally"}, {"inward", "outward"}, {"inner", "outer"}, {"in", "out"},
	{"one", "two"}, {"single", "double"}, {"single", "both"}, {"one", "both"}, {"1", "2"}, {"handed", "hands"},
	{"overhand", "underhand"}, {"pronated", "supinated"}, {"wide", "narrow"}, {"wide", "close"}, {"open", "closed"},
	{"upper", "lower"}, {"up", "down"}, {"high", "low"}, {"front", "back"}, {"front", "rear"}, {"front", "side"}, {"back", "side"},
	{"forward", "backward"}, {"bent", "straight"}, {"flexion", "extension"}, {"flexor", "extensor"}, {"flexors", "extensors"},
	{"abduction", "adduction"}, {"supine", "prone"}, {"seated", "standing"}, {"incline", "decline"},
}

// contrary gives the words by which two names say opposite things.
func contrary(a, b string) (words [2]string, ok bool) {
	left, right := strings.Fields(a), strings.Fields(b)
	only := func(word string, in, notIn []string) bool {
		return slices.Contains(in, word) && !slices.Contains(notIn, word)
	}
	for _, pair := range contraries {
		if only(pair[0], left, right) && only(pair[1], right, left) || only(pair[1], left, right) && only(pair[0], right, left) {
			return pair, true
		}
	}
	return words, false
}

// namedContrary is contrary for the names that are most alike.
func namedContrary(a, b *profile) (words [2]string, ok bool) {
	if len(a.names) == 0 || len(b.names) == 0 {
		return words, false
	}
	_, left, right := likestNames(a, b)
	return contrary(a.names[left], b.names[right])
}
