package extract

// Titles: lines that could name what follows, and how much they say.

import (
	"slices"
	"strings"
	"unicode"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A title is a line that could be the name of what follows.
type title struct {
	start, end int // the name in the line's text
	rank       int // 1 to 6 for headings; boldRank and lineRank for look-alikes
	sort       titleSort
	known      bool // the catalogue knows the name
	inferred   bool // the name stands in a sentence
}

// Ranks below those of headings: a line in bold, a short line of its own.
const (
	unrankedHeading = 7
	boldRank        = 9
	lineRank        = 11
)

// aboveNames is how much higher a title ranks that heads several movements than
// the names below it that look like it: "Seated exercises" above "Knee lift",
// both in bold.
const aboveNames = 1

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

// maxTitleWords is how long a line without heading markup may be and still
// read as a name; the longest of the catalogue's names and aliases has eight.
const maxTitleWords = 10

// readTitle reads a line as a title; ok is false when it cannot be one.
func readTitle(l *line, catalogue *movement.Catalogue) (found title, ok bool) {
	if len(l.text.Tokens) == 0 || l.label.full {
		return title{}, false
	}
	if name, ok := introducedName(l, catalogue); ok {
		return name, true
	}
	if l.label.use == naming {
		return labelledName(l, catalogue), true
	}
	found.rank = titleRank(l)
	if found.rank == 0 || l.Kind == article.Heading && l.label.use != unlabelled && l.label.use != how {
		return title{}, false
	}
	found.start, found.end = nameIn(l)
	if found.start == found.end {
		return title{}, false
	}
	found.sort, found.known = sortTitle(l, found.start, found.end, catalogue)
	if found.sort == groupTitle && found.rank >= boldRank {
		found.rank -= aboveNames
	}
	if found.isText(l) {
		return title{}, false
	}
	return found, true
}

// introducedName gives the name that a line introduces, when it does nothing
// else.
func introducedName(l *line, catalogue *movement.Catalogue) (title, bool) {
	if l.introduces != nil {
		return *l.introduces, true
	}
	if len(l.text.Sentences) > 1 {
		return title{}, false
	}
	name, ok := introduced(l, catalogue)[0]
	return name, ok
}

// isText reports whether a line that looks like a title is a piece of text.
func (t title) isText(l *line) bool {
	switch {
	case l.Kind == article.Caption, t.rank == boldRank && endsSentence(l.Text.Plain):
		return t.sort != nameTitle // what a picture shows; "Stop if it hurts."
	case t.rank < boldRank-aboveNames:
		return false
	}
	return !t.known && readsAsSentence(l, t.sort) || t.rank >= lineRank-aboveNames && t.isShortText(l)
}

// isShortText reports whether a line that only its length makes a title says
// something else than a name.
func (t title) isShortText(l *line) bool {
	first := l.text.Tokens[0].Word
	switch {
	case first == "at", runsOn(l, t.start): // a tag like "At desk"
		return true
	case t.known:
		return false
	case startsWithDose(l): // "2 × 30 sec / side"
		return true
	case l.text.Has(0, "TELLS") && t.sort != groupTitle: // "Opens the hips" says what a movement does
		return true
	}
	return t.end-t.start == len(first) && l.text.ID(0, "DO") != "" // "Hold – 30 seconds"
}

// labelledName gives the name behind a label like "Name:".
func labelledName(l *line, catalogue *movement.Catalogue) title {
	t := title{start: l.label.from, end: len(l.Text.Plain), rank: boldRank, sort: nameTitle}
	_, t.known = sortTitle(l, t.start, t.end, catalogue)
	return t
}

// titleRank gives the rank of a line as a heading, 0 when its form rules it out.
func titleRank(l *line) int {
	plain := l.Text.Plain
	switch {
	case l.Kind == article.Heading && l.Level > 0:
		return l.Level
	case l.Kind == article.Heading || l.Kind == article.Term:
		return unrankedHeading
	case l.Kind == article.Cell || l.Kind == article.Quote:
		return 0
	case l.isBold() && l.words() <= maxTitleWords+4 && l.label.use == unlabelled && !hasSentences(l):
		return boldRank
	case l.Bullet || l.words() > maxTitleWords || endsSentence(plain) || !startsUpper(plain) || l.Links && l.Number == "":
		return 0
	case l.label.use != unlabelled || len(l.text.Sentences) > 1:
		return 0
	}
	return lineRank
}

// hasSentences reports whether a line is made of sentences: one with a full stop
// may be a name still.
func hasSentences(l *line) bool {
	return endsSentence(l.Text.Plain) && (len(l.text.Sentences) > 1 || !strings.HasSuffix(l.Text.Plain, "."))
}

// runsOn reports whether a short line is a list, an address, a label with its
// text or a figure's number rather than a title.
func runsOn(l *line, from int) bool {
	plain := l.Text.Plain[from:]
	if l.Text.Plain[0] == '(' {
		return true
	}
	switch l.text.Tokens[0].Word {
	case "fig", "figure", "image", "photo", "page":
		if l.words() < 3 {
			return true
		}
	}
	return strings.ContainsAny(plain, ",@") || strings.Contains(plain, "://") || strings.Contains(plain, ": ")
}

// readsAsSentence reports whether a short line is an order, a dose or the like
// rather than a title.
func readsAsSentence(l *line, sort titleSort) bool {
	if sort == nameTitle {
		return false
	}
	if sort == plainTitle && l.text.Has(0, "MOVING") && !has(l.text, 0, len(l.text.Tokens), "TARGET") {
		return true // "Sitting straight-backed"
	}
	does := instructs(l.text, l.text.Sentences[0])
	if sort != plainTitle {
		return does == cue
	}
	if l.isBold() {
		return does == cue || len(l.doses) > 0
	}
	return does != none || len(l.doses) > 0
}

// nameIn gives the part of a title line that is the name: without a colon or
// dash at the end and without "Exercise 3:" before it.
func nameIn(l *line) (start, end int) {
	t := l.text
	start, end = withoutOrnament(t, len(strings.TrimRight(l.Text.Plain[:beforeDose(l)], " :-–—,(×.")))
	for _, first := range []int{nameAfterCount(t), nameAfterHowTo(t)} {
		if first > 0 && first < len(t.Tokens) {
			start = t.Tokens[first].Start
		}
	}
	if nameAfterHowTo(t) > 0 {
		end = len(strings.TrimRight(l.Text.Plain[:end], " ?"))
	}
	return start, max(start, beforePointer(l.Text.Plain[:end]))
}

// beforePointer gives where a name ends that points to its pictures in brackets:
// "Piriformis stretch (see images below)".
func beforePointer(name string) int {
	open := strings.LastIndex(name, " (")
	if open < 0 {
		return len(name)
	}
	words := strings.ToLower(name[open+2:])
	if strings.HasPrefix(words, "see ") || strings.HasSuffix(words, " below)") || strings.HasSuffix(words, " above)") || words == "pictured)" {
		return open
	}
	return len(name)
}

// nameAfterHowTo gives the token a name starts at behind "How to do the", "Here's
// how to do the", "How do you do the" or "To do the"; 0 when none stands there, as
// in "How to do it".
func nameAfterHowTo(t *phrase.Text) int {
	i := 0
	if t.Tokens[i].Word == "here's" {
		i++
	}
	if i < len(t.Tokens) && t.Tokens[i].Word == "how" {
		i++
	}
	switch {
	case len(t.Tokens) < i+4:
		return 0
	case t.Tokens[i].Word == "to":
	case i > 0 && (t.Tokens[i].Word == "do" || t.Tokens[i].Word == "can") && (t.Tokens[i+1].Word == "you" || t.Tokens[i+1].Word == "i"):
		i++ // "How do you do a plank?"
	default:
		return 0
	}
	switch t.Tokens[i+1].Word {
	case "do", "perform", "practice", "practise":
	default:
		return 0
	}
	switch t.Tokens[i+2].Word {
	case "a", "an", "the":
		return i + 3
	case "it", "this", "these", "them", "each", "your":
		return 0
	}
	return i + 2
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

// startsWithDose reports whether a line gives a dose before anything else.
func startsWithDose(l *line) bool {
	return len(l.doses) > 0 && l.doses[0].Start == 0 && isDose(l.doses[0].Field)
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
	return l.doses[0].Start
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

// isCounter reports whether a word counts movements in a title.
func isCounter(word string) bool {
	switch word {
	case "exercise", "stretch", "pose", "move", "movement", "drill", "position", "asana", "no", "number", "day":
		return true
	}
	return false
}

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
	first, last := t.TokenAt(start), t.TokenAt(end-1)+1
	match := catalogue.ByName(t.Plain[start:end])
	switch {
	case match.Movement != "":
		return nameTitle, true
	case isQuestion(t, first, last) || has(t, first, last, "GENERIC") || ordersAll(t, first, last) || t.Tokens[first].Word == "avoiding":
		return otherTitle, false
	case has(t, first, last, "GROUP") && (!isOpen(match) || last-first > 3):
		return groupTitle, false
	case isOpen(match):
		return nameTitle, false
	case endsInMoveNoun(t, first, last):
		return nameTitle, false
	case t.Has(first, "AUDIENCE") && t.Has(last-1, "AUDIENCE"):
		return groupTitle, false // "Toddlers & Preschoolers"
	}
	return plainTitle, false
}

// isGenus reports whether a title says no more than that something is moved, and
// so names no movement: "Move: one chin tuck and one squeeze", "Balance & Mobility
// (5 minutes)".
func isGenus(title string) bool {
	title, _, _ = strings.Cut(title, " (")
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return unicode.IsSpace(r) || r == '&' || r == ',' || r == '/' })
	return len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool { return !genera[word] })
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

// isQuestion reports whether a title asks or explains.
func isQuestion(t *phrase.Text, first, last int) bool {
	if t.Tokens[last-1].Word == "?" {
		return true
	}
	switch t.Tokens[first].Word {
	case "why", "when", "what", "what's", "who", "which", "should", "does", "can", "is", "are", "how", "where", "q", "your", "our", "we", "i", "my":
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

// has reports whether a form of section stands between two tokens.
func has(t *phrase.Text, first, last int, section string) bool {
	for i := first; i < last; i++ {
		if t.Has(i, section) {
			return true
		}
	}
	return false
}
