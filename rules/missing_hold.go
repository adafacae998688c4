package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

var missingHold = &Rule{
	ID:    "missing-hold",
	Group: Dosage,
	Title: "a stretch to be held does not say for how long",
	Why: `A hold without a length cannot be followed or repeated. Every guideline gives
the dose of a static stretch as time under stretch, in seconds or in breaths.`,
	Evidence: []Evidence{
		{Key: "ACSM 2011", Claim: "a static hold of 10-30 s is advised for most adults", Strength: Guideline, Source: acsm2011},
		{Key: "Mayo Clinic 2024", Claim: "holds are given in seconds", Strength: Guideline, Source: mayo2024},
		{Key: "NHS", Claim: "a hold of 10-15 s, once, in a cool-down", Strength: Guideline, Source: nhsCoolDown},
		{Key: "CERT 2016", Claim: "an exercise is reported with its dose, so that it can be repeated", Strength: Guideline, Source: cert},
		{Key: "PEMAT", Claim: "steps are explicit enough to act on", Strength: PlainWords, Source: pemat},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "kinds", Default: []string{"static"}, About: "kinds of entry that need a hold: static, dynamic, exercise"},
		{Name: "accept_breaths", Default: true, About: "a hold counted in breaths is a hold"},
		{Name: "inherit_article_dose", Default: true, About: "a hold said once for the whole article or section counts for its stretches"},
	},
	Blind: `A hold that only a picture or a film shows. A length that does not fit the
stretch. It trusts what was read as static: a hold is not asked of a movement that is repeated
five times or more, nor of one whose words speak of no stretch or pose.`,
	Examples: []Example{
		{Text: "# Ease a stiff back\n\n## ⟦Child's pose⟧\n\nKneel on the floor. Sit back on your heels and reach your arms forward.\n"},
		{Text: "# Loose calves\n\n## ⟦Wall calf stretch⟧\n\n- Stand facing a wall with one foot behind the other.\n- Press the back heel into the floor and hold.\n- Repeat with the other leg.\n"},
		{Text: "# Two for the hips\n\n## ⟦Butterfly stretch⟧\n\nSit on the floor with the soles of your feet together. Hold your feet and let your knees sink.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# Ease a stiff back\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels and reach your arms forward. Hold for 30 seconds.\n"},
		{Text: "# Ease a stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Stay here for five slow breaths.\n"},
		{Text: "# Evening stretches\n\nHold each stretch for 20 seconds.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels.\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together and let your knees sink.\n"},
		{Text: "# Loose calves\n\n## Wall calf stretch\n\n- Stand facing a wall with one foot behind the other.\n- Press the back heel into the floor.\n\n### Hold 30 seconds. Switch legs.\n"},
		{Text: "# Loose hips\n\n## Butterfly\n\n| Level | Beginner |\n| --- | --- |\n| Hold time | 1-2 minutes |\n\n**Technique:**\n\n1. Sit on the floor with the soles of your feet together.\n2. Let your knees sink into the stretch.\n"},
		{Text: "# Loose calves\n\n## Part A: calf stretch\n\n- Stand facing a wall with one foot behind the other.\n- Press the back heel into the floor and hold for 30 seconds.\n- Repeat with the other leg.\n\n## How it should feel\n\n### Calf stretch\n\n- Pull through the back of the lower leg.\n- Keep the stretch gentle.\n"},
		{Text: "# Hip flexor stretch\n\n## How to do it\n\nKneel on one knee and push your hips forward until you feel a stretch. Hold for 30 seconds, then change legs.\n\n## Variations\n\n### Couch stretch\n\n- Put the back foot on a couch.\n- Lean into the stretch.\n"},
		{Text: "# Sore at the desk\n\n## Lower back pain\n\n- Take breaks to stand up and stretch.\n- Adjust the height of your chair.\n- Tilt the pelvis every hour.\n"},
		{Text: "# Sun salutation\n\n## Step 1. Standing forward bend\n\nBreathing out, bend forward and bring the hands to the floor.\n\n## Step 2. Downward dog\n\nBreathing out, lift the hips up and back into the pose.\n"},
		{Text: "# Bedtime\n\n## Sleepy koala (savasana)\n\n- Lie on your back with your arms by your sides.\n- Feel the body sink.\n- Rest for 2-3 minutes.\n"},
		{Text: "# Drills\n\n## Bend and reach\n\nStand with your legs apart. Bend forward and touch the floor, then stretch up again. Repeat the number of times in the table.\n"},
		{Text: "# Two poses\n\n## Cat pose\n\nCome to your hands and knees. Round your back to the ceiling and let your head hang into the stretch.\n\n## Cow pose\n\nLet your belly sink and lift your head.\n"},
		{Text: "# Ten poses\n\n## Triangle pose\n\nTriangle is a standing pose to stretch the sides of the waist, open the chest and tone the legs. It is the essential pose of many styles.\n"},
		{Text: "# Warm up\n\n## Leg swings\n\nStand beside a wall. Swing one leg forward and back 10 times, then change legs.\n"},
		{Text: "# Warm up\n\n## Cat-cow\n\nStart on your hands and knees. Round your back up, then let your belly sink. Flow for 60 seconds.\n"},
		{Text: "# Stronger hips\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips, then lower them. Repeat 10 times.\n"},
		{Text: "# Ease a stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Stay for a few breaths.\n"},
	},
	Article: func(p *Pass) {
		kinds := p.Strings("kinds")
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if !slices.Contains(kinds, e.Kind) || e.Dosage.Sets != nil && len(p.howTo(e)) < leastTold || e.Dosage.Duration != nil || p.holdSaid(e) || !p.isForHolding(e) {
				continue
			}
			if !p.holdAround(e) && !p.toldElsewhere(e, func(other *schema.Entry) bool { return p.holdSaid(other) || p.holdAround(other) }) {
				p.Reportf(e, place(e), "%s does not say how long to hold it: give seconds or breaths", call(e))
			}
		}
	},
}

// holdAround reports whether the part of the article that describes e gives a
// time, though not in the how-to itself.
func (p *Pass) holdAround(e *schema.Entry) bool {
	return p.Bool("inherit_article_dose") &&
		(p.saysAround(e, dosage.Hold, dosage.Contract, dosage.Duration) || isRestful(e) && p.saysAround(e, dosage.Rest))
}

// isCounted reports whether a count around e is that of something moved through.
func (p *Pass) isCounted(e *schema.Entry) bool {
	return e.Dosage.Hold == nil && slices.ContainsFunc(p.dosesAround(e), func(d dose) bool {
		return d.Field == dosage.Reps && either(d.Max, d.Min) >= manyReps
	})
}

// isHalf reports whether e is one half of a movement whose other half, or whole,
// the article tells of, too: cat pose beside cow pose is left with the breath.
func (p *Pass) isHalf(e *schema.Entry) bool {
	m, known := p.Catalogue.Lookup(e.Movement)
	if !known || m.PhaseOf == "" {
		return false
	}
	return slices.ContainsFunc(p.near(e), func(other schema.Entry) bool {
		o, known := p.Catalogue.Lookup(other.Movement)
		return known && (o.Slug == m.PhaseOf || o.PhaseOf == m.PhaseOf && o.Slug != m.Slug)
	})
}

// manyReps are the repeats from which a movement is moved through, whatever
// else is said of it.
const manyReps = 5

// holdWords finds the words of a text about something held.
var holdWords = patterns(`stretch|stretches|stretching|stay|remain|pose|asana|hold|tension`)

// movingNames finds the names of what is moved to and fro.
var movingNames = patterns(`slider|sliders|glide|glides|floss|flossing|reaches|taps|swings|circles|slides`)

// isForHolding reports whether e is a movement one stays in: the catalogue or,
// for one it does not know, the words say so.
func (p *Pass) isForHolding(e *schema.Entry) bool {
	if e.Dosage.Hold == nil && isMeasured(e.Dosage.Reps) && most(e.Dosage.Reps) >= manyReps || e.Dosage.Hold == nil && p.isAside(e) {
		return false
	}
	if len(movingNames.FindAll(p.read(e.Name))) > 0 || p.isNoStretch(e) || p.isVariation(e) || p.isAsBefore(e) || p.isCounted(e) || p.isHalf(e) || p.isStep(e) || p.listsNames(e) {
		return false
	}
	if p.countsForAll() || p.counts(e, manyReps) || p.entrySays(e, hopWords) {
		return false
	}
	if m, known := p.Catalogue.Lookup(e.Movement); known {
		return m.Kind == "static" && p.isNamedSo(e) || m.Kind != "dynamic" && p.entrySays(e, holdWords)
	}
	return p.entrySays(e, holdWords) && (e.Name == "" || namesMovement(p.read(e.Name)))
}

// hopWords are those of movements too quick to hold.
var hopWords = patterns(`hop|hops|jump|jumps|bounce|bounces`)

// isNoStretch reports whether the name of e is one of something else: "Lower
// back pain" heads what to do about it, "Troubleshooting" what may go wrong.
func (p *Pass) isNoStretch(e *schema.Entry) bool {
	name := p.read(e.Name)
	return len(otherParts.FindAll(name)) > 0 || len(otherTopics.FindAll(name)) > 0 && len(name.All("MOVENOUN")) == 0
}

// otherParts finds the names of parts of a page, whatever stretch they are about.
var otherParts = patterns(`^ the? troubleshooting|(regular exercise|activity $)|(exercise regularly)|(^ the? stretching|stretches|stretch|exercise|exercises $)|(common mistakes)|(critical action)|(safety notes|tips)|alignment|technique|cues|(at ~1 desk|home|work)`)

var otherTopics = patterns(`pain|ache|aches|symptoms|troubleshooting|mistakes|ergonomics|causes|benefits|tips|flexibility|posture|setup|action|critical|breathing|pranayama|breath|meditation|relaxation`)

// namesMovement reports whether a name that the catalogue does not know may be
// one of a movement: "Do", "Workday" and "Short on time" head something else.
func namesMovement(t *phrase.Text) bool {
	return slices.ContainsFunc([]string{"MOVENOUN", "PART", "TARGET"}, func(section string) bool { return len(t.All(section)) > 0 })
}

// isAside reports whether e is a line of a list that names a movement and says
// what it is good for, not how to do it.
func (p *Pass) isAside(e *schema.Entry) bool {
	for _, t := range p.texts(e)[1:] {
		for _, s := range t.Sentences {
			if t.Has(s.First, "DO") {
				return false
			}
		}
	}
	return true
}

// holdSaid reports whether e has a hold that counts, however vague.
func (p *Pass) holdSaid(e *schema.Entry) bool {
	hold := e.Dosage.Hold
	switch {
	case hold == nil:
		return false
	case hold.Unit == "breath" && !p.Bool("accept_breaths"):
		return false
	}
	return !hold.Inherited || p.Bool("inherit_article_dose")
}
