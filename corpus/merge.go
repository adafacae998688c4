package corpus

// This file merges records and takes merges back. A merge is a redirect: the
// accounts stay the evidence, the old ID resolves for ever, and a veto between
// any two members of a group stops a chain of links from joining them.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

// A RecordMerge is a plan of what to merge, with what was refused.
type RecordMerge struct {
	Moves   []Move
	Refused []Refusal
}

// A Move merges one record into another.
type Move struct {
	From, To string
	Accounts int // how many accounts go over
	Pair     Pair
	Evidence string // digest of what there was to see of both
}

// A Refusal says why a pair is not merged.
type Refusal struct {
	Pair   Pair
	Reason string
}

// MergeRecords plans the merging of pairs, the surest first. The record that
// stays is the catalogue's, else the one with more accounts, else the one
// whose ID comes first.
func MergeRecords(c *Corpus, pairs []Pair) RecordMerge {
	var plan RecordMerge
	groups := map[string][]string{} // by survivor
	survivor := map[string]string{}
	linked, profiles := c.redirectLinks(), c.profiles()
	group := func(id string) []string {
		if to, ok := survivor[id]; ok {
			return groups[to]
		}
		return []string{id}
	}
	for _, p := range slices.SortedStableFunc(slices.Values(pairs), comparePairs) {
		a, b := group(c.Decisions.Resolve(p.A)), group(c.Decisions.Resolve(p.B))
		if p.Relation == Stale {
			continue
		}
		if p.Relation == Open {
			plan.Refused = append(plan.Refused, Refusal{p, "it is a question: say which record the entry belongs to"})
			continue
		}
		if slices.Contains(a, c.Decisions.Resolve(p.B)) {
			continue // joined by surer pairs
		}
		linked.add(c.Decisions.Resolve(p.A), c.Decisions.Resolve(p.B))
		if reason := c.conflict(a, b, linked, profiles); reason != "" {
			linked.remove(c.Decisions.Resolve(p.A), c.Decisions.Resolve(p.B))
			plan.Refused = append(plan.Refused, Refusal{p, reason})
			continue
		}
		members := slices.Concat(a, b)
		to := c.survivor(members)
		from := c.survivor(a)
		if from == to {
			from = c.survivor(b)
		}
		for _, id := range members {
			survivor[id] = to
		}
		groups[to] = members
		plan.Moves = append(plan.Moves, Move{From: from, To: to, Accounts: len(c.accounts(from)), Pair: p, Evidence: c.evidence(from, to)})
	}
	return plan
}

func (c *Corpus) redirectLinks() links {
	linked := links{}
	for from, to := range c.Decisions.to {
		linked.add(from, to)
	}
	return linked
}

// conflict gives the reason why no member of a may be joined with one of b, and
// by which links the two it is about would have been joined.
func (c *Corpus) conflict(a, b []string, linked links, profiles profileBook) string {
	for _, left := range a {
		for _, right := range b {
			l, errLeft := profiles.of(left)
			r, errRight := profiles.of(right)
			if err := cmp.Or(errLeft, errRight); err != nil {
				return err.Error()
			}
			reasons := c.vetoes(l, r)
			if len(reasons) == 0 {
				continue
			}
			if decided, ok := c.Decisions.apart[unordered(left, right)]; ok {
				left, right = decided.A, decided.B // maybe IDs that were merged since
			}
			return fmt.Sprintf("%s would become one: %s", linked.tell(left, right), strings.Join(reasons, "; "))
		}
	}
	return ""
}

func (c *Corpus) survivor(ids []string) string {
	return slices.MinFunc(ids, func(a, b string) int {
		return cmp.Or(-compareBool(c.inCatalogue(a), c.inCatalogue(b)),
			-cmp.Compare(len(c.accounts(a)), len(c.accounts(b))), cmp.Compare(a, b))
	})
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// String tells the plan: each merge with its reasons, then what was refused.
func (m RecordMerge) String() string {
	var out strings.Builder
	for _, move := range m.Moves {
		fmt.Fprintf(&out, "merge %s into %s (accounts: %d, score %.2f)\n", move.From, move.To, move.Accounts, move.Pair.Score)
		for _, reason := range move.Pair.Reasons {
			fmt.Fprintf(&out, "    %s\n", reason)
		}
	}
	for _, r := range m.Refused {
		fmt.Fprintf(&out, "keep %s and %s\n    %s\n", r.Pair.A, r.Pair.B, r.Reason)
	}
	return out.String()
}

// ReadPlan gives the pairs that the text of a plan, as String gives it, says to
// merge. Whatever else the plan has is for people; what it deletes or adds, they
// may. The error names the line.
func ReadPlan(c *Corpus, text string) ([]Pair, error) {
	var pairs []Pair
	for i, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || words[0] != "merge" || strings.HasPrefix(line, " ") {
			continue
		}
		if len(words) < 4 || words[2] != "into" {
			return nil, fmt.Errorf("line %d: a merge is written \"merge A into B\"", i+1)
		}
		pair, err := Compare(c, words[1], words[3])
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		pairs = append(pairs, pair)
	}
	return pairs, nil
}

// ApplyMerge gives the corpus with the records merged and the redirects kept.
// By says who decided, and when; the reasons are the plan's.
func ApplyMerge(c *Corpus, m RecordMerge, by Decision) *Corpus {
	decisions := c.Decisions
	for _, move := range m.Moves {
		d := Decision{Relation: Redirected, A: move.From, B: move.To, Who: by.Who, When: by.When, Why: by.Why, Evidence: move.Evidence}
		if d.Why == "" {
			d.Why = fmt.Sprintf("score %.2f: %s", move.Pair.Score, strings.Join(move.Pair.Reasons, "; "))
		}
		if _, done := decisions.find(d); !done {
			decisions = decisions.plus(d)
		}
	}
	return settle(c.with(nil, slices.Clone(c.Questions), decisions))
}

// Unmerge takes the merge of an ID back: its redirect goes and each account
// returns to the record its entry speaks of.
func Unmerge(c *Corpus, id string) (*Corpus, error) {
	decided, ok := c.Decisions.find(Decision{Relation: Redirected, A: id})
	if !ok {
		return nil, fmt.Errorf("take back the merge of %s: it was not merged into another record", id)
	}
	return c.regroup(c.Decisions.without(decided), c.Decisions.Resolve(id)), nil
}

// regroup finds the record of every question and of every account of the
// records named anew, under other decisions.
func (c *Corpus) regroup(decisions Decisions, ids ...string) *Corpus {
	decided := &Corpus{Decisions: decisions, catalogue: c.catalogue}
	changed := map[string][]schema.Account{}
	var questions []Question
	place := func(a schema.Account) {
		found := decided.identify(a.Source.Article(), a.Entry)
		if found.id == "" {
			questions = append(questions, question(Change{Reason: found.reason, Candidates: found.candidates, Account: a}))
			return
		}
		if _, ok := changed[found.id]; !ok {
			changed[found.id] = c.accounts(found.id)
		}
		changed[found.id] = append(changed[found.id], a)
	}
	for _, id := range ids {
		changed[id] = nil
	}
	for _, id := range ids {
		for _, account := range c.accounts(id) {
			place(account)
		}
	}
	for _, q := range c.Questions {
		place(q.Account)
	}
	return c.with(changed, questions, decisions)
}
