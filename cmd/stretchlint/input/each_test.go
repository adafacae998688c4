package input

import (
	"context"
	"errors"
	"runtime"
	"sync/atomic"
	"testing"
)

func numbers(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// TestEachKeepsOrder lets later items finish first and still wants them in
// order, with never more in flight than the bound.
func TestEachKeepsOrder(t *testing.T) {
	const n = 1000
	var done, used atomic.Int64
	var most int64
	work := func(i int) int {
		for range (n - i) % 7 * 50 {
			runtime.Gosched()
		}
		done.Add(1)
		return i
	}
	next := 0
	err := Each(context.Background(), numbers(n), work, func(i int) error {
		if i != next {
			t.Fatalf("got the result of %d, want that of %d", i, next)
		}
		next++
		most = max(most, done.Load()-used.Add(1))
		return nil
	})
	if err != nil || next != n {
		t.Errorf("%d results, error %v, want all %d", next, err, n)
	}
	if bound := int64(runtime.GOMAXPROCS(0) * (waiting + 2)); most > bound {
		t.Errorf("%d results waited at once, want at most %d", most, bound)
	}
}

func TestEachStopsAtTheFirstError(t *testing.T) {
	full := errors.New("disk full")
	calls := 0
	err := Each(context.Background(), numbers(100), func(i int) int { return i }, func(i int) error {
		calls++
		if i == 3 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) || calls != 4 {
		t.Errorf("%d results used, error %v, want 4 and %v", calls, err, full)
	}
}

// TestEachStopsWhenTold cancels while an item hangs: the run must not wait
// for it.
func TestEachStopsWhenTold(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	hang := make(chan struct{})
	defer close(hang)
	work := func(i int) int {
		if i == 2 {
			cancel()
			<-hang
		}
		return i
	}
	err := Each(ctx, numbers(10), work, func(int) error { return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}
