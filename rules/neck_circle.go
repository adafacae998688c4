package rules

var neckCircle = &Rule{
	ID:    "neck-circle",
	Group: Safety,
	Title: "the head is rolled in full circles",
	Why: `Many sources advise against rolling the head all the way round; an orthopaedic programme includes it, and the harm
is disputed. Tilting to each side and rolling across the front gives the same stretch.`,
	Evidence: []Evidence{
		{Key: "Chicago Tribune 1994", Claim: "teachers advise against full neck circles", Strength: Disputed, Source: neckAgainst},
		{Key: "AAOS", Claim: "a spine programme includes head rolls", Strength: Disputed, Source: aaosSpine},
		{Key: "PainScience", Claim: "full circles are held to be harmless", Strength: Disputed, Source: neckFor},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "allow_half", Default: true, About: "half circles in front are left alone"},
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `Circles that only the name tells of and the steps do not. The evidence is disputed, so this is never an error.`,
	Examples: []Example{
		{Text: "# Stiff neck\n\n## Neck rolls\n\nSit tall. Roll your head gently, ⟦drawing a big circle with your nose⟧. Repeat 5 times.\n"},
		{Text: "# Stiff neck\n\n## Neck rolls\n\nSit tall. Roll your head in a half-circle from shoulder to shoulder. Repeat 5 times.\n"},
		{Text: "# Stiff neck\n\n## Neck rolls\n\nSit tall. ⟦Roll your head in big circles⟧, five times each way.\n"},
		{Text: "# Stiff neck\n\nTo end, ⟦rotate your neck in a full circle⟧.\n\n## Neck side tilt\n\nSit tall and tilt your ear to your shoulder. Hold for 20 seconds, then change sides.\n"},
		{Text: "# Stiff neck\n\n## Neck circles\n\nSit tall. ⟦Circle your head⟧ slowly five times each way.\n"},
		{Text: "# Stiff neck\n\n## Half circles\n\nSit tall. Roll your head in a half circle across the front, five times.\n"},
		{Text: "# Stiff neck\n\n## Shoulder circles\n\nSit tall. Roll your shoulders in big circles, five times each way.\n"},
		{Text: "# Stiff neck\n\nDo not roll your head in circles.\n\n## Neck side tilt\n\nSit tall and tilt your ear to your shoulder. Hold for 20 seconds, then change sides.\n"},
		{Text: "# Stiff neck\n\n## Neck side tilt\n\nSit tall and tilt your ear to your shoulder. Roll your chin to your chest. Hold for 20 seconds, then change sides.\n"},
	},
	Article: func(p *Pass) {
		for _, h := range headCircles.with(p.Strings("phrases")).told(p.Lines()) {
			t := h.line.text
			if s := t.Sentences[t.SentenceAt(h.first)]; p.Bool("allow_half") && foundIn(halfCircles, t, s) {
				continue
			}
			p.Reportf(h.line.entry, h.span(p.File), "“%s” rolls the head all the way round, which many sources advise against", h.quote())
		}
	},
}

var (
	headCircles = newWording(
		row{form: `roll|rotate|move|circle|turn|swing your|the head|neck (slowly | gently | around)? (in | into | through) ~2 circle|circles|circular`, says: "roll your head in big circles", order: true},
		row{form: `circle your|the head|neck`, says: "circle your head", order: true},
		row{form: `roll|rotate|move|turn your|the head|neck ~1 (all the way round|around)|(360 -? degree|degrees|°)|(clockwise)|(in a full rotation)`, says: "roll your head all the way around", order: true},
		row{form: `draw|make|do|perform ~2 circles|circle with your|the head|neck|nose|chin`, says: "make big circles with your head", order: true},
		row{form: `drawing|making ~2 circles|circle with your|the head|neck|nose|chin`, says: "drawing big circles with your nose"},
	)
	halfCircles = patterns(`half|semi|semicircle|semi-circle|front|half-circle|small|tiny|imagine`)
)
