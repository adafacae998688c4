package rules

var missingReviewDate = &Rule{
	ID:    "missing-review-date",
	Group: Editorial,
	Title: "the article does not say when it was published or reviewed",
	Why: `Advice ages: of pages on back pain, fewer than a third showed a change after the guideline they should
follow. A date lets a reader see how old the advice is.`,
	Evidence: []Evidence{
		{Key: "PIF TICK", Claim: "information shows when it was published and reviewed", Strength: Convention, Source: pifTick},
		{Key: "JAMA 1997", Claim: "currency is one of four benchmarks", Strength: Convention, Source: jama1997},
		{Key: "Ferreira 2019", Claim: "31% of sites showed an update after the guideline", Strength: Survey, Source: ferreira2019},
	},
	Severity: Warning,
	Blind: `Dates the site's template adds. Whether anything was reviewed on that day. A copyright year is no date of the
article.`,
	Examples: []Example{
		{Text: "# ⟦Ease a sore back⟧\n\n" + anEntry},
		{Text: "# ⟦Ease a sore back⟧\n\n" + anEntry + "\nCopyright 2024\n"},
		{Text: "---\ntitle: ⟦Ease a sore back⟧\nauthor: Ada Example\n---\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nReviewed: May 2025. Next: May 2028.\n\n" + anEntry},
		{Text: "---\ntitle: Ease a sore back\ndate: 2025-05-04\n---\n\n" + anEntry},
		{Text: "# Ease a sore back\n\n" + anEntry + "\nLast updated 4 May 2025\n"},
		{Text: "# Ease a sore back\n\nA page without any stretch needs none of this.\n"},
	},
	Article: func(p *Pass) {
		if len(p.Entries()) == 0 {
			return
		}
		if _, said := p.reviewed(); !said {
			p.Reportf(nil, p.place(), "the article does not say when it was published or last reviewed")
		}
	},
}
