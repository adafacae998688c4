// Org files: what they say in a text file to the program that reads them.
package article

import (
	"bytes"
	"strings"
)

// An orgReader tells the lines that are written for Org from text: properties
// (":PROPERTIES:" to ":END:") and keywords ("#+title: Hips in the morning").
type orgReader struct {
	drawer bool  // the line before is a property
	title  Range // the title that the file gives itself; empty without one
}

// takes reports whether the words of a line, which begin at this offset of the
// file, are no text of the article.
func (o *orgReader) takes(words []byte, at int) bool {
	if o.drawer || bytes.EqualFold(words, []byte(":properties:")) {
		o.drawer = words[0] == ':' && !bytes.EqualFold(words, []byte(":end:"))
		return words[0] == ':'
	}
	key, value, ok := orgKeyword(words)
	if ok && strings.EqualFold(key, "title") && o.title == (Range{}) {
		o.title = Range{at + len(words) - len(value), at + len(words)}
	}
	return ok
}

// orgKeyword divides a line like "#+author: Ann" or "#+begin_quote"; the value is
// what the line ends in.
func orgKeyword(words []byte) (key string, value []byte, ok bool) {
	rest, ok := bytes.CutPrefix(words, []byte("#+"))
	if !ok || len(rest) == 0 || rest[0] == ' ' {
		return "", nil, false
	}
	name, value, _ := bytes.Cut(rest, []byte(":"))
	return string(name), bytes.TrimSpace(value), true
}
