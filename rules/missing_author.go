package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

var missingAuthor = &Rule{
	ID:    "missing-author",
	Group: Editorial,
	Title: "nobody is named as author or reviewer",
	Why: `Readers weigh advice about their body by who gives it. In one survey of official pages on back pain 87%
named no author.`,
	Evidence: []Evidence{
		{Key: "HON", Claim: "say who gives the advice and what qualifies them", Strength: Convention, Source: hon},
		{Key: "JAMA 1997", Claim: "authorship is one of four benchmarks", Strength: Convention, Source: jama1997},
		{Key: "Santos 2022", Claim: "87% of Brazilian official pages named no author", Strength: Survey, Source: santos2022},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "nobody", Default: []string{"admin", "administrator", "webmaster", "editor", "user", "guest", "anonymous", "unknown"}, About: "names that name nobody"},
	},
	Blind: `Whether the author is qualified. A byline the site's template adds: switch the rule off where it does. An
organisation is taken for an author.`,
	Examples: []Example{
		{Text: "# ⟦Ease a sore back⟧\n\n" + anEntry},
		{Text: "---\ntitle: ⟦Ease a sore back⟧\nauthor: admin\n---\n\n" + anEntry},
		{Text: "# ⟦Ease a sore back⟧\n\nBy Admin\n\nDr. Example treats sore backs; call for a visit.\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nReviewed by A. Example, physiotherapist\n\n" + anEntry},
		{Text: "---\ntitle: Ease a sore back\nauthor: Ada Example\n---\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nAuthor: Example Hospital\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nA page without any stretch needs none of this.\n"},
	},
	Article: func(p *Pass) {
		if len(p.Entries()) == 0 || p.isSomebody(p.Page.Meta.Author) {
			return
		}
		if !slices.ContainsFunc(p.anywhere(), func(t *phrase.Text) bool { return p.isSomebody(creditOf(t)) }) {
			p.Reportf(nil, p.place(), "the article does not say who wrote or reviewed it")
		}
	},
}

// anEntry is a stretch for examples that are about something else.
const anEntry = "## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n"

func (p *Pass) isSomebody(name string) bool {
	return name != "" && !slices.Contains(p.Strings("nobody"), strings.ToLower(strings.Trim(name, " .")))
}
