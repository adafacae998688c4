package rules

import (
	"slices"

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
	Severity: Note,
	Options: []Option{
		{Name: "suggest_from_catalogue", Default: true, About: "name the movement the steps describe, where the catalogue has it"},
	},
	Blind: `A name that does not tell what to do. It only suggests a name, it never writes one.`,
	Examples: []Example{
		{Text: "# Ease a stiff back\n\n## Child's pose\n\nHow: Kneel on the floor and sit back on your heels. Hold for 30 seconds.\n\nBenefits: This loosens the hips.\n\nHow: ⟦Start on your hands and knees.⟧ Round your back up to the ceiling. Then let your belly sink. Repeat 10 times.\n\nBenefits: This moves the whole spine.\n"},
		{Text: "Stretches for a stiff back\n\nChild's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n\n⟦Lie on your back with both knees bent.⟧ Bring one knee to your chest and hold for 20 seconds. Repeat on the other side.\n", As: "text/plain"},
		{Text: "Stretches for a stiff back\n\nPelvic tilts\n\nLie on your back with your knees bent. Flatten your back into the floor and hold for 5 seconds. Repeat 10 times.\n\n\n⟦Lie face down with both arms stretched out in front of you.⟧ Raise your hands and feet for 5 seconds. Repeat 10 times.\n", As: "text/plain"},
		{Text: "# Ease a stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\nFor a deeper stretch, walk your hands to one side.\n"},
		{Text: "# Ease a stiff back\n\n## Doorway chest stretch\n\n| Level | Beginner |\n| --- | --- |\n| Hold time | 30 seconds |\n\n**Technique:**\n\n1. Stand in a doorway.\n2. Place your forearms on the frame.\n3. Lean forward.\n"},
		{Text: "# Doorway chest stretch\n\n## Position 1: low\n\n1. Stand in a doorway.\n2. Place your forearm on the frame below the shoulder.\n3. Lean forward and hold for 30 seconds.\n\n## Position 2: high\n\n1. Raise your elbow to the height of your ear.\n2. Step through the doorway.\n3. Hold for 30 seconds.\n"},
		{Text: "# Overhead triceps stretch\n\n## Quick answer\n\nThe overhead triceps stretch is held for 30 seconds. Bend one arm behind your head and pull the elbow across.\n\n## How to perform it\n\n1. Stand upright.\n2. Bend one arm behind your head.\n3. Pull the elbow across with the other hand and hold for 30 seconds.\n"},
		{Text: "# Splits\n\n## Lying split\n\nLie on your back and let your legs sink apart. Hold for 30 seconds.\n\n![](split.jpg)\n\nSit in the split and lean forward with your hands on the floor. Do this 15 times.\n\n## Frog\n\nKneel with your knees apart. Hold for 30 seconds.\n"},
		{Text: "Kneel on one knee with the other foot in front of you. Push your hips forward and hold for 30 seconds, then change legs.\n", As: "text/plain"},
		{Text: "# Ease a stiff back\n\n**Child's pose:** Kneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Ease a stiff back\n\nMove slowly and keep breathing while you stretch.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Ease a stiff back\n\n1. Child's pose\n   - Kneel on the floor.\n   - Sit back on your heels.\n   - Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		if len(p.Entries()) == 1 {
			return // what it lacks is a title
		}
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
// between: the reader has a name. What stands further down under the heading of a
// stretch goes on with that one, unless it is labelled as a how-to anew. The
// title of an article is a name when it names one stretch.
func (p *Pass) isHeaded(e *schema.Entry) bool {
	lines := p.Lines()
	first, _ := p.firstLine(e)
	isPart := false // of the how-to of what stands above
	for i := first - 1; i >= max(0, first-mostLinesAway); i-- {
		head := &lines[i]
		isHeading := head.block.Kind == article.Heading && head.block.Level > 0
		switch {
		case isHowToLabel(head) && (isHeading || isLabel(head)):
			isPart = true
		case p.opens(i) && !isPart:
			return isHeading && !p.isLabelled(e)
		case isHeading:
			return head.block.Level > 1 || len(oneStretch.FindAll(head.text)) > 0
		}
	}
	return false
}

// isLabelled reports whether the line that e begins in opens with the label of a
// how-to: "How: start on your hands and knees". The label may be taken for a part
// of what is above.
func (p *Pass) isLabelled(e *schema.Entry) bool {
	lines := p.Lines()
	first, _ := p.firstLine(e)
	at := e.Span.Start.Offset
	return slices.ContainsFunc(lines[max(0, first-1):first+1], func(l line) bool {
		start, end := l.reach(p.File)
		found := startsHowTo.FindAll(l.text)
		return start <= at && at < end && len(found) > 0 && found[0].First == 0
	})
}

var startsHowTo = patterns(`^ LABEL=how|LABEL=start`)

// opens reports whether the i-th line is the first of a stretch.
func (p *Pass) opens(i int) bool {
	e := p.Lines()[i].entry
	if e == nil {
		return false
	}
	first, _ := p.firstLine(e)
	return first == i
}

var oneStretch = patterns(`stretch|pose|exercise|twist|bend|lunge|squat`)
