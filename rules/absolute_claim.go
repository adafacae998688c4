package rules

var absoluteClaim = &Rule{
	ID:    "absolute-claim",
	Group: Claims,
	Title: "a benefit is stated without any room for doubt",
	Why: `What is known about stretching is small and mixed: some people gain, some do not. Words such as
“instantly”, “for everyone” or “will relieve” promise what nobody can keep.`,
	Evidence: []Evidence{
		{Key: "DISCERN", Claim: "good health information is balanced and says where it is unsure", Strength: PlainWords, Source: discern},
		{Key: "Cochrane 2011", Claim: "stretching has little or no effect on soreness", Strength: Review, Source: herbert2011},
		{Key: "Delphi 2025", Claim: "experts agree on gains in range, not on many other effects", Strength: Guideline, Source: delphi2025},
	},
	Severity: Warning,
	Options: []Option{
		severityOption("superlative", Note, "severity of “the best stretch” and other superlatives"),
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `Certainty in other words. “Always” and “never” in advice on safety are wanted and not looked for.`,
	Examples: []Example{
		{Text: "# Loose hips\n\nThe butterfly ⟦works instantly⟧.\n"},
		{Text: "# Loose hips\n\nThis ⟦will reduce pain⟧ in the legs and back.\n"},
		{Text: "# Loose hips\n\nIt is ⟦the most effective stretch⟧ there is.\n"},
		{Text: "# Loose hips\n\nThe routine is ⟦100% effective⟧, and ⟦works for everyone⟧.\n"},
		{Text: "# Loose hips\n\nNever force a stretch, and always stop if it hurts.\n"},
		{Text: "# Loose hips\n\nStretching is best done after exercise. You will feel a pull in the thigh.\n"},
		{Text: "# Loose hips\n\nIt will not reduce pain for everyone, and no stretch works instantly.\n"},
		{Text: "# Loose hips\n\nIt may be one of the most effective moves for some people.\n"},
		{Text: "# Loose hips\n\nWill stretching reduce pain? It can help some people.\n"},
	},
	Article: func(p *Pass) {
		for _, h := range absolutes.with(p.Strings("phrases")).stated(p.Lines()) {
			if h.isQuoted() {
				continue
			}
			d := p.Reportf(h.line.entry, h.span(p.File), "“%s” leaves no room for doubt: say that it can help some people, or name the evidence", h.quote())
			if h.row.severity != Off || h.line.heading() {
				d.Severity = p.Severity("superlative")
			}
		}
	},
}

const betters = `reduce|relieve|improve|decrease|increase|prevent|strengthen|ease|eliminate|alleviate|lessen|fix|boost|heal|enhance|correct`

// absolutes are the wordings; those with a severity are superlatives.
var absolutes = newWording(
	row{form: `will also|definitely|certainly|always|instantly|quickly|immediately|dramatically? ` + betters + ` ~2 pain|stress|tension|stiffness|posture|flexibility|mobility|injury|injuries|circulation|risk|soreness|pressure|discomfort|strength|performance|range|back`, says: "will reduce pain"},
	row{form: `works|work|helps|help|relief|relieves|relieve instantly|immediately|(every time)|(like magic)`, says: "works instantly"},
	row{form: `instant|immediate|permanent pain? relief|results|fix|cure`, says: "instant relief", severity: Note},
	row{form: `permanently|instantly|immediately ` + betters + `|relieves|reduces|improves|eases|releases`, says: "instantly relieves back pain"},
	row{form: `works|work|suitable|perfect|ideal|safe|great|good|right for everyone|everybody|anyone|anybody|(all ages)|(every body)`, says: "safe for everyone"},
	row{form: `100 % effective|safe|natural|guaranteed`, says: "100% effective"},
	row{form: `clinically|scientifically? proven to ` + betters + `|work|help`, says: "scientifically proven to work"},
	row{form: `the (only|best|(number one)) stretch|exercise|pose|stretches|exercises|poses|move|moves|remedy|cure ~1 to|for|you|ever|on|there|in`, says: "the best stretch for your back", severity: Note},
	row{form: `(one of)? the single? most effective|powerful|beneficial|important stretch|stretches|exercise|exercises|pose|poses|move|moves`, says: "one of the most effective stretches", severity: Note},
	row{form: `stretch|stretches|stretching ~12 is|are|plays absolutely|a? crucial|vital|essential role? for|in`, says: "stretching plays a crucial role in", severity: Note},
)
