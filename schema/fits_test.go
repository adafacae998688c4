package schema

// This file holds Fits to Check: they must agree on documents whose values are
// changed, one at a time, into some that a schema may refuse.

import (
	"fmt"
	"reflect"
	"testing"
)

func TestFitsAgreesWithCheck(t *testing.T) {
	account := sampleAccount("desk.md", "Calf lean")
	article := Article{SchemaVersion: Version, Source: Source{Path: "desk.md", MediaType: "text/markdown"}, Safety: []Note{{About: "general"}}, Stretches: []Entry{account.Entry}}
	article.Safety[0].Span, article.Stretches[0].Steps[0].Span = at(1, 1), at(2, 1)
	record := NewRecord("standing-calf-wall", Catalogued{Name: "Wall calf stretch"}, []Account{account})
	corpus := CorpusFile{SchemaVersion: Version, Name: "ours"}
	for document, value := range map[string]any{"article": &article, "record": &record, "corpus": &corpus} {
		t.Run(document, func(t *testing.T) {
			if !agree(t, document, value, "unchanged") {
				t.Fatal("the sample does not fit")
			}
			fitting, refused := 0, 0
			changeEach(reflect.ValueOf(value).Elem(), "", func(what string) {
				if agree(t, document, value, what) {
					fitting++
				} else {
					refused++
				}
			})
			t.Logf("%d changes fit, %d do not", fitting, refused)
			if fitting == 0 || refused == 0 {
				t.Error("the changes test nothing")
			}
		})
	}
}

// agree compares the two on a value and gives what both say.
func agree(t *testing.T, document string, value any, what string) bool {
	t.Helper()
	text, err := Encode(value)
	if err != nil {
		t.Fatal(err)
	}
	problems := Check(document, text)
	fits := Fits(document, value)
	if fits != (len(problems) == 0) {
		t.Errorf("%s: Fits says %v, Check says %v", what, fits, problems)
	}
	return fits
}

// changeEach gives every value in v other values, one at a time, and calls
// test after each change.
func changeEach(v reflect.Value, at string, test func(what string)) {
	try := func(value any) {
		before := reflect.ValueOf(v.Interface())
		v.Set(reflect.ValueOf(value).Convert(v.Type()))
		test(fmt.Sprintf("%s = %v", at, value))
		v.Set(before)
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			changeEach(v.Field(i), at+"."+v.Type().Field(i).Name, test)
		}
	case reflect.Slice:
		for i := range v.Len() {
			changeEach(v.Index(i), fmt.Sprintf("%s[%d]", at, i), test)
		}
		try(reflect.MakeSlice(v.Type(), 1, 1).Interface())
		try(reflect.Zero(v.Type()).Interface())
	case reflect.Pointer:
		if !v.IsNil() {
			changeEach(v.Elem(), at, test)
		}
		try(reflect.New(v.Type().Elem()).Interface())
		try(reflect.Zero(v.Type()).Interface())
	case reflect.String:
		for _, value := range []string{"", "a-slug", "No slug", "second", "standing", "1"} {
			try(value)
		}
	case reflect.Int, reflect.Float64:
		for _, value := range []int{-1, 0, 1, 1_000_000} {
			try(value)
		}
	}
}
