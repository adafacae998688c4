package listing

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var base = &url.URL{Scheme: "https", Host: "example.org", Path: "/blog/feed.xml"}

func TestRead(t *testing.T) {
	for _, test := range []struct {
		name, file, pages, more string
	}{
		{"a sitemap", `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc> https://example.org/a?x=1&amp;y=2 </loc><lastmod>2026-01-01</lastmod></url>
<url><lastmod/><loc><![CDATA[https://example.org/b]]></loc></url></urlset>`, "https://example.org/a?x=1&y=2 https://example.org/b", ""},
		{"pictures and films of a page", `<urlset><url><loc>/a</loc><image:image><image:loc>/a.jpg</image:loc></image:image>
<xhtml:link rel="alternate" hreflang="de" href="/de/a"/></url></urlset>`, "https://example.org/a", ""},
		{"a prefix for everything", `<s:urlset><s:url><s:loc>/a</s:loc></s:url></s:urlset>`, "https://example.org/a", ""},
		{"an index", `<sitemapindex><sitemap><loc>/one.xml.gz</loc></sitemap><sitemap><loc>two.xml</loc></sitemap></sitemapindex>`,
			"", "https://example.org/one.xml.gz https://example.org/blog/two.xml"},
		{"RSS", `<rss version="2.0"><channel><title>T & <b></title><link>https://example.org/</link><atom:link href="/feed" rel="self"/>
<item><title>&lt;A&gt;</title><link>https://example.org/a</link><guid>https://example.org/?p=1</guid><description><![CDATA[<p><a href="/x"><link>no</link>]]></description></item>
<item><guid isPermaLink="true">https://example.org/b</guid></item><item><guid>17</guid></item></channel></rss>`, "https://example.org/a https://example.org/b", ""},
		{"RSS 1.0", `<rdf:RDF><channel rdf:about="/"><link>/</link></channel><item rdf:about="/a"><title>A</title><link>/a</link></item></rdf:RDF>`, "https://example.org/a", ""},
		{"Atom", `<feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/><id>https://example.org/</id>
<entry><link rel="enclosure" href="/a.mp3"/><link rel="alternate" type="text/html" href="a"/><id>urn:1</id></entry>
<entry><link rel="alternate" type="application/pdf" href="b.pdf"/><link href='b'></link><id>https://example.org/id</id></entry></feed>`,
			"https://example.org/blog/a https://example.org/blog/b", ""},
		{"lines", "# a list\nhttps://example.org/a\r\n\r\nhttp://example.org/b\n", "https://example.org/a http://example.org/b", ""},
		{"UTF-16", "\xFF\xFE" + wide("<urlset><url><loc>/a</loc></url></urlset>"), "https://example.org/a", ""},
		{"end tags of nothing and none", `<urlset></x></url><url></loc><loc>/a</url></urlset>`, "https://example.org/a", ""},
		{"empty", `<urlset/>`, "", ""},
		{"nothing at all", ``, "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := Read([]byte(test.file), base)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([]string{test.pages, test.more}, []string{strings.Join(got.Pages, " "), strings.Join(got.More, " ")}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// wide gives ASCII as UTF-16, the small end first.
func wide(text string) string {
	var out strings.Builder
	for i := range len(text) {
		out.WriteByte(text[i])
		out.WriteByte(0)
	}
	return out.String()
}

func TestReadRefuses(t *testing.T) {
	for _, test := range []struct{ name, file, want string }{
		{"a page", "<!doctype html>\n<html><body><p>x", "is no sitemap or feed: it begins with <html>"},
		{"words", "Not found", `is no sitemap, feed or list of addresses: it has "Not found"`},
		{"too many entries", "<urlset>" + strings.Repeat("<url><loc>/a</loc></url>", MaxEntries+1), "lists more than the 50000 pages that a sitemap may; divide it"},
		{"too many lines", strings.Repeat("https://example.org/\n", MaxEntries+1), "lists more than the 50000 pages that a sitemap may; divide it"},
		{"too deep", "<urlset>" + strings.Repeat("<url>", 100), "has elements more than 64 deep in each other; a sitemap or feed has not"},
		{"cut off", "<urlset><url><loc>/a</loc></url><url><loc>/b", "is cut off: its <urlset> has no end"},
		{"one endless tag", "<urlset><url a='" + strings.Repeat("x", maxToken), "has a tag or text of more than 4194304 bytes; a sitemap or feed has none"},
	} {
		if _, err := Read([]byte(test.file), base); err == nil || err.Error() != test.want {
			t.Errorf("%s: error %v, want %s", test.name, err, test.want)
		}
	}
}

// TestReadKeepsAddressesOnly reads hostile shapes many times over: nothing of a
// listing is kept but its addresses.
func TestReadKeepsAddressesOnly(t *testing.T) {
	for _, shape := range []string{"<url><loc>/%d</loc></url>", "<url a=1 b=2 c='%d'/>", "</url%d>", "<!-- %d -->", "&amp;%d", "<url></x%d></url>"} {
		var file strings.Builder
		file.WriteString("<urlset>")
		for i := range 10_000 {
			fmt.Fprintf(&file, shape, i)
		}
		file.WriteString("</urlset>")
		got, err := Read([]byte(file.String()), base)
		if err != nil || len(got.Pages) > 10_000 {
			t.Errorf("%s: %d pages, error %v", shape, len(got.Pages), err)
		}
	}
}

func TestIs(t *testing.T) {
	for file, want := range map[string]bool{
		"<?xml version='1.0'?><!-- made by hand --><rss>": true, "\xEF\xBB\xBF<feed>": true, "<html><head>": false, "plain": false, "": false,
	} {
		if got := Is([]byte(file)); got != want {
			t.Errorf("Is(%q) = %v, want %v", file, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"<urlset><url><loc>/a&amp;b</loc></url></urlset>", "<sitemapindex><sitemap><loc>//x/y.gz</loc></sitemap></sitemapindex>",
		"<rss><channel><item><link>/a</link><guid>http://x/</guid></item></channel></rss>", "<rdf:RDF><item><link><![CDATA[/a]]></link></item>",
		"<feed><entry><link rel=alternate href='b'/><id>http://y</id></entry></feed>", "https://example.org/\n# x\n", "\xFE\xFF\x00<\x00u", "<urlset><title><url><loc>:</loc></url>",
		"http://\xbd\xbd\xbd\xbd\xbd\xbd\xbd\xbd\xbd\xbd\xbd\xbd\xbd\xbd\xbd\xbd",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		found, err := Read(content, base)
		if err != nil && len(found.Pages)+len(found.More) > 0 {
			t.Errorf("half a listing beside the error %v", err)
		}
		for _, address := range append(found.Pages, found.More...) {
			// One byte of an old charset may be three of UTF-8, and each of them is escaped by three.
			if address == "" || len(address) > len(content)*9+len(base.String()) {
				t.Errorf("address %q is not of the file", address)
			}
		}
	})
}
