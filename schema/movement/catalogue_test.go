package movement_test

// This file holds the catalogue to the vocabularies and to its past.

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

func TestCatalogueUsesTheVocabularies(t *testing.T) {
	kinds := []string{"static", "dynamic", "either", "exercise"}
	for _, m := range movement.Default().All() {
		if !slices.Contains(kinds, m.Kind) {
			t.Errorf("%s: kind %q is none of %v", m.Slug, m.Kind, kinds)
		}
		for vocabulary, values := range map[string][]string{"position": m.Positions, "equipment": m.Equipment, "targets": m.Targets} {
			for _, v := range values {
				if !schema.Known(vocabulary, v) {
					t.Errorf("%s: %q is not in the vocabulary %s", m.Slug, v, vocabulary)
				}
			}
		}
		if len(m.Positions) == 0 || len(m.Targets) == 0 {
			t.Errorf("%s: has no position or no target", m.Slug)
		}
		if strings.ToLower(m.Slug) != m.Slug || strings.ContainsAny(m.Slug, " _") {
			t.Errorf("%s: slug is not kebab-case", m.Slug)
		}
	}
}

func TestParentsExistAndEnd(t *testing.T) {
	c := movement.Default()
	for _, m := range c.All() {
		if m.VariantOf != "" && m.PhaseOf != "" {
			t.Errorf("%s: both a variant and a phase", m.Slug)
		}
		seen := map[string]bool{}
		for at := m; at.VariantOf != "" || at.PhaseOf != ""; {
			if seen[at.Slug] {
				t.Errorf("%s: its parents go round in a circle", m.Slug)
				break
			}
			seen[at.Slug] = true
			parent, ok := c.Lookup(at.VariantOf + at.PhaseOf)
			if !ok {
				t.Errorf("%s: parent %q is not in the catalogue", at.Slug, at.VariantOf+at.PhaseOf)
				break
			}
			at = parent
		}
	}
}

// Corpora hold slugs: one that goes missing orphans their records.
func TestNoSlugIsEverLost(t *testing.T) {
	data, err := os.ReadFile("testdata/slugs.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for slug := range strings.Lines(string(data)) {
		slug = strings.TrimSpace(slug)
		if slug == "" || strings.HasPrefix(slug, "#") {
			continue
		}
		n++
		if _, ok := movement.Default().Lookup(slug); !ok {
			t.Errorf("slug %q is gone", slug)
		}
	}
	if n < 184 {
		t.Errorf("list holds %d slugs, want the 184 the catalogue began with", n)
	}
}

// Every name of the catalogue must lead back to its movement, or stand among
// the names that several movements share with that movement as a candidate.
func TestEveryNameLeadsToItsMovement(t *testing.T) {
	c := movement.Default()
	for _, m := range c.All() {
		for _, name := range append([]string{m.Name}, m.Aliases...) {
			got := c.ByName(name)
			open := got.Key == "" && slices.ContainsFunc(got.Candidates, func(x movement.Candidate) bool { return x.Movement == m.Slug })
			if got.Movement != m.Slug && !open {
				t.Errorf("%q of %s leads to %q (%s)", name, m.Slug, got.Movement, got.Reason)
			}
		}
	}
}

func TestLookupKnowsOnlySlugs(t *testing.T) {
	c := movement.Default()
	if m, ok := c.Lookup("cat-cow"); !ok || m.Name != "Cat-cow" || m.Unilateral {
		t.Errorf("cat-cow: got %+v, %v", m, ok)
	}
	if _, ok := c.Lookup("Cat-cow"); ok {
		t.Error("a name was taken for a slug")
	}
	all := c.All()
	all[0].Slug = "changed"
	if c.All()[0].Slug == "changed" {
		t.Error("the catalogue can be changed from outside")
	}
}
