package phrase

import (
	"slices"
	"strings"
	"testing"
)

// needy are patterns that need words in all the ways a pattern can.
var needy = []string{
	"hold", "hold ~3 knee", "knee|bent ~2 s", "(hold QTY | bend the knee)? seconds", "VERB=hold ~4 PART", "PART ~2 VERB=bend|QTY",
	"^ VERB", "QTY", "~1 knee", "!the knee", "(a b | c d) e", "(a | b c)? d $", "NUM x? hold|s", "VERB ~3!PART the|a (knee | foot | PART)",
}

// TestAppendFirst holds a table to what each pattern finds alone.
func TestAppendFirst(t *testing.T) {
	v := load(t, small)
	patterns := make([]*Pattern, len(needy))
	for i, form := range needy {
		patterns[i] = MustCompile(form)
	}
	table := NewTable(patterns)
	for _, plain := range []string{
		"", "Hold 5 s. Bend the knee and hold it for 20-30 seconds.", "The knee. Knee bent. A knee bent over the foot, hold on.",
		"c d e. b c d. a b e", strings.Repeat("so ", 70) + "hold on the knee, bent knee 5 s",
		strings.Repeat("a bent foot ", 21) + "hold 5 knee s", "Bend it and bend the foot. 5 x hold. Hold the bent knee 3 seconds",
	} {
		text := v.Read(plain)
		for _, most := range []int{len(text.Tokens), 6} {
			accept := func(first int) bool { return first%2 == 0 || first > most }
			found := map[int]Hit{}
			pending := slices.Repeat([]bool{true}, len(patterns))
			pending[2] = false
			for _, hit := range table.AppendFirst(nil, text, pending, accept) {
				found[hit.Row] = hit
			}
			for row, p := range patterns {
				want := Hit{Row: row}
				if row != 2 {
					want = firstAccepted(p, row, text, accept)
				}
				if got, ok := found[row]; ok != (want.Last > 0) || ok && got != want {
					t.Errorf("%q in %q: %+v, want %+v", needy[row], plain, got, want)
				}
			}
		}
	}
}

func firstAccepted(p *Pattern, row int, t *Text, accept func(int) bool) Hit {
	for from := 0; ; {
		m, ok := p.Find(t, from)
		if !ok {
			return Hit{}
		}
		if accept(m.First) {
			return Hit{row, m.First, m.Last}
		}
		from = m.First + 1
	}
}

func TestAfterFirst(t *testing.T) {
	for set, want := range map[tokenSet]tokenSet{
		1: ^tokenSet(1), 0b1100: ^tokenSet(0b111), 1 << 62: 1 << 63, 1 << 63: 1 << 63, anyTokens: ^tokenSet(1),
	} {
		if got := set.afterFirst(); got != want {
			t.Errorf("after the first of %b: %b, want %b", set, got, want)
		}
	}
}

// TestNeeds holds the needs to what every way through a pattern takes.
func TestNeeds(t *testing.T) {
	for form, want := range map[string][]int{
		"a ~9 b":               {1, 1},
		"a|b c":                {1, 2},
		"a (b | c d) e":        {1, 1, 2},
		"a b? c":               {1, 1},
		"QTY PART=knee|PART x": {1, 1, 2},
		"~3 QTY NUM":           {1, 1},
		"~3 !a ~2 b":           {1},
	} {
		for _, b := range newFiling([]*Pattern{MustCompile(form)}).branches {
			var sizes []int
			size := 0
			for _, number := range b.needs {
				if size++; number == 0 {
					sizes, size = append(sizes, size-1), 0
				}
			}
			slices.Sort(sizes)
			if !slices.Equal(sizes, want) {
				t.Errorf("%q from instruction %d needs %v, want choices of %v", form, b.pc, b.needs, want)
			}
		}
	}
}
