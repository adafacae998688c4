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
	group := func(id string) []string {
		if to, ok := survivor[id]; ok {
			return groups[to]
		}
		return []string{id}
	}
	for _, p := range slices.SortedStableFunc(slices.Values(pairs), comparePairs) {
		a, b := group(c.Decisions.Resolve(p.A)), group(c.Decisions.Resolve(p.B))
		if p.Relation == Open {
			plan.Refused = append(plan.Refused, Refusal{p, "it is a question: say which record the entry belongs to"})
			continue
		}
		if slices.Contains(a, c.Decisions.Resolve(p.B)) {
			continue // joined by surer pairs
		}
		if reason := c.conflict(a, b); reason != "" {
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
		plan.Moves = append(plan.Moves, Move{From: from, To: to, Accounts: len(c.accounts(from)), Pair: p})
	}
	return plan
}

// conflict gives the reason why no member of a may be joined with one of b.
func (c *Corpus) conflict(a, b []string) string {
	for _, left := range a {
		for _, right := range b {
			l, errLeft := c.features(left)
			r, errRight := c.features(right)
			if err := cmp.Or(errLeft, errRight); err != nil {
				return err.Error()
			}
			if reasons := c.vetoes(l, r); len(reasons) > 0 {
				return fmt.Sprintf("%s and %s would become one: %s", left, right, strings.Join(reasons, "; "))
			}
		}
	}
	return ""
}

func (c *Corpus) survivor(ids []string) string {
	return slices.MinFunc(ids, func(a, b string) int {
		return cmp.Or(-compareBool(inCatalogue(a), inCatalogue(b)),
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

// ApplyMerge gives the corpus with the records merged and the redirects kept.
func ApplyMerge(c *Corpus, m RecordMerge) *Corpus {
	decisions := c.Decisions
	for _, move := range m.Moves {
		reason := fmt.Sprintf("score %.2f: %s", move.Pair.Score, strings.Join(move.Pair.Reasons, "; "))
		decisions.Redirects = redirect(decisions.Redirects, Redirect{From: move.From, To: move.To, Reason: reason})
	}
	return settle(c.with(nil, slices.Clone(c.Questions), decisions))
}

// Unmerge takes the merge of an ID back: its redirect goes and each account
// returns to the record its entry speaks of.
func Unmerge(c *Corpus, id string) (*Corpus, error) {
	i, ok := slices.BinarySearchFunc(c.Decisions.Redirects, Redirect{From: id}, compareRedirects)
	if !ok {
		return nil, fmt.Errorf("take back the merge of %s: it was not merged into another record", id)
	}
	target := c.Decisions.Resolve(id)
	decisions := c.Decisions
	decisions.Redirects = slices.Delete(slices.Clone(decisions.Redirects), i, i+1)
	return c.regroup(decisions, target), nil
}

// KeepApart decides that two records are not the same movement: Duplicates
// does not name them again and MergeRecords refuses them.
func KeepApart(c *Corpus, a, b, reason string) *Corpus {
	decisions := c.Decisions
	decisions.Apart = firsts(compareApart, []Apart{apart(a, b, reason)}, decisions.Apart)
	return c.with(nil, slices.Clone(c.Questions), decisions)
}

// Assign decides which record an entry of an article belongs to: it answers a
// question, or moves an account out of a record that mixes two movements. The
// entry is named by its fingerprint, the Entry of a Question.
func Assign(c *Corpus, article, entry, id, reason string) (*Corpus, error) {
	decisions := c.Decisions
	decisions.Answers = firsts(compareAnswers, []Answer{{Article: article, Entry: entry, ID: id, Reason: reason}}, decisions.Answers)
	isEntry := func(a schema.Account) bool { return a.Source.Article() == article && Fingerprint(a.Entry) == entry }
	for _, q := range c.Questions {
		if isEntry(q.Account) {
			return c.regroup(decisions), nil
		}
	}
	for _, r := range c.Records {
		if slices.ContainsFunc(r.Accounts, isEntry) {
			return c.regroup(decisions, r.ID), nil
		}
	}
	return nil, fmt.Errorf("assign an entry to %s: %s has no entry %s", id, article, entry)
}

// regroup finds the record of every question and of every account of the
// records named anew, under other decisions.
func (c *Corpus) regroup(decisions Decisions, ids ...string) *Corpus {
	decided := &Corpus{Decisions: decisions}
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
