package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A note for every static stretch without a count would be the loudest finding
// of all: in the articles we annotated three static entries in four give none,
// and the NHS's own cool-down asks for one hold. So the static stretches of an
// article are one note together, and those are left out whose hold is a whole
// dose by itself (about a minute, or counted in breaths as in yoga) or missing.
var missingReps = &Rule{
	ID:    "missing-reps",
	Group: Dosage,
	Title: "a movement does not say how often to do it",
	Why: `A movement that is repeated has its dose in the count: “repeat” without a number can
mean two or twenty. A held stretch is usually given as two to four repeats, but one hold is a dose too.`,
	Evidence: []Evidence{
		{Key: "ACSM 2011", Claim: "2-4 repeats of a static stretch, about 60 s in all", Strength: Guideline, Source: acsm2011},
		{Key: "NIA", Claim: "3-5 repeats", Strength: Guideline, Source: nia},
		{Key: "Mayo Clinic", Claim: "2-3 repeats of a 5 s hold in a routine for the back", Strength: Guideline, Source: mayoBack},
		{Key: "CERT 2016", Claim: "an exercise is reported with its dose, so that it can be repeated", Strength: Guideline, Source: cert},
		{Key: "NHS", Claim: "one hold of 10-15 s is a whole dose", Strength: Guideline, Source: nhsCoolDown},
	},
	Severity: Note,
	Options: []Option{
		severityOption("dynamic", Note, "severity for dynamic movements"),
		severityOption("exercise", Note, "severity for strength and cardio exercises"),
		severityOption("static", Note, "severity for held stretches"),
		{Name: "whole_hold_s", Default: 60.0, About: "seconds from which a single static hold needs no repeats"},
		{Name: "isometric_hold_s", Default: 10.0, About: "seconds from which what is held and no stretch (a plank) needs no repeats"},
	},
	Blind: `A count that does not fit the movement. “Repeat on the other side” is not a count.`,
	Examples: []Example{
		{Text: "# Warm up\n\n## ⟦Leg swings⟧\n\nStand beside a wall. Swing one leg forward and back, then change legs.\n"},
		{Text: "# Stronger hips\n\n## ⟦Bridge⟧\n\nLie on your back with your knees bent. Lift your hips, then lower them. Repeat.\n"},
		{Text: "# Loose calves\n\n## ⟦Wall calf stretch⟧\n\nStand facing a wall with one foot behind the other. Press the back heel down. Hold for 20 seconds, then switch legs.\n"},
		{Text: "# Warm up\n\n## Leg swings\n\nStand beside a wall. Swing one leg forward and back 10 times, then change legs.\n"},
		{Text: "# Stronger hips\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips, then lower them. Do 2 sets of 12.\n"},
		{Text: "# Warm up\n\n## Cat-cow\n\nStart on your hands and knees. Round your back up, then let your belly sink. Flow for 60 seconds.\n"},
		{Text: "# Evening stretches\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for two minutes.\n"},
		{Text: "# Evening stretches\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Stay for five breaths.\n"},
		{Text: "# Stronger hips\n\n## Bridge\n\n| Level | Beginner |\n| --- | --- |\n| Sets x reps | 3 x 10-15 |\n\n**Technique:**\n\n1. Lie on your back with your knees bent.\n2. Lift your hips, then lower them.\n"},
		{Text: "# Before you climb\n\n## Triceps stretch\n\n- Bend one arm behind your head and pull the elbow across.\n- Hold for 10 seconds, release, then hold for 20 seconds.\n- Change arms.\n"},
		{Text: "# Loose legs\n\n## ⟦Wall calf stretch⟧\n\nStand facing a wall with one foot behind the other. Press the back heel down for 20 seconds. Switch legs.\n\n## Lying hamstring stretch\n\nLie on your back and lift one leg with a strap. Hold for 20 seconds, then change legs.\n"},
		{Text: "# Warm up\n\nDo 15 reps or 30 seconds of each movement.\n\n## Leg swings\n\nStand beside a wall. Swing one leg forward and back, then change legs.\n"},
		{Text: "# Wrists\n\n## Spider push-ups\n\nTouch the fingertips of both hands together and press until the palms nearly meet. Release. Slowly do 10 push-ups with your fingers.\n"},
		{Text: "# Balance\n\n## Heel-to-toe walk\n\nPut the heel of one foot right in front of the toes of the other. Take 15 to 20 steps along a wall.\n"},
		{Text: "# Stronger middle\n\n## Sit-up\n\nLie on your back with your knees bent. Curl up until you sit, and lower yourself again. Repeat the number of times in the table.\n"},
		{Text: "# Ten poses\n\n## Tree pose\n\nStand on one leg and place the other foot against the inside of that thigh. Change legs.\n"},
		{Text: "# Sun salutation\n\n## Step 1. Raised arms\n\nBreathing in, lift the arms up and back.\n\n## Step 2. Cobra\n\nSlide forward and lift the chest. Look up.\n"},
		{Text: "# Evening\n\n## Shoulders\n\n- Arm circles\n- Shoulder rolls\n- Cross-body shoulder stretch\n"},
		{Text: "# Evening stretches\n\n## Cat pose\n\nCome to your hands and knees. Round your back to the ceiling and let your head hang.\n"},
		{Text: "# Stronger middle\n\n## Plank\n\nPlace your forearms on the floor and lift your body into a straight line. Hold for 30 seconds.\n"},
		{Text: "# Loose calves\n\n## Wall calf stretch\n\nStand facing a wall with one foot behind the other. Press the back heel down. Hold for 20 seconds and repeat three times on each side.\n"},
	},
	Article: func(p *Pass) {
		if p.countsForAll() {
			return
		}
		var held *Diagnostic
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if !p.lacksCount(e) {
				continue
			}
			if held != nil && e.Kind == "static" {
				held.also(place(e), call(e)+" does not, either")
				continue
			}
			d := p.Reportf(e, place(e), "%s does not say how many times to do it", call(e))
			d.Severity = p.Severity(e.Kind)
			if e.Kind == "static" {
				held = d
			}
		}
	},
}

// lacksCount reports whether e asks for a count and none is given, in its
// how-to, around it or where the same stretch is told again.
func (p *Pass) lacksCount(e *schema.Entry) bool {
	switch {
	case countSaid(e) || p.holdIsDose(e) || p.isHeldThrough(e) || p.isNoStretch(e) || p.isVariation(e) || p.isAsBefore(e) || p.isStep(e) || p.listsNames(e):
		return false
	case p.countAround(e) || p.counts(e, fewMoves) || !p.isToBeCounted(e):
		return false
	}
	return !p.toldElsewhere(e, func(other *schema.Entry) bool { return countSaid(other) || p.countAround(other) })
}

// countsForAll reports whether a sentence outside the stretches says how often to
// do each of them: "Perform 15 reps or 30 seconds of each movement".
func (p *Pass) countsForAll() bool {
	return slices.ContainsFunc(p.doses(nil), func(d dose) bool {
		isCount := slices.Contains([]dosage.Field{dosage.Reps, dosage.Sets, dosage.Duration}, d.Field) && !d.Bare
		return isCount && slices.ContainsFunc(eachMovement.FindAll(d.line.text), func(f phrase.Found) bool { return d.isBeside(f.Match) })
	})
}

// isBeside reports whether the amount and a match stand in one sentence.
func (d dose) isBeside(m phrase.Match) bool {
	t := d.line.text
	s := t.Sentences[t.SentenceAt(m.First)]
	return t.Tokens[s.First].Start <= d.Start && d.Start < t.Tokens[s.Last-1].End
}

var eachMovement = patterns(`each|every|all (of the?)? ~1!PAIRED movement|movements|exercise|exercises|stretch|stretches|pose|poses|drill|drills`)

// counts reports whether e counts at least so many of something in other words
// ("10 slow push-ups", "15 to 20 steps") or leaves the count to the reader or to
// a plan ("repeat the specified number of times").
func (p *Pass) counts(e *schema.Entry, least float64) bool {
	return countsMoves(p.read(e.Name), least) || slices.ContainsFunc(p.linesOf(e), func(l *line) bool { return countsMoves(l.text, least) })
}

// countsMoves reports whether a text counts at least so much of what is done.
func countsMoves(t *phrase.Text, least float64) bool {
	return slices.ContainsFunc(countOfMoves.FindAll(t), func(f phrase.Found) bool {
		return len(f.Quantities) == 0 || !f.Quantities[0].Vague && either(f.Quantities[0].Max, f.Quantities[0].Min) >= least
	})
}

// fewMoves is the least that is a count: "one squat" is none.
const fewMoves = 2

var countOfMoves = patterns(
	`QTY ~1 MOVENOUN=action|exercises|steps|rounds|cycles|laps|passes|flows|yards|yd|metres|meters`,
	`do|perform|complete|repeat ~1 QTY`,
	`(repeat until) | number of? ~1 times|reps|repetitions|rounds | (as many|often ~2 as) | (prescribed|specified|given|desired number|times|reps|repetitions|sets)`,
)

// countSaid reports whether e says how often, or for how long one keeps moving.
func countSaid(e *schema.Entry) bool {
	return e.Dosage.Reps != nil || e.Dosage.Sets != nil || e.Dosage.Duration != nil
}

// isToBeCounted reports whether e is told as something to do: more than a line
// of a plan or a heading over advice, and not held for one
// time and then for another, which counts itself.
func (p *Pass) isToBeCounted(e *schema.Entry) bool {
	if e.Movement == "" && e.Name != "" && !namesMovement(p.read(e.Name)) || len(p.howTo(e)) < leastTold || p.isAside(e) {
		return false
	}
	holds := map[float64]bool{}
	for _, d := range p.doses(e) {
		if d.Field == dosage.Hold && d.isAmount() {
			holds[either(d.Max, d.Min)] = true
		}
	}
	return e.Kind != "static" || len(holds) < 2
}

// countAround reports whether the part of the article that describes e says how
// often, though not in the how-to itself.
func (p *Pass) countAround(e *schema.Entry) bool {
	return p.saysAround(e, dosage.Reps, dosage.Sets, dosage.Duration, dosage.Total) ||
		slices.ContainsFunc(p.beside(e), func(l *line) bool { return countsMoves(l.text, fewMoves) })
}

// isHeldThrough reports whether e is held as a whole, so that its hold is all
// there is to say: a pose of yoga, a balance. A static stretch without a hold
// lacks that first, which is missing-hold.
func (p *Pass) isHeldThrough(e *schema.Entry) bool {
	if e.Kind == "static" {
		return p.titled(yoga) || e.Dosage.Hold == nil
	}
	return p.titled(yoga) || len(poseNames.FindAll(p.read(e.Name))) > 0
}

var (
	yoga      = patterns(`yoga|asana|asanas`)
	poseNames = patterns(`MOVENOUN=pose`, `plank|planks|hang|hangs|balance|sit|stand | (toe the line) | (heel to toe)`)
)

// holdIsDose reports whether the hold of e is a whole dose by itself.
func (p *Pass) holdIsDose(e *schema.Entry) bool {
	hold := e.Dosage.Hold
	if hold == nil || hold.Vague {
		return false
	}
	if hold.Unit == "breath" {
		return true
	}
	enough := p.Number("isometric_hold_s")
	if e.Kind == "static" {
		enough = p.Number("whole_hold_s")
	}
	shortest := hold.Min
	if shortest == nil {
		shortest = hold.Max
	}
	return shortest != nil && *shortest >= enough
}
