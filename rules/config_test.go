package rules

import "testing"

func TestConfigCheck(t *testing.T) {
	option := func(rule, name string, value any) Config {
		return Config{Rules: map[string]RuleConfig{rule: {Options: map[string]any{name: value}}}}
	}
	for name, test := range map[string]struct {
		config Config
		want   string
	}{
		"nothing":          {Config{}, ""},
		"right type":       {option("missing-hold", "accept_breaths", false), ""},
		"unknown rule":     {option("missing-holds", "kinds", nil), `unknown rule "missing-holds"`},
		"unknown option":   {option("missing-hold", "kind", nil), `rule missing-hold: unknown option "kind"`},
		"another type":     {option("missing-hold", "accept_breaths", "yes"), `rule missing-hold: option accept_breaths: want true or false, got yes`},
		"unknown severity": {option("missing-reps", "static", "info"), `rule missing-reps: option static: unknown severity "info": want off, note, warning or error`},
		"unread pattern":   {option("bouncing", "phrases", []string{"(open"}), `rule bouncing: option phrases: pattern "(open": a group is not closed`},
	} {
		got := ""
		if err := test.config.Check(); err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

func TestParseSeverity(t *testing.T) {
	for _, want := range []Severity{Off, Note, Warning, Error} {
		if got, err := ParseSeverity(want.String()); err != nil || got != want {
			t.Errorf("%s: got %v, %v", want, got, err)
		}
	}
	if _, err := ParseSeverity("info"); err == nil {
		t.Error("info is no severity here")
	}
}
