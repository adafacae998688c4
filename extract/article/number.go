// The ways to number something: "3.", "(b)", "Step 4:", "①".
package article

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// numberReaders are the ways to number something, tried in order; each gives
// the number and the length of the mark with the blanks after it.
var numberReaders = []func(string) (string, int){
	keycapMark, circledMark, wordMark, hashMark, parenthesisMark, digitMark, gluedMark, letterMark,
}

// numberMark reads the number s begins with.
func numberMark(s string) (string, int) {
	for _, read := range numberReaders {
		if number, size := read(s); size > 0 {
			return number, size + blanks(s[size:])
		}
	}
	return "", 0
}

// digits gives the number s begins with: up to three digits.
func digits(s string) string {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	if n > 3 {
		return ""
	}
	return s[:n]
}

// keycapMark reads 1️⃣ and 🔟.
func keycapMark(s string) (string, int) {
	if strings.HasPrefix(s, "🔟") {
		return "10", len("🔟")
	}
	for n := 0; len(s) > n && isDigit(s[n]); {
		rest := strings.TrimPrefix(s[n+1:], "\uFE0F")
		if !strings.HasPrefix(rest, "\u20E3") {
			return "", 0
		}
		n = len(s) - len(rest) + len("\u20E3")
		if len(s) == n || !isDigit(s[n]) {
			return strings.Map(keepDigit, s[:n]), n
		}
	}
	return "", 0
}

func keepDigit(r rune) rune {
	if '0' <= r && r <= '9' {
		return r
	}
	return -1
}

// circledMark reads ① and its relatives.
func circledMark(s string) (string, int) {
	r, size := utf8.DecodeRuneInString(s)
	if n, ok := circled(r); ok {
		return strconv.Itoa(n), size
	}
	return "", 0
}

func circled(r rune) (int, bool) {
	for _, block := range [...]struct{ first, count rune }{{'①', 20}, {'❶', 10}, {'➀', 10}, {'➊', 10}, {'⑴', 20}, {'⒈', 20}} {
		if block.first <= r && r < block.first+block.count {
			return int(r-block.first) + 1, true
		}
	}
	return 0, false
}

// countingWords come before a number and only count; separators must follow.
var countingWords = []string{"step", "no.", "no", "nr.", "nr", "№", "number"}

var smallNumbers = map[string]string{
	"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
}

// wordMark reads "Step 4:", "Step 4 -", "No. 3:", "Step one:".
func wordMark(s string) (string, int) {
	for _, word := range countingWords {
		if len(s) <= len(word) || !strings.EqualFold(s[:len(word)], word) {
			continue
		}
		at := len(word) + blanks(s[len(word):])
		if at == len(word) && !strings.HasSuffix(word, ".") && word != "№" {
			continue
		}
		number, size := countedNumber(s[at:])
		if number == "" {
			continue
		}
		at += size
		if n := separator(s[at:]); n > 0 {
			return number, at + n
		}
	}
	return "", 0
}

func countedNumber(s string) (string, int) {
	s = strings.TrimPrefix(s, "#")
	if number := digits(s); number != "" {
		return number, len(number)
	}
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end <= 0 {
		return "", 0
	}
	return smallNumbers[strings.ToLower(s[:end])], end
}

// separator gives the length of the sign between a counted number and the words.
func separator(s string) int {
	n := blanks(s)
	r, size := utf8.DecodeRuneInString(s[n:])
	if !strings.ContainsRune(":.)-–—|", r) || size == 0 {
		return 0
	}
	rest := s[n+size:]
	if rest != "" && rest[0] != ' ' && (r == '-' || r == '.' || isDigit(rest[0])) {
		return 0
	}
	return n + size
}

// hashMark reads "#3 Bridge" and "#3: Bridge".
func hashMark(s string) (string, int) {
	if !strings.HasPrefix(s, "#") {
		return "", 0
	}
	number := digits(s[1:])
	if number == "" {
		return "", 0
	}
	at := 1 + len(number)
	if n := separator(s[at:]); n > 0 {
		return number, at + n
	}
	if n := blanks(s[at:]); n > 0 {
		return number, at + n
	}
	return "", 0
}

// maxLetters is the length of the longest roman number we read: "viii".
const maxLetters = 4

// parenthesisMark reads "(2) Bridge" and "(a) Bridge".
func parenthesisMark(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), maxLetters+2)], ')')
	if end < 2 || s[0] != '(' {
		return "", 0
	}
	inner := s[1:end]
	if digits(inner) != inner && !isLetterNumber(inner) {
		return "", 0
	}
	if rest := s[end+1:]; rest == "" || rest[0] != ' ' && !startsUpper(rest) {
		return "", 0
	}
	return inner, end + 1
}

// digitMark reads "3. ", "3) ", "3.) ", "3 - " and "3.Bridge", but no quantity:
// a digit, a unit or nothing after the sign makes it one.
func digitMark(s string) (string, int) {
	number := digits(s)
	if number == "" {
		return "", 0
	}
	rest := s[len(number):]
	switch {
	case strings.HasPrefix(rest, ".)") || strings.HasPrefix(rest, ".-"):
		return number, len(number) + 2
	case strings.HasPrefix(rest, "."), strings.HasPrefix(rest, ")"):
		if after := rest[1:]; strings.HasPrefix(after, " ") || startsUpper(after) {
			return number, len(number) + 1
		}
	default:
		if n := dash(rest); n > 0 && !startsQuantity(rest[n:]) {
			return number, len(number) + n
		}
	}
	return "", 0
}

// gluedMark reads "1Cervical retraction", where a page lost the blank; "3D" and
// "90s" are words.
func gluedMark(s string) (string, int) {
	number := digits(s)
	if number == "" || len(number) > 2 {
		return "", 0
	}
	first, size := utf8.DecodeRuneInString(s[len(number):])
	second, _ := utf8.DecodeRuneInString(s[len(number)+size:])
	if !unicode.IsUpper(first) || !unicode.IsLower(second) || startsQuantity(s[len(number):]) {
		return "", 0 // "8Reps"
	}
	return number, len(number)
}

// dash gives the length of "- ", " - ", "– ", " : " …: a dash or a colon set off
// between a number and words.
func dash(s string) int {
	n := blanks(s)
	r, size := utf8.DecodeRuneInString(s[n:])
	if r != '-' && r != '–' && r != '—' && (r != ':' || n == 0) { // "3 : Bridge", but "3: 30"
		return 0
	}
	after := blanks(s[n+size:])
	if after == 0 {
		return 0
	}
	return n + size + after
}

// measures are the words that make "3 - second", "5 - minute" a quantity.
var measures = map[string]bool{
	"second": true, "seconds": true, "sec": true, "secs": true, "minute": true, "minutes": true, "min": true, "mins": true,
	"sets": true, "rounds": true, "repetitions": true, "breaths": true, "hour": true, "hours": true, "day": true, "days": true, "week": true, "weeks": true, "rep": true, "reps": true,
	"time": true, "times": true, "point": true, "inch": true, "inches": true, "degree": true, "degrees": true, "to": true,
}

func startsQuantity(s string) bool {
	if s == "" || isDigit(s[0]) {
		return true
	}
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(s)
	}
	return measures[strings.ToLower(s[:end])]
}

// letterMark reads "a) ", "B) ", "A. Lie down" and "ii) ".
func letterMark(s string) (string, int) {
	end := strings.IndexAny(s[:min(len(s), maxLetters+1)], ".)")
	if end < 1 || !isLetterNumber(s[:end]) {
		return "", 0
	}
	rest := s[end+1:]
	if !strings.HasPrefix(rest, " ") {
		return "", 0
	}
	// "A. Lie down" is numbered; "J. Smith" and "a. m." are not.
	if s[end] == '.' && (!startsUpper(rest[1:]) || end == 1 && (s[0]|0x20) > 'h') {
		return "", 0
	}
	return s[:end], end + 1
}

// isLetterNumber reports whether s is a letter or a small roman number.
func isLetterNumber(s string) bool {
	if len(s) == 1 {
		return 'a' <= s[0]|0x20 && s[0]|0x20 <= 'z'
	}
	switch strings.ToLower(s) {
	case "ii", "iii", "iv", "vi", "vii", "viii", "ix":
		return true
	}
	return false
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// joinNumbers makes a block that is a number and nothing else the number of the
// block after it: pages set the two in boxes of their own. Text files, in which
// it may be that of a page, don't come here.
func (p *page) joinNumbers() {
	if !p.loose {
		return
	}
	numbers := p.countingNumbers()
	if len(numbers) == 0 {
		return
	}
	kept := 0
	for i := range p.blocks {
		b := &p.blocks[i]
		if len(numbers) > 0 && numbers[0] == i {
			next := &p.blocks[i+1]
			next.Number, next.Gap = strings.TrimRight(b.Text.Plain, ".)"), next.Gap || b.Gap
			numbers = numbers[1:]
			continue
		}
		p.blocks[kept], p.at[kept] = *b, p.at[i]
		kept++
	}
	p.blocks, p.at = p.blocks[:kept], p.at[:kept]
}

// countingNumbers gives the blocks that are numbers of the ones after them. They
// count up or down over the page: "3" and "10" below "Sets" and "Reps" do not.
func (p *page) countingNumbers() []int {
	var blocks, values []int
	for i := range max(0, len(p.blocks)-1) {
		if b, next := &p.blocks[i], &p.blocks[i+1]; isBareNumber(b) && next.Number == "" && (next.Kind == Heading || next.Kind == b.Kind && !isBareNumber(next)) {
			value, _ := strconv.Atoi(strings.TrimRight(b.Text.Plain, ".)"))
			blocks, values = append(blocks, i), append(values, value)
		}
	}
	isNext := func(i, j int) bool {
		return j >= 0 && j < len(values) && (values[i]-values[j] == 1 || values[j]-values[i] == 1)
	}
	counting := blocks[:0]
	for i, block := range blocks {
		if values[i] == 1 || isNext(i, i-1) || isNext(i, i+1) {
			counting = append(counting, block)
		}
	}
	return counting
}

// isBareNumber reports whether a paragraph is a number of at most two digits.
func isBareNumber(b *Block) bool {
	plain := strings.TrimRight(b.Text.Plain, ".)")
	if b.Kind != Paragraph || len(plain) == 0 || len(plain) > 2 {
		return false
	}
	return strings.Trim(plain, "0123456789") == ""
}
