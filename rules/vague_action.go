package rules

import "github.com/stretchlint/stretchlint/schema"

var vagueAction = &Rule{
	ID:    "vague-action",
	Group: Structure,
	Title: "a step tells the reader to get into the stretch and not how",
	Why:   `“Ease into the stretch” is a fine last word after the parts have moved. Without them it says nothing to do.`,
	Evidence: []Evidence{
		{Key: "PEMAT", Claim: "actions are broken into explicit, manageable steps", Strength: PlainWords, Source: pemat},
	},
	Severity: Note,
	Options: []Option{
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `Steps that name a part and leave open where it goes. After a step that moves a part the words are left alone.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## Butterfly stretch\n\n⟦Ease into the stretch⟧. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Frog\n\nStart on the floor and slowly ⟦get into the pose⟧. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Pigeon\n\nStand tall by a wall. ⟦Sink into the stretch⟧. Hold for 30 seconds, then change sides.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit with the soles of your feet together. Ease into the stretch. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nGet into the position by putting the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\nEase into every stretch.\n\n## Butterfly stretch\n\nSit with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit with the soles of your feet together. Do not rush into the pose. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		wordings := vagueActions.with(p.Strings("phrases"))
		for i := range p.Entries() {
			if e := &p.Entries()[i]; !p.movesPart(e) {
				p.reportVague(e, wordings)
			}
		}
	},
}

var vagueActions = newWording(
	row{form: `ease|get|sink|settle|relax|move|come|drop|go|lean (into | in to) (the|this|your|a)? ~1 stretch|pose|position`, says: "ease into the stretch", order: true},
	row{form: `feel the burn`, says: "feel the burn", order: true},
	row{form: `do|perform the stretch|movement|exercise`, says: "do the stretch", order: true},
)

// movesPart reports whether a step of e names a part of the body.
func (p *Pass) movesPart(e *schema.Entry) bool {
	for _, t := range p.texts(e)[1:] {
		if len(t.All("PART")) > 0 {
			return true
		}
	}
	return false
}

func (p *Pass) reportVague(e *schema.Entry, wordings *wording) {
	for _, l := range p.linesOf(e) {
		for _, h := range wordings.told([]line{*l}) {
			p.Reportf(e, h.span(p.File), "“%s” does not say which part of the body goes where", h.quote())
			return
		}
	}
}
