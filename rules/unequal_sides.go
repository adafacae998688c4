package rules

import (
	"github.com/stretchlint/stretchlint/schema"
)

var unequalSides = &Rule{
	ID:    "unequal-sides",
	Group: Laterality,
	Title: "the two sides get different doses and no reason",
	Why:   `The usual instruction is the same for both sides. Two numbers without a reason look like a slip, and one is.`,
	Evidence: []Evidence{
		{Key: "Mayo Clinic 2024", Claim: "aim for equal flexibility side to side", Strength: Convention, Source: mayo2024},
		{Key: "stretchlint", Claim: "two statements of one text disagree", Strength: Logic},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "ratio_limit", Default: 1.0, About: "how many times longer one side may be held than the other"},
	},
	Blind: `Doses that do not stand beside the side they are for.`,
	Examples: []Example{
		{Text: "# Loose legs\n\n## Standing quad stretch\n\nStand beside a wall and hold one foot behind you. Hold for ⟦30 seconds on the right⟧ and 15 seconds on the left.\n"},
		{Text: "# Loose legs\n\n## Standing quad stretch\n\nStand beside a wall and hold one foot behind you. Hold for ⟦30 seconds on the right⟧, 15 on the left.\n"},
		{Text: "# Loose legs\n\n## Leg swings\n\nStand beside a wall and swing one leg. ⟦12 times with the right leg⟧, 10 times with the left leg.\n"},
		{Text: "# Loose legs\n\n## Standing quad stretch\n\nStand beside a wall and hold one foot behind you. Hold for 30 seconds on the right and 30 seconds on the left.\n"},
		{Text: "# Loose legs\n\n## Standing quad stretch\n\nStand beside a wall and hold one foot behind you. Hold for 20 seconds on the right and, because it is tighter, 40 seconds on the left.\n"},
		{Text: "# Loose legs\n\n## Ankle circles\n\nSit on a chair and lift one foot. Circle it 10 times to the right, then 5 times to the left. Change feet.\n"},
		{Text: "# Loose legs\n\n## Standing quad stretch\n\nStand beside a wall and hold one foot behind you. Hold for 20 seconds on each side.\n"},
		{Text: "# Warm up\n\n## Shuffle\n\nShuffle to cone 2 with your right shoulder leading, and back to cone 1 with your left shoulder leading. Do this twice.\n"},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			p.reportUnequal(&p.Entries()[i])
		}
	},
}

var (
	// doseOfSide finds "30 seconds on the right", "15 on the left".
	doseOfSide = shelf.Pattern(`QTY (CLOCK|BREATH|TIMES|REP)? on|for|with (the|your)? SIDE PAIRED?`)
	// reasons are the words by which a text means unequal sides.
	reasons = patterns(`tighter|stiffer|stiff|tight|weaker|weak|injured|affected|sore|painful|operated|because|since|circle|circles|direction`)
)

// reportUnequal reports the first dose of e that the other side does not get.
func (p *Pass) reportUnequal(e *schema.Entry) {
	var first *hit
	var side string
	var amount float64
	for _, l := range p.linesOf(e) {
		if len(reasons.FindAll(l.text)) > 0 {
			return
		}
		for _, m := range doseOfSide.FindAll(l.text) {
			this := either(m.Quantities[0].Max, m.Quantities[0].Min)
			if first == nil && len(m.Captures) > 0 && m.Captures[0].Section == "SIDE" {
				continue // "to cone 2 with your right shoulder" is no dose
			} else if first == nil {
				first, side, amount = &hit{line: l, first: m.First, last: m.Last}, m.Get("SIDE"), this
			} else if m.Get("SIDE") != side && max(this, amount) > p.Number("ratio_limit")*min(this, amount) {
				d := p.Reportf(e, first.span(p.File), "“%s”: the other side gets “%s”, and the text does not say why", first.quote(), l.text.Words(m.First, m.Last))
				d.also(l.span(p.File, m.First, m.Last), "the other side")
				return
			}
		}
	}
}
