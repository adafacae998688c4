// Package source knows where things stand: a file as it was read, byte spans
// into it, and the line and column of every offset. Every other package hangs
// on it and it hangs on none.
package source

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// A File is one article or record as it was read. Offsets in a Span always
// count the bytes of Bytes; readers work on Text and let Span translate.
type File struct {
	// Path is how the caller named the file, with forward slashes.
	Path string
	// Bytes is the file as it stands on disk.
	Bytes []byte
	// Text is the same content as UTF-8 without a byte order mark. It shares
	// memory with Bytes when the file already is UTF-8.
	Text []byte

	offsets offsetMap // from Text to Bytes
	lines   []line    // of Text
}

// A line is the start of a line in Text, or a way mark inside a very long
// one: counting columns from the nearest mark keeps Position cheap on pages
// that are one line of a megabyte.
type line struct {
	start  int // offset in Text
	number int // from 1
	column int // code points before start on this line
}

// markEvery is the distance in bytes between two way marks of a long line.
const markEvery = 1024

// New makes a File of what was read from path, finding its encoding.
func New(path string, content []byte) *File {
	text, offsets := decode(content)
	return &File{Path: path, Bytes: content, Text: text, offsets: offsets, lines: indexLines(text)}
}

// Span gives the place of Text[start:end] in the file.
func (f *File) Span(start, end int) Span {
	return Span{Start: f.position(start), End: f.position(end)}
}

// Offset gives the place in Bytes of an offset in Text.
func (f *File) Offset(text int) int { return f.offsets.original(text) }

// TextOffset gives the place in Text of an offset in Bytes: the way back from
// the Offset of a Position.
func (f *File) TextOffset(original int) int { return f.offsets.decoded(original) }

// Line gives the text of the line with this number (from 1), without its line
// end, and the offset in Text where it starts; "" and -1 when there is none.
func (f *File) Line(number int) (string, int) {
	i := sort.Search(len(f.lines), func(i int) bool { return f.lines[i].number >= number })
	if i == len(f.lines) || f.lines[i].number != number {
		return "", -1
	}
	start := f.lines[i].start
	rest := f.Text[start:]
	if end := bytes.IndexAny(rest, "\r\n"); end >= 0 {
		rest = rest[:end]
	}
	return string(rest), start
}

func (f *File) position(offset int) Position {
	i := sort.Search(len(f.lines), func(i int) bool { return f.lines[i].start > offset }) - 1
	mark := f.lines[i]
	return Position{
		Offset: f.offsets.original(offset),
		Line:   mark.number,
		Column: mark.column + utf8.RuneCount(f.Text[mark.start:offset]) + 1,
	}
}

// indexLines finds the lines of text. A line ends at LF, CR LF or CR.
func indexLines(text []byte) []line {
	lines := make([]line, 1, 1+bytes.Count(text, []byte{'\n'}))
	lines[0] = line{number: 1}
	for start := 0; start < len(text); {
		feed := len(text) // the next LF
		if i := bytes.IndexByte(text[start:], '\n'); i >= 0 {
			feed = start + i
		}
		for start < feed { // only CRs divide lines up to there
			i := bytes.IndexByte(text[start:feed], '\r')
			if i < 0 || start+i+1 == feed && feed < len(text) {
				break
			}
			lines = endLine(lines, text[:start+i], start+i+1)
			start += i + 1
		}
		if feed == len(text) {
			return markLine(lines, text)
		}
		lines = endLine(lines, bytes.TrimSuffix(text[:feed], []byte{'\r'}), feed+1)
		start = feed + 1
	}
	return lines
}

// endLine ends the last line, which text ends with, and begins one at next.
func endLine(lines []line, text []byte, next int) []line {
	lines = markLine(lines, text)
	return append(lines, line{start: next, number: lines[len(lines)-1].number + 1})
}

// markLine adds the way marks of the last line, which text ends with.
func markLine(lines []line, text []byte) []line {
	mark := lines[len(lines)-1]
	for i, column := mark.start, 0; len(text)-mark.start > markEvery; column++ {
		if i-mark.start >= markEvery {
			mark = line{start: i, number: mark.number, column: column}
			lines = append(lines, mark)
		}
		_, size := utf8.DecodeRune(text[i:])
		i += size
	}
	return lines
}
