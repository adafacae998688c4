package articletest

import (
	"iter"
	"regexp"
)

// wordless are texts without a word; a few have no sign that anyone sees.
var wordless = []string{"★", "\ufe0f", "…", "?", ":", "–", "1", "❤️", "\u200d \ufe0f", "(", "“”", "1️⃣", "→ ✔"}

// texts find what stands in a line behind the marks of its block.
var texts = map[string]*regexp.Regexp{
	"text/markdown": regexp.MustCompile(`(?m)^((?:#+ | *[-*] | *\d+\. |> |\| )*)([^\s#:>|{-][^|\n]*)`),
	"text/html":     regexp.MustCompile(`(<(?:h\d|p|li|td|th|dt|dd|b|strong|div)(?: [^<>]*)?>)([^<>\n]+)`),
	"text/plain":    regexp.MustCompile(`(?m)^((?:[-*•] |\d+\. )?)(.+)$`),
}

// starts are the places at which a part of an article may begin.
var starts = map[string]*regexp.Regexp{
	"text/markdown": regexp.MustCompile(`\n\n`),
	"text/html":     regexp.MustCompile(`<(?:h\d|p|li|ol|ul|td|div)\b`),
	"text/plain":    regexp.MustCompile(`\n\n`),
}

// Damaged gives copies of an article that lack what a reader of pages comes to
// count on, each with what was done to it: one begins at a later block, one ends
// before it, and one has signs in the place of every third text. The media type is
// that of Markdown, HTML or plain text.
func Damaged(mediaType string, content []byte) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, at := range starts[mediaType].FindAllIndex(content, -1) {
			if !yield("begins late", content[at[0]:]) || !yield("ends early", content[:at[0]]) {
				return
			}
		}
		for i, sign := range wordless {
			if !yield("every third text is "+sign, withSigns(texts[mediaType], content, sign, i)) {
				return
			}
		}
	}
}

// withSigns puts a sign in the place of every third text, from one on that first
// says.
func withSigns(find *regexp.Regexp, content []byte, sign string, first int) []byte {
	n := first
	return find.ReplaceAllFunc(content, func(text []byte) []byte {
		if n++; n%3 > 0 {
			return text
		}
		return find.ReplaceAll(text, []byte("${1}"+sign))
	})
}
