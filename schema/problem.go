package schema

// This file holds what is wrong with a document: a Problem has a place in the
// file and says what stands there and what would be right.

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema/source"
)

// A Problem is something a document says that its schema does not allow. As
// an error it tells why a document could not be read at all.
type Problem struct {
	Path    string // of the file, as the caller named it; empty when it has none
	Pointer string // JSON pointer to the value; empty for the whole document
	Line    int    // from 1
	Column  int    // from 1, in code points
	Message string // what is there and what would be right
	// Unreadable: the document could not be read at all: it does not parse, or a
	// newer version of the program wrote it.
	Unreadable bool
}

func (p Problem) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.Path, p.Line, p.Column, p.Message)
}

// A finding is a problem before its place in the file is known. AtKey puts it
// at the name of a field and not at its value.
type finding struct {
	pointer string
	atKey   bool
	message string
}

// place finds where the findings stand in file. A pointer the file does not
// have, because an older version was migrated, is placed at its nearest
// parent.
func place(file *source.File, findings []finding) []Problem {
	if len(findings) == 0 {
		return nil
	}
	values, keys := pointers(file.Text)
	problems := make([]Problem, len(findings))
	for i, f := range findings {
		offset, ok := keys[f.pointer]
		if !f.atKey || !ok {
			offset = nearest(values, f.pointer)
		}
		at := file.Span(offset, offset).Start
		problems[i] = Problem{Path: file.Path, Pointer: f.pointer, Line: at.Line, Column: at.Column, Message: f.message}
	}
	slices.SortFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Pointer, b.Pointer), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(problems)
}

func nearest(values map[string]int, pointer string) int {
	for {
		if offset, ok := values[pointer]; ok || pointer == "" {
			return offset
		}
		pointer = pointer[:strings.LastIndexByte(pointer, '/')]
	}
}

// pointers walks the tokens of a JSON text and gives the offset of every
// value, and of the name of every field, by JSON pointer.
func pointers(text []byte) (values, keys map[string]int) {
	w := walker{text: text, decoder: json.NewDecoder(bytes.NewReader(text)), values: map[string]int{}, keys: map[string]int{}}
	w.value("")
	return w.values, w.keys
}

type walker struct {
	text         []byte
	decoder      *json.Decoder
	values, keys map[string]int
	stuck        bool // the text goes on in no way that is JSON
}

// next gives the offset of the token that comes next.
func (w *walker) next() int {
	offset := int(w.decoder.InputOffset())
	for offset < len(w.text) && strings.IndexByte(" \t\r\n,:", w.text[offset]) >= 0 {
		offset++
	}
	return offset
}

// value walks one value; a text that breaks off ends the walk early.
func (w *walker) value(pointer string) {
	w.values[pointer] = w.next()
	token, err := w.decoder.Token()
	if err != nil {
		w.stuck = true
		return
	}
	switch token {
	case json.Delim('{'):
		w.members(pointer)
	case json.Delim('['):
		for i := 0; !w.stuck && w.decoder.More(); i++ {
			w.value(fmt.Sprintf("%s/%d", pointer, i))
		}
	default:
		return
	}
	if _, err := w.decoder.Token(); err != nil { // the closing bracket
		w.stuck = true
	}
}

func (w *walker) members(pointer string) {
	for !w.stuck && w.decoder.More() {
		start := w.next()
		key, err := w.decoder.Token()
		if err != nil {
			w.stuck = true
			return
		}
		child := pointer + "/" + escapePointer.Replace(key.(string))
		w.keys[child] = start
		w.value(child)
	}
}

var (
	escapePointer   = strings.NewReplacer("~", "~0", "/", "~1")
	unescapePointer = strings.NewReplacer("~1", "/", "~0", "~")
)
