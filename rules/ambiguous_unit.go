package rules

import "github.com/stretchlint/stretchlint/extract/article"

var ambiguousUnit = &Rule{
	ID:    "ambiguous-unit",
	Group: Dosage,
	Title: "a time is given in marks or without a unit",
	Why: `30" is thirty seconds to one reader and thirty inches to another, and “hold 30” may be seconds, breaths or
counts. A word costs nothing.`,
	Evidence: []Evidence{
		{Key: "CDC", Claim: "numbers are such that readers understand them at once", Strength: PlainWords, Source: cdcIndex},
		{Key: "PEMAT", Claim: "actions are broken into explicit, manageable steps", Strength: PlainWords, Source: pemat},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "allow_prime", Default: false, About: "marks for minutes and seconds are this house's style"},
	},
	Blind: `Numbers in tables, where a header may give the unit. Marks that stand away from any word for holding.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. ⟦Hold the position for 20″⟧ and repeat.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. ⟦Hold 30\"⟧.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. ⟦Hold for 1'⟧ and come up.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. ⟦Hold for 30⟧. Come up slowly.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Loose legs\n\n## Leg lift\n\nLie on your back and lift one leg 6\" off the floor. Hold for 5 seconds, then change legs. Repeat 10 times.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together.\n\n| Hold (seconds) | Repeats |\n| --- | --- |\n| Hold 30 | 3 |\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Our card says “hold for 30 seconds and keep breathing, up to 60”.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold 20-30\".\n", Options: map[string]any{"allow_prime": true}},
	},
	Article: func(p *Pass) {
		for _, h := range unclearUnits.found(p.Lines()) {
			prime := h.row.instead == ""
			if h.line.entry == nil || h.line.block.Kind == article.Cell || prime && (p.Bool("allow_prime") || h.isQuoted()) {
				continue
			}
			p.Reportf(h.line.entry, h.span(p.File), "“%s” does not say of what: write the unit as a word", h.quote())
		}
	},
}

// unclearUnits are times without a word for the unit; those with “instead” lack
// even a mark.
var unclearUnits = newWording(
	row{form: `hold|holding|stay|keep for? (it|this)? for? QTY "|'|″|′`, says: `hold for 30"`},
	row{form: `hold|holding|stay|keep (the|this|your|here|in ~2) for QTY "|'|″|′`, says: `hold the pose for 30"`},
	row{form: `QTY "|'|″|′ hold|holds`, says: `30" hold`},
	row{form: `NUM x|× QTY "`, says: `3 x 30"`},
	row{form: `hold|holding (it|this)? for QTY $`, says: "hold for 30", instead: "30 seconds"},
	row{form: `^ hold QTY $`, says: "hold 30", instead: "30 seconds"},
)
