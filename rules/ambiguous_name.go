package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

var ambiguousName = &Rule{
	ID:    "ambiguous-name",
	Group: Naming,
	Title: "the name alone may mean several movements",
	Why: `“Hamstring stretch” is done lying, sitting and standing. A name that says the position or the action is
found again, and never takes over the cautions of another movement.`,
	Evidence: []Evidence{
		{Key: "PEMAT", Claim: "headings tell the reader what follows", Strength: PlainWords, Source: pemat},
		{Key: "stretchlint", Claim: "the catalogue knows several movements by this name (see stretchlint identify)", Strength: Logic},
	},
	Severity: Note,
	Options: []Option{
		{Name: "accept", Default: []string{}, About: "names a house uses on purpose"},
	},
	Blind: `All such names of an article make one finding, at the first. It judges names that are a muscle or a region and no
more (and the figure four), not those of a shape or an action with more than one reading, such as a frog. A heading above that supplies the position is not
counted against the name, and neither are steps that make it plain: that is why this is a note.`,
	Examples: []Example{
		{Text: "# Loose legs\n\n## ⟦Hamstring stretch⟧\n\nLie on your back and lift one leg with a strap. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose hips\n\n## ⟦Piriformis stretch⟧\n\nSit on a chair and cross one ankle over the other knee. Lean forward. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\n1. **⟦Quad Stretch⟧**: Stand and hold one foot behind you. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\n## Lying hamstring stretch with a strap\n\nLie on your back and lift one leg with a strap. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose back\n\n## Child's pose\n\nKneel and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Loose legs\n\n## Hamstring stretch\n\nLie on your back and lift one leg with a strap. Hold for 30 seconds, then change legs.\n", Options: map[string]any{"accept": []string{"hamstring stretch"}}},
		{Text: "# Loose hips\n\n## Lying\n\n### Piriformis stretch, lying on the back\n\nLie on your back. Cross one ankle over the other knee and pull the thigh to you. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose hips\n\n## Frog pose\n\nSquat with your feet apart and your hands on the floor between them. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Piriformis stretch\n\n*Seated:*\n\n- Sit on a chair and cross one ankle over the other knee.\n- Lean forward for 30 seconds, then change legs.\n"},
		{Text: "# Loose jaw\n\n## Jaw fan\n\nSit on a chair. Open your mouth wide. Hold for 10 seconds.\n"},
	},
	Article: func(p *Pass) {
		accepted := map[string]bool{}
		for _, name := range p.Strings("accept") {
			accepted[strings.ToLower(name)] = true
		}
		var first *Diagnostic
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if e.Name == "" || e.NameInferred || e.Kind == "exercise" || accepted[strings.ToLower(e.Name)] || p.isVariation(e) || p.isAside(e) || p.isPhase(e) {
				continue
			}
			if m := p.Catalogue.ByName(withoutMuscle(e.Name)); m.Key != "" || len(m.Candidates) < 2 || len(muscleNames.FindAll(p.read(e.Name))) == 0 || p.labelSaysWhere(e) {
				continue
			}
			if first != nil {
				first.also(place(e), call(e)+" does not say it, either")
				continue
			}
			first = p.Reportf(e, place(e), "%s does not say which movement it is: add the position or the action", call(e))
		}
	},
}

// isPhase reports whether e is one half of a movement done to and fro: "Cat"
// beside "Cow" is plain enough.
func (p *Pass) isPhase(e *schema.Entry) bool {
	m, known := p.Catalogue.Lookup(e.Movement)
	return known && m.PhaseOf != ""
}

// muscleNames finds names that are a muscle or a region of the body and no more.
var muscleNames = patterns(
	`^ classic|gentle|simple|basic|easy? seated|sitting? PART|TARGET PART|TARGET? PART|TARGET? muscle|muscles? MOVENOUN=stretch|MOVENOUN=exercise $`,
	`^ PART|TARGET muscle|muscles? seated|sitting $`,
	`^ MOVENOUN=stretch the|your? PART|TARGET PART|TARGET? $`,
	`^ figure four|4 MOVENOUN=stretch|MOVENOUN=pose? $`,
)

// withoutMuscle gives a name without the word "muscle": a piriformis muscle
// stretch is a piriformis stretch.
func withoutMuscle(name string) string {
	return strings.Join(slices.DeleteFunc(words(name), func(w string) bool { return w == "muscle" || w == "muscles" }), " ")
}

// labelSaysWhere reports whether the line below the name says the position:
// "Lat stretch", and then "Standing:".
func (p *Pass) labelSaysWhere(e *schema.Entry) bool {
	i, ok := p.firstLine(e)
	lines := p.Lines()
	if !ok || i+1 >= len(lines) {
		return false
	}
	label := &lines[i+1]
	return strings.HasSuffix(label.block.Text.Plain, ":") && len(label.text.Tokens) <= mostWordsInName+1 && len(postures.FindAll(label.text)) > 0
}

var postures = patterns(`standing|seated|sitting|lying|kneeling|supine|prone`)
