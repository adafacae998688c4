package rules

import (
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

var routineDuplicateMovement = &Rule{
	ID:    "routine-duplicate-movement",
	Group: Routine,
	Title: "one movement comes twice under two names",
	Why: `A reader does “knee rolls” and then “lower back rotation” and has done one thing twice; the promise of six
stretches is one of five.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "position and action of both are one movement of the catalogue", Strength: Logic},
	},
	Severity: Off, // see Blind
	Blind: `Off unless a house switches it on: pages that list their routine first and describe it after are found, too.
Movements outside the catalogue. A second round under the same name, a version (“advanced”, “on a chair”), and
names of which one contains the other.`,
	Examples: []Example{
		{Text: "# Loose back\n\n## Knee rolls\n\n" + twistSteps + "\n## Child's pose\n\n" + childSteps + "\n## ⟦Lower back rotation⟧\n\n" + twistSteps2},
		{Text: "# Loose back\n\n## Cobra\n\n" + cobraSteps + "\n## ⟦Prone press-up⟧\n\nLie on your stomach. Place your hands under your shoulders and press up until your chest leaves the floor. Hold for 10 seconds.\n"},
		{Text: "# Loose back\n\n## Cat-cow\n\n" + catCowSteps + "\n## ⟦Chakravakasana⟧\n\nCome onto all fours. Inhale, drop your belly and lift your head. Exhale and round your back. Repeat 5 times.\n"},
		{Text: "# Loose back\n\n## Knee rolls\n\n" + twistSteps + "\n## Child's pose\n\n" + childSteps},
		{Text: "# Two rounds\n\n## Cobra\n\n" + cobraSteps + "\n## Cat-cow\n\n" + catCowSteps + "\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest off the floor. Hold for 30 seconds.\n"},
		{Text: "# Loose back\n\n## Cobra\n\n" + cobraSteps + "\n## Cobra, round two\n\nLie on your stomach. Press into your hands to lift your chest off the floor. Hold for 30 seconds.\n"},
		{Text: "# Loose back\n\n## Child's pose\n\n" + childSteps + "\n## Rest again, easier version\n\nKneel on the floor. Sit back on your heels with a pillow on your thighs. Rest your forehead on the floor. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		first := map[string]*schema.Entry{}
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if e.Movement == "" || e.Name == "" || e.NameInferred {
				continue
			}
			other, known := first[e.Movement]
			if !known {
				first[e.Movement] = e
				continue
			}
			if isOtherName(other.Name, e.Name) && sameVersion(other, e) && other.Kind == e.Kind {
				d := p.Reportf(e, place(e), "%s is the movement of %s under another name", call(e), call(other))
				d.also(place(other), "the same movement")
			}
		}
	},
}

const twistSteps2 = "Lie on your back with bent knees. Slowly lower both knees to one side, keep your shoulders on the floor and hold for 10 seconds. Repeat on the other side.\n"

// isOtherName reports whether neither name is the other with more said.
func isOtherName(a, b string) bool {
	a, b = foldName(a), foldName(b)
	return a != "" && b != "" && !strings.Contains(a, b) && !strings.Contains(b, a)
}
