// Package phrase is how we read prose: a text becomes tokens, a vocabulary
// tags them, and patterns over words and tags find phrases. Nothing is ever
// rewritten: every token, tag and match keeps its bytes.
package phrase

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Token is one word, number or sign of a text.
type Token struct {
	// Start and End are byte offsets in the text.
	Start, End int
	// Word is the token in lower case with plain apostrophes, quotes and
	// hyphens. It is for comparing only; the text keeps what was written.
	Word string
	Kind Kind
	hash uint32 // of Word
	// Value is the amount of a Number or of a number word ("ten"), else 0.
	Value float64
}

// A Kind is what a token is made of.
type Kind uint8

const (
	Word Kind = iota
	Number
	Sign
)

// Scan divides text into tokens. Every byte but blanks belongs to exactly one:
// a run of letters, a number, or a single sign. An apostrophe between letters
// is part of the word; a hyphen never is.
func Scan(text string) []Token {
	return appendTokens(make([]Token, 0, len(text)/tokenBytes+1), text)
}

func appendTokens(tokens []Token, text string) []Token {
	for i := 0; i < len(text); {
		c, size := decode(text, i)
		switch {
		case isBlank(c):
			i += size
		case isDigit(c):
			end := numberEnd(text, i)
			tokens = append(tokens, number(text, i, end))
			i = end
		case isLetter(c):
			end := wordEnd(text, i)
			tokens = append(tokens, word(text, i, end))
			i = end
		default:
			tokens = append(tokens, sign(text, i, i+size, c))
			i += size
		}
	}
	return tokens
}

func decode(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

func isBlank(c rune) bool {
	if c < utf8.RuneSelf {
		return c == ' ' || '\t' <= c && c <= '\r'
	}
	return unicode.IsSpace(c) || c == '\u200b' || c == '\ufeff' || isSelector(c)
}

// isSelector reports whether a sign says only how the one before it is drawn: "❤️"
// has one behind it, "1️⃣" two.
func isSelector(c rune) bool { return '\ufe00' <= c && c <= '\ufe0f' || c == '\u20e3' || c == '\u200d' }

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

// isLetter takes combining marks as letters, so that a decomposed "é" stays
// one word.
func isLetter(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	}
	return unicode.IsLetter(c) || unicode.Is(unicode.M, c) && !isSelector(c)
}

// wordEnd finds where the word that starts at i ends.
func wordEnd(text string, i int) int {
	for i < len(text) {
		c, size := decode(text, i)
		switch {
		case isLetter(c), c == '\u00ad': // a soft hyphen shows nothing
			i += size
		case isApostrophe(c) && i+size < len(text):
			if next, _ := decode(text, i+size); !isLetter(next) {
				return i
			}
			i += size
		default:
			return i
		}
	}
	return i
}

// numberEnd finds where the digits that start at i end. A point or a comma is
// part of a number only where it can't be punctuation: "1.5", "1,000".
func numberEnd(text string, i int) int {
	start := i
	digits := func() {
		for i < len(text) && isDigit(rune(text[i])) {
			i++
		}
	}
	digits()
	for i-start <= 3 && followedByThousands(text[i:]) {
		i += 4
	}
	if i+1 < len(text) && text[i] == '.' && isDigit(rune(text[i+1])) {
		i++
		digits()
	}
	return i
}

func followedByThousands(rest string) bool {
	if len(rest) < 4 || rest[0] != ',' {
		return false
	}
	for _, c := range rest[1:4] {
		if !isDigit(c) {
			return false
		}
	}
	return len(rest) == 4 || !isDigit(rune(rest[4]))
}

func number(text string, start, end int) Token {
	digits := text[start:end]
	value, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	if err != nil { // out of range: a number no phrase is about
		value = 0
	}
	return Token{Start: start, End: end, Word: digits, Kind: Number, hash: hashOf(digits), Value: value}
}

func word(text string, start, end int) Token {
	w := normal(text[start:end])
	t := Token{Start: start, End: end, Word: w, Kind: Word, hash: hashOf(w)}
	if mayBeNumber(w) {
		t.Value = numberWords[w]
	}
	return t
}

// mayBeNumber spares most words the look-up: number words have three to nine
// letters and few first letters.
func mayBeNumber(w string) bool {
	return 3 <= len(w) && len(w) <= 9 && strings.IndexByte("defnost", w[0]) >= 0
}

func sign(text string, start, end int, c rune) Token {
	if value, ok := fractions[c]; ok {
		return Token{Start: start, End: end, Word: text[start:end], Kind: Number, hash: hashOf(text[start:end]), Value: value}
	}
	w := text[start:end]
	if plain, ok := plainSigns[c]; ok {
		w = plain
	}
	return Token{Start: start, End: end, Word: w, Kind: Sign, hash: hashOf(w)}
}

// normal gives a word as it is compared. Most words are lower-case ASCII
// already and cost nothing.
func normal(w string) string {
	plain := true
	for i := 0; i < len(w) && plain; i++ {
		plain = w[i] < utf8.RuneSelf
	}
	if plain {
		return strings.ToLower(w)
	}
	return strings.Map(func(c rune) rune {
		switch {
		case isApostrophe(c):
			return '\''
		case c == '\u00ad':
			return -1
		}
		return unicode.ToLower(c)
	}, w)
}

func isApostrophe(c rune) bool { return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' }

// plainSigns says which sign stands for which when signs are compared.
var plainSigns = map[rune]string{
	'–': "-", '—': "-", '‐': "-", '‑': "-", '‒': "-", '−': "-", '―': "-",
	'’': "'", '‘': "'", '′': "'", '‛': "'",
	'“': `"`, '”': `"`, '„': `"`, '″': `"`, '«': `"`, '»': `"`,
	'×': "x", '✕': "x", '✖': "x", '⨯': "x",
	'∼': "~", '～': "~", '≈': "~", '⁄': "/", '：': ":", '…': "...",
}

// fractions are the numbers written with one sign.
var fractions = map[rune]float64{
	'½': 0.5, '⅓': 1.0 / 3, '⅔': 2.0 / 3, '¼': 0.25, '¾': 0.75, '⅕': 0.2, '⅛': 0.125,
}
