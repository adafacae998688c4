// Where sentences begin and end. UAX #29 finds most of it; what it can't know
// is abbreviations, list numbers and careless punctuation.
package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// A Range is a part of a text in bytes, half open.
type Range struct{ Start, End int }

// Sentences divides text into sentences without the blanks between them.
func Sentences(text string) []Range { return appendSentences(nil, text) }

func appendSentences(found []Range, text string) []Range {
	pending := 0 // where the sentence being gathered starts
	segments := sentences.FromString(text)
	end := 0
	for segments.Next() {
		start := end
		end = start + len(segments.Value())
		for cut := nextCut(text, start, end); cut > 0; cut = nextCut(text, start, end) {
			found = appendTrimmed(found, text, pending, cut)
			pending, start = cut, cut
		}
		if end < len(text) && joins(text[pending:end], text[end:]) {
			continue
		}
		found = appendTrimmed(found, text, pending, end)
		pending = end
	}
	return found
}

func appendTrimmed(found []Range, text string, start, end int) []Range {
	for start < end {
		c, size := decode(text, start)
		if !isBlank(c) {
			break
		}
		start += size
	}
	end = start + len(strings.TrimRightFunc(text[start:end], isBlank))
	if start == end {
		return found
	}
	return append(found, Range{start, end})
}

// nextCut finds the first full stop in text[start:end] that ends a sentence
// though UAX #29 goes on: before a lower-case
// letter, a number or a picture ("relax. then switch"), or
// with no blank after it ("seconds.Repeat"). It gives the place after it, or 0.
func nextCut(text string, start, end int) int {
	for i := start; i < end; i++ {
		dot := strings.IndexByte(text[i:end], '.')
		if dot < 0 {
			return 0
		}
		i += dot
		if i+1 < end && endsSentence(text[start:i], text[i+1:end]) {
			return i + 1
		}
	}
	return 0
}

// endsSentence judges a full stop by the text before and after it.
func endsSentence(before, after string) bool {
	last := lastWord(before)
	if utf8.RuneCountInString(last) < 2 || abbreviations[strings.ToLower(last)] != 0 {
		return false
	}
	next := strings.TrimLeft(after, " ")
	c, size := utf8.DecodeRuneInString(next)
	if len(next) < len(after) {
		return unicode.IsLower(c) || isDigit(c) || unicode.Is(unicode.So, c) || startsDashed(next)
	}
	second, _ := utf8.DecodeRuneInString(next[size:])
	lastRune, _ := utf8.DecodeLastRuneInString(last)
	return unicode.IsUpper(c) && unicode.IsLower(second) && unicode.IsLower(lastRune)
}

// startsDashed reports whether s is a point of a list: "- Bend".
func startsDashed(s string) bool {
	c, size := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("-–—•*", c) && strings.HasPrefix(s[size:], " ")
}

// joins reports whether a break UAX #29 makes between these is none: after a
// list number or an abbreviation.
func joins(sentence, next string) bool {
	sentence = strings.TrimRightFunc(sentence, isBlank)
	if strings.ContainsAny(next[:min(1, len(next))], "\n\r") || !strings.HasSuffix(sentence, ".") {
		return isListMark(sentence)
	}
	body := sentence[:len(sentence)-1]
	switch abbreviations[strings.ToLower(lastWord(body))] {
	case goesOn:
		return true
	case unit:
		c, _ := utf8.DecodeRuneInString(next)
		return !unicode.IsUpper(c) && !isListMark(firstField(next))
	}
	return isListMark(sentence)
}

// isListMark reports whether s is nothing but "3.", "(b)." or "2)".
func isListMark(s string) bool {
	s = strings.Trim(s, " ().")
	if s == "" || len(s) > 2 {
		return false
	}
	c := s[0]
	return isDigit(rune(c)) && isDigit(rune(s[len(s)-1])) || len(s) == 1 && 'a' <= c|0x20 && c|0x20 <= 'z'
}

func firstField(s string) string {
	s = strings.TrimLeft(s, " ")
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return s[:i]
	}
	return s
}

// lastWord gives the end of s back to the last sign but a point. No
// abbreviation is longer than the part looked at.
func lastWord(s string) string {
	s = s[max(0, len(s)-16):]
	return s[strings.LastIndexFunc(s, func(c rune) bool { return !isLetter(c) && c != '.' })+1:]
}

// An abbreviation either always goes on in the same sentence (a title) or
// only before a lower-case letter or a number (a unit).
type abbreviation uint8

const (
	goesOn abbreviation = iota + 1
	unit
)

var abbreviations = map[string]abbreviation{
	"dr": goesOn, "mr": goesOn, "mrs": goesOn, "ms": goesOn, "prof": goesOn, "st": goesOn, "approx": goesOn,
	"e.g": goesOn, "i.e": goesOn, "eg": goesOn, "ie": goesOn, "fig": goesOn, "figs": goesOn, "vs": goesOn, "cf": goesOn,
	"sec": unit, "secs": unit, "min": unit, "mins": unit, "rep": unit, "reps": unit, "hr": unit, "hrs": unit,
	"max": unit, "etc": unit, "incl": unit, "ex": unit, "no": unit, "vol": unit, "a.m": unit, "p.m": unit,
	"wk": unit, "wks": unit, "ft": unit, "lbs": unit, "kg": unit, "cm": unit, "alt": unit, "min/max": unit,
}
