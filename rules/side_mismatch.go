package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// Quiet comes first here: crossing the body is right in many stretches. So a
// finding needs both sides in words, a limb brought to the hands, the other
// limb taken hold of though nothing led to it, and no word of crossing or
// changing between.
var sideMismatch = &Rule{
	ID:    "side-mismatch",
	Group: Laterality,
	Title: "the steps move one limb and take hold of the other",
	Why: `An instruction that bends the right knee and holds the left shin cannot be followed, and
the reader has to guess which half is the slip.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "two steps contradict each other", Strength: Logic},
	},
	Severity: Error,
	Options: []Option{
		{Name: "cross_body", Default: crossBody, About: "movements in which the hands take the other limb on purpose"},
	},
	Blind: `Everything that is not explicit: a limb that is moved without “left” or “right”, sides that differ between a picture and the text.`,
	Examples: []Example{
		{Text: "# Ease a stiff back\n\n## Knee to chest\n\nLie on your back. Bend your right knee toward your chest and hold your ⟦left shin⟧ for 20 seconds. Repeat on the other side.\n"},
		{Text: "# At the desk\n\n## Cross-body shoulder stretch\n\nBring your right arm across your chest. Hold the ⟦left elbow⟧ with the free hand for 15 seconds. Change arms.\n"},
		{Text: "# On the chair\n\n## Seated figure four\n\nSit on a chair. Cross your right ankle over your ⟦right knee⟧ and lean forward. Hold for 30 seconds. Repeat with the left leg.\n"},
		{Text: "# Ease a stiff back\n\n## Knee to chest\n\nLie on your back. Bend your right knee toward your chest and hold your right shin for 20 seconds. Repeat on the other side.\n"},
		{Text: "# On the floor\n\n## Figure four\n\nLie on your back. Cross your right ankle over your left knee. Grasp the back of your left thigh and pull it toward your chest. Hold for 30 seconds, then change sides.\n"},
		{Text: "# On the floor\n\n## Seated spinal twist\n\nSit on the floor. Bend your right knee and place the foot outside your left thigh. Put your left elbow outside your right knee and turn to the right. Hold for 20 seconds. Change sides.\n"},
		{Text: "# Ease a stiff back\n\n## Knee to chest\n\nLie on your back. Bring your right knee to your chest and hold for 20 seconds. Now bring your left knee to your chest and hold your left shin for 20 seconds.\n"},
		{Text: "# Standing\n\n## Quad stretch\n\nStand beside a wall. Bend your right knee and bring the foot to your right buttock. Hold the right ankle with your left hand for 30 seconds. Change legs.\n"},
		{Text: "# On the floor\n\n## Seated hamstring stretch\n\nSit with your left leg straight. Bend your right knee and bring the right foot to your left thigh. Lean forward and hold your left foot for 20 seconds. Change sides.\n"},
	},
	Article: func(p *Pass) {
		allowed := p.Strings("cross_body")
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if e.Position != "side-lying" && !slices.Contains(allowed, e.Movement) {
				p.reportMismatch(e)
			}
		}
	},
}

// crossBody are the movements of the catalogue in which one side works on the
// other.
var crossBody = []string{
	"cow-face-arms", "cow-face-pose", "eagle-arms", "supine-spinal-twist", "seated-spinal-twist", "thread-the-needle",
}

// limbStep finds what a how-to does with a sided limb. The rows, in order, are
// the limbStep constants.
var limbStep = shelf.Table([]*phrase.Pattern{
	broughtLeg:   phrase.MustCompile(`bend|bending|bring|bringing|draw|drawing|pull|pulling|lift|lifting|raise|raising your|the SIDE knee|leg|thigh|foot|heel|ankle|shin ~8 to|toward|towards|into|near|(up to) your|the? SIDE? chest|body|shoulder|nose|forehead|buttock|buttocks|glute|glutes|bottom|butt|seat`),
	heldLeg:      phrase.MustCompile(`hold|holding|grab|grabbing|grasp|grasping|clasp|clasping|hug|hugging|(wrap ~3 around)|(hands|arms behind|around|under) (the back|underside|front|top of)|behind|under|around|onto? your|the? SIDE knee|shin|thigh|ankle|foot|calf|leg`),
	broughtArm:   phrase.MustCompile(`bring|bringing|draw|drawing|reach|take|extend|stretch|pull your|the SIDE arm|elbow ~4 across your|the? chest|body`),
	heldArm:      phrase.MustCompile(`hold|holding|grab|grasp|press|pull|push|hug (just? above|below|behind)|(the back of)? your|the? SIDE elbow|arm|forearm|(upper arm)`),
	crossedAnkle: phrase.MustCompile(`cross|crossing|rest|place|put|set your|the SIDE ankle|foot over|on|onto|(on top of)|across your|the SIDE knee|thigh`),
	limbNamed:    phrase.MustCompile(`SIDE knee|leg|thigh|foot|heel|ankle|shin|calf|arm|elbow|forearm|hand`),
	sidesChanged: phrase.MustCompile(`SWITCH|repeat|(other|opposite)|both`),
})

const (
	broughtLeg = iota
	heldLeg
	broughtArm
	heldArm
	crossedAnkle
	limbNamed
	sidesChanged
)

// bringing says which step brings the limb a holding step takes.
var bringing = map[int]int{heldLeg: broughtLeg, heldArm: broughtArm}

// A limbState is what the steps so far have done with sided limbs.
type limbState struct {
	brought map[int]hit // by broughtLeg, broughtArm
	named   map[string]bool
}

func (p *Pass) reportMismatch(e *schema.Entry) {
	state := limbState{brought: map[int]hit{}, named: map[string]bool{}}
	for _, l := range p.linesOf(e) {
		for _, found := range limbStep.FindAll(l.text) {
			p.limbStep(e, l, found, &state)
		}
	}
}

// limbStep takes one step into the state and reports it when it contradicts
// the steps before it.
func (p *Pass) limbStep(e *schema.Entry, l *line, found phrase.Found, state *limbState) {
	first, last := sideCaptures(found.Match)
	side := last.ID
	h := hit{line: l, first: last.First, last: found.Last}
	switch found.Row {
	case sidesChanged:
		*state = limbState{brought: map[int]hit{}, named: map[string]bool{}}
		return
	case broughtLeg, broughtArm:
		state.brought[found.Row] = hit{line: l, first: first.First, last: first.First + 2}
	case crossedAnkle:
		if first.ID == side {
			p.Reportf(e, h.span(p.File), "the %s and the “%s” are one limb: say which limb crosses the other", l.text.Words(first.First, first.First+2), h.quote())
		}
	case heldLeg, heldArm:
		brought, ok := state.brought[bringing[found.Row]]
		if ok && !state.named[side] && brought.line.text.ID(brought.first, "SIDE") != side {
			d := p.Reportf(e, h.span(p.File), "the steps bring the “%s” and then take hold of the “%s”: say which limb is meant", brought.quote(), h.quote())
			d.also(brought.span(p.File), "this limb was brought")
		}
	}
	for _, c := range found.Captures {
		if c.Section == "SIDE" {
			state.named[c.ID] = true
		}
	}
}

// sideCaptures gives the first and the last side a match names.
func sideCaptures(m phrase.Match) (first, last phrase.Capture) {
	for _, c := range m.Captures {
		if c.Section != "SIDE" {
			continue
		}
		if first.Section == "" {
			first = c
		}
		last = c
	}
	return first, last
}
