// How a Text is put together: runs of the file are added one after another,
// blanks are collapsed on the way, and the places of both are kept.
package article

import (
	"unicode"
	"unicode/utf8"
)

// A textBuilder collects the text of one block. Work is linear in what is
// added: nothing written is ever copied again before text is called.
type textBuilder struct {
	src       []byte
	templates templates // in src: no words
	plain     []byte
	pieces    []piece
	blank     blank
	breaks    []lineBreak
}

// A blank is a run of blanks, tags and line breaks that has been read but not
// written: it counts only if words follow.
type blank struct {
	pending    bool
	start, end int
	hard, soft int // line breaks within it
}

// A lineBreak is a blank of the text at which a line of the author's ends.
type lineBreak struct {
	at   int // offset of the blank in plain
	soft bool
	gap  bool // an empty line stands between
}

func (b *textBuilder) reset() {
	b.plain, b.pieces, b.breaks, b.blank = b.plain[:0], b.pieces[:0], b.breaks[:0], blank{}
}

func (b *textBuilder) isEmpty() bool { return len(b.plain) == 0 }

// text gives a copy of what was collected.
func (b *textBuilder) text() Text {
	return Text{Plain: string(b.plain), pieces: append([]piece(nil), b.pieces...)}
}

// wordsAt gives the words that stand at a place of the file without markup.
func wordsAt(src []byte, place Range) Text {
	b := textBuilder{src: src}
	b.add(place.Start, place.End, nil)
	return b.text()
}

// space notes a run of blanks.
func (b *textBuilder) space(start, end int) {
	if !b.blank.pending {
		b.blank = blank{pending: true, start: start}
	}
	b.blank.end = end
}

// lineBreak notes the end of a line: hard when the author asked for it, soft
// when only the source was wrapped there.
func (b *textBuilder) lineBreak(start, end int, soft bool) {
	b.space(start, end)
	if soft {
		b.blank.soft++
	} else {
		b.blank.hard++
	}
}

// settle writes the pending blank before words.
func (b *textBuilder) settle() {
	w := b.blank
	if !w.pending {
		return
	}
	b.blank = blank{}
	if len(b.plain) == 0 {
		return
	}
	if w.hard+w.soft > 0 {
		b.breaks = append(b.breaks, lineBreak{at: len(b.plain), soft: w.hard == 0, gap: w.hard > 1})
	}
	if w.end-w.start == 1 && b.src[w.start] == ' ' {
		b.run(w.start, w.end)
		return
	}
	b.pieces = append(b.pieces, piece{plain: len(b.plain), start: w.start, end: w.end})
	b.plain = append(b.plain, ' ')
}

// verbatim adds the words src[start:end] as they stand.
func (b *textBuilder) verbatim(start, end int) {
	b.settle()
	b.run(start, end)
}

func (b *textBuilder) run(start, end int) {
	if n := len(b.pieces); n > 0 && b.pieces[n-1].verbatim && b.pieces[n-1].end == start {
		b.pieces[n-1].end = end
	} else {
		b.pieces = append(b.pieces, piece{plain: len(b.plain), start: start, end: end, verbatim: true})
	}
	b.plain = append(b.plain, b.src[start:end]...)
}

// unit adds s, which stands for the bytes from start to end.
func (b *textBuilder) unit(s string, start, end int) {
	if s == "" {
		return
	}
	if isBlank(s) {
		b.space(start, end)
		return
	}
	b.settle()
	b.pieces = append(b.pieces, piece{plain: len(b.plain), start: start, end: end})
	b.plain = append(b.plain, s...)
}

// An escape is how a format writes one sign by others: it gives what stands at
// src[i:end] and how many bytes that takes, or 0 when nothing special does.
type escape func(src []byte, i, end int) (string, int)

// add adds src[start:end]: words as they stand, blanks collapsed, and what
// decode knows replaced by what it means, without templates. It gives the
// number of runs.
func (b *textBuilder) add(start, end int, decode escape) int {
	runs := 0
	for len(b.templates) > 0 {
		next, ok := b.templates.after(start)
		if !ok || next.Start >= end {
			break
		}
		runs += b.addPrinted(start, next.Start, decode)
		start = next.End
	}
	return runs + b.addPrinted(start, end, decode)
}

func (b *textBuilder) addPrinted(start, end int, decode escape) int {
	runs := 0
	for i := start; i < end; runs++ {
		if j := b.words(i, end); j > i {
			b.verbatim(i, j)
			i = j
			continue
		}
		i += b.special(i, end, decode)
	}
	return runs
}

// words gives the end of the run of words that begins at i: single blanks
// between words belong to it, so that most paragraphs are one run.
func (b *textBuilder) words(i, end int) int {
	src := b.src
	j := i
	for j < end {
		c := src[j]
		switch {
		case isWordByte[c]:
			j++
		case c == ' ' && j > i && j+1 < end && isWordByte[src[j+1]]:
			j += 2
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRune(src[j:end])
			if r == utf8.RuneError && size == 1 || unicode.IsSpace(r) {
				return j
			}
			j += size
		default:
			return j
		}
	}
	return j
}

// special adds the one thing at i that is not simply a word, and gives its length.
func (b *textBuilder) special(i, end int, decode escape) int {
	if decode != nil {
		if s, size := decode(b.src, i, end); size > 0 {
			b.unit(s, i, i+size)
			return size
		}
	}
	if j := skipBlanks(b.src, i, end); j > i {
		b.space(i, j)
		return j - i
	}
	r, size := utf8.DecodeRune(b.src[i:end])
	switch {
	case r == 0: // dropped, as every reader of HTML does
	case unicode.IsSpace(r):
		b.space(i, i+size)
	case r == utf8.RuneError && size == 1:
		b.unit("\uFFFD", i, i+1)
	default:
		b.verbatim(i, i+size)
	}
	return size
}

// skipBlanks gives the end of the run of ASCII blanks at i.
func skipBlanks(src []byte, i, end int) int {
	for i < end && (src[i] == ' ' || '\t' <= src[i] && src[i] <= '\r') {
		i++
	}
	return i
}

// isWordByte marks the ASCII signs that never mean anything but themselves.
var isWordByte = func() (table [256]bool) {
	for c := '!'; c < 0x7F; c++ {
		table[c] = c != '&' && c != '\\'
	}
	return table
}()

func isBlank(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}
