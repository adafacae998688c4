package config

// This file says what is wrong with a configuration, and what was probably
// meant.

import (
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/stretchlint/stretchlint/schema"
)

// An InvalidError is all that is wrong with configuration files, in their order.
type InvalidError struct{ Problems []schema.Problem }

func (e *InvalidError) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// suggest words which of the known names an unknown one most likely means, and
// lists them all when there are few.
func suggest(name string, known []string) string {
	if near := nearest(name, known); near != "" {
		return "; did you mean " + near + "?"
	}
	if len(known) == 0 || len(known) > mostListed {
		return ""
	}
	return "; there are " + strings.Join(known, ", ")
}

// mostListed is how many names a message bears.
const mostListed = 12

// nearest gives the known name that differs in the fewest letters, "" when all
// differ in half of them or more. A blank, "_" and "-" count as one letter.
func nearest(name string, known []string) string {
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
