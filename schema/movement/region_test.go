package movement

import (
	"testing"

	"github.com/stretchlint/stretchlint/schema"
)

// A name that no movement has and that says a region keeps the how-to from
// being taken for a movement of another one; a name that says none does not.
func TestNamedElsewhere(t *testing.T) {
	for _, test := range []struct {
		position, step     string
		plain, says, reads string // names without a region and with one, and the movement of the former
	}{
		{"side-lying", "Rest on your side on one forearm and lift your hips until your body is in one line.", "The long plank", "Calf minder", "side-plank"},
		{"seated-chair", "Interlace your fingers and push your palms away until you feel it between the shoulder blades.", "Clasped-hands reach", "Groin minder",
			"clasped-hands-forward-upper-back"},
		{"supine", "Lie on a foam roller across your upper back, hands behind your head, and lean back over it.", "The fallen log", "Hamstrings-SMR",
			"thoracic-extension-foam-roller"},
	} {
		identified := func(name string) Decision {
			return Default().Identify(Description{Name: name, Positions: []string{test.position}, Steps: []string{test.step}})
		}
		if got := identified(test.plain); got.Movement != test.reads {
			t.Errorf("%s: %q (%s), want %q", test.plain, got.Movement, got.Reason, test.reads)
		}
		if got := identified(test.says); got.Movement == test.reads {
			t.Errorf("%s: %q (%s) all the same", test.says, got.Movement, got.Reason)
		}
	}
}

func TestNeighbourhoodsAreOfTheVocabulary(t *testing.T) {
	for target := range neighbourhoods() {
		if !schema.Known("targets", target) {
			t.Errorf("%s is no target", target)
		}
	}
	for target := range limbs {
		if !schema.Known("targets", target) {
			t.Errorf("%s is no target", target)
		}
	}
}
