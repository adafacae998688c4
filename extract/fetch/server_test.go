package fetch

// This file is the server that lies, and the clock that tests wind.

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchlint/stretchlint/extract/fetch/cache"
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// A windClock stands still but for sleeps, which pass at once, and its limits
// end when a test says so.
type windClock struct {
	mu     sync.Mutex
	now    time.Time
	slept  []time.Duration
	limits []context.CancelFunc
}

func (c *windClock) clock() Clock {
	return Clock{
		Now: func() time.Time { c.mu.Lock(); defer c.mu.Unlock(); return c.now },
		Sleep: func(ctx context.Context, d time.Duration) error {
			c.mu.Lock()
			defer c.mu.Unlock()
			c.now, c.slept = c.now.Add(d), append(c.slept, d)
			return ctx.Err()
		},
		Limit: func(ctx context.Context, _ time.Duration) (context.Context, context.CancelFunc) {
			ctx, cancel := context.WithCancel(ctx)
			c.mu.Lock()
			defer c.mu.Unlock()
			c.limits = append(c.limits, cancel)
			return ctx, cancel
		},
	}
}

// expire lets every limit that was set pass.
func (c *windClock) expire() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, cancel := range c.limits {
		cancel()
	}
}

// A liar is a server on loopback, a fetcher that asks it, and what was asked.
type liar struct {
	*httptest.Server
	*Fetcher
	clock *windClock
	mu    sync.Mutex
	asked []string
}

// testLimits are small, so that what is over them is.
var testLimits = Limits{Bytes: 1000, Decompressed: 2000, Redirects: 3, Time: 30 * time.Second, Wait: time.Minute}

// newLiar starts a server. A handler without a robots.txt has none; of all
// private addresses only the server's own may be asked.
func newLiar(t *testing.T, handler http.HandlerFunc) *liar {
	t.Helper()
	l := &liar{clock: &windClock{now: noon}}
	l.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		l.mu.Lock()
		l.asked = append(l.asked, r.URL.RequestURI())
		l.mu.Unlock()
		handler(w, r)
	}))
	l.Config.ErrorLog = nil
	kept, err := cache.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	l.Fetcher = New(Options{Agent: "stretchlint/test", Retries: 2, Limits: testLimits, Cache: kept, Since: noon, Clock: l.clock.clock()})
	dialer := &net.Dialer{ControlContext: l.onlyMe}
	l.transport.DialContext = dialer.DialContext
	t.Cleanup(func() {
		l.Fetcher.Close()
		l.CloseClientConnections()
		l.Server.Close()
		kept.Close()
	})
	return l
}

// requests gives what was asked, robots.txt apart.
func (l *liar) requests() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(l.asked), func(path string) bool { return path == "/robots.txt" })
}

// exceptRobots answers that there is no robots.txt, and lets a handler do the
// rest.
func exceptRobots(handler http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		handler(w, r)
	}
}

// page answers everything with one page.
func page(contentType, body string, header ...string) http.HandlerFunc {
	return exceptRobots(func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Content-Type"] = nil
		if contentType != "" {
			w.Header().Set("Content-Type", contentType)
		}
		for _, field := range header {
			name, value, _ := strings.Cut(field, ": ")
			w.Header().Set(name, value)
		}
		io.WriteString(w, body)
	})
}

// raw answers everything with bytes that need not be HTTP, and then does last
// to the connection.
func raw(answer string, last func(*net.TCPConn)) http.HandlerFunc {
	return exceptRobots(func(w http.ResponseWriter, r *http.Request) {
		connection, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			panic(err)
		}
		defer connection.Close()
		io.WriteString(connection, answer)
		if last != nil {
			last(connection.(*net.TCPConn))
		}
	})
}

// status answers with a code.
func status(code int, header ...string) http.HandlerFunc {
	return exceptRobots(func(w http.ResponseWriter, r *http.Request) {
		for _, field := range header {
			name, value, _ := strings.Cut(field, ": ")
			w.Header().Set(name, value)
		}
		w.WriteHeader(code)
	})
}

// paths answers each path in its own way, and others with 404.
func paths(handlers map[string]http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if handler := handlers[r.URL.Path]; handler != nil {
			handler(w, r)
			return
		}
		http.NotFound(w, r)
	}
}

// body answers any path with a text.
func body(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, text) }
}

func to(location string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", location)
		w.WriteHeader(http.StatusFound)
	}
}

// turns answers the first requests by one handler each, and all later ones by
// the last.
func turns(handlers ...http.HandlerFunc) http.HandlerFunc {
	var mu sync.Mutex
	return exceptRobots(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		now := handlers[0]
		if len(handlers) > 1 {
			handlers = handlers[1:]
		}
		mu.Unlock()
		now(w, r)
	})
}

func packed(text string) string {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	io.WriteString(w, text)
	w.Close()
	return out.String()
}

// bomb is a page of a few hundred kilobytes that unpacks to n MiB.
func bomb(n int) string {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	megabyte := make([]byte, 1<<20)
	for range n {
		w.Write(megabyte)
	}
	w.Close()
	return out.String()
}

// sitemap lists n pages of the server that is asked.
func sitemap(n int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "<urlset>")
		for i := range n {
			fmt.Fprintf(w, "<url><loc>http://%s/page/%d</loc></url>", r.Host, i)
		}
		fmt.Fprint(w, "</urlset>")
	}
}
