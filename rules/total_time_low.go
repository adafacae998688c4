package rules

import "github.com/stretchlint/stretchlint/schema"

// Off by default: the NHS's own cool-down holds each stretch once for 10 to 15
// seconds, so a short total is a choice as often as a gap.
var totalTimeLow = &Rule{
	ID:    "total-time-low",
	Group: Dosage,
	Title: "a held stretch adds up to less time than guidance gives",
	Why: `About a minute for each muscle, in any division, is what guidance for flexibility gives. Houses that follow
it can hold their articles to it.`,
	Evidence: []Evidence{
		{Key: "ACSM 2011", Claim: "about 60 s in all for each muscle (15 s four times, 30 s twice)", Strength: Guideline, Source: acsm2011},
		{Key: "Harvard", Claim: "60 s in all on each stretch", Strength: Guideline, Source: harvard2025},
		{Key: "NHS", Claim: "one hold of 10-15 s in a cool-down (which is why the rule is off)", Strength: Disputed, Source: nhsCoolDown},
	},
	Severity: Off,
	Options: []Option{
		{Name: "min_total_s", Default: 60.0, About: "seconds a stretch should add up to on each side; 30 suits gentle routines"},
	},
	Blind: `Stretches whose hold or count is not known, and holds in breaths. It is off by default, because good
sources disagree.`,
	Examples: []Example{
		{Text: "# Loose calves\n\n## Wall calf stretch\n\nStand facing a wall with one foot behind the other. Press the back heel down. Hold for ⟦10 seconds⟧, twice on each side.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for ⟦15 seconds⟧. Repeat 3 times.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for ⟦5 to 10 seconds⟧. Repeat 5 times.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 20 seconds. Repeat 3 times.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 10 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Stay for five breaths, twice.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 15 seconds. Repeat 3 times.\n", Options: map[string]any{"min_total_s": 30.0}},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if total, known := underStretch(e); known && total < p.Number("min_total_s") {
				p.Reportf(e, e.Dosage.Hold.Span, "%s adds up to %g seconds; guidance gives about %g", call(e), total, p.Number("min_total_s"))
			}
		}
	},
}

// underStretch gives the longest time a held stretch may add up to, in
// seconds; false when a part of it is not known.
func underStretch(e *schema.Entry) (seconds float64, known bool) {
	hold, reps := e.Dosage.Hold, e.Dosage.Reps
	if e.Kind != "static" || !isMeasured(hold) || hold.Unit != "second" || !isMeasured(reps) {
		return 0, false
	}
	total := most(hold) * most(reps)
	if sets := e.Dosage.Sets; isMeasured(sets) {
		total *= most(sets)
	}
	return total, true
}
