package rules

import (
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema"
)

var missingName = &Rule{
	ID:    "missing-name",
	Group: Structure,
	Title: "a how-to has no name of its own",
	Why: `A reader cannot refer to a stretch without a name, nor find it again; a lost heading is
the usual cause.`,
	Evidence: []Evidence{
		{Key: "CDC", Claim: "chunks of text have headings that say what is in them", Strength: PlainWords, Source: cdcIndex},
		{Key: "PEMAT", Claim: "sections have informative headers", Strength: PlainWords, Source: pemat},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "suggest_from_catalogue", Default: true, About: "name the movement the steps describe, where the catalogue has it"},
	},
	Blind: `A name that does not tell what to do. It only suggests a name, it never writes one.`,
	Examples: []Example{
		{Bad: "# Ease a stiff back\n\n## Child's pose\n\nHow: Kneel on the floor and sit back on your heels. Hold for 30 seconds.\n\nBenefits: This loosens the hips.\n\nHow: ⟦Start on your hands and knees.⟧ Round your back up to the ceiling. Then let your belly sink. Repeat 10 times.\n\nBenefits: This moves the whole spine.\n"},
		{Bad: "Stretches for a stiff back\n\nChild's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n\n⟦Lie on your back with both knees bent.⟧ Bring one knee to your chest and hold for 20 seconds. Repeat on the other side.\n", As: "text/plain"},
		{Bad: "Stretches for a stiff back\n\nPelvic tilts\n\nLie on your back with your knees bent. Flatten your back into the floor and hold for 5 seconds. Repeat 10 times.\n\n\n⟦Lie face down with both arms stretched out in front of you.⟧ Raise your hands and feet for 5 seconds. Repeat 10 times.\n", As: "text/plain"},
		{Bad: "# Ease a stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\nFor a deeper stretch, walk your hands to one side.\n"},
		{Bad: "# Ease a stiff back\n\n## Doorway chest stretch\n\n| Level | Beginner |\n| --- | --- |\n| Hold time | 30 seconds |\n\n**Technique:**\n\n1. Stand in a doorway.\n2. Place your forearms on the frame.\n3. Lean forward.\n"},
		{Bad: "# Ease a stiff back\n\n**Child's pose:** Kneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Bad: "# Ease a stiff back\n\nMove slowly and keep breathing while you stretch.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Bad: "# Ease a stiff back\n\n1. Child's pose\n   - Kneel on the floor.\n   - Sit back on your heels.\n   - Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if e.Name != "" || p.isHeaded(e) {
				continue
			}
			message := "this how-to has no name of its own: give it a heading"
			if name := p.catalogueName(e.Movement); name != "" {
				message += "; its steps describe “" + name + "”"
			}
			p.Reportf(e, place(e), "%s", message)
		}
	},
}

// catalogueName gives the usual name of a movement, "" when there is none to
// suggest.
func (p *Pass) catalogueName(slug string) string {
	if slug == "" || !p.Bool("suggest_from_catalogue") {
		return ""
	}
	m, _ := p.Catalogue.Lookup(slug)
	return m.Name
}

// isHeaded reports whether a heading for e stands above it, with the facts of a
// card, a line of description or the headings of the parts of a how-to in
// between: the reader has a name. The title of an article is one when it names
// one stretch.
func (p *Pass) isHeaded(e *schema.Entry) bool {
	lines := p.Lines()
	first, _ := p.firstLine(e)
	for i := first - 1; i >= max(0, first-mostLinesAway) && lines[i].entry == nil; i-- {
		head := &lines[i]
		switch {
		case head.block.Kind != article.Heading || head.block.Level == 0 || len(howToLabel.FindAll(head.text)) > 0:
		case head.block.Level > 1:
			return true
		default:
			return len(oneStretch.FindAll(head.text)) > 0
		}
	}
	return false
}

var oneStretch = patterns(`stretch|pose|exercise|twist|bend|lunge|squat`)
