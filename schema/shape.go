package schema

// This file writes documents as JSON, and tells whether a text has the form it
// writes. It does both by the shape of our types, worked out once, which takes a
// third of the time that encoding/json needs for them.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// A shape is how values of a type are written. An empty list is written as [],
// whether the slice behind it was made or not.
type shape struct {
	kind   reflect.Kind
	fields []shapeField // of a struct, as written
	inner  *shape       // of a slice or a pointer
}

type shapeField struct {
	opening string // what stands before the value: {"name": or ,"name":
	index   int
	shape   *shape
}

// Encode gives v as JSON in one line. Unlike json.Marshal it leaves "<", ">"
// and "&" as they are: the documents are read by people, not by browsers.
func Encode(v any) ([]byte, error) {
	if s := shapeOf(reflect.TypeOf(v)); s != nil {
		return s.write(nil, reflect.ValueOf(v))
	}
	return encodePlainly(v)
}

// encodePlainly is Encode for types that have no shape.
func encodePlainly(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}

// shapes has the shape of each type that was asked for.
var shapes sync.Map

// shapeOf gives the shape of a struct type and of what its values hold; nil
// where encoding/json has to decide.
func shapeOf(t reflect.Type) *shape {
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	if known, ok := shapes.Load(t); ok {
		return known.(*shape)
	}
	s := makeShape(t)
	shapes.Store(t, s)
	return s
}

func makeShape(t reflect.Type) *shape {
	switch t.Kind() {
	case reflect.String, reflect.Bool, reflect.Int, reflect.Float64:
		return &shape{kind: t.Kind()}
	case reflect.Slice, reflect.Pointer:
		if inner := makeShape(t.Elem()); inner != nil {
			return &shape{kind: t.Kind(), inner: inner}
		}
	case reflect.Struct:
		return structShape(t)
	}
	return nil
}

func structShape(t reflect.Type) *shape {
	s := &shape{kind: reflect.Struct}
	opening := "{"
	for i := range t.NumField() {
		field := t.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		inner := makeShape(field.Type)
		if inner == nil || name == "" || options != "" || field.Anonymous || !field.IsExported() {
			return nil
		}
		s.fields = append(s.fields, shapeField{opening + strconv.Quote(name) + ":", i, inner})
		opening = ","
	}
	if len(s.fields) == 0 {
		return nil
	}
	return s
}

func (s *shape) write(out []byte, v reflect.Value) (_ []byte, err error) {
	switch s.kind {
	case reflect.String:
		return appendString(out, v.String()), nil
	case reflect.Bool:
		return strconv.AppendBool(out, v.Bool()), nil
	case reflect.Int:
		return strconv.AppendInt(out, v.Int(), 10), nil
	case reflect.Float64:
		return appendNumber(out, v.Float())
	case reflect.Pointer:
		if v.IsNil() {
			return append(out, "null"...), nil
		}
		return s.inner.write(out, v.Elem())
	case reflect.Slice:
		out = append(out, '[')
		for i := range v.Len() {
			if i > 0 {
				out = append(out, ',')
			}
			if out, err = s.inner.write(out, v.Index(i)); err != nil {
				return nil, err
			}
		}
		return append(out, ']'), nil
	}
	for _, f := range s.fields {
		out = append(out, f.opening...)
		if out, err = f.shape.write(out, v.Field(f.index)); err != nil {
			return nil, fmt.Errorf("%s %w", f.opening[1:], err)
		}
	}
	return append(out, '}'), nil
}

// appendString writes a text; one with signs that need care is written by
// encoding/json.
func appendString(out []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			written, err := encodePlainly(text)
			if err != nil {
				panic(err) // a string can always be written
			}
			return append(out, written...)
		}
	}
	out = append(out, '"')
	out = append(out, text...)
	return append(out, '"')
}

func appendNumber(out []byte, n float64) ([]byte, error) {
	const exact = 1 << 53
	if n == math.Trunc(n) && math.Abs(n) < exact && !(n == 0 && math.Signbit(n)) {
		return strconv.AppendInt(out, int64(n), 10), nil
	}
	written, err := encodePlainly(n)
	return append(out, written...), err
}

// wrote reports whether data has the form in which a value is written, blanks
// aside: every field in its order and no other, no null but for a pointer. Data
// is known to be JSON that can be read as such a value.
func (s *shape) wrote(data []byte) bool {
	rest, ok := s.skip(data)
	return ok && len(bytes.TrimLeft(rest, jsonBlanks)) == 0
}

const jsonBlanks = " \t\r\n"

// skip gives what follows the value that data starts with.
func (s *shape) skip(data []byte) (rest []byte, ok bool) {
	data = bytes.TrimLeft(data, jsonBlanks)
	switch s.kind {
	case reflect.String:
		return skipString(data)
	case reflect.Bool, reflect.Int, reflect.Float64:
		end := bytes.IndexAny(data, ",]}"+jsonBlanks)
		return data[max(end, 0):], end > 0 && data[0] != 'n'
	case reflect.Pointer:
		if rest, ok := bytes.CutPrefix(data, []byte("null")); ok {
			return rest, true
		}
		return s.inner.skip(data)
	case reflect.Slice:
		return s.skipList(data)
	}
	for _, f := range s.fields {
		if data, ok = skipOpening(data, f.opening); !ok {
			return nil, false
		}
		if data, ok = f.shape.skip(data); !ok {
			return nil, false
		}
	}
	return bytes.CutPrefix(bytes.TrimLeft(data, jsonBlanks), []byte("}"))
}

func (s *shape) skipList(data []byte) (rest []byte, ok bool) {
	if data, ok = bytes.CutPrefix(data, []byte("[")); !ok {
		return nil, false
	}
	if rest, empty := bytes.CutPrefix(bytes.TrimLeft(data, jsonBlanks), []byte("]")); empty {
		return rest, true
	}
	for {
		if data, ok = s.inner.skip(data); !ok {
			return nil, false
		}
		data = bytes.TrimLeft(data, jsonBlanks)
		if len(data) == 0 || data[0] == ']' {
			return data[min(1, len(data)):], len(data) > 0
		}
		data = data[1:] // a comma
	}
}

func skipString(data []byte) (rest []byte, ok bool) {
	if len(data) == 0 || data[0] != '"' {
		return nil, false
	}
	for i := 1; i < len(data); i++ {
		switch data[i] {
		case '\\':
			i++
		case '"':
			return data[i+1:], true
		}
	}
	return nil, false
}

// skipOpening skips what stands before the value of a field, in which blanks
// may stand between the signs.
func skipOpening(data []byte, opening string) (rest []byte, ok bool) {
	if rest, ok := bytes.CutPrefix(data, []byte(opening)); ok {
		return rest, true
	}
	for _, part := range []string{opening[:1], opening[1 : len(opening)-1], ":"} {
		if data, ok = bytes.CutPrefix(bytes.TrimLeft(data, jsonBlanks), []byte(part)); !ok {
			return nil, false
		}
	}
	return data, true
}
