package rules

import (
	"testing"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// TestPrescriptionRows finds each row of the rules about doses, sides, safety
// and structure in the phrase it was written for.
func TestPrescriptionRows(t *testing.T) {
	for name, w := range map[string]*wording{
		"unclearUnits": unclearUnits, "twoReadings": twoReadings, "ballistic": ballistic,
	} {
		for i, r := range w.rows {
			text := phrase.Default().Read(r.says)
			if found := w.table.FindAll(text); len(found) == 0 || found[0].Row != i {
				t.Errorf("%s: %q is read by another row than its own: %+v", name, r.says, found)
			}
		}
	}
}

// TestPrescriptionPatterns holds their patterns to the vocabulary.
func TestPrescriptionPatterns(t *testing.T) {
	for _, p := range []*phrase.Pattern{anotherSide, placedHand, doseOfSide, changeSides} {
		if err := phrase.Default().Check(p); err != nil {
			t.Error(err)
		}
	}
}
