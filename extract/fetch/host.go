package fetch

// This file is about manners: what robots.txt says, and how long to wait
// between two requests to a host.

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"github.com/stretchlint/stretchlint/extract/fetch/robots"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A host is what is known of one.
type host struct {
	mu    sync.Mutex
	asked bool // for robots.txt
	rules robots.Rules
	away  error         // why robots.txt could not be had
	pace  *rate.Limiter // nil before the first request
}

// admit waits until an address may be asked for, or says why it may not be.
func (f *Fetcher) admit(ctx context.Context, u *url.URL) error {
	h, err := f.host(ctx, u)
	if err != nil {
		return err
	}
	if !h.rules.Allows(u.RequestURI()) {
		return fmt.Errorf("is not fetched: robots.txt of %s does not allow it", u.Host)
	}
	wait, err := h.reserve(f.o)
	if err != nil || wait <= 0 {
		return err
	}
	return f.o.Clock.Sleep(ctx, wait)
}

// reserve gives how long to wait before the next request to a host, and counts
// that request as made.
func (h *host) reserve(o Options) (time.Duration, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.pace == nil {
		h.pace = rate.NewLimiter(rate.Every(max(o.Delay, h.rules.Delay)), 1)
	} else if h.rules.Delay > o.Limits.Wait {
		return 0, &source.LimitError{Limit: "wait", Text: fmt.Sprintf("is left out: robots.txt asks for %v between two pages, more than the %v that are waited", h.rules.Delay, o.Limits.Wait)}
	}
	now := o.Clock.Now()
	return h.pace.ReserveN(now, 1).DelayFrom(now), nil
}

// host gives the host of an address, its robots.txt read.
func (f *Fetcher) host(ctx context.Context, u *url.URL) (*host, error) {
	f.mu.Lock()
	key := u.Scheme + "://" + u.Host
	h := f.hosts[key]
	if h == nil {
		h = &host{}
		f.hosts[key] = h
	}
	f.mu.Unlock()

	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.asked {
		h.rules, h.away = f.readRobots(ctx, u)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		h.asked = true
	}
	return h, h.away
}

// readRobots reads the robots.txt of an address's host. None at all allows
// everything; one that can't be had allows nothing (RFC 9309, 2.3.1).
func (f *Fetcher) readRobots(ctx context.Context, u *url.URL) (robots.Rules, error) {
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	page, err := f.get(ctx, at, robotsTxt)
	var status *StatusError
	var private *PrivateError
	var limit *source.LimitError
	switch {
	case err == nil:
		return robots.Parse(page.Body, f.product()), nil
	case errors.As(err, &status) && status.Code < 500 && status.Code != http.StatusTooManyRequests:
		return robots.Rules{}, nil
	case errors.As(err, &limit) && limit.Limit == "redirects":
		return robots.Rules{}, nil // as RFC 9309 has it: as good as none
	case errors.As(err, &private):
		return robots.DisallowAll(), private
	}
	return robots.DisallowAll(), &unknownRules{u.Host, err}
}

// unknownRules says that a site's robots.txt could not be had, tried as often
// as a page: then nothing is asked of the site.
type unknownRules struct {
	host  string
	cause error
}

func (e *unknownRules) Error() string {
	var broken *connectionError
	if errors.As(e.cause, &broken) && broken.ofHost {
		return e.cause.Error() // it would be the same for the page
	}
	return fmt.Sprintf("is not fetched: whether %s allows it can't be told, its robots.txt %v", e.host, e.cause)
}

func (e *unknownRules) Unwrap() error { return e.cause }
