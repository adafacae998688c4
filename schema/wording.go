package schema

// This file words what a schema finds for somebody who edits content: what
// stands there, and the nearest thing that would be right.

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/agnivade/levenshtein"
)

// A violation is a value that breaks a rule of the schema it stands under.
type violation struct {
	pointer string
	value   any
	schema  map[string]any
}

// wordings says how to tell of a violation, by the keyword that was broken.
var wordings = map[string]func(violation) []finding{
	"enum":                 violation.notInVocabulary,
	"type":                 violation.wrongType,
	"required":             violation.missingFields,
	"additionalProperties": violation.unknownFields,
	"minimum":              violation.tooSmall,
	"minLength":            violation.empty,
	"pattern":              violation.wrongForm,
}

// listAtMost is how many allowed values a message spells out.
const listAtMost = 24

func (v violation) notInVocabulary() []finding {
	allowed := texts(v.schema["enum"])
	message := fmt.Sprintf("%s is %s; ", v.field(), quote(v.value))
	if near := nearestText(fmt.Sprint(v.value), allowed); near != "" {
		message += fmt.Sprintf("did you mean %q? ", near)
	}
	if len(allowed) > listAtMost {
		return v.say(message + fmt.Sprintf("it takes one of %d values, which the schema lists", len(allowed)))
	}
	return v.say(message + "it takes " + enumerate(allowed))
}

// typeNames are the JSON types in plain words, with what to write for nothing.
var typeNames = map[string]string{
	"array": "a list ([] when there is none)", "object": "an object", "string": `a text ("" when there is none)`,
	"number": "a number", "integer": "a whole number", "boolean": "true or false", "null": "null",
}

func (v violation) wrongType() []finding {
	var right []string
	for _, t := range append(texts(v.schema["type"]), texts([]any{v.schema["type"]})...) {
		if name, ok := typeNames[t]; ok {
			right = append(right, name)
		}
	}
	return v.say(fmt.Sprintf("%s is %s; it would be %s", v.field(), describe(v.value), strings.Join(right, " or ")))
}

func (v violation) missingFields() []finding {
	object, _ := v.value.(map[string]any)
	var findings []finding
	for _, name := range texts(v.schema["required"]) {
		if _, ok := object[name]; ok {
			continue
		}
		message := fmt.Sprintf("%q is missing", name)
		if says, ok := resolve(v.schema, "/properties/"+name+"/description").(string); ok {
			message += ": " + strings.TrimSuffix(says, ".")
		}
		findings = append(findings, v.say(message)...)
	}
	return findings
}

func (v violation) unknownFields() []finding {
	object, _ := v.value.(map[string]any)
	fields, _ := v.schema["properties"].(map[string]any)
	var findings []finding
	for _, name := range sortedKeys(object) {
		if _, ok := fields[name]; ok {
			continue
		}
		message := fmt.Sprintf("%q is not a field here", name)
		if near := nearestText(name, sortedKeys(fields)); near != "" {
			message += fmt.Sprintf("; did you mean %q?", near)
		} else {
			message += "; the fields are " + enumerate(sortedKeys(fields))
		}
		findings = append(findings, finding{pointer: v.pointer + "/" + escapePointer.Replace(name), atKey: true, message: message})
	}
	return findings
}

func (v violation) tooSmall() []finding {
	return v.say(fmt.Sprintf("%s is %s; it would be %s or more", v.field(), describe(v.value), describe(v.schema["minimum"])))
}

func (v violation) empty() []finding {
	return v.say(v.field() + " is empty; it needs a text")
}

// forms says what a pattern asks for.
var forms = map[any]string{
	slugPattern:   "lower-case letters and digits joined by hyphens, or nothing",
	idPattern:     "lower-case letters and digits joined by hyphens",
	sha256Pattern: "64 hexadecimal digits, or nothing",
}

func (v violation) wrongForm() []finding {
	return v.say(fmt.Sprintf("%s is %s; it would be %s", v.field(), quote(v.value), forms[v.schema["pattern"]]))
}

func (v violation) say(message string) []finding {
	return []finding{{pointer: v.pointer, message: message}}
}

// field names the value: the last step of its pointer that is not a number.
func (v violation) field() string {
	steps := strings.Split(v.pointer, "/")
	for _, step := range slices.Backward(steps) {
		if _, err := strconv.Atoi(step); err != nil && step != "" {
			return unescapePointer.Replace(step)
		}
	}
	return "the document"
}

func describe(value any) string {
	switch v := value.(type) {
	case nil:
		return "null"
	case []any:
		return "a list"
	case map[string]any:
		return "an object"
	case string:
		return "the text " + quote(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64) // 1000000 and not 1e+06
	}
	return fmt.Sprintf("%v", value)
}

// quoteAtMost is how many code points of a value a message repeats.
const quoteAtMost = 60

func quote(value any) string {
	text, ok := value.(string)
	if !ok {
		encoded, err := json.Marshal(value)
		if err != nil {
			return fmt.Sprint(value)
		}
		return string(encoded)
	}
	if runes := []rune(text); len(runes) > quoteAtMost {
		text = string(runes[:quoteAtMost]) + "…"
	}
	return strconv.Quote(text)
}

// nearestText gives the value that text was most likely meant to be: at most
// about a third of its letters differ. Empty when none is near.
func nearestText(text string, values []string) string {
	best, distance := "", max(1, (len(text)+2)/3)+1
	for _, value := range values {
		if d := levenshtein.ComputeDistance(strings.ToLower(text), value); value != "" && d < distance {
			best, distance = value, d
		}
	}
	return best
}

func enumerate(values []string) string {
	shown := slices.Clone(values)
	for i, v := range shown {
		if v == "" {
			shown[i] = `""`
		}
	}
	return strings.Join(shown, ", ")
}

// texts gives the strings of a list.
func texts(value any) []string {
	elements, _ := value.([]any)
	var all []string
	for _, e := range elements {
		if s, ok := e.(string); ok {
			all = append(all, s)
		}
	}
	return all
}
