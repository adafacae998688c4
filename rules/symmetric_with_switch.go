package rules

import (
	"github.com/stretchlint/stretchlint/schema"
)

var symmetricWithSwitch = &Rule{
	ID:    "symmetric-with-switch",
	Group: Laterality,
	Title: "a movement of both sides at once is told to change sides",
	Why: `There is nothing to switch in a child's pose. The line was pasted from another stretch, or the name is another
movement's.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "what works both sides at once has no other side", Strength: Logic},
		{Key: "PEMAT", Claim: "steps are explicit enough to act on", Strength: PlainWords, Source: pemat},
	},
	Severity: Note,
	Blind:    `Movements the catalogue does not know. A how-to that works one limb, whatever its name, is left alone.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds, then ⟦switch sides⟧.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds. ⟦Repeat on the other side⟧.\n"},
		{Text: "# Stiff back\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds. ⟦Switch legs⟧ and repeat.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## Child's pose with side reach\n\nKneel on the floor, sit back on your heels and walk your hands to the right. Hold for 30 seconds. Repeat on the other side.\n"},
		{Text: "# Sit at ease\n\n## Easy pose\n\nSit on the floor with your legs crossed. Stay for ten breaths, then switch which leg is on top.\n"},
		{Text: "# Stiff back\n\n## Knee to chest\n\nLie on your back. Bring one knee to your chest and hold for 20 seconds. Switch sides.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Reach one arm forward. Hold for 30 seconds, then switch sides.\n"},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if h, ok := p.needlessSwitch(e); ok {
				p.Reportf(e, h.span(p.File), "%s works both sides at once: the text does not say what “%s” changes", call(e), h.quote())
			}
		}
	},
}

var (
	changeSides = shelf.Pattern(`(SWITCH sides|legs|arms) | (repeat on|with the other|opposite side|leg|arm) | (then the other side|leg|arm)`)
	// oneLimb finds that the how-to works one limb, or goes to one side.
	oneLimb = patterns(`one|SIDE|first|a|an|single|OTHER ~1 PAIRED|side`, `top|diagonal|diagonally|across|twist|turn|rotate|walk|sideways|cross|crossed|crossing`)
)

// needlessSwitch finds an order to change sides in a how-to that has none.
func (p *Pass) needlessSwitch(e *schema.Entry) (hit, bool) {
	m, known := p.Catalogue.Lookup(e.Movement)
	if !known || m.Unilateral || m.Kind == "exercise" {
		return hit{}, false
	}
	for _, l := range p.linesOf(e) {
		change, found := changeSides.Find(l.text, 0)
		until := len(l.text.Tokens)
		if found {
			until = change.First
		}
		if anyIn(oneLimb, l.text, 0, until) {
			return hit{}, false
		}
		if found {
			return hit{line: l, first: change.First, last: change.Last}, true
		}
	}
	return hit{}, false
}
