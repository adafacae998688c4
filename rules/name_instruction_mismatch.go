package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

var nameInstructionMismatch = &Rule{
	ID:    "name-instruction-mismatch",
	Group: Naming,
	Title: "the steps describe another movement than the name",
	Why: `A reader who looks the name up finds the cautions of another movement, and so does whoever merges the
page with others.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "position and action of the steps belong to another movement of the catalogue than the name", Strength: Logic},
	},
	Severity: Off, // see Blind
	Options: []Option{
		{Name: "variants", Default: false, About: "report it, too, when the two are variants of one movement"},
	},
	Blind: `Off unless a house switches it on: half of what it finds in other people's pages is a version the catalogue does
not know, not a slip. A slip in the action where the start position fits both movements. Names and movements outside the catalogue. A name several movements share (see ambiguous-name). One half
of a movement under the name of the whole (see phase-missing).`,
	Examples: []Example{
		{Text: "# Loose back\n\n## ⟦Cobra⟧\n\nKneel on the floor. Sit back on your heels and stretch your arms forward. Rest your forehead on the floor. Hold for 30 seconds.\n"},
		{Text: "# Loose back\n\n## ⟦Child's pose⟧\n\nLie on your stomach with your hands under your shoulders. Press into your hands to lift your chest off the floor. Hold for 15 seconds.\n"},
		{Text: "# Loose back\n\n## ⟦Knee to chest⟧\n\nStart on your hands and knees. Round your back toward the ceiling, then let your belly sink and lift your head. Repeat 10 times.\n"},
		{Text: "# Loose back\n\n## Cobra\n\nLie on your stomach with your hands under your shoulders. Press into your hands to lift your chest off the floor. Hold for 15 seconds.\n"},
		{Text: "# Loose back\n\n## Modified child's pose\n\nKneel on the floor. Sit back on your heels with a pillow on your thighs. Rest your forehead on it. Hold for 30 seconds.\n"},
		{Text: "# Loose back\n\n## Cat-camel\n\nStart on your hands and knees. Round your back toward the ceiling, then let your belly sink and lift your head. Repeat 10 times.\n"},
		{Text: "# Loose hips\n\n## Piriformis stretch\n\nSit on a chair and cross one ankle over the other knee. Lean forward. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose back\n\n## Knee hug\n\nLie on your back and bring both knees to your chest. Hold for 20 seconds.\n"},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			e := &p.Entries()[i]
			named, does, differ := p.namesAnother(e)
			if differ {
				p.Reportf(e, place(e), "%s is the name of “%s”, and the steps do not say that: they describe “%s”", call(e), named.Name, does.Name)
			}
		}
	},
}

// namesAnother gives the movement the name means and the one the steps
// describe, when the two are different ones.
func (p *Pass) namesAnother(e *schema.Entry) (named, does movement.Movement, differ bool) {
	if e.Name == "" || e.Movement == "" || e.NameInferred {
		return named, does, false
	}
	catalogue := p.Catalogue
	m := catalogue.ByName(e.Name)
	if m.Movement == "" || m.Movement == e.Movement {
		return named, does, false
	}
	kin := catalogue.Related(m.Movement, e.Movement).Kinship
	named, _ = catalogue.Lookup(m.Movement)
	does, _ = catalogue.Lookup(e.Movement)
	// the start position has the last word: wordings of one action are many
	placed := e.Position != "" && !slices.Contains(named.Positions, e.Position) && slices.Contains(does.Positions, e.Position)
	return named, does, placed && (kin == movement.Different || kin == movement.VariantOf && p.Bool("variants"))
}
