// Timing: how long each rule takes.

package rules

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"
	"time"
)

// A Timing adds up the time spent in each rule, over all goroutines. The first
// rule that needs something all share (the words of an article, say) pays for
// it. Nil measures nothing; make one with NewTiming.
type Timing struct {
	mu     sync.Mutex
	byRule map[string]*spent
}

type spent struct {
	total, longest time.Duration
	calls          int
}

// NewTiming gives a timing that has measured nothing yet.
func NewTiming() *Timing { return &Timing{byRule: map[string]*spent{}} }

func (t *Timing) measure(rule *Rule, check func()) {
	if t == nil {
		check()
		return
	}
	start := time.Now()
	check()
	took := time.Since(start)
	t.mu.Lock()
	defer t.mu.Unlock()
	s := t.byRule[rule.ID]
	if s == nil {
		s = &spent{}
		t.byRule[rule.ID] = s
	}
	s.total += took
	s.longest = max(s.longest, took)
	s.calls++
}

// String gives a line for each rule that ran, the slowest first.
func (t *Timing) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	ids := slices.SortedFunc(maps.Keys(t.byRule), func(a, b string) int {
		return cmp.Or(cmp.Compare(t.byRule[b].total, t.byRule[a].total), cmp.Compare(a, b))
	})
	var all time.Duration
	for _, id := range ids {
		all += t.byRule[id].total
	}
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "time\tshare\tlongest\tfiles\t  rule")
	for _, id := range ids {
		s := t.byRule[id]
		fmt.Fprintf(w, "%v\t%.0f %%\t%v\t%d\t  %s\n", s.total.Round(time.Microsecond), 100*float64(s.total)/float64(max(all, 1)), s.longest.Round(time.Microsecond), s.calls, id)
	}
	w.Flush() // a strings.Builder takes everything
	return strings.TrimRight(b.String(), "\n")
}
