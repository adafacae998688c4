// Encodings: every file is read as UTF-8, and every offset of that text leads
// back to the bytes on disk.

package source

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// boms are the byte order marks we know, with the encoding each announces;
// nil is UTF-8.
var boms = []struct {
	mark     []byte
	encoding encoding.Encoding
}{
	{[]byte{0xEF, 0xBB, 0xBF}, nil},
	{[]byte{0xFF, 0xFE}, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{[]byte{0xFE, 0xFF}, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
}

// decode gives content as UTF-8 without its byte order mark, and the way back
// from an offset in that text to one in content. Content that already is
// UTF-8, but for a few damaged bytes, is not copied.
func decode(content []byte, contentType string) ([]byte, offsetMap) {
	for _, bom := range boms {
		if !bytes.HasPrefix(content, bom.mark) {
			continue
		}
		if bom.encoding == nil {
			return content[len(bom.mark):], shifted(len(bom.mark))
		}
		return transcode(content, len(bom.mark), bom.encoding)
	}
	if isUTF8(content) && !hasShifts(content, contentType) {
		return content, nil
	}
	return transcode(content, 0, declared(content, contentType))
}

// hasShifts reports whether content is declared as ISO-2022-JP, which writes
// Japanese in ASCII between escape sequences and so looks like UTF-8.
func hasShifts(content []byte, contentType string) bool {
	if bytes.IndexByte(content, 0x1B) < 0 {
		return false
	}
	_, name, _ := charset.DetermineEncoding(content, contentType)
	return name == "iso-2022-jp"
}

// damageRatio is how many sound multi-byte characters a UTF-8 file has for
// each broken byte, at least. In another encoding sound ones are accidents:
// two accented letters in a row that happen to fit.
const damageRatio = 4

// isUTF8 reports whether content is UTF-8, a few damaged bytes forgiven.
func isUTF8(content []byte) bool {
	if utf8.Valid(content) {
		return true
	}
	sound, broken := 0, 0
	for i := 0; i < len(content); {
		if content[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && size == 1 {
			broken++
		} else {
			sound++
		}
		i += size
	}
	return sound >= damageRatio*broken
}

// declared gives the encoding that the content came with or that the page
// declares in its first bytes, or windows-1252, what the web takes undeclared bytes for.
func declared(content []byte, contentType string) encoding.Encoding {
	found, name, _ := charset.DetermineEncoding(content, contentType)
	if name == "utf-8" || name == "replacement" || found == nil {
		return charmap.Windows1252
	}
	return found
}

// longestSequence is more bytes than any encoding takes for one character,
// its shift sequences included.
const longestSequence = 16

// transcode decodes content from start on. The decoder is fed the fewest bytes
// that yield output, so that each character knows its own.
func transcode(content []byte, start int, from encoding.Encoding) ([]byte, offsetMap) {
	decoder := from.NewDecoder()
	text := make([]byte, 0, len(content)+len(content)/8)
	offsets := shifted(start)
	var out [64]byte
	for i := start; i < len(content); {
		written, read := decodeOne(decoder, out[:], content[i:])
		offsets = offsets.add(len(text), i, written, read)
		text = append(text, out[:written]...)
		i += read
	}
	return text, offsets
}

// decodeOne decodes the first character of content: how many bytes it wrote to
// out, and how many it read. It always reads at least one.
func decodeOne(decoder transform.Transformer, out, content []byte) (written, read int) {
	for n := 1; n <= min(longestSequence, len(content)); n++ {
		atEnd := n == len(content)
		w, r, _ := decoder.Transform(out[written:], content[read:n], atEnd)
		written, read = written+w, read+r
		if written > 0 {
			return written, read
		}
	}
	if read == 0 {
		return copy(out, "\uFFFD"), 1
	}
	return written, read
}

// An offsetMap translates offsets: runs of characters that each take the same
// number of bytes in the text and in the file. None at all is the identity.
type offsetMap []run

type run struct {
	text, original           uint32 // where the run begins
	textWidth, originalWidth uint8  // bytes of each of its characters
}

// shifted is the map of a text that begins at this offset of the file.
func shifted(by int) offsetMap {
	return offsetMap{{original: uint32(by), textWidth: 1, originalWidth: 1}}
}

// add notes a character of the given widths.
func (m offsetMap) add(text, original, textWidth, originalWidth int) offsetMap {
	if n := len(m); n > 0 && int(m[n-1].textWidth) == textWidth && int(m[n-1].originalWidth) == originalWidth {
		return m
	}
	return append(m, run{uint32(text), uint32(original), uint8(textWidth), uint8(originalWidth)})
}

// original gives the place in the file of an offset in the text.
func (m offsetMap) original(offset int) int {
	i := sort.Search(len(m), func(i int) bool { return int(m[i].text) > offset }) - 1
	if i < 0 {
		return offset
	}
	r := m[i]
	if r.textWidth == 0 {
		return int(r.original) + int(r.originalWidth)
	}
	return int(r.original) + (offset-int(r.text))/int(r.textWidth)*int(r.originalWidth)
}

// decoded gives the place in the text of an offset in the file.
func (m offsetMap) decoded(offset int) int {
	if len(m) == 0 {
		return offset
	}
	i := sort.Search(len(m), func(i int) bool { return int(m[i].original) > offset }) - 1
	if i < 0 {
		return 0
	}
	r := m[i]
	return int(r.text) + (offset-int(r.original))/int(r.originalWidth)*int(r.textWidth)
}
