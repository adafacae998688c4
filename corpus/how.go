package corpus

// This file tells how a record came to be: which account is in it for which
// reason, and which decisions led there.

import (
	"fmt"
	"strings"
)

// How tells how the record an ID leads to came to be, in lines of text.
func How(c *Corpus, id string) (string, error) {
	r, ok := c.Record(id)
	if !ok {
		return "", fmt.Errorf("tell how %s came to be: there is no such record", id)
	}
	var out strings.Builder
	fmt.Fprintf(&out, "%s  %s\n", r.ID, r.Name)
	for _, redirect := range c.Decisions.Redirects {
		if c.Decisions.Resolve(redirect.From) == r.ID {
			fmt.Fprintf(&out, "  %s was merged into %s\n      %s\n", redirect.From, redirect.To, redirect.Reason)
		}
	}
	for _, apart := range c.Decisions.Apart {
		if apart.A == r.ID || apart.B == r.ID {
			fmt.Fprintf(&out, "  %s and %s are kept apart\n      %s\n", apart.A, apart.B, apart.Reason)
		}
	}
	for _, account := range r.Accounts {
		found := c.identify(account.Source.Article(), account.Entry)
		fmt.Fprintf(&out, "  %s\n      %s\n", describe(account), found.reason)
	}
	return out.String(), nil
}
