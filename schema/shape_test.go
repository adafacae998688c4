package schema

// This file holds the writing of documents to that of encoding/json, and what
// is told of their form to what they hold.

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A letterbox has a field of every kind a document has.
type letterbox struct {
	Name    string     `json:"name"`
	Open    bool       `json:"open"`
	Count   int        `json:"count"`
	Weight  float64    `json:"weight"`
	Limit   *float64   `json:"limit"`
	Letters []string   `json:"letters"`
	Slots   []slotSize `json:"slots"`
}

type slotSize struct {
	Width *int `json:"width"`
}

func drawLetterbox(t *rapid.T) letterbox {
	number := rapid.OneOf(rapid.Float64Range(-1e300, 1e300), rapid.SampledFrom([]float64{0, 1, 20, 0.5, -3, 1e15, 1e21, 9007199254740993}))
	l := letterbox{Name: rapid.String().Draw(t, "name"), Open: rapid.Bool().Draw(t, "open"), Count: rapid.Int().Draw(t, "count"),
		Weight: number.Draw(t, "weight"), Letters: rapid.SliceOfN(rapid.String(), 0, 3).Draw(t, "letters"), Slots: []slotSize{}}
	if rapid.Bool().Draw(t, "limited") {
		limit := number.Draw(t, "limit")
		l.Limit = &limit
		l.Slots = append(l.Slots, slotSize{&l.Count}, slotSize{})
	}
	return l
}

func TestEncodeWritesWhatJSONWrites(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLetterbox(t)
		want, err := encodePlainly(l)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Encode(l)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Fatal(diff)
		}
	})
}

// A text has the form while only its blanks change; a field that is missing,
// doubled, null or of another name is noticed wherever it stands.
func TestWroteKnowsTheForm(t *testing.T) {
	form := shapeOf(reflect.TypeFor[Record]())
	whole := string(sampleRecord(t))
	if !form.wrote([]byte(whole)) || !form.wrote([]byte(strings.ReplaceAll(whole, `": `, "\" \n:\t"))) {
		t.Error("a record as it is written has not the form")
	}
	lines := strings.Split(whole, "\n")
	for i, line := range lines {
		name, value, isField := strings.Cut(line, `": `)
		if !isField || strings.HasSuffix(value, "{") || strings.HasSuffix(value, "[") || strings.HasPrefix(value, "null") {
			continue
		}
		comma := ""
		if strings.HasSuffix(value, ",") {
			comma = ","
		}
		for _, other := range []string{"", line + "\n" + line, name + "s\": " + value, name + "\": null" + comma} {
			text := strings.Join(append(append(append([]string{}, lines[:i]...), other), lines[i+1:]...), "\n")
			nullable := strings.Contains(line, `"min"`) || strings.Contains(line, `"max"`)
			if json.Valid([]byte(text)) && form.wrote([]byte(text)) && !(nullable && strings.Contains(other, "null")) {
				t.Errorf("line %d: %q in place of %q is taken for the form", i+1, other, line)
			}
		}
	}
}
