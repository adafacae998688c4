package dosage

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

func TestPatternsKnowTheVocabulary(t *testing.T) {
	marked := map[string]bool{}
	for _, r := range amountRows {
		marked[r.section] = true
	}
	_ = marked
	for _, r := range amountRows {
		if err := phrase.Default().Check(phrase.MustCompile(r.form)); err != nil {
			t.Error(err)
		}
	}
}

// TestSharedPhrases runs the phrases that are kept beside the project.
func TestSharedPhrases(t *testing.T) {
	file, err := os.ReadFile("../../../shared/reference/dosage-phrases.tsv")
	if err != nil {
		t.Skip("the shared phrases are not here")
	}
	for _, line := range strings.Split(strings.TrimSpace(string(file)), "\n")[1:] {
		p, want, _ := strings.Cut(line, "\t")
		var expected map[string]any
		if err := json.Unmarshal([]byte(want), &expected); err != nil {
			t.Fatal(err)
		}
		readings := Read(phrase.Default().Read(p))
		for _, f := range []Field{Hold, Reps, Sets, Rest, Duration, Contract, Frequency} {
			name := f.String()
			if f == Frequency {
				name = "freq"
			}
			if got, want := summary(readings, f), wanted(expected[name], f); got != want {
				t.Errorf("%-60q %s is %q, want %q: %s", p, f, got, want, show(readings))
			}
		}
	}
}
