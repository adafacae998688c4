// Lines: whether the line after a line break goes on with the sentence before.
package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxLabelWords bounds the words of a "Label:".
const maxLabelWords = 4

// maxTitleWords bounds the words of a title that stands over its paragraph
// without a blank line.
const maxTitleWords = 6

// A wrapped paragraph has lines between these lengths, in code points: shorter
// ones are lists and verse, longer ones whole paragraphs.
const (
	minWrap = 40
	maxWrap = 130
)

// wrapWidth gives the width a paragraph was wrapped to, in code points, or 0
// when nothing shows that it was: at least two lines must come near it.
func wrapWidth(lines []string) int {
	width := 0
	for _, line := range lines {
		width = max(width, utf8.RuneCountInString(line))
	}
	if width < minWrap || width > maxWrap {
		return 0
	}
	full := 0
	for _, line := range lines {
		if utf8.RuneCountInString(line)*20 >= width*17 {
			full++
		}
	}
	if full < 2 {
		return 0
	}
	return width
}

// runsOn reports whether next continues the sentence that prev leaves open.
// width is the paragraph's wrapWidth.
func runsOn(prev, next string, width int) bool {
	first, _ := utf8.DecodeRuneInString(next)
	lower, full := unicode.IsLower(first), isFull(prev, next, width)
	switch {
	case !leadingMark(next).isZero(), labelSize(next) > 0 && !(lower && full):
		return false
	case endsSentence(prev):
		return lower && full && endsClause(prev)
	}
	return lower || full
}

// isFull reports whether prev had no room for the first word of next.
func isFull(prev, next string, width int) bool {
	if width == 0 {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	return utf8.RuneCountInString(prev)+1+utf8.RuneCountInString(word) > width
}

// isTitleOver reports whether the first line of a wrapped paragraph was broken off
// for being its title: it had room for the next word.
func isTitleOver(first, next string, width int) bool {
	r, _ := utf8.DecodeRuneInString(next)
	return width > 0 && strings.Count(first, " ") < maxTitleWords && unicode.IsUpper(r) && !endsSentence(first) && !isFull(first, next, width)
}

// beginsItself reports whether a line begins something of its own, whatever
// stands before it: a list item, a numbered line, a "Label:".
func beginsItself(line string) bool {
	return !leadingMark(line).isZero() || labelSize(line) > 0 || pipeCells(line) != nil
}

// endsSentence reports whether line ends in a sign that ends a sentence, or a
// closing quote or bracket after one.
func endsSentence(line string) bool {
	line = strings.TrimRightFunc(line, func(r rune) bool { return strings.ContainsRune(`"'”’»)]`, r) })
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?:;…。！？", r)
}

// endsClause reports whether line ends in a sign that a sentence may go on
// after. The items of a list end in one too, but with room to spare.
func endsClause(line string) bool {
	return strings.HasSuffix(line, ";") || strings.HasSuffix(line, ":")
}

// labelSize gives the length of the "Label:" a line begins with, the colon
// included: one to four words, the first of which begins with a letter.
func labelSize(line string) int {
	end := strings.IndexByte(line, ':')
	if end <= 0 || end+1 < len(line) && line[end+1] != ' ' {
		return 0
	}
	first, _ := utf8.DecodeRuneInString(line)
	label := line[:end]
	if !unicode.IsLetter(first) || strings.ContainsAny(label, ".,;!?") || strings.Count(label, " ") >= maxLabelWords {
		return 0
	}
	return end + 1
}
