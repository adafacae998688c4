package corpus

// This file plans what taking in an article would change. It writes nothing.

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

// An Action is what a Change does with one entry.
type Action string

const (
	Create Action = "create" // the first account of a record
	Add    Action = "add"    // an account more for a record
	Update Action = "update" // a new reading of an account
	Keep   Action = "keep"   // an account that says what it said
	Remove Action = "remove" // the article no longer says it
	Ask    Action = "ask"    // the movement is open
)

// A Change is what happens to one account.
type Change struct {
	Action     Action
	ID         string // of the record; empty when Action is Ask
	Reason     string // why it is this record, or why that is open
	Candidates []string
	Account    schema.Account
}

// A MergePlan is all that taking in one article changes. Its changes other
// than Remove are the article's whole word: Apply puts them in the place of
// whatever the corpus held of the article.
type MergePlan struct {
	Article string
	Changes []Change
}

// Plan finds the record of each entry of an article and says what would
// change in c.
func Plan(c *Corpus, a schema.Article) MergePlan { return PlanUnder(c, a, c.File.Licence) }

// PlanUnder is Plan for an article with a licence of its own.
func PlanUnder(c *Corpus, a schema.Article, licence string) MergePlan {
	from := schema.AccountSource{Path: a.Source.Path, URL: a.Source.URL, SHA256: a.Source.SHA256, Title: a.Source.Title, Licence: licence}
	article := from.Article()
	old := c.accountsOf(article)
	plan := MergePlan{Article: article}
	for _, entry := range a.Stretches {
		found := c.identify(article, entry)
		change := Change{ID: found.id, Reason: found.reason, Candidates: found.candidates,
			Account: schema.Account{Source: from, Name: entry.Name, Span: entry.Span, Entry: entry}}
		change.Action = c.action(change, old)
		plan.Changes = append(plan.Changes, change)
	}
	for _, id := range c.articles[article] {
		for _, account := range old[id] {
			plan.Changes = append(plan.Changes, Change{Action: Remove, ID: id, Reason: "the article no longer describes it", Account: account})
		}
	}
	return plan
}

// identify lets a person's answer go before the program's own reading, and
// gives the ID that is in use.
func (c *Corpus) identify(article string, e schema.Entry) identity {
	found := c.own(schema.Account{Source: schema.AccountSource{Path: article}, Entry: e})
	if to := c.Decisions.Resolve(found.id); to != found.id {
		found.reason += fmt.Sprintf("; %s was merged into %s", found.id, to)
		found.id = to
	}
	return found
}

// accountsOf gives the accounts the corpus holds of an article, by record.
func (c *Corpus) accountsOf(article string) map[string][]schema.Account {
	old := map[string][]schema.Account{}
	for _, id := range c.articles[article] {
		i, _ := c.find(id)
		for _, account := range c.Records[i].Accounts {
			if account.Source.Article() == article {
				old[id] = append(old[id], account)
			}
		}
	}
	return old
}

// action compares a new account with the old ones of the same article and
// record, and takes the one it replaces out of old.
func (c *Corpus) action(change Change, old map[string][]schema.Account) Action {
	if change.ID == "" {
		return Ask
	}
	accounts := old[change.ID]
	if i := slices.IndexFunc(accounts, func(a schema.Account) bool { return sameAccount(a, change.Account) }); i >= 0 {
		old[change.ID] = slices.Delete(slices.Clone(accounts), i, i+1)
		return Keep
	}
	if len(accounts) > 0 {
		old[change.ID] = accounts[1:]
		return Update
	}
	if _, ok := c.find(change.ID); ok {
		return Add
	}
	return Create
}

// sameAccount compares accounts as they are written: an empty list and none
// are the same.
func sameAccount(a, b schema.Account) bool {
	if a.Name != b.Name || a.Span != b.Span || a.Source != b.Source {
		return false
	}
	if reflect.DeepEqual(a, b) {
		return true
	}
	left, errLeft := schema.Encode(a)
	right, errRight := schema.Encode(b)
	return errLeft == nil && errRight == nil && string(left) == string(right)
}

// String tells the plan, one line for each change.
func (p MergePlan) String() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s\n", strings.Join(strings.Fields(p.Article), " ")) // whatever the file is called, it is one line
	for _, change := range p.Changes {
		at := change.Account.Span.Start
		fmt.Fprintf(&out, "  %-6s  %s  (%d:%d %q)\n", change.Action, orDash(change.ID), at.Line, at.Column, change.Account.Name)
		if change.Reason != "" {
			fmt.Fprintf(&out, "          %s\n", change.Reason)
		}
		if len(change.Candidates) > 0 {
			fmt.Fprintf(&out, "          could be %s\n", strings.Join(change.Candidates, ", "))
		}
	}
	return out.String()
}

func orDash(id string) string {
	if id == "" {
		return "?"
	}
	return id
}
