// Package fetch turns addresses into bytes, politely and without trust: what
// robots.txt forbids is not asked for, a host is asked one thing at a time and
// not too often, and whatever a server answers costs no more than the limits.
// It is the only package that uses the network. What it fetched is kept by
// package cache.
package fetch

import (
	"cmp"
	"context"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/stretchlint/stretchlint/extract/fetch/cache"
	"github.com/stretchlint/stretchlint/extract/fetch/robots"
)

// Limits bound what one page may cost.
type Limits struct {
	Bytes        int64         // of a page as it is sent
	Decompressed int64         // of a page once it is unpacked, in bytes
	Redirects    int           // from one address to the next
	Time         time.Duration // until an answer has come whole
	Wait         time.Duration // that a server may ask for before the next request
}

// Options say how to fetch.
type Options struct {
	// Agent is the User-Agent that is sent. Up to its first slash it is the name
	// that robots.txt is read for.
	Agent string
	// Delay is the least time between the beginnings of two requests to a host.
	Delay time.Duration
	// Retries is how often a request that failed for a passing reason is made
	// again.
	Retries int
	Limits  Limits
	// AllowPrivate lets requests leave the public internet.
	AllowPrivate bool
	Cache        *cache.Dir
	// Since is when pages in the cache count as fresh; older ones are asked for
	// again, and sent again only if they changed.
	Since time.Time
	Clock Clock
}

// connections is how many requests are made at once, each to another host.
const connections = 8

// A Fetcher fetches pages. Make one with New; it is for any number of
// goroutines.
type Fetcher struct {
	o         Options
	transport *http.Transport
	slots     chan struct{} // one for each connection in use
	mu        sync.Mutex
	hosts     map[string]*host // by scheme, name and port
}

// New gives a Fetcher. It asks no proxy, keeps no cookies and sends no
// credentials, whatever the environment says.
func New(o Options) *Fetcher {
	dialer := &net.Dialer{Timeout: o.Limits.Time}
	if !o.AllowPrivate {
		dialer.Control = onlyPublic
	}
	return &Fetcher{
		o: o,
		transport: &http.Transport{
			DialContext:            dialer.DialContext,
			TLSHandshakeTimeout:    o.Limits.Time,
			DisableCompression:     true, // we unpack ourselves, and count
			MaxResponseHeaderBytes: maxHeader,
			MaxConnsPerHost:        1,
			MaxIdleConns:           connections,
			IdleConnTimeout:        idle,
		},
		slots: make(chan struct{}, connections),
		hosts: map[string]*host{},
	}
}

const (
	maxHeader = 256 << 10 // bytes of an answer's header
	idle      = 30 * time.Second
)

// Close ends the connections that are left open.
func (f *Fetcher) Close() { f.transport.CloseIdleConnections() }

// A kind is what a request is for, and with that what may come of it.
type kind struct {
	polite bool   // robots.txt and delays count
	accept string // the Accept header
	pages  bool   // only types that an article may have
	// bytes and decompressed are limits that the thing itself has; 0 takes the
	// Options'.
	bytes, decompressed int64
	cut                 bool // what is over the limit is left, not refused
}

// limits gives how many bytes a body may have, as it is sent and unpacked.
func (k kind) limits(common Limits) (sent, unpacked int64) {
	return cmp.Or(k.bytes, common.Bytes), cmp.Or(k.decompressed, common.Decompressed)
}

// allows reports whether a kept page would be taken if it came now: types and
// limits may not be those it was fetched under.
func (k kind) allows(kept *cache.Page, common Limits) bool {
	sent, unpacked := k.limits(common)
	return k.refuses(kept.ContentType) == nil && kept.Sent <= sent && int64(len(kept.Body)) <= unpacked
}

// The kinds of requests. A sitemap may have 50 MiB by its protocol.
var (
	articles  = kind{polite: true, pages: true, accept: "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, */*;q=0.1"}
	listings  = kind{polite: true, bytes: 50 << 20, decompressed: 50 << 20, accept: "application/xml, application/rss+xml, application/atom+xml, text/xml, */*;q=0.5"}
	robotsTxt = kind{accept: "text/plain, */*;q=0.5", bytes: robots.MaxBytes, decompressed: 10 * robots.MaxBytes, cut: true}
)

// Fetch gives the page at an address, from the cache when it is fresh there or
// has not changed since, and keeps it in the cache.
func (f *Fetcher) Fetch(ctx context.Context, address string) (*cache.Page, error) {
	u, err := Parse(address)
	if err != nil {
		return nil, err
	}
	return f.get(ctx, u, articles)
}

func (f *Fetcher) get(ctx context.Context, u *url.URL, k kind) (*cache.Page, error) {
	kept, ok := f.o.Cache.Load(u.String())
	if !ok || !k.allows(kept, f.o.Limits) {
		kept = nil
	}
	if kept != nil && !kept.Fetched.Before(f.o.Since) {
		return kept, nil
	}
	page, err := f.persist(ctx, u, kept, k)
	if err != nil {
		return nil, err
	}
	page.Address, page.Fetched = u.String(), f.o.Clock.Now()
	if err := f.o.Cache.Store(page); err != nil {
		return nil, err
	}
	return page, nil
}

// product is the name robots.txt is read for.
func (f *Fetcher) product() string {
	name, _, _ := strings.Cut(f.o.Agent, "/")
	return name
}
