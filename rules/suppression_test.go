package rules

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A calf raise without a hold and one with a vague one: two findings of
// different rules, and two entries.
const calves = `# Two stretches for tight calves

Stop if anything hurts.

## Wall calf stretch

Stand facing a wall with your left leg behind you and press the heel down. Then change legs. Repeat three times.

## Step calf stretch

Stand on a step and let your left heel sink. Hold for a few seconds, then change legs. Repeat three times.
`

// TestSuppressions lets a suppression stand in the article and says what is
// still found: the rules in order, each silenced one in brackets.
func TestSuppressions(t *testing.T) {
	const missing, vague = "## Wall", "Stand on a step"
	for _, test := range []struct{ name, before, text, want string }{
		{"none", "", "", "missing-hold vague-hold"},
		{"file", "Stop if", "<!-- stretchlint-ignore-file missing-hold, vague-hold because films -->\n\n", "(missing-hold) (vague-hold)"},
		{"next line is a heading", missing, "<!-- stretchlint-ignore-next-line missing-hold because film -->\n\n", "(missing-hold) vague-hold"},
		{"next line is text", vague, "<!-- stretchlint-ignore-next-line vague-hold because film -->\n", "missing-hold (vague-hold)"},
		{"its own line", "Hold for a few", "<!-- stretchlint-ignore-line vague-hold because film --> ", "missing-hold (vague-hold)"},
		{"the next entry", missing, "<!-- stretchlint-ignore-entry missing-hold vague-hold because film -->\n\n", "unused-suppression (missing-hold) vague-hold"},
		{"the entry around it", vague, "<!-- stretchlint-ignore-entry vague-hold because film -->\n\n", "missing-hold (vague-hold)"},
		{"another entry", vague, "<!-- stretchlint-ignore-entry missing-hold because film -->\n\n", "missing-hold unused-suppression vague-hold"},
		{"over lines", vague, "<!--\n  stretchlint-ignore-next-line\n  vague-hold\n  because film\n-->\n", "missing-hold (vague-hold)"},
		{"until a day to come", missing, "<!-- stretchlint-ignore-file missing-hold until 2027-01-31 because film -->\n\n", "(missing-hold) vague-hold"},
		{"until today", missing, "<!-- stretchlint-ignore-file missing-hold until 2027-01-01 because film -->\n\n", "(missing-hold) vague-hold"},
		{"expired", missing, "<!-- stretchlint-ignore-file missing-hold until 2026-12-31 because film -->\n\n", "unused-suppression missing-hold vague-hold"},
		{"no reason still holds", missing, "<!-- stretchlint-ignore-file missing-hold -->\n\n", "unclear-suppression (missing-hold) vague-hold"},
		{"misspelt", missing, "<!-- stretchlint-ignore-file mising-hold because film -->\n\n", "unclear-suppression missing-hold vague-hold"},
		{"a rule that is off", missing, "<!-- stretchlint-ignore-file bouncing because film -->\n\n", "missing-hold vague-hold"},
		{"itself", missing, "<!-- stretchlint-ignore-file unused-suppression, side-mismatch because film -->\n\n", "unused-suppression missing-hold vague-hold"},
		{"never ended", missing, "<!-- stretchlint-ignore-start missing-hold because film -->\n\n", "unclear-suppression missing-hold vague-hold"},
		{"in code", missing, "    <!-- stretchlint-ignore-file missing-hold because film -->\n\n", "missing-hold vague-hold"},
	} {
		t.Run(test.name, func(t *testing.T) {
			before, after, ok := strings.Cut(calves, test.before)
			if !ok {
				t.Fatalf("%q is not in the article", test.before)
			}
			text := before + test.text + test.before + after
			if got := foundWith(t, text); got != test.want {
				t.Errorf("got  %s\nwant %s\nin:\n%s", got, test.want, text)
			}
		})
	}
}

func TestSuppressedBlock(t *testing.T) {
	text := strings.Replace(calves, "## Wall", "<!-- stretchlint-ignore-start missing-hold, vague-hold because films -->\n\n## Wall", 1)
	text = strings.Replace(text, "## Step", "<!-- stretchlint-ignore-end -->\n\n## Step", 1)
	if got, want := foundWith(t, text), "unused-suppression (missing-hold) vague-hold"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSuppressedInFrontMatter(t *testing.T) {
	for text, want := range map[string]string{
		"---\nstretchlint-ignore: missing-hold because films\n---\n":                                          "(missing-hold) vague-hold",
		"---\nstretchlint-ignore:\n  - missing-hold because films\n  - \"vague-hold because films\"\n---\n":   "(missing-hold) (vague-hold)",
		"---\ntitle: x\nstretchlint-ignore: [missing-hold until 2026-01-01 because films]\n---\n":             "unused-suppression missing-hold vague-hold",
		"---\r\ntitle: Übung\r\nstretchlint-ignore: 'missing-hold because films: two'\r\n---\r\n":             "(missing-hold) vague-hold",
		"+++\nstretchlint-ignore = 'missing-hold because films'\n+++\n":                                       "missing-hold vague-hold", // TOML is not read for it
		"---\ntitle: 'a: b'\nstretchlint-ignore: {missing-hold: films}\n---\n<!-- stretchlint-ignore -->\n\n": "missing-hold vague-hold",
	} {
		if got := foundWith(t, text+calves); !strings.HasSuffix(got, want) {
			t.Errorf("got %s, want %s at:\n%s", got, want, text)
		}
	}
}

// TestUnusedSuppressionsGo: what the fixes leave has no suppression too many
// and one that is of use.
func TestUnusedSuppressionsGo(t *testing.T) {
	text := "<!-- stretchlint-ignore-file bouncing, missing-hold, no-stop-rule because films -->\n" +
		strings.Replace(calves, "Stand on a step", "<!-- stretchlint-ignore-line missing-hold until 2020-01-01 because old -->Stand on a step", 1)
	want := "<!-- stretchlint-ignore-file bouncing, missing-hold because films -->\n" + calves
	reading := read(t, "calves.md", text, "text/markdown")
	var fixes []*Fix
	for _, d := range Lint([]*extract.Reading{reading}, nil, suppressionConfig()) {
		if d.Rule == unusedSuppression.ID {
			fixes = append(fixes, d.Fix)
		}
	}
	got, refused := Apply(reading.File, fixes)
	if diff := cmp.Diff(want, string(got)); diff != "" || len(refused) > 0 {
		t.Errorf("%d refused; (-want +got):\n%s", len(refused), diff)
	}
}

// suppressionConfig leaves few rules on, and one of those named off.
func suppressionConfig() Config {
	config := Config{Today: "2027-01-01", Rules: map[string]RuleConfig{}}
	on := []*Rule{missingHold, vagueHold, sideMismatch, noStopRule, unclearSuppression, unusedSuppression}
	for _, rule := range All {
		severity := Off
		config.Rules[rule.ID] = RuleConfig{Severity: &severity}
	}
	for _, rule := range on {
		delete(config.Rules, rule.ID)
	}
	return config
}

func foundWith(t *testing.T, text string) string {
	t.Helper()
	reading := read(t, "calves.md", text, "text/markdown")
	all := Lint([]*extract.Reading{reading}, nil, suppressionConfig())
	var words []string
	for _, d := range all {
		word := d.Rule
		if d.Suppressed != nil {
			word = "(" + word + ")"
		}
		words = append(words, word)
	}
	active, suppressed := Active(all)
	if len(active)+len(suppressed) != len(all) {
		t.Errorf("%d active and %d suppressed of %d", len(active), len(suppressed), len(all))
	}
	return strings.Join(words, " ")
}

// FuzzSuppressions: no panic, every place in range and every fix possible.
func FuzzSuppressions(f *testing.F) {
	f.Add("<!-- stretchlint-ignore-file missing-hold until 2020-01-01 because -->", byte(0))
	f.Add("---\nstretchlint-ignore: [a, b]\n---\n", byte(1))
	f.Add("<p><!--stretchlint-ignore-line bouncing, bouncing--", byte(2))
	f.Fuzz(func(t *testing.T, text string, kind byte) {
		mediaType := []string{"text/markdown", "text/html", "text/plain"}[kind%3]
		reading, err := extract.Read(source.New("x", []byte(text)), extract.Options{MediaType: mediaType})
		if err != nil {
			t.Skip()
		}
		for _, d := range Lint([]*extract.Reading{reading}, nil, Config{Today: "2027-01-01"}) {
			if d.Span.Start.Offset > d.Span.End.Offset || d.Span.End.Offset > len(reading.File.Bytes) {
				t.Fatalf("%s at %v", d.Rule, d.Span)
			}
			if d.Rule == unusedSuppression.ID && d.Fix != nil {
				if _, refused := Apply(reading.File, []*Fix{d.Fix}); len(refused) > 0 && strings.HasSuffix(string(reading.File.Bytes), string(reading.File.Text)) {
					t.Fatalf("fix refused: %+v", d.Fix)
				}
			}
		}
	})
}
