package article

import "testing"

func TestLeadingMark(t *testing.T) {
	for _, c := range []struct {
		in, number, rest string
		bullet           bool
	}{
		{"1. Lunge", "1", "Lunge", false},
		{"12) Lunge", "12", "Lunge", false},
		{"3.) Lunge", "3", "Lunge", false},
		{"3.Lunge", "3", "Lunge", false},
		{"1- Lunge", "1", "Lunge", false},
		{"1 – Lunge", "1", "Lunge", false},
		{"(2) Lunge", "2", "Lunge", false},
		{"(a) lunge", "a", "lunge", false},
		{"#3 Lunge", "3", "Lunge", false},
		{"#3: Lunge", "3", "Lunge", false},
		{"A) lunge", "A", "lunge", false},
		{"b. Lunge", "b", "Lunge", false},
		{"iv) lunge", "iv", "lunge", false},
		{"Step 4: Lunge", "4", "Lunge", false},
		{"STEP 4 - Lunge", "4", "Lunge", false},
		{"Step 2. Lunge", "2", "Lunge", false},
		{"Step one: Lunge", "1", "Lunge", false},
		{"No. 3: Lunge", "3", "Lunge", false},
		{"1️⃣ Lunge", "1", "Lunge", false},
		{"1️⃣2️⃣ Lunge", "12", "Lunge", false},
		{"🔟 Lunge", "10", "Lunge", false},
		{"③ Lunge", "3", "Lunge", false},
		{"💪 2. Lunge", "2", "Lunge", false},
		{"• Lunge", "", "Lunge", true},
		{"✔️ Lunge", "", "Lunge", true},
		{"• 2. Lunge", "2", "Lunge", true},

		{"90/90 stretch", "", "90/90 stretch", false},
		{"3 x 10", "", "3 x 10", false},
		{"20-30 seconds", "", "20-30 seconds", false},
		{"20 - 30 seconds", "", "20 - 30 seconds", false},
		{"30 - second hold", "", "30 - second hold", false},
		{"4-point kneeling", "", "4-point kneeling", false},
		{"5 minutes", "", "5 minutes", false},
		{"1.5 minutes", "", "1.5 minutes", false},
		{"2:30 in all", "", "2:30 in all", false},
		{"3: Lunge", "", "3: Lunge", false},
		{"3rd set", "", "3rd set", false},
		{"1-2 mins", "", "1-2 mins", false},
		{"1-leg balance", "", "1-leg balance", false},
		{"2024. A year", "", "2024. A year", false},
		{"J. Smith", "", "J. Smith", false},
		{"a.m. only", "", "a.m. only", false},
		{"Step 2 feet back", "", "Step 2 feet back", false},
		{"Step forward", "", "Step forward", false},
		{"No pain: no gain", "", "No pain: no gain", false},
		{"1.", "", "1.", false},
		{"•", "", "•", false},
		{"(30 seconds) rest", "", "(30 seconds) rest", false},
		{"- 30 seconds", "", "- 30 seconds", false},
		{"", "", "", false},
	} {
		m := leadingMark(c.in)
		if m.number != c.number || m.bullet != c.bullet || c.in[m.size:] != c.rest {
			t.Errorf("%q: number %q, bullet %v, rest %q; want %q, %v, %q", c.in, m.number, m.bullet, c.in[m.size:], c.number, c.bullet, c.rest)
		}
	}
}

func TestRunsOn(t *testing.T) {
	for _, c := range []struct {
		prev, next string
		width      int
		want       bool
	}{
		{"Lie on your back", "with bent knees", 0, true},
		{"Lie on your back.", "then rest", 0, false},
		{"He said “stop.”", "and so on", 0, false},
		{"the leg (left)", "and then", 0, true},
		{"Lie on your back", "Bend your knees", 0, false},
		{"Lie on your back", "hold: 30 s", 0, false},
		{"Do this:", "breathe", 0, false},
		{"hold for", "a) breathe", 0, false},
		{"A dull ache on the next day is fine;", "stop if it is sharp", 40, true},
		{"Turn it as far as you can comfortably", "control it: knee up", 40, true},
		{"Feet flat;", "knees soft;", 40, false},
		{"A dull ache on the next day is fine.", "stop if it is sharp", 40, false},
	} {
		if got := runsOn(c.prev, c.next, c.width); got != c.want {
			t.Errorf("%q after %q: %v", c.next, c.prev, got)
		}
	}
}
