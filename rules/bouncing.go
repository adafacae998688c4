package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

var bouncing = &Rule{
	ID:    "bouncing",
	Group: Safety,
	Title: "the reader is told to bounce into a held stretch",
	Why: `Pages for the public all say the same: move in slowly and hold still. Researchers see no
difference in the range that is gained, so this is a rule for texts addressed to everybody.`,
	Evidence: []Evidence{
		{Key: "Mayo Clinic 2024", Claim: "stretch smoothly, without bouncing", Strength: Guideline, Source: mayo2024},
		{Key: "NIA", Claim: "readers are told to stretch slowly and not to bounce", Strength: Guideline, Source: nia},
		{Key: "Delphi 2025", Claim: "any mode of stretching raises the range of motion", Strength: Disputed, Source: delphi2025},
	},
	Severity: Error,
	Options: []Option{
		{Name: "allow_kinds", Default: []string{"dynamic", "exercise"}, About: "kinds of entry in which bouncing belongs to the movement"},
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `Forceful movement in other words (see forceful-cue). Text for athletes that teaches ballistic stretching on purpose.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## Seated glute stretch\n\nSit on a chair, cross one leg over the other knee and bend forward. Stay for 15 seconds, then ⟦pulse a little to⟧ go further down. Change legs.\n"},
		{Text: "# Touch your toes\n\n## Standing forward bend\n\nStand tall and fold forward from the hips. ⟦Bounce⟧ gently to reach your toes. Hold for 20 seconds.\n"},
		{Text: "# Loose calves\n\n## Wall calf stretch\n\nStand facing a wall with one foot behind the other. Press the back heel down, ⟦start bouncing⟧ and hold for 20 seconds. Repeat with the other leg.\n"},
		{Text: "# Loose hips\n\nAt the end of each stretch, ⟦add small bounces⟧.\n\n## Butterfly stretch\n\nSit with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit with the soles of your feet together. ⟦Flutter your knees⟧ up and down, then hold for 30 seconds.\n"},
		{Text: "# Touch your toes\n\n## Standing forward bend\n\nStand tall and fold forward from the hips. Do not bounce. Hold for 20 seconds.\n"},
		{Text: "# Touch your toes\n\nAvoid bouncing, jerking or forcing a stretch.\n\n## Standing forward bend\n\nStand tall and fold forward from the hips. Hold for 20 seconds without bouncing.\n"},
		{Text: "# Warm up\n\n## Leg swings\n\nStand beside a wall. Swing one leg forward and back 10 times, and bounce lightly on the standing foot. Change legs.\n"},
		{Text: "# At the gym\n\n## Chest opener\n\nStand tall with a ball in your hands. Bounce the ball once, then reach both arms back and hold for 20 seconds.\n"},
		{Text: "# Kinds of stretching\n\nBallistic stretching uses bouncing at the end of the range.\n\n## Butterfly stretch\n\nSit with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# After a cold\n\nMost people bounce back within a week.\n\n## Butterfly stretch\n\nSit with the soles of your feet together. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		for _, h := range bounces.with(p.Strings("phrases")).told(p.Lines()) {
			e := h.line.entry
			if e != nil && slices.Contains(p.Strings("allow_kinds"), e.Kind) || otherBounce(h.line.text, h.first, h.last) {
				continue
			}
			d := p.Reportf(e, h.span(p.File), "“%s” tells the reader to bounce: say to move in slowly and hold still", h.quote())
			if h.row.severity != Off {
				d.Severity = h.row.severity
			}
		}
	},
}

var bounces = newWording(
	row{form: `bounce|jerk`, says: "bounce to reach your toes", order: true},
	row{form: `pulse (gently|lightly|slowly|a|few|little)? up|in|into|down|deeper|at`, says: "pulse gently into the stretch", order: true},
	row{form: `pulse|bob (a little|bit)|(a few times)|(up and down)|gently to|and`, says: "pulse a little to go further", order: true},
	row{form: `start|begin|keep|try|continue|by|with slowly|gently|lightly|small|slight|little? bouncing|jerking`, says: "start bouncing", order: true},
	row{form: `(add|use|include|give ~3 bounce|bounces) | (do a|some|several|few ~2 bounce|bounces)`, says: "do a few small bounces"},
	row{form: `with a|some|few|several|small|little|gentle|light|slight|quick ~2 bounce|bounces`, says: "end with a few small bounces"},
	row{form: `with|in|using (little|small|gentle|light|slight|short)? bouncing|jerking movements|movement|motions|motion`, says: "force the chest down with little bouncing movements"},
	row{form: `swing|rock|jerk yourself|hard|forcefully|vigorously|quickly|(your ~2)? into the|your|this? ~1 stretch`, says: "swing into the stretch", order: true},
	row{form: `flutter|flap your|the|both knees|legs|thighs`, says: "flutter your knees", order: true, severity: Warning},
)

// otherBounce reports whether the word means something else: a ball is
// bounced, a person bounces back or on the spot with the whole body, a weight is cleaned and jerked.
func otherBounce(t *phrase.Text, first, last int) bool {
	if last < len(t.Tokens) && t.Tokens[last].Word == "back" {
		return true
	}
	for i := max(0, first-4); i < min(len(t.Tokens), last+4); i++ {
		switch w := t.Tokens[i].Word; {
		case w == "ball", w == "balls", w == "clean", w == "body", strings.HasPrefix(w, "trampoline"):
			return true
		}
	}
	return false
}
