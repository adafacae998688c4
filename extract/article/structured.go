// How-tos in a page's JSON-LD: they become blocks of their own, read like those
// of the page, every text with its bytes in the script.
package article

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/stretchlint/stretchlint/schema/source"
)

// howToTypes are the schema.org types that describe a movement.
var howToTypes = []string{"HowTo", "ExercisePlan"}

// A datum is a value of a JSON-LD script and where it stands in the file.
type datum struct {
	isText     bool
	start, end int // of a text: between its quotes
	keys       []string
	values     []*datum // of an object, by its keys, or of a list
}

// maxDataDepth bounds how deep a script may nest; how-tos nest five or six levels.
const maxDataDepth = 32

// A dataReader reads a script token by token, because only the decoder knows
// where a value stands.
type dataReader struct {
	src    []byte
	base   int // of src in the file
	tokens *json.Decoder
}

// readDatum reads the script src[start:end]; nil when it is no JSON.
func readDatum(src []byte, start, end int) *datum {
	brace := bytes.IndexAny(src[start:end], "{[")
	if brace < 0 {
		return nil
	}
	start += brace // old templates wrap scripts in comment marks
	r := &dataReader{src: src[start:end], base: start, tokens: json.NewDecoder(bytes.NewReader(src[start:end]))}
	d, err := r.value(0)
	if err != nil {
		return nil
	}
	return d
}

func (r *dataReader) value(depth int) (*datum, error) {
	before := int(r.tokens.InputOffset())
	token, err := r.tokens.Token()
	if err != nil {
		return nil, err
	}
	switch token := token.(type) {
	case string:
		quote := bytes.IndexByte(r.src[before:], '"')
		return &datum{isText: true, start: r.base + before + quote + 1, end: r.base + int(r.tokens.InputOffset()) - 1}, nil
	case json.Delim:
		return r.members(token == '{', depth+1)
	}
	return &datum{}, nil
}

func (r *dataReader) members(object bool, depth int) (*datum, error) {
	if depth > maxDataDepth {
		return nil, io.ErrUnexpectedEOF
	}
	d := &datum{}
	for r.tokens.More() {
		if object {
			key, err := r.tokens.Token()
			if err != nil {
				return nil, err
			}
			d.keys = append(d.keys, key.(string))
		}
		v, err := r.value(depth)
		if err != nil {
			return nil, err
		}
		d.values = append(d.values, v)
	}
	_, err := r.tokens.Token() // the closing bracket
	return d, err
}

// member gives the value of a key; nil when there is none.
func (d *datum) member(key string) *datum {
	if i := slices.Index(d.keys, key); i >= 0 {
		return d.values[i]
	}
	return nil
}

// elements gives the elements of a list, or a value that stands alone.
func (d *datum) elements() []*datum {
	switch {
	case d == nil:
		return nil
	case d.isText || len(d.keys) > 0:
		return []*datum{d}
	}
	return d.values
}

// texts gives the texts of a value: its own, or those of its elements.
func (d *datum) texts() []*datum {
	var all []*datum
	for _, e := range d.elements() {
		if e.isText {
			all = append(all, e)
		}
	}
	return all
}

// readHowTos gives the blocks of each how-to in the scripts at places.
func readHowTos(f *source.File, places []Range) [][]Block {
	var all [][]Block
	for _, place := range places {
		if script := f.Text[place.Start:place.End]; !slices.ContainsFunc(howToTypes, func(t string) bool { return bytes.Contains(script, []byte(t)) }) {
			continue
		}
		if d := readDatum(f.Text, place.Start, place.End); d != nil {
			w := &howToWriter{file: f}
			w.find(d)
			all = append(all, w.found...)
		}
	}
	return all
}

// Shows reports whether a place in the file is one a reader of the page sees,
// rather than one in structured data.
func (a *Article) Shows(span source.Span) bool {
	return !slices.ContainsFunc(a.HowTos, func(howTo []Block) bool {
		first, last := howTo[0].Text, howTo[len(howTo)-1].Text
		whole := first.Span(a.File, 0, len(first.Plain)).Cover(last.Span(a.File, 0, len(last.Plain)))
		return whole.Contains(span)
	})
}

// A howToWriter turns the how-tos of a script into blocks.
type howToWriter struct {
	file  *source.File
	found [][]Block
	open  []Block
}

// find looks for how-tos in d, in its lists and members; those inside a how-to
// are parts of it.
func (w *howToWriter) find(d *datum) {
	if w.is(d, howToTypes...) {
		w.open = nil
		w.title(d, 1)
		w.steps(d, 2)
		if len(w.open) < 2 {
			w.passages(d, "description", "text")
		}
		if len(w.open) > 0 {
			w.found = append(w.found, w.open)
		}
		return
	}
	for _, v := range d.values {
		w.find(v)
	}
}

// is reports whether an object is of one of these types.
func (w *howToWriter) is(d *datum, types ...string) bool {
	for _, t := range d.member("@type").texts() {
		if slices.Contains(types, string(w.file.Text[t.start:t.end])) {
			return true
		}
	}
	return false
}

// steps writes what a how-to or a section of it lists.
func (w *howToWriter) steps(d *datum, level int) {
	number := 0
	for _, key := range []string{"step", "steps", "itemListElement"} {
		for _, step := range d.member(key).elements() {
			number++
			w.step(step, level, number)
		}
	}
}

// step writes one step: under its name, where it has one that is not how its
// words begin.
func (w *howToWriter) step(d *datum, level, number int) {
	if d.isText {
		w.add(d, Block{Kind: Item, Level: 1, Group: 1, Number: strconv.Itoa(number)})
		return
	}
	name, said := w.text(d.member("name")), w.text(d.member("text"))
	named := !name.IsEmpty() && !strings.HasPrefix(said.Plain, strings.TrimRight(name.Plain, ".…"))
	if named && (!said.IsEmpty() || d.member("itemListElement") != nil) {
		w.title(d, level)
		w.passages(d, "text")
		w.steps(d, level+1)
		return
	}
	for _, key := range []string{"text", "name"} {
		if words := d.member(key); !w.text(words).IsEmpty() {
			w.add(words, Block{Kind: Item, Level: 1, Group: 1, Number: strconv.Itoa(number)})
			return
		}
	}
	w.steps(d, level+1)
}

func (w *howToWriter) title(d *datum, level int) {
	w.add(d.member("name"), Block{Kind: Heading, Level: min(level, 6)})
}

// passages writes the texts under these keys as paragraphs.
func (w *howToWriter) passages(d *datum, keys ...string) {
	for _, key := range keys {
		for _, text := range d.member(key).texts() {
			w.add(text, Block{Kind: Paragraph})
		}
	}
}

// add appends a block with the words of a text, if there are any.
func (w *howToWriter) add(d *datum, b Block) {
	if b.Text = w.text(d); !b.Text.IsEmpty() {
		b.Gap = true
		w.open = append(w.open, b)
	}
}

// text gives the words of a text, without the tags of HTML in it.
func (w *howToWriter) text(d *datum) Text {
	if d == nil || !d.isText {
		return Text{}
	}
	b := textBuilder{src: w.file.Text}
	for at := d.start; at < d.end; {
		tag := nextTag(w.file.Text[:d.end], at)
		b.add(at, tag.Start, dataEscape)
		b.space(tag.Start, tag.End)
		at = tag.End
	}
	return b.text()
}

// nextTag gives the first tag of HTML from a byte on; none at the end.
func nextTag(src []byte, at int) Range {
	for i := at; i+1 < len(src); i++ {
		if c := src[i+1]; src[i] == '<' && (c == '/' || c == '\\' || 'a' <= c|0x20 && c|0x20 <= 'z') {
			if n := bytes.IndexByte(src[i:], '>'); n > 0 {
				return Range{i, i + n + 1}
			}
			break // nothing closes any more
		}
	}
	return Range{len(src), len(src)}
}

// dataEscape reads an escape of JSON or a reference of HTML.
func dataEscape(src []byte, i, end int) (string, int) {
	if src[i] == '\\' {
		return jsonEscape(src, i, end)
	}
	return htmlEscape(src, i, end)
}

// jsonEscape reads the escape at i: the decoder has seen that it is whole.
func jsonEscape(src []byte, i, end int) (string, int) {
	switch src[i+1] {
	case 'n', 't', 'r', 'f', 'b':
		return " ", 2
	case 'u':
		high := hexRune(src[i+2:])
		if utf16.IsSurrogate(high) && i+12 <= end && src[i+6] == '\\' && src[i+7] == 'u' {
			if r := utf16.DecodeRune(high, hexRune(src[i+8:])); r != '\uFFFD' {
				return string(r), 12
			}
		}
		return string(high), 6
	}
	return string(src[i+1 : i+2]), 2
}

// hexRune reads the four digits of an escape.
func hexRune(digits []byte) rune {
	n, err := strconv.ParseUint(string(digits[:4]), 16, 32)
	if err != nil {
		return '\uFFFD'
	}
	return rune(n)
}
