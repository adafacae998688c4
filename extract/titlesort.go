package extract

// What the words of a title can head: one movement, several, something else.

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A titleSort says what a title can head.
type titleSort uint8

const (
	// plainTitle is a title that says nothing either way: "Seated Mountain".
	plainTitle titleSort = iota
	// nameTitle is what a movement is called: known to the catalogue, or ending
	// in a noun of moving ("Wall Shin Raises").
	nameTitle
	// groupTitle heads several movements: "Stretches for the lower back".
	groupTitle
	// otherTitle heads something else: "Benefits of stretching", a question.
	otherTitle
)

// sortTitle says what the words of a title can head: those before a dash, when
// they name a movement ("Calf stretch - why it helps").
func sortTitle(l *line, start, end int, catalogue *movement.Catalogue) (sort titleSort, known bool) {
	if isGenus(l.Text.Plain[start:end]) {
		return groupTitle, false
	}
	sort, known = sortWords(l, start, end, catalogue)
	if sort != otherTitle && sort != groupTitle {
		return sort, known
	}
	for _, divider := range []string{" - ", " – ", " — ", ": "} {
		if head, _, ok := strings.Cut(l.Text.Plain[start:end], divider); ok {
			if s, k := sortWords(l, start, start+len(head), catalogue); s == nameTitle {
				return s, k
			}
		}
	}
	return sort, known
}

func sortWords(l *line, start, end int, catalogue *movement.Catalogue) (sort titleSort, known bool) {
	t := l.text
	words := l.wordsOf(title{start: start, end: end})
	first, last := words.First, words.Last
	if start >= end || first >= last {
		return otherTitle, false // nothing that anyone sees
	}
	match := catalogue.ByName(t.Plain[start:end])
	switch {
	case match.Movement != "":
		return nameTitle, true
	case (t.Tokens[first].Word == "for" || t.Tokens[first].Word == "if") && l.Kind != article.Heading:
		return otherTitle, false // "For tight hips"
	case t.Tokens[first].Word == "for" || t.Tokens[first].Word == "if":
		return groupTitle, false
	case isStretchOfTime(t, first, last), isTimedPlan(t, first, last):
		return groupTitle, false
	case isQuestion(t, first, last) || has(t, first, last, "GENERIC") || t.Has(last-1, "EXPLAINING") || ordersAll(t, first, last) || t.Tokens[first].Word == "avoiding":
		return otherTitle, false
	case has(t, first, last, "GROUP") && (!isOpen(match) || last-first > 3):
		return groupTitle, false
	case isOpen(match):
		return nameTitle, false
	case isStatement(t, first, last):
		return otherTitle, false
	case t.ID(last-1, "PAIN") == "pain":
		return groupTitle, false // "Lower back pain" heads what is done about it
	case endsInMoveNoun(t, first, last):
		return nameTitle, false
	case t.Has(first, "AUDIENCE") && t.Has(last-1, "AUDIENCE"):
		return groupTitle, false // "Toddlers & Preschoolers"
	}
	return plainTitle, false
}

// isStatement reports whether a title says something of its subject rather than
// naming it: "The exhale is a release", "Don't skip the warm-up".
func isStatement(t *phrase.Text, first, last int) bool {
	for _, token := range t.Tokens[first:last] {
		switch token.Word {
		case "(":
			return false // "Wind-down (after the kids are in bed)"
		case "is", "are", "isn't", "aren't", "does", "doesn't", "don't", "was", "were":
			return true
		}
	}
	return false
}

// isSide reports whether a title says no more than which side is next: "Left side
// (2 minutes)".
func isSide(t *phrase.Text, first, last int) bool {
	if t.Tokens[first].Word == "the" || t.Tokens[first].Word == "your" {
		first++
	}
	return first+2 == last && (t.Has(first, "SIDE") || t.Has(first, "OTHER")) && t.Has(first+1, "PAIRED")
}

// isStretchOfTime reports whether a title heads what is done in a part of the day or
// the plan: "Minutes 7-9: upper back", "During phone calls".
func isStretchOfTime(t *phrase.Text, first, last int) bool {
	switch t.Tokens[first].Word {
	case "minute", "minutes", "hour", "hours", "week", "weeks", "month", "months":
		return first+1 < last && t.Tokens[first+1].Kind == phrase.Number
	case "during", "while":
		return true
	}
	return false
}

// timedPlan is the wording of a plan by how long it takes: "The desk flow: 5-minute
// sequence".
var timedPlan = shelf.Pattern("NUM -? minute|min ~2 sequence|routine|flow|workout|circuit|program|programme|series|session")

func isTimedPlan(t *phrase.Text, first, last int) bool {
	f, ok := timedPlan.Find(t, first)
	return ok && f.Last <= last
}

// isGenus reports whether a title says no more than that something is moved, and
// so names no movement: "Move: one chin tuck and one squeeze", "Balance & Mobility
// (5 minutes)".
func isGenus(title string) bool {
	title, _, _ = strings.Cut(title, " (")
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return unicode.IsSpace(r) || r == '&' || r == ',' || r == '/' })
	if len(words) == 2 && partsOfPlans[words[0]] {
		_, err := strconv.Atoi(words[1])
		return err == nil // "Part 1"
	}
	return len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool { return !genera[word] })
}

// partsOfPlans are the words that number a part of an article that holds several
// movements.
var partsOfPlans = map[string]bool{
	"part": true, "phase": true, "week": true, "section": true, "level": true, "round": true, "block": true, "circuit": true,
	"group": true, "series": true, "session": true, "chapter": true, "module": true,
}

// genera are the words of which such a title is made.
var genera = map[string]bool{
	"exercise": true, "stretch": true, "stretching": true, "move": true, "movement": true, "pose": true, "drill": true, "flow": true,
	"balance": true, "mobility": true, "flexibility": true, "strength": true, "activation": true, "warm-up": true, "warmup": true,
	"cool-down": true, "cooldown": true, "and": true,
}

// isOpen reports whether several movements go by a name ("hamstring stretch").
func isOpen(m movement.NameMatch) bool {
	return m.Movement == "" && m.Key == "" && len(m.Candidates) > 0
}

// isNamed reports whether words are a name of one movement or several.
func isNamed(words string, catalogue *movement.Catalogue) bool {
	m := catalogue.ByName(words)
	return m.Movement != "" || isOpen(m)
}

// isQuestion reports whether a title asks or explains.
func isQuestion(t *phrase.Text, first, last int) bool {
	if t.Tokens[last-1].Word == "?" {
		return true
	}
	switch t.Tokens[first].Word {
	case "here", "why", "when", "what", "what's", "who", "which", "should", "does", "can", "is", "are", "how", "where", "q", "your", "our", "we", "i", "my":
		return true
	}
	return false
}

// ordersAll reports whether a title gives an order for all movements: "Hold each
// stretch".
func ordersAll(t *phrase.Text, first, last int) bool {
	return t.ID(first, "DO") != "" && slices.ContainsFunc(t.Tokens[first:last], func(token phrase.Token) bool {
		return token.Word == "each" || token.Word == "every" || token.Word == "all"
	})
}

// endsInMoveNoun reports whether a title ends in a noun of moving, a bracket
// after it left aside.
func endsInMoveNoun(t *phrase.Text, first, last int) bool {
	for i := first; i < last; i++ {
		if i > first && (t.Tokens[i].Word == "(" || t.Tokens[i].Word == "-" && t.Tokens[i].Start > t.Tokens[i-1].End || t.Tokens[i].Word == "with") {
			last = i
		}
	}
	for last > first+1 && (t.Tokens[last-1].Value > 0 || t.Tokens[last-1].Word == "#") {
		last-- // "Home Exercise #1"
	}
	return last > first && t.Has(last-1, "MOVENOUN")
}
