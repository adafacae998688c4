package rules

import (
	"errors"
	"strings"
	"testing"
)

// TestConditions: what conditions say of a stretch that is held for 45 to 60
// seconds and says nothing of repetitions.
func TestConditions(t *testing.T) {
	const text = "# Legs\n\n## Doorway stretch\n\nStand in a doorway with your forearms on its sides. Lean forward until your chest pulls. Hold for 45 to 60 seconds.\n"
	reading := read(t, "a.md", text, "text/markdown")
	p := &Pass{Reading: reading, prose: &prose{reading: reading}}
	for text, want := range map[string]bool{
		`stretch.dosage.hold.max > 50`:                                true,
		`stretch.dosage.hold.min > 50`:                                false,
		`stretch.dosage.reps.min > 0`:                                 false,
		`stretch.dosage.reps.min <= 0`:                                false,
		`stretch.dosage.reps.said`:                                    false,
		`stretch.dosage.hold.said`:                                    true,
		`stretch.dosage.hold.unit == "second"`:                        true,
		`any(stretch.steps, .text contains "doorway")`:                true,
		`article.source.title == "Legs"`:                              true,
		`count(article.stretches, .kind == "static") == 1`:            true,
		`stretch.name matches "(?i)^doorway"`:                         true,
		`len(article.safety) == 0 and stretch.position == "standing"`: true,
		`stretch.position == "" or "band" in stretch.equipment`:       false,
		`stretch.kind in ["static", "dynamic"]`:                       true,
		`stretch.name == "static"`:                                    false,
	} {
		condition, err := CompileCondition(text, true)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got, err := condition.holds(p.record(&p.Entries()[0])); got != want || err != nil {
			t.Errorf("%s: got %v, %v, want %v", text, got, err, want)
		}
	}
}

// TestConditionsRefused: what a condition can't be.
func TestConditionsRefused(t *testing.T) {
	for text, want := range map[string]string{
		`strech.kind == "static"`:                 "unknown name strech",
		`stretch.span.start.line > 3`:             "unknown field span",
		`stretch.kind`:                            "expected bool",
		`now().Year() > 2020`:                     "unknown name now",
		`any(1..1000000000000, true) or`:          "unexpected token",
		strings.Repeat("true and ", 300) + "true": "exceeds maximum",
	} {
		if _, err := CompileCondition(text, true); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40s: got %v, want %s", text, err, want)
		}
	}
	if _, err := CompileCondition(`stretch.kind == "static"`, false); err == nil {
		t.Error("a condition about the article knows a stretch")
	}
}

// TestConditionValues: a text that a field never has is told, with those it has,
// wherever the field stands.
func TestConditionValues(t *testing.T) {
	for text, want := range map[string]string{
		`stretch.kind == "statik"`:                                                   `stretch.kind is never "statik"`,
		`"statik" != stretch?.kind`:                                                  `stretch?.kind is never "statik"`,
		`stretch.position in ["standing", "floating"]`:                               `stretch.position is never "floating"`,
		`not ("ribbon" in stretch.equipment)`:                                        `stretch.equipment is never "ribbon"`,
		`any(stretch.targets, # == "tail")`:                                          `# is never "tail"`,
		`stretch.dosage.hold.unit == "repetition"`:                                   `stretch.dosage.hold.unit is never "repetition"`,
		`any(article.stretches, .kind == "yoga")`:                                    `kind is never "yoga"`,
		`any(article.stretches, "ribbon" in .equipment or any(.steps, .text == ""))`: `equipment is never "ribbon"`,
		`any(article.stretches, any(.targets, # == "tail"))`:                         `# is never "tail"`,
	} {
		_, err := CompileCondition(text, true)
		var unknown *UnknownWordError
		if !errors.As(err, &unknown) || !strings.Contains(err.Error(), want) || len(unknown.Known) == 0 {
			t.Errorf("%s: got %v, want %s", text, err, want)
		}
	}
}

// TestConditionIsBounded: a condition that would fill the memory is an error
// that names it, and one that trips over an article says so in a finding.
func TestConditionIsBounded(t *testing.T) {
	for text, want := range map[string]string{
		`len(filter(1..100000000, true)) > 1`: "memory budget exceeded",
		`stretch.equipment[3] == "strap"`:     "index out of range",
	} {
		condition, err := CompileCondition(text, true)
		if err != nil {
			t.Fatal(err)
		}
		reading := read(t, "a.md", "# Legs\n\n## Doorway stretch\n\nStand in a doorway. Lean forward until your chest pulls. Hold for 45 seconds.\n", "text/markdown")
		own := Custom{ID: "house-x", Message: "x", Severity: Note, About: AboutStretch, When: condition}.Rule()
		found := run([]*Rule{own}, nil, nil, Config{})
		for _, d := range lintArticle([]*Rule{own}, reading, Config{Own: []*Rule{own}}) {
			found = append(found, *d)
		}
		if len(found) != 1 || !strings.Contains(found[0].Message, "can't be decided here") || !strings.Contains(found[0].Message, want) {
			t.Errorf("%s: found %v, want %s", text, found, want)
		}
	}
}
