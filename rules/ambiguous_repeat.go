package rules

import "github.com/stretchlint/stretchlint/schema/phrase"

var ambiguousRepeat = &Rule{
	ID:    "ambiguous-repeat",
	Group: Dosage,
	Title: "a word for repeating can be read as two numbers",
	Why: `“Repeat once” is once more for one reader and once in all for another; “repeat 2–3 times daily” may
be a count or a frequency. “Twice in total” cannot be misread.`,
	Evidence: []Evidence{
		{Key: "CDC", Claim: "numbers need no working out", Strength: PlainWords, Source: cdcIndex},
		{Key: "PEMAT", Claim: "actions are broken into explicit, manageable steps", Strength: PlainWords, Source: pemat},
	},
	Severity: Note,
	Blind:    `“Repeat 3 times”, which by convention is three in all.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds. ⟦Repeat once⟧.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds, then ⟦repeat one more time⟧.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds. ⟦Repeat 2 to 3 times a day⟧.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds. Repeat 3 times.\n"},
		{Text: "# Loose calves\n\n## Wall calf stretch\n\nStand facing a wall with one foot behind the other. Press the back heel down. Hold for 20 seconds. Repeat once on the other side.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds, twice in total.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds. Repeat 3 times, twice a day.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds. Do this 2 to 3 times a day.\n"},
	},
	Article: func(p *Pass) {
		for _, h := range twoReadings.found(p.Lines()) {
			if h.line.entry == nil || sidesFollow(h) {
				continue
			}
			p.Reportf(h.line.entry, h.span(p.File), "“%s” does not say how many times in all", h.quote())
		}
	},
}

// twoReadings are the words for repeating that do not say the whole number.
var twoReadings = newWording(
	row{form: `repeat (it|this)? (stretch|exercise|pose|move|movement)? once more?`, says: "repeat once"},
	row{form: `repeat (it|this)? (one more time)|(once again)`, says: "repeat one more time"},
	row{form: `repeat (it | this | (this|the stretch|exercise|pose|move|movement|process|sequence))? QTY TIMES PERIOD`, says: "repeat the stretch 2 to 3 times a day"},
	row{form: `repeat (it | this | (this|the stretch|exercise|pose|move|movement|process|sequence))? twice -? PERIOD`, says: "repeat twice a day"},
)

// sidesFollow reports whether what follows gives the number its place: once on
// the other side is once.
func sidesFollow(h hit) bool {
	t := h.line.text
	s := t.Sentences[t.SentenceAt(h.first)]
	return anyIn(placesOfRepeat, t, s.First, s.Last)
}

var placesOfRepeat = shelf.Table([]*phrase.Pattern{
	phrase.MustCompile(`PAIRED|OTHER|direction|directions|way|each|both|total|all`),
})
