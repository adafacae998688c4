package rules

import (
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

var noStartPosition = &Rule{
	ID:    "no-start-position",
	Group: Structure,
	Title: "the steps do not say on which side of the body to lie",
	Why:   `“Lie on the floor” leaves three ways to lie. Health services write the start position and the action apart.`,
	Evidence: []Evidence{
		{Key: "NHS 2019", Claim: "each exercise opens with its start position", Strength: Guideline, Source: nhsBack},
		{Key: "CERT 2016", Claim: "an exercise is described so that it can be repeated", Strength: Guideline, Source: cert},
	},
	Severity: Note,
	Blind: `A how-to that names no start at all: most are of the neck, the arms or the hands and can be done anywhere, and the others were
wrong more often than right. Whether the start fits the movement.`,
	Examples: []Example{
		{Text: "# Stiff back\n\n## Pelvic tilt\n\n⟦Lie on the floor⟧ with your knees bent. Flatten your lower back and hold for 5 seconds. Repeat 10 times.\n"},
		{Text: "# Stiff back\n\n## Leg pulls\n\n⟦Lie down on a mat⟧ with one leg long. Pull the other knee in. Hold for 20 seconds, then change legs.\n"},
		{Text: "# Stiff back\n\n## Long reach\n\n⟦Lying flat on the ground⟧, reach your arms and legs away from each other. Hold for 20 seconds.\n"},
		{Text: "# Stiff back\n\n## Pelvic tilt\n\nLie on your back with both knees bent. Flatten your lower back and hold for 5 seconds. Repeat 10 times.\n"},
		{Text: "# Stiff back\n\n## Pelvic tilt\n\nLie face up on the floor with both knees bent. Flatten your lower back and hold for 5 seconds. Repeat 10 times.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## Cobra\n\nLie on the floor on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# Stiff back\n\n## Side stretch\n\nLie down on the mat, resting on your right side. Reach the left arm overhead. Hold for 20 seconds, then change sides.\n"},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if h, open := p.lyingOpen(e); open {
				p.Reportf(e, h.span(p.File), "“%s” does not say whether on the back, the belly or the side", h.quote())
			}
		}
	},
}

var (
	lying = phrase.MustCompile(`lie|lying|lay (down | flat | straight)? on|onto the|your|a|an? (exercise|yoga)? floor|mat|ground|bed`)
	// turnedTo finds on which side of the body a reader lies.
	turnedTo = patterns(`on|onto your|the|one|either|SIDE? right|left? back|side|stomach|belly|tummy|front|abdomen|chest`, `face|facing -? up|down|upward|downward|ceiling|forward|the`,
		`faceup|facedown|supine|prone|sideways|tabletop|(all fours)|(hands and knees)`, `toes|nose|palms|knees|chest ~6 ceiling|sky`, `back|backs against|flat|on|to ~3 floor|mat|ground|wall|bed`)
)

// lyingOpen finds an order to lie down that leaves open on which side.
func (p *Pass) lyingOpen(e *schema.Entry) (hit, bool) {
	if e.Position != "" && e.Position != "supine" || len(turnedTo.FindAll(p.read(e.Name))) > 0 || p.entrySays(e, turnedTo) {
		return hit{}, false
	}
	for _, l := range p.linesOf(e) {
		if m, ok := lying.Find(l.text, 0); ok {
			return hit{line: l, first: m.First, last: m.Last}, true
		}
	}
	return hit{}, false
}
