package rules

import (
	"github.com/stretchlint/stretchlint/schema"
)

var namedSideNeverMirrored = &Rule{
	ID:    "named-side-never-mirrored",
	Group: Laterality,
	Title: "the steps name a side and the other side never comes",
	Why:   `Steps that name the right leg teach the right leg. Without a word for the left one, many readers stop there.`,
	Evidence: []Evidence{
		{Key: "Mayo Clinic 2024", Claim: "aim for equal flexibility side to side", Strength: Convention, Source: mayo2024},
		{Key: "Mayo Clinic 2011", Claim: "each stretch is repeated on the other side", Strength: Convention, Source: mayo2011},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "accept_per_side_dose", Default: true, About: "“three times per leg” sends the reader to the other side"},
		{Name: "accept_article_rule", Default: true, About: "“do both sides”, said once for the article, counts for its stretches"},
	},
	Blind: `A movement that the catalogue and the text do not show to be one-sided. A dose or a name tied to one side is
one-side-only; a movement that names no side is missing-switch.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## Lying figure four\n\nLie on your back with your knees bent. Cross your ⟦right ankle⟧ over your left knee and draw the left thigh to your chest. Hold for 30 seconds.\n"},
		{Text: "# Loose legs\n\n## Standing quad stretch\n\nStand beside a wall. Bend your ⟦left knee⟧ and hold the foot behind you. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## Knee to chest\n\n- Lie on your back.\n- Bring your ⟦right knee⟧ to your chest.\n- Hold for 20 seconds.\n"},
		{Text: "# Stiff back\n\n## Knee to chest\n\nLie on your back. Bring your right knee to your chest. Hold for 20 seconds. Repeat with the left.\n"},
		{Text: "# Stiff back\n\n## Knee to chest\n\nLie on your back. Bring your right knee to your chest. Hold for 20 seconds, three times per leg.\n"},
		{Text: "# Stiff neck\n\n## Neck rotation\n\nSit tall. Turn your head to the right, then to the left. Repeat 5 times.\n"},
		{Text: "# Loose hips\n\n## Half frog\n\nLie on your stomach. Bring your right knee up in line with your hip. After 30 seconds, slide the leg back down and move to the left side.\n"},
		{Text: "# Loose legs\n\n## Wall calf stretch\n\n1. Stand facing a wall.\n2. Step your right foot back and press the heel down.\n\n### Hold 30 seconds. Switch legs.\n"},
		{Text: "# Cross-legged\n\n## Lotus\n\nSit on the floor. Bend your right knee and place the right foot on your left thigh. Bend your left knee and place the left foot on your right thigh. Hold for 30 seconds.\n"},
		{Text: "# Splits\n\n## Front split\n\nSit in a front split with the left foot forward and hold for 5 seconds. Turn to the side and on into the split with the right foot forward. Hold for 5 seconds.\n"},
		{Text: "# Hips\n\n## Dragon in three parts\n\nIf you do more of these poses, I recommend you stay with one leg, then switch.\n\n### Low dragon\n\nStep your right foot forward between the hands and sink the hips. Hold for 2 minutes.\n\n### High dragon\n\nBring your hands to your right thigh and lift the chest. Hold for 2 minutes.\n"},
		{Text: "# Stiff back\n\nDo both sides.\n\n## Knee to chest\n\nLie on your back. Bring your right knee to your chest. Hold for 20 seconds.\n"},
		{Text: "# Stiff back\n\n## Knee to chest\n\nLie on your back. Bring one knee to your chest. Hold for 20 seconds.\n"},
	},
	Article: func(p *Pass) {
		if p.Bool("accept_article_rule") && p.bothSidesForAll() {
			return
		}
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if !p.lacksSide(e) || p.tiedToSide(e) || e.Dosage.PerSide && p.Bool("accept_per_side_dose") {
				continue
			}
			if h, named := p.firstSide(e); named {
				p.Reportf(e, h.span(p.File), "%s names the “%s”, and the text does not say to do the other side", call(e), h.quote())
			}
		}
	},
}

// placedHand finds a hand that is put somewhere: one hand on the belly and one
// on the chest is no work of one side.
var placedHand = shelf.Pattern(`place|put|rest|lay ~2 SIDE hand|palm`)

// firstSide gives the first place in the how-to of e that names a side.
func (p *Pass) firstSide(e *schema.Entry) (hit, bool) {
	if len(sidesNamed(p.texts(e))) == 0 { // missing-switch looks at the same texts
		return hit{}, false
	}
	for _, l := range p.linesOf(e) {
		if m, ok := namedSide.Find(l.text, 0); ok && (e.Movement != "" || !finds(placedHand)(l.text)) {
			return hit{line: l, first: m.First, last: m.Last}, true
		}
	}
	return hit{}, false
}
