package strict

// This file says what was probably meant.

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// mostListed is how many names a message bears.
const mostListed = 12

// longestName bounds, in bytes, a name that others are compared with: the work
// grows with the product of the lengths.
const longestName = 100

// Suggest words which of the known names an unknown one most likely means, and
// lists them all when there are few.
func Suggest(name string, known []string) string {
	if near := Nearest(name, known); near != "" {
		return "; did you mean " + near + "?"
	}
	if len(known) == 0 || len(known) > mostListed {
		return ""
	}
	return "; there are " + strings.Join(known, ", ")
}

// Nearest gives the known name that differs in the fewest letters, "" when all
// differ in half of them or more. A blank, "_" and "-" count as one letter.
func Nearest(name string, known []string) string {
	if len(name) > longestName {
		return ""
	}
	fold := strings.NewReplacer("_", "-", " ", "-")
	folded := fold.Replace(strings.ToLower(name))
	best, distance := "", (len([]rune(name))+1)/2
	for _, candidate := range known {
		if d := levenshtein.ComputeDistance(folded, fold.Replace(strings.ToLower(candidate))); d < distance {
			best, distance = candidate, d
		}
	}
	return best
}
