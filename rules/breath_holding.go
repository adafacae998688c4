package rules

var breathHolding = &Rule{
	ID:    "breath-holding",
	Group: Safety,
	Title: "the reader is told to hold the breath",
	Why: `“Keep breathing” is a standard line of public guidance: a held breath raises the blood pressure and tenses what
should let go.`,
	Evidence: []Evidence{
		{Key: "Mayo Clinic 2024", Claim: "breathe normally while you stretch", Strength: Guideline, Source: mayo2024},
		{Key: "NIA", Claim: "do not hold your breath", Strength: Guideline, Source: nia},
	},
	Severity: Error,
	Options: []Option{
		{Name: "allow_pranayama", Default: false, About: "breathing exercises of yoga may hold the breath"},
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `“Breathe in and hold”, where the position may be meant. Bracing in strength work.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. ⟦Hold your breath⟧ for 5 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. ⟦Take a deep breath and hold it⟧ while you fold.\n"},
		{Text: "# Stiff back\n\n## Cobra\n\nLie on your stomach. ⟦Inhale and hold your breath⟧ as you press into your hands to lift your chest. Stay for 5 seconds.\n"},
		{Text: "# Stiff back\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Stay for 6 seconds ⟦while holding the breath⟧.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 5 breaths.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Do not hold your breath. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\nAvoid holding your breath.\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold, breathe and let go.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds. If you hold your breath, you have gone too far.\n"},
		{Text: "# Breathe\n\n## Box breathing\n\nSit tall. Breathe in for 4 counts, hold your breath for 4 counts, breathe out.\n", Options: map[string]any{"allow_pranayama": true}},
	},
	Article: func(p *Pass) {
		for _, h := range heldBreaths.with(p.Strings("phrases")).told(p.Lines()) {
			e := h.line.entry
			if e != nil && e.Kind == "exercise" || p.Bool("allow_pranayama") {
				continue
			}
			p.Reportf(e, h.span(p.File), "“%s” tells the reader not to breathe: say to keep breathing", h.quote())
		}
	},
}

var heldBreaths = newWording(
	row{form: `hold your|the breath`, says: "hold your breath", order: true},
	row{form: `(while | and | by | keep | start) holding your|the breath`, says: "while holding the breath"},
	row{form: `inhale|(breathe in) ~2 and|, hold your|the|that breath`, says: "inhale and hold your breath", order: true},
	row{form: `take a|one deep|full|big|long breath (in | , in)? and|, (then | and)? hold it`, says: "take a deep breath and hold it", order: true},
)
