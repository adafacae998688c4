// Sides: what the laterality rules share.

package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// lacksSide reports whether e is one-sided and never sends the reader to the
// other side. Text about an affected side means one side on purpose.
func (p *Pass) lacksSide(e *schema.Entry) bool {
	return e.Laterality == "unilateral" && e.Sides == "one" && !p.isForAffectedSide(e) && !p.saysAnother(e)
}

// anotherSide finds the other side in words that are no English idiom and that
// writers of other tongues use.
var anotherSide = phrase.MustCompile(`another|contrary|reverse PAIRED`)

func (p *Pass) saysAnother(e *schema.Entry) bool {
	return slices.ContainsFunc(p.linesOf(e), func(l *line) bool { return finds(anotherSide)(l.text) })
}

// isForAffectedSide reports whether e is for one injured limb.
func (p *Pass) isForAffectedSide(e *schema.Entry) bool {
	return slices.ContainsFunc(p.texts(e), finds(affectedSide))
}

// finds gives a function that reports whether a text has the pattern.
func finds(p *phrase.Pattern) func(*phrase.Text) bool {
	return func(t *phrase.Text) bool {
		_, ok := p.Find(t, 0)
		return ok
	}
}

// affectedSide finds text for one injured limb.
var affectedSide = phrase.MustCompile(`affected|injured|operated|surgical|involved|weaker PAIRED`)

// namedSide finds a limb or direction called left or right; "right away" and
// "a right angle" are none.
var namedSide = phrase.MustCompile(`(SIDE PAIRED) | (to|on|over|from the|your SIDE)`)

// sidesNamed gives the sides ("left", "right") the texts name.
func sidesNamed(texts []*phrase.Text) map[string]bool {
	named := map[string]bool{}
	for _, t := range texts {
		for _, m := range namedSide.FindAll(t) {
			named[m.Get("SIDE")] = true
		}
	}
	return named
}

// sideOfName gives the side an entry's name ties it to: "Quad stretch (left)";
// "" when none or both.
func (p *Pass) sideOfName(name string) string {
	side := ""
	for _, m := range sideInName.FindAll(p.read(name)) {
		if side != "" && side != m.Get("SIDE") {
			return ""
		}
		side = m.Get("SIDE")
	}
	return side
}

var sideInName = phrase.MustCompile(`(^ SIDE) | (SIDE $) | (SIDE PAIRED) | (on|to the? SIDE)`)
