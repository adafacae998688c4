package rules

import (
	"fmt"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

var routineTimeMismatch = &Rule{
	ID:    "routine-time-mismatch",
	Group: Routine,
	Title: "the time the title names is not the sum of the doses",
	Why: `A “five-minute routine” that takes fourteen is not done tomorrow. Numbers in health texts are to be ones the
reader can count on.`,
	Evidence: []Evidence{
		{Key: "CDC index", Claim: "numbers are ones the reader can use without doing sums", Strength: PlainWords, Source: cdcIndex},
		{Key: "stretchlint", Claim: "the sum of holds, repetitions and sides", Strength: Logic},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "tolerance", Default: 0.3, About: "how far off the sum may be, as a share of the time named"},
		{Name: "between", Default: 10.0, About: "seconds from one stretch to the next"},
		{Name: "breath", Default: 5.0, About: "seconds of a breath"},
	},
	Blind: `Routines of which a stretch has no hold and no time: repetitions without a tempo cannot be summed. A time named
in the text and not in the title.`,
	Examples: []Example{
		{Text: "# ⟦3-minute stretch routine⟧\n\n" + minuteHolds},
		{Text: "# ⟦Stretch routine in 20 minutes⟧\n\n" + minuteHolds},
		{Text: "# ⟦A ten-minute stretching routine⟧\n\n" + minuteHolds},
		{Text: "# 5-minute stretch routine\n\n" + minuteHolds},
		{Text: "# Stretches for the back\n\nThis takes 20 minutes.\n\n" + minuteHolds},
		{Text: "# 20-minute stretch routine\n\n## Cobra\n\n" + cobraSteps + "\n## Cat-cow\n\n" + catCowSteps + "\n## Child's pose\n\n" + childSteps},
		{Text: "# Stretch before a 20-minute run\n\n" + minuteHolds},
		{Text: "# 8-minute stretch routine\n\n" + minuteHolds, Options: map[string]any{"tolerance": 0.9}},
	},
	Article: func(p *Pass) {
		stated, ok := statedMinutes(p.read(p.Page.Meta.Title))
		least, most, summed := p.routineTime()
		if !ok || !summed {
			return
		}
		slack := p.Number("tolerance")
		if seconds := stated * 60; seconds < least*(1-slack) || seconds > most*(1+slack) {
			p.Reportf(nil, p.place(), "the title says %g minutes; the doses add up to %s", stated, minutesText(least, most))
		}
	},
}

// minutesNamed finds the time of a routine in a title.
var minutesNamed = phrase.MustCompile(`(QTY -? minute|minutes|min ~3 stretch|stretches|stretching|routine|flow|sequence|mobility) | (stretch|stretches|stretching|routine|flow|sequence ~3 in|for|of QTY minutes|min)`)

func statedMinutes(title *phrase.Text) (minutes float64, ok bool) {
	m, found := minutesNamed.Find(title, 0)
	if !found || len(m.Quantities) != 1 {
		return 0, false
	}
	q := m.Quantities[0]
	if q.Min == nil || q.Max == nil || *q.Min != *q.Max {
		return 0, false
	}
	return *q.Max, true
}

// fewestSummed is how many stretches a routine has.
const fewestSummed = 3

// routineTime sums the doses, in seconds: with the smaller and with the larger
// numbers. It is false when a stretch does not say how long it takes.
func (p *Pass) routineTime() (least, most float64, ok bool) {
	entries := p.Entries()
	if len(entries) < fewestSummed {
		return 0, 0, false
	}
	for i := range entries {
		low, high, said := p.entryTime(&entries[i])
		if !said {
			return 0, 0, false
		}
		least += low
		most += high + p.Number("between")
	}
	return least, most, true
}

func (p *Pass) entryTime(e *schema.Entry) (low, high float64, said bool) {
	each := e.Dosage.Hold
	if each == nil {
		each = e.Dosage.Duration
	}
	if each == nil || each.Vague {
		return 0, 0, false
	}
	low, high = bounds(each, 0)
	if each.Unit == "breath" {
		low, high = low*p.Number("breath"), high*p.Number("breath")
	}
	for _, times := range []*schema.Quantity{e.Dosage.Reps, e.Dosage.Sets} {
		a, b := bounds(times, 1)
		low, high = low*a, high*b
	}
	if e.Laterality == "unilateral" {
		high *= 2
		if e.Dosage.PerSide || e.Sides == "both" {
			low *= 2
		}
	}
	return low, high, high > 0
}

// bounds gives both ends of a quantity; the one that is not said is the other.
func bounds(q *schema.Quantity, unsaid float64) (low, high float64) {
	switch {
	case q == nil || q.Min == nil && q.Max == nil:
		return unsaid, unsaid
	case q.Min == nil:
		return *q.Max, *q.Max
	case q.Max == nil:
		return *q.Min, *q.Min
	}
	return *q.Min, *q.Max
}

func minutesText(least, most float64) string {
	low, high := fmt.Sprintf("%.0f", least/60), fmt.Sprintf("%.0f", most/60)
	if low == high {
		return "about " + low
	}
	return low + " to " + high
}

const minuteHolds = "## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 90 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 90 seconds.\n\n## Sphinx\n\nLie on your stomach and prop yourself on your forearms. Hold for 90 seconds.\n\n"
