package fetch

// Every way HTTP allows a server to lie about one page. The groups and their
// numbers stand in SECURITY.md.

import (
	"context"
	"errors"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchlint/stretchlint/schema/source"
)

// A lie is a server and what comes of asking it for /a.
type lie struct {
	group, name string
	serve       func(*liar) http.HandlerFunc
	text        string // of the page, decoded; empty when there is none
	err         string // what the error says
	limit       string // the limit that was hit
	slept       string // pauses before requests
	requests    int    // pages asked for; 0 stands for 1
}

// as makes a handler that needs to know nothing of the server.
func as(handler http.HandlerFunc) func(*liar) http.HandlerFunc {
	return func(*liar) http.HandlerFunc { return handler }
}

const okHead = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

// endless writes the same bytes until nobody takes them.
func endless(text string) func(*net.TCPConn) {
	return func(c *net.TCPConn) {
		for {
			if _, err := c.Write([]byte(text)); err != nil {
				return
			}
		}
	}
}

// slowly lets the time limit pass after what was sent, and holds the connection.
func slowly(l *liar) func(*net.TCPConn) {
	return func(c *net.TCPConn) {
		l.clock.expire()
		c.Read(make([]byte, 1)) // until the other side has gone
	}
}

func sizes() []lie {
	k := strings.Repeat("x", 1000)
	return []lie{
		{group: "Size and time", name: "as large as allowed", serve: as(page("text/html", k)), text: k},
		{group: "Size and time", name: "one byte more", serve: as(page("text/html", k+"x")), err: "holds 1001 bytes, more than the 1000 that are read at most", limit: "bytes"},
		{group: "Size and time", name: "a length beyond all", serve: as(raw(okHead+"Content-Length: 9223372036854775807\r\n\r\nx", nil)), err: "holds 9223372036854775807 bytes, more than", limit: "bytes"},
		{group: "Size and time", name: "a body without an end", serve: as(raw(okHead+"\r\n", endless("<p>x"))), err: "holds more than the 1000 bytes", limit: "bytes"},
		{group: "Size and time", name: "chunks without an end", serve: as(raw(okHead+"Transfer-Encoding: chunked\r\n\r\n", endless("1\r\nx\r\n"))), err: "holds more than the 1000 bytes", limit: "bytes"},
		{group: "Size and time", name: "a header without an end", serve: as(raw("HTTP/1.1 200 OK\r\n", endless("X-Pad: "+k+"\r\n"))), err: "did not come whole", slept: "1s 2s", requests: 3},
		{group: "Size and time", name: "a first line without an end", serve: as(raw("HTTP/1.1 200 ", endless(k))), err: "did not come whole", slept: "1s 2s", requests: 3},
		{group: "Size and time", name: "interim answers without an end", serve: as(raw("", endless("HTTP/1.1 103 Early Hints\r\nX: "+k+"\r\n\r\n"))), err: "did not come whole", slept: "1s 2s", requests: 3},
		{group: "Size and time", name: "no answer at all", serve: func(l *liar) http.HandlerFunc { return raw("", slowly(l)) }, err: "did not come whole within 30s", limit: "time"},
		{group: "Size and time", name: "a header that never ends", serve: func(l *liar) http.HandlerFunc { return raw(okHead, slowly(l)) }, err: "did not come whole within 30s", limit: "time"},
		{group: "Size and time", name: "a body byte by byte", serve: func(l *liar) http.HandlerFunc { return raw(okHead+"Content-Length: 500\r\n\r\n<p", slowly(l)) }, err: "did not come whole within 30s", limit: "time"},
	}
}

func compressions() []lie {
	whole := packed("<p>x")
	zipped := func(body string) func(*liar) http.HandlerFunc {
		return as(page("text/html", body, "Content-Encoding: gzip"))
	}
	return []lie{
		{group: "Compression", name: "gzip as asked for", serve: zipped(whole), text: "<p>x"},
		{group: "Compression", name: "by its old name", serve: as(page("text/html", whole, "Content-Encoding: X-GZIP")), text: "<p>x"},
		{group: "Compression", name: "none, and said so", serve: as(page("text/html", "<p>x", "Content-Encoding: identity")), text: "<p>x"},
		{group: "Compression", name: "the beginning of a bomb", serve: zipped(bomb(1)[:1000]), err: "holds more than the 2000 bytes once it is unpacked", limit: "decompressed"},
		{group: "Compression", name: "a bomb within the bytes", serve: zipped(packed(strings.Repeat("<p>", 5000))), err: "holds more than the 2000 bytes once it is unpacked", limit: "decompressed"},
		{group: "Compression", name: "a large bomb", serve: zipped(bomb(2)), err: "holds more than the 1000 bytes", limit: "bytes"},
		{group: "Compression", name: "without an end", serve: as(raw(okHead+"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", endless("x"))), err: "holds more than the 1000 bytes", limit: "bytes"},
		{group: "Compression", name: "cut off", serve: zipped(whole[:len(whole)-6]), err: "its compressed data are damaged or cut off"},
		{group: "Compression", name: "a wrong checksum", serve: zipped(whole[:len(whole)-8] + "12345678"), err: "its compressed data are damaged or cut off"},
		{group: "Compression", name: "something behind it", serve: zipped(whole + "and more"), err: "its compressed data are damaged or cut off"},
		{group: "Compression", name: "said and not done", serve: zipped("<p>x"), err: "its compressed data are damaged or cut off"},
		{group: "Compression", name: "said, and nothing there", serve: zipped(""), err: "its compressed data are damaged or cut off"},
		{group: "Compression", name: "done twice", serve: as(page("text/html", packed(whole), "Content-Encoding: gzip, gzip")), err: `is compressed as "gzip, gzip"; only gzip is read`},
		{group: "Compression", name: "not asked for", serve: as(page("text/html", "\x0b\x02\x80<p>x\x03", "Content-Encoding: br")), err: `is compressed as "br"; only gzip is read`},
	}
}

func connectionLies() []lie {
	again := func(name, answer string, last func(*net.TCPConn)) lie {
		return lie{group: "Broken answers", name: name, serve: as(raw(answer, last)), err: "did not come whole", slept: "1s 2s", requests: 3}
	}
	return []lie{
		again("closed before a word", "", nil),
		again("closed in the first line", "HTTP/1.1 20", nil),
		again("closed in the header", okHead, nil),
		again("shorter than said", okHead+"Content-Length: 500\r\n\r\n<p>x", nil),
		again("half closed", okHead+"Content-Length: 500\r\n\r\n<p>x", func(c *net.TCPConn) { c.CloseWrite(); c.Read(make([]byte, 1)) }),
		again("reset", okHead+"Content-Length: 500\r\n\r\n<p>x", func(c *net.TCPConn) { c.SetLinger(0) }),
		again("chunks cut off", okHead+"Transfer-Encoding: chunked\r\n\r\n4\r\n<p>x\r\n", nil),
		again("a chunk shorter than said", okHead+"Transfer-Encoding: chunked\r\n\r\nff\r\n<p>x\r\n0\r\n\r\n", nil),
		again("chunk sizes that are none", okHead+"Transfer-Encoding: chunked\r\n\r\nzz\r\n<p>x\r\n0\r\n\r\n", nil),
		again("a chunk size beyond all", okHead+"Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n<p>x", nil),
		again("an unknown transfer encoding", okHead+"Transfer-Encoding: gzip, chunked\r\n\r\n4\r\n<p>x\r\n0\r\n\r\n", nil),
		again("two lengths", okHead+"Content-Length: 4\r\nContent-Length: 3\r\n\r\n<p>x", nil),
		again("a length below nothing", okHead+"Content-Length: -4\r\n\r\n<p>x", nil),
		again("a length that is no number", okHead+"Content-Length: four\r\n\r\n<p>x", nil),
		again("no HTTP", "SSH-2.0-OpenSSH_9.6\r\n", nil),
		again("a page without a header", "<!doctype html><p>x\n", nil),
		again("a header line that is none", "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n<p>x", nil),
		again("a header that moves the cursor", "HTTP/1.1 200 OK\r\n\x1b[2J\r\n\r\n<p>x", nil),
		again("a redirect that moves the cursor", "HTTP/1.1 302 Found\r\nLocation: http://a\x1b[2J/\r\nContent-Length: 0\r\n\r\n", nil),
		again("a code that is none", "HTTP/1.1 2OO OK\r\n\r\n<p>x", nil),
		{group: "Broken answers", name: "longer than said", serve: as(raw(okHead+"Content-Length: 4\r\n\r\n<p>x and more", nil)), text: "<p>x"},
		{group: "Broken answers", name: "chunks and a length", serve: as(raw(okHead+"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n4\r\n<p>x\r\n0\r\n\r\n", nil)), text: "<p>x"},
		{group: "Broken answers", name: "whole the second time", serve: as(turns(raw(okHead+"Content-Length: 9\r\n\r\n<p", nil), page("text/html", "<p>x"))), text: "<p>x", slept: "1s", requests: 2},
	}
}

func statusLies() []lie {
	fine := page("text/html", "<p>x")
	return []lie{
		{group: "Codes and pauses", name: "404", serve: as(status(404)), err: "is not there (404 Not Found)"},
		{group: "Codes and pauses", name: "410", serve: as(status(410)), err: "is not there any more (410 Gone)"},
		{group: "Codes and pauses", name: "401", serve: as(status(401)), err: "can only be read by those who sign in (401 Unauthorized)"},
		{group: "Codes and pauses", name: "403", serve: as(status(403)), err: "may not be read (403 Forbidden)"},
		{group: "Codes and pauses", name: "204", serve: as(status(204)), err: "gives no page: the server answers 204 No Content"},
		{group: "Codes and pauses", name: "206 unasked", serve: as(status(206)), err: "gives no page: the server answers 206 Partial Content"},
		{group: "Codes and pauses", name: "304 unasked", serve: as(status(304)), err: "gives no page: the server answers 304 Not Modified"},
		{group: "Codes and pauses", name: "a code nobody knows", serve: as(status(799)), err: "gives no page: the server answers 799"},
		{group: "Codes and pauses", name: "500 for ever", serve: as(status(500)), err: "the server answers 500", slept: "1s 2s", requests: 3},
		{group: "Codes and pauses", name: "503 once", serve: as(turns(status(503), fine)), text: "<p>x", slept: "1s", requests: 2},
		{group: "Codes and pauses", name: "503 with seconds", serve: as(turns(status(503, "Retry-After: 7"), fine)), text: "<p>x", slept: "7s", requests: 2},
		{group: "Codes and pauses", name: "429 with seconds", serve: as(turns(status(429, "Retry-After: 5"), status(429, "Retry-After: 9"), fine)), text: "<p>x", slept: "5s 9s", requests: 3},
		{group: "Codes and pauses", name: "429 with a date", serve: as(turns(status(429, "Date: Sun, 01 Mar 2026 12:00:00 GMT", "Retry-After: Sun, 01 Mar 2026 12:00:20 GMT"), fine)), text: "<p>x", slept: "20s", requests: 2},
		{group: "Codes and pauses", name: "a date that is over", serve: as(turns(status(503, "Retry-After: Sun, 01 Mar 2020 12:00:20 GMT"), fine)), text: "<p>x", slept: "1s", requests: 2},
		{group: "Codes and pauses", name: "a pause that is none", serve: as(turns(status(503, "Retry-After: soon"), fine)), text: "<p>x", slept: "1s", requests: 2},
		{group: "Codes and pauses", name: "a pause below nothing", serve: as(turns(status(503, "Retry-After: -5"), fine)), text: "<p>x", slept: "1s", requests: 2},
		{group: "Codes and pauses", name: "a pause too long", serve: as(status(503, "Retry-After: 3600")), err: "asks to come back after 1h0m0s, more than the 1m0s that are waited", limit: "wait"},
		{group: "Codes and pauses", name: "a pause beyond all", serve: as(status(429, "Retry-After: 99999999999999999999")), err: "was asked for too often (429 Too Many Requests)", slept: "1s 2s", requests: 3},
	}
}

func redirectLies() []lie {
	from := func(location string) func(*liar) http.HandlerFunc {
		return as(paths(map[string]http.HandlerFunc{"/a": to(location), "/b": page("text/html", "<p>x"), "/robots.txt": body("User-agent: *\nDisallow: /closed\n")}))
	}
	chain := paths(map[string]http.HandlerFunc{"/a": to("/1"), "/1": to("2"), "/2": to("/3"), "/3": page("text/html", "<p>x")})
	private := func(location, what string) lie {
		return lie{group: "Redirects", name: "to " + location, serve: from(location), err: what + ", and not to the public internet"}
	}
	return []lie{
		{group: "Redirects", name: "to another page", serve: from("/b"), text: "<p>x", requests: 2},
		{group: "Redirects", name: "as often as allowed", serve: as(chain), text: "<p>x", requests: 4},
		{group: "Redirects", name: "to itself", serve: from("/a"), err: "is redirected more than 3 times", limit: "redirects", requests: 4},
		{group: "Redirects", name: "in a circle", serve: as(paths(map[string]http.HandlerFunc{"/a": to("/b"), "/b": to("/a")})), err: "is redirected more than 3 times", limit: "redirects", requests: 4},
		{group: "Redirects", name: "without end", serve: as(turns(func(w http.ResponseWriter, r *http.Request) { to(r.URL.Path+"a")(w, r) })), err: "is redirected more than 3 times", limit: "redirects", requests: 4},
		{group: "Redirects", name: "to nowhere", serve: as(status(302)), err: "the server answers 302 Found"},
		{group: "Redirects", name: "to what is no address", serve: from("http://[::1"), err: "is redirected to http://[::1, which"},
		{group: "Redirects", name: "to a host without a name", serve: from("http://:80/"), err: "which has no host"},
		{group: "Redirects", name: "to a file", serve: from("file:///etc/passwd"), err: "is redirected to file:///etc/passwd, which is not fetched: only addresses that begin with"},
		{group: "Redirects", name: "to a script", serve: from("javascript:alert(1)"), err: "which is not fetched"},
		{group: "Redirects", name: "to another protocol", serve: from("gopher://example.org/"), err: "which is not fetched"},
		{group: "Redirects", name: "with a password", serve: from("http://me:secret@example.org/"), err: "is redirected to http://…@example.org/, which holds a user name"},
		{group: "Redirects", name: "to what robots.txt forbids", serve: from("/closed/b"), err: "robots.txt of 127.0.0.1"},
		private("http://127.0.0.1:1/", "leads to 127.0.0.1, this machine"),
		private("http://127.1.2.3/", "leads to 127.1.2.3, this machine"),
		private("http://[::1]/", "leads to ::1, this machine"),
		private("http://[::ffff:127.0.0.1]/", "leads to 127.0.0.1, this machine"),
		private("http://localhost:1/", ", this machine"),
		private("http://0.0.0.0/", "leads to 0.0.0.0, this machine"),
		private("http://10.0.0.1/", "leads to 10.0.0.1, a private network"),
		private("http://192.168.1.1/", "leads to 192.168.1.1, a private network"),
		private("http://172.31.255.255/", "leads to 172.31.255.255, a private network"),
		private("http://100.100.100.200/latest/meta-data/", "leads to 100.100.100.200, a provider's own network"),
		private("http://169.254.169.254/latest/meta-data/", "leads to 169.254.169.254, a link-local address"),
		private("http://[fd00:ec2::254]/latest/meta-data/", "leads to fd00:ec2::254, a private network"),
		private("//10.0.0.1/", "leads to 10.0.0.1, a private network"),
	}
}

func typeLies() []lie {
	none := func(name, contentType, want string) lie {
		return lie{group: "Types and charsets", name: name, serve: as(page(contentType, "<p>x")), err: want}
	}
	text := func(name, contentType, body, want string) lie {
		return lie{group: "Types and charsets", name: name, serve: as(page(contentType, body)), text: want}
	}
	return []lie{
		none("a page as a picture", "image/png", `is sent as "image/png", which is no article`),
		none("a page as a program", "application/x-msdownload", `is sent as "application/x-msdownload", which is no article`),
		none("a page as a feed", "application/rss+xml; charset=utf-8", "is sent as application/rss+xml, as sitemaps and feeds are"),
		none("a type that is none", "<script>", `is sent as "<script>", which is no article`),
		text("no type", "", "<p>x", "<p>x"),
		text("a type that says nothing", "application/octet-stream", "<p>x", "<p>x"),
		text("capitals and parameters", "TEXT/HTML;Charset=UTF-8;x=y", "<p>x", "<p>x"),
		text("half a type", "text/html; charset", "<p>x", "<p>x"),
		text("the right charset", "text/html; charset=iso-8859-2", "<p>\xB1", "<p>ą"),
		text("UTF-8 as something else", "text/html; charset=iso-8859-1", "<p>–", "<p>–"),
		text("something else as UTF-8", "text/html; charset=utf-8", "<p>caf\xE9", "<p>café"),
		text("a charset nobody knows", "text/html; charset=klingon", "<p>caf\xE9", "<p>café"),
		text("a byte order mark and another charset", "text/html; charset=iso-8859-1", "\xEF\xBB\xBF<p>–", "<p>–"),
		text("UTF-16 as UTF-8", "text/html; charset=utf-8", "\xFF\xFE<\x00p\x00>\x00x\x00", "<p>x"),
	}
}

func robotsLies() []lie {
	with := func(robots http.HandlerFunc) func(*liar) http.HandlerFunc {
		return as(paths(map[string]http.HandlerFunc{"/robots.txt": robots, "/a": page("text/html", "<p>x")}))
	}
	left := func(name string, robots http.HandlerFunc, why, slept string) lie {
		return lie{group: "robots.txt", name: name, serve: with(robots), err: why, slept: slept, requests: -1}
	}
	code := func(n int) http.HandlerFunc { return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(n) } }
	hang := func(l *liar) http.HandlerFunc {
		return paths(map[string]http.HandlerFunc{"/a": page("text/html", "<p>x"), "/robots.txt": func(w http.ResponseWriter, r *http.Request) {
			l.clock.expire()
			<-r.Context().Done()
		}})
	}
	broken := func(w http.ResponseWriter, _ *http.Request) {
		connection, _, err := w.(http.Hijacker).Hijack()
		if err == nil {
			connection.Close()
		}
	}
	long := strings.Repeat("Disallow: /b\n", 400_000)
	return []lie{
		{group: "robots.txt", name: "none", serve: with(code(404)), text: "<p>x"},
		{group: "robots.txt", name: "forbidden itself", serve: with(code(403)), text: "<p>x"},
		{group: "robots.txt", name: "empty", serve: with(body("")), text: "<p>x"},
		{group: "robots.txt", name: "a page", serve: with(body("<!doctype html><p>Disallow: /")), text: "<p>x"},
		{group: "robots.txt", name: "bytes", serve: with(body("\x00\xff\xfe\x1f\x8b:::")), text: "<p>x"},
		{group: "robots.txt", name: "a circle of redirects", serve: with(to("/robots.txt")), text: "<p>x"},
		{group: "robots.txt", name: "5 MB that allow", serve: with(body("User-agent: *\n" + long)), text: "<p>x"},
		left("5 MB that forbid", body("User-agent: *\nDisallow: /a\n"+long), "does not allow it", ""),
		left("a file that forbids", body("User-agent: *\nDisallow: /\n"), "does not allow it", ""),
		left("compressed", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			body(packed("User-agent: *\nDisallow: /\n"))(w, r)
		}, "does not allow it", ""),
		left("500", code(500), "can't be told, its robots.txt gives no page: the server answers 500", "1s 2s"),
		left("429", code(429), "can't be told, its robots.txt was asked for too often", "1s 2s"),
		left("closed", broken, "can't be told, its robots.txt did not come whole", "1s 2s"),
		left("elsewhere, on a private network", to("http://10.0.0.1/robots.txt"), "leads to 10.0.0.1, a private network", ""),
		{group: "robots.txt", name: "no answer", serve: hang, err: "can't be told, its robots.txt did not come whole within 30s", limit: "time", requests: -1},
	}
}

func allLies() []lie {
	var all []lie
	for _, group := range []func() []lie{sizes, compressions, connectionLies, statusLies, redirectLies, typeLies, robotsLies} {
		all = append(all, group()...)
	}
	return all
}

func TestLies(t *testing.T) {
	for _, c := range allLies() {
		t.Run(c.group+"/"+c.name, func(t *testing.T) {
			t.Parallel()
			var serve http.HandlerFunc
			l := newLiar(t, func(w http.ResponseWriter, r *http.Request) { serve(w, r) })
			serve = c.serve(l)
			got, err := l.Fetch(t.Context(), l.URL+"/a")
			checkError(t, err, c.err, c.limit)
			if err != nil && strings.ContainsRune(err.Error(), '\x1b') {
				t.Errorf("the message %q moves the cursor", err)
			}
			if err == nil {
				if text := string(source.NewAs("a", got.Body, got.ContentType).Text); text != c.text {
					t.Errorf("text %.100q, want %.100q", text, c.text)
				}
			} else if kept, ok := l.o.Cache.Load(l.URL + "/a"); ok {
				t.Errorf("%d bytes were kept beside the error", len(kept.Body))
			}
			if n := len(l.requests()); n != max(0, c.requests) && (c.requests != 0 || n != 1) {
				t.Errorf("asked for %q, want %d requests", l.requests(), c.requests)
			}
			if got := pauses(l.clock.slept); got != c.slept {
				t.Errorf("pauses %q, want %q", got, c.slept)
			}
		})
	}
}

// onlyMe lets a connection to the server itself pass, and no other that
// onlyPublic refuses.
func (l *liar) onlyMe(_ context.Context, network, address string, c syscall.RawConn) error {
	if address == l.Listener.Addr().String() {
		return nil
	}
	return onlyPublic(network, address, c)
}

func checkError(t *testing.T, err error, want, limit string) {
	t.Helper()
	switch {
	case (err != nil) != (want != ""):
		t.Errorf("error %v, want %q", err, want)
	case err != nil && !strings.Contains(err.Error(), want):
		t.Errorf("error %q, want one that says %q", err, want)
	}
	if got := limitOf(err); got != limit {
		t.Errorf("the limit that was hit is %q, want %q", got, limit)
	}
}

// limitOf names the limit that an error is about; "" when it is about none.
func limitOf(err error) string {
	var limit *source.LimitError
	if errors.As(err, &limit) {
		return limit.Limit
	}
	return ""
}

func pauses(slept []time.Duration) string {
	var all []string
	for _, d := range slept {
		all = append(all, d.String())
	}
	return strings.Join(all, " ")
}

// TestSecurityDocument holds the numbers in SECURITY.md to the cases here.
func TestSecurityDocument(t *testing.T) {
	want := map[string]int{"Sitemaps and feeds": len(listCases())}
	total := len(listCases())
	for _, c := range allLies() {
		want[c.group]++
		total++
	}
	want["All"] = total
	text, err := os.ReadFile("../../SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(line, "|")
		if len(cells) < 4 {
			continue
		}
		group := strings.Trim(cells[1], " *")
		if n, known := want[group]; known {
			if got := strings.Trim(cells[2], " *"); got != strconv.Itoa(n) {
				t.Errorf("SECURITY.md has %s cases of %q; there are %d", got, group, n)
			}
			delete(want, group)
		}
	}
	for group, n := range want {
		t.Errorf("SECURITY.md does not list %q with its %d cases", group, n)
	}
}
