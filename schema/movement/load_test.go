package movement

import (
	"strings"
	"testing"
)

// What the loaders say of a slip in a data file: the line and what is wrong.

func TestParseMovementsNamesTheLine(t *testing.T) {
	head := "# comment\n" + strings.Join(columns, "\t") + "\n"
	for text, want := range map[string]string{
		"slug\tname\n":          "m.tsv:1: heading line must be",
		head + "cobra\tCobra\n": "m.tsv:3: movement has 2 cells, want 11",
		head + "\tCobra\t\tprone\tno\teither\t\t\t\t\t\n":     "m.tsv:3: movement \"Cobra\" has no slug or no name",
		head + "cobra\tCobra\t\tprone\tx\tstatic\t\t\t\t\t\n": "m.tsv:3: movement cobra: unilateral is \"x\", want yes or no",
	} {
		if _, err := parseMovements("m.tsv", text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

func TestCuesNameTheLine(t *testing.T) {
	for text, want := range map[string]string{
		"[cobra]\n\n3 lift\n":         `c.txt:3: line is neither a [SECTION] nor "key: value, value"`,
		"# x\n[no-such]\n3: lift\n":   `c.txt:3: cues of "no-such", which is no movement`,
		"[cobra]\nmuch: lift\n":       `c.txt:2: weight "much" is not a number`,
		"[cobra]\n3: (lift\n":         `c.txt:2: pattern "(lift"`,
		"[cobra]\n3: NOSUCH ~2 hip\n": `c.txt:2: pattern "NOSUCH ~2 hip": no vocabulary file has a section NOSUCH`,
	} {
		lines, err := readData("c.txt", text)
		if err == nil {
			_, err = newCues(Default(), "c.txt", lines)
		}
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

// A cue no how-to can lose or win by is a slip of the pen.
func TestEveryCueSetSpeaksForItsMovements(t *testing.T) {
	strongest := map[int]int16{}
	cues := Default().cues
	for _, cue := range cues.cues {
		for _, i := range cues.sets[cue.set].movements {
			strongest[i] = max(strongest[i], cue.weight)
		}
	}
	for i, m := range Default().movements {
		if s, ok := strongest[i]; ok && s < 2 {
			t.Errorf("%s: its strongest cue weighs %d", m.Slug, s)
		}
	}
	if len(strongest) < 120 {
		t.Errorf("%d movements have cues, want at least 120", len(strongest))
	}
}
