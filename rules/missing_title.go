package rules

var missingTitle = &Rule{
	ID:    "missing-title",
	Group: Editorial,
	Title: "the article has no title",
	Why: `The title is what a reader, a search engine and a list of contents see first. It says how many stretches
there are and for what, and the rest of the page is held to it.`,
	Evidence: []Evidence{
		{Key: "WCAG 2.2", Claim: "pages have titles that describe them", Strength: Guideline, Source: wcag22},
	},
	Severity: Warning,
	Blind:    `A title that says nothing (“Post 12”). A title that the site's template adds.`,
	Examples: []Example{
		{Text: "⟦⟧## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "⟦⟧Sore backs are common, and they mostly settle by themselves in a few weeks.\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "⟦⟧Sore backs are common, and they mostly settle by themselves.\n\n1. Child's pose\n- Kneel on the floor.\n- Sit back on your heels.\n- Hold for 30 seconds.\n", As: "text/plain"},
		{Text: "# Ease a sore back\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "---\ntitle: Ease a sore back\n---\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "Ease a sore back\n\n1. Child's pose\n- Kneel on the floor.\n- Sit back on your heels.\n- Hold for 30 seconds.\n", As: "text/plain"},
		{Text: "A note without any stretch, which is too short to need a title.\n"},
	},
	Article: func(p *Pass) {
		if len(p.Entries()) > 0 && p.Page.Meta.Title == "" {
			p.Reportf(nil, p.place(), "the article does not say what it is called: give it a title or a first heading")
		}
	},
}
