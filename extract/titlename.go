package extract

// The name within a title: without its count, its dose and what points to
// pictures.

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// nameIn gives the part of a title line that is the name: without a colon or
// dash at the end and without "Exercise 3:" before it.
func nameIn(l *line) (start, end int) {
	t := l.text
	start, end = withoutOrnament(t, len(strings.TrimRight(l.Text.Plain[:beforeDose(l)], " :-–—,(×.")))
	for _, first := range []int{nameAfterCount(t), nameAfterWeekday(t), nameAfterClock(t), nameAfterHowTo(t)} {
		if first > 0 && first < len(t.Tokens) {
			start = t.Tokens[first].Start
		}
	}
	if nameAfterHowTo(t) > 0 {
		end = len(strings.TrimRight(l.Text.Plain[:end], " ?"))
	}
	return withoutQuotes(l.Text.Plain, start, max(start, beforePointer(l.Text.Plain[:end])))
}

// withoutQuotes gives the part of a text within the quotation marks around a name.
func withoutQuotes(plain string, start, end int) (int, int) {
	for _, marks := range []string{`""`, "“”", "‘’", "''"} {
		open, size := utf8.DecodeRuneInString(marks)
		closing := marks[size:]
		name, isOpen := strings.CutPrefix(plain[start:end], string(open))
		if name, isClosed := strings.CutSuffix(name, closing); isOpen && isClosed && name != "" && !strings.Contains(name, closing) {
			return start + size, start + size + len(name)
		}
	}
	return start, end
}

// pageOf is a count behind a name: "(2/5)".
var pageOf = regexp.MustCompile(`^\d+ ?(/|of) ?\d+\)$`)

// beforePointer gives where a name ends that points to its pictures in brackets, or
// counts them: "Piriformis stretch (see images below)".
func beforePointer(name string) int {
	open := strings.LastIndex(name, " (")
	if open < 0 {
		return len(name)
	}
	words := strings.ToLower(name[open+2:])
	if pageOf.MatchString(words) || strings.HasPrefix(words, "see ") || strings.HasSuffix(words, " below)") || strings.HasSuffix(words, " above)") || words == "pictured)" {
		return open
	}
	return len(name)
}

// beforeDose gives where the dose starts that a title ends in ("Downward dog –
// 1 minute"); the end of the line when it ends in none.
func beforeDose(l *line) int {
	whole := len(l.Text.Plain)
	if len(l.doses) == 0 || l.doses[0].Start == 0 {
		return whole
	}
	last := l.doses[len(l.doses)-1]
	if countWords(l.text, l.text.TokenAt(last.End), len(l.text.Tokens)) > 3 {
		return whole
	}
	return beforeLeadIn(l.text, l.doses[0].Start)
}

// beforeLeadIn gives where the words start that lead to an amount at a byte:
// "(hold for" in "Cobra (hold for 20 seconds)".
func beforeLeadIn(t *phrase.Text, at int) int {
	first := t.TokenAt(at)
	lead := first
	for lead > 0 && leadsToDose[t.Tokens[lead-1].Word] {
		lead--
	}
	if lead == 0 {
		return min(at, t.Tokens[0].Start) // "Hold for 5 seconds"
	}
	isSetOff := t.Tokens[lead-1].Kind == phrase.Sign && !joinsWords(t, lead-1)
	if lead == first-1 && !isSetOff && t.Tokens[lead].Word == "hold" && startsUpper(t.Plain[t.Tokens[lead].Start:]) {
		lead = first // "Deep Squat Hold 2 minutes"
	}
	if lead > 1 && t.Tokens[lead-1].Word == "x" && t.Tokens[lead-2].Kind == phrase.Word { // "Chair twist x 10"
		lead--
	}
	end := min(at, t.Tokens[lead].Start)
	if open := strings.LastIndexAny(t.Plain[:end], "(["); open > 0 && !strings.ContainsAny(t.Plain[open:end], ")]") {
		return open // "Circuit A (6 minutes, 2 rounds)"
	}
	return end
}

// leadsToDose are the words before an amount that no name ends with.
var leadsToDose = map[string]bool{
	"hold": true, "holds": true, "held": true, "holding": true, "repeat": true, "perform": true, "for": true, "about": true,
	"approximately": true, "around": true,
}

// withoutOrnament gives the part of a text up to end that is left without
// emoji and other signs around its words.
func withoutOrnament(t *phrase.Text, most int) (start, end int) {
	first, last := 0, len(t.Tokens)
	for first < last && isOrnament(t.Tokens[first]) {
		first++
	}
	for last > first && (t.Tokens[last-1].Start >= most || isOrnament(t.Tokens[last-1])) {
		last--
	}
	if first == last {
		return 0, 0
	}
	return t.Tokens[first].Start, min(most, t.Tokens[last-1].End)
}

// isOrnament reports whether a token is a sign that no name begins or ends
// with.
func isOrnament(token phrase.Token) bool {
	if token.Kind != phrase.Sign {
		return false
	}
	switch token.Word {
	case "(", ")", "\"", "'", "?", "#", "[", "]":
		return false
	}
	return true
}
