package corpus

// This file holds what people decided. Decisions are kept apart from the
// records, one line each, so that a merge of branches merges them as text and
// removing a line takes a decision back.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// What a Decision may say of A and B.
const (
	Redirected = "redirect"   // record A was merged into record B and leads to it for ever
	SameAs     = "same"       // the entry A of Article belongs to record B
	NotSame    = "not-same"   // records A and B, A being the smaller ID, are two movements
	VariantOf  = "variant-of" // record A is a variant of record B, and a record of its own
)

// A Decision is one line of decisions.jsonl.
type Decision struct {
	Relation string `json:"decision"`
	Article  string `json:"article"` // of the entry, when there is one
	A        string `json:"a"`       // ID, or fingerprint of an entry
	B        string `json:"b"`       // ID
	From     string `json:"from"`    // the record an entry was moved out of; empty when it was a question
	Who      string `json:"who"`     // as they call themselves; may be empty
	When     string `json:"when"`    // as given; may be empty
	Why      string `json:"why"`
	Evidence string `json:"evidence"` // digest of what there was to see of A and B
}

// compareDecisions orders decisions. Those that compare equal speak of the
// same thing, and one of them counts.
func compareDecisions(a, b Decision) int {
	order := cmp.Or(cmp.Compare(a.Relation, b.Relation), cmp.Compare(a.Article, b.Article), cmp.Compare(a.A, b.A))
	if order != 0 || a.Relation == Redirected || a.Relation == SameAs {
		return order
	}
	return cmp.Compare(a.B, b.B)
}

// Decisions are what people decided about a corpus. The zero value is none.
type Decisions struct {
	list  []Decision                // sorted
	to    map[string]string         // the redirects in force
	apart map[[2]string]Decision    // the not-same and variant-of, by the IDs in use
	void  map[[2]string]voidingPath // the redirects not in force
}

// A voidingPath says why a redirect is not in force.
type voidingPath string

// NewDecisions makes the decisions of a list; of two about the same thing the
// first counts. A redirect that would close a circle, or bring together what
// others keep apart, however indirectly, is kept and not followed.
func NewDecisions(list []Decision) Decisions {
	d := Decisions{to: map[string]string{}, apart: map[[2]string]Decision{}, void: map[[2]string]voidingPath{}}
	for _, one := range list {
		if one.Relation == NotSame {
			one.A, one.B = min(one.A, one.B), max(one.A, one.B)
		}
		d.list = append(d.list, one)
	}
	slices.SortStableFunc(d.list, compareDecisions)
	d.list = slices.CompactFunc(d.list, func(a, b Decision) bool { return compareDecisions(a, b) == 0 })
	d.follow()
	for _, one := range d.list {
		if one.Relation == NotSame || one.Relation == VariantOf {
			d.apart[unordered(d.Resolve(one.A), d.Resolve(one.B))] = one
		}
	}
	return d
}

func unordered(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// follow puts the redirects in force, one after the other.
func (d Decisions) follow() {
	kept := d.keptApart()
	groups := map[string][]string{} // who leads to an ID, with that ID
	links := links{}
	for _, one := range d.list {
		if one.Relation != Redirected {
			continue
		}
		to := d.Resolve(one.B)
		if to == one.A {
			d.void[[2]string{one.A, one.B}] = "it would close a circle"
			continue
		}
		from, into := withSelf(groups[one.A], one.A), withSelf(groups[to], to)
		links.add(one.A, one.B)
		if veto, ok := vetoBetween(kept, from, into); ok {
			d.void[[2]string{one.A, one.B}] = voidingPath(fmt.Sprintf("%s would become one: %s", links.tell(veto.A, veto.B), veto.tell()))
			links.remove(one.A, one.B)
			continue
		}
		d.to[one.A] = one.B
		groups[to] = slices.Concat(into, from)
	}
}

func withSelf(group []string, id string) []string {
	if len(group) == 0 {
		return []string{id}
	}
	return group
}

// keptApart gives the not-same and variant-of decisions of each ID.
func (d Decisions) keptApart() map[string][]Decision {
	all := map[string][]Decision{}
	for _, one := range d.list {
		if one.Relation == NotSame || one.Relation == VariantOf {
			all[one.A], all[one.B] = append(all[one.A], one), append(all[one.B], one)
		}
	}
	return all
}

func vetoBetween(kept map[string][]Decision, from, into []string) (Decision, bool) {
	for _, id := range from {
		for _, veto := range kept[id] {
			if slices.Contains(into, veto.A) || slices.Contains(into, veto.B) {
				return veto, true
			}
		}
	}
	return Decision{}, false
}

// List gives the decisions, sorted.
func (d Decisions) List() []Decision { return slices.Clone(d.list) }

// plus gives the decisions with others; about the same thing the others count.
func (d Decisions) plus(others ...Decision) Decisions {
	return NewDecisions(slices.Concat(others, d.list))
}

// without gives the decisions but for one.
func (d Decisions) without(one Decision) Decisions {
	return NewDecisions(slices.DeleteFunc(d.List(), func(other Decision) bool { return compareDecisions(one, other) == 0 }))
}

// union gives the decisions of both. Of two about the same thing d's stands.
func (d Decisions) union(other Decisions) Decisions {
	if len(other.list) == 0 {
		return d
	}
	return NewDecisions(slices.Concat(d.list, other.list))
}

// find gives the decision about the same thing as one.
func (d Decisions) find(one Decision) (Decision, bool) {
	i, ok := slices.BinarySearchFunc(d.list, one, compareDecisions)
	if !ok {
		return Decision{}, false
	}
	return d.list[i], true
}

// Resolve follows the redirects of an ID to the one that is in use.
func (d Decisions) Resolve(id string) string {
	for {
		to, ok := d.to[id]
		if !ok {
			return id
		}
		id = to // there are no circles in what is in force
	}
}

// leadsOver reports whether id is on the way from one ID to the one in use.
func (d Decisions) leadsOver(from, id string) bool {
	for ok := true; ok; from, ok = d.to[from], d.to[from] != "" {
		if from == id {
			return true
		}
	}
	return false
}

// variantOf gives the record another was decided to be a variant of.
func (d Decisions) variantOf(id string) string {
	i, _ := slices.BinarySearchFunc(d.list, Decision{Relation: VariantOf, A: id}, compareDecisions)
	if i < len(d.list) && d.list[i].Relation == VariantOf && d.list[i].A == id {
		return d.Resolve(d.list[i].B)
	}
	return ""
}

// tell says what was decided, and by whom.
func (d Decision) tell() string {
	said := map[string]string{
		Redirected: fmt.Sprintf("%s was merged into %s", d.A, d.B),
		SameAs:     fmt.Sprintf("the entry %s of %s belongs to %s", d.A, d.Article, d.B),
		NotSame:    fmt.Sprintf("%s and %s were decided to be different", d.A, d.B),
		VariantOf:  fmt.Sprintf("%s was decided to be a variant of %s", d.A, d.B),
	}[d.Relation]
	if by := strings.TrimSpace(d.Who + " " + d.When); by != "" {
		said += " (" + by + ")"
	}
	if d.Why != "" {
		said += ": " + d.Why
	}
	return said
}
