// The escapes of the two markup formats: character references, and Markdown's
// backslashes.
package article

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/stretchlint/stretchlint/extract/site"
)

// longestReference bounds a named character reference, in bytes with "&" and ";".
const longestReference = 40

// htmlEscape reads a character reference the way browsers do: the ";" may be
// missing, and then the longest known name counts.
func htmlEscape(src []byte, i, end int) (string, int) {
	if src[i] != '&' {
		return "", 0
	}
	if i+1 < end && src[i+1] == '#' {
		return numericEscape(src[i:end])
	}
	candidate := string(reference(src[i:end]))
	decoded := html.UnescapeString(candidate)
	if decoded == candidate {
		return "", 0
	}
	if strings.HasSuffix(candidate, ";") && !strings.HasSuffix(decoded, ";") {
		return decoded, len(candidate)
	}
	// Only a beginning of the candidate was a reference; what follows it
	// stands unchanged at the end of the decoded text.
	for n := 2; n <= len(candidate); n++ {
		head := html.UnescapeString(candidate[:n])
		if head != candidate[:n] && head+candidate[n:] == decoded {
			return head, n
		}
	}
	return "", 0
}

// numericEscape reads the numeric reference that src begins with; one beyond the
// last code point stands for U+FFFD.
func numericEscape(src []byte) (string, int) {
	value, length := site.NumericReference(src)
	if length == 0 {
		return "", 0
	}
	return html.UnescapeString("&#" + strconv.Itoa(int(value)) + ";"), length
}

// Words gives a run of HTML text as a reader sees it: references decoded, blanks
// collapsed.
func Words(run []byte) string {
	b := textBuilder{src: run}
	b.add(0, len(run), htmlEscape)
	return string(b.plain)
}

// reference gives the longest beginning of src that could be a reference.
func reference(src []byte) []byte {
	for i := 1; i < len(src) && i < longestReference; i++ {
		c := src[i]
		switch {
		case c == ';':
			return src[:i+1]
		case c == '#' && i == 1:
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
		default:
			return src[:i]
		}
	}
	return src[:min(len(src), longestReference)]
}

// markdownEscape reads a backslash before punctuation and a complete reference.
func markdownEscape(src []byte, i, end int) (string, int) {
	switch src[i] {
	case '\\':
		if i+1 < end && isPunctuation(src[i+1]) {
			return string(src[i+1 : i+2]), 2
		}
	case '&':
		candidate := string(reference(src[i:end]))
		if !strings.HasSuffix(candidate, ";") {
			return "", 0
		}
		if decoded := html.UnescapeString(candidate); decoded != candidate && !strings.HasSuffix(decoded, ";") {
			return decoded, len(candidate)
		}
	}
	return "", 0
}

func isPunctuation(c byte) bool {
	return c < utf8.RuneSelf && bytes.IndexByte([]byte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"), c) >= 0
}
