package rules

import "slices"

var lostImageReference = &Rule{
	ID:    "lost-image-reference",
	Group: Structure,
	Title: "the text leans on a picture that is not there",
	Why: `“As pictured above” without the picture leaves the reader to guess, and for readers who do not see pictures it is the same
with it.`,
	Evidence: []Evidence{
		{Key: "WCAG 2.2", Claim: "what a picture says is also said in text", Strength: Guideline, Source: wcag22},
		{Key: "stretchlint", Claim: "a picture that is referred to exists", Strength: Logic},
	},
	Severity: Warning,
	Blind:    `Whether the picture that is there shows what is meant. A page with any picture or film near the words is left alone.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## Seated twist\n\nSit on the floor. Put one leg over the other ⟦as pictured above⟧. Hold for 30 seconds, then change sides.\n"},
		{Text: "# Loose hips\n\n## Seated twist\n\nSit on the floor and cross one leg over the other (⟦see figure 3⟧). Hold for 30 seconds, then change sides.\n"},
		{Text: "# Loose hips\n\n## Seated twist\n\nSit on the floor ⟦as shown in the picture⟧. Turn to one side. Hold for 30 seconds, then change sides.\n"},
		{Text: "# Loose hips\n\n## Seated twist\n\n![a woman sits with one leg over the other](twist.jpg)\n\nSit on the floor. Put one leg over the other as pictured above. Hold for 30 seconds, then change sides.\n"},
		{Text: "# Loose hips\n\n## Figure four\n\nLie on your back and make a figure 4 with your legs. Hold for 30 seconds, then change sides.\n"},
		{Text: "# Loose hips\n\nResearch has shown above all that few people stretch.\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Picture a string that pulls you up. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		for _, h := range pictured.found(p.Lines()) {
			if !p.hasPictureNear(h) {
				p.Reportf(h.line.entry, h.span(p.File), "“%s” leans on a picture, and there is none here", h.quote())
			}
		}
	},
}

var pictured = newWording(
	row{form: `as|like (is|are|it)? pictured|shown|illustrated|depicted|demonstrated (above|below|here | (in|by the|this ~1 picture|image|photo|photos|figure|diagram|illustration|pictures|images|video) | (to the SIDE))?`, says: "as pictured above"},
	row{form: `pictured|illustrated above|below`, says: "pictured above"},
	row{form: `see|(refer to)|(look at) (the|our)? ~1 figure|image|picture|photo|diagram|illustration NUM|above|below|a|b?`, says: "see figure 3"},
	row{form: `in the ~1 picture|image|photo|diagram|illustration above|below`, says: "in the picture above"},
)

// nearby is how many blocks before and after a line are near it.
const nearby = 4

// hasPictureNear reports whether the entry of h has a picture or film, or one
// stands a few blocks away.
func (p *Pass) hasPictureNear(h hit) bool {
	if h.line.entry != nil && len(h.line.entry.Media) > 0 {
		return true
	}
	blocks := p.Page.Blocks
	for i := range blocks {
		if &blocks[i] != h.line.block {
			continue
		}
		for _, near := range blocks[max(0, i-nearby):min(len(blocks), i+nearby+1)] {
			if len(near.Images) > 0 {
				return true
			}
		}
	}
	return slices.ContainsFunc(p.linesOf(h.line.entry), func(l *line) bool { return len(l.block.Images) > 0 })
}
