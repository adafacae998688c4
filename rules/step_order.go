package rules

import (
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

var stepOrder = &Rule{
	ID:    "step-order",
	Group: Structure,
	Title: "the steps stand out of order",
	Why: `Who reads step by step does step by step: a hold before there is anything to hold, a start position at the end
and a way back before the hold send the reader up and down the page.`,
	Evidence: []Evidence{
		{Key: "PEMAT", Claim: "information stands in a logical sequence", Strength: PlainWords, Source: pemat},
		{Key: "stretchlint", Claim: "a start position comes first", Strength: Logic},
	},
	Severity: Warning,
	Blind: `Orders it takes for a summary: a line of nothing but the dose. Steps that are out of order and name neither a hold nor
a start position.`,
	Examples: []Example{
		{Text: "# Stiff back\n\n## Knee to chest\n\n⟦Hold for 30 seconds⟧. Then lie on your back and bring one knee to your chest. Change legs.\n"},
		{Text: "# Stiff back\n\n## Cobra\n\n- ⟦Hold for 15 seconds⟧.\n- Next, lie on your stomach.\n- Press into your hands to lift your chest.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\n1. ⟦Hold for 30 seconds⟧ and breathe.\n2. Now kneel on the floor and sit back on your heels.\n"},
		{Text: "# Stiff back\n\n## Knee to chest\n\nLie on your back and bring one knee to your chest. Hold for 30 seconds. Change legs.\n"},
		{Text: "# Stiff back\n\n## Knee to chest\n\nHold: 30 seconds\n\nLie on your back and bring one knee to your chest. Change legs.\n"},
		{Text: "# Stiff back\n\n## Knee to chest\n\nHold for 30 seconds, three times on each side.\n\nLie on your back and bring one knee to your chest.\n"},
		{Text: "# Stiff back\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds. Then lie down and rest.\n"},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			if e := &p.Entries()[i]; len(e.Steps) > 1 {
				p.reportEarlyHold(e)
			}
		}
	},
}

var (
	holdFirst = phrase.MustCompile(`^ hold|stay|remain (this | the | it)? (position|stretch|pose|here)? for? QTY CLOCK|BREATH`)
	// thenStart finds a start position that is told to come after something.
	thenStart = phrase.MustCompile(`^ (then|next|now | (after that)) ,? ~1 lie|sit|stand|kneel|get|start|begin|come|lay`)
)

// reportEarlyHold reports a hold that opens the steps and is followed by the
// order to take the start position.
func (p *Pass) reportEarlyHold(e *schema.Entry) {
	var first *hit
	begun := false // the steps have
	for _, l := range p.linesOf(e) {
		for _, s := range l.text.Sentences {
			if _, starts := thenStart.FindAt(l.text, s.First); starts && first != nil {
				d := p.Reportf(e, first.span(p.File), "“%s” stands before the reader is told how to start", first.quote())
				d.also(l.span(p.File, s.First, s.Last), "the start position")
				return
			}
			first = nil
			if m, found := holdFirst.FindAt(l.text, s.First); found && !begun {
				first = &hit{line: l, first: m.First, last: m.Last}
			}
			begun = begun || !l.heading() && !l.isNameOf(e, p)
		}
	}
}

// isNameOf reports whether the line is where e has its name from.
func (l *line) isNameOf(e *schema.Entry, p *Pass) bool {
	span := l.whole(p.File)
	for _, name := range e.Spans.Name {
		if span.Contains(name) {
			return true
		}
	}
	return false
}
