// What stands before the words of a block: numbers, bullets and ornaments.
package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mark is what a line begins with besides words.
type mark struct {
	number string
	bullet bool
	// size is the length of it all, the blanks after it included.
	size int
}

// isZero reports whether there is no mark: the words begin at once.
func (m mark) isZero() bool { return m.number == "" && !m.bullet }

// leadingMark reads the bullet and number at the start of s. A mark that
// leaves no words is none.
func leadingMark(s string) mark {
	m := mark{}
	rest := s
	if size := bulletSize(rest); size > 0 {
		m.bullet = true
		rest = rest[size:]
	}
	bare := rest[ornamentSize(rest):]
	if number, size := numberMark(bare); size > 0 && hasWord(bare[size:]) {
		m.number = number
		rest = bare[size:]
	}
	m.size = len(s) - len(rest)
	if m.isZero() || !hasWord(rest) {
		return mark{}
	}
	return m
}

func hasWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// Bullets that need no blank after them, because they are nothing else; and
// those that do.
const (
	sureBullets  = "•○·▪◦●‣⁃∙■▸▹►▶➢➤✓✔☐☑☒✗✘✖❌\uF0B7\uF0A7"
	shyBullets   = "-*+–"
	letterBullet = "o"
)

// bulletSize gives the length of the bullet s begins with, blanks included.
func bulletSize(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case size == 0:
		return 0
	case strings.ContainsRune(sureBullets, r):
		return size + blanks(s[size:]) + joiners(s[size:])
	case strings.ContainsRune(shyBullets, r):
		n := blanks(s[size:])
		if n == 0 || startsWithDigitRange(s[size+n:]) {
			return 0
		}
		return size + n
	case strings.HasPrefix(s, letterBullet+" "):
		next, _ := utf8.DecodeRuneInString(s[2:])
		if unicode.IsUpper(next) {
			return 2
		}
	}
	return 0
}

// joiners gives the length of the variation selector after an emoji.
func joiners(s string) int {
	if strings.HasPrefix(s, "\uFE0F") {
		return len("\uFE0F") + blanks(s[len("\uFE0F"):])
	}
	return 0
}

// startsWithDigitRange is for "20 - 30 seconds" broken before its dash.
func startsWithDigitRange(s string) bool { return s != "" && isDigit(s[0]) }

func blanks(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// ornamentSize gives the length of the emoji, arrows and dingbats s begins
// with, blanks included.
func ornamentSize(s string) int {
	end := 0
	for i, r := range s {
		switch {
		case keycap(s[i:]):
			return end
		case isOrnament(r):
			end = i + utf8.RuneLen(r)
		case r == ' ' && end > 0:
			end = i + 1
		default:
			return end
		}
	}
	return 0
}

func keycap(s string) bool {
	_, size := keycapMark(s)
	return size > 0
}

// isOrnament reports whether r is a picture and not part of a word. Circled
// digits are numbers.
func isOrnament(r rune) bool {
	if _, ok := circled(r); ok {
		return false
	}
	switch {
	case r == 0xFE0F || r == 0x200D || 0x1F3FB <= r && r <= 0x1F3FF || 0xE0020 <= r && r <= 0xE007F:
		return true
	case 0x2190 <= r && r <= 0x21FF, 0x2300 <= r && r <= 0x23FF, 0x25A0 <= r && r <= 0x27BF, 0x2900 <= r && r <= 0x297F, 0x2B00 <= r && r <= 0x2BFF:
		return true
	}
	return 0x1F000 <= r && r <= 0x1FAFF
}
