package rules

import (
	"testing"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// TestPromises reads titles: the number of stretches they promise, 0 for none.
func TestPromises(t *testing.T) {
	for title, want := range map[string]float64{
		"7 Stretches for Runners":                          7,
		"Top 7 stretches for a stiff back":                 7,
		"The 5 best hip flexor stretches":                  5,
		"Fifteen yoga poses for beginners":                 15,
		"8 gentle moves":                                   8,
		"12 (easy) neck stretches":                         12,
		"A 30-day challenge: 10 exercises":                 10,
		"10-minute morning stretches":                      0,
		"5 minutes of stretches a day":                     0,
		"3 reasons to do these stretches":                  0,
		"Stretches for people over 50":                     0,
		"Day 3 stretches":                                  0,
		"Type 2 diabetes exercises":                        0,
		"L5 nerve exercises":                               0,
		"Figure 4 stretches":                               0,
		"Two-person stretches":                             0,
		"The 2024 stretches":                               0,
		"One stretch":                                      0,
		"20 tips for better stretches":                     0,
		"Hold each for 30 seconds, 3 times: the exercises": 0,
	} {
		text := phrase.Default().Read(title)
		got := 0.0
		for _, m := range counted.FindAll(text) {
			if isPromise(text, text.Sentences[text.SentenceAt(m.First)], m, true) {
				got = bound(m.Quantities[0].Min, 0)
			}
		}
		if got != want {
			t.Errorf("%q promises %v, want %v", title, got, want)
		}
	}
}
