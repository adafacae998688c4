package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

var missingFrequency = &Rule{
	ID:    "missing-frequency",
	Group: Dosage,
	Title: "the article does not say how often to stretch",
	Why: `What one session gains is mostly gone within half an hour. How often to come back is half of the
dose, and readers ask for it first.`,
	Evidence: []Evidence{
		{Key: "ACSM 2021", Claim: "at least two or three days a week, daily is best", Strength: Guideline, Source: acsm2021},
		{Key: "Thomas 2018", Claim: "about five minutes a week for a muscle, on five days", Strength: Review, Source: thomas2018},
		{Key: "Behm 2016", Claim: "the gain of one session fades within 30 minutes", Strength: Review, Source: behm2016},
	},
	Severity: Note,
	Options: []Option{
		{Name: "accept_vague", Default: false, About: "“regularly” counts as how often"},
		{Name: "min_entries", Default: 2.0, About: "stretches from which an article is a routine"},
	},
	Blind: `A number that does not fit. Articles tied to a session (before or after sport, at work): there the
session says how often.`,
	Examples: []Example{
		{Text: "# ⟦Two for the back⟧\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# ⟦Two for the back⟧\n\nRegular stretching pays off.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# ⟦Two for the back⟧\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds. Repeat three times.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# ⟦Two for the back⟧\n\nMost back pain lasts a few weeks and makes daily activities harder.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# Two for the back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n\nDo both on most days.\n"},
		{Text: "# Two for the back\n\nTry this routine three times a week.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# Posture breaks\n\nAim for one every 60 to 90 minutes.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# Warm up before you run\n\n## Leg swings\n\nStand beside a wall. Swing one leg forward and back 10 times, then change legs.\n\n## Arm circles\n\nStand tall and circle your arms 10 times.\n"},
		{Text: "# Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Your daily stretches\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
	},
	Article: func(p *Pass) {
		if float64(len(p.Entries())) >= p.Number("min_entries") && !p.frequencySaid() {
			p.Reportf(nil, p.place(), "the article does not say how often to do the stretches: on how many days, or how often a day")
		}
	},
}

var (
	// occasions finds how often in words, and the sessions a routine may be tied to;
	// its first row finds what is daily and no such thing.
	occasions = patterns(
		`daily|everyday activity|activities|life|lives|living|task|tasks|chores|movements|function`,
		`daily|everyday|nightly|weekly|bedtime|hourly`,
		`every|each|per|most|any|twice|once|all|throughout|(several of the)|the|alternate|consecutive ~1 day|days|morning|mornings|evening|evenings|night|hour|hours|week|workout|run|session`,
		`a day|week|night|morning|session`,
		`few|some|many|multiple|several times|days|sessions ~1 a|per|each|every|of|throughout`,
		`before|after|following|post|pre|during|between|prior|while -? to? (~3 workout|workouts|run|runs|running|exercise|exercising|training|ride|riding|match|game|session|sessions|activity|bed|sleep|work|sitting|sets|climb|climbing|race|sport|sports|practice|lifting|gym|surgery|flight)`,
		`every ~4 minutes|hours`,
		`warm|warming|cool|cooling|wind -? up|down`,
		`wake|waking|getting ~2 up|bed`,
		`breaks|break|time|times ~2 you ~2 sit|work|run|train`,
		`times|sessions|minutes ~3 PERIOD`,
	)
	vagueOccasions = patterns(`regular|regularly|often|frequently|consistently`)
)

func (p *Pass) frequencySaid() bool {
	for i := range p.Entries() {
		if f := p.Entries()[i].Dosage.Frequency; f != nil && (!f.Vague || p.Bool("accept_vague")) {
			return true
		}
	}
	says := func(table *phrase.Table) bool {
		return slices.ContainsFunc(p.Lines(), func(l line) bool {
			return slices.ContainsFunc(table.FindAll(l.text), func(f phrase.Found) bool { return table != occasions || f.Row > 0 })
		})
	}
	return says(occasions) || p.Bool("accept_vague") && says(vagueOccasions)
}
