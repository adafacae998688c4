package phrase

import (
	"strings"
	"testing"
)

// TestExtend: a house's word is read like a built-in one, and the built-in
// vocabulary does not learn it.
func TestExtend(t *testing.T) {
	x := Extend()
	if err := x.Add("EQUIPMENT", "strap", "gym ribbon", "house.yaml", 3); err != nil {
		t.Fatal(err)
	}
	const text = "Loop the gym ribbon around your foot."
	if got := x.Vocabulary().Read(text).All("EQUIPMENT"); len(got) != 1 || got[0].ID != "strap" {
		t.Errorf("the house vocabulary reads %v, want a strap", got)
	}
	if got := Default().Read(text).All("EQUIPMENT"); len(got) != 0 {
		t.Errorf("the built-in vocabulary reads %v, want nothing", got)
	}
}

// TestExtendRefuses says what is wrong with a word of a house.
func TestExtendRefuses(t *testing.T) {
	for want, word := range map[string][3]string{
		"the vocabulary has no rope of section EQUIPMENT": {"EQUIPMENT", "rope", "gym ribbon"},
		"the vocabulary has no strap of section KIT":      {"KIT", "strap", "gym ribbon"},
		`is already strap at vocab/equipment.txt:`:        {"EQUIPMENT", "chair", "strap"},
		`id "strap" has an empty form`:                    {"EQUIPMENT", "strap", " "},
		`"rope, cord" is no form`:                         {"EQUIPMENT", "strap", "rope, cord"},
	} {
		if err := Extend().Add(word[0], word[1], word[2], "house.yaml", 3); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: got %v, want %s", word, err, want)
		}
	}
	x := Extend()
	if err := x.Add("EQUIPMENT", "strap", "gym ribbon", "house.yaml", 3); err != nil {
		t.Fatal(err)
	}
	if err := x.Add("EQUIPMENT", "towel", "gym ribbon", "house.yaml", 5); err == nil || !strings.Contains(err.Error(), "is already strap at house.yaml:3") {
		t.Errorf("a word twice: got %v", err)
	}
}
