package extract

// Kinds: held, moved, or strengthening.

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// strength are wordings of names that mean strengthening or cardio work.
var strength = shelf.Table([]*phrase.Pattern{
	phrase.MustCompile("STRENGTH"),
	phrase.MustCompile("stretch|stretches|pose|asana"), // takes the word back: "squat stretch"
})

// kindOf says whether an entry is held, moved or strengthens. The catalogue
// decides for movements it knows; "either" and unknown ones go by the words.
func (w *writer) kindOf(m movement.Movement, known bool, d *draft, e *schema.Entry) string {
	if known && m.Kind != "either" {
		return m.Kind
	}
	if w.exercises || !known && (strengthens(d) || inWorkout(d) || movesLoad(e) && !d.isNamedStretch()) {
		return "exercise"
	}
	flows := asksForFlow(d)
	isHeld := e.Dosage.Hold != nil && !(flows && isSession(e.Dosage.Hold) && !d.saysHold(e.Dosage.Hold.Span, w.file))
	if !isHeld && (flows || e.Dosage.Reps != nil || e.Dosage.Duration != nil) {
		return "dynamic"
	}
	return "static"
}

// movesLoad reports whether a weight or an elastic band is moved and not held: what
// pulls in a stretch is held.
func movesLoad(e *schema.Entry) bool {
	return e.Dosage.Hold == nil && (slices.Contains(e.Equipment, "weight") || e.Dosage.Reps != nil && slices.Contains(e.Equipment, "band"))
}

// isNamedStretch reports whether the name ends in a word for stretching.
func (d *draft) isNamedStretch() bool {
	return d.name != nil && d.name.text.Has(d.name.wordsOf(d.title).Last-1, "STRETCHES")
}

// strengthens reports whether the name says strength work, or the how-to opens
// with it: "Strengthens the upper back: lie on your front".
func strengthens(d *draft) bool {
	if opensWithStrength(d) {
		return true
	}
	if d.name == nil {
		return false
	}
	yes := false
	for _, f := range strength.FindAll(d.name.text) {
		if f.Start < d.title.start || f.End > d.title.end {
			continue
		}
		if f.Row == 1 {
			return false
		}
		yes = true
	}
	return yes
}

// opensWithStrength reports whether a sentence of the how-to opens by saying what
// the movement strengthens.
func opensWithStrength(d *draft) bool {
	return slices.ContainsFunc(d.parts, func(p part) bool {
		return (p.use == unlabelled || p.use == how) && slices.ContainsFunc(p.sentencesIn(p.from, p.to), func(s phrase.Sentence) bool {
			return p.text.Tokens[s.First].Word == "strengthens"
		})
	})
}

// inWorkout reports whether the nearest heading that says anything is about
// strength, balance or stamina and not about stretching.
func inWorkout(d *draft) bool {
	if d.isNamedStretch() {
		return false
	}
	for _, h := range slices.Backward(d.section) {
		last := len(h.text.Tokens)
		switch stretches, works := has(h.text, 0, last, "STRETCHES"), has(h.text, 0, last, "WORKOUT"); {
		case stretches:
			return false
		case works && h.line != d.name:
			return true
		}
	}
	return false
}

// asksForFlow reports whether the how-to asks for a movement to go on.
func asksForFlow(d *draft) bool {
	for _, p := range d.parts {
		if p.use != unlabelled && p.use != how && p.use != dose {
			continue
		}
		for i, token := range p.text.Tokens {
			if p.text.Has(i, "FLOW") && token.Start >= p.from {
				return true
			}
		}
	}
	return false
}
