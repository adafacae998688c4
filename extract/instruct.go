package extract

// Which sentences tell a reader to do something with the body.

import (
	"slices"
	"sort"
	"strings"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// An instruction says how surely a sentence instructs.
type instruction uint8

const (
	none instruction = iota
	// hint: a body part and something done with it or a way it is kept, but no
	// order: "heels down", "arm outstretched to the side".
	hint
	// order: the sentence tells the reader to do something, but names nothing of
	// the body: "Repeat three times", "Use a clean, open space".
	order
	// cue: the sentence tells the reader to move or place the body.
	cue
)

// instructs reads one sentence.
func instructs(t *phrase.Text, s phrase.Sentence) instruction {
	if saysEffect(t, s) {
		return none
	}
	body := namesBody(t, s)
	switch verb := opening(t, s); {
	case verb == "move" && body, tellsYou(t, s) && body, verb == "act" && has(t, s.First, s.Last, "PART"):
		return cue
	case verb == "advise" && usesBody(t, s):
		return cue
	case verb != "":
		return order
	case has(t, s.First, s.Last, "PAIN"), isDescribed(t, s):
		return none
	case body && (hasDoing(t, s) || hasManner(t, s)) && !isName(t, s) || placesParts(t, s):
		return hint
	}
	return none
}

// isDescribed reports whether a sentence says what the movement is: "A calm rest
// for the lower back."
func isDescribed(t *phrase.Text, s phrase.Sentence) bool {
	first := t.Tokens[s.First].Word
	return (first == "a" || first == "an") && s.Last-s.First > 2
}

// ordersMove reports whether a sentence opens with an order to move or place the
// body.
func ordersMove(t *phrase.Text, sentence int) bool {
	s := t.Sentences[sentence]
	return opening(t, s) == "move" && instructs(t, s) == cue
}

// isName reports whether a sentence reads as the name of a movement: "Lying knee
// raise", not "Bar on your back, hinge, then sink into a squat".
func isName(t *phrase.Text, s phrase.Sentence) bool {
	saysThen := slices.ContainsFunc(t.Tokens[s.First:s.Last], func(token phrase.Token) bool { return token.Word == "then" })
	return endsInMoveNoun(t, s.First, s.Last) && !saysThen
}

// partsPlaced find where two parts of the body are, said without a verb: "knees
// wide, hips on your heels, forehead to the ground". One alone may be a name.
var partsPlaced = phrase.MustCompile("PART on|to|against|between|under|over|above|behind|in ~3 , ~5 PART")

func placesParts(t *phrase.Text, s phrase.Sentence) bool {
	_, ok := partsPlaced.FindIn(t, s)
	return ok
}

// bodyUsed find orders to move that a verb like "use" or "practise" begins: "use
// your left hand to bend the right one back", "practise standing up from a chair".
var bodyUsed = phrase.MustCompile("(use ~4 PART|EQUIPMENT ~2 to ~1 DO=move) | (practice|practise|try MOVING ~4 PART|WHERE|EQUIPMENT)")

func usesBody(t *phrase.Text, s phrase.Sentence) bool {
	_, ok := bodyUsed.FindIn(t, s)
	return ok
}

// saysEffect reports whether a sentence opens with what the movement does, as it
// stands behind a name: "gently opens the chest". What follows a colon may say
// how: "Opens the chest: clasp your hands".
func saysEffect(t *phrase.Text, s phrase.Sentence) bool {
	i := skipLeadIn(t, s.First, s.Last)
	return i < s.Last && t.ID(i, "EFFECT") != "" &&
		!slices.ContainsFunc(t.Tokens[i:s.Last], func(t phrase.Token) bool { return t.Word == ":" })
}

// opening gives what kind of verb a sentence opens with ("move", "advise"),
// behind words that may lead it in, or behind a clause up to a comma: "With
// your knees bent, roll …". It is empty when the sentence opens otherwise.
func opening(t *phrase.Text, s phrase.Sentence) string {
	i := skipLeadIn(t, s.First, s.Last)
	if i == s.Last {
		return ""
	}
	if verb := t.ID(i, "DO"); verb != "" && !isSubject(t, i, s.Last) {
		return verb
	}
	if !opensClause(t, i) {
		return ""
	}
	for ; i < s.Last; i++ {
		if w := t.Tokens[i].Word; w != "," && w != ":" && w != "-" && w != ")" {
			continue
		}
		after := skipLeadIn(t, i+1, s.Last)
		if after < s.Last && t.ID(after, "DO") != "" && !isSubject(t, after, s.Last) {
			return t.ID(after, "DO")
		}
	}
	return ""
}

// skipLeadIn passes signs, adverbs and words like "then" at the start.
func skipLeadIn(t *phrase.Text, i, last int) int {
	for i < last {
		token := t.Tokens[i]
		if token.Kind != phrase.Sign && t.ID(i, "LEADIN") == "" && !strings.HasSuffix(token.Word, "ly") && !countsOff(t, i) {
			break
		}
		i++
	}
	return i
}

// isSubject reports whether the verb-like word at i is really a noun that
// starts a statement: "Stretch marks are", "Balance is".
func isSubject(t *phrase.Text, i, last int) bool {
	if i+1 >= last {
		return false
	}
	switch t.Tokens[i+1].Word {
	case "back", "body":
		return t.Tokens[i].Word == "lower" && i+2 < last && t.Tokens[i+2].Word != "down" && t.Tokens[i+2].Word != "to"
	case "depth", "mechanics", "pattern", "patterns", "technique": // "Squat depth limits"
		return true
	case "is", "are", "was", "were", "can", "may", "will", "has", "have", "helps", "marks", "should":
		return true
	}
	return false
}

// opensClause reports whether the sentence opens with a clause after which the
// order can come.
func opensClause(t *phrase.Text, i int) bool {
	if t.ID(i, "MOVING") != "" || t.Tokens[i].Kind == phrase.Number {
		return true
	}
	switch t.Tokens[i].Word {
	case "with", "while", "as", "from", "on", "in", "for", "when", "after", "once", "without", "to", "at", "before", "if",
		"using", "until", "breathing", "inhaling", "exhaling", "starting", "standing", "sitting", "lying", "kneeling", "both", "step", "inhale", "exhale", "during":
		return true
	}
	return false
}

// movementIs finds a sentence that says what a movement is as an order: "Another
// good stretch is to sit …".
var movementIs = phrase.MustCompile("^ LEADIN? another|one|a ~2 MOVENOUN is to DO=move")

// tellsYou reports whether the sentence instructs without an order: "you
// should pull", "your hips should be kept level", "is performed by lying".
func tellsYou(t *phrase.Text, s phrase.Sentence) bool {
	if _, ok := movementIs.FindIn(t, s); ok {
		return true
	}
	for i := s.First; i+1 < s.Last; i++ {
		next := t.Tokens[i+1].Word
		switch t.Tokens[i].Word {
		case "you", "you'll":
			if next == "should" || next == "will" || next == "can" || next == "must" || t.ID(i+1, "DO") == "move" {
				return hasDoing(t, phrase.Sentence{First: i + 1, Last: s.Last})
			}
		case "should":
			if next == "be" {
				return true
			}
		case "performed", "done":
			if next == "by" || next == "while" {
				return true
			}
		}
	}
	return false
}

// hasDoing reports whether a verb of moving stands anywhere in the sentence.
func hasDoing(t *phrase.Text, s phrase.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if t.ID(i, "DO") == "move" || t.ID(i, "MOVING") != "" {
			return true
		}
	}
	return false
}

// hasManner reports whether the sentence says how a part is kept.
func hasManner(t *phrase.Text, s phrase.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if t.ID(i, "MANNER") != "" {
			return true
		}
	}
	return false
}

// namesBody reports whether the sentence names a part of the body, a place it
// goes to or a position. "20 feet" is a length, no part.
func namesBody(t *phrase.Text, s phrase.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if !t.Has(i, "PART") && !t.Has(i, "WHERE") {
			continue
		}
		if w := t.Tokens[i].Word; (w == "feet" || w == "foot") && i > s.First && t.Tokens[i-1].Kind == phrase.Number {
			continue
		}
		return true
	}
	return false
}

// instructsAt reports whether the sentence at a byte tells how to do something,
// rather than what the movement is like.
func instructsAt(l *line, at int) bool {
	all := l.text.Sentences
	i := sort.Search(len(all), func(i int) bool { return all[i].End > at })
	if i == len(all) || all[i].Start > at || at < l.label.from {
		return false
	}
	s, ok := l.cut(all[i], l.label.from, len(l.text.Plain))
	if l.text.Tokens[all[i].First].Word == "if" {
		return false // "If your heels don't reach the floor, sit on blocks"
	}
	return ok && s.Start <= at && (instructs(l.text, s) != none || countWords(l.text, s.First, s.Last) < 7)
}
