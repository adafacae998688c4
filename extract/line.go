package extract

// Lines: blocks with their words read, and the labels they open with.

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/agnivade/levenshtein"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A line is one block as the understanding stage sees it.
type line struct {
	*article.Block
	index int // in the article's list of blocks
	text  *phrase.Text
	// label is what part of an entry the line opens ("How:", "Benefits"), and
	// from the byte its own words start at.
	label label
	// divides is true for a heading of the article's own within its entries: it
	// stands in several of them and names none ("PRIMARY PURPOSE:").
	divides bool
	// introduces is the name that the line, a sentence of a longer one, introduces;
	// nil for other lines.
	introduces *title
	said       bool // after a speaker's name: a piece of speech is no title
	// doses are the amounts its words state.
	doses []dosage.Reading
	// placed are the start positions its words name; nil until asked for.
	placed []placed
	// warnings are the cautions its words hold, once warned is true.
	warnings []phrase.Found
	warned   bool
	// found are what tables found in its words, each asked once.
	found map[*phrase.Table][]phrase.Found
	// weight is the evidence of the whole line; nil until asked for.
	weight *evidence
}

// A label is the head of a part of an entry.
type label struct {
	use  use
	from int    // bytes of the label, its colon and the blank after it
	text string // its words in lower case
	full bool   // the label is all there is
}

// A use is what a part of an entry is for.
type use uint8

const (
	unlabelled use = iota
	how
	benefit
	target
	caution
	modification
	tip
	dose
	equipment
	breathing
	media
	noise
	naming // the name of the entry
)

var uses = map[string]use{
	"how": how, "start": how, "benefit": benefit, "target": target, "caution": caution, "modification": modification,
	"tip": tip, "dose": dose, "equipment": equipment, "breathing": breathing, "media": media, "noise": noise, "name": naming,
}

func (u use) String() string {
	for name, value := range uses {
		if value == u && name != "start" {
			return name
		}
	}
	return ""
}

// readWords reads the words of every block that can hold content.
func readWords(blocks []article.Block, vocabulary *phrase.Vocabulary) []*phrase.Text {
	size := 0
	for i := range blocks {
		if holdsContent(&blocks[i]) {
			size += len(blocks[i].Text.Plain)
		}
	}
	words := make([]*phrase.Text, len(blocks))
	reader := vocabulary.Reader(size)
	for i := range blocks {
		if b := &blocks[i]; holdsContent(b) {
			words[i] = reader.Read(b.Text.Plain, b.Text.Seams()...)
		}
	}
	return words
}

// readDoses reads the doses of texts, by their places.
func readDoses(words []*phrase.Text) [][]dosage.Reading {
	doses := make([][]dosage.Reading, len(words))
	for i, text := range words {
		if text != nil {
			doses[i] = dosage.Read(text)
		}
	}
	return doses
}

// readLines gives the lines of the blocks whose words were read.
func readLines(blocks []article.Block, words []*phrase.Text, doses [][]dosage.Reading) []*line {
	lines := make([]*line, 0, len(blocks))
	for i := range blocks {
		if words[i] != nil {
			lines = append(lines, readLine(&blocks[i], i, words[i], doses[i]))
		}
	}
	return lines
}

func holdsContent(b *article.Block) bool {
	switch b.Region {
	case article.Navigation, article.Form, article.Dropped:
		return false
	}
	return b.Kind != article.Code
}

func readLine(b *article.Block, index int, words *phrase.Text, doses []dosage.Reading) *line {
	l := &line{Block: b, index: index, text: words, doses: doses}
	l.label = readLabel(l)
	own := l.ownWords()
	if order := l.afterDose(own); order > 0 {
		l.text = l.text.Divide(order)
		l.doses = dosage.Read(l.text)
	}
	l.text = l.text.Divide(own)
	return l
}

// afterDose gives where an order begins right behind an amount that stands at a
// byte, as in "Butterfly – 45 sec Sit with your soles together"; 0 when none does.
func (l *line) afterDose(at int) int {
	const most = 6 // tokens of an amount: "30 - 45 sec / side"
	t := l.text
	first := t.TokenAt(at)
	if at == 0 || first >= len(t.Tokens) || t.Tokens[first].Kind != phrase.Number {
		return 0
	}
	for i := first + 1; i < min(first+1+most, t.Sentences[t.SentenceAt(first)].Last); i++ {
		if t.ID(i, "DO") != "" && startsUpper(t.Plain[t.Tokens[i].Start:]) {
			return t.Tokens[i].Start
		}
	}
	return 0
}

// ownWords gives where the words after a label or a run-in name start; 0 when
// the line opens with neither. Doses are read before the text is divided there:
// "Hold: 30 seconds" is one phrase.
func (l *line) ownWords() int {
	if l.label.use == how && !l.label.full {
		return l.label.from
	}
	if l.label.use != unlabelled || l.Kind == article.Heading {
		return 0
	}
	if len(l.text.Tokens) <= maxTitleWords && !endsSentence(l.Text.Plain) {
		return 0 // a title like "Exercise 2: Door lean"
	}
	_, after, _ := runIn(l)
	return after
}

// readLabel finds the label a line opens with: the words before a colon or a
// dash, words set in bold at the start, or the whole of a short line.
func readLabel(l *line) label {
	t := l.text
	if len(t.Tokens) == 0 {
		return label{}
	}
	limit := min(len(t.Tokens), 8)
	for _, tag := range t.Starting(0, "LABEL") {
		if tag.Last > limit || l.Kind == article.Heading && tag.Last == 1 && t.Has(0, "GROUP") {
			continue // "Stretches" as a heading is no "Stretches: the calves"
		}
		if end, ok := l.labelEnd(tag.Last); ok {
			return label{use: uses[tag.ID], from: end, text: strings.ToLower(t.Words(0, tag.Last)), full: end >= len(t.Plain)}
		}
	}
	if isStepHead(t) && l.Kind == article.Heading {
		return label{use: how, from: len(t.Plain), text: "step", full: true}
	}
	if isPicture(t) {
		return label{use: media, from: len(t.Plain), text: t.Tokens[1].Word, full: true}
	}
	if use := misspelt(t); use != unlabelled {
		return label{use: use, from: len(t.Plain), text: t.Tokens[0].Word, full: true}
	}
	if end, after, bold := runIn(l); end > 0 && bold && t.Tokens[0].Word == "why" {
		return label{use: benefit, from: after, text: "why"}
	}
	return label{}
}

// isStepHead reports whether a line counts a step and says no more: "Step 2".
func isStepHead(t *phrase.Text) bool {
	return len(t.Tokens) == 2 && t.Tokens[0].Word == "step" && t.Tokens[1].Kind == phrase.Number
}

// isCues reports whether a label heads cues, which are all of the how-to where no
// other lines tell one.
func (l label) isCues() bool {
	return l.use == tip && slices.ContainsFunc(cueWords, func(word string) bool { return strings.Contains(l.text, word) })
}

// cueWords are those in labels of cues: "Key alignment points".
var cueWords = []string{"cue", "point", "alignment"}

// isPicture reports whether a line stands for a picture that a text can't show:
// "[Illustration: a person with raised arms]".
func isPicture(t *phrase.Text) bool {
	last := len(t.Tokens) - 1
	if last < 2 || t.Tokens[0].Word != "[" || t.Tokens[last].Word != "]" {
		return false
	}
	return startsPicture(t, 1)
}

// startsPicture reports whether a label like "Illustration" begins at a token.
func startsPicture(t *phrase.Text, token int) bool {
	return slices.ContainsFunc(t.Starting(token, "LABEL"), func(tag phrase.Tag) bool { return uses[tag.ID] == media })
}

// longLabels are labels of one word that are long enough to know with a slip in
// them ("Insructions").
var longLabels = map[string]use{
	"instructions": how, "instruction": how, "directions": how, "benefits": benefit, "variations": modification,
	"modifications": modification, "precautions": caution, "contraindications": caution, "equipment": equipment,
}

// misspelt gives the use of a line that is one long label with one slip.
func misspelt(t *phrase.Text) use {
	if len(t.Tokens) > 2 || len(t.Tokens[0].Word) < 7 || len(t.Tokens) == 2 && t.Tokens[1].Word != ":" {
		return unlabelled
	}
	for word, u := range longLabels {
		if levenshtein.ComputeDistance(word, t.Tokens[0].Word) == 1 {
			return u
		}
	}
	return unlabelled
}

// labelEnd reports whether the tokens before last stand as a label, and where
// the words after it start.
func (l *line) labelEnd(last int) (from int, ok bool) {
	t := l.text
	end := t.Tokens[last-1].End
	bold := len(l.Strong) > 0 && l.Strong[0].Start == 0 && l.Strong[0].End >= end && l.Strong[0].End <= end+1
	i := last
	switch {
	case i == len(t.Tokens):
		return len(t.Plain), l.Kind == article.Heading || l.Kind == article.Term || bold || l.Kind != article.Item && l.Kind != article.Cell
	case t.Tokens[i].Word == ":" || t.Tokens[i].Word == "?" && l.Kind == article.Heading:
		end = t.Tokens[i].End
	case isDots(t, i):
		return len(t.Plain), true
	case t.Tokens[i].Kind == phrase.Number && t.Tokens[i].Start == end: // only markup sets them apart
	case bold || (t.Tokens[i].Word == "-" && strings.HasPrefix(t.Plain[end:], " ") && (l.Kind != article.Item || isNumber(t, i+1))): // "Reps – 3"
		if t.Tokens[i].Kind == phrase.Sign {
			end = t.Tokens[i].End
		}
	default:
		return 0, false
	}
	return len(t.Plain) - len(strings.TrimLeft(t.Plain[end:], " ")), true
}

func isNumber(t *phrase.Text, token int) bool {
	return token < len(t.Tokens) && t.Tokens[token].Kind == phrase.Number
}

// isDots reports whether a text ends in two dots or more that begin at a token:
// "How to do it..".
func isDots(t *phrase.Text, token int) bool {
	return strings.HasPrefix(t.Plain[t.Tokens[token].Start:], "..") && strings.Trim(t.Plain[t.Tokens[token].Start:], ". ") == ""
}

// sentences gives the sentences of the line behind its label.
func (l *line) sentences() []phrase.Sentence { return l.sentencesIn(l.label.from, len(l.text.Plain)) }

// sentencesIn gives the sentences of a part of the line; one that the part
// begins or ends within is cut there.
func (l *line) sentencesIn(from, to int) []phrase.Sentence {
	var in []phrase.Sentence
	for _, s := range l.text.Sentences {
		if s.End <= from || s.Start >= to {
			continue
		}
		if s, ok := l.cut(s, from, to); ok {
			in = append(in, s)
		}
	}
	return in
}

// cut gives what of a sentence stands in a part of the line that it reaches into.
func (l *line) cut(s phrase.Sentence, from, to int) (phrase.Sentence, bool) {
	if s.Start < from {
		s.First = l.text.TokenAt(from)
		s.Start = l.text.Tokens[min(s.First, s.Last-1)].Start
	}
	if s.End > to {
		s.Last, s.End = l.text.TokenAt(to-1)+1, to
	}
	return s, s.First < s.Last
}

// says reports whether a table finds something that begins in a sentence. A
// line is looked through once, however many sentences it has.
func (l *line) says(table *phrase.Table, s phrase.Sentence) bool {
	found, asked := l.found[table]
	if !asked {
		if l.found == nil {
			l.found = map[*phrase.Table][]phrase.Found{}
		}
		found = table.FindAll(l.text)
		l.found[table] = found
	}
	return len(beginIn(found, s)) > 0
}

// beginIn gives those of what a table found, in the order of the text, that
// begin in a sentence.
func beginIn(found []phrase.Found, s phrase.Sentence) []phrase.Found {
	first := sort.Search(len(found), func(i int) bool { return found[i].Start >= s.Start })
	last := sort.Search(len(found), func(i int) bool { return found[i].Start >= s.End })
	return found[first:max(first, last)]
}

// words is the number of words, signs left out.
func (l *line) words() int { return countWords(l.text, 0, len(l.text.Tokens)) }

func countWords(t *phrase.Text, first, last int) int {
	n := 0
	for _, token := range t.Tokens[first:last] {
		if token.Kind != phrase.Sign {
			n++
		}
	}
	return n
}

// isBold reports whether the whole line is set in bold.
func (l *line) isBold() bool {
	if len(l.Strong) == 0 {
		return false
	}
	rest := l.Text.Plain[l.Strong[0].End:]
	return l.Strong[0].Start == 0 && strings.Trim(rest, " :.-–—") == ""
}

// startsUpper reports whether the first letter is a capital or there is none.
func startsUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r)
		}
		if unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// endsSentence reports whether the line ends like a sentence.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \"'”’)]")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, ",") || strings.HasSuffix(s, ";") ||
		strings.HasSuffix(s, "…")
}
