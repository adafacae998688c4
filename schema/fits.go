package schema

// This file holds values of our own types to their schema without writing
// them out first. Most of what a schema says the Go types say already; the
// rest (vocabularies, patterns, bounds) is compiled into one test per type.

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/stretchlint/stretchlint/schema/source"
)

// Fits reports whether Check would find nothing wrong with value, which is of
// the type the document is made from, or points to one.
func Fits(document string, value any) bool {
	test, ok := fits[document]
	if !ok {
		return false
	}
	f := test()
	return f == nil || f(reflect.Indirect(reflect.ValueOf(value)))
}

// A fit tests a value of one Go type. The nil fit takes them all.
type fit func(reflect.Value) bool

// fits gives the test of each document; one is compiled when it is first
// asked for.
var fits = func() map[string]func() fit {
	all := map[string]func() fit{}
	for _, d := range documents {
		all[d.name] = sync.OnceValue(func() fit {
			test, err := compileFit(d.name, reflect.TypeOf(d.value))
			if err != nil {
				panic(err) // types and schemas are part of the program; a test compiles them
			}
			return test
		})
	}
	return all
}()

func compileFit(document string, t reflect.Type) (fit, error) {
	text, err := Document(document)
	if err != nil {
		return nil, err
	}
	var c fitCompiler
	if err := json.Unmarshal(text, &c.root); err != nil {
		return nil, err
	}
	test, err := c.fit(t, c.root)
	if err != nil {
		return nil, fmt.Errorf("schema %s: %w", document, err)
	}
	return test, nil
}

// A fitCompiler compiles tests from a schema.
type fitCompiler struct{ root map[string]any }

// saidByTypes are the keywords that hold for all values of a Go type whose
// schema was made from it, or that say nothing of values.
var saidByTypes = []string{
	"$schema", "$id", "$defs", "title", "description", "type", "required", "additionalProperties",
}

// keyword compiles what one keyword of a schema says of values of t.
func (c fitCompiler) keyword(t reflect.Type, keyword string, argument any) (fit, error) {
	switch keyword {
	case "$ref":
		return c.ref(t, argument)
	case "properties":
		return c.properties(t, argument)
	case "items":
		return c.items(t, argument)
	case "enum":
		return enum(argument), nil
	case "pattern":
		return pattern(argument)
	case "minimum":
		return minimum(t, argument.(float64)), nil
	case "minLength":
		return minLength(argument.(float64)), nil
	}
	if slices.Contains(saidByTypes, keyword) {
		return nil, nil
	}
	return nil, fmt.Errorf("no test for the keyword %q", keyword)
}

// fit compiles all that a schema says of values of t.
func (c fitCompiler) fit(t reflect.Type, schema map[string]any) (fit, error) {
	if t.Kind() == reflect.Pointer {
		test, err := c.fit(t.Elem(), schema)
		return orNil(test), err
	}
	var tests []fit
	for _, keyword := range sortedKeys(schema) {
		test, err := c.keyword(t, keyword, schema[keyword])
		if err != nil {
			return nil, err
		}
		tests = append(tests, test)
	}
	switch {
	case t == reflect.TypeFor[source.Span]():
		tests = append(tests, spanRunsForward)
	case t.Kind() == reflect.Struct:
		tests = append(tests, minUpToMax(t))
	}
	return all(tests), nil
}

// all gives the test that every one of tests is passed.
func all(tests []fit) fit {
	tests = slices.DeleteFunc(tests, func(f fit) bool { return f == nil })
	if len(tests) < 2 {
		return append(tests, nil)[0]
	}
	return func(v reflect.Value) bool {
		for _, test := range tests {
			if !test(v) {
				return false
			}
		}
		return true
	}
}

func orNil(test fit) fit {
	if test == nil {
		return nil
	}
	return func(v reflect.Value) bool { return v.IsNil() || test(v.Elem()) }
}

func (c fitCompiler) ref(t reflect.Type, to any) (fit, error) {
	schema, ok := resolve(c.root, strings.TrimPrefix(to.(string), "#")).(map[string]any)
	if !ok {
		return nil, fmt.Errorf("%s leads nowhere", to)
	}
	return c.fit(t, schema)
}

func (c fitCompiler) properties(t reflect.Type, named any) (fit, error) {
	var tests []fit
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		schema, ok := named.(map[string]any)[name].(map[string]any)
		if !ok {
			continue
		}
		test, err := c.fit(t.Field(i).Type, schema)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if test != nil {
			tests = append(tests, func(v reflect.Value) bool { return test(v.Field(i)) })
		}
	}
	return all(tests), nil
}

func (c fitCompiler) items(t reflect.Type, schema any) (fit, error) {
	test, err := c.fit(t.Elem(), schema.(map[string]any))
	if test == nil || err != nil {
		return nil, err
	}
	return func(v reflect.Value) bool {
		for i := range v.Len() {
			if !test(v.Index(i)) {
				return false
			}
		}
		return true
	}, nil
}

func enum(values any) fit {
	allowed := map[string]bool{}
	for _, value := range texts(values) {
		allowed[value] = true
	}
	return func(v reflect.Value) bool { return allowed[v.String()] }
}

func pattern(form any) (fit, error) {
	compiled, err := regexp.Compile(form.(string))
	if err != nil {
		return nil, err
	}
	return func(v reflect.Value) bool { return compiled.MatchString(v.String()) }, nil
}

func minimum(t reflect.Type, least float64) fit {
	if t.Kind() == reflect.Int {
		return func(v reflect.Value) bool { return float64(v.Int()) >= least }
	}
	return func(v reflect.Value) bool { return v.Float() >= least }
}

func minLength(least float64) fit {
	return func(v reflect.Value) bool { return utf8.RuneCountInString(v.String()) >= int(least) }
}

// spanRunsForward and minUpToMax test what crossChecks does.
func spanRunsForward(v reflect.Value) bool {
	span := v.Interface().(source.Span)
	return span.Start.Offset <= span.End.Offset
}

func minUpToMax(t reflect.Type) fit {
	low, hasLow := t.FieldByName("Min")
	high, hasHigh := t.FieldByName("Max")
	if !hasLow || !hasHigh {
		return nil
	}
	return func(v reflect.Value) bool {
		low, high := v.FieldByIndex(low.Index), v.FieldByIndex(high.Index)
		return low.IsNil() || high.IsNil() || low.Elem().Float() <= high.Elem().Float()
	}
}
