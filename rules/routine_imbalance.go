package rules

import "slices"

var routineImbalance = &Rule{
	ID:    "routine-imbalance",
	Group: Routine,
	Title: "the back is bent one way only",
	Why: `General guidance is to stretch all major groups. A page for the back that only rounds it, or only arches it,
leaves half of its movement out.`,
	Evidence: []Evidence{
		{Key: "ACSM 2011", Claim: "flexibility exercises for each of the major groups", Strength: Guideline, Source: acsm2011},
		{Key: "Harvard 2025", Claim: "a routine covers the whole body", Strength: Guideline, Source: harvard2025},
	},
	Severity: Note,
	Options: []Option{
		{Name: "min_bends", Default: 4.0, About: "movements in one direction from which on the other is missed"},
	},
	Blind: `Other pairs than bending forward and back. Programmes for one direction on purpose are known by their words
(stenosis, directional preference, extension or flexion in the title).`,
	Examples: []Example{
		{Text: "# ⟦Ease a stiff back⟧\n\n" + bends},
		{Text: "# ⟦Ease a stiff back⟧\n\n" + bends + "## Butterfly stretch\n\nSit with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# ⟦Ease a stiff back⟧\n\n## Child's pose\n\n" + childSteps, Options: map[string]any{"min_bends": 1.0}},
		{Text: "# Ease a stiff back\n\n" + bends + "## Cobra\n\n" + cobraSteps},
		{Text: "# Ease a stiff back\n\n" + bends + "## Cat-cow\n\n" + catCowSteps},
		{Text: "# Living with spinal stenosis\n\n" + bends},
		{Text: "# Ease a stiff back\n\n## Child's pose\n\n" + childSteps},
	},
	Article: func(p *Pass) {
		count := map[string]float64{}
		for i := range p.Entries() {
			count[p.bendOf(p.Entries()[i].Movement)]++
		}
		least := p.Number("min_bends")
		if count["both"] > 0 || len(onPurpose.FindAll(p.read(p.Page.Meta.Title))) > 0 {
			return
		}
		switch {
		case count["forward"] >= least && count["back"] == 0:
			p.Reportf(nil, p.place(), "%g stretches bend the back forward and none bends it back", count["forward"])
		case count["back"] >= least && count["forward"] == 0:
			p.Reportf(nil, p.place(), "%g stretches bend the back backward and none bends it forward", count["back"])
		}
	},
}

// onPurpose finds programmes for one direction.
var onPurpose = patterns(`stenosis|directional|extension|flexion|mckenzie|backbend|backbends|osteoporosis|(forward bends|folds)|disc|disk|pregnancy|pregnant`)

// bendsBy are the movements of the catalogue that bend the back; variants and
// phases of one go with it.
var bendsBy = map[string][]string{
	"forward": {"childs-pose", "knee-to-chest", "double-knee-to-chest", "seated-forward-bend", "standing-forward-bend", "seated-forward-fold-chair", "plow-pose", "happy-baby", "wide-leg-forward-bend-seated"},
	"back":    {"cobra", "sphinx", "upward-facing-dog", "camel-pose", "bridge", "standing-back-extension", "locust-pose", "superman", "bow-pose", "thoracic-extension-chair", "fish-pose", "wheel-pose"},
	"both":    {"cat-cow", "seated-cat-cow", "pelvic-tilt", "cow-pose"},
}

// bendOf says which way a movement bends the back; "" when neither.
func (p *Pass) bendOf(slug string) string {
	m, _ := p.Catalogue.Lookup(slug)
	for _, way := range []string{"both", "forward", "back"} {
		if slices.Contains(bendsBy[way], slug) || m.VariantOf != "" && slices.Contains(bendsBy[way], m.VariantOf) {
			return way
		}
	}
	return ""
}

const bends = "## Child's pose\n\n" + childSteps + "\n## Double knee to chest\n\nLie on your back and pull both knees to your chest. Hold for 20 seconds.\n\n## Seated forward bend\n\nSit on the floor with both legs straight. Fold forward from the hips and reach for your feet. Hold for 30 seconds.\n\n## Standing forward bend\n\n" + foldSteps + "\n"
