// The rows of the second walk: what an amount is for.
package dosage

import (
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A row is one wording of a dose.
type row struct {
	// phrase is what the row was written for; a test reads it.
	phrase, form string
	// read is nil where the words are no dose: the row keeps others away.
	read reader
}

var doseTable = table(len(doseRows), func(i int) string { return doseRows[i].form })

// shelf holds both tables: most texts state no amount, and then the second walk
// is over the text the first one sifted.
var shelf phrase.Shelf

func table(rows int, form func(int) string) *phrase.Table {
	patterns := make([]*phrase.Pattern, rows)
	for i := range patterns {
		patterns[i] = phrase.MustCompile(form(i))
	}
	return shelf.Table(patterns)
}

var doseRows = []row{
	// Products. A leading 1 counts sets: tables write "1×60s".
	{"3x10x5s", "QTY x QTY x TIME|JOINED|BREATHS|MARK ((,|-|\\()? SIDES|EACH)?", give(Sets, Reps, Hold)},
	{"3 sets x 10 reps x 5s", "SETS of|x QTY|REPS ,|x|of|- TIME|JOINED|BREATHS hold|holds? ((,|-|\\()? SIDES|EACH)?", give(Sets, Reps, Hold)},
	{"1x60s", "(SET|REP :?)? 1 x TIME|JOINED|BREATHS|MARK hold|holds? ((,|-|\\()? SIDES|EACH)?", both(single, give(Hold))},
	{"3 x 30s/side", "(SET|REP :?)? QTY x TIME|JOINED|BREATHS|MARK ROLE=hold? ((,|-|\\()? SIDES|EACH)?", give(Reps, Hold)},
	{"30 s x 3", "TIME|JOINED|BREATHS|MARK ((,|-|\\()? SIDES|EACH)? ,? x QTY TIMES|REP? ((,|-|\\()? SIDES|EACH)?", give(Hold, Reps)},
	{"30 s per side x 2 rounds", "TIME|JOINED|BREATHS|MARK ((,|-|\\()? SIDES|EACH)? ,? x SETS ((,|-|\\()? SIDES|EACH)?", give(Hold, Sets)},
	{"3 holds total", "^ QTY (holds|stretches) (total | altogether | in total | per side | each ~1 | $)", give(Reps)},
	{"30 seconds x 3-4 positions", "TIME|BREATHS|MARK x QTY (positions|places|spots|angles)", give(Hold, Reps)},
	{"3x10", "(SET|REP :?)? QTY x QTY REP? ((,|-|\\()? SIDES|EACH)?", countable(give(Sets, Reps))},
	{"reps: 3 sets: 2", "SETS=reps : QTY ((,|-|\\()? SIDES|EACH)?", runTogether},
	{"10 x 3 sets", "QTY|REPS ((,|-|\\()? SIDES=each|EACH)? (x | for | ,)? SETS ((,|-|\\()? SIDES|EACH)?", give(Reps, Sets)},
	{"3 sets of 10 reps", "SETS (of|x|,|:|- | for | \\() QTY|REPS (marches|lunges|squats|dips|steps|crunches)? ((,|-|\\()? SIDES|EACH)?", give(Sets, Reps)},
	{"3 sets of 30 seconds", "SETS (of|x|,|:|- | for | \\()? TIME|JOINED|BREATHS ROLE=hold? ((,|-|\\()? SIDES|EACH)?", give(Sets, Hold)},
	{"3 reps of 30 seconds", "REPS (of|x|for|,|at | with | \\()? (a|an|each)? TIME|JOINED|BREATHS ROLE=hold? ((,|-|\\()? SIDES|EACH)?", give(Reps, Hold)},
	{"4 x 6 inches", "QTY x QTY (piece|board|wood|plank|inch|inches|cm|mm|feet|ft|m|px|pixels)", nil},
	{"10x better", "QTY x ~1 (better|more|faster|stronger|easier|as|than|your)", nil},
	{"x 10 seconds each leg", "x TIME|JOINED|BREATHS|MARK ((,|-|\\()? SIDES|EACH)?", give(Hold)},
	{"number of repetitions (reps): three", "REP \\( REP \\) :? QTY", give(Reps)},
	{"repeat: 3", "repeat|repeats|times : QTY", give(Reps)},
	{"x 2 rounds", "x SETS ((,|-|\\()? SIDES|EACH)?", give(Sets)},
	{"x10", "x QTY ((,|-|\\()? SIDES|EACH)?", give(Reps)},
	{"10x per side", "QTY x ((,|-|\\()? SIDES|EACH)?", give(Reps)},
	{"do 10, rest, then do 10 more", "DOSEVERB? QTY|REPS ,? ROLE=rest ~3 then ~2 QTY more", again},

	// Holding.
	{"hold 3 sets of 30 seconds", "ROLE=hold for? SETS (of|x) TIME|JOINED|BREATHS ((,|-|\\()? SIDES|EACH)?", give(Sets, Hold)},
	{"hold for 20-30 seconds", "ROLE=hold ~3!ROLE (TIME|BREATHS|MARK) ((,|-|\\()? SIDES|EACH)?", give(Hold)},
	{"hold every stretch for 20 seconds", "ROLE=hold every ~2!ROLE (for)? (TIME|BREATHS|MARK) ((,|-|\\()? SIDES|EACH)?", give(Hold)},
	{"hold the end position with care for 30 seconds", "ROLE=hold ~16!ROLE for (~2!ROLE TIME|BREATHS|MARK) ((,|-|\\()? SIDES|EACH)?", give(Hold)},
	{"lean into it for 30 seconds", "ROLE=still ~16!ROLE for (~2!ROLE TIME|BREATHS|MARK) ((,|-|\\()? SIDES|EACH)?", give(Hold)},
	{"hold this pose while you count to ten", "ROLE=hold ~5!ROLE TIME=count", give(Hold)},
	{"work up to holding for 60 seconds", "(work|build|working|building|progress|progressing|aim|aiming) ~2 to ~1 holding|hold ~3!ROLE TIME|BREATHS", progress(Hold)},
	{"building to 2 minutes", "(working|building|increasing|progressing|work|build|increase|progress) (your | the)? (way|time|hold|duration)? (up | to | up to)? (a | the)? TIME|BREATHS", progress(Hold)},
	{"each stretch should last 30 seconds", "should last ~1 TIME|BREATHS", give(Hold)},
	{"30-second hold", "TIME|JOINED|BREATHS|MARK (ROLE=hold | hold | holds | static hold | pause) ((,|-|\\()? SIDES|EACH)?", give(Hold)},
	{"for 30 seconds, hold the strap", "for TIME|BREATHS ,? ~2!ROLE ROLE=hold", give(Hold)},
	{"hold for a 30-second count", "(ROLE=hold ~3!ROLE for)? ~1 JOINED (count | stretch)", atMost(180, give(Hold))},
	{"for 3 slow breaths", "for (the|another|your|up)? to? TIME|BREATHS ((,|-|\\()? SIDES|EACH)?", atMost(1200, give(Hold))},
	{"3-4 seconds for each movement", "(spend|spending|taking ~1)? TIME (for|per|in) each|every movement|direction|phase|part|motion|position|pose|posture", nil},
	{"30 seconds on each side", "TIME|BREATHS|MARK (,|-|\\()? SIDES|EACH", give(Hold)},
	{"5 mins x (r/l)", "TIME|BREATHS x \\(? SIDES", give(Hold)},
	{"30 seconds on the right", "TIME|BREATHS (on|for|to|with) (the|your)? SIDE", give(Hold)},
	{"each side 30 seconds", "SIDES=each (,|-|:)? (for)? TIME|BREATHS", give(Hold)},
	{"half a minute", "^ TIME|BREATHS|MARK ($ | \\()", give(Hold)},
	{"fold, breathe in and out eight times, and rise", "BREATHS=here", give(Hold)},
	{"take a few breaths here", "(take|complete|spend|for) ~1 BREATHS (here | there | in this|the ~2)", give(Hold)},
	{"spend 30 seconds on each side", "(spend | take | aim for | give it | use) ~1 TIME (on|for|in|with|per)? SIDES|EACH", give(Hold)},
	{"you need 20 to 30 seconds here", "(you need | give it | allow | spend) ~1 TIME (here | there | $)", give(Hold)},
	{"count to thirty, come up slowly", "^ LEADIN? TIME=count", give(Hold)},
	{"take five deep breaths", "(take|complete|do|spend|for) ~1 BREATHS", several(Hold)},
	{"(15 sec each side)", `\( ~1 TIME|BREATHS ((,|-|\()? SIDES|EACH)? \)`, atMost(300, give(Hold))},
	{"[2 min each side]", `\[ ~1 TIME|BREATHS ((,|-|\()? SIDES|EACH)? \]`, atMost(300, give(Hold))},
	{"Heron | 2 minutes", `\| TIME|BREATHS ((,|-|\()? SIDES|EACH)? $`, atMost(600, clear(Hold))},
	{"Calf stretch: 30 seconds", ":|- TIME|BREATHS ((,|-|\\()? SIDES|EACH)? $", atMost(600, clear(Hold))},
	{"Couch - 2 minutes - put the leg back", ":|- TIME|BREATHS ((,|-|\\()? SIDES|EACH)? -", atMost(300, clear(Hold))},
	{"press your palms together, 20 seconds", ", TIME ((,|-|\\()? SIDES|EACH)? ($|.|;|\\()", atMost(600, clear(Hold))},
	{"child's pose, 4 breaths", "BREATHS ((,|-|\\()? SIDES|EACH)? $", atMost(60, clear(Hold))},
	{"5 breaths, 2x/day", "^ BREATHS ((,|-|\\()? SIDES|EACH)? (, | ; | / | - | and) FREQUENCY", give(Hold, Frequency)},
	{"duration: 30 seconds, 3 times a day", ":|- TIME|BREATHS ((,|-|\\()? SIDES|EACH)? (, | ; | / | and) FREQUENCY", atMost(300, give(Hold, Frequency))},
	{"hold: 30", "ROLE=hold (: | for)? QTY (, | ; | $)", give(Hold)},
	{"stay there as long as is comfortable", "ROLE=hold? ~4!ROLE (for | up)? as long as ~3 (comfortable|comfortably|like|want|wish|need|needed|good|possible|can|able|desired|right|desire|manage)", unmeasured(Hold)},
	{"hold until the tension eases", "hold|holding|stay|remain|pause ~4!ROLE until", unmeasured(Hold)},
	{"hold this position", "hold|holding (this|that|the|your|each) (position|stretch|pose|posture|hold|point)", bare(Hold)},
	{"hold, then relax", "hold (, | ; | and|then | ... | . | here|there | it)", bare(Hold)},
	{"do not hold this for 60 seconds", "NEG ~2 ROLE=hold ~5!ROLE for? ~2!ROLE TIME", nil},

	// Moving, resting, contracting, breathing.
	{"march on the spot for 30 seconds", "ROLE=move (~8!ROLE for)? ~3!ROLE TIME ((,|-|\\()? SIDES|EACH)?", atMost(1200, give(Duration))},
	{"for 30 seconds, march", "^ for TIME ,? ~1 ROLE=move", give(Duration)},
	{"repeat for 30 seconds", "repeat|repeating (this|these | the ~2)? for TIME", give(Duration)},
	{"30 seconds of marching", "TIME of ~2!ROLE ROLE=move", give(Duration)},
	{"flow slowly for five to eight breaths", "ROLE=move ~6!ROLE for ~1 BREATHS", asReps},
	{"repeat on the other side for five breaths", "repeat|repeating (this | that | it)? SIDES=other for BREATHS", give(Hold)},
	{"repeat the sequence for 5 breaths", "repeat ~4!ROLE for BREATHS", asReps},
	{"move with your breath for 5 rounds", "(move|moving|flow|flowing|breathe) ~7!ROLE SETS=round", asReps},
	{"10 reps each side x 3", "REPS SIDES|EACH ,? x QTY", give(Reps, Sets)},
	{"rest for 10 seconds", "ROLE=rest (: | for ~1)? TIME|BREATHS", give(Rest)},
	{"wait 30 seconds before the next", "wait|waiting ~2 TIME before|between", give(Rest)},
	{"rest between sets for 30 seconds", "ROLE=rest between ~2 (for|: | of)? TIME", give(Rest)},
	{"10 seconds of rest", "TIME|JOINED of? ROLE=rest", give(Rest)},
	{"rest your head on the mat for 30 seconds", "ROLE=rest ~16!ROLE for (~2!ROLE TIME|BREATHS) ((,|-|\\()? SIDES|EACH)?", give(Hold)},
	{"contract 6 seconds, relax 2, stretch 20", "ROLE=contract ~4!ROLE TIME ,? ~2 ROLE=rest ~2!ROLE QTY|TIME ,? ~2 (stretch | ROLE=hold) ~2!ROLE QTY|TIME", give(Contract, Rest, Hold)},
	{"hold each contraction for 5 seconds", "hold|holding each|every ROLE=contract (for)? TIME", give(Hold)},
	{"contract the muscle for 6 seconds", "ROLE=contract ~8!ROLE (for)? TIME", give(Contract)},
	{"inhale for four seconds", "ROLE=exhale ~4!ROLE (for|to)? TIME|BREATHS", nil},
	{"breathe in for 4 seconds and out for 6", "ROLE=exhale ~4!ROLE (for|to)? TIME (and | , | , and | , then) out for? TIME|QTY", nil},
	{"inhale for four seconds, hold for four", "ROLE=exhale ~4!ROLE TIME ~2!ROLE ROLE=hold ~3!ROLE TIME|QTY", nil},
	{"warm up for 5 minutes", "ROLE=other ~8!ROLE TIME|BREATHS", nil},
	{"these stretches take 10 minutes", "(take|require|requires|need|needs) ~2 TIME", nil},
	{"in 10 minutes", "(in|within|every|after|before) (just | the | only | first | next)? TIME", nil},
	{"the first 10 minutes", "(the|your)? first|last|past|initial TIME", nil},
	{"10 minutes of stretching", "(for ~1)? TIME of (stretching | activity | exercise | ~4)", nil},
	{"10 minutes a day", "(for ~1)? TIME|BREATHS ,? PERIOD", nil},
	{"5-minute desk routine", "JOINED", nil},

	// Repetitions and sets.
	{"10 repetitions", "REPS ((,|-|\\()? SIDES|EACH)?", clear(Reps)},
	{"repeat this several times", "DOSEVERB ~8!DOSEVERB REPS=vague ((,|-|\\()? SIDES|EACH)?", give(Reps)},
	{"do 15 jumping jacks", "(do|perform|complete) QTY ~1 (squats|lunges|jacks|crunches|bridges|marches|bends|twists|turns|extensions|steps|planks)", give(Reps)},
	{"use around 6 movements", "(for|use|do|perform|make|complete) QTY COUNTEDKIND? (movements|motions) ((,|-|\\()? SIDES|EACH)?", give(Reps)},
	{"do this once", "DOSEVERB ~5!DOSEVERB ONCE ((,|-|\\()? SIDES|EACH)?", give(Reps)},
	{"once on each side", "ONCE SIDES|EACH", give(Reps)},
	{"repeat for 4-6 holds on each side", "DOSEVERB for? (about|around)? QTY holds ((,|-|\\()? SIDES|EACH)?", give(Reps)},
	{"10 each way", "QTY (,|-)? SIDES=each|EACH", several(Reps)},
	{"10 front-to-back", "QTY (front - to - back | side - to - side | back and forth | forward|forwards|backward|backwards|clockwise|counterclockwise|anticlockwise | counter - clockwise | up and down | left and right) ((,|-|\\()? SIDES|EACH)?", several(Reps)},
	{"ten on the left", "QTY (on|to) (the|your)? SIDE PAIRED?", several(Reps)},
	{"ten one way and ten the other", "QTY (one | each) way|direction ,? (and | then | , | and then) QTY (the other | back)", several(Reps)},
	{"each leg 3 times", "SIDES=each (,|-|:)? REPS", give(Reps)},
	{"10 times in total, 5 per side", "REPS (in|for)? total (,|;|-|:|\\()? (QTY|REPS) SIDES|EACH", give(Total, Reps)},
	{"start with 10 seconds and build up to 30", "TIME|BREATHS ~5 (work|build|progress|increase|working|building) ~2 (QTY|TIME|BREATHS)", building(Hold)},
	{"do 10 of these", "(do|perform|complete|try) QTY of these", several(Reps)},
	{"a set of ten", "a|one SET=set of QTY|REPS", give(Reps)},
	{"begin with 5 reps and work up to 30", "(DOSEVERB ~3!DOSEVERB)? REPS ~5 (work|build|progress|increase|working|building) ~2 (QTY|REPS)", growing(Reps)},
	{"start with 2 sets of 10, build to 3 sets of 15", "SETS (of | x) QTY|REPS ~5 (work|build|progress|increase|working|building) ~2 SETS (of | x) QTY|REPS", growing(Sets, Reps)},
	{"repeat as needed", "repeat ~3!ROLE (as needed|necessary|desired | as many times as|you ~3 | as often as ~3)", unmeasured(Reps)},
	{"repeat if needed with a pillow", "repeat if", nil},
	{"repeat", "repeat $", bare(Reps)},
	{"do 10", "(do|perform|complete|repeat|reps) QTY (, | ; | $)", several(Reps)},
	{"repeat for a second set", "repeat|again|then ~3 a|one second SET=set", twice},
	{"complete 3 rounds", "SETS ((,|-|\\()? SIDES|EACH)?", clear(Sets)},
	{"each round consists of two sets", "(consists of | composed of | comprises | includes) SETS|REPS", nil},
	{"100 times per minute", "REPS per|a|every|/ minute|second|hour|month|year|sec|s", nil},
	{"30 reps at 2 seconds per rep", "REPS at TIME /|per|a|each rep|repetition|circle|turn|rotation|lift", give(Reps)},
	{"at 2 seconds per rep", "at TIME /|per|a|each rep|repetition|circle|turn|rotation|lift", nil},
	{"three times stronger", "REPS (easier|stronger|more|better|faster|likelier|harder|larger|bigger|longer|as|greater | ~2 than)", nil},

	// How often.
	{"three times a week", "FREQUENCY", give(Frequency)},
	{"stretch daily for best results", "!hours DAILY (, | ; | : | \\( | \\) | $ | for|to|if|and|or|after|before|until|while|as)", give(Frequency)},
	{"frequency: daily", "(frequency | how often | week | day) : DAILY", give(Frequency)},

	// Sides alone. "The other leg is bent" tells of a leg, not of a side to do.
	{"switch sides", "SWITCHED|SIDES=alternate", otherSide},
	{"other side", "^ SIDES $", otherSide},
	{"repeat on the other side", "SIDES", told},
	{"repeat on the left", "repeat|repeating|same ~4!ROLE (\\( ~6 \\))? (on|to|with|for|using) (the|your)? SIDE PAIRED?", namedSide},
	{"do the same with the other leg", "same ~4 SIDES=other", otherSide},
	{"then do the left side", "then|now ~3!ROLE (the|your)? SIDE PAIRED $", namedSide},
	{"then the other side", "(then | now | and) (repeat|do|roll|turn|go|move|lean|twist|perform|practice|come|swing|rotate)? SIDES=other $", otherSide},
}
