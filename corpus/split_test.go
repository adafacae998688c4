package corpus

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSplitOff(t *testing.T) {
	c := taken(New("split"), growing(3)...)
	whole, _ := c.Record("cat-cow")
	account := whole.Accounts[1]
	for _, name := range []string{Fingerprint(account.Entry), strings.SplitN(describe(account), " ", 2)[0]} {
		split, err := SplitOff(c, "cat-cow", "chair-cat", []string{name}, Decision{Why: "it is done on a chair"})
		if err != nil {
			t.Fatal(err)
		}
		off, _ := split.Record("chair-cat")
		left, _ := split.Record("cat-cow")
		if len(off.Accounts) == 0 || len(off.Accounts)+len(left.Accounts) != len(whole.Accounts) {
			t.Errorf("%s: %d and %d accounts of %d", name, len(off.Accounts), len(left.Accounts), len(whole.Accounts))
		}
		if history, err := How(split, "cat-cow"); err != nil || !strings.Contains(history, "belongs to chair-cat: it is done on a chair") {
			t.Errorf("error %v; what became of it is not told:\n%s", err, history)
		}
		if diff := cmp.Diff(bytesOf(t, split), bytesOf(t, taken(split, growing(3)...))); diff != "" {
			t.Errorf("taking the articles in again changes the split:\n%s", diff)
		}
	}
}

// An article names all its accounts in the record, those that say the same
// words too.
func TestSplitOffAnArticle(t *testing.T) {
	c := taken(New("split"), growing(3)...)
	split, err := SplitOff(c, "cat-cow", "cat-pose", []string{"articles/00000.md"}, Decision{})
	if err != nil {
		t.Fatal(err)
	}
	left, _ := split.Record("cat-cow")
	if slices.Contains(articlesOf(left), "articles/00000.md") || len(left.Accounts) == 0 {
		t.Errorf("left: %v", articlesOf(left))
	}
}

func TestSplitOffRefuses(t *testing.T) {
	c := taken(start(), growing(3)...)
	heron := c.Decisions.List()[0].A
	for _, test := range []struct{ id, to, account, want string }{
		{"nowhere", "x", "articles/00000.md", "there is no such record"},
		{"cat-cow", heron, "articles/00000.md", "is never used again"},
		{"cat-cow", "cat-cow", "articles/00000.md", "are in cat-cow already"},
		{"cat-cow", "Chair Cat", "articles/00000.md", `"chair-cat" could`},
		{"cat-cow", "chair-cat", "articles/nosuch.md", "it has no account articles/nosuch.md"},
	} {
		if _, err := SplitOff(c, test.id, test.to, []string{test.account}, Decision{}); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%+v: error %v", test, err)
		}
	}
	if _, err := SplitOff(c, "cat-cow", "chair-cat", nil, Decision{}); err == nil {
		t.Error("nothing was split off without an error")
	}
}
