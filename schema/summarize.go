package schema

// This file computes a summary: one survivorship rule for each field. Every
// rule is a function of the set of accounts, never of their order.

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stretchlint/stretchlint/schema/source"
)

// Catalogued is what the movement catalogue says of a record; its zero value
// stands for a movement outside the catalogue.
type Catalogued struct {
	Name, Kind, Laterality string
	VariantOf, PhaseOf     string
}

// NewRecord makes the record of a movement from its accounts: it brings them
// into order and computes all the rest. The accounts are not changed.
func NewRecord(id string, catalogued Catalogued, accounts []Account) Record {
	accounts = slices.Clone(accounts)
	slices.SortStableFunc(accounts, CompareAccounts)
	summary := Summarize(catalogued, accounts)
	r := Record{
		SchemaVersion: Version, ID: id, Name: cmp.Or(catalogued.Name, summary.Name.Value, id),
		VariantOf: catalogued.VariantOf, PhaseOf: catalogued.PhaseOf,
		Accounts: accounts, Summary: summary,
	}
	names := append([]Claim{{Value: summary.Name.Value}}, summary.Aliases...)
	for _, name := range names {
		if name.Value != "" && FoldName(name.Value) != FoldName(r.Name) {
			r.Aliases = append(r.Aliases, name.Value)
		}
	}
	slices.Sort(r.Aliases)
	return r
}

// CompareAccounts orders accounts by article and then by place in it.
func CompareAccounts(a, b Account) int {
	return cmp.Or(cmp.Compare(a.Source.Article(), b.Source.Article()), a.Span.Compare(b.Span))
}

// Article names the article among all articles: its path, or its address
// when it has no path.
func (s AccountSource) Article() string { return cmp.Or(s.Path, s.URL) }

// Summarize computes what accounts say together.
func Summarize(catalogued Catalogued, accounts []Account) Summary {
	name := choose(tally(accounts, FoldName, nameOf), catalogued.Name, nil)
	return Summary{
		Name:       name,
		Aliases:    union(name.Others, nil),
		Kind:       choose(tally(accounts, same, kindOf), catalogued.Kind, IDs("kind")),
		Positions:  union(tally(accounts, same, positionOf), nil),
		Laterality: choose(tally(accounts, same, lateralityOf), catalogued.Laterality, IDs("laterality")),
		Equipment:  union(tally(accounts, same, equipmentOf), IDs("equipment")),
		Targets:    union(tally(accounts, same, targetsOf), IDs("targets")),
		Dosage:     summarizeDosage(accounts),
		Cautions:   union(tally(accounts, FoldName, cautionsOf), nil),
		Steps:      fullestSteps(accounts),
	}
}

// A statement is one value as one account states it.
type statement struct {
	value string
	span  source.Span
}

func nameOf(a Account) []statement {
	return []statement{{a.Name, firstOr(a.Entry.Spans.Name, a.Span)}}
}

func kindOf(a Account) []statement { return []statement{{a.Entry.Kind, a.Span}} }

func positionOf(a Account) []statement {
	return []statement{{a.Entry.Position, firstOr(a.Entry.Spans.Position, a.Span)}}
}

func lateralityOf(a Account) []statement { return []statement{{a.Entry.Laterality, a.Span}} }

func equipmentOf(a Account) []statement {
	return statements(a.Entry.Equipment, a.Entry.Spans.Equipment, a.Span)
}

func targetsOf(a Account) []statement {
	return statements(a.Entry.Targets, a.Entry.Spans.Targets, a.Span)
}

func cautionsOf(a Account) []statement {
	all := make([]statement, len(a.Entry.Cautions))
	for i, c := range a.Entry.Cautions {
		all[i] = statement{c.Text, c.Span}
	}
	return all
}

// statements pairs values with their places, which stand in the same order; a
// value without a place of its own was concluded and stands at its entry.
func statements(values []string, places []source.Span, entry source.Span) []statement {
	all := make([]statement, len(values))
	for i, v := range values {
		all[i] = statement{v, entry}
		if len(places) == len(values) {
			all[i].span = places[i]
		}
	}
	return all
}

func firstOr(spans []source.Span, otherwise source.Span) source.Span {
	if len(spans) > 0 {
		return spans[0]
	}
	return otherwise
}

func same(value string) string { return value }

// FoldName gives the form in which names are compared: lower case, words
// divided by one blank, everything but letters and digits dropped.
func FoldName(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	return strings.Join(words, " ")
}

// tally groups what accounts state by its folded form, the most stated first
// and else by that form. Of several spellings the most used stands, then the
// first in byte order. A claim's sources are as many as the accounts.
func tally(accounts []Account, fold func(string) string, read func(Account) []statement) []Claim {
	groups := map[string]*Claim{}
	spellings := map[string]map[string]int{}
	for _, a := range accounts {
		counted := map[string]bool{}
		for _, s := range read(a) {
			key := fold(s.value)
			if key == "" || counted[key] {
				continue
			}
			counted[key] = true
			if groups[key] == nil {
				groups[key], spellings[key] = &Claim{}, map[string]int{}
			}
			groups[key].Sources = append(groups[key].Sources, Origin{Path: a.Source.Article(), Span: s.span})
			spellings[key][s.value]++
		}
	}
	keys := slices.SortedFunc(maps.Keys(groups), func(a, b string) int {
		return cmp.Or(-cmp.Compare(len(groups[a].Sources), len(groups[b].Sources)), cmp.Compare(a, b))
	})
	claims := make([]Claim, len(keys))
	for i, key := range keys {
		claims[i] = *groups[key]
		claims[i].Value = mostUsed(spellings[key])
	}
	return claims
}

func mostUsed(spellings map[string]int) string {
	return slices.MinFunc(slices.Collect(maps.Keys(spellings)), func(a, b string) int {
		return cmp.Or(-cmp.Compare(spellings[a], spellings[b]), cmp.Compare(a, b))
	})
}

// choose lets the majority decide; where it is divided or silent the
// catalogue does, and else the order of the vocabulary or the alphabet. What
// was not chosen is kept as outvoted.
func choose(claims []Claim, catalogued string, order []string) Choice {
	if len(claims) == 0 {
		if catalogued == "" || (order != nil && !slices.Contains(order, catalogued)) {
			return Choice{}
		}
		return Choice{Value: catalogued, Rule: "catalogue"}
	}
	tied := claims
	if i := slices.IndexFunc(claims, func(c Claim) bool { return len(c.Sources) < len(claims[0].Sources) }); i > 0 {
		tied = claims[:i]
	}
	winner, rule := 0, "most-accounts"
	if len(tied) > 1 {
		winner, rule = breakTie(tied, catalogued, order)
	}
	choice := Choice{Value: claims[winner].Value, Rule: rule, Sources: claims[winner].Sources}
	for i, c := range claims {
		if i != winner {
			choice.Others = append(choice.Others, Claim{Value: c.Value, Rule: "outvoted", Sources: c.Sources})
		}
	}
	return choice
}

func breakTie(tied []Claim, catalogued string, order []string) (winner int, rule string) {
	isCatalogued := func(c Claim) bool { return catalogued != "" && FoldName(c.Value) == FoldName(catalogued) }
	if i := slices.IndexFunc(tied, isCatalogued); i >= 0 {
		return i, "catalogue"
	}
	for _, value := range order {
		if i := slices.IndexFunc(tied, func(c Claim) bool { return c.Value == value }); i >= 0 {
			return i, "first-in-order"
		}
	}
	return 0, "first-in-order"
}

// union keeps every claim, in the order of the vocabulary where there is one.
func union(claims []Claim, order []string) []Claim {
	all := slices.Clone(claims)
	for i := range all {
		all[i].Rule = "union"
	}
	if order != nil {
		slices.SortStableFunc(all, func(a, b Claim) int {
			return cmp.Compare(slices.Index(order, a.Value), slices.Index(order, b.Value))
		})
	}
	return all
}

// fullestSteps takes the how-to with the most steps, then the longest, then
// the first in the order of accounts.
func fullestSteps(accounts []Account) StepsSummary {
	best := -1
	for i, a := range accounts {
		if len(a.Entry.Steps) > 0 && (best < 0 || compareSteps(a.Entry.Steps, accounts[best].Entry.Steps) > 0) {
			best = i
		}
	}
	if best < 0 {
		return StepsSummary{}
	}
	a := accounts[best]
	return StepsSummary{Rule: "fullest", Sources: []Origin{{Path: a.Source.Article(), Span: a.Span}}, Steps: a.Entry.Steps}
}

func compareSteps(a, b []Passage) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(letters(a), letters(b)))
}

func letters(passages []Passage) int {
	n := 0
	for _, p := range passages {
		n += utf8.RuneCountInString(p.Text)
	}
	return n
}
