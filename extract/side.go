package extract

// Sides: whether a movement works one side at a time, and whether the text
// sends the reader to the other one.

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// sideRows are wordings that send the reader to the other side. Those marked
// direction may only mean the way a circle goes, or a swaying from side to side:
// they do not make a movement one-sided that the catalogue knows as symmetric.
var sideRows = []struct {
	phrase, form string
	direction    bool
}{
	{"switch sides", "SWITCH ~3 PAIRED", false},
	{"switch to the left", "SWITCH over? to the|your SIDE", false},
	{"then reverse.", "reverse .|,|;|!", true},
	{"hold, then switch.", "SWITCH .|,|;|!", false},
	{"hold, then switch", "switch $", false},
	{"switch from your left foot to your right", "switch|switching|change|alternate|alternating ~4 SIDE ~4 SIDE", false},
	{"on the other side", "OTHER side|sides", false},
	{"repeat with the opposite leg", "repeat|repeating|same|again ~8 OTHER ~1 PAIRED", false},
	{"do it with the other leg", "do|perform|try ~4 OTHER ~1 PAIRED", false},
	{"then the other leg", "then|now on? the|your OTHER PAIRED", false},
	{"then to the other shoulder", "then|now to|toward|towards the|your OTHER PAIRED", true},
	{"With the other leg", "^ LEADIN? with|on|for ~1 OTHER PAIRED", false},
	{"repeat for the other", "repeat|same|switch|change ~6 the other", false},
	{"do the other one", "do the other", false},
	{"switch directions", "SWITCH ~2 direction|directions", true},
	{"now the other way", "the other way|direction", true},
	{"in the opposite direction", "opposite direction|way", true},
	{"on each side", "each|per|every|e|both|either side|sides", false},
	{"each leg", "each|per|every leg|arm|foot|hip|knee|ankle|wrist|shoulder|calf|thigh|hamstring|quad|limb", false},
	{"30 seconds each", "seconds|second|secs|sec|s|breaths|reps|times|minute|minutes|min each|ea", false},
	{"in each direction", "each|both|every|per|either direction|directions|way|ways", true},
	{"30 s/side", "/ side|leg|arm|sides", false},
	{"L/R", "l /|&|and|+ r | r /|&|and|+ l", false},
	{"right and left", "SIDE and|then|& ~2 SIDE", true},
	{"left, then right", "SIDE , then|and|now ~4 SIDE", true},
	{"from side to side", "side to side", true},
	{"one side to the other", "one side|leg|arm ~1 to|then ~1 the other", false},
	{"one knee, then the other", "one PAIRED ,? and? then ~1 the other", false},
	{"same on the left", "same ~4 SIDE", false},
	{"repeat with the left", "repeat|repeating|again|reverse|mirror ~6 SIDE", false},
	{"reverse sides", "reverse ~3 PAIRED", false},
	{"alternate", "^ alternate|alternating|alternately", true},
	{"continue alternating", "continue|keep|then alternating|alternate", true},
	{"lift the other.", "lift|raise|bend|straighten|extend the other .|,|;|!|$", false},
	{"while alternating legs", "alternate|alternating|alternately ~2 PAIRED|between", true},
	{"one leg at a time", "one PAIRED at a time", true},
	{"turn onto the other side", "other side", false},
	{"then the left leg", "then|now (with | to | on)? the|your SIDE PAIRED", false},
	{"hold, then the left.", "then|now (to | on | with | from)? the? SIDE ,|.|;|!", false},
	{"do the left leg", "do|repeat the|your SIDE PAIRED", false},
	{"try the pose with the left leg on top", "try|do|repeat|practice|practise|perform it|this|(the|this pose|stretch|twist|movement|exercise) with|on (the|your)? SIDE PAIRED", false},
	{"Other arm.", "^ LEADIN? the? OTHER PAIRED .|!|;", false},
	{"then tilt to the left", "then|now ~1 turn|tilt|lean|roll|bend|twist|swing|rotate|drop|look ~3 (to | toward | towards | over)? (the | your) SIDE", false},
	{"rest and change over", "change|swap over", false},
	{"release, then stretch the other leg", "then|and|now|, stretch|work|do (the|your) OTHER PAIRED", false},
	{"follow with the left leg", "follow|followed|continue with|by (the|your)? SIDE|OTHER PAIRED", false},
	{"move on to the left leg", "move|moving|go|going on to (the|your)? SIDE|OTHER PAIRED", false},
	{"do both arms", "do|stretch|repeat|work|perform|complete|practice|practise (on|for|with)? both arms|legs|sides|wrists|hips (.|;|!|$)", false},
	{"do it on each leg", "do|perform|practice|practise|try|hold|stretch it|this|them (on|for|with)? EACH", false},
	{"repeat: left side", "repeat : (on|with|to)? (the|your)? SIDE|OTHER", false},
	{"cross the other leg over and repeat", "^ LEADIN? (cross|bring|step|place|put|take|lift|extend|stretch|bend) ~1 OTHER PAIRED ~5 and|then repeat|hold|continue", false},
	{"finish with the other leg", "finish|end|follow|continue|repeat|go (with|on|by) (the|your)? OTHER PAIRED", false},
	{"turn around and repeat", "(turn around | turn over | roll over | change direction) ~1 and ~2 repeat|hold|stretch", false},
	{"reverse the position of your legs", "reverse|swap|exchange|switch (the|your)? (position|positions|placement|order|cross|crossing) of (the|your) (legs|arms|feet|hands|knees)", false},
	{"bilaterally", "bilaterally|bilateral", false},
}

var sideTable = newTable(len(sideRows), func(i int) string { return sideRows[i].form })

// oneSided are wordings that show that one side is worked at a time.
var oneSided = shelf.Table([]*phrase.Pattern{
	phrase.MustCompile("one|single|your|the SIDE? leg|arm|knee|foot|ankle|elbow|hip|shoulder|wrist|thigh|ear|heel"),
	phrase.MustCompile("to|on|towards|toward one side"),
	phrase.MustCompile("to|on|towards|toward the|your SIDE"),
	phrase.MustCompile("single - leg|arm"),
	phrase.MustCompile("^ SIDE? arm|leg|knee|hand|foot|elbow"),
	phrase.MustCompile("front|back|rear|top|bottom|lead|leading|standing|working|affected|injured|bent|straight|OTHER side? leg|arm|foot|knee|ankle|shoulder|hip|side"),
})

// A sided is what the words of an entry say about sides.
type sided struct {
	other  []placed // wordings that send the reader to the other side
	turns  bool     // only a direction is changed: circles
	sways  bool     // or both sides may be worked in one go: "roll your head to each side", "30 s both sides"
	single bool     // one limb or one side is worked
	doses  bool     // a dose is said to be for each side
	// circles is true when a limb goes round, so that a direction is no side.
	circles bool
	each    bool // each limb of a pair is moved: "rotate each ankle"
}

// readSides reads what the parts that instruct say about sides.
func readSides(d *draft) (found sided, where []located) {
	turnsOnly, swaysOnly, any := true, true, false
	found.doses = d.name != nil && d.row == nil && dosesEachSide(d.name, d.title.start)
	for _, p := range d.parts {
		switch p.use {
		case benefit, target, noise, media, modification:
			continue
		}
		for _, f := range sideTable.FindAll(p.text) {
			if f.End <= p.from || isCrossBody(p.text, f) {
				continue
			}
			any = true
			object := isObject(p.text, f)
			found.each = found.each || object
			turns := sideRows[f.Row].direction || object
			turnsOnly = turnsOnly && turns
			swaysOnly = swaysOnly && (turns || isSway(p.text, f))
			found.other = append(found.other, placed{id: "other", start: f.Start, end: f.End, row: sideRows[f.Row].phrase})
			where = append(where, located{p.line, f.Start, f.End})
		}
		for _, f := range oneSided.FindAll(p.text) {
			found.single = found.single || f.Start >= p.from && f.Row == 0 && isOneLimb(p.text, f) || f.Row > 0 && f.Start >= p.from
		}
		found.doses = found.doses || dosesEachSide(p.line, p.from)
	}
	if !any && bothTurns(d) {
		any, turnsOnly, swaysOnly = true, false, false
		found.other = append(found.other, placed{id: "both", row: "both sides are described in turn"})
	}
	found.turns, found.sways = any && turnsOnly, any && swaysOnly
	found.circles = d.circles()
	return found, where
}

// places are the words before "each knee" that say where a thing lies.
var places = map[string]bool{
	"under": true, "underneath": true, "beneath": true, "below": true, "behind": true, "above": true, "over": true, "between": true,
	"around": true, "beside": true, "in": true, "at": true, "on": true, "by": true, "of": true, "opposite": true,
}

// lies are the words behind "each foot" that say where it lies.
var lies = map[string]bool{
	"under": true, "underneath": true, "beneath": true, "below": true, "behind": true, "above": true, "over": true, "beside": true, "opposite": true,
}

// circles reports whether the entry speaks of going round.
func (d *draft) circles() bool {
	lines := []*line{}
	if d.name != nil {
		lines = append(lines, d.name)
	}
	for _, p := range d.parts {
		lines = append(lines, p.line)
	}
	return slices.ContainsFunc(lines, func(l *line) bool {
		return slices.ContainsFunc(l.text.Tokens, func(t phrase.Token) bool {
			switch t.Word {
			case "circle", "circles", "circling", "cars", "round", "pendulum":
				return true
			}
			return false
		})
	})
}

// isCrossBody reports whether "each side" only says where things lie: "hands
// on either side of the foot", "arms at both sides".
func isCrossBody(t *phrase.Text, f phrase.Found) bool {
	if sideRows[f.Row].phrase == "each leg" && (f.First > 0 && places[t.Tokens[f.First-1].Word] || f.Last < len(t.Tokens) && lies[t.Tokens[f.Last].Word]) {
		return true
	}
	if isAcross(t, f) {
		return true
	}
	if sideRows[f.Row].phrase == "With the other leg" && t.Sentences[t.SentenceAt(f.First)].Last-f.Last > maxCommand {
		return true // "With the other hand, press the forearm down"
	}
	if f.Last < len(t.Tokens) && t.Tokens[f.Last].Word == "of" && sideRows[f.Row].phrase == "on each side" {
		return f.Last+1 < len(t.Tokens) && (t.Tokens[f.Last+1].Word == "your" || t.Tokens[f.Last+1].Word == "the") &&
			!(f.Last+2 < len(t.Tokens) && t.Tokens[f.Last+2].Word == "body")
	}
	return false
}

// maxCommand is how many tokens may follow "With the other leg" when that is all
// a sentence says.
const maxCommand = 3

// isObject reports whether "each foot" is what a verb moves, which both feet may
// be at once: "slip each foot under a knee".
func isObject(t *phrase.Text, f phrase.Found) bool {
	return f.First > 0 && sideRows[f.Row].phrase == "each leg" && t.ID(f.First-1, "DO") == "move"
}

// isSway reports whether a wording says "both sides", or "to each side" where
// something is moved: what is known to work both at once is not changed by it.
func isSway(t *phrase.Text, f phrase.Found) bool {
	if sideRows[f.Row].phrase != "on each side" {
		return false
	}
	if t.Tokens[f.First].Word == "both" {
		return true
	}
	return f.First > 0 && (t.Tokens[f.First-1].Word == "to" || t.Tokens[f.First-1].Word == "towards" || t.Tokens[f.First-1].Word == "toward")
}

// isAcross reports whether "to the opposite side" says where a limb goes rather
// than what comes next.
func isAcross(t *phrase.Text, f phrase.Found) bool {
	if t.Tokens[f.First].Word != "opposite" || f.First < 2 {
		return false
	}
	before := t.Tokens[f.First-1].Word
	if before == "the" || before == "your" {
		before = t.Tokens[f.First-2].Word
	}
	if before != "to" && before != "toward" && before != "towards" {
		return false
	}
	s := t.Sentences[t.SentenceAt(f.First)]
	for i := s.First; i < f.First; i++ {
		switch t.Tokens[i].Word {
		case "then", "now", "repeat", "repeating", "switch", "change", "alternate", "again", "same":
			return false
		}
	}
	return true
}

// isOneLimb reports whether a limb in the singular is one of two: "one leg",
// "right knee"; "your hip" or "the elbow" may be any.
func isOneLimb(t *phrase.Text, f phrase.Found) bool {
	word := t.Tokens[f.First].Word
	return word == "one" || word == "single" || f.Last-f.First > 2
}

func dosesEachSide(l *line, from int) bool {
	for _, d := range l.doses {
		if d.Start >= from && d.Sides == "each" && isDose(d.Field) && !saysDirection(l.text, d.Start) {
			return true
		}
	}
	return false
}

// saysDirection reports whether the words of a dose make it one for each
// direction or for both sides at once, not for each side: "10 circles in each
// direction".
func saysDirection(t *phrase.Text, from int) bool {
	const reach = 8 // tokens: "10 - 15 times in each direction"
	first := t.TokenAt(from)
	for _, token := range t.Tokens[first:min(first+reach, len(t.Tokens))] {
		switch token.Word {
		case "direction", "directions", "way", "ways", "both":
			return true
		}
	}
	return false
}

// bothTurns reports whether left and right are each told to move in sentences
// of their own that are otherwise alike: "Turn your head to the left. … Turn
// your head to the right."
func bothTurns(d *draft) bool {
	seen := map[string]string{} // words around sides → the sides
	for _, p := range d.parts {
		if p.use != unlabelled && p.use != how && p.use != dose {
			continue
		}
		for _, s := range p.sentencesIn(p.from, p.to) {
			if sides, frame := sideFrame(p.text, s); sides != "" {
				if areMirrored(seen[frame], sides) {
					return true
				}
				seen[frame] = sides
			}
		}
	}
	return false
}

// sideFrame gives the sides a sentence names, "l" and "r" in their order, and the
// words around them: the verb before a single one and its neighbours, what each
// of several is the side of ("right elbow … to the left").
func sideFrame(t *phrase.Text, s phrase.Sentence) (sides, frame string) {
	at := -1
	for i := s.First; i < s.Last; i++ {
		if id := t.ID(i, "SIDE"); id != "" {
			sides, at = sides+id[:1], i
			if i+1 < s.Last && t.Has(i+1, "PAIRED") {
				frame += " " + t.Tokens[i+1].Word
			}
		}
	}
	switch {
	case len(sides) != 1:
		return sides, frame
	case at == s.First:
		return "", ""
	}
	return sides, verbBefore(t, s.First, at) + " " + t.Tokens[at-1].Word + " " + wordAt(t, at+1, s.Last)
}

func wordAt(t *phrase.Text, i, last int) string {
	if i < last && t.Tokens[i].Kind == phrase.Word {
		return t.Tokens[i].Word
	}
	return ""
}

// areMirrored reports whether two sentences name sides in turn, and each time the
// other one.
func areMirrored(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] == b[i] {
			return false
		}
	}
	return true
}

// verbBefore gives the verb of moving nearest before a token.
func verbBefore(t *phrase.Text, first, at int) string {
	for i := at - 1; i >= first; i-- {
		if t.ID(i, "DO") == "move" {
			return t.Tokens[i].Word
		}
	}
	return ""
}

// laterality says whether one side is worked at a time: the text's own word
// that there is another side goes first, then the catalogue, then the limbs
// the text names.
func (found sided) laterality(known, unilateral bool) string {
	switch {
	case known && unilateral:
		return "unilateral"
	case found.doses, len(found.other) > 0 && !found.turns && !(known && found.sways):
		return "unilateral"
	case !known && found.single:
		return "unilateral"
	}
	return "bilateral"
}

// sides says for a one-sided movement whether the text comes to the other side.
func (found sided) sides(laterality string) string {
	switch {
	case laterality != "unilateral":
		return ""
	case found.turns && found.circles && !found.doses && !found.each:
		return "one" // the other way round, with the same limb
	case len(found.other) > 0 || found.doses:
		return "both"
	}
	return "one"
}
