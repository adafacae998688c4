package rules

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema/source"
)

var sections = []string{
	"## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n",
	"## Cobra\n\nLie on your stomach.\nPress into your hands to lift your chest. Hold for 15 seconds.\n\n",
	"### Knee to chest\n\n- Lie on your back.\n- Bring one knee to your chest and hold for 20 seconds.\n- Repeat with the other leg.\n\n",
	"## Words\n\nKeep breathing while you stretch.\n\n",
	"* * *\n\n",
}

// TestFixingReachesAFixedPoint: applying the fixes again and again ends, each
// time by taking whole lines out, and leaves every stretch described once.
func TestFixingReachesAFixedPoint(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := "# Title\n\n" + strings.Join(rapid.SliceOfN(rapid.SampledFrom(sections), 0, 9).Draw(t, "sections"), "")
		described := names(t, text)
		for round := 0; ; round++ {
			f, fixes := safeFixes(t, text)
			if len(fixes) == 0 {
				break
			}
			if round > 10 {
				t.Fatalf("no end of fixing:\n%s", text)
			}
			fixed, _ := Apply(f, fixes)
			if !isSubsequence(strings.Split(string(fixed), "\n"), strings.Split(text, "\n")) {
				t.Fatalf("fixing changed lines it keeps:\n%s\nbecame\n%s", text, fixed)
			}
			text = string(fixed)
		}
		if left := names(t, text); left != described {
			t.Fatalf("fixing lost a stretch: had %s, left %s", described, left)
		}
		for _, heading := range []string{"Child's pose", "Cobra", "Knee to chest"} {
			if strings.Count(text, heading) > 1 {
				t.Fatalf("%s is still described twice:\n%s", heading, text)
			}
		}
	})
}

func safeFixes(t *rapid.T, text string) (*source.File, []*Fix) {
	reading := readDrawn(t, text)
	var fixes []*Fix
	for _, d := range Lint([]*extract.Reading{reading}, nil, Config{}) {
		if d.Fix != nil && d.Fix.Safe {
			fixes = append(fixes, d.Fix)
		}
	}
	return reading.File, fixes
}

func names(t *rapid.T, text string) string {
	var out []string
	for _, e := range readDrawn(t, text).Article.Stretches {
		out = append(out, e.Name)
	}
	return strings.Join(out, ", ")
}

func readDrawn(t *rapid.T, text string) *extract.Reading {
	reading, err := extract.Read(source.New("a.md", []byte(text)), extract.Options{MediaType: "text/markdown"})
	if err != nil {
		t.Fatal(err)
	}
	return reading
}

func isSubsequence(short, long []string) bool {
	for _, line := range long {
		if len(short) > 0 && short[0] == line {
			short = short[1:]
		}
	}
	return len(short) == 0
}
