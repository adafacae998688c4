package rules

import (
	"testing"

	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// TestRowsOfOrders finds each row of the rules about doses, sides, safety
// and structure in the phrase it was written for.
func TestRowsOfOrders(t *testing.T) {
	for name, w := range map[string]*wording{
		"unclearUnits": unclearUnits, "twoReadings": twoReadings, "ballistic": ballistic,
		"painfulSpine": painfulSpine, "heldBreaths": heldBreaths, "headCircles": headCircles, "forced": forced,
		"vagueActions": vagueActions, "twoWays": twoWays, "opensList": opensList, "pictured": pictured, "furniture": furniture,
	} {
		for i, r := range w.rows {
			text := phrase.Default().Read(r.says)
			if found := w.table.FindAll(text); len(found) == 0 || found[0].Row != i {
				t.Errorf("%s: %q is read by another row than its own: %+v", name, r.says, found)
			}
		}
	}
}

// TestPatternsOfOrders holds their patterns to the vocabulary.
func TestPatternsOfOrders(t *testing.T) {
	for _, p := range []*phrase.Pattern{anotherSide, placedHand, doseOfSide, changeSides, asking, lying, holdFirst, thenStart, needs, apart} {
		if err := phrase.Default().Check(p); err != nil {
			t.Error(err)
		}
	}
}

// TestClasses holds the classes of movements to the catalogue and the vocabulary.
func TestClasses(t *testing.T) {
	for _, c := range classes {
		if c.who == "" || len(c.movements) == 0 {
			t.Errorf("%s: who should take care and the movements must be said", c.name)
		}
		for _, slug := range c.movements {
			if _, known := movement.Default().Lookup(slug); !known {
				t.Errorf("%s: the catalogue has no movement %q", c.name, slug)
			}
		}
		if c.named == nil {
			continue
		}
		if err := phrase.Default().Check(c.named); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	for _, bad := range []string{"for: nobody", "[a]\nnever: x", "[a]\nnamed: ("} {
		if _, err := readClasses(bad); err == nil {
			t.Errorf("%q was read without an error", bad)
		}
	}
	for _, slug := range restful {
		if _, known := movement.Default().Lookup(slug); !known {
			t.Errorf("the catalogue has no restful movement %q", slug)
		}
	}
}
