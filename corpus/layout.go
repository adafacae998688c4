package corpus

// This file lays JSON out for people and for git: one field or list element a
// line, but a small object, such as a span, on one line; the order of fields is
// the types', no time stamp, a line end at the end. Two edits of different
// elements then merge as text.

import (
	"bytes"
	"strings"
)

// inlineAtMost is the longest object, in bytes, that stays on one line.
const inlineAtMost = 120

// canonical gives compact JSON as it stands in a file of the corpus.
func canonical(compact []byte) []byte {
	l := layout{in: compact}
	l.value(0)
	l.out.WriteByte('\n')
	return l.out.Bytes()
}

// A layout walks compact JSON that is known to be well formed.
type layout struct {
	in  []byte
	at  int
	out bytes.Buffer
}

func (l *layout) value(depth int) {
	end := l.end()
	open := l.in[l.at]
	if (open != '{' && open != '[') || end-l.at == 2 || (open == '{' && end-l.at <= inlineAtMost) {
		l.inline(end)
		return
	}
	l.copy(1)
	for l.in[l.at] != '}' && l.in[l.at] != ']' {
		if l.in[l.at] == ',' {
			l.copy(1)
		}
		l.out.WriteString("\n" + strings.Repeat("  ", depth+1))
		if open == '{' {
			l.copy(l.end() - l.at + 1) // the name and its colon
			l.out.WriteByte(' ')
		}
		l.value(depth + 1)
	}
	l.out.WriteString("\n" + strings.Repeat("  ", depth))
	l.copy(1)
}

// inline copies a value with a blank after each comma and colon.
func (l *layout) inline(end int) {
	for l.at < end {
		switch c := l.in[l.at]; c {
		case '"':
			l.copy(l.end() - l.at)
		default:
			l.copy(1)
			if c == ',' || c == ':' {
				l.out.WriteByte(' ')
			}
		}
	}
}

func (l *layout) copy(n int) {
	l.out.Write(l.in[l.at : l.at+n])
	l.at += n
}

// end gives the offset after the value or name that starts here.
func (l *layout) end() int {
	depth, quoted := 0, false
	for i := l.at; i < len(l.in); i++ {
		c := l.in[i]
		switch {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		}
		if depth < 0 || depth == 0 && !quoted && (c == ',' || c == ':') {
			return i
		}
		if depth == 0 && !quoted && (c == '"' || c == '}' || c == ']') {
			return i + 1
		}
	}
	return len(l.in)
}
