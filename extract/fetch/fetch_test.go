package fetch

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestRequest holds what is sent to what is promised: a true name, no cookies,
// no credentials.
func TestRequest(t *testing.T) {
	t.Setenv("HTTP_PROXY", "http://127.0.0.1:1/")
	t.Setenv("http_proxy", "http://127.0.0.1:1/")
	var got http.Header
	l := newLiar(t, turns(func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "id", Value: "1"})
		to("/b")(w, r)
	}, func(w http.ResponseWriter, r *http.Request) { got = r.Header.Clone() }))
	if _, err := l.Fetch(t.Context(), l.URL+"/a"); err != nil {
		t.Fatal(err)
	}
	want := http.Header{"User-Agent": {"stretchlint/test"}, "Accept": {articles.accept}, "Accept-Encoding": {"gzip"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("header (-want +got):\n%s", diff)
	}
}

// TestDelays fetches three pages under each word of robots.txt.
func TestDelays(t *testing.T) {
	for _, test := range []struct {
		name, robots string
		delay        time.Duration
		slept        string
		fetched      int
	}{
		{"none", "", 0, "", 3},
		{"ours", "", 2 * time.Second, "2s 2s", 3},
		{"the site's", "User-agent: *\nCrawl-delay: 5\n", time.Second, "5s 5s", 3},
		{"ours, longer than the site's", "User-agent: *\nCrawl-delay: 1\n", 2 * time.Second, "2s 2s", 3},
		{"the site's for us", "User-agent: *\nCrawl-delay: 50\nUser-agent: stretchlint\nCrawl-delay: 0.5\n", 0, "500ms 500ms", 3},
		{"longer than we wait", "User-agent: *\nCrawl-delay: 86400\n", time.Second, "", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			l := newLiar(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					fmt.Fprint(w, test.robots)
				}
			})
			l.o.Delay = test.delay
			fetched := 0
			for i := range 3 {
				_, err := l.Fetch(t.Context(), fmt.Sprint(l.URL, "/", i))
				if err == nil {
					fetched++
				} else {
					checkError(t, err, "robots.txt asks for 24h0m0s between two pages, more than the 1m0s that are waited", "wait")
				}
			}
			if got := pauses(l.clock.slept); got != test.slept || fetched != test.fetched {
				t.Errorf("%d pages, pauses %q; want %d and %q", fetched, got, test.fetched, test.slept)
			}
		})
	}
}

// changing is a page that is told apart by an ETag or a date.
func changing(version *string) http.HandlerFunc {
	return exceptRobots(func(w http.ResponseWriter, r *http.Request) {
		tag := `"` + *version + `"`
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, *version)
	})
}

// TestConditional asks for one page in three runs, the last after it changed.
func TestConditional(t *testing.T) {
	version := "first"
	l := newLiar(t, changing(&version))
	for run, want := range []struct {
		version  string
		requests int
	}{{"first", 1}, {"first", 2}, {"second", 3}} {
		version = want.version
		l.clock.now = noon.Add(time.Duration(run) * time.Hour)
		l.o.Since = l.clock.now
		for range 2 { // within a run a page is asked for once
			got, err := l.Fetch(t.Context(), l.URL+"/a")
			if err != nil || string(got.Body) != want.version {
				t.Fatalf("run %d: %v, %v, want %s", run, got, err, want.version)
			}
		}
		if n := len(l.requests()); n != want.requests {
			t.Errorf("run %d: %d requests so far, want %d", run, n, want.requests)
		}
	}
}

// TestQueue fetches pages of two hosts and wants each host's in their order,
// one at a time, and each address once.
func TestQueue(t *testing.T) {
	var mu sync.Mutex
	busy := map[string]int{}
	l := newLiar(t, exceptRobots(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		busy[r.Host]++
		if busy[r.Host] > 1 {
			t.Errorf("%s is asked for two pages at once", r.Host)
		}
		mu.Unlock()
		defer func() { mu.Lock(); busy[r.Host]--; mu.Unlock() }()
		fmt.Fprint(w, r.URL.Path)
	}))
	l.o.AllowPrivate = true
	other := strings.Replace(l.URL, "127.0.0.1", "localhost", 1)
	var addresses []string
	for i := range 20 {
		addresses = append(addresses, fmt.Sprint(l.URL, "/", i), fmt.Sprint(other, "/", i), fmt.Sprint(l.URL, "/", i/2))
	}
	addresses = append(addresses, "ftp://example.org/", "https://")
	q := l.Fetcher.Start(t.Context(), addresses)
	for _, address := range addresses {
		got, err := q.Page(address)
		if !strings.HasPrefix(address, l.URL) {
			continue // localhost may be resolved to ::1, where nobody listens
		}
		if err != nil || l.URL+string(got.Body) != address {
			t.Errorf("%s: %v, %v", address, got, err)
		}
	}
	q.Wait()
	if _, err := q.Page("https://example.org/never"); err == nil {
		t.Error("a page that was not in the queue is there")
	}
}

// TestQueueEndsWithItsContext stops while the first page hangs.
func TestQueueEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	l := newLiar(t, exceptRobots(func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	}))
	q := l.Fetcher.Start(ctx, []string{l.URL + "/a", l.URL + "/b", l.URL + "/c"})
	q.Wait()
	for _, path := range []string{"/a", "/b", "/c"} {
		if _, err := q.Page(l.URL + path); err == nil {
			t.Errorf("%s came", path)
		}
	}
	if got := l.requests(); len(got) != 1 {
		t.Errorf("asked for %q, want the first alone", got)
	}
}

// TestResume stops a run after two pages of four and starts it again: what was
// fetched is not asked for a second time.
func TestResume(t *testing.T) {
	l := newLiar(t, page("text/html", "<p>x"))
	seeds := []string{l.URL + "/sitemap.xml"}
	addresses := []string{l.URL + "/1", l.URL + "/2", l.URL + "/3", l.URL + "/4"}
	var err error
	if l.o.Since, err = l.o.Cache.Begin(seeds, noon); err != nil {
		t.Fatal(err)
	}
	for _, address := range addresses[:2] {
		if _, err := l.Fetch(t.Context(), address); err != nil {
			t.Fatal(err)
		}
	}
	l.clock.now = noon.Add(time.Hour)
	if l.o.Since, err = l.o.Cache.Begin(seeds, l.clock.now); err != nil {
		t.Fatal(err)
	}
	l.Fetcher.Start(t.Context(), addresses).Wait()
	if got := strings.Join(l.requests(), " "); got != "/1 /2 /3 /4" {
		t.Errorf("asked for %s, want each page once", got)
	}
}

// TestKeptPageOverALimit fetches a page under wide limits and asks for it under
// narrow ones: what is kept counts as if it came now.
func TestKeptPageOverALimit(t *testing.T) {
	for _, test := range []struct {
		name, limit string
		limits      Limits
	}{
		{"as it was sent", "bytes", Limits{Bytes: 10, Decompressed: 1000}},
		{"unpacked", "decompressed", Limits{Bytes: 1000, Decompressed: 10}},
	} {
		t.Run(test.name, func(t *testing.T) {
			l := newLiar(t, page("text/html", packed(strings.Repeat("<p>x", 20)), "Content-Encoding: gzip"))
			if _, err := l.Fetch(t.Context(), l.URL+"/a"); err != nil {
				t.Fatal(err)
			}
			l.o.Limits.Bytes, l.o.Limits.Decompressed = test.limits.Bytes, test.limits.Decompressed
			_, err := l.Fetch(t.Context(), l.URL+"/a")
			if limitOf(err) != test.limit {
				t.Errorf("error %v, want one about the limit %s", err, test.limit)
			}
		})
	}
}
