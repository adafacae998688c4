// Package listing reads what sites publish to say which pages they have:
// sitemaps and their indexes, RSS and Atom feeds, lists of addresses. It goes
// over the tags and builds no tree, so that no file costs more than its bytes.
package listing

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"github.com/stretchlint/stretchlint/schema/source"
)

// Bounds of one listing.
const (
	// MaxEntries is how many addresses a sitemap may hold by its protocol.
	MaxEntries = 50_000
	maxDepth   = 64      // of elements in each other
	maxToken   = 4 << 20 // bytes of one tag or text; feeds hold whole articles
)

// A Listing is what one file lists, in its order and as whole addresses.
type Listing struct {
	Pages []string
	More  []string // listings that it lists: a sitemap's index has them
}

// roots are the outermost elements of what can be read, with what their
// entries are called.
var roots = map[string]string{
	"urlset": "url", "sitemapindex": "sitemap", "rss": "item", "rdf": "item", "feed": "entry",
}

// Is reports whether a file is a sitemap or feed in XML.
func Is(content []byte) bool {
	t := html.NewTokenizer(bytes.NewReader(content[:min(len(content), sniffLength)]))
	for {
		switch t.Next() {
		case html.ErrorToken:
			return false
		case html.StartTagToken:
			name, _ := t.TagName()
			return roots[local(name)] != ""
		}
	}
}

// sniffLength is where the first tag of a listing stands at the latest, in bytes.
const sniffLength = 4096

// Read reads a listing. Addresses in it count from base, its own.
func Read(content []byte, base *url.URL) (Listing, error) {
	text := source.New("", content).Text
	if !bytes.HasPrefix(bytes.TrimSpace(text), []byte("<")) {
		return readLines(text, base)
	}
	r := &reader{base: base, tokens: html.NewTokenizer(bytes.NewReader(text))}
	r.tokens.SetMaxBuf(maxToken)
	r.tokens.AllowCDATA(true)
	for r.err == nil && r.step() {
	}
	if r.err != nil {
		return Listing{}, r.err
	}
	if len(r.open) > 0 {
		return Listing{}, fmt.Errorf("is cut off: its <%s> has no end", r.open[0])
	}
	return r.found, nil
}

// readLines reads a list of addresses, one on each line.
func readLines(text []byte, base *url.URL) (Listing, error) {
	var found Listing
	for line := range bytes.Lines(text) {
		address := string(bytes.TrimSpace(line))
		if address == "" || strings.HasPrefix(address, "#") {
			continue
		}
		if !strings.HasPrefix(address, "http://") && !strings.HasPrefix(address, "https://") {
			return Listing{}, fmt.Errorf("is no sitemap, feed or list of addresses: it has %q", clipped(address))
		}
		if len(found.Pages) == MaxEntries {
			return Listing{}, tooLong()
		}
		found.Pages = append(found.Pages, resolve(base, address))
	}
	return found, nil
}

func tooLong() error {
	return fmt.Errorf("lists more than the %d pages that a sitemap may; divide it", MaxEntries)
}

// A reader goes over the tags of a listing.
type reader struct {
	base   *url.URL
	tokens *html.Tokenizer
	found  Listing
	err    error

	root string   // the outermost element
	open []string // elements without their prefixes, the root first
	text []byte   // inside the innermost one that may hold an address
	page string   // the address of the entry being read
	guid string   // an address that stands in when it has no other
}

// step reads one token; false at the end.
func (r *reader) step() bool {
	switch r.tokens.Next() {
	case html.ErrorToken:
		if r.tokens.Err() == html.ErrBufferExceeded {
			r.err = fmt.Errorf("has a tag or text of more than %d bytes; a sitemap or feed has none", maxToken)
		}
		return false
	case html.StartTagToken:
		r.tokens.NextIsNotRawText() // <title> and <link> are not those of HTML
		r.start(false)
	case html.SelfClosingTagToken:
		r.start(true)
	case html.EndTagToken:
		name, _ := r.tokens.TagName()
		r.end(local(name))
	case html.TextToken:
		if len(r.open) > 0 && holdsAddress[r.open[len(r.open)-1]] && len(r.text) <= maxAddress {
			r.text = append(r.text, r.tokens.Text()...)
		}
	}
	return true
}

// holdsAddress are the elements whose text is an address.
var holdsAddress = map[string]bool{"loc": true, "link": true, "guid": true, "id": true}

// maxAddress is the longest address taken for one, in bytes.
const maxAddress = 8 << 10

// local drops the prefix of a name; letters are lower case already.
func local(name []byte) string {
	return string(name[bytes.LastIndexByte(name, ':')+1:])
}

func (r *reader) start(closed bool) {
	name, more := r.tokens.TagName()
	element := local(name)
	if len(r.open) == 0 {
		if roots[element] == "" {
			r.err = fmt.Errorf("is no sitemap or feed: it begins with <%s>", clipped(element))
			return
		}
		r.root = element
	}
	if element == "link" && more && r.inEntry() {
		r.linkTag()
	}
	if closed {
		return
	}
	if r.open = append(r.open, element); len(r.open) > maxDepth {
		r.err = fmt.Errorf("has elements more than %d deep in each other; a sitemap or feed has not", maxDepth)
	}
	r.text = r.text[:0]
}

// inEntry reports whether the innermost open element is an entry.
func (r *reader) inEntry() bool {
	return len(r.open) > 0 && r.open[len(r.open)-1] == roots[r.root]
}

// linkTag reads Atom's way to say where a page is.
func (r *reader) linkTag() {
	var href, rel, kind string
	for {
		key, value, more := r.tokens.TagAttr()
		switch string(key) {
		case "href":
			href = string(value)
		case "rel":
			rel = strings.ToLower(string(value))
		case "type":
			kind = string(value)
		}
		if !more {
			break
		}
	}
	isPage := kind == "" || strings.Contains(kind, "html") || strings.HasPrefix(kind, "text/")
	if href != "" && (rel == "" || rel == "alternate") && isPage && r.page == "" {
		r.page = href
	}
}

// end closes the innermost element of this name and what is open in it.
func (r *reader) end(name string) {
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i] == name {
			for len(r.open) > i {
				r.close(r.open[len(r.open)-1])
				r.open = r.open[:len(r.open)-1]
			}
			return
		}
	}
}

// close takes in what an element said.
func (r *reader) close(name string) {
	text := strings.TrimSpace(string(r.text))
	r.text = r.text[:0]
	if name == roots[r.root] {
		r.add()
		return
	}
	if len(r.open) < 2 || r.open[len(r.open)-2] != roots[r.root] || len(text) > maxAddress {
		return // of a picture, a film or the site itself
	}
	switch {
	case text == "":
	case (name == "loc" || name == "link") && r.page == "":
		r.page = text
	case (name == "guid" || name == "id") && strings.HasPrefix(text, "http"):
		r.guid = text
	}
}

// add ends an entry.
func (r *reader) add() {
	address := r.page
	if address == "" {
		address = r.guid
	}
	r.page, r.guid = "", ""
	if address == "" {
		return
	}
	if len(r.found.Pages)+len(r.found.More) == MaxEntries {
		r.err = tooLong()
		return
	}
	list := &r.found.Pages
	if r.root == "sitemapindex" {
		list = &r.found.More
	}
	*list = append(*list, resolve(r.base, address))
}

// resolve gives a whole address. One that can't be read stays as it is, to be
// told when it is asked for.
func resolve(base *url.URL, address string) string {
	at, err := url.Parse(address)
	if err != nil {
		return address
	}
	return base.ResolveReference(at).String()
}

// clipped shortens text of a file for a message.
func clipped(text string) string {
	const most = 40
	runes := []rune(strings.ToValidUTF8(text, "\uFFFD"))
	if len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return string(runes)
}
