package corpus

import (
	"slices"
	"strings"
	"testing"
)

// Movements of the catalogue are explained by how they hang together, by what
// they have in common, and by an account of each.
func TestExplainTellsKinAndAccounts(t *testing.T) {
	lying := told("a.md", "Figure four", "supine", "unilateral", "static", "Lie on your back.", "Cross your ankle over the other knee.")
	lying.Stretches[0].Movement, lying.Stretches[0].MovementReason = "supine-figure-four", `how-to says "ankle over the other knee"`
	c := taken(New("why"), lying)
	for _, test := range []struct{ a, b, relation, reason string }{
		{"supine-figure-four", "seated-figure-four", VariantOf, "the catalogue has seated-figure-four as a variant of supine-figure-four"},
		{"pigeon-pose", "standing-figure-four", VariantOf, "the catalogue has both as variants of supine-figure-four"},
		{"cat-cow", "cat-pose", PhaseOf, "the catalogue has one as a phase of the other"},
		{"supine-figure-four", "supine-piriformis-knee-across", Different, "the catalogue has them as two movements; they differ in support or action"},
	} {
		e, err := Explain(c, test.a, test.b)
		if err != nil {
			t.Fatal(err)
		}
		if e.Relation != test.relation || !slices.Contains(e.Reasons, test.reason) {
			t.Errorf("%s and %s: %s %q, want %s %q", test.a, test.b, e.Relation, e.Reasons, test.relation, test.reason)
		}
		if len(e.Alike) == 0 || len(e.Told) != 2 {
			t.Errorf("%s and %s: in common %q, told %v", test.a, test.b, e.Alike, e.Told)
		}
	}
	e, _ := Explain(c, "supine-figure-four", "seated-figure-four")
	if got := e.Told[0]; got.Accounts != 1 || !strings.Contains(got.Account, "a.md") || !strings.Contains(got.Reason, "how-to says") || got.Step != "Cross your ankle over the other knee." {
		t.Errorf("%+v", got)
	}
	if got := e.Told[1]; got.Accounts != 0 || got.Account != "" {
		t.Errorf("%+v", got)
	}
}
