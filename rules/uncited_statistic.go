package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

var uncitedStatistic = &Rule{
	ID:    "uncited-statistic",
	Group: Claims,
	Title: "a number about people, risk or effect has no source near it",
	Why: `Readers take a number for knowledge. Less than half of what trusted pages say about back pain was
found to be accurate; a source lets a reader, and the next editor, check.`,
	Evidence: []Evidence{
		{Key: "HON", Claim: "say where information comes from", Strength: Convention, Source: hon},
		{Key: "JAMA 1997", Claim: "attribution is one of four benchmarks of health information", Strength: Convention, Source: jama1997},
		{Key: "Ferreira 2019", Claim: "43% of statements about back pain on trusted sites were accurate", Strength: Survey, Source: ferreira2019},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "links", Default: true, About: "a link, a note or words that name a study in the same or the next line are a source"},
		severityOption("millions", Note, "severity of “millions of people”"),
	},
	Blind: `Whether the source says so. Numbers without per cent, “in ten” or “millions”.`,
	Examples: []Example{
		{Text: "# Sore backs\n\nIn fact, ⟦80 percent of adults⟧ get back pain at some time.\n"},
		{Text: "# Sore backs\n\nStretching every day lowers the risk ⟦by 45%⟧.\n"},
		{Text: "# Sore backs\n\nAbout ⟦8 in 10 people⟧ are stiff in the morning.\n"},
		{Text: "# Sore backs\n\nBack pain troubles ⟦millions of people⟧.\n"},
		{Text: "# Sore backs\n\nAbout 8 in 10 people are stiff in the morning (Example Survey, 2023).\n"},
		{Text: "# Sore backs\n\nIn one survey [80 percent of adults](https://example.org/survey) had back pain.\n"},
		{Text: "# Sore backs\n\n80 percent of adults get back pain, according to the health service.\n"},
		{Text: "# Sore backs\n\n## Doorway stretch\n\nPush with 20% of your strength for 5 seconds. Stretch at 50 percent of your effort.\n"},
		{Text: "# Run longer\n\nNever increase your distance by more than 10% each week. Weekly distance: no more than 10% on top.\n"},
		{Text: "# Sore backs\n\nPeople over 60 can do these 6 stretches. Eat carbohydrates: 55% of your plate.\n"},
	},
	Article: func(p *Pass) {
		lines := p.Lines()
		for i := range lines {
			l := &lines[i]
			found := statistics.FindAll(l.text)
			if len(found) == 0 || p.Bool("links") && (p.cites(l) || i+1 < len(lines) && p.cites(&lines[i+1])) {
				continue
			}
			for _, f := range found {
				if slices.ContainsFunc(l.lead, turns) || prescribes(l.text, f.First) {
					continue
				}
				h := hit{line: l, first: f.First, last: f.Last}
				d := p.Reportf(l.entry, h.span(p.File), "the article does not say where “%s” comes from", h.quote())
				if f.Row == millions {
					d.Severity = p.Severity("millions")
				}
			}
		}
	},
}

// prescribes reports whether the sentence of a token tells the reader how much
// to do: "add 10 % each week".
func prescribes(t *phrase.Text, token int) bool {
	s := t.Sentences[t.SentenceAt(token)]
	first := t.Tokens[s.First].Word
	if (first == "never" || first == "don't" || first == "avoid") && s.First+1 < s.Last {
		first = t.Tokens[s.First+1].Word
	}
	return amounts[strings.TrimSuffix(first, "ing")] || amounts[first] || foundIn(tenPerCent, t, s)
}

// tenPerCent finds the rule of runners: no more than ten per cent a week.
var tenPerCent = patterns(`(no|not more than NUM %|percent) | (more than NUM %|percent (a|per|each|every)? week|weekly) | (NUM %|percent rule)`)

var amounts = map[string]bool{
	"add": true, "increase": true, "reduce": true, "decrease": true, "raise": true, "lower": true, "use": true, "aim": true,
	"start": true, "keep": true, "work": true, "go": true, "stay": true, "push": true, "ease": true,
}

const (
	headcount = `adults|people|patients|women|men|americans|workers|employees|runners|athletes|seniors|adult|population|us|individuals|person|pregnancies|injuries|cases|mothers|children`
	millions  = 3 // the row of statistics that names no number
)

// statistics are numbers about people, risks and effects. A share of the
// reader's own effort or plate is none.
var statistics = shelf.Table([]*phrase.Pattern{
	phrase.MustCompile(`QTY %|percent|(per cent) of ~3 ` + headcount),
	phrase.MustCompile(`by|of (up to)|over|about|around|nearly|almost|approximately? QTY %|percent|(per cent) !of`),
	phrase.MustCompile(`NUM|one|two|three|four|five|six|seven|eight|nine (out of)|in NUM|three|four|five|six|seven|eight|nine|ten ` + headcount),
	phrase.MustCompile(`millions|billions of ~1 ` + headcount),
	phrase.MustCompile(`QTY %|percent|(per cent) lower|higher|more|less|reduction|increase|decrease|improvement|greater|faster`),
})
