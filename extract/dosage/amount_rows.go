// The rows of the first walk.
package dosage

import "github.com/stretchlint/stretchlint/schema/phrase"

var amountRows = []amountRow{
	// Time.
	{"20-30 seconds", "QTY CLOCK BOUNDAFTER?", timeTag, "", clock},
	{"30-second", "QTY - CLOCK", joinedTag, "", clock},
	{"30 (or more) seconds", `QTY \( BOUNDAFTER \) CLOCK`, timeTag, "", clock},
	{"30 seconds to 2 minutes", "QTY -? CLOCK -|to|or QTY -? CLOCK", timeTag, "", clocks},
	{"30 seconds up to 2 minutes", "QTY CLOCK QTY CLOCK=minute", timeTag, "", clocks},
	{"30 seconds to a minute", "QTY CLOCK -|to|or (up to)? a|one CLOCK=minute", timeTag, "", clocks},
	{"1 minute 30 seconds", "QTY CLOCK=minute (and | ,)? QTY CLOCK=second", timeTag, "", added},
	{"[00:21:00]", "NUM : NUM : NUM", "", "", nil},
	{"1:30", "NUM : NUM (CLOCK | seconds)?", timeTag, "digital", digital},
	{"up to a minute", "BOUND? (a full | a | one full | one | the) CLOCK=minute BOUNDAFTER?", timeTag, "", fixed(60, 60)},
	{"half a minute to a minute", "half a|of? a? CLOCK=minute -|to|or (up to)? (a | one | a full) CLOCK=minute", timeTag, "", fixed(30, 60)},
	{"half a minute", "BOUND? half a|of? a? CLOCK=minute", timeTag, "", fixed(30, 30)},
	{"half-minute", "half|one - CLOCK=minute", joinedTag, "", fixed(30, 30)},
	{"a minute and a half", "BOUND? a|one CLOCK=minute and a half", timeTag, "", fixed(90, 90)},
	{"two minutes and a half", "QTY CLOCK=minute and a half", timeTag, "", func(m phrase.Match) amount { return clock(m).plus(30) }},
	{"a minute or two", "a|one CLOCK=minute or two", timeTag, "", fixed(60, 120)},
	{"a second or two", "a|one CLOCK=second or two", timeTag, "", fixed(1, 2)},
	{"a second, then lower", "a CLOCK=second ($ | . | , | ; | and|then|before|at|with|while)", timeTag, "", oneSecond},
	{"a moment", "BOUND? MOMENT", timeTag, "", unclear(Second)},
	{"a count of ten", "(a|the BREATHKIND?)? COUNT of QTY", timeTag, "", counted(Second)},
	{"10 counts", "QTY -? BREATHKIND? COUNT", timeTag, "", counted(Second)},
	{"count slowly to ten", "(count|counting|counts ~2 to | counting) QTY", timeTag, "count", counted(Second)},
	{"30\"", `QTY "`, markTag, "", func(m phrase.Match) amount { return of(m.Quantities[0], 1, Second) }},
	{"20''", `QTY ' '`, markTag, "", func(m phrase.Match) amount { return of(m.Quantities[0], 1, Second) }},
	{"1'30\"", `QTY ' QTY "`, markTag, "", added},
	{"1'", "QTY '", markTag, "", func(m phrase.Match) amount { return of(m.Quantities[0], 60, Second) }},

	// Breaths.
	{"five slow, deep breaths", "QTY -? ((BREATHKIND | COUNTEDKIND) ,? and|to|-?)? (BREATHKIND ,? and|to|-?)? BREATHKIND? BREATH (in and out)? BOUNDAFTER?", breathsTag, "", counted(Breath)},
	{"a few, slow breaths", "QTY , BREATHKIND ,? BREATHKIND? BREATH", breathsTag, "", counted(Breath)},
	{"a deep breath", "BOUND? a (BREATHKIND ,? and?)? BREATHKIND? BREATH (in and out)?", breathsTag, "one", always(1, 1, Breath)},
	{"a breath or two", "a|one BREATHKIND? BREATH or two", breathsTag, "", always(1, 2, Breath)},
	{"breathe in and out eight times", "(breathe | breathing) (in and out | deeply | slowly)? QTY TIMES", breathsTag, "here", counted(Breath)},
	{"each deep breath in", "each|every|with|on (a|each|every|your)? BREATHKIND? BREATH", "", "", nil},

	// Repetitions.
	{"10 repetitions", "QTY -? COUNTEDKIND? COUNTEDKIND? ,? COUNTEDKIND? REP BOUNDAFTER?", repsTag, "", counted(Repetition)},
	{"three times", "QTY TIMES BOUNDAFTER?", repsTag, "", counted(Repetition)},
	{"3 (three) separate times", "QTY separate|full|complete|slow TIMES=times", repsTag, "", counted(Repetition)},
	{"two more times", "(another QTY | QTY more|additional|further) (TIMES | REP)", repsTag, "", further},
	{"10 slow circles", "QTY COUNTEDKIND? COUNTEDKIND? COUNTED", repsTag, "", counted(Repetition)},
	{"10 complete scrunch-and-spread cycles", "QTY COUNTEDKIND? ~5!REP cycles", repsTag, "", counted(Repetition)},
	{"twice more", "twice more|again", repsTag, "", always(3, 3, Repetition)},
	{"once or twice", "once or twice", repsTag, "", always(1, 2, Repetition)},
	{"twice", "twice", repsTag, "", always(2, 2, Repetition)},
	{"thrice", "thrice", repsTag, "", always(3, 3, Repetition)},
	{"twice or three times", "twice or (thrice | three times)", repsTag, "", always(2, 3, Repetition)},
	{"once", "once", onceTag, "", always(1, 1, Repetition)},
	{"once more", "(once more | one more time | once again | one more)", repsTag, "", always(2, 2, Repetition)},
	{"reps: 10", "REP :|=? QTY (COUNTEDKIND? COUNTED)?", repsTag, "", labelled(Repetition)},
	{"Reps – 3", "^ REP - QTY $", repsTag, "", labelled(Repetition)},
	{"twice as long", "(twice | QTY TIMES) (as|more|less|the|its|your | ~1 than|likelier)", "", "", nil},
	{"a set of stairs", "a|the SET=set of", "", "", nil},
	{"that's one rep", "that's|counts|equals|makes|that|is as|is|makes? (one | 1) full? (REP | SET | COUNTED)", "", "", nil},

	// Sets.
	{"5 rounds", "QTY COUNTEDKIND? SET=round BOUNDAFTER?", setsTag, "round", counted(Set)},
	{"2 sets", "QTY COUNTEDKIND? SET BOUNDAFTER?", setsTag, "", counted(Set)},
	{"reps: 2 sets", "REP :|=? QTY COUNTEDKIND? SET", setsTag, "reps", labelled(Set)},
	{"Sets – 2", "^ SET - QTY $", setsTag, "", labelled(Set)},
	{"sets: 2", "SET :|=? QTY", setsTag, "", labelled(Set)},

	// How often.
	{"three times a week", "QTY (TIMES | x) ,? PERIOD", oftenTag, "", often},
	{"3 days a week", "QTY (days|nights | workouts | sessions | mornings) PERIOD=week", oftenTag, "", often},
	{"3 sessions per day", "QTY (sessions | rounds) PERIOD", oftenTag, "", often},
	{"once a day", "BOUND? once -? PERIOD", oftenTag, "", oftenOne(1)},
	{"twice daily", "BOUND? twice -? PERIOD", oftenTag, "", oftenOne(2)},
	{"once or twice a day", "once or twice PERIOD", oftenTag, "", func(m phrase.Match) amount {
		return amount{min: pointer(1), max: pointer(2), unit: perUnit[m.Get("PERIOD")]}
	}},
	{"once in the morning and once in the evening", "once (in the morning | every morning | at breakfast) ,? and (once|again)? (in|every|at) the? (evening|night | afternoon)", oftenTag, "", always(2, 2, PerDay)},
	{"every other day", "OFTEN", dailyTag, "", idiom},

	// Sides.
	{"on each side", "(on|for|to|in|with|at|toward|towards)? (each|per|every (individual | single)? PAIRED|WAY | both|either side|sides|direction|directions|way|ways)", sidesTag, "each", nil},
	{"30 s/side", "/ each? PAIRED|WAY", eachTag, "", nil},
	{"30s L/R", "(l / r | r / l | left / right | right / left | left and right)", sidesTag, "each", nil},
	{"a side", "a side|leg|arm", eachTag, "", nil},
	{"each", "each|apiece", eachTag, "", nil},
	{"the left and the right leg", "the? SIDE and the? SIDE PAIRED", sidesTag, "each", nil},
	{"one leg, then the other", "one PAIRED ,? (and | ,)? then ~3 the other PAIRED?", switchTag, "other", nil},
	{"from one side to the other", "from? one PAIRED to the other PAIRED?", sidesTag, "each", nil},
	{"alternating legs", "alternate|alternating|alternates (your | the | between)? (PAIRED | from? side to side | left and right)", sidesTag, "alternate", nil},
	{"and alternate", "(then | and)? alternate|alternating $", sidesTag, "alternate", nil},
	{"on alternate sides", "on? alternate|alternating PAIRED", sidesTag, "alternate", nil},
	{"on the other side", "(on|to|for|with|in|using)? (the|your)? OTHER PAIRED|WAY", sidesTag, "other", nil},
	{"in the reverse direction", "in? the? reverse way|direction|order", sidesTag, "other", nil},
	{"switch sides", "SWITCH (your | to the | to your | the | over)? OTHER? PAIRED|WAY", switchTag, "other", nil},
	{"switch from left to right", "SWITCH from (your | the)? SIDE ~3 to (your | the)? SIDE PAIRED?", switchTag, "other", nil},
	{"then switch", "(then | and) SWITCH $", switchTag, "other", nil},
	{"switch", "^ SWITCH $", switchTag, "other", nil},
	{"and then the other", "then (repeat|do|switch|on|with|to)? (on|with|to)? the other $", switchTag, "other", nil},

	// What is counted or measured and is no dose.
	{"90 degrees", "QTY -? (degree|degrees|inch|inches|foot|feet|ft|cm|centimetres|centimeters|meters|metres|yards|miles|km|lb|lbs|pounds|pound|kg|grams|calories|percent|years|year|months|month|weeks|week|hours|hour|hrs|hr|people|adults|studies|pages|steps|minutes' | °|%)", "", "", nil},
	{"90/90 rotations", "90 /|- 90 (REP | TIMES | COUNTED)?", "", "", nil},
	{"figure 4", "(figure | warrior | age | aged | ages | part | page | chapter) -? QTY", "", "", nil},
}
