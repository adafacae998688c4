package schema

// This file holds the vocabularies to what the program promises of them.

import (
	"slices"
	"strings"
	"testing"
)

func TestVocabulariesAreTheContract(t *testing.T) {
	for vocabulary, want := range map[string]string{
		"kind":           "static dynamic exercise",
		"position":       "supine prone side-lying quadruped kneeling half-kneeling seated-floor seated-chair standing squat hanging other",
		"laterality":     "unilateral bilateral",
		"sides":          "both one",
		"equipment":      "mat towel strap band chair wall bed pillow block ball foam-roller doorway table step bolster bench partner weight other",
		"about":          "warm-up stop-rule no-bounce ask-professional pain-limit red-flag contraindication general",
		"unit/hold":      "second breath",
		"unit/reps":      "repetition",
		"unit/sets":      "set",
		"unit/frequency": "per-day per-week",
	} {
		if got := strings.Join(IDs(vocabulary), " "); got != want {
			t.Errorf("%s is %s\nwant %s", vocabulary, got, want)
		}
	}
	for _, id := range []string{"hamstrings", "lower-back", "hip-flexors"} {
		if !Known("targets", id) {
			t.Errorf("targets lack %s", id)
		}
	}
	if Known("position", "upside-down") || Terms("flavour") != nil {
		t.Error("a vocabulary knows what it does not hold")
	}
}

func TestEveryTermHasAMeaningAndEveryFileAHeader(t *testing.T) {
	for vocabulary, terms := range vocabularies() {
		for _, term := range terms {
			if term.Meaning == "" {
				t.Errorf("%s: %s has no meaning", vocabulary, term.ID)
			}
		}
	}
	files, err := vocabFiles.ReadDir("vocab")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		text, err := vocabFiles.ReadFile("vocab/" + f.Name())
		if err != nil || !strings.HasPrefix(string(text), "# ") {
			t.Errorf("%s does not say where it comes from (error %v)", f.Name(), err)
		}
	}
}

func TestSlipsInAVocabularyAreErrors(t *testing.T) {
	for text, want := range map[string]string{
		"# fruit\napple":              `read vocabulary fruit: line 2 is not "id: meaning"`,
		"red apple: sweet":            `read vocabulary fruit: line 1 is not "id: meaning"`,
		"apple: sweet\napple: sour\n": `read vocabulary fruit: line 2 gives "apple" again`,
	} {
		if err := readVocabulary(map[string][]Term{}, "fruit", text); err == nil || err.Error() != want {
			t.Errorf("%q: error %v, want %s", text, err, want)
		}
	}
	all := map[string][]Term{}
	if err := readVocabulary(all, "fruit", "[tree]\napple: sweet\n[bush]\napple: small\n"); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(all["fruit/tree"], []Term{{"apple", "sweet"}}) || len(all["fruit/bush"]) != 1 {
		t.Errorf("sections %v", all)
	}
}
