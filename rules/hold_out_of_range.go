package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

// Short holds are judged only with their repeats: five seconds done ten times
// is standard care for backs, and without the count nobody can tell. Long holds
// are judged only where no restful pose and no slow style of yoga asks for them.
var holdOutOfRange = &Rule{
	ID:    "hold-out-of-range",
	Group: Dosage,
	Title: "a hold is far shorter or longer than guidance gives",
	Why: `Guidance for held stretches runs from 10 to 60 seconds; routines for backs and joints hold for less
and repeat more. A number far outside both is often a slip: minutes for seconds, a lost digit.`,
	Evidence: []Evidence{
		{Key: "ACSM 2011", Claim: "hold for 10-30 s, older adults 30-60 s", Strength: Guideline, Source: acsm2011},
		{Key: "Bandy 1997", Claim: "30 s gained as much as 60 s in young adults", Strength: Trial, Source: bandy1997},
		{Key: "Feland 2001", Claim: "60 s gained most at 65 and over", Strength: Trial, Source: feland2001},
		{Key: "Mayo Clinic", Claim: "5 s holds with repeats in a routine for the back", Strength: Guideline, Source: mayoBack},
	},
	Severity: Note,
	Options: []Option{
		{Name: "min_s", Default: 10.0, About: "seconds below which a hold needs enough repeats"},
		{Name: "min_total_s", Default: 15.0, About: "seconds under stretch, repeats counted, that are enough for a short hold"},
		{Name: "max_s", Default: 120.0, About: "seconds a hold may last without a note"},
		{Name: "ceiling_s", Default: 180.0, About: "seconds above which a hold is more than a note"},
		severityOption("over_ceiling", Warning, "severity above the ceiling"),
		{Name: "max_breaths", Default: 10.0, About: "breaths a hold may last"},
	},
	Blind: `A short hold whose repeats are not said. Restful poses, and articles on yin or restorative yoga or with three
long holds or more: there minutes are meant.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for ⟦2 seconds⟧. Repeat twice.\n"},
		{Text: "# Loose calves\n\n## Wall calf stretch\n\nStand facing a wall with one foot behind the other. Press the back heel down. Hold for ⟦5 minutes⟧, then change legs.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for ⟦25 breaths⟧.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## Knee to chest\n\nLie on your back. Bring one knee to your chest. Hold for 5 seconds and repeat 10 times on each side.\n"},
		{Text: "# Stiff back\n\n## Knee to chest\n\nLie on your back. Bring one knee to your chest. Hold for 5 seconds, then change legs.\n"},
		{Text: "# Yin yoga for the hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 5 minutes.\n"},
		{Text: "# Wind down\n\n## Legs up the wall\n\nLie on your back with your legs up against a wall. Stay for 10 minutes.\n"},
		{Text: "# Cool down\n\n## Meditation with deep breathing\n\nLie on your back and relax your whole body. Breathe in through the nose and out through the mouth. Stay for 10 minutes.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds and rest for 5 minutes.\n"},
	},
	Article: func(p *Pass) {
		slow := p.isSlow()
		reported := map[source.Span]bool{} // a hold for all stretches is one finding
		for i := range p.Entries() {
			e := &p.Entries()[i]
			hold := e.Dosage.Hold
			if e.Kind != "static" || !isMeasured(hold) || reported[hold.Span] {
				continue
			}
			if p.isTooShort(e) {
				p.Reportf(e, hold.Span, "“%s” is shorter than guidance gives, repeats counted: 10 seconds or more, or more repeats", brief(hold.Text))
			} else if !slow && !isRestful(e) && !p.isNoStretch(e) {
				p.reportLongHold(e)
			}
			reported[hold.Span] = true
		}
	},
}

func (p *Pass) reportLongHold(e *schema.Entry) {
	hold := e.Dosage.Hold
	if least(hold) <= p.longest(hold) {
		return
	}
	d := p.Reportf(e, hold.Span, "“%s” is longer than guidance gives: is the number or the unit meant?", brief(hold.Text))
	if hold.Unit == "second" && least(hold) > p.Number("ceiling_s") {
		d.Severity = p.Severity("over_ceiling")
	}
}

// isTooShort reports whether the hold of e, with repeats that are known, is
// over before it could stretch.
func (p *Pass) isTooShort(e *schema.Entry) bool {
	hold, reps, sets := e.Dosage.Hold, e.Dosage.Reps, e.Dosage.Sets
	if hold.Unit != "second" || most(hold) >= p.Number("min_s") || !isMeasured(reps) {
		return false
	}
	total := most(hold) * most(reps)
	if isMeasured(sets) {
		total *= most(sets)
	}
	return total < p.Number("min_total_s")
}

// restful are the movements one stays in to rest.
var restful = []string{"legs-up-the-wall", "corpse-pose", "constructive-rest", "prone-lying", "crocodile-pose", "reclined-butterfly",
	"childs-pose", "sphinx", "supine-full-body-stretch", "easy-pose", "seated-mountain", "diaphragmatic-breathing", "supported-bridge", "thoracic-extension-foam-roller"}

func isRestful(e *schema.Entry) bool { return slices.Contains(restful, e.Movement) }

// slowYoga are the words by which an article says that it holds for minutes.
var slowYoga = patterns(`yin|restorative`)

// manyLong is how many long holds make a practice of it: nobody slips that often.
const manyLong = 3

// isSlow reports whether long holds are the way of the article.
func (p *Pass) isSlow() bool {
	long := 0
	for i := range p.Entries() {
		if hold := p.Entries()[i].Dosage.Hold; isMeasured(hold) && least(hold) > p.longest(hold) {
			long++
		}
	}
	return long >= manyLong || slices.ContainsFunc(p.Lines(), func(l line) bool { return len(slowYoga.FindAll(l.text)) > 0 })
}

// longest is how long a hold of this unit may last without a note.
func (p *Pass) longest(hold *schema.Quantity) float64 {
	if hold.Unit == "breath" {
		return p.Number("max_breaths")
	}
	return p.Number("max_s")
}
