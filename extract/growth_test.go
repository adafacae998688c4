package extract

// Growth: twice the article is at most a little over twice the work, on
// hostile pages too. Work is counted in allocations, which do not depend on
// the machine's speed. They do not grow evenly: a map that was just enlarged,
// or a pool that the race detector emptied, shows as a tenth more. So growth is
// the mean over three doublings, where work that grows with the square shows
// all the more.

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/schema/source"
)

func TestWorkGrowsWithTheArticle(t *testing.T) {
	pages := []struct{ about, path, unit string }{
		{"entries", "a.md", "## Calf stretch\n\nStep one foot back. Press the heel down. Hold for 30 seconds.\n\n"},
		{"titles without a how-to", "a.md", "## Calf stretch\n\n"},
		{"short lines", "a.txt", "Calf stretch\n\n"},
		{"one list", "a.md", "1. Arm to the side, palm up\n"},
		{"pictured items", "a.md", "- Arm to the side, palm up ![](a.png)\n"},
		{"one sentence", "a.txt", "bend the knee and hold the foot and "},
		{"one paragraph", "a.html", "Stand tall. Hold the wall for 20 seconds. "},
		{"numbers", "a.txt", "Hold 10-20-30-40 x 5 x 6 seconds to 7 "},
		{"table rows", "a.html", "<tr><td>Calf stretch<td>30 s"},
		{"labels", "a.txt", "How to do it:\n"},
		{"doses first", "a.md", "- 10 squats\n"},
		{"steps counted anew", "a.md", "**Step 1 – Cow pose**\nLift your chest.\n\n"},
		{"doses for all", "a.md", "## Cobra\n\nLift your chest.\n\nHold each stretch for 20 seconds.\n\n"},
		{"parts that recur", "a.md", "## Cobra\n\n### In your own time\n\nLift your chest.\n\n"},
		{"colons", "a.txt", "Calf stretch: hold: hold: hold: "},
	}
	for _, page := range pages {
		t.Run(page.about, func(t *testing.T) {
			checkGrowth(t, page.path, "", page.unit)
		})
	}
	t.Run("one heading below a name", func(t *testing.T) {
		checkGrowth(t, "a.md", "## Cobra\n\nLift your chest.\n\n### How to ", "do!it?")
	})
}

func checkGrowth(t *testing.T, path, before, unit string) {
	t.Helper()
	once, eightfold := work(t, path, before, unit, 150), work(t, path, before, unit, 8*150)
	if growth := math.Cbrt(eightfold / once); growth > 2.1 {
		t.Errorf("the work grows %.2f times as the article doubles: %.0f allocations, %.0f for eight times the text", growth, once, eightfold)
	}
}

func work(t *testing.T, path, before, unit string, times int) float64 {
	content := []byte(before + strings.Repeat(unit, times))
	return testing.AllocsPerRun(1, func() {
		if _, err := Read(source.New(path, content), Options{}); err != nil {
			t.Fatal(err)
		}
	})
}
