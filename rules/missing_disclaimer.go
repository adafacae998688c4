package rules

var missingDisclaimer = &Rule{
	ID:    "missing-disclaimer",
	Group: Editorial,
	Title: "the page does not say that it is general information",
	Why: `Principles for health pages ask for a line that the page supports, and does not replace, advice from
somebody who knows the reader. That it changes what readers do is not well shown, so this is a note.`,
	Evidence: []Evidence{
		{Key: "HON", Claim: "information supports the relation with a clinician and does not replace it", Strength: Convention, Source: hon},
	},
	Severity: Note,
	Options:  []Option{phrasesOption("more wordings of a disclaimer, in the pattern language")},
	Blind:    `A disclaimer the site's template adds. A disclaimer does not replace a safety note (see no-safety-note).`,
	Examples: []Example{
		{Text: "# ⟦Ease a sore back⟧\n\n" + anEntry},
		{Text: "# ⟦Ease a sore back⟧\n\nTalk to your doctor if the pain lasts.\n\n" + anEntry},
		{Text: "# ⟦Ease a sore back⟧\n\nOur information desk is open all day.\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nThis page is general information and is not a substitute for advice from your doctor.\n\n" + anEntry},
		{Text: "# Ease a sore back\n\n" + anEntry + "\n*For informational purposes only.*\n"},
		{Text: "# Ease a sore back\n\n" + anEntry + "\nNot medical advice.\n"},
		{Text: "# Ease a sore back\n\n" + anEntry + "\n## Disclaimer\n\nYou stretch at your own risk.\n"},
		{Text: "# Ease a sore back\n\nA page without any stretch needs none of this.\n"},
	},
	Article: func(p *Pass) {
		if len(p.Entries()) > 0 && !p.saysAnywhere(disclaimers.with(p.Strings("phrases")).table) {
			p.Reportf(nil, p.place(), "the article does not say that it is general information and no advice for one person")
		}
	},
}

var disclaimers = newWording(
	row{form: `not|never|isn't|no|cannot|doesn't ~4 substitute|replacement|replace|alternative ~6 PROFESSIONAL|advice|care|diagnosis|treatment|consultation`, says: "not a substitute for advice"},
	row{form: `information|informational|educational|education|reference|entertainment purposes? only`, says: "for informational purposes only"},
	row{form: `general information`, says: "this is general information"},
	row{form: `not|nor|no ~3 medical advice`, says: "not intended as medical advice"},
	row{form: `disclaimer`, says: "disclaimer"},
	row{form: `at your own risk`, says: "at your own risk"},
)
