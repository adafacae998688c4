package input

// This file spreads work over the cores and keeps its results in order.

import (
	"context"
	"runtime"
)

// waiting is how many results per core may wait for an earlier one that takes
// longer: enough to keep the cores busy, few enough that memory stays bounded.
const waiting = 4

// Each does work on every item, on all cores, and hands the results to use in
// the order of the items, each as soon as those before it are done. It ends
// early when use gives an error, which is returned, or when ctx ends, whose
// error is returned then.
func Each[T, R any](ctx context.Context, items []T, work func(T) R, use func(R) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	cores := runtime.GOMAXPROCS(0)
	busy := make(chan struct{}, cores)
	pending := make(chan chan R, cores*waiting)
	go func() {
		defer close(pending)
		for _, item := range items {
			result := make(chan R, 1)
			select {
			case pending <- result:
			case <-ctx.Done():
				return
			}
			busy <- struct{}{}
			go func() {
				result <- work(item)
				<-busy
			}()
		}
	}()
	for result := range pending {
		select {
		case r := <-result:
			if err := use(r); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
}
