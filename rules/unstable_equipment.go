package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
	"github.com/stretchlint/stretchlint/schema/source"
)

var unstableEquipment = &Rule{
	ID:    "unstable-equipment",
	Group: Safety,
	Title: "a chair or bench is used and the article does not say that it must be steady",
	Why:   `A chair on wheels rolls away under a foot. Health services ask for one that is solid and stands still.`,
	Evidence: []Evidence{
		{Key: "NHS", Claim: "a solid, stable chair without wheels", Strength: Guideline, Source: nhsOlder},
		{Key: "NIA", Claim: "a sturdy chair", Strength: Guideline, Source: nia},
	},
	Severity: Note,
	Options: []Option{
		{Name: "equipment", Default: []string{"chair", "bench"}, About: "things that must be said to be steady"},
		severityOption("older", Warning, "severity where the title speaks to older readers"),
	},
	Blind: `Each thing is asked for once, at its first use. Stairs, tables and walls, unless a house adds them. A chair one only sits on.`,
	Examples: []Example{
		{Text: "# Loose legs\n\n## Hamstring stretch\n\nPut one heel on an ⟦office chair⟧ and lean forward. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose calves\n\n## Step drop\n\nStand on ⟦a step⟧ and let your heels sink. Hold for 20 seconds.\n", Options: map[string]any{"equipment": []string{"step"}}},
		{Text: "# Loose calves\n\n## Step drop\n\nStand on a step and let your heels sink. Hold for 20 seconds.\n"},
		{Text: "# Loose legs for seniors\n\n## Standing quad stretch\n\nHold the back of a ⟦chair⟧ and pull one heel to your buttock. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\n## Hamstring stretch\n\nPut one heel on a sturdy chair and lean forward. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\nUse a solid chair without wheels.\n\n## Hamstring stretch\n\nPut one heel on the chair and lean forward. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose calves\n\n## Wall calf stretch\n\nStand facing a wall with one foot behind the other. Press the back heel down. Hold for 20 seconds, then change legs.\n"},
		{Text: "# At the desk\n\n## Neck side tilt\n\nSit in your chair and tilt your ear to your shoulder. Hold for 20 seconds, then change sides.\n"},
	},
	Article: func(p *Pass) {
		if p.says(solid) {
			return
		}
		reported := map[string]bool{}
		for i := range p.Entries() {
			e := &p.Entries()[i]
			for k, thing := range e.Equipment {
				if k >= len(e.Spans.Equipment) || reported[thing] || !slices.Contains(p.Strings("equipment"), thing) || p.sitsOn(e, thing) || !p.leansOn(e, thing) {
					continue
				}
				reported[thing] = true
				p.reportUnsteady(e, e.Spans.Equipment[k])
			}
		}
	},
}

var solid = patterns(`sturdy|stable|solid|steady|secure|firm|stationary|fixed|armless|wheels|rail|banister|handrail|railing`)

var seat = patterns(`sit|sitting|seated|sits ~6 chair|bench|stool|seat`, `in|of your|a|the chair`, `back support`)

// sitsOn reports whether a chair is only what the reader sits on.
func (p *Pass) sitsOn(e *schema.Entry, thing string) bool {
	return e.Position == "seated-chair" || thing == "chair" && e.Position != "standing" && p.entrySays(e, seat)
}

// leansOn reports whether the reader puts weight on the thing: holds on to it, or
// has a limb on it. A chair may as well be what one sits in, or the name of a pose.
func (p *Pass) leansOn(e *schema.Entry, thing string) bool {
	leans := func(t *phrase.Text) bool {
		return slices.ContainsFunc(weightOn.FindAll(t), func(f phrase.Found) bool {
			return slices.ContainsFunc(f.Captures, func(c phrase.Capture) bool { return c.ID == thing })
		})
	}
	return slices.ContainsFunc(p.texts(e), leans) || slices.ContainsFunc(p.linesOf(e), func(l *line) bool { return leans(l.text) })
}

var weightOn = patterns(
	`hold|holding|grab|grip|grasp|lean|leaning|support|supporting|balance|steady|touch ~6 EQUIPMENT (or|and a|the? EQUIPMENT)?`,
	`foot|feet|heel|heels|leg|legs|ankle|knee|toes|hand|hands|palm|palms|forearms|elbows ~5 on|onto|against|over ~4 EQUIPMENT`,
	`step|stand|standing|kneel|climb ~2 on|onto ~3 EQUIPMENT`,
)

func (p *Pass) reportUnsteady(e *schema.Entry, span source.Span) {
	d := p.Reportf(e, span, "“%s”: the article does not say that it must stand firm", slice(p.File, span))
	if p.titled(older) {
		d.Severity = p.Severity("older")
	}
}
