package fetch

// This file is the clock: the one place where this package learns of time.

import (
	"context"
	"time"
)

// A Clock tells the time and waits. Tests have one of their own.
type Clock struct {
	Now func() time.Time
	// Sleep waits, or gives the error of a context that ends before.
	Sleep func(context.Context, time.Duration) error
	// Limit ends a context after a time.
	Limit func(context.Context, time.Duration) (context.Context, context.CancelFunc)
}

// Real is the clock on the wall.
func Real() Clock { return Clock{Now: time.Now, Sleep: sleep, Limit: context.WithTimeout} }

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
