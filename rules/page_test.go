package rules

import (
	"strings"
	"testing"
)

// TestReviewNote says how much of the evidence has been reviewed.
func TestReviewNote(t *testing.T) {
	for want, evidence := range map[string][]Evidence{
		"":                                {{Claim: "logic"}},
		"No clinician has reviewed this.": {{Source: acsm2011}, {Claim: "logic"}},
		"A clinician has reviewed 1 of the 2 sources.": {{Source: acsm2011, Reviewed: true}, {Source: mayo2024}},
		"Reviewed by a clinician.":                     {{Source: acsm2011, Reviewed: true}},
	} {
		if got := reviewNote(evidence); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestPage: the page shows every field of the rule.
func TestPage(t *testing.T) {
	for _, r := range All {
		page := Page(r)
		want := []string{r.ID, r.Title, string(r.Group), r.Severity.String(), strings.TrimSpace(flow(r.Blind))}
		for _, e := range r.Evidence {
			want = append(want, e.Claim)
			if e.Source != nil {
				want = append(want, e.Source.Title, e.Source.Address, "No clinician has reviewed this.")
			}
		}
		for _, o := range r.Options {
			want = append(want, o.Name, o.About)
		}
		for _, part := range want {
			if !strings.Contains(page, part) {
				t.Errorf("page of %s lacks %q:\n%s", r.ID, part, page)
			}
		}
		if !strings.Contains(Table(All), r.ID) || !strings.Contains(MarkdownTable(), "`"+r.ID+"`") {
			t.Errorf("a table lacks %s", r.ID)
		}
	}
}
