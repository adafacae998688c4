// Sides: what the laterality rules share.

package rules

import (
	"cmp"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// lacksSide reports whether e is one-sided and never sends the reader to the
// other side, in its how-to or around it. Text about an affected side means one
// side on purpose.
func (p *Pass) lacksSide(e *schema.Entry) bool {
	if e.Laterality != "unilateral" || e.Sides != "one" || len(p.howTo(e)) < leastTold || p.isNoStretch(e) || p.isVariation(e) || p.isStep(e) || p.listsNames(e) {
		return false
	}
	if e.Movement == "" && e.Name != "" && !namesMovement(p.read(e.Name)) {
		return false
	}
	return !p.isForAffectedSide(e) && !p.saysAnother(e) && !p.sidesAround(e) && !p.sidesOfPart(e) && !p.isMirrored(e) && !p.leadsBoth(e) && !p.toldElsewhere(e, func(other *schema.Entry) bool { return other.Sides == "both" || p.sidesAround(other) })
}

// leastTold is how many words a how-to has at least: less is a line of a plan.
const leastTold = 4

// anotherSide finds the other side in words that are no English idiom and that
// writers of other tongues use.
var anotherSide = shelf.Pattern(`(another|contrary|reverse PAIRED) | (^ switch|swap $) | (, switch|swap $) | (repeat ~3 sides|directions) | (move|go|come|switch|change|over|back to the? SIDE PAIRED)`)

func (p *Pass) saysAnother(e *schema.Entry) bool {
	return slices.ContainsFunc(p.linesOf(e), func(l *line) bool { return finds(anotherSide)(l.text) })
}

// isForAffectedSide reports whether e is for one injured limb, which it says
// itself or the article does of another stretch.
func (p *Pass) isForAffectedSide(e *schema.Entry) bool {
	return slices.ContainsFunc(p.texts(e), finds(affectedSide)) || p.isForInjury()
}

// isForInjury reports whether the article tells the injured limb from the other:
// its exercises are for the one.
func (p *Pass) isForInjury() bool {
	if p.prose.injury == nil {
		told := p.says(injuredSide)
		p.prose.injury = &told
	}
	return *p.prose.injury
}

var injuredSide = patterns(`affected|unaffected|injured|uninjured|operated|unoperated|surgical|involved|uninvolved PAIRED`)

// isMirrored reports whether the how-to says one thing for the right and again
// for the left: "Bend the right knee …", "Bend the left knee …".
func (p *Pass) isMirrored(e *schema.Entry) bool {
	said := map[string]bool{}
	for _, t := range p.texts(e)[1:] {
		for _, s := range t.Sentences {
			said[strings.Join(sideWords(t, s, nil), " ")] = true
		}
	}
	for _, t := range p.texts(e)[1:] {
		for _, s := range t.Sentences {
			if asTold, turned := sideWords(t, s, nil), sideWords(t, s, otherSide); !slices.Equal(asTold, turned) && said[strings.Join(turned, " ")] {
				return true
			}
		}
	}
	return false
}

// leadsBoth reports whether now the one limb is in front and then the other:
// "with the left foot forward …, turn until the right foot is forward".
func (p *Pass) leadsBoth(e *schema.Entry) bool {
	leads := map[string]string{} // the side, by what is where
	for _, t := range p.texts(e)[1:] {
		for _, m := range leading.FindAll(t) {
			side, limb := m.Get("SIDE"), withoutSide(t.Words(m.First, m.Last))
			if leads[limb] == otherSide[side] {
				return true
			}
			leads[limb] = side
		}
	}
	return false
}

var leading = phrase.MustCompile(`SIDE PAIRED forward|front|(in front)|behind`)

var otherSide = map[string]string{"left": "right", "right": "left"}

// sideWords gives the words of a sentence, those of turn replaced.
func sideWords(t *phrase.Text, s phrase.Sentence, turn map[string]string) []string {
	var out []string
	for _, token := range t.Tokens[s.First:s.Last] {
		if token.Kind != phrase.Sign {
			out = append(out, cmp.Or(turn[token.Word], token.Word))
		}
	}
	return out
}

// finds gives a function that reports whether a text has the pattern.
func finds(p *phrase.Pattern) func(*phrase.Text) bool {
	return func(t *phrase.Text) bool {
		_, ok := p.Find(t, 0)
		return ok
	}
}

// affectedSide finds text for one injured limb.
var affectedSide = shelf.Pattern(`affected|injured|operated|surgical|involved|weaker PAIRED`)

// namedSide finds a limb or direction called left or right; "right away" and
// "a right angle" are none.
var namedSide = shelf.Pattern(`(SIDE PAIRED) | (to|on|over|from the|your SIDE)`)

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
	if folded := words(name); slices.Contains(folded, "left") && slices.Contains(folded, "right") {
		return ""
	}
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
