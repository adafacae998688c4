package fetch

// Sitemaps and feeds, true and false. The number of cases stands in
// SECURITY.md.

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// A listCase is a server, and what comes of looking for the pages of /s.xml.
type listCase struct {
	name   string
	serve  http.HandlerFunc
	pages  int
	failed string // what the failures say, each with the path it is about
	most   int    // pages wanted; 0 stands for 20,000
	leave  string // pages with this in their address are left out; empty leaves none
	asked  int    // listings asked for; 0 stands for 1
}

func (c listCase) leaves(address string) bool {
	return c.leave != "" && strings.Contains(address, c.leave)
}

func index(paths ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "<sitemapindex>")
		for _, path := range paths {
			fmt.Fprintf(w, "<sitemap><loc>%s</loc></sitemap>", path)
		}
		fmt.Fprint(w, "</sitemapindex>")
	}
}

// zipped sends a file that is compressed as such.
func zipped(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/gzip")
		fmt.Fprint(w, packed(text))
	}
}

func manySitemaps(n int) http.HandlerFunc {
	var all []string
	for i := range n {
		all = append(all, fmt.Sprintf("/empty?%d", i))
	}
	return paths(map[string]http.HandlerFunc{"/s.xml": index(all...), "/empty": body("<urlset></urlset>")})
}

func listCases() []listCase {
	one := "<urlset><url><loc>/a</loc></url></urlset>"
	at := func(handler http.HandlerFunc) http.HandlerFunc {
		return paths(map[string]http.HandlerFunc{"/s.xml": handler})
	}
	twice := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		fmt.Fprint(w, packed(packed(one)))
	}
	return []listCase{
		{name: "10,000 pages", serve: at(sitemap(10_000)), pages: 10_000},
		{name: "more pages than a sitemap may have", serve: at(sitemap(50_001)), failed: "/s.xml lists more than the 50000 pages that a sitemap may; divide it"},
		{name: "compressed", serve: at(zipped(one)), pages: 1},
		{name: "compressed on the way, too", serve: at(twice), pages: 1},
		{name: "a bomb", serve: at(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, bomb(51)) }), failed: "/s.xml holds more than the 52428800 bytes once it is unpacked that are read at most"},
		{name: "cut off", serve: at(body(one[:30])), failed: "/s.xml is cut off: its <urlset> has no end"},
		{name: "compressed and cut off", serve: at(body(packed(one)[:30])), failed: "/s.xml its compressed data are damaged or cut off"},
		{name: "a page", serve: at(body("<!doctype html><p>x")), failed: "/s.xml is no sitemap or feed: it begins with <p>"},
		{name: "bytes", serve: at(body("\x00\x01\x02")), failed: "/s.xml is no sitemap, feed or list of addresses: it has \"\\x00\\x01\\x02\""},
		{name: "nothing", serve: at(body(""))},
		{name: "not there", serve: at(http.NotFound), failed: "/s.xml is not there (404 Not Found)"},
		{name: "one page many times", serve: at(body("<urlset>" + strings.Repeat("<url><loc>/a#b</loc></url>", 100) + "</urlset>")), pages: 1},
		{name: "addresses that are none", serve: at(body("<urlset><url><loc>file:///etc/passwd</loc></url><url><loc>http://[</loc></url></urlset>")), pages: 2},
		{name: "entities that grow", serve: at(body(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><urlset><url><loc>/&b;</loc></url></urlset>`)), pages: 1},
		{name: "an entity of a file", serve: at(body(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset><url><loc>/&a;</loc></url></urlset>`)), pages: 1},
		{name: "an index", serve: paths(map[string]http.HandlerFunc{"/s.xml": index("/1.xml", "2.xml", "/gone.xml"), "/1.xml": sitemap(3), "/2.xml": sitemap(5)}), pages: 5,
			failed: "/gone.xml is not there (404 Not Found)", asked: 4},
		{name: "an index of itself", serve: at(index("/s.xml", "/s.xml"))},
		{name: "indexes without end", serve: func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/robots.txt" {
				http.NotFound(w, r)
				return
			}
			index(r.URL.Path+"1", r.URL.Path+"2")(w, r)
		}, failed: "/s.xml11 is an index of sitemaps within /s.xml12 is an index of sitemaps within /s.xml21 is an index of sitemaps within /s.xml22 is an index of sitemaps within", asked: 7},
		{name: "sitemaps without end", serve: manySitemaps(1100), failed: "/empty?999 is left out, with those after it: one sitemap may lead to 1000 others", asked: 1000},
		{name: "enough after the first", serve: paths(map[string]http.HandlerFunc{"/s.xml": index("/1.xml", "/2.xml"), "/1.xml": sitemap(3), "/2.xml": sitemap(5)}), pages: 3, most: 2, asked: 2},
		{name: "enough, those left out not counted", serve: paths(map[string]http.HandlerFunc{"/s.xml": index("/1.xml", "/2.xml"), "/1.xml": sitemap(5), "/2.xml": body(one)}),
			leave: "/page/", pages: 1, most: 2, asked: 3},
		{name: "a feed", serve: at(body(`<feed><entry><link href="/a"/></entry><entry><link href="b"/></entry></feed>`)), pages: 2},
		{name: "forbidden", serve: paths(map[string]http.HandlerFunc{"/s.xml": sitemap(3), "/robots.txt": body("User-agent: *\nDisallow: /s\n")}), failed: "/s.xml is not fetched: robots.txt of", asked: -1},
	}
}

func TestList(t *testing.T) {
	for _, c := range listCases() {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			l := newLiar(t, c.serve)
			most := c.most
			if most == 0 {
				most = 20_000
			}
			pages, failures := l.List(t.Context(), l.URL+"/s.xml", Wish{Most: most, Leaves: c.leaves, Found: func(int) {}})
			if len(pages) != c.pages {
				t.Errorf("%d pages, want %d", len(pages), c.pages)
			}
			checkFailures(t, l, failures, c.failed)
			if n := len(l.requests()); n != max(0, c.asked) && (c.asked != 0 || n != 1) {
				t.Errorf("asked for %d listings, want %d", n, c.asked)
			}
		})
	}
}

// checkFailures wants each failure begun in the words.
func checkFailures(t *testing.T, l *liar, failures []Failure, words string) {
	t.Helper()
	for _, f := range failures {
		path := strings.TrimPrefix(f.Address, l.URL)
		said := path + " " + f.Err.Error()
		at := strings.Index(words, path+" ")
		if at < 0 {
			t.Errorf("failed unexpectedly: %s", said)
			continue
		}
		want, _, _ := strings.Cut(words[at+1:], " /")
		if !strings.HasPrefix(said, "/"+want) {
			t.Errorf("failed with %s\n want /%s", said, want)
		}
	}
	if (words == "") != (len(failures) == 0) {
		t.Errorf("%d failures, want %q", len(failures), words)
	}
}

func TestSitemaps(t *testing.T) {
	for _, test := range []struct{ robots, path, want string }{
		{"", "/", "/sitemap.xml"},
		{"Sitemap: /a.xml\nSitemap: b.xml\n", "", "/a.xml /b.xml"},
		{"Sitemap: /a.xml\n", "/news.xml", "/news.xml"},
	} {
		l := newLiar(t, paths(map[string]http.HandlerFunc{"/robots.txt": body(test.robots)}))
		got, err := l.Sitemaps(t.Context(), l.URL+test.path)
		if err != nil {
			t.Fatal(err)
		}
		if shown := strings.ReplaceAll(strings.Join(got, " "), l.URL, ""); shown != test.want {
			t.Errorf("%q: sitemaps of %q are %s, want %s", test.robots, test.path, shown, test.want)
		}
	}
}
