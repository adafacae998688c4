package rules

import "testing"

func TestResolve(t *testing.T) {
	gone := map[string]retirement{
		"no-hold":  {renamed: "missing-hold", since: "2.0.0", why: "one word for what is not there"},
		"too-long": {since: "2.0.0", why: "it was wrong more often than right"},
	}
	for id, want := range map[string]struct{ rule, notice string }{
		"missing-hold": {"missing-hold", ""},
		"no-hold":      {"missing-hold", "the rule no-hold is called missing-hold since 2.0.0: one word for what is not there"},
		"too-long":     {"", "the rule too-long was withdrawn in 2.0.0: it was wrong more often than right; leave it out"},
		"never-was":    {"", ""},
	} {
		rule, notice := resolve(id, gone)
		got := ""
		if rule != nil {
			got = rule.ID
		}
		if got != want.rule || notice != want.notice {
			t.Errorf("%s: got %q, %q; want %q, %q", id, got, notice, want.rule, want.notice)
		}
	}
}

// TestRetiredStaysRetired: no ID comes back, and each leads to a rule in use.
func TestRetiredStaysRetired(t *testing.T) {
	for id, gone := range retired {
		if Find(id) != nil {
			t.Errorf("%s was retired in %s and is used again", id, gone.since)
		}
		if gone.renamed != "" && Find(gone.renamed) == nil {
			t.Errorf("%s leads to %s, which is no rule", id, gone.renamed)
		}
		if gone.since == "" || gone.why == "" {
			t.Errorf("%s: since and why must be said", id)
		}
	}
}
