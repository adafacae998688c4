// The text reader: lines, blank lines and indentation are all the markup there is.
package article

import (
	"bytes"
	"unicode/utf8"

	"github.com/stretchlint/stretchlint/schema/source"
)

// A plainReader feeds a page from the lines of a text file. It keeps one line
// back, because the next may underline it.
type plainReader struct {
	*page
	org  orgReader
	held srcLine
}

// A srcLine is a line of the file: its words, and where the next one begins.
// The zero line is none.
type srcLine struct{ start, end, next int }

func readPlain(f *source.File, o Options) (*Article, error) {
	r := &plainReader{page: newPage(f, o.Limits, nil)}
	r.loose, r.indents = false, &indents{}
	if err := r.readAll(); err != nil {
		return nil, err
	}
	a := &Article{File: f, MediaType: Plain, Blocks: r.blocks}
	a.Meta.Spoken = spoken(a.Blocks, "")
	a.Meta.setTitle(f, firstLine(a.Blocks))
	a.Meta.setTitle(f, wordsAt(f.Text, r.org.title))
	return a, nil
}

func (r *plainReader) readAll() error {
	text := r.file.Text
	for at := 0; at < len(text) && r.err == nil; {
		next := nextLine(text, at)
		r.line(at, next)
		at = next
	}
	r.release()
	return r.finish()
}

// line reads the line from start to next, its line end included.
func (r *plainReader) line(start, next int) {
	r.steps++
	text := r.file.Text[start:next]
	trimmed := bytes.TrimSpace(text)
	if len(trimmed) == 0 {
		r.divide()
		return
	}
	if IsNote(trimmed) {
		return
	}
	from := start + len(text) - len(bytes.TrimLeftFunc(text, isSpace))
	if r.org.takes(trimmed, from) {
		r.divide()
		return
	}
	if bytes.IndexByte(r.file.Text[start:from], '\f') >= 0 {
		r.divide()
	}
	defer r.newPageAfter(from+len(trimmed), next)
	line := srcLine{from, from + len(trimmed), next}
	level := underline(trimmed)
	switch {
	case framed(trimmed) > 0:
		r.release()
		in := framed(trimmed)
		r.held = srcLine{from + in, from + len(trimmed) - in, next}
		r.heading(framedLevel)
	case hashes(trimmed) > 0:
		r.release()
		r.held = srcLine{from + len(trimmed) - len(bytes.TrimLeft(trimmed, "# \t")), from + len(trimmed), next}
		r.heading(hashes(trimmed))
	case level > 0 && r.isTitle(r.held):
		r.heading(level)
	case level > 0 || isRule(trimmed):
		r.release()
		r.rule(line.start, line.end)
	default:
		r.release()
		r.held = line
	}
}

// newPageAfter divides when a form feed follows the words of a line.
func (r *plainReader) newPageAfter(end, next int) {
	if bytes.IndexByte(r.file.Text[end:next], '\f') >= 0 {
		r.divide()
	}
}

// NoteStem begins what an article says to the linter and not to its readers.
const NoteStem = "stretchlint-ignore"

// IsNote reports whether a line of a text file is such a note: it is no text.
func IsNote(line []byte) bool { return bytes.HasPrefix(line, []byte(NoteStem+"-")) }

// divide ends the open block: a blank line or a new page stands here.
func (r *plainReader) divide() {
	r.release()
	r.flush()
	r.gap = true
}

// release gives the held line to the page, which decides whether it goes on
// with the one before.
func (r *plainReader) release() {
	line := r.held
	if line == (srcLine{}) {
		return
	}
	r.held = srcLine{}
	r.text(line.start, line.end, nil)
	r.page.open.lineBreak(line.end, line.next, false)
}

// heading makes the held line a heading.
func (r *plainReader) heading(level int) {
	line := r.held
	r.held = srcLine{}
	tag := []string{"h1", "h2", "h3", "h4", "h5", "h6"}[level-1]
	r.start(tag, attrs{}, line.start, line.start)
	r.text(line.start, line.end, nil)
	r.end(tag)
}

// framedLevel is the rank of a heading in a line of its own between signs.
const framedLevel = 3

// framed gives how many bytes the frame takes at each end of a short line: "* Quad
// stretch *", "== Day 1 =="; 0 when there is none.
func framed(line []byte) int {
	sign := line[0]
	if bytes.IndexByte([]byte("*=~-_#"), sign) < 0 || line[len(line)-1] != sign || len(line) > maxTitle {
		return 0
	}
	words := bytes.Trim(line, string(sign))
	size := (len(line) - len(words)) / 2
	if 2*size != len(line)-len(words) || !hasWord(string(words)) || words[0] != ' ' && size < 2 || words[len(words)-1] == '.' {
		return 0
	}
	return size + len(words) - len(bytes.TrimLeft(words, " "))
}

// hashes gives the rank of a heading written as in Markdown: "# Hips", "### Calf
// stretch"; 0 for any other line.
func hashes(line []byte) int {
	words := bytes.TrimLeft(line, "#")
	rank := len(line) - len(words)
	if rank == 0 || rank > 6 || len(words) == 0 || words[0] != ' ' && words[0] != '\t' || !hasWord(string(words)) || len(line) > maxTitle {
		return 0
	}
	return rank
}

// isTitle reports whether a line could be a heading underlined by the next one.
func (r *plainReader) isTitle(line srcLine) bool {
	words := r.file.Text[line.start:line.end]
	return len(words) > 0 && utf8.RuneCount(words) <= maxTitle && !bytes.HasSuffix(words, []byte("."))
}

// minUnderline is the fewest signs that underline something or draw a rule.
const minUnderline = 3

// underline gives the rank of the heading that a line underlines: 1 for "===",
// 2 for "---", 0 for any other line.
func underline(line []byte) int {
	if len(line) < minUnderline {
		return 0
	}
	for level, sign := range []string{"=", "-"} {
		if len(bytes.Trim(line, sign)) == 0 {
			return level + 1
		}
	}
	return 0
}

// isRule reports whether a line only divides: "***", "* * *", "_____", "~~~".
func isRule(line []byte) bool {
	sign, count := line[0], 0
	if bytes.IndexByte([]byte("*_~-=#+"), sign) < 0 {
		return false
	}
	for _, c := range line {
		switch c {
		case sign:
			count++
		case ' ', '\t':
		default:
			return false
		}
	}
	return count >= minUnderline
}

func isSpace(r rune) bool { return r == ' ' || '\t' <= r && r <= '\r' || isBlank(string(r)) }

// An indents turns the indentation of list items into levels: deeper than the
// item before is one level down, back to an earlier column is back there.
type indents struct{ columns []int }

// tabWidth is the columns between tab stops.
const tabWidth = 8

// level gives the level of the item whose words begin at this offset.
func (s *indents) level(src []byte, at int) int {
	start := at
	for start > 0 && src[start-1] != '\n' && src[start-1] != '\r' && src[start-1] != '\f' {
		start--
	}
	column := 0
	for _, c := range src[start:at] {
		switch c {
		case ' ':
			column++
		case '\t':
			column += tabWidth - column%tabWidth
		default:
			return s.enter(column)
		}
	}
	return s.enter(column)
}

func (s *indents) enter(column int) int {
	for len(s.columns) > 0 && s.columns[len(s.columns)-1] > column {
		s.columns = s.columns[:len(s.columns)-1]
	}
	if n := len(s.columns); n == 0 || s.columns[n-1] < column {
		s.columns = append(s.columns, column)
	}
	return len(s.columns)
}

// leave forgets the levels: what follows is another list.
func (s *indents) leave() { s.columns = s.columns[:0] }
