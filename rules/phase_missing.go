package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

var phaseMissing = &Rule{
	ID:    "phase-missing",
	Group: Structure,
	Title: "a movement of two phases is described with one",
	Why: `Cat-cow is a rounding and a sagging. Where the steps stop after the first, the reader does half, or holds what was meant
to flow.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "a name that promises two phases is kept by two", Strength: Logic},
		{Key: "PEMAT", Claim: "steps are explicit enough to act on", Strength: PlainWords, Source: pemat},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "named_phase", Default: true, About: "a phase that is named as such (“cat pose”) stands for itself"},
	},
	Blind: `Movements whose phases the catalogue does not know one by one.`,
	Examples: []Example{
		{Text: "# Stiff back\n\n## ⟦Cat stretches⟧\n\nCome to your hands and knees. Tuck your chin and round your back to the ceiling. Hold for 10 seconds.\n"},
		{Text: "# Stiff back\n\n## ⟦Cat-cow⟧\n\nCome to your hands and knees. Tuck your chin and round your back to the ceiling.\n"},
		{Text: "# Stiff back\n\n## ⟦Cat pose⟧\n\nCome to your hands and knees. Round your back to the ceiling. Hold for 10 seconds.\n", Options: map[string]any{"named_phase": false}},
		{Text: "# Stiff back\n\n## Cat-cow\n\nCome to your hands and knees. Round your back to the ceiling, then let your belly sink. Repeat 10 times.\n"},
		{Text: "# Stiff back\n\n## Cat pose\n\nCome to your hands and knees. Round your back to the ceiling. Hold for 10 seconds.\n"},
		{Text: "# Stiff back\n\n## Spine waves\n\n- Come to your hands and knees.\n- Cow: Let your belly sink and lift your chest.\n- Cat: Round your back and tuck your chin.\n- Repeat 10 times.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## Cow pose\n\nCome to your hands and knees. Let your belly sink and lift your chest. Hold for 10 seconds.\n"},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if whole, half := p.halfOf(e); half {
				p.Reportf(e, place(e), "%s describes one phase of %s and does not say the other", call(e), whole.Name)
			}
		}
	},
}

// halfOf gives the movement of which e describes one phase only.
func (p *Pass) halfOf(e *schema.Entry) (movement.Movement, bool) {
	catalogue := p.Catalogue
	phase, known := catalogue.Lookup(e.Movement)
	whole, halved := catalogue.Lookup(phase.PhaseOf)
	if !known || !halved || e.Name == "" {
		return movement.Movement{}, false
	}
	named := catalogue.ByName(e.Name).Movement == phase.Slug
	return whole, (!named || !p.Bool("named_phase")) && !p.saysBothPhases(e, whole)
}

// saysBothPhases reports whether an item of the list that e stands in is
// labelled with the other phase: "Cow: …" before "Cat: …".
func (p *Pass) saysBothPhases(e *schema.Entry, whole movement.Movement) bool {
	own := p.linesOf(e)
	if len(own) == 0 || own[0].block.Group == 0 {
		return false
	}
	lines, first := p.Lines(), p.prose.first[e]
	return slices.ContainsFunc(lines[max(0, first-mostLinesAway):min(len(lines), first+mostLinesAway)], func(l line) bool {
		label, _, labelled := strings.Cut(l.block.Text.Plain, ":")
		if l.entry == e || l.block.Group != own[0].block.Group || !labelled {
			return false
		}
		phase, _ := p.Catalogue.Lookup(p.Catalogue.ByName(label + " pose").Movement)
		return phase.PhaseOf == whole.Slug
	})
}
