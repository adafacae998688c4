package extract

// Lines: blocks with their words read.

import (
	"sort"
	"strings"
	"unicode"

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
	restarts   bool // another how-to begins here, in the middle of its paragraph
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

// dosesIn gives the amounts that begin in a sentence.
func (l *line) dosesIn(s phrase.Sentence) []dosage.Reading {
	first := sort.Search(len(l.doses), func(i int) bool { return l.doses[i].Start >= s.Start })
	last := sort.Search(len(l.doses), func(i int) bool { return l.doses[i].Start >= s.End })
	return l.doses[first:max(first, last)]
}
