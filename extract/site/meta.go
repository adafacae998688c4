// Package site reads what a page says of itself by selector: meta tags, links
// and structured data. It gets the head and the JSON-LD scripts only, so that
// no page is parsed twice.
package site

import (
	"bytes"
	"cmp"
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// A Page is what a page says of itself. Empty means not said.
type Page struct {
	// Headline is the article's title as told to other sites, SiteName the
	// site's: neither has a place that a reader of the page sees.
	Headline, SiteName string
	Author             string
	Published          string // as written
	Reviewed           string // last reviewed or, where that is not said, modified
	ReviewedBy         string
	URL                string
	Language           string
}

// Meta reads the tags of a page that say what it is, as UTF-8: those of its
// head and its elements of microdata; and its JSON-LD scripts. Meta tags win
// over structured data, which other programs write.
func Meta(markup []byte, data [][]byte) Page {
	tags := readTags(markup)
	facts := readData(data)
	return Page{
		Headline:   cmp.Or(tags.first("og:title", "twitter:title"), facts.headline),
		SiteName:   cmp.Or(tags.first("og:site_name", "application-name"), facts.siteName),
		Author:     cmp.Or(tags.person("author", "article:author", "parsely-author", "sailthru.author"), facts.author),
		Published:  cmp.Or(tags.first("article:published_time", "datepublished", "date", "dc.date", "publish-date", "parsely-pub-date"), facts.published),
		Reviewed:   cmp.Or(facts.reviewed, tags.first("lastreviewed", "article:modified_time", "datemodified", "last-modified", "og:updated_time"), facts.modified),
		ReviewedBy: cmp.Or(facts.reviewedBy, tags.person("reviewedby")),
		URL:        cmp.Or(tags["canonical"], tags.first("og:url")),
		Language:   tags.first("content-language", "og:locale"),
	}
}

// tags maps the lower-case name of a meta tag to its first content.
type tags map[string]string

func readTags(markup []byte) tags {
	found := tags{}
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(markup))
	if err != nil { // too deep to parse: then it says nothing
		return found
	}
	doc.Find("meta[content]").Each(func(_ int, s *goquery.Selection) {
		content := words(s.AttrOr("content", ""))
		for _, attribute := range []string{"property", "name", "itemprop", "http-equiv"} {
			if name := strings.ToLower(s.AttrOr(attribute, "")); name != "" && found[name] == "" {
				found[name] = content
			}
		}
	})
	doc.Find("[itemprop]:not(meta)").Each(func(_ int, s *goquery.Selection) {
		if name := strings.ToLower(s.AttrOr("itemprop", "")); found[name] == "" {
			found[name] = words(s.AttrOr("datetime", s.Text()))
		}
	})
	found["canonical"] = strings.TrimSpace(doc.Find("link[rel~=canonical]").AttrOr("href", ""))
	return found
}

func (t tags) first(names ...string) string {
	for _, name := range names {
		if t[name] != "" {
			return t[name]
		}
	}
	return ""
}

// person gives the first value that is a name: some sites put the address of
// a profile there.
func (t tags) person(names ...string) string {
	for _, name := range names {
		if value := t[name]; value != "" && !strings.Contains(value, "://") {
			return strings.TrimPrefix(strings.TrimPrefix(value, "By "), "by ")
		}
	}
	return ""
}

func words(s string) string { return strings.Join(strings.Fields(s), " ") }
