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
	lines := []line{{number: 1}}
	number, column, mark := 1, 0, 0
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c == '\n' || c == '\r':
			i++
			if c == '\r' && i < len(text) && text[i] == '\n' {
				i++
			}
			number, column, mark = number+1, 0, i
			lines = append(lines, line{start: i, number: number})
		default:
			if i-mark >= markEvery {
				mark = i
				lines = append(lines, line{start: i, number: number, column: column})
			}
			_, size := utf8.DecodeRune(text[i:])
			i += size
			column++
		}
	}
	return lines
}
