package rules

import "testing"

// seedWording are the lines of the same articles that the rules about words,
// names and editing report. An article pasted twice (seed-004) has the lines
// of its second copy, too.
var seedWording = map[string][]string{}

func TestSeedsWording(t *testing.T) {
	checkSeeds(t, seedWording, Naming, Claims, Editorial, Routine)
}
