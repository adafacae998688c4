package rules

import "slices"

var ballisticUnqualified = &Rule{
	ID:    "ballistic-unqualified",
	Group: Dosage,
	Title: "ballistic or contract-relax stretching is recommended to everybody",
	Why: `Both raise range, and both are for people who are trained, warm or helped. A page for the public that recommends them
should say for whom.`,
	Evidence: []Evidence{
		{Key: "ACSM 2011", Claim: "ballistic and PNF stretching are effective", Strength: Guideline, Source: acsm2011},
		{Key: "Delphi 2025", Claim: "any mode of stretching raises the range of motion", Strength: Disputed, Source: delphi2025},
		{Key: "Mayo Clinic 2024", Claim: "the public is told to stretch without bouncing", Strength: Guideline, Source: mayo2024},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "allow_sport", Default: true, About: "texts that speak to athletes are not for everybody"},
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `A recommendation in other words than “try”, “use”, “best” and the like. Whether the condition that is named fits.`,
	Examples: []Example{
		{Text: "# Kinds of stretching\n\n⟦Ballistic stretching is the fastest⟧ way to get flexible.\n"},
		{Text: "# Kinds of stretching\n\nFor quick results, ⟦try ballistic⟧ stretching today.\n"},
		{Text: "# Kinds of stretching\n\n⟦PNF stretching is the best⟧ method there is.\n"},
		{Text: "# Kinds of stretching\n\nIf you are trained and warm, try ballistic stretching with small, controlled swings.\n"},
		{Text: "# Kinds of stretching\n\nAvoid ballistic stretching. Ballistic stretching uses momentum.\n"},
		{Text: "# Kinds of stretching\n\nTry dynamic stretching before a run.\n"},
		{Text: "# Kinds of stretching\n\nUse PNF stretching with the help of a physiotherapist.\n"},
		{Text: "# For athletes\n\nAthletes in power sports use ballistic drills late in the warm-up.\n"},
	},
	Article: func(p *Pass) {
		for _, h := range ballistic.with(p.Strings("phrases")).told(p.Lines()) {
			t := h.line.text
			s := t.Sentences[t.SentenceAt(h.first)]
			if foundIn(qualifying, t, s) || p.Bool("allow_sport") && p.isForSport(h) {
				continue
			}
			p.Reportf(h.line.entry, h.span(p.File), "“%s” does not say for whom: trained, warm or helped readers", h.quote())
		}
	},
}

var ballistic = newWording(
	row{form: `try|use|do|add|include|practise|practice|perform|start (some|a|your|bouncing)? ballistic|pnf|(contract - relax)|(proprioceptive neuromuscular)`, says: "try ballistic stretching", order: true},
	row{form: `ballistic|pnf|(contract - relax)|(proprioceptive neuromuscular facilitation) (stretch|stretches|stretching|exercises|techniques)? is|are (by far)? (the | a | an | one of the)? very? most|best|fastest|quickest|great|effective|ideal|excellent|perfect`, says: "ballistic stretching is the fastest way"},
	row{form: `i|we recommend|suggest ballistic|pnf`, says: "we recommend ballistic stretching"},
)

var (
	// qualifying are the words that say for whom or on what terms.
	qualifying = patterns(`trained|experienced|advanced|warm|warmed|athlete|athletes|sport|sports|partner|help|helper|supervised|supervision|physiotherapist|therapist|trainer|coach|professional|gentle|gently|controlled|caution|careful|carefully|only|if|when`)
	sportsmen  = patterns(`athlete|athletes|sprinters|gymnasts|dancers|martial|players|coaches`)
)

// isForSport reports whether the line, or what it stands under, speaks to athletes.
func (p *Pass) isForSport(h hit) bool {
	speaks := func(l *line) bool { return len(sportsmen.FindAll(l.text)) > 0 }
	lines := p.Lines()
	return speaks(h.line) || slices.ContainsFunc(lines, func(l line) bool { return (l.heading() || p.isTitle(&l)) && speaks(&l) })
}
