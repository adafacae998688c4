package rules

var noSafetyNote = &Rule{
	ID:    "no-safety-note",
	Group: Safety,
	Title: "the article says nothing about safety",
	Why: `Public health pages on stretching all carry some limit: stop before it hurts, do not
bounce, ask first if you have a condition. Readers take an article without one as fit for everybody.`,
	Evidence: []Evidence{
		{Key: "NHS 2019", Claim: "exercises are given with a limit of comfort and a reason to seek help", Strength: Guideline, Source: nhsBack},
		{Key: "Mayo Clinic 2024", Claim: "stretch to tension, not to pain; do not bounce", Strength: Guideline, Source: mayo2024},
		{Key: "NIA", Claim: "stretching should not hurt; people with some conditions ask first", Strength: Guideline, Source: nia},
		{Key: "free-exercise-db", Claim: "about 7% of 123 stretching entries had any word of caution", Strength: Survey, Source: exerciseDB},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "min_notes", Default: 1.0, About: "safety notes and cautions the article must have"},
	},
	Blind: `Whether the notes fit the stretches or the readers. A note on another page of the site.`,
	Examples: []Example{
		{Text: "# ⟦Three stretches for the back⟧\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# ⟦Loose hips⟧\n\nThese two loosen the hips and feel great.\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Keep your back straight. Hold for 30 seconds.\n"},
		{Text: "⟦⟧## Child's pose\n\n- Kneel on the floor.\n- Sit back on your heels.\n- Hold for 30 seconds.\n"},
		{Text: "# Three stretches for the back\n\nStop if you feel sharp pain.\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Let your knees sink. Do not force them down. Hold for 30 seconds.\n"},
		{Text: "# Three stretches for the back\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n\n## When to see a doctor\n\nTalk to your doctor first if you have had back surgery.\n"},
		{Text: "# Why we stretch\n\nStretching has a long history. Dancers and wrestlers have done it for centuries.\n"},
	},
	Article: func(p *Pass) {
		notes := len(p.Article.Safety)
		for _, e := range p.Entries() {
			notes += len(e.Cautions)
		}
		if len(p.Entries()) > 0 && float64(notes) < p.Number("min_notes") {
			p.Reportf(nil, p.place(), "the article says nothing about safety: no limit, no warning, nobody to ask")
		}
	},
}
