package schema

// This file tests the survivorship rule of each field of a summary.

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/schema/source"
)

// accountOf gives the account of one article, changed as a test needs it.
func accountOf(path string, change func(*Account)) Account {
	a := Account{Source: AccountSource{Path: path}, Name: "Heel drop", Span: at(2, 1),
		Entry: Entry{Name: "Heel drop", Kind: "static", Laterality: "unilateral"}}
	if change != nil {
		change(&a)
	}
	return a
}

func named(path, name string) Account {
	return accountOf(path, func(a *Account) { a.Name, a.Entry.Name = name, name })
}

func origin(path string, line int) []Origin { return []Origin{{Path: path, Span: at(line, 1)}} }

func TestNameOfMostAccountsWins(t *testing.T) {
	r := NewRecord("calf-step-drop", Catalogued{Name: "Calf drop on a step"}, []Account{
		named("a.md", "Heel drop"), named("b.md", "Stair stretch"), named("c.md", "heel drop!"), named("d.md", "Heel drop"),
	})
	want := Choice{Value: "Heel drop", Rule: "most-accounts",
		Sources: []Origin{{"a.md", at(2, 1)}, {"c.md", at(2, 1)}, {"d.md", at(2, 1)}},
		Others:  []Claim{{Value: "Stair stretch", Rule: "outvoted", Sources: origin("b.md", 2)}}}
	if diff := cmp.Diff(want, r.Summary.Name); diff != "" {
		t.Error(diff)
	}
	if r.Name != "Calf drop on a step" {
		t.Errorf("name %q is not the catalogue's", r.Name)
	}
	if diff := cmp.Diff([]string{"Heel drop", "Stair stretch"}, r.Aliases); diff != "" {
		t.Error(diff)
	}
}

func TestDividedAccountsAreDecidedByTheCatalogueOrTheOrder(t *testing.T) {
	kinds := []Account{accountOf("a.md", nil), accountOf("b.md", func(a *Account) { a.Entry.Kind = "dynamic" })}
	for _, test := range []struct {
		title      string
		catalogued Catalogued
		accounts   []Account
		want, rule string
	}{
		{"catalogue decides", Catalogued{Kind: "dynamic"}, kinds, "dynamic", "catalogue"},
		{"catalogue allows either", Catalogued{Kind: "either"}, kinds, "static", "first-in-order"},
		{"nobody speaks but the catalogue", Catalogued{Kind: "dynamic"}, nil, "dynamic", "catalogue"},
		{"nobody speaks and the catalogue allows either", Catalogued{Kind: "either"}, nil, "", ""},
		{"the accounts agree against the catalogue", Catalogued{Kind: "dynamic"}, kinds[:1], "static", "most-accounts"},
	} {
		got := Summarize(test.catalogued, test.accounts).Kind
		if got.Value != test.want || got.Rule != test.rule {
			t.Errorf("%s: %q by %q, want %q by %q", test.title, got.Value, got.Rule, test.want, test.rule)
		}
	}
}

func TestBreathsAndSecondsNeverMix(t *testing.T) {
	hold := func(path, unit string, low, high *float64) Account {
		return accountOf(path, func(a *Account) {
			a.Entry.Dosage.Hold = &Quantity{Min: low, Max: high, Unit: unit, Text: path, Span: at(3, 1)}
		})
	}
	got := Summarize(Catalogued{}, []Account{
		hold("a.md", "second", amountOf(20), amountOf(30)), hold("b.md", "breath", amountOf(3), amountOf(5)),
		hold("c.md", "second", nil, amountOf(60)), hold("d.md", "second", amountOf(15), nil),
	}).Dosage
	claim := func(path string, low, high *float64) DoseClaim {
		return DoseClaim{Min: low, Max: high, Text: path, Source: Origin{path, at(3, 1)}}
	}
	want := DosageSummary{Hold: []Envelope{
		{Unit: "breath", Min: amountOf(3), Max: amountOf(5), Rule: "envelope", Claims: []DoseClaim{claim("b.md", amountOf(3), amountOf(5))}},
		{Unit: "second", Min: amountOf(15), Max: amountOf(60), Rule: "envelope", Claims: []DoseClaim{
			claim("a.md", amountOf(20), amountOf(30)), claim("c.md", nil, amountOf(60)), claim("d.md", amountOf(15), nil)}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestEveryCautionSurvivesWithItsSources(t *testing.T) {
	cautious := func(path string, texts ...string) Account {
		return accountOf(path, func(a *Account) {
			for i, text := range texts {
				a.Entry.Cautions = append(a.Entry.Cautions, Passage{Text: text, Span: at(5+i, 1)})
			}
		})
	}
	got := Summarize(Catalogued{}, []Account{
		cautious("a.md", "Stop if it hurts."), cautious("b.md", "Hold a rail.", "stop if it hurts"),
	}).Cautions
	want := []Claim{
		{Value: "Stop if it hurts.", Rule: "union", Sources: []Origin{{"a.md", at(5, 1)}, {"b.md", at(6, 1)}}},
		{Value: "Hold a rail.", Rule: "union", Sources: origin("b.md", 5)},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestListsAreUnitedInTheOrderOfTheVocabulary(t *testing.T) {
	with := func(path string, equipment []string, places ...source.Span) Account {
		return accountOf(path, func(a *Account) { a.Entry.Equipment, a.Entry.Spans.Equipment = equipment, places })
	}
	got := Summarize(Catalogued{}, []Account{
		with("a.md", []string{"step", "wall"}, at(7, 1), at(8, 1)), with("b.md", []string{"wall"}),
	}).Equipment
	want := []Claim{
		{Value: "wall", Rule: "union", Sources: []Origin{{"a.md", at(8, 1)}, {"b.md", at(2, 1)}}},
		{Value: "step", Rule: "union", Sources: origin("a.md", 7)},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestStepsAreTheFullestAccountsAndNeverMixed(t *testing.T) {
	steps := func(path string, texts ...string) Account {
		return accountOf(path, func(a *Account) {
			for _, text := range texts {
				a.Entry.Steps = append(a.Entry.Steps, Passage{Text: text, Span: at(9, 1)})
			}
		})
	}
	got := Summarize(Catalogued{}, []Account{
		steps("a.md", "Drop your heels over the edge of a step."), steps("b.md", "Stand.", "Drop."), steps("c.md", "Stand up.", "Drop both."),
	}).Steps
	want := StepsSummary{Rule: "fullest", Sources: origin("c.md", 2),
		Steps: []Passage{{Text: "Stand up.", Span: at(9, 1)}, {Text: "Drop both.", Span: at(9, 1)}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if empty := Summarize(Catalogued{}, []Account{accountOf("a.md", nil)}).Steps; empty.Rule != "" || len(empty.Sources) > 0 {
		t.Errorf("steps nobody wrote: %v", empty)
	}
}

func TestRecordWithoutANameIsCalledByItsID(t *testing.T) {
	if r := NewRecord("cobra", Catalogued{}, []Account{named("a.md", "")}); r.Name != "cobra" || len(r.Aliases) > 0 {
		t.Errorf("name %q, aliases %v", r.Name, r.Aliases)
	}
}
