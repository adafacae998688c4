package schema

// This file checks documents: against the JSON Schema, and for what JSON
// Schema cannot say, such as a minimum above its maximum.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/stretchlint/stretchlint/schema/source"
)

// Check gives what is wrong with data as a document of this name ("article",
// "record" or "corpus"), in the order of the file; nothing when it is valid.
// It knows the current version only; DecodeRecord and DecodeArticle also take
// older ones.
func Check(document string, data []byte) []Problem {
	file := source.New("", data)
	value, err := parse(file)
	if err != nil {
		return []Problem{*err}
	}
	return place(file, check(document, value))
}

// check gives the findings of a parsed document.
func check(document string, value any) []finding {
	schema, ok := compiled[document]
	if !ok {
		return []finding{{message: fmt.Sprintf("there is no schema %q to check this with", document)}}
	}
	return append(schema().validate(value), crossChecks("", value)...)
}

// A compiledSchema is a schema ready for validation, and its text as a value to
// look a keyword up in.
type compiledSchema struct {
	schema *jsonschema.Schema
	text   any
}

// compiled gives the schema of each document; one is compiled when it is first
// asked for.
var compiled = func() map[string]func() compiledSchema {
	all := map[string]func() compiledSchema{}
	for _, name := range Documents() {
		all[name] = sync.OnceValue(func() compiledSchema { return compileSchema(name) })
	}
	return all
}()

func compileSchema(name string) compiledSchema {
	text, err := Document(name)
	if err != nil {
		panic(err) // the text is part of the program
	}
	id := fmt.Sprintf("urn:stretchlint:schema:%s:%s", name, Version)
	c := compiledSchema{schema: jsonschema.MustCompileString(id, string(text))}
	if err := json.Unmarshal(text, &c.text); err != nil {
		panic(err) // the same
	}
	return c
}

func (c compiledSchema) validate(value any) []finding {
	err := c.schema.Validate(value)
	if err == nil {
		return nil
	}
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return []finding{{message: err.Error()}}
	}
	var findings []finding
	for _, leaf := range leaves(invalid) {
		findings = append(findings, c.findings(leaf, value)...)
	}
	return findings
}

// leaves gives the errors that have no cause but themselves.
func leaves(e *jsonschema.ValidationError) []*jsonschema.ValidationError {
	if len(e.Causes) == 0 {
		return []*jsonschema.ValidationError{e}
	}
	var all []*jsonschema.ValidationError
	for _, cause := range e.Causes {
		all = append(all, leaves(cause)...)
	}
	return all
}

// findings words one violation: the table in wording.go says how, by keyword.
func (c compiledSchema) findings(e *jsonschema.ValidationError, value any) []finding {
	_, at, _ := strings.Cut(e.AbsoluteKeywordLocation, "#")
	if decoded, err := url.PathUnescape(at); err == nil {
		at = decoded
	}
	parent, keyword := at, ""
	if i := strings.LastIndexByte(at, '/'); i >= 0 {
		parent, keyword = at[:i], at[i+1:]
	}
	word, ok := wordings[keyword]
	if !ok {
		return []finding{{pointer: e.InstanceLocation, message: e.Message}}
	}
	schema, _ := resolve(c.text, parent).(map[string]any)
	return word(violation{pointer: e.InstanceLocation, value: resolve(value, e.InstanceLocation), schema: schema})
}

// resolve gives the value a JSON pointer leads to, nil when it leads nowhere.
func resolve(value any, pointer string) any {
	if pointer == "" {
		return value
	}
	for _, step := range strings.Split(pointer[1:], "/") {
		switch v := value.(type) {
		case map[string]any:
			value = v[unescapePointer.Replace(step)]
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i < 0 || i >= len(v) {
				return nil
			}
			value = v[i]
		default:
			return nil
		}
	}
	return value
}

// crossChecks finds values that contradict each other within one object.
func crossChecks(pointer string, value any) []finding {
	var findings []finding
	switch v := value.(type) {
	case []any:
		for i, element := range v {
			findings = append(findings, crossChecks(pointer+"/"+strconv.Itoa(i), element)...)
		}
	case map[string]any:
		low, hasLow := v["min"].(float64)
		high, hasHigh := v["max"].(float64)
		if hasLow && hasHigh && low > high {
			findings = append(findings, finding{pointer: pointer + "/min",
				message: fmt.Sprintf("min is %s and max is %s; min would be the smaller one", describe(low), describe(high))})
		}
		low, hasLow = resolve(v["start"], "/offset").(float64)
		high, hasHigh = resolve(v["end"], "/offset").(float64)
		if hasLow && hasHigh && low > high {
			findings = append(findings, finding{pointer: pointer,
				message: fmt.Sprintf("the span starts at byte %s and ends before it, at byte %s", describe(low), describe(high))})
		}
		for key, member := range v {
			findings = append(findings, crossChecks(pointer+"/"+escapePointer.Replace(key), member)...)
		}
	}
	return findings
}

// parse reads the one JSON value of a file. When it cannot, the problem says
// where the text breaks off or goes wrong.
func parse(file *source.File) (any, *Problem) {
	decoder := json.NewDecoder(bytes.NewReader(file.Text))
	var value any
	err := decoder.Decode(&value)
	if err == nil {
		rest := file.Text[decoder.InputOffset():]
		if len(bytes.TrimSpace(rest)) == 0 {
			return value, nil
		}
		offset := len(file.Text) - len(bytes.TrimLeft(rest, " \t\r\n"))
		return nil, problemAt(file, offset, "there is more text after the end of the document; a file holds one document")
	}
	var syntax *json.SyntaxError
	var tooLarge *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.EOF):
		return nil, problemAt(file, 0, "the file is empty; it would hold a JSON document")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, problemAt(file, len(file.Text), "the document breaks off here; its end is missing")
	case errors.As(err, &tooLarge):
		return nil, problemAt(file, max(0, min(int(tooLarge.Offset), len(file.Text))), "the number before this place is too large to be one")
	case errors.As(err, &syntax):
		return nil, problemAt(file, max(0, int(syntax.Offset)-1), "not JSON: "+syntax.Error())
	}
	return nil, problemAt(file, 0, err.Error())
}

// problemAt says why a document could not be read.
func problemAt(file *source.File, offset int, message string) *Problem {
	at := file.Span(offset, offset).Start
	return &Problem{Path: file.Path, Line: at.Line, Column: at.Column, Message: message, Unreadable: true}
}

// sortedKeys gives the keys of an object in order.
func sortedKeys(object map[string]any) []string {
	keys := make([]string, 0, len(object))
	for key := range object {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
