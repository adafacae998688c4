package corpus

// This file says what happened between two states of a corpus, in the terms a
// reviewer thinks in: which records became one, which became several, which
// accounts changed their record.

import (
	"cmp"
	"maps"
	"slices"

	"github.com/stretchlint/stretchlint/schema"
)

// A Fate is what happened to a record or to some of its accounts.
type Fate string

// The fates, in the order a Diff lists them.
const (
	Merged Fate = "merged" // From leads to To now
	Split  Fate = "split"  // accounts of From make up To, which was not there
	Moved  Fate = "moved"  // accounts of From are in To now, which was there; an empty ID stands for the questions
	Fresh  Fate = "new"    // To was not there
	Gone   Fate = "gone"   // From is no more, and neither are its accounts
)

var fates = []Fate{Merged, Split, Moved, Fresh, Gone}

// An Event is one difference between two states of a corpus.
type Event struct {
	Fate     Fate     `json:"fate"`
	From     string   `json:"from"` // ID before
	To       string   `json:"to"`   // ID after
	Name     string   `json:"name"` // of the record it is about
	Reason   string   `json:"reason"`
	Accounts []string `json:"accounts"` // article, line, column and name of each that changed its record, came or went
}

// Diff gives the events that lead from one state to another, by fate and then
// by ID. An account is the same while its article says it in the same words.
func Diff(before, after *Corpus) []Event {
	moves := movesBetween(before, after)
	left, reached := map[string]bool{}, map[string]bool{}
	var events []Event
	for _, way := range slices.SortedFunc(maps.Keys(moves), compareWays) {
		left[way.from], reached[way.to] = true, true
		fate := Moved
		if _, was := before.find(way.to); !was && way.to != "" && way.from != "" {
			fate = Split
		}
		events = append(events, Event{Fate: fate, From: way.from, To: way.to, Name: nameOf(after, way.to), Accounts: moves[way]})
	}
	for _, r := range before.Records {
		if _, still := after.find(r.ID); still {
			continue
		}
		if to := after.Decisions.Resolve(r.ID); to != r.ID {
			reached[to] = true
			events = append(events, Event{Fate: Merged, From: r.ID, To: to, Name: nameOf(after, to), Reason: reasonOf(after, r.ID), Accounts: descriptions(r)})
		} else if !left[r.ID] {
			events = append(events, Event{Fate: Gone, From: r.ID, Name: r.Name, Accounts: descriptions(r)})
		}
	}
	for _, r := range after.Records {
		if _, was := before.find(r.ID); !was && !reached[r.ID] {
			events = append(events, Event{Fate: Fresh, To: r.ID, Name: r.Name, Accounts: descriptions(r)})
		}
	}
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(slices.Index(fates, a.Fate), slices.Index(fates, b.Fate)), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return events
}

// A way leads from one record to another; an empty ID stands for the
// questions.
type way struct{ from, to string }

func compareWays(a, b way) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) }

// movesBetween gives the accounts that changed their record, but for those
// that a merge took along.
func movesBetween(before, after *Corpus) map[way][]string {
	now := places(after)
	moves := map[way][]string{}
	for from, accounts := range accountsByRecord(before) {
		for _, a := range accounts {
			places := now[wordOf(a)]
			if len(places) == 0 || slices.Contains(places, from) || slices.Contains(places, after.Decisions.Resolve(from)) {
				continue
			}
			moves[way{from, places[0]}] = append(moves[way{from, places[0]}], describe(a))
		}
	}
	return moves
}

// A word is what an article says of one movement.
type word struct{ article, entry string }

func wordOf(a schema.Account) word { return word{a.Source.Article(), Fingerprint(a.Entry)} }

// places gives the records of each word, sorted: an article may say it of two
// movements.
func places(c *Corpus) map[word][]string {
	all := map[word][]string{}
	byRecord := accountsByRecord(c)
	for _, id := range slices.Sorted(maps.Keys(byRecord)) {
		for _, a := range byRecord[id] {
			all[wordOf(a)] = append(all[wordOf(a)], id)
		}
	}
	return all
}

// accountsByRecord gives the accounts by ID, those of questions under none.
func accountsByRecord(c *Corpus) map[string][]schema.Account {
	all := map[string][]schema.Account{}
	for _, r := range c.Records {
		all[r.ID] = r.Accounts
	}
	for _, q := range c.Questions {
		all[""] = append(all[""], q.Account)
	}
	return all
}

func descriptions(r schema.Record) []string {
	all := make([]string, len(r.Accounts))
	for i, a := range r.Accounts {
		all[i] = describe(a)
	}
	return all
}

func nameOf(c *Corpus, id string) string {
	r, _ := c.Record(id)
	return r.Name
}

// reasonOf gives why an ID was merged into another.
func reasonOf(c *Corpus, id string) string {
	decided, _ := c.Decisions.find(Decision{Relation: Redirected, A: id})
	return decided.Why
}
