// Package source knows where things stand: a file as it was read, byte spans
// into it, and the line and column of every offset. Every other package hangs
// on it and it hangs on none.
package source

import (
	"bytes"
	"sort"
	"sync"
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
	excerpt *excerpt  // of the lines that are left; nil when all are there

	indexing sync.Mutex
	lines    []line // of Text, as far as places in it were asked for
	indexed  int    // where the line after them starts
	feed     int    // where the next line feed is
}

// A line is the start of a line in Text, or a way mark inside a very long
// one: counting columns from the nearest mark keeps Position cheap on pages
// that are one line of a megabyte.
type line struct {
	start  int32 // offset in Text
	number int32 // from 1
	column int32 // code points before start on this line
}

// markEvery is the distance in bytes between two way marks of a long line.
const markEvery = 1024

// New makes a File of what was read from path, finding its encoding.
func New(path string, content []byte) *File { return NewAs(path, content, "") }

// NewAs is New for content that came with a Content-Type ("text/html;
// charset=iso-8859-2"). Its charset counts for more than what the page itself
// declares, and for less than a byte order mark or text that is sound UTF-8.
func NewAs(path string, content []byte, contentType string) *File {
	text, offsets := decode(content, contentType)
	return &File{Path: path, Bytes: content, Text: text, offsets: offsets}
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
	if f.excerpt != nil {
		return f.excerpt.line(number)
	}
	lines := f.index(len(f.Text))
	i := sort.Search(len(lines), func(i int) bool { return int(lines[i].number) >= number })
	if i == len(lines) || int(lines[i].number) != number {
		return "", -1
	}
	start := int(lines[i].start)
	rest := f.Text[start:]
	if end := bytes.IndexAny(rest, "\r\n"); end >= 0 {
		rest = rest[:end]
	}
	return string(rest), start
}

func (f *File) position(offset int) Position {
	lines := f.index(offset)
	i := sort.Search(len(lines), func(i int) bool { return int(lines[i].start) > offset }) - 1
	mark := lines[i]
	return Position{
		Offset: f.offsets.original(offset),
		Line:   int(mark.number),
		Column: int(mark.column) + utf8.RuneCount(f.Text[mark.start:offset]) + 1,
	}
}

// index gives the lines, at the least those up to an offset. Most pages are
// asked for a place or two near their start.
func (f *File) index(offset int) []line {
	f.indexing.Lock()
	defer f.indexing.Unlock()
	for f.indexed <= min(offset, len(f.Text)) {
		f.addLine()
	}
	return f.lines
}

// addLine indexes one line more. A line ends at LF, CR LF or CR; behind the
// last line end stands one more line, which may be empty.
func (f *File) addLine() {
	start := f.indexed
	if f.feed < start || start == 0 {
		f.feed = indexFrom(f.Text, start, '\n')
	}
	end, next := f.feed, f.feed+1
	if i := indexFrom(f.Text[:end], start, '\r'); i+1 < end || i+1 == end && end == len(f.Text) {
		end, next = i, i+1
	} else if i < end {
		end = i // of CR LF
	}
	f.indexed = next
	mark := line{start: int32(start), number: 1}
	if n := len(f.lines); n > 0 {
		mark.number = f.lines[n-1].number + 1
	}
	f.lines = append(f.lines, mark)
	for end-int(mark.start) > markEvery {
		way := int(mark.start) + markEvery
		for way < end && !utf8.RuneStart(f.Text[way]) {
			way++
		}
		mark.column += int32(utf8.RuneCount(f.Text[mark.start:way]))
		mark.start = int32(way)
		f.lines = append(f.lines, mark)
	}
}

// indexFrom gives where c stands next in text, from start on; the end of text
// where it does not.
func indexFrom(text []byte, start int, c byte) int {
	if i := bytes.IndexByte(text[start:], c); i >= 0 {
		return start + i
	}
	return len(text)
}
