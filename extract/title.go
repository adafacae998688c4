package extract

// Titles: lines that could name what follows, and how much they say.

import (
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

// maxTitleWords is how long a line without heading markup may be and still
// read as a name; the longest of the catalogue's names and aliases has eight.
const maxTitleWords = 10

// maxTitleTokens is how many words and signs a title may have, in whatever markup:
// what it says again is looked for from each of them.
const maxTitleTokens = 60

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
	if found.rank == 0 || l.said || len(l.text.Tokens) > maxTitleTokens || l.Kind == article.Heading && l.label.use != unlabelled && l.label.use != how {
		return title{}, false
	}
	found.start, found.end = nameIn(l)
	if found.start == found.end {
		return title{}, false
	}
	found.sort, found.known = sortTitle(l, found.start, found.end, catalogue)
	if !found.known && !strings.ContainsFunc(l.Text.Plain[found.start:found.end], unicode.IsLetter) {
		return title{}, false // the number of a step in a box of its own
	}
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
	case l.Kind == article.Cell || l.Kind == article.Quote && !l.isBold():
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
		isShape := len(l.text.Tokens) > 1 && l.text.Tokens[1].Word == "four" // the stretch is written out, the number of a picture is not
		if l.words() < 3 && !isShape {
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
	if sort == plainTitle && l.Number == "" && l.text.Has(0, "MOVING") && !has(l.text, 0, len(l.text.Tokens), "TARGET") {
		return true // "Sitting straight-backed"
	}
	does := instructs(l.text, l.text.Sentences[0])
	if sort != plainTitle {
		return does == cue
	}
	if l.isBold() {
		return does == cue || len(l.doses) > 0 && beforeDose(l) == len(l.Text.Plain)
	}
	return does != none || len(l.doses) > 0
}

// startsWithDose reports whether a line gives a dose before anything else.
func startsWithDose(l *line) bool {
	return len(l.doses) > 0 && l.doses[0].Start == 0 && isDose(l.doses[0].Field)
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
