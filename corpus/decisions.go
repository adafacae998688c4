package corpus

// This file holds what people decided. Decisions are kept apart from the
// records, one line each, so that a merge of branches merges them as text and
// removing a line takes a decision back.

import (
	"cmp"
	"slices"
)

// Decisions are what people decided about a corpus.
type Decisions struct {
	Redirects []Redirect // sorted by From
	Answers   []Answer   // sorted by Article and Entry
	Apart     []Apart    // sorted by A and B
}

// A Redirect says that a record was merged into another. It holds for ever:
// documents that name the old ID need not be rewritten.
type Redirect struct {
	From   string `json:"from"`
	To     string `json:"to"`
	Reason string `json:"reason"`
}

// An Answer says which record an entry of an article belongs to.
type Answer struct {
	Article string `json:"article"`
	Entry   string `json:"entry"` // fingerprint of the entry
	ID      string `json:"id"`
	Reason  string `json:"reason"`
}

// An Apart says that two records are not the same movement, A being the
// smaller ID.
type Apart struct {
	A      string `json:"a"`
	B      string `json:"b"`
	Reason string `json:"reason"`
}

// Resolve follows the redirects of an ID to the one that is in use.
func (d Decisions) Resolve(id string) string {
	for range len(d.Redirects) + 1 { // a cycle in a hand-edited file must not hang
		i, ok := slices.BinarySearchFunc(d.Redirects, id, func(r Redirect, id string) int { return cmp.Compare(r.From, id) })
		if !ok {
			return id
		}
		id = d.Redirects[i].To
	}
	return id
}

// answer finds what was decided about an entry.
func (d Decisions) answer(article, entry string) (Answer, bool) {
	i, ok := slices.BinarySearchFunc(d.Answers, Answer{Article: article, Entry: entry}, compareAnswers)
	if !ok {
		return Answer{}, false
	}
	return d.Answers[i], true
}

// keptApart finds the decision that two records are not the same.
func (d Decisions) keptApart(a, b string) (Apart, bool) {
	i, ok := slices.BinarySearchFunc(d.Apart, apart(a, b, ""), compareApart)
	if !ok {
		return Apart{}, false
	}
	return d.Apart[i], true
}

func apart(a, b, reason string) Apart { return Apart{A: min(a, b), B: max(a, b), Reason: reason} }

func compareRedirects(a, b Redirect) int { return cmp.Compare(a.From, b.From) }

func compareAnswers(a, b Answer) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Entry, b.Entry))
}

func compareApart(a, b Apart) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) }

// union gives the decisions of both. Of two that contradict each other d's
// stands; a redirect that would close a circle is left out.
func (d Decisions) union(other Decisions) Decisions {
	all := Decisions{
		Redirects: slices.Clone(d.Redirects),
		Answers:   firsts(compareAnswers, d.Answers, other.Answers),
		Apart:     firsts(compareApart, d.Apart, other.Apart),
	}
	for _, r := range other.Redirects {
		all.Redirects = redirect(all.Redirects, r)
	}
	return all
}

// redirect adds r unless its ID is redirected already or r would close a
// circle.
func redirect(redirects []Redirect, r Redirect) []Redirect {
	known := Decisions{Redirects: redirects}
	if known.Resolve(r.From) != r.From || known.Resolve(r.To) == r.From {
		return redirects
	}
	return firsts(compareRedirects, redirects, []Redirect{r})
}

// firsts joins two lists, sorts them and keeps the first of equal elements.
func firsts[T any](compare func(a, b T) int, a, b []T) []T {
	all := slices.Concat(a, b)
	slices.SortStableFunc(all, compare)
	return slices.CompactFunc(all, func(a, b T) bool { return compare(a, b) == 0 })
}

// reasonOf gives why an ID was merged into another.
func (d Decisions) reasonOf(id string) string {
	i, ok := slices.BinarySearchFunc(d.Redirects, Redirect{From: id}, compareRedirects)
	if !ok {
		return ""
	}
	return d.Redirects[i].Reason
}
