package rules

import "github.com/stretchlint/stretchlint/schema"

var returnToStartMissing = &Rule{
	ID:    "return-to-start-missing",
	Group: Structure,
	Title: "the steps do not say how to come out",
	Why: `Out of a back bend or a lifted bridge one can drop. Health services end each exercise with the way back, and a
movement that is repeated needs it.`,
	Evidence: []Evidence{
		{Key: "NHS 2019", Claim: "exercises end with the return to the start position", Strength: Convention, Source: nhsBack},
	},
	Severity: Note,
	Options: []Option{
		{Name: "only_with_reps", Default: false, About: "ask only where the movement is repeated"},
	},
	Blind: `Stretches in which letting go is the way out: sitting, standing, lying on the back. It asks for the back bends, bridges and
head-down poses of movement_classes.txt.`,
	Examples: []Example{
		{Text: "# Stiff back\n\n## ⟦Cobra⟧\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 10 seconds. Repeat 5 times.\n"},
		{Text: "# Stiff back\n\n## ⟦Superman⟧\n\nLie on your stomach. Lift your arms and legs off the floor and hold for 5 seconds. Repeat 5 times.\n"},
		{Text: "# Stiff back\n\n## ⟦Locust⟧\n\nLie face down with your arms stretched out. Lift your arms and legs off the floor for 5 seconds. Repeat 10 times.\n"},
		{Text: "# Stiff back\n\n## ⟦Camel pose⟧\n\nKneel with your hips over your knees. Lean back and reach for your heels. Hold for 15 seconds.\n"},
		{Text: "# Stiff back\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 10 seconds, then lower yourself. Repeat 5 times.\n"},
		{Text: "# Stiff back\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips and hold for 10 seconds. Return to the start. Repeat 5 times.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 10 seconds and relax.\n"},
	},
	Article: func(p *Pass) {
		deep := classNamed("way-out")
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if deep.has(e) && p.needsReturn(e) && !p.entrySays(e, wayOut) {
				p.Reportf(e, place(e), "%s does not say how to come out", call(e))
			}
		}
	},
}

var wayOut = patterns(
	`return|returning|lower|lowering|release|releasing|relax|relaxing|undo|unwind|exit|transition|drop|unroll|reverse|rest|alternate|alternating|counter|let`,
	`come|coming|go|roll|move|push|bring|sit|get|stand|walk|slide|back ~4 back|out|up|start|starting|straight|again|standing`,
	`then|and|before|after ~3 switch|repeat|straighten|other|next`,
	`back|slowly|ease|way|sink|settle|and|then|roll|slide down`,
	`SWITCH|OTHER|flow`,
)

// needsReturn reports whether e is described far enough to lack a way back: it
// is held or counted, and has steps.
func (p *Pass) needsReturn(e *schema.Entry) bool {
	if len(e.Steps) < 2 || p.Bool("only_with_reps") && e.Dosage.Reps == nil {
		return false
	}
	return e.Dosage.Hold != nil || e.Dosage.Reps != nil
}
