// Markdown as words: marks dropped by a plain scan, which asks no parser.

package articletest

import (
	"regexp"
	"strings"
)

const escapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

// withoutMarks drops links' addresses, images, quote marks and escapes; what
// is left is HTML.
func withoutMarks(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); {
		rest := s[i:]
		switch {
		case rest[0] == '\\' && len(rest) > 1 && strings.IndexByte(escapable, rest[1]) >= 0:
			out.WriteString(escaped(rest[1]))
			i += 2
		case rest[0] == '\\' && len(rest) > 1 && rest[1] == '\n':
			out.WriteByte(' ')
			i++
		case rest[0] == '&' && !isReference(rest):
			out.WriteString("&amp;")
			i++
		case strings.HasPrefix(rest, "[^"):
			i += 2 + closing(rest[2:], '[', ']')
		case strings.HasPrefix(rest, "!["):
			i += 2 + closing(rest[2:], '[', ']')
			i += address(s[i:])
		case strings.HasPrefix(rest, "](") && !strings.Contains(rest, ")"):
			out.WriteString("](") // no link
			i += 2
		case rest[0] == ']':
			i += 1 + address(rest[1:])
		case rest[0] == '<' && autoLink.MatchString(rest) && !strings.HasPrefix(rest, "</"):
			end := strings.IndexByte(rest, '>')
			out.WriteString(strings.ReplaceAll(rest[1:end], "&", "&amp;"))
			i += end + 1
		case tagSize(rest) > 0:
			out.WriteString(rest[:tagSize(rest)])
			i += tagSize(rest)
		case rest[0] == '\n':
			trimmed := strings.TrimLeft(rest, "\n\r \t>")
			out.WriteByte(' ')
			i += len(rest) - len(trimmed)
		default:
			out.WriteByte(rest[0])
			i++
		}
	}
	return out.String()
}

// tag begins with a tag, or with what HTML takes for a comment: "</<".
var tag = regexp.MustCompile(`^<(/?[A-Za-z]|/[^A-Za-z>])[^>]*>`)

// tagSize gives the bytes of the tag that s begins with: what looks like a mark
// in it is none.
func tagSize(s string) int { return len(tag.FindString(s)) }

// autoLink is an address or a mail address in angle brackets, as CommonMark 6.5
// has them.
var autoLink = regexp.MustCompile("^<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^ \\n<>]*|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9][A-Za-z0-9.-]*)>")

// escaped keeps an escaped sign from being read as HTML's.
func escaped(c byte) string {
	switch c {
	case '<':
		return "&lt;"
	case '&':
		return "&amp;"
	}
	return string(c)
}

// address gives the length of "(…)" or "[…]" behind a link's text.
func address(s string) int {
	switch {
	case strings.HasPrefix(s, "("):
		return 1 + closing(s[1:], '(', ')')
	case strings.HasPrefix(s, "["):
		return 1 + closing(s[1:], '[', ']')
	}
	return 0
}

// closing gives the length up to and with the bracket that closes.
func closing(s string, open, shut byte) int {
	depth := 1
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case open:
			depth++
		case shut:
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(s)
}

// isReference reports whether s begins with a complete character reference:
// Markdown knows no other.
func isReference(s string) bool {
	end := strings.IndexFunc(s[1:], func(r rune) bool {
		return r != '#' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
	})
	return end > 0 && s[1+end] == ';'
}
