package corpus

// This file makes decisions and takes them back, and says which ones no longer
// rest on what was seen when they were made.

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

// Decide gives the corpus after a decision. The evidence is filled in. The
// error says what is wrong with the decision: there is no such entry or record,
// or it contradicts others.
func Decide(c *Corpus, d Decision) (*Corpus, error) {
	var holder []string
	if d.Relation == SameAs {
		from, err := c.holder(d.Article, d.A)
		if err != nil {
			return nil, err
		}
		if from != "" {
			holder, d.From = []string{from}, from
		}
	} else {
		d.Evidence = c.evidence(d.A, d.B)
	}
	decisions := c.Decisions.plus(d)
	if why, void := decisions.void[[2]string{d.A, d.B}]; void && d.Relation == Redirected {
		return nil, fmt.Errorf("merge %s into %s: %s", d.A, d.B, why)
	}
	if d.Relation != SameAs && decisions.Resolve(d.A) == decisions.Resolve(d.B) && d.Relation != Redirected {
		return nil, fmt.Errorf("tell %s and %s apart: both are the record %s", d.A, d.B, decisions.Resolve(d.A))
	}
	return settle(c.regroup(decisions, holder...)), nil
}

// holder gives the record that holds an entry; empty when it is a question.
func (c *Corpus) holder(article, entry string) (string, error) {
	isEntry := func(a schema.Account) bool { return a.Source.Article() == article && Fingerprint(a.Entry) == entry }
	for _, id := range c.articles[article] {
		if slices.ContainsFunc(c.accounts(id), isEntry) {
			return id, nil
		}
	}
	if slices.ContainsFunc(c.Questions, func(q Question) bool { return isEntry(q.Account) }) {
		return "", nil
	}
	return "", fmt.Errorf("assign an entry: %s has no entry %s", article, entry)
}

// evidence digests what there is to see of the records a decision is about:
// start positions, sides, kind, support and actions, not names, and not how
// many articles say it.
func (c *Corpus) evidence(a, b string) string {
	var seen strings.Builder
	for _, id := range []string{a, b} {
		f := c.featuresAlone(id)
		fmt.Fprintf(&seen, "%q\n", [][]string{f.positions, {f.laterality, f.exercise}, f.support, f.actions})
	}
	sum := sha256.Sum256([]byte(seen.String()))
	return hex.EncodeToString(sum[:6])
}

// featuresAlone gives the features of an ID without what was merged into the
// record it leads to by another way.
func (c *Corpus) featuresAlone(id string) features {
	accounts := slices.DeleteFunc(c.accounts(c.Decisions.Resolve(id)), func(a schema.Account) bool {
		return !c.Decisions.leadsOver(c.own(a).id, id)
	})
	if len(accounts) == 0 {
		return catalogueFeatures()[id]
	}
	return featuresOf(c.record(id, accounts))
}

// own gives the identity of an account before redirects.
func (c *Corpus) own(a schema.Account) identity {
	if answer, ok := c.Decisions.find(Decision{Relation: SameAs, Article: a.Source.Article(), A: Fingerprint(a.Entry)}); ok {
		return identity{id: answer.B, reason: "decided: " + answer.Why}
	}
	return c.identifyAlone(a.Entry)
}

// A Doubt is a decision that wants to be looked at again.
type Doubt struct {
	Decision Decision
	Reason   string
}

// Doubts gives the decisions that are not in force, that speak of what is not
// there, or whose evidence has changed since.
func Doubts(c *Corpus) []Doubt {
	var doubts []Doubt
	for _, d := range c.Decisions.list {
		if reason := c.doubt(d); reason != "" {
			doubts = append(doubts, Doubt{d, reason})
		}
	}
	return doubts
}

func (c *Corpus) doubt(d Decision) string {
	if why := c.Decisions.void[[2]string{d.A, d.B}]; d.Relation == Redirected && why != "" {
		return "not in force: " + string(why)
	}
	if d.Relation == SameAs {
		if _, err := c.holder(d.Article, d.A); err != nil && c.holds(d.Article) {
			return "the article no longer has this entry"
		}
		return ""
	}
	if d.Relation == Redirected && !c.knows(d.B) {
		return fmt.Sprintf("it leads to %s, which is not there", c.Decisions.Resolve(d.B))
	}
	if d.Evidence != "" && c.knows(d.A) && c.knows(d.B) && d.Evidence != c.evidence(d.A, d.B) {
		return "what the articles say of the two has changed since"
	}
	return ""
}

func (c *Corpus) holds(article string) bool {
	_, ok := c.articles[article]
	return ok || slices.ContainsFunc(c.Questions, func(q Question) bool { return q.Account.Source.Article() == article })
}

func (c *Corpus) knows(id string) bool {
	_, ok := c.Record(id)
	return ok || c.inCatalogue(c.Decisions.Resolve(id))
}
