package rules

import (
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

var staticBeforePerformance = &Rule{
	ID:    "static-before-performance",
	Group: Dosage,
	Title: "a long hold is placed right before a sprint, a jump, a lift or a match",
	Why: `A muscle held for more than a minute is a little weaker for a while: about 5% in reviews, 1% below a minute.
Some dynamic work afterwards takes the loss away.`,
	Evidence: []Evidence{
		{Key: "Behm 2016", Claim: "performance fell 4.6% after holds of 60 s and more, 1.1% after shorter ones; a mixed warm-up cancels it", Strength: Review, Source: behm2016},
		{Key: "Kay 2012", Claim: "little or no effect up to 45 s, a loss is likely from 60 s", Strength: Review, Source: kay2012},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "max_pre_s", Default: 60.0, About: "seconds a muscle may be held before power work"},
	},
	Blind: `Sports the rule does not list, and those that need range (dance, gymnastics). It knows that the stretches come before the
sport only from the title, the heading above or the sentence of the hold.`,
	Examples: []Example{
		{Text: "# Loose legs\n\n## Seated forward bend\n\nSit on the floor with your legs straight and fold forward. Before your sprint session hold for ⟦2 minutes⟧.\n"},
		{Text: "# Stretches before a race\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for ⟦90 seconds⟧.\n"},
		{Text: "# Faster feet\n\n## Before the match\n\n### Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for ⟦2 minutes⟧.\n"},
		{Text: "# Stretches before a race\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Stretches after a race\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 90 seconds.\n"},
		{Text: "# Stretches before a race\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 90 seconds.\n\n## Leg swings\n\nStand beside a wall. Swing one leg forward and back 10 times, then change legs.\n"},
		{Text: "# Stretches before dance class\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 2 minutes.\n"},
	},
	Article: func(p *Pass) {
		before := p.saysBefore()
		reported := map[source.Span]bool{}
		for i := range p.Entries() {
			e := &p.Entries()[i]
			hold := e.Dosage.Hold
			if e.Kind != "static" || !isMeasured(hold) || hold.Unit != "second" || least(hold) <= p.Number("max_pre_s") ||
				reported[hold.Span] || !before(e) || dynamicFollows(p.Entries()[i+1:]) {
				continue
			}
			reported[hold.Span] = true
			p.Reportf(e, hold.Span, "“%s” right before power work: the text does not say to move afterwards", brief(hold.Text))
		}
	},
}

// powerWork finds that what follows or is said comes before power work.
var powerWork = patterns(`before|pre|prior -? to? (~2 race|races|match|matches|game|games|sprint|sprints|sprinting|lifting|competition|competing|jumping|weightlifting|powerlifting|football|soccer|basketball|volleyball|tennis|squats|deadlifts)`)

// saysBefore gives a function that reports whether an entry stands under words
// that place it before power work, or says so itself.
func (p *Pass) saysBefore() func(*schema.Entry) bool {
	title := false
	under := map[*schema.Entry]bool{}
	open, level := false, 0
	lines := p.Lines()
	for i := range lines {
		l := &lines[i]
		says := len(powerWork.FindAll(l.text)) > 0
		switch {
		case p.isTitle(l) && says:
			title = true
		case l.heading() && says:
			open, level = true, l.block.Level
		case l.heading() && l.block.Level <= level:
			open = false
		}
		if l.entry != nil && (open || says) {
			under[l.entry] = true
		}
	}
	return func(e *schema.Entry) bool { return title || under[e] }
}

func dynamicFollows(entries []schema.Entry) bool {
	for i := range entries {
		if entries[i].Kind == "dynamic" {
			return true
		}
	}
	return false
}
