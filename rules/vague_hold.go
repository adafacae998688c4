package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

var vagueHold = &Rule{
	ID:    "vague-hold",
	Group: Dosage,
	Title: "a hold is stated but cannot be measured",
	Why: `“A few seconds” or “a moment” is read as two seconds by one reader and as thirty by
another. A number, or a range, can be acted on.`,
	Evidence: []Evidence{
		{Key: "PEMAT", Claim: "actions are broken into explicit, manageable steps", Strength: PlainWords, Source: pemat},
		{Key: "CDC", Claim: "numbers are such that readers understand them at once", Strength: PlainWords, Source: cdcIndex},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "allow_phrases", Default: []string{}, About: "wordings that are clear enough for this house"},
		severityOption("severity_for_repeated", Note, "severity for dynamic movements and strength exercises, where the pause is not the dose"),
	},
	Blind: `A hold whose number is there but does not fit the stretch. “Hold” with no length at all is missing-hold.`,
	Examples: []Example{
		{Text: "# Ease a stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for ⟦a few breaths⟧, then come up.\n"},
		{Text: "# Loose calves\n\n## Wall calf stretch\n\n- Stand facing a wall with one foot behind the other.\n- Press the back heel down and hold for ⟦several seconds⟧.\n- Repeat with the other leg.\n"},
		{Text: "# Evening stretches\n\nHold each stretch for ⟦a few breaths⟧.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels.\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together and let your knees sink.\n"},
		{Text: "# Stronger hips\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips and hold for ⟦a few seconds⟧. Repeat 10 times.\n"},
		{Text: "# Ease a stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 5 slow breaths.\n"},
		{Text: "# Loose calves\n\n## Wall calf stretch\n\nStand facing a wall with one foot behind the other. Press the back heel down. Hold for 20 to 30 seconds. Repeat with the other leg.\n"},
		{Text: "# Evening stretches\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold your feet for balance and let your knees sink for 30 seconds.\n"},
		{Text: "# Evening stretches\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Let your knees sink and stay for up to one minute.\n"},
		{Text: "# Loose legs\n\n## Seated forward bend\n\nSit with your legs straight. Bend forward from the hips, keeping your spine as long as possible. Stay for 5 breaths.\n"},
	},
	Article: func(p *Pass) {
		reported := map[source.Span]bool{} // a hold for all stretches is one finding
		for i := range p.Entries() {
			e := &p.Entries()[i]
			hold := e.Dosage.Hold
			if p.isClear(hold) || reported[hold.Span] {
				continue
			}
			reported[hold.Span] = true
			d := p.Reportf(e, hold.Span, "“%s” does not say how long: give a number of seconds or breaths", brief(hold.Text))
			if e.Kind != "static" {
				d.Severity = p.Severity("severity_for_repeated")
			}
		}
	},
}

// isClear reports whether a hold is not said, can be measured, or is worded as
// this house allows.
func (p *Pass) isClear(hold *schema.Quantity) bool {
	return hold == nil || !hold.Vague || len(lengthOfBody.FindAll(p.read(hold.Text))) > 0 ||
		slices.ContainsFunc(p.Strings("allow_phrases"), func(s string) bool { return strings.EqualFold(s, hold.Text) })
}

// lengthOfBody finds what is long in space: "keeping your spine as long as
// possible".
var lengthOfBody = patterns(`PART|torso|body as long as`)
