package extract

// Where a movement starts from: rows of wordings, and the position each means.

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// positionRows are tried together; the wording that stands first in the how-to
// decides, the longest one where several start at the same word. A row with an
// empty position says that the wording does not settle it, so that a later
// sentence can.
var positionRows = []struct{ phrase, form, position string }{
	{"your partner stands behind you", "EQUIPMENT=partner|assistant|helper ~3 stand|stands|standing|kneel|kneels|kneeling|sit|sits|sitting", ""},
	{"lie on your back", "lie|lies|lying|lay|laying|recline|reclining|roll|down ~5 on|onto ~2 back", "supine"},
	{"rest on your back", "rest|resting|relax on your|the back", "supine"},
	{"lie back and join your soles", "^ LEADIN? lie|recline back", "supine"},
	{"flat on your back", "flat on ~2 back", "supine"},
	{"start on your back", "start|starting|begin|beginning|stay|come|get|getting|turn|flip|roll|while (over)? on|onto your|the back", "supine"},
	{"lie face up", "!can !PART face up|upward|upwards", "supine"},
	{"lie faceup", "faceup", "supine"},
	{"lie face-up", "face - up|upward|upwards", "supine"},
	{"supine position", "supine|semi-supine", "supine"},
	{"lie down with your knees bent", "lie|lies|lying|lay|laying ~8!NOTSUPINE knees bent|bend", "supine"},
	{"lie down with bent knees", "lie|lies|lying|lay|laying ~6!NOTSUPINE bent knees", "supine"},
	{"lie with both legs in the air", "lie|lies|lying|lay|laying ~6!NOTSUPINE legs|leg|feet|toes ~3 air|up|ceiling|wall", "supine"},
	{"on your back, cross one ankle", "^ on your|the back", "supine"},
	{"on back, knees bent", "^ on back ,|;|.|with", "supine"},
	{"on stomach, arms long", "^ on stomach|belly|tummy|front ,|;|.|with", "prone"},
	{"on side, knees bent", "^ on side ,|;|.|with", "side-lying"},
	{"lie with your back on the floor", "lie|lies|lying|lay|laying ~4 back on|to|flush|against ~2 floor|ground|mat|bed", "supine"},
	{"hook-lying", "hook|crook - lying", "supine"},
	{"lie on your stomach", "lie|lies|lying|lay|laying|down|start|begin|roll|come|get|turn|flip ~5 on|onto ~2 stomach|belly|tummy|front|abdomen|chest", "prone"},
	{"prop yourself up on your forearms", "go|come|prop|propped|rise ~3 on|onto|up ~2 elbows|forearms", "prone"},
	{"on your stomach", "!PART on your stomach|belly|tummy|abdomen", "prone"},
	{"forearms on the mat, step your feet back", "forearms ~4 mat|floor|ground ~6 step|feet|legs ~4 back", "prone"},
	{"lie face down", "!PART !then face down|downward|downwards", "prone"},
	{"lie face-down", "!PART face - down|downward|downwards", "prone"},
	{"with your stomach facing the floor", "stomach|belly|chest facing|towards|toward ~2 floor|ground|mat|down", "prone"},
	{"on forearms and toes", "^ on (your)? forearms|elbows|hands and toes", "prone"},
	{"lie facedown", "facedown", "prone"},
	{"prone position", "prone", "prone"},
	{"start in a plank", "in|into|from|a (high | low | full | forearm)? plank|push-up|pushup|press-up position|pose?", "prone"},
	{"high plank position", "high|low|forearm? plank position", "prone"},
	{"get into a push up position", "push -? up position", "prone"},
	{"rest on your forearms with your body in a straight line", "on your forearms|elbows ~6 straight line", "prone"},
	{"lie on your side", "lie|lies|lying|lay|laying|start|begin|roll ~4 on|onto your|one|the|a left|right? side", "side-lying"},
	{"lie on your unaffected side", "lie|lying|lay|roll ~3 on|onto your|the ~1 unaffected|affected|injured|uninjured|non-injured|good|bad|strong|weak|healthy side", "side-lying"},
	{"lie on side", "^ LEADIN? lie|lying|lay|laying on SIDE? side", "side-lying"},
	{"lie sideways", "lie|lying|lay sideways", "side-lying"},
	{"side-lying", "side - lying", "side-lying"},
	{"in side lying", "in side lying", "side-lying"},
	{"on all fours", "all fours | (on|onto all four $|.|,|;|with|and)", "quadruped"},
	{"kneel on all fours", "kneel|kneeling|knees ~3 all fours", "quadruped"},
	{"on all 4s", "on|onto all 4|4s", "quadruped"},
	{"hands and knees", "hands and|&? knees", "quadruped"},
	{"knees and forearms", "(knees and forearms|elbows | forearms|elbows and knees | hand and knees)", "quadruped"},
	{"hands-and-knees position", "hands - and - knees", "quadruped"},
	{"knees and hands", "knees and|& hands", "quadruped"},
	{"have a seat on your mat", "seat on|upon ~1 floor|ground|mat|rug|carpet", "seated-floor"},
	{"legs in tabletop", "legs|leg|knees|knee|shins ~3 tabletop", ""},
	{"tabletop position", "tabletop", "quadruped"},
	{"table top position", "table top", "quadruped"},
	{"put one leg on a table top", "on|onto|off a|the table top", ""},
	{"table position", "table position|pose", "quadruped"},
	{"table-top position", "table - top", "quadruped"},
	{"four-point kneeling", "four|4 - point|footed", "quadruped"},
	{"quadruped position", "quadruped|quadrupedal", "quadruped"},
	{"hands under your shoulders and knees under your hips", "hands|wrists|palms ~4 shoulders ~5 knees ~4 hips", "quadruped"},
	{"box position", "box position", "quadruped"},
	{"kneel on one knee", "(kneel | kneeling | start | begin | (get | drop | come | go | sink) down) ~3 on|onto one|your|the|a left|right? knee", "half-kneeling"},
	{"half-kneeling position", "half - kneeling|kneel|kneeled", "half-kneeling"},
	{"half kneeling position", "half kneeling|kneel", "half-kneeling"},
	{"low lunge", "low lunge", "half-kneeling"},
	{"step forward into a lunge, left knee on the ground", "^ LEADIN? step ~8 lunge ~5 knee on|to|onto ~2 ground|floor|mat|rug", "half-kneeling"},
	{"kneel with one foot in front", "kneel|kneeling ~12 one|left|right|other foot|leg ~4 front|forward", "half-kneeling"},
	{"kneeling lunge", "kneeling lunge", "half-kneeling"},
	{"back knee down, front foot flat", "back|rear knee ~1 down|grounded", "half-kneeling"},
	{"drop your right knee to the floor", "drop|lower|place|put|rest|bring|dropping|lowering|placing|resting ~3 knee to|on|onto|down|against ~2 floor|ground|mat", "half-kneeling"},
	{"lunge with your back knee on the floor", "lunge|lunging ~6 back|rear|left|right|other knee ~2 on|to|touching|resting ~2 floor|ground|mat", "half-kneeling"},
	{"with a pillow under the back knee", "under|underneath|beneath (your | the)? back|rear knee", "half-kneeling"},
	{"lower the back knee", "lower|drop|sink|rest (the | your) back|rear knee", "half-kneeling"},
	{"start in a high lunge position", "high? lunge position", ""},
	{"from the lunge", "from ~1 lunge", ""},
	{"in a lunge position, your left knee on the ground", "lunge position ~14 knee ~2 on|to|touching ~2 ground|floor|mat", "half-kneeling"},
	{"kneel on the floor", "kneel|kneeling|kneels", "kneeling"},
	{"sit on your heels", "sit|sitting ~3 on|onto|between ~3 heels", "kneeling"},
	{"bottom on your heels", "butt|bottom|hips|buttocks|seat ~2 on|onto ~2 heels", "kneeling"},
	{"knees on the floor", "^ LEADIN? (start | begin)? with? (your | both)? knees on ~1 floor|mat|ground", "kneeling"},
	{"sit in the Japanese way", "sit|sitting ~2 japanese|seiza|vajrasana", "kneeling"},
	{"get into the heel sit position", "heel|toe sit position?", "kneeling"},
	{"sit back on your heels with your feet flat", "sit|sits|sitting ~3 heels ~6 feet flat (on ~1 floor|ground)?", "squat"},
	{"start on your knees", "start|begin|come|get ~2 on|onto|to your knees", "kneeling"},
	{"sit on your mat with your feet on the floor", "sit|sits|sitting|seated on ~1 floor|mat|ground|carpet|rug ~8 feet ~3 on the floor|ground", "seated-floor"},
	{"after too much sitting in chairs", "much|prolonged|long|hours|effects ~3 sitting ~4 chair|chairs|desk", ""},
	{"sit as in a chair position", "sit|sits|sitting ~3 chair position", ""},
	{"sit on a chair", "sit|sits|sitting|seated|seat ~8 chair|stool|chairs", "seated-chair"},
	{"sit at your desk", "sit|sits|sitting|seated ~6 desk|seat|bench|bed|couch|sofa", "seated-chair"},
	{"sit sideways to a table", "sit|sits|sitting|seated ~3 at|by|beside|near|to|facing (a | the | your) table", "seated-chair"},
	{"in your chair", "in|from your|a|the ~1 chair", "seated-chair"},
	{"sit on the edge of your seat", "sit|sits|sitting|seated|perch|perched ~5 edge of ~2 seat|chair|bench|bed|couch", "seated-chair"},
	{"scoot to the edge of your seat", "scoot|move|shift|slide|come ~3 edge|front|end of ~2 seat|chair|bench|bed|couch|sofa", "seated-chair"},
	{"sit with your feet flat on the floor", "sit|sits|sitting|seated ~8 feet flat", "seated-chair"},
	{"sit tall with both feet on the floor", "sit|sitting|seated ~8 feet ~3 on the floor|ground", "seated-chair"},
	{"sit on the floor", "sit|sits|sitting|seated ~6 floor|mat|ground|carpet|rug", "seated-floor"},
	{"sit with your legs straight out", "sit|sits|sitting|seated ~6!EQUIPMENT legs|leg|feet ~4 straight|extended|out|outstretched|stretched|front|apart|wide|together", "seated-floor"},
	{"sit on your bed, cross-legged", "sit|sits|sitting|seated ~6 cross - legged", "seated-floor"},
	{"sit cross-legged", "cross - legged", "seated-floor"},
	{"sit cross legged", "cross legged", "seated-floor"},
	{"sit with the soles of your feet together", "sit|sits|sitting|seated ~8!EQUIPMENT soles", "seated-floor"},
	{"sit in a straddle", "sit|sitting|seated ~3 straddle", "seated-floor"},
	{"long sitting", "long -? sitting", "seated-floor"},
	{"staff pose", "staff pose", "seated-floor"},
	{"start in easy pose", "in|from|into ~1 easy|lotus|half-lotus pose|position", "seated-floor"},
	{"sit with one leg bent", "sit|sits|sitting|seated ~2 with ~3!EQUIPMENT one|left|right leg|knee ~4 bent|straight|extended|out|crossed|tucked|folded|front", "seated-floor"},
	{"balance on one leg", "balance|balancing on one|your|the SIDE? leg|foot", "standing"},
	{"lean against the wall", "^ LEADIN? lean|leaning ~3 against|on ~1 wall", "standing"},
	{"bend over", "^ LEADIN? bend|fold over", "standing"},
	{"shoulder-width stance", "stance", "standing"},
	{"stand tall", "!before !shoulder !head !hand !forearm stand|stands|standing", "standing"},
	{"mountain pose", "mountain pose", "standing"},
	{"feet hip-width apart", "^ your|the? feet ~3 apart", "standing"},
	{"step forward with your right foot", "^ LEADIN? (step | take ~2 step) ~3 forward|back|backward|out", "standing"},
	{"hold a deep squat", "deep|full|yogi|sumo|flat-footed squat", "squat"},
	{"squat stretch", "squat stretch|hold|position", "squat"},
	{"start in a deep squat", "sit|get|drop|come|lower|start|begin ~4 squat", "squat"},
	{"squat down", "^ LEADIN? squat|crouch", "squat"},
	{"hang from a bar", "hang|hanging ~6 bar|rings", "hanging"},
	{"begin in child's pose", "in|from|into ~2 child's|child pose", "kneeling"},
	{"from cobra pose", "in|from ~2 cobra|sphinx pose?", "prone"},
	{"from bridge pose", "in|from ~2 bridge pose|position", "supine"},
	{"start in downward dog", "downward - facing? dog", "other"},
	{"begin in downward facing dog", "downward|down facing? dog", "other"},
}

// seatedSomewhere is what a heading says that leaves open whether one sits on a
// chair or on the floor.
const seatedSomewhere = "seated"

// sectionRows are wordings of a heading that give all entries below it a start
// position.
var sectionRows = []struct{ phrase, form, position string }{
	{"Chair exercises", "chair|desk ~2 GROUP|MOVENOUN=exercise|yoga", "seated-chair"},
	{"Chair workout", "chair ~3 workout|routine|program", "seated-chair"},
	{"Seated stretches", "seated ~3 GROUP|MOVENOUN=exercise|yoga|workout|routine|program", seatedSomewhere},
	{"Exercises in a chair", "GROUP|MOVENOUN=exercise ~3 in|on ~2 chair", "seated-chair"},
	{"Standing stretches", "standing ~2 GROUP|MOVENOUN=exercise|yoga", "standing"},
	{"Lying stretches", "lying|supine ~2 GROUP|MOVENOUN=exercise", "supine"},
	{"Prone exercises", "prone ~2 GROUP|MOVENOUN=exercise", "prone"},
	{"Kneeling poses", "kneeling ~2 GROUP|MOVENOUN=exercise", "kneeling"},
}

var sectionTable = newTable(len(sectionRows), func(i int) string { return sectionRows[i].form })

// seats are the wordings that say sitting and leave open on what; "hours of
// sitting" tells no one to.
var seats = shelf.Pattern("!of !prolonged !long !much !after sit|sits|sitting|seated")

// desks are the wordings of a place to sit at.
var desks = phrase.MustCompile("at (your | the | a)? desk")

// deskWork is what the title of an article for people on office chairs says.
var deskWork = phrase.MustCompile("desk|office|workplace")

var positionTable = newTable(len(positionRows), func(i int) string { return positionRows[i].form })

// shelf holds the tables of this package, so that a line is sifted for all at
// once.
var shelf phrase.Shelf

// newTable compiles the forms of a table of rows.
func newTable(rows int, form func(int) string) *phrase.Table {
	patterns := make([]*phrase.Pattern, rows)
	for i := range patterns {
		patterns[i] = phrase.MustCompile(form(i))
	}
	return shelf.Table(patterns)
}

// A placed is an id and where in a line's text its words stand.
type placed struct {
	id         string
	start, end int
	row        string // the phrase of the row that read it, for explain
}

// positions gives the start positions the words of a line name, in order.
func (l *line) positions() []placed {
	if l.placed == nil {
		l.placed = []placed{}
		for _, f := range positionTable.FindAll(l.text) {
			if isDenied(l.text, f.First) || isLikened(l.text, f) { // "as if you were sitting on a chair"
				continue
			}
			row := positionRows[f.Row]
			l.placed = append(l.placed, placed{id: row.position, start: f.Start, end: f.End, row: row.phrase})
		}
	}
	return l.placed
}

// isLikened reports whether a wording only compares: "sit back like in a chair".
func isLikened(t *phrase.Text, f phrase.Found) bool {
	return slices.ContainsFunc(t.Tokens[f.First:f.Last], func(token phrase.Token) bool {
		return token.Word == "like" || token.Word == "imaginary" || token.Word == "invisible"
	})
}
