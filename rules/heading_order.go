package rules

import "github.com/stretchlint/stretchlint/extract/article"

var headingOrder = &Rule{
	ID:    "heading-order",
	Group: Editorial,
	Title: "a heading skips a level, or there are two first ones",
	Why: `Readers who hear a page move from heading to heading; a level that is skipped sounds like a part that is
missing. The levels also say which stretch belongs to which part.`,
	Evidence: []Evidence{
		{Key: "WCAG 2.2", Claim: "structure that is shown is also told by the markup", Strength: Guideline, Source: wcag22},
		{Key: "PEMAT", Claim: "informative headings divide the material", Strength: PlainWords, Source: pemat},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "max_skip", Default: 0.0, About: "levels a heading may skip"},
		severityOption("two_titles", Note, "severity of a second heading of the first level"),
	},
	Blind: `Bold text used as a heading. The first heading of the text may have any level: a template may supply those
above it. Plain text has no levels.`,
	Examples: []Example{
		{Bad: "# Ease a sore back\n\n#### ⟦Child's pose⟧\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Bad: "## Floor\n\n##### ⟦Child's pose⟧\n\nKneel on the floor and sit back on your heels.\n"},
		{Bad: "<h1>Ease a sore back</h1><h3>⟦Child's pose⟧</h3><p>Kneel on the floor and sit back on your heels.</p>", As: "text/html"},
		{Bad: "# Ease a sore back\n\nA sore back settles.\n\n# ⟦More about backs⟧\n\nThat is all.\n"},
		{Bad: "# Ease a sore back\n\n## Floor\n\n### Child's pose\n\nKneel and sit back on your heels.\n\n## Chair\n\nSit.\n"},
		{Bad: "### Child's pose\n\nKneel and sit back on your heels.\n\n### Cobra\n\nLie on your stomach.\n"},
		{Bad: "Ease a sore back\n\n1. Child's pose\n- Kneel on the floor.\n", As: "text/plain"},
		{Bad: "# Ease a sore back\n\n#### Child's pose\n\nKneel.\n", Options: map[string]any{"max_skip": 2.0}},
		{Bad: "<header><h1>Example site</h1></header><main><h1>Ease a sore back</h1><p>A sore back settles.</p></main>", As: "text/html"},
	},
	Article: func(p *Pass) {
		level, titles := 0, 0
		for i := range p.Page.Blocks {
			block := &p.Page.Blocks[i]
			if block.Kind != article.Heading || block.Region != article.Main || block.Level == 0 || block.Text.IsEmpty() {
				continue
			}
			place := block.Text.Span(p.File, 0, len(block.Text.Plain))
			if skipped := block.Level - level - 1; level > 0 && float64(skipped) > p.Number("max_skip") {
				p.Reportf(nil, place, "this heading goes from level %d to level %d: the level between is missing", level, block.Level)
			}
			if level = block.Level; level == 1 {
				titles++
			}
			if level == 1 && titles == 2 && p.Page.MediaType == "text/markdown" { // a page's template has its own
				d := p.Reportf(nil, place, "this is the second heading of the first level: one title, and the rest below it")
				d.Severity = p.Severity("two_titles")
			}
		}
	},
}
