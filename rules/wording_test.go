package rules

import (
	"testing"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// TestRows finds each row in the phrase it was written for.
func TestRows(t *testing.T) {
	for name, w := range map[string]*wording{
		"painful": painful, "bounces": bounces, "cures": cures, "absolutes": absolutes, "overstatements": overstatements,
		"mechanisms": mechanisms, "fears": fears, "exclusive": exclusive, "jargon": jargon, "disclaimers": disclaimers, "promotions": promotions,
	} {
		for i, r := range w.rows {
			text := phrase.Default().Read(r.says)
			if _, ok := phrase.MustCompile(r.form).Find(text, 0); !ok {
				t.Errorf("%s: %q does not match %q", name, r.form, r.says)
			}
			if found := w.table.FindAll(text); len(found) == 0 || found[0].Row != i {
				t.Errorf("%s: %q is read by another row than its own: %+v", name, r.says, found)
			}
		}
	}
}

// TestPatterns holds the patterns of the rules to the vocabulary.
func TestPatterns(t *testing.T) {
	for _, p := range []*phrase.Pattern{
		affectedSide, namedSide, sideInName, sidedDose, bothSides, stopRule, softRule, painLimit, turners,
		counted, announces, between, extra,
	} {
		if err := phrase.Default().Check(p); err != nil {
			t.Error(err)
		}
	}
}

func TestStopRule(t *testing.T) {
	for text, want := range map[string]bool{
		"Stop if you feel sharp pain.":                         true,
		"If it hurts, ease off.":                               true,
		"Back off when you feel a pinch in the knee.":          true,
		"If you notice numbness or tingling, come out slowly.": true,
		"Discontinue any stretch that causes pain.":            true,
		"If your back feels worse afterwards, stop.":           true,
		"Stop as soon as you feel dizzy.":                      true,
		"Stop before it hurts.":                                false,
		"Do not force the stretch.":                            false,
		"Skip this if you have knee pain.":                     false,
		"Only go as far as is comfortable.":                    false,
		"Talk to your doctor first if you have osteoporosis.":  false,
		"Listen to your body.":                                 false,
		"Stop at the point of tension.":                        false,
	} {
		if got := finds(stopRule)(phrase.Default().Read(text)); got != want {
			t.Errorf("%q: stop rule %v, want %v", text, got, want)
		}
	}
}

func TestTelling(t *testing.T) {
	for text, want := range map[string]bool{
		"Push through the pain.":                                     true,
		"Breathe, then push past the pain.":                          true,
		"You should push through the pain.":                          true,
		"Do not rush, but push through the pain.":                    true,
		"Do not push through the pain.":                              false,
		"Avoid the urge to push through the pain.":                   false,
		"If you push through the pain, rest the next day.":           false,
		"Many runners push through the pain.":                        false,
		"Push through the pain? Please do not.":                      false,
		"Work through the pain-free range.":                          false,
		"Breathe through the pain relief phase.":                     false,
		"Pain is temporary for most people.":                         false,
		"It should not hurt.":                                        false,
		"Hold until it no longer hurts.":                             false,
		"Stretch to the point of tension, not to the point of pain.": false,
		"Lean in until you feel pain.":                               true,
		"Lean in until it hurts, then back off a little.":            false,
		"“Push through the pain” is bad advice.":                     false,
		"Push through the pain. That is a myth.":                     false,
		"Push through the pain and you may well injure the muscle.":  false,
	} {
		l := line{text: phrase.Default().Read(text)}
		if got := len(painful.told([]line{l})) > 0; got != want {
			t.Errorf("%q: told %v, want %v", text, got, want)
		}
	}
}
