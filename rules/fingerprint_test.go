package rules

import (
	"testing"

	"github.com/stretchlint/stretchlint/extract"
)

// TestFingerprintOfTheWhole: what an article lacks as a whole is the same
// finding when another line becomes its title.
func TestFingerprintOfTheWhole(t *testing.T) {
	const text = "Toe touch\n\nReach down to your toes. Hold for 20 seconds.\n"
	var prints []string
	for _, article := range []string{text, "Good morning\n\n" + text} {
		reading := read(t, "a.txt", article, "text/plain")
		for _, d := range run([]*Rule{noSafetyNote}, []*extract.Reading{reading}, nil, Config{}) {
			prints = append(prints, d.Fingerprint)
		}
	}
	if len(prints) != 2 || prints[0] != prints[1] {
		t.Errorf("fingerprints %q, want the same one twice", prints)
	}
}
