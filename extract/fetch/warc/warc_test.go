package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/schema/source"
)

// page writes a record of an answer.
func page(address, date, answer string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		address, date, len(answer), answer)
}

// of writes a record of another kind.
func of(kind, address, contentType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, address, contentType, len(block), block)
}

// ok is an answer with a page.
func ok(body string, fields ...string) string {
	return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + strings.Join(append(fields, ""), "\r\n") + "\r\n" + body
}

func packed(records ...string) string {
	var out bytes.Buffer
	for _, record := range records {
		w := gzip.NewWriter(&out)
		w.Write([]byte(record))
		w.Close()
	}
	return out.String()
}

// archive has one page of each kind, and what is none.
var archive = []string{
	of("warcinfo", "", "application/warc-fields", "software: by hand\r\n"),
	page("https://example.org/a", "2026-01-01T00:00:00Z", ok("<p>old")),
	of("request", "https://example.org/a", "application/http", "GET / HTTP/1.1\r\n\r\n"),
	page("https://example.org/chunks", "2026-01-01T00:00:00Z", ok("3\r\n<p>\r\n1\r\nx\r\n0\r\n\r\n", "Transfer-Encoding: chunked")),
	page("https://example.org/whole", "2026-01-01T00:00:00Z", ok("<p>y", "Transfer-Encoding: chunked")),
	page("https://example.org/gone", "2026-01-01T00:00:00Z", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no"),
	page("https://example.org/a.png", "2026-01-01T00:00:00Z", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
	page("https://example.org/odd", "2026-01-01T00:00:00Z", "no answer at all"),
	of("resource", "https://example.org/note.md", "text/markdown", "# Note\n"),
	of("revisit", "https://example.org/b", "application/http", ok("")),
	page("https://example.org/a", "2026-02-01T00:00:00Z", ok("<p>new", "Content-Encoding: gzip")),
}

func TestScanAndRead(t *testing.T) {
	want := []Page{
		{"https://example.org/a", "text/html; charset=utf-8", "gzip", []byte("<p>new")},
		{"https://example.org/chunks", "text/html; charset=utf-8", "", []byte("<p>x")},
		{"https://example.org/whole", "text/html; charset=utf-8", "", []byte("<p>y")},
		{"https://example.org/note.md", "text/markdown", "", []byte("# Note\n")},
	}
	for name, content := range map[string]string{"as it is": strings.Join(archive, ""), "compressed": packed(archive...)} {
		t.Run(name, func(t *testing.T) {
			found, err := Scan(strings.NewReader(content))
			if err != nil {
				t.Fatal(err)
			}
			var got []Page
			for _, capture := range found {
				page, err := Read(strings.NewReader(content[capture.Offset:]), 100)
				if err != nil {
					t.Fatalf("%s: %v", capture.Address, err)
				}
				got = append(got, *page)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("pages (-want +got):\n%s", diff)
			}
		})
	}
}

// TestScanOfDamage wants the whole pages before the damage, and where it is.
func TestScanOfDamage(t *testing.T) {
	good := page("https://example.org/a", "2026-01-01T00:00:00Z", ok("<p>x"))
	for _, test := range []struct{ name, archive, want string }{
		{"cut in a block", good + good[:len(good)-10], "record 2, at byte 242: the archive ends within it"},
		{"cut in a header", good + good[:40], "record 2, at byte 242: the archive ends within it"},
		{"cut in a member", packed(good) + packed(good)[:60], "record 2, at byte 200: the archive ends within it"},
		{"a damaged member", packed(good) + "\x1F\x8Bgarbage-garbage", "record 2, at byte 200: its compressed data are damaged"},
		{"words between records", good + "and then\r\n", `record 2, at byte 242: it begins with "and then\r\n", not with "WARC/1."`},
		{"no length", good + "WARC/1.0\r\nWARC-Type: response\r\n\r\n", `record 2, at byte 242: its Content-Length is "", not a number of bytes`},
		{"a length below nothing", good + "WARC/1.0\r\nContent-Length: -5\r\n\r\n", `record 2, at byte 242: its Content-Length is "-5", not a number of bytes`},
		{"a length beyond all", good + "WARC/1.0\r\nContent-Length: 9223372036854775807\r\n\r\nx", "record 2, at byte 242: the archive ends within it"},
		{"a header without an end", good + "WARC/1.0\r\nA: " + strings.Repeat("x", maxHeader), "record 2, at byte 242: its header is longer than 65536 bytes"},
		{"empty lines without an end", good + strings.Repeat("\r\n", 100), "record 2, at byte 0: more than 64 empty lines stand before it"},
		{"several records in one member", packed(good + good), "record 1, at byte 0: it is compressed together with others; unpack the archive with gunzip, and name what comes of it"},
	} {
		t.Run(test.name, func(t *testing.T) {
			found, err := Scan(strings.NewReader(test.archive))
			if err == nil || err.Error() != test.want {
				t.Errorf("error %v\n want %s", err, test.want)
			}
			if strings.HasPrefix(test.want, "record 2") != (len(found) == 1) {
				t.Errorf("%d pages beside it", len(found))
			}
		})
	}
}

// TestScanOfEveryCut cuts an archive after every byte: what is found is what a
// whole one has there, and only the ends of records are no damage.
func TestScanOfEveryCut(t *testing.T) {
	few := archive[:4]
	for _, content := range []string{strings.Join(few, ""), packed(few...)} {
		whole, err := Scan(strings.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		clean := 0
		for end := range len(content) {
			found, err := Scan(strings.NewReader(content[:end]))
			if err == nil {
				clean++
			}
			if len(found) > len(whole) {
				t.Fatalf("cut after %d bytes it has %d pages", end, len(found))
			}
			for _, capture := range found {
				if _, err := Read(strings.NewReader(content[capture.Offset:end]), 1000); err != nil {
					t.Fatalf("cut after %d bytes %s can't be read: %v", end, capture.Address, err)
				}
			}
		}
		if most := 5 * len(few); clean > most { // after each record, and in the empty lines behind it
			t.Errorf("%d of %d cuts are no damage, want at most %d", clean, len(content), most)
		}
	}
}

func TestReadStopsAtTheLimit(t *testing.T) {
	archive := page("https://example.org/a", "", ok("12345"))
	if _, err := Read(strings.NewReader(archive), 5); err != nil {
		t.Errorf("5 bytes: %v", err)
	}
	_, err := Read(strings.NewReader(archive), 4)
	if large := (*source.LimitError)(nil); !errors.As(err, &large) {
		t.Errorf("error %v, want a LimitError", err)
	}
}

// FuzzScan: whatever the bytes, scanning ends, and what it found is read again.
func FuzzScan(f *testing.F) {
	f.Add([]byte(strings.Join(archive, "")))
	f.Add([]byte(packed(archive...)))
	for _, record := range archive {
		f.Add([]byte(record))
		f.Add([]byte(packed(record)))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		found, _ := Scan(bytes.NewReader(content))
		for _, capture := range found {
			if capture.Offset < 0 || capture.Offset >= int64(len(content)) {
				t.Fatalf("%s at byte %d of %d", capture.Address, capture.Offset, len(content))
			}
			read, err := Read(bytes.NewReader(content[capture.Offset:]), 1<<20)
			if large := (*source.LimitError)(nil); err != nil && !errors.As(err, &large) {
				t.Fatalf("%s was found and can't be read: %v", capture.Address, err)
			}
			if err == nil && read.Address != capture.Address {
				t.Fatalf("%s reads as %s", capture.Address, read.Address)
			}
		}
	})
}
