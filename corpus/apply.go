package corpus

// This file makes the next corpus from one corpus and plans. The accounts are
// the evidence and records are computed from them, so that the laws of merging
// (order, repetition, retraction, shards) hold by construction.

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
)

// Apply gives the corpus after the plans; c stays as it was. Of two plans for
// one article the later counts.
func Apply(c *Corpus, plans ...MergePlan) *Corpus {
	latest := map[string]MergePlan{}
	for _, p := range plans {
		latest[p.Article] = p
	}
	changed := c.without(latest)
	questions := slices.DeleteFunc(slices.Clone(c.Questions), func(q Question) bool {
		_, replaced := latest[q.Account.Source.Article()]
		return replaced
	})
	for _, p := range latest {
		for _, change := range p.Changes {
			switch change.Action {
			case Remove:
			case Ask:
				questions = append(questions, question(change))
			default:
				id := c.Decisions.Resolve(change.ID)
				if _, ok := changed[id]; !ok {
					changed[id] = c.accounts(id)
				}
				changed[id] = append(changed[id], change.Account)
			}
		}
	}
	return c.with(changed, questions, c.Decisions)
}

// without gives the accounts that are left in the records the articles of the
// plans spoke of.
func (c *Corpus) without(plans map[string]MergePlan) map[string][]schema.Account {
	left := map[string][]schema.Account{}
	for article := range plans {
		for _, id := range c.articles[article] {
			if _, done := left[id]; done {
				continue
			}
			left[id] = slices.DeleteFunc(c.accounts(id), func(a schema.Account) bool {
				_, replaced := plans[a.Source.Article()]
				return replaced
			})
		}
	}
	return left
}

// accounts gives a copy of a record's accounts, nothing when there is none.
func (c *Corpus) accounts(id string) []schema.Account {
	i, ok := c.find(id)
	if !ok {
		return nil
	}
	return slices.Clone(c.Records[i].Accounts)
}

func question(change Change) Question {
	return Question{Entry: Fingerprint(change.Account.Entry), Reason: change.Reason, Candidates: change.Candidates, Account: change.Account}
}

// Retract gives the corpus as if the article of this path had never been
// taken in. Decisions stay.
func Retract(c *Corpus, article string) *Corpus {
	return Apply(c, MergePlan{Article: article})
}

// Join gives the corpus of the articles of both: how shards become one. Where
// both hold an article, b's reading counts as the newer; where their decisions
// are about the same thing, a's stand.
func Join(a, b *Corpus) *Corpus {
	newer := map[string]MergePlan{}
	for _, article := range b.Articles() {
		newer[article] = MergePlan{}
	}
	changed := a.without(newer)
	questions := slices.DeleteFunc(slices.Clone(a.Questions), func(q Question) bool {
		_, replaced := newer[q.Account.Source.Article()]
		return replaced
	})
	for _, r := range b.Records {
		if _, ok := changed[r.ID]; !ok {
			changed[r.ID] = a.accounts(r.ID)
		}
		changed[r.ID] = append(changed[r.ID], r.Accounts...)
	}
	joined := a.with(changed, append(questions, b.Questions...), a.Decisions.union(b.Decisions))
	joined.broken = slices.Concat(a.broken, b.broken)
	return settle(joined)
}

// settle brings the records into line with the decisions: the accounts of
// redirected ones go to where the redirects lead. It is for after a decision, a
// join, or a run that was killed between two files.
func settle(c *Corpus) *Corpus {
	changed := map[string][]schema.Account{}
	for _, r := range c.Records {
		to := c.Decisions.Resolve(r.ID)
		if to == r.ID {
			if _, ok := changed[r.ID]; !ok && r.VariantOf != c.known(r.ID).VariantOf {
				changed[r.ID] = c.accounts(r.ID)
			}
			continue
		}
		changed[r.ID] = nil
		if _, ok := changed[to]; !ok {
			changed[to] = c.accounts(to)
		}
		changed[to] = append(changed[to], r.Accounts...)
	}
	for id, accounts := range changed {
		changed[id] = distinct(accounts)
	}
	return c.with(changed, c.Questions, c.Decisions)
}

// distinct drops accounts that are there twice.
func distinct(accounts []schema.Account) []schema.Account {
	slices.SortStableFunc(accounts, schema.CompareAccounts)
	return slices.CompactFunc(accounts, sameAccount)
}
