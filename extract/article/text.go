package article

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stretchlint/stretchlint/schema/source"
)

// A Text is words as a reader sees them, each of which knows its bytes. Blanks
// are collapsed, entities decoded, markup dropped.
type Text struct {
	Plain  string
	pieces []piece
}

// A piece says where a part of Plain came from. Up to the next piece's plain
// offset it is either a verbatim run of the file (byte for byte) or a unit that
// stands for something else: an entity, a collapsed run of blanks.
type piece struct {
	plain      int // offset in Plain
	start, end int // offsets in File.Text
	verbatim   bool
}

// Place gives where Plain[i:j] stands in File.Text, as byte offsets.
func (t Text) Place(i, j int) (start, end int) {
	if len(t.pieces) == 0 {
		return 0, 0
	}
	p := t.pieces[t.pieceAt(i)]
	start = p.start
	if p.verbatim {
		start += i - p.plain
	}
	if j <= i {
		return start, start
	}
	q := t.pieces[t.pieceAt(j-1)]
	end = q.end
	if q.verbatim {
		end = q.start + (j - q.plain)
	}
	return start, end
}

// Span gives where Plain[i:j] stands in the file.
func (t Text) Span(f *source.File, i, j int) source.Span {
	start, end := t.Place(i, j)
	return f.Span(start, end)
}

// Slice gives the part Plain[i:j] as a text of its own.
func (t Text) Slice(i, j int) Text {
	if i >= j {
		return Text{}
	}
	first, last := t.pieceAt(i), t.pieceAt(j-1)
	out := Text{Plain: t.Plain[i:j], pieces: make([]piece, 0, last-first+1)}
	for _, p := range t.pieces[first : last+1] {
		if p.plain < i {
			if p.verbatim {
				p.start += i - p.plain
			}
			p.plain = i
		}
		p.plain -= i
		out.pieces = append(out.pieces, p)
	}
	if last := &out.pieces[len(out.pieces)-1]; last.verbatim {
		last.end = last.start + j - i - last.plain
	}
	return out
}

// Trim drops blanks at both ends.
func (t Text) Trim() Text {
	left := len(t.Plain) - len(strings.TrimLeft(t.Plain, " "))
	right := len(strings.TrimRight(t.Plain, " "))
	return t.Slice(left, max(left, right))
}

// Seams gives the offsets in Plain where two letters meet that markup stands
// between in the file.
func (t Text) Seams() []int {
	var seams []int
	for i := 1; i < len(t.pieces); i++ {
		p, q := t.pieces[i-1], t.pieces[i]
		if q.start > p.end && isLetterBefore(t.Plain, q.plain) && isLetterAt(t.Plain, q.plain) {
			seams = append(seams, q.plain)
		}
	}
	return seams
}

func isLetterBefore(s string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return unicode.IsLetter(r)
}

func isLetterAt(s string, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[at:])
	return unicode.IsLetter(r)
}

// IsEmpty reports whether there are no words.
func (t Text) IsEmpty() bool { return t.Plain == "" }

func (t Text) pieceAt(plain int) int {
	return sort.Search(len(t.pieces), func(i int) bool { return t.pieces[i].plain > plain }) - 1
}
