package corpus

// This file moves accounts out of a record that mixes movements. What became
// of the record stays told: each account's decision names where it was.

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

// SplitOff gives the corpus with some accounts of a record moved to another,
// which may be new, in the catalogue or not. An account is named by its
// article, by its place as How tells it ("back.md:12" or "back.md:12:3"), or by
// its fingerprint. By says who decided, when and why.
func SplitOff(c *Corpus, id, to string, accounts []string, by Decision) (*Corpus, error) {
	r, ok := c.Record(id)
	if !ok {
		return nil, fmt.Errorf("split %s: there is no such record", id)
	}
	if err := c.mayBecome(r.ID, to); err != nil {
		return nil, fmt.Errorf("split %s: %w", id, err)
	}
	chosen := map[word]bool{}
	for _, name := range accounts {
		i := slices.IndexFunc(r.Accounts, func(a schema.Account) bool { return isCalled(a, name) })
		if i < 0 {
			return nil, fmt.Errorf("split %s: it has no account %s; 'stretchlint how %[1]s' has those there are", id, name)
		}
		for _, a := range r.Accounts[i:] {
			if isCalled(a, name) {
				chosen[wordOf(a)] = true
			}
		}
	}
	if len(chosen) == 0 {
		return nil, fmt.Errorf("split %s: no account is named", id)
	}
	for _, a := range r.Accounts {
		if !chosen[wordOf(a)] {
			continue
		}
		var err error
		by.Relation, by.Article, by.A, by.B = SameAs, a.Source.Article(), Fingerprint(a.Entry), to
		if c, err = Decide(c, by); err != nil {
			return nil, fmt.Errorf("split %s: %w", id, err)
		}
		delete(chosen, wordOf(a)) // the same words twice in an article are one decision
	}
	return c, nil
}

// mayBecome refuses IDs that can't be a record's: an ID that leads elsewhere is
// never used again.
func (c *Corpus) mayBecome(id, to string) error {
	switch used := c.Decisions.Resolve(to); {
	case used != to:
		return fmt.Errorf("%s leads to %s and is never used again", to, used)
	case to == id:
		return fmt.Errorf("its accounts are in %s already", to)
	case to != slug(to):
		return fmt.Errorf("%q can't be an ID; %q could", to, slug(to))
	}
	return nil
}

func isCalled(a schema.Account, name string) bool {
	article, start := a.Source.Article(), a.Span.Start
	line := fmt.Sprintf("%s:%d", article, start.Line)
	return name == Fingerprint(a.Entry) || name == article || name == line ||
		strings.HasPrefix(name, line+":") && name == fmt.Sprintf("%s:%d", line, start.Column)
}
