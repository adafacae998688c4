package corpus

// This file tells how a record came to be: which account is in it for which
// reason, and which decisions led there.

import (
	"fmt"
	"strings"
)

// How tells how the record an ID leads to came to be, in lines of text, or what
// became of a record that is no more.
func How(c *Corpus, id string) (string, error) {
	r, ok := c.Record(id)
	if !ok {
		r.ID, r.Name = c.Decisions.Resolve(id), "(no account is left)"
	}
	var decided, out strings.Builder
	for _, d := range c.Decisions.list {
		if d.concerns(c.Decisions, r.ID) {
			fmt.Fprintf(&decided, "  %s\n", d.tell())
		}
	}
	if !ok && decided.Len() == 0 {
		return "", fmt.Errorf("tell how %s came to be: there is no such record", id)
	}
	fmt.Fprintf(&out, "%s  %s\n%s", r.ID, r.Name, &decided)
	for _, account := range r.Accounts {
		found := c.identify(account.Source.Article(), account.Entry)
		fmt.Fprintf(&out, "  %s\n      %s\n", describe(account), found.reason)
	}
	return out.String(), nil
}

// concerns reports whether a decision says how a record came to be what it is.
// An entry that belongs to it is told with its account.
func (d Decision) concerns(all Decisions, id string) bool {
	if d.Relation == SameAs {
		return all.Resolve(d.From) == id && all.Resolve(d.B) != id
	}
	return all.Resolve(d.A) == id || all.Resolve(d.B) == id
}
