package fetch

// This file fetches many pages ahead of their reader: those of one host one
// after the other, hosts beside each other. What came waits in the cache, not
// in memory.

import (
	"context"
	"errors"
	"net/url"
	"sync"

	"github.com/stretchlint/stretchlint/extract/fetch/cache"
)

// A Queue is a list of addresses that are being fetched.
type Queue struct {
	cache   *cache.Dir
	results map[string]*result // by address
	all     sync.WaitGroup
}

type result struct {
	done chan struct{} // closed when the page is there, or will not be
	err  error
}

// Start begins to fetch addresses, in their order for each host, and ends early
// with ctx.
func (f *Fetcher) Start(ctx context.Context, addresses []string) *Queue {
	q := &Queue{cache: f.o.Cache, results: map[string]*result{}}
	byHost := map[string][]string{}
	for _, address := range addresses {
		if q.results[address] != nil {
			continue
		}
		q.results[address] = &result{done: make(chan struct{})}
		host := ""
		if u, err := url.Parse(address); err == nil {
			host = u.Host
		}
		byHost[host] = append(byHost[host], address)
	}
	for _, addresses := range byHost {
		q.all.Go(func() {
			for _, address := range addresses {
				r := q.results[address]
				_, r.err = f.Fetch(ctx, address)
				close(r.done)
			}
		})
	}
	return q
}

// Page waits for the page of an address that was given to Start.
func (q *Queue) Page(address string) (*cache.Page, error) {
	r := q.results[address]
	if r == nil {
		return nil, errors.New("was never asked for")
	}
	<-r.done
	if r.err != nil {
		return nil, r.err
	}
	u, err := Parse(address)
	if err != nil {
		return nil, err
	}
	if page, ok := q.cache.Load(u.String()); ok {
		return page, nil
	}
	return nil, errors.New("was fetched, and is gone from the cache; is another program clearing it?")
}

// IsDone reports whether no address is left.
func (q *Queue) IsDone() bool {
	for _, r := range q.results {
		select {
		case <-r.done:
		default:
			return false
		}
	}
	return true
}

// Wait waits until no address is left.
func (q *Queue) Wait() { q.all.Wait() }
