package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

var oneSideOnly = &Rule{
	ID:    "one-side-only",
	Group: Laterality,
	Title: "the dose or the name of a stretch is tied to one side",
	Why: `Who follows the text to the letter does one side and leaves the other. A routine that
lists “(left)” and no “(right)” has usually lost a line.`,
	Evidence: []Evidence{
		{Key: "Mayo Clinic 2024", Claim: "aim for equal flexibility side to side", Strength: Convention, Source: mayo2024},
		{Key: "Mayo Clinic 2011", Claim: "each stretch is repeated on the other side", Strength: Convention, Source: mayo2011},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "allow_single_side_note", Default: true, About: "text about the affected or injured side means one side on purpose"},
	},
	Blind: `Sides that get different doses. A side that only the steps name is named-side-never-mirrored.`,
	Examples: []Example{
		{Text: "# Short routine\n\n## ⟦Hamstring stretch (left)⟧\n\nLie on your back and lift one leg. Hold for 30 seconds.\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips and lower them 10 times.\n"},
		{Text: "# Short routine\n\n## Wall calf stretch\n\nStand facing a wall with one foot behind the other. Press the back heel down and hold for ⟦20 seconds on the right⟧.\n"},
		{Text: "# Short routine\n\n## ⟦Right hip flexor stretch⟧\n\nKneel on one knee with one foot in front of you. Push your hips forward and hold for 30 seconds.\n"},
		{Text: "# Short routine\n\n## Hamstring stretch (left)\n\nLie on your back and lift one leg. Hold for 30 seconds.\n\n## Hamstring stretch (right)\n\nLie on your back and lift one leg. Hold for 30 seconds.\n"},
		{Text: "# Short routine\n\n## Wall calf stretch\n\nStand facing a wall with one foot behind the other. Press the back heel down and hold for 20 seconds on the right, then 20 seconds on the left.\n"},
		{Text: "# After a sprain\n\n## Wall calf stretch (left)\n\nFor the affected leg only: stand facing a wall with the affected foot behind you. Press the heel down and hold for 20 seconds.\n"},
		{Text: "# Short routine\n\n## Wall calf stretch\n\nStand facing a wall with one foot behind the other. Press the back heel down right away and hold for 20 seconds. Repeat with the other leg.\n"},
		{Text: "# Warm up\n\n## Quad stretch, left and right\n\nStand beside a wall. Bend one knee and hold the foot behind you for 10 seconds.\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips and lower them 10 times.\n"},
		{Text: "# Short routine\n\n## Child's pose\n\nKneel on the floor and sit back on your heels, right down. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		mirrored := p.mirrored()
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if e.Sides == "both" || !p.tiedToSide(e) || p.Bool("allow_single_side_note") && p.isForAffectedSide(e) {
				continue
			}
			if side := p.sideOfName(e.Name); side != "" && !mirrored[withoutSide(e.Name)] {
				p.Reportf(e, place(e), "%s is for the %s side, and no entry is for the other", call(e), side)
			} else {
				p.reportOneSidedDose(e)
			}
		}
	},
}

// tiedToSide reports whether one-side-only has something to say of e: the
// rules after it then keep silent.
func (p *Pass) tiedToSide(e *schema.Entry) bool {
	_, tied := p.oneSidedDose(e)
	return tied || p.sideOfName(e.Name) != ""
}

// mirrored gives the names, less their side, that occur for both sides.
func (p *Pass) mirrored() map[string]bool {
	side := map[string]string{}
	both := map[string]bool{}
	for _, e := range p.Entries() {
		if s, name := p.sideOfName(e.Name), withoutSide(e.Name); s != "" {
			both[name] = both[name] || side[name] != "" && side[name] != s
			side[name] = s
		}
	}
	return both
}

func withoutSide(name string) string {
	return strings.Join(slices.DeleteFunc(words(name), func(w string) bool { return w == "left" || w == "right" }), " ")
}

// sidedDose finds a dose that is for one side: "20 seconds on the right".
var sidedDose = shelf.Pattern(`QTY seconds|second|secs|sec|s|minute|minutes|min|breaths|times|reps|repetitions on|for|with|to the|your? SIDE`)

// oneSidedDose gives the dose of e that is tied to one side when the other has
// none.
func (p *Pass) oneSidedDose(e *schema.Entry) (hit, bool) {
	var found []hit
	sides := map[string]bool{}
	for _, l := range p.linesOf(e) {
		for _, m := range namedSide.FindAll(l.text) {
			sides[m.Get("SIDE")] = true
		}
		for _, m := range sidedDose.FindAll(l.text) {
			found = append(found, hit{line: l, first: m.First, last: m.Last})
		}
	}
	if len(found) == 0 || len(sides) != 1 {
		return hit{}, false
	}
	return found[0], true
}

func (p *Pass) reportOneSidedDose(e *schema.Entry) {
	if dose, ok := p.oneSidedDose(e); ok {
		p.Reportf(e, dose.span(p.File), "“%s” gives the dose for one side: the other side has none", dose.quote())
	}
}
