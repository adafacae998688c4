package rules

import (
	"testing"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

func TestCreditOf(t *testing.T) {
	for text, want := range map[string]string{
		"By Ada Example":                               "Ada Example",
		"Medically reviewed by Ada Example, PT":        "Ada Example, PT",
		"Author: Example Clinic":                       "Example Clinic",
		"By stretching every day you gain range.":      "",
		"By Incorporating Stretches":                   "",
		"Loosen the hips by Monday":                    "",
		"These moves were written by hand in the book": "",
	} {
		if got := creditOf(phrase.Default().Read(text)); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestSaidDate(t *testing.T) {
	for text, want := range map[string]string{
		"Last reviewed: 12 May 2024":           "2024-05-12",
		"Updated on January 3, 2022":           "2022-01-03",
		"Published 2021-11-30":                 "2021-11-30",
		"Reviewed May 2025. Next: May 2028":    "2025-05-01",
		"Reviewed 2014":                        "2014-12-31",
		"Copyright 2024":                       "",
		"Updated often":                        "",
		"Repeat 20 times by the end of May":    "",
		"Posted by Ada Example on 4 June 2019": "2019-06-04",
	} {
		got := ""
		if day, ok := saidDate(phrase.Default().Read(text)); ok {
			got = day.Format("2006-01-02")
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
