package rules

import "github.com/stretchlint/stretchlint/schema/source"

var routineOrder = &Rule{
	ID:    "routine-order",
	Group: Routine,
	Title: "the reader gets up and down again and again",
	Why: `Getting to the floor and up costs effort, and for older readers it is where they fall. Standing, then the
floor, then rest is the order most guides keep.`,
	Evidence: []Evidence{
		{Key: "NIA", Claim: "exercises for older readers come in groups by position", Strength: Guideline, Source: nia},
		{Key: "stretchlint", Claim: "start positions in the order of the page", Strength: Convention},
	},
	Severity: Note,
	Options: []Option{
		{Name: "max_changes", Default: 4.0, About: "changes between standing or sitting on a chair and the floor"},
	},
	Blind: `Whether the work gets harder step by step. Pages that are a list to choose from, not a routine, are judged the
same. Entries that do not say their position are passed over.`,
	Examples: []Example{
		{Text: "# ⟦A routine up and down⟧\n\n" + upAndDown + upAgain + upOnceMore},
		{Text: "# ⟦A routine up and down⟧\n\n" + upAndDown + upAgain, Options: map[string]any{"max_changes": 2.0}},
		{Text: "⟦⟧Do these in this order.\n\n" + upAndDown + upAgain + upOnceMore},
		{Text: "# A routine up and down\n\n" + upAndDown},
		{Text: "# All our stretches\n\n" + upAndDown + upAgain + upOnceMore},
		{Text: "# Up and down\n\n" + upAndDown + upAgain},
		{Text: "# Up and down\n\n" + upAndDown + upAgain + upOnceMore, Options: map[string]any{"max_changes": 9.0}},
		{Text: "# On the floor\n\n## Child's pose\n\n" + childSteps + "\n## Cobra\n\n" + cobraSteps + "\n## Cat-cow\n\n" + catCowSteps},
	},
	Article: func(p *Pass) {
		if !p.titled(aRoutine) && !p.says(inOrder) {
			return
		}
		changes, last := 0.0, ""
		var places []source.Span
		for i := range p.Entries() {
			e := &p.Entries()[i]
			height := heights[e.Position]
			if height != "" && last != "" && height != last {
				changes++
				places = append(places, place(e))
			}
			if height != "" {
				last = height
			}
		}
		if changes <= p.Number("max_changes") {
			return
		}
		d := p.Reportf(nil, p.place(), "done in this order, the reader gets up or down %g times: group the stretches by position", changes)
		for _, at := range places {
			d.also(at, "up or down again")
		}
	},
}

var (
	// aRoutine finds the titles of what is done from the first to the last; a
	// collection is looked things up in.
	aRoutine = patterns("routine|routines|sequence|flow|circuit|session|workout|program|programme|plan")
	inOrder  = patterns("in ~1 order", "one after the other|another")
)

// heights says for each start position whether the reader is up or down.
var heights = map[string]string{
	"standing": "up", "seated-chair": "up", "squat": "up", "hanging": "up",
	"supine": "down", "prone": "down", "side-lying": "down", "quadruped": "down", "kneeling": "down", "half-kneeling": "down", "seated-floor": "down",
}

const (
	upAndDown  = "## Standing side bend\n\nStand tall with your feet apart. Reach one arm overhead and bend to the side. Hold for 20 seconds, then change sides.\n\n## Child's pose\n\n" + childSteps + "\n"
	upAgain    = "## Standing forward bend\n\n" + foldSteps + "\n## Cobra\n\n" + cobraSteps + "\n"
	upOnceMore = "## Standing quad stretch\n\nStand tall. Bend one knee and hold the foot behind you for 30 seconds, then change legs.\n\n## Cat-cow\n\n" + catCowSteps + "\n"
)
