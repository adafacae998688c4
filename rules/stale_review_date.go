package rules

import "fmt"

var staleReviewDate = &Rule{
	ID:    "stale-review-date",
	Group: Editorial,
	Title: "the last review is older than the limit",
	Why: `Makers of health information are asked to look at it again at least every three years, because what is
known changes.`,
	Evidence: []Evidence{
		{Key: "PIF TICK", Claim: "information is reviewed at least every three years", Strength: Convention, Source: pifTick},
		{Key: "Ferreira 2019", Claim: "31% of sites showed an update after the guideline they should follow", Strength: Survey, Source: ferreira2019},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "today", Default: "", About: "the day to count from, as 2026-01-31; empty keeps the rule silent, so that output never depends on the clock", Check: checkToday},
		{Name: "max_months", Default: 36.0, About: "months after which a review is old"},
	},
	Blind: `Anything at all until the option today is set. What the site's template adds, and changes made without a new
date.`,
	Examples: []Example{
		{Text: "---\ntitle: ⟦Ease a sore back⟧\ndate: 2014-05-04\n---\n\n" + anEntry, Options: onDay},
		{Text: "# ⟦Ease a sore back⟧\n\nReviewed 2014\n\n" + anEntry, Options: onDay},
		{Text: "# ⟦Ease a sore back⟧\n\nReviewed May 2027\n\n" + anEntry, Options: onDay},
		{Text: "# Ease a sore back\n\nReviewed May 2025\n\n" + anEntry, Options: onDay},
		{Text: "# Ease a sore back\n\nReviewed 2014\n\n" + anEntry},
		{Text: "---\ntitle: Ease a sore back\ndate: 2014-05-04\nlastmod: 2025-01-01\n---\n\n" + anEntry, Options: onDay},
		{Text: "# Ease a sore back\n\n" + anEntry, Options: onDay},
	},
	Article: func(p *Pass) {
		today, set := parseDate(p.Text("today"))
		if !set || len(p.Entries()) == 0 {
			return
		}
		switch day, said := p.reviewed(); {
		case !said:
		case day.Year() > today.Year() || day.Year() == today.Year() && day.After(today) && day.YearDay() != yearEnd:
			p.Reportf(nil, p.place(), "the review date, %s, lies ahead", day.Format("2006-01-02"))
		case day.AddDate(0, int(p.Number("max_months")), 0).Before(today):
			p.Reportf(nil, p.place(), "the last review, %s, is more than %g months ago", day.Format("2006-01-02"), p.Number("max_months"))
		}
	},
}

var onDay = map[string]any{"today": "2026-01-31"}

// yearEnd is the day a year alone is read as: this year is not ahead.
const yearEnd = 365

func checkToday(v any) error {
	if _, ok := parseDate(v.(string)); v != "" && !ok {
		return fmt.Errorf("%q is no day: write it as 2026-01-31", v)
	}
	return nil
}
