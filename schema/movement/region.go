package movement

// This file holds what a name says of the region it stretches, and which
// movements that rules out: a how-to called "Calf stretch" that leans on a wall
// is no wall sit.

import (
	"slices"
	"strings"
	"sync"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// neighbourhoods are the targets that authors name for one another, a bit for
// each line. A target may stand in several.
var neighbourhoods = sync.OnceValue(func() map[string]uint32 {
	return lineBits[uint32](
		"neck front-of-neck back-of-neck levator-scapulae upper-trapezius jaw",
		"shoulders upper-trapezius levator-scapulae rhomboids shoulder-blades upper-back back-of-shoulder rotator-cuff latissimus-dorsi",
		"chest shoulders front-of-shoulder biceps arms",
		"triceps arms shoulders latissimus-dorsi back-of-shoulder elbows",
		"biceps forearms wrist-flexors wrist-extensors wrists hands fingers arms elbows median-nerve",
		"upper-back rhomboids shoulder-blades latissimus-dorsi back-extensors ribs chest",
		"lower-back back-extensors quadratus-lumborum pelvis tailbone glutes hips sciatic-nerve",
		"obliques quadratus-lumborum ribs latissimus-dorsi abdominals",
		"abdominals pelvis pelvic-floor hip-flexors lower-back",
		"glutes piriformis hip-rotators hips outer-hip it-band pelvis tailbone sciatic-nerve",
		"hip-flexors quadriceps hips thighs legs knees abdominals",
		"adductors hips thighs legs pelvic-floor",
		"hamstrings legs thighs sciatic-nerve",
		"calves gastrocnemius soleus achilles ankles legs plantar-fascia",
		"shins ankles feet toes top-of-foot legs knees",
		"feet toes plantar-fascia ankles top-of-foot",
	)
})

// lineBits gives each word of some lines a bit for each line it stands in.
func lineBits[T ~uint32 | ~uint64](lines ...string) map[string]T {
	bits := map[string]T{}
	for i, line := range lines {
		for word := range strings.FieldsSeq(line) {
			bits[word] |= 1 << i
		}
	}
	return bits
}

// limbs are targets that a name may also say because they do something:
// "Clasped-hands reach", "Finger walk".
var limbs = map[string]bool{
	"hands": true, "fingers": true, "wrists": true, "elbows": true, "arms": true, "legs": true, "knees": true, "feet": true, "toes": true,
}

// regionsIn gives the neighbourhoods of the regions a name says; none when it
// says none, or one that is near to all.
func regionsIn(name string) uint32 {
	var regions uint32
	for _, target := range phrase.Default().Read(name).All("TARGET") {
		if limbs[target.ID] {
			continue
		}
		near := neighbourhoods()[target.ID]
		if near == 0 {
			return 0
		}
		regions |= near
	}
	return regions
}

// rolling is the wording of a how-to that rolls a part of the body out.
var rolling = phrase.MustCompile("roll|rolling|rolls slowly|gently|from|along|over|across|up|down|out|back|forward|forwards|the|between | roll|rolling|rolls your? PART")

// rollsOut reports whether a how-to rolls a part of the body on a foam roller.
func rollsOut(howTo *phrase.Text) bool {
	roller := slices.ContainsFunc(howTo.All("EQUIPMENT"), func(found phrase.Tag) bool { return found.ID == "foam-roller" })
	if !roller {
		return false
	}
	_, rolls := rolling.Find(howTo, 0)
	return rolls
}

// isElsewhere reports whether the name says regions m stretches nothing near.
func (q *inquiry) isElsewhere(m *Movement) bool {
	if q.regions == 0 || len(m.Targets) == 0 {
		return false
	}
	return !slices.ContainsFunc(m.Targets, func(target string) bool {
		near := neighbourhoods()[target]
		return near == 0 || near&q.regions != 0
	})
}
