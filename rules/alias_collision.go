package rules

import (
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

var aliasCollision = &Rule{
	ID:    "alias-collision",
	Group: Naming,
	Title: "one name stands for two movements",
	Why: `Whoever reads, links or merges by name takes the two for one, and with it the dose and the cautions of
the wrong one.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "two entries of one name describe movements the catalogue keeps apart", Strength: Logic},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "variants", Default: false, About: "report it, too, when the two are variants of one movement"},
	},
	Blind: `Names used for one movement here and another in a different file: the corpus keeps those apart by what is
described. A name that says its position is another name.`,
	Examples: []Example{
		{Text: "# Loose back\n\n## Backbend\n\n" + cobraSteps + "\n## ⟦Backbend⟧\n\n" + catCowSteps},
		{Text: "# Loose back\n\n## Morning stretch\n\n" + childSteps + "\n## ⟦Morning stretch⟧\n\n" + cobraSteps},
		{Text: "# Loose back\n\n## Back stretch\n\n" + catCowSteps + "\n## Rest\n\nBreathe for a minute.\n\n## ⟦Back Stretch⟧\n\n" + childSteps},
		{Text: "# Loose back\n\n## Back stretch, on all fours\n\n" + catCowSteps + "\n## Back stretch, prone\n\n" + cobraSteps},
		{Text: "# Loose back\n\n## Cobra\n\n" + cobraSteps + "\n## Child's pose\n\n" + childSteps},
		{Text: "# Two rounds\n\n## Cobra\n\n" + cobraSteps + "\n## Rest\n\nBreathe for a minute.\n\n## Cobra\n\nLie on your stomach with your hands under your shoulders. Press into your hands to lift your chest off the floor. Hold for 30 seconds.\n"},
		{Text: "# Loose back\n\n## Day 1\n\n" + childSteps + "\n## Day 2\n\n" + cobraSteps},
	},
	Article: func(p *Pass) {
		first := map[string]*schema.Entry{}
		for i := range p.Entries() {
			e := &p.Entries()[i]
			key := foldName(e.Name)
			if key == "" || numbered(key) || e.NameInferred || e.Movement == "" || p.isStep(e) {
				continue
			}
			other, known := first[key]
			if !known {
				first[key] = e
				continue
			}
			kin := p.Catalogue.Related(other.Movement, e.Movement).Kinship
			if kin == movement.Different || kin == movement.VariantOf && p.Bool("variants") {
				d := p.Reportf(e, place(e), "%s names two movements in this article: say in the name what sets them apart", call(e))
				d.also(place(other), "the same name, for another movement")
			}
		}
	},
}

// numbered reports whether a name is no more than a count: "Day 2".
func numbered(key string) bool {
	for _, word := range []string{"day", "exercise", "stretch", "step", "move", "round", "week", "pose", "level"} {
		key = strings.TrimPrefix(key, word)
	}
	return strings.Trim(key, " 0123456789") == ""
}

const (
	cobraSteps  = "Lie on your stomach with your hands under your shoulders. Press into your hands to lift your chest off the floor. Hold for 15 seconds.\n"
	catCowSteps = "Start on your hands and knees. Round your back toward the ceiling, then let your belly sink and lift your head. Repeat 10 times.\n"
	childSteps  = "Kneel on the floor. Sit back on your heels and stretch your arms forward. Rest your forehead on the floor. Hold for 30 seconds.\n"
)
