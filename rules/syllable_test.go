package rules

import (
	"strings"
	"testing"
)

// TestSyllables counts words whose syllables we know. The words were chosen
// from texts on stretching, each group by its number.
func TestSyllables(t *testing.T) {
	groups := map[int]string{
		1: "knee knees back stretch hold raised bend hips spine breathe breathes the me leg straight through pulled chest floor thigh thighs",
		2: "muscle muscles needle stretches seated gentle gently movement lower upper shoulder shoulders forward ankle ankles people every raising repeat hamstring pelvis slowly surely motion region being doing going tension pressure",
		3: "position exercise relaxing lateral media example radius abdomen flexible variant",
		4: "piriformis abdominal anterior posterior stability diagonal circulation ability comfortable mobility anatomy",
		5: "flexibility physiology university",
		6: "cardiovascular",
	}
	for want, list := range groups {
		for _, word := range strings.Fields(list) {
			if syllables(word) != want {
				t.Errorf("%s: got %d syllables, want %d", word, syllables(word), want)
			}
		}
	}
}
