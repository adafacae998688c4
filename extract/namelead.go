package extract

// What stands before the name in a title: "How to do the", "Exercise 3:", "Monday:".

import (
	"strings"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// howToLeads are the words before a name in a title that says how to do it.
var howToLeads = shelf.Pattern("^ (here's)? (how (to | do|can|should you|i|we) | steps|instructions|directions|guide to|for | to) (do|perform|practice|practise|execute|master|doing|performing|practicing|practising | get into) (a | an | the)?")

// nameAfterHowTo gives the token a name starts at behind "How to do the", "Steps to
// perform" or "How do you do the"; 0 when none stands there, as in "How to do it".
func nameAfterHowTo(t *phrase.Text) int {
	lead, ok := howToLeads.Find(t, 0)
	if !ok || lead.First != 0 || lead.Last == len(t.Tokens) {
		return 0
	}
	switch t.Tokens[lead.Last].Word {
	case "it", "this", "these", "them", "each", "your", "that", "with", "for", "in", "and", "on", ":", "?":
		return 0
	}
	return lead.Last
}

// nameAfterCount gives the token a name starts at behind "Exercise 3:",
// "EXERCISE II" or a code like "FX-01"; 0 when none stands before it.
func nameAfterCount(t *phrase.Text) int {
	if len(t.Tokens) < 4 {
		return 0
	}
	if beginsWithCode(t) {
		if isSeparator(t.Tokens[3].Word) {
			return 4
		}
		return 3
	}
	i := 1
	if !isCounter(t.Tokens[0].Word) {
		return 0
	}
	if t.Tokens[i].Word == "#" {
		i++
	}
	switch {
	case isRoman(t.Tokens[i].Word):
		i++
	case t.Tokens[i].Value > 0 && i+1 < len(t.Tokens) && isSeparator(t.Tokens[i+1].Word):
		return i + 2
	default:
		return 0
	}
	if isSeparator(t.Tokens[i].Word) {
		i++
	}
	return i
}

// beginsWithCode reports whether a name stands behind a code like "FX-01".
func beginsWithCode(t *phrase.Text) bool {
	const longest = 4 // letters
	code, dash, number := t.Tokens[0], t.Tokens[1], t.Tokens[2]
	letters := t.Plain[code.Start:code.End]
	return len(letters) <= longest && letters == strings.ToUpper(letters) && dash.Word == "-" && dash.Start == code.End && number.Kind == phrase.Number
}

// isCounted reports whether a line begins with no more of a name than its count:
// "Stretch #2: sit tall", "Exercise 3: sit tall".
func isCounted(t *phrase.Text) bool {
	i := 1
	if len(t.Tokens) > 3 && t.Tokens[1].Word == "#" {
		i = 2
	}
	return len(t.Tokens) > i+1 && isCounter(t.Tokens[0].Word) && t.Tokens[i].Value > 0 && isSeparator(t.Tokens[i+1].Word)
}

func isSeparator(word string) bool { return word == ":" || word == "-" || word == "." || word == ")" }

// isRoman reports whether a word is a Roman number an article counts with.
func isRoman(word string) bool {
	switch word {
	case "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x":
		return true
	}
	return false
}

// isCounter reports whether a word counts movements in a title.
func isCounter(word string) bool {
	switch word {
	case "exercise", "stretch", "pose", "move", "movement", "drill", "position", "asana", "no", "number", "day":
		return true
	}
	return false
}

// nameAfterWeekday gives the token a name starts at behind "Monday:"; 0 when none
// stands before it.
func nameAfterWeekday(t *phrase.Text) int {
	if len(t.Tokens) > 2 && weekdays[t.Tokens[0].Word] && isSeparator(t.Tokens[1].Word) {
		return 2
	}
	return 0
}

var weekdays = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
}

// nameAfterClock gives the token a name starts at behind a time that says when it
// comes: "1:42 quads", ":30 - Hip wake-up"; 0 when none stands before it.
func nameAfterClock(t *phrase.Text) int {
	i := 0
	if t.Tokens[i].Kind == phrase.Number {
		i++
	}
	if i+2 >= len(t.Tokens) || t.Tokens[i].Word != ":" || t.Tokens[i+1].Kind != phrase.Number || t.Tokens[i+1].Start != t.Tokens[i].End {
		return 0
	}
	if i += 2; isSeparator(t.Tokens[i].Word) {
		i++
	}
	return i
}
