package rules

import (
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

var conflictingHold = &Rule{
	ID:    "conflicting-hold",
	Group: Dosage,
	Title: "one end position gets two different holds",
	Why: `A reader cannot know which of two numbers is meant. The second one is often left over from an older
version or pasted from another stretch.`,
	Evidence: []Evidence{
		{Key: "CDC", Claim: "numbers are such that readers understand them at once", Strength: PlainWords, Source: cdcIndex},
		{Key: "stretchlint", Claim: "two statements of one text disagree", Strength: Logic},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "tolerance_s", Default: 0.0, About: "seconds two holds may lie apart"},
	},
	Blind: `Holds of different phases: as soon as something moves between the two, both may be meant. Seconds against
breaths. A hold an entry takes over from the article.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 20 seconds. Stay here for ⟦at least one minute⟧.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 20 seconds.\n\n**Hold:** ⟦45-60 seconds⟧\n"},
		{Text: "# Loose hips\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 to 20 seconds. Remember to hold the stretch for ⟦30 seconds⟧.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 15 to 30 seconds. Breathe and hold for 20 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 20 seconds. Work up to holding for 60 seconds.\n"},
		{Text: "# Stiff back\n\n## Pelvic tilt\n\nLie on your back with your knees bent. Flatten your back and hold for 5 seconds, then arch it and hold for 10 seconds. Repeat 5 times.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Beginners hold for 20 seconds. Advanced readers hold for 60 seconds.\n"},
		{Text: "# Loose legs\n\n## Contract and relax\n\nLie on your back with one leg up against a wall. Press the heel into the wall and hold for 6 seconds. Relax, pull the leg closer and hold for 30 seconds. Change legs.\n"},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			if e := &p.Entries()[i]; e.Kind == "static" {
				p.reportConflict(e)
			}
		}
	},
}

// reportConflict reports the first hold of e that disagrees with the one
// before it and stands for the same position.
func (p *Pass) reportConflict(e *schema.Entry) {
	var before *dose
	lines := p.linesOf(e)
	for _, d := range p.doses(e) {
		if d.Field.String() != "hold" || !d.isAmount() || d.Progress || d.Sides != "" || anyInSentence(breathing, d) && isCount(d) {
			continue
		}
		if before != nil && before.Unit == d.Unit && p.disagree(*before, d) && samePosition(lines, *before, d) {
			found := p.Reportf(e, d.span(p.File), "“%s” and “%s” are both given for one position: say which holds", before.quote(), d.quote())
			found.also(before.span(p.File), "the other hold")
			return
		}
		before = &d
	}
}

// breathing finds the sentences in which a number may count a breath in or out.
var breathing = patterns("breathe|breathing|inhale|inhaling|exhale|exhaling|breath|breaths")

// isCount reports whether a time is written as a count or a ratio: "4 counts",
// "4:8".
func isCount(d dose) bool {
	return strings.ContainsAny(d.quote(), ":/") || strings.Contains(d.quote(), "count")
}

// disagree reports whether the ranges of two holds have nothing in common.
func (p *Pass) disagree(a, b dose) bool {
	apart := p.Number("tolerance_s")
	low, high := a, b
	if either(a.Min, a.Max) > either(b.Min, b.Max) {
		low, high = b, a
	}
	if low.Max == nil || high.Min == nil { // "at least 20" allows 60, "up to 60" allows 20
		return false
	}
	return *high.Min-*low.Max > apart
}

var (
	// moves finds what takes the reader to another position, or to another phase.
	moves = patterns(`BEND|HINGE|STRAIGHT|CROSS|PULL|LIFT|LOWER|ROUND|ARCH|TUCK|TWIST|TILT|STEP|SITS|PRESS|ROLL|SWING|SQUEEZE|SLIDE|SHIFT|SWITCH|OTHER`,
		`rest|relax|release|return|repeat|again|then|next|contract|push|pause|between`)
	// versions finds what makes a number one of several on purpose.
	versions = patterns(`beginner|beginners|advanced|intermediate|beginning|easier|harder|option|optional|alternatively|version|variation|modification|level|week|weeks|day|days`,
		`work|working|build|building|progress|increase|increasing|gradually|eventually|aim|goal|until|longer|if|once|may|can|could|or|first|second|third|start|left|right|tight|tighter|stiff|older|over|under|athletes|total|per|each|side`,
		`rest|between|minute timer`)
)

// samePosition reports whether nothing moves between two holds and neither
// sentence gives its number for a version or a phase.
func samePosition(lines []*line, a, b dose) bool {
	inside := false
	for _, l := range lines {
		from, to := 0, len(l.text.Tokens)
		if l == a.line {
			inside, from = true, l.text.TokenAt(a.End)
		}
		if l == b.line {
			to = l.text.TokenAt(b.Start)
		}
		if inside && anyIn(moves, l.text, from, to) {
			return false
		}
		if l == b.line {
			break
		}
	}
	return !anyInSentence(versions, a) && !anyInSentence(versions, b)
}

func anyInSentence(table *phrase.Table, d dose) bool {
	t := d.line.text
	return foundIn(table, t, t.Sentences[t.SentenceAt(t.TokenAt(d.Start))])
}

// anyIn reports whether a row of the table stands between two tokens.
func anyIn(table *phrase.Table, t *phrase.Text, from, to int) bool {
	for _, f := range table.FindAll(t) {
		if from <= f.First && f.First < to {
			return true
		}
	}
	return false
}
