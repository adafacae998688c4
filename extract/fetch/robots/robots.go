// Package robots reads robots.txt as RFC 9309 wants it read: which paths of a
// site a program may ask for. Lines it does not understand count for nothing,
// whatever stands in the file.
package robots

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"time"
)

// MaxBytes is how much of a robots.txt counts: what RFC 9309 (2.5) asks for at
// least. Rules beyond it are not read.
const MaxBytes = 500 << 10

// Rules are what a robots.txt says to one program. The zero value allows all.
type Rules struct {
	// Delay is how long to wait between two requests (Crawl-delay).
	Delay time.Duration
	// Sitemaps are the addresses the file names, as written.
	Sitemaps []string

	rules []rule
}

type rule struct {
	pattern string // in canonical form
	allow   bool
}

// DisallowAll are the rules of a site whose robots.txt can't be had.
func DisallowAll() Rules { return Rules{rules: []rule{{pattern: "/"}}} }

// Parse reads the groups of a robots.txt that speak to a product ("stretchlint")
// or, when none does, to all ("*").
func Parse(content []byte, product string) Rules {
	content = bytes.TrimPrefix(content[:min(len(content), MaxBytes)], []byte("\xEF\xBB\xBF"))
	r := reader{product: product, inHead: true}
	for line := range bytes.FieldsFuncSeq(content, func(c rune) bool { return c == '\n' || c == '\r' }) {
		r.line(string(line))
	}
	found := r.all
	if r.named {
		found = r.own
	}
	found.Sitemaps = r.sitemaps
	return found
}

// A reader goes through the lines of a robots.txt.
type reader struct {
	product  string
	own, all Rules // for the product, for everyone
	named    bool  // a group names the product
	sitemaps []string

	inHead       bool // among the User-agent lines of a group
	toOwn, toAll bool // whom the group speaks to
}

func (r *reader) line(text string) {
	text, _, _ = strings.Cut(text, "#")
	key, value, found := strings.Cut(text, ":")
	if !found {
		return
	}
	value = strings.TrimSpace(value)
	switch strings.ToLower(strings.TrimSpace(key)) {
	case "user-agent":
		r.agent(value)
	case "allow":
		r.rule(value, true)
	case "disallow":
		r.rule(value, false)
	case "crawl-delay":
		r.delay(value)
	case "sitemap":
		r.sitemaps = append(r.sitemaps, value)
	}
}

// agent takes a User-agent line: consecutive ones speak of one group.
func (r *reader) agent(value string) {
	if !r.inHead {
		r.toOwn, r.toAll, r.inHead = false, false, true
	}
	switch {
	case value == "*":
		r.toAll = true
	case strings.EqualFold(productToken(value), r.product):
		r.toOwn, r.named = true, true
	}
}

// productToken drops a version: "stretchlint/1.2" is stretchlint.
func productToken(agent string) string {
	end := strings.IndexFunc(agent, func(c rune) bool {
		return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_')
	})
	if end < 0 {
		return agent
	}
	return agent[:end]
}

func (r *reader) rule(path string, allow bool) {
	r.inHead = false
	if path == "" { // an empty rule says nothing
		return
	}
	for _, to := range r.addressed() {
		to.rules = append(to.rules, rule{canonical(path), allow})
	}
}

func (r *reader) delay(value string) {
	r.inHead = false
	seconds, err := strconv.ParseFloat(value, 64)
	if err != nil || !(seconds >= 0) || seconds > math.MaxInt32 {
		return
	}
	for _, to := range r.addressed() {
		to.Delay = time.Duration(seconds * float64(time.Second))
	}
}

// addressed gives the rules that the current group adds to.
func (r *reader) addressed() []*Rules {
	var to []*Rules
	if r.toOwn {
		to = append(to, &r.own)
	}
	if r.toAll {
		to = append(to, &r.all)
	}
	return to
}

// Allows reports whether a path, with its query, may be asked for. The longest
// rule that fits counts; of equally long ones the one that allows.
func (r Rules) Allows(path string) bool {
	path = canonical(path)
	if path == "/robots.txt" {
		return true
	}
	longest, allowed := -1, true
	for _, rule := range r.rules {
		if n := len(rule.pattern); n < longest || n == longest && !rule.allow || !fits(rule.pattern, path) {
			continue
		}
		longest, allowed = len(rule.pattern), rule.allow
	}
	return allowed
}

// fits reports whether a pattern matches the beginning of a path: "*" stands
// for anything, "$" at the end for the end. Each piece is taken where it comes
// first, so that no pattern costs more than a walk over the path.
func fits(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	pieces := strings.Split(pattern, "*")
	path, found := strings.CutPrefix(path, pieces[0])
	if !found {
		return false
	}
	if len(pieces) == 1 {
		return !whole || path == ""
	}
	last := len(pieces) - 1
	for _, piece := range pieces[1:last] {
		at := strings.Index(path, piece)
		if at < 0 {
			return false
		}
		path = path[at+len(piece):]
	}
	if whole {
		return strings.HasSuffix(path, pieces[last])
	}
	return strings.Contains(path, pieces[last])
}

// canonical writes a path so that equal ones are equal byte for byte: escaped
// is what must be, and nothing else.
func canonical(path string) string {
	const hex = "0123456789ABCDEF"
	var out strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		escaped := c <= ' ' || c >= 0x7F || c == '%' // a % that escapes nothing
		if c == '%' && i+2 < len(path) {
			if value, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				c, escaped = byte(value), !isUnreserved(byte(value))
				i += 2
			}
		}
		if escaped {
			out.Write([]byte{'%', hex[c>>4], hex[c&15]})
		} else {
			out.WriteByte(c)
		}
	}
	return out.String()
}

// isUnreserved reports whether a byte means the same escaped or not (RFC 3986,
// 2.3).
func isUnreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
