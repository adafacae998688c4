package robots

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestAllows holds the rules to RFC 9309, its examples among them.
func TestAllows(t *testing.T) {
	for _, test := range []struct {
		name, file         string
		allowed, forbidden string // paths, divided by blanks
	}{
		{"an empty file", "", "/ /a", ""},
		{"no file at all but a page", "<!doctype html>\n<p>Not found: sorry", "/ /a", ""},
		{"everything", "User-agent: *\nDisallow: /\n", "/robots.txt", "/ /a /a?b"},
		{"an empty rule", "User-agent: *\nDisallow:\n", "/ /a", ""},
		{"the beginning of a path", "User-agent: *\nDisallow: /fish\n", "/ /Fish /a/fish", "/fish /fish.html /fish/salmon /fishheads?id=1"},
		{"the longest rule counts", "User-agent: *\nDisallow: /a/b/\nAllow: /a/\nAllow: /a/b/c\n", "/a/ /a/x /a/b/c", "/a/b/ /a/b/d"},
		{"of equal ones the one that allows", "User-agent: *\nDisallow: /a\nAllow: /a\n", "/a", ""},
		{"the start page alone", "User-agent: *\nAllow: /$\nDisallow: /\n", "/", "/a /a/ /private/"},
		{"a star", "User-agent: *\nDisallow: /a*b\n", "/x/a1b /a /ba", "/ab /a1b /a/x/bc"},
		{"an ending", "User-agent: *\nDisallow: /*.php$\n", "/a.php?x=1 /a.php5 /a.html", "/a.php /b/c.php"},
		{"a star at the end", "User-agent: *\nDisallow: /a*\n", "/b", "/a /ab"},
		{"two stars at once", "User-agent: *\nDisallow: /**/b$\n", "/b /b/c", "/a/b"},
		{"an end that overlaps the start", "User-agent: *\nDisallow: /ab*b$\n", "/ab", "/abb /ab/b"},
		{"a query", "User-agent: *\nDisallow: /*?print=\n", "/a?x=1", "/a?print=1"},
		{"escapes", "User-agent: *\nDisallow: /caf%C3%A9\nDisallow: /%7ejoe/\nDisallow: /a%2fb\n", "/a/b", "/café /caf%c3%a9 /~joe/ /%7Ejoe/ /a%2Fb"},
		{"a group of its own", "User-agent: *\nDisallow: /\n\nUser-agent: Stretchlint\nDisallow: /b\n", "/ /a", "/b"},
		{"a version and other names", "User-agent: other\nUser-agent: stretchlint/1.0\nDisallow: /b\n", "/a", "/b"},
		{"another's group", "User-agent: stretchlinter\nDisallow: /\n", "/a", ""},
		{"groups of one name are one", "User-agent: stretchlint\nDisallow: /a\n\nUser-agent: x\nDisallow: /c\n\nUser-agent: stretchlint\nDisallow: /b\n", "/c", "/a /b"},
		{"a sitemap between names", "User-agent: x\nSitemap: https://example.org/s.xml\nUser-agent: stretchlint\nDisallow: /a\n", "/b", "/a"},
		{"comments, blanks and CRs", "\xEF\xBB\xBF  USER-AGENT :  *  # all\rDISALLOW:/a # not this\r\n", "/b", "/a"},
		{"a rule before any name", "Disallow: /\n", "/a", ""},
		{"a bad delay beside a rule", "User-agent: *\nCrawl-delay: soon\nDisallow: /a\n", "/b", "/a"},
		{"lines without a colon", "User-agent: *\nDisallow /b\n\x00\xff\nDisallow: /a\n", "/b", "/a"},
		{"what stands beyond the limit", "User-agent: *\nDisallow: /a\n" + strings.Repeat("# x\n", MaxBytes/4) + "Disallow: /b\n", "/b", "/a"},
	} {
		t.Run(test.name, func(t *testing.T) {
			rules := Parse([]byte(test.file), "stretchlint")
			for path := range strings.FieldsSeq(test.allowed) {
				if !rules.Allows(path) {
					t.Errorf("%s is forbidden, want it allowed", path)
				}
			}
			for path := range strings.FieldsSeq(test.forbidden) {
				if rules.Allows(path) {
					t.Errorf("%s is allowed, want it forbidden", path)
				}
			}
		})
	}
}

func TestDelayAndSitemaps(t *testing.T) {
	for _, test := range []struct {
		file string
		want time.Duration
	}{
		{"User-agent: *\nCrawl-delay: 2.5\n", 2500 * time.Millisecond},
		{"User-agent: *\nCrawl-delay: 10\nUser-agent: stretchlint\nCrawl-delay: 1\n", time.Second},
		{"User-agent: *\nCrawl-delay: 10\nUser-agent: stretchlint\nAllow: /\n", 0},
		{"User-agent: *\nCrawl-delay: -1\n", 0},
		{"User-agent: *\nCrawl-delay: NaN\n", 0},
		{"User-agent: *\nCrawl-delay: 1e300\n", 0},
	} {
		if got := Parse([]byte(test.file), "stretchlint").Delay; got != test.want {
			t.Errorf("%q: delay %v, want %v", test.file, got, test.want)
		}
	}
	rules := Parse([]byte("Sitemap: https://example.org/a.xml\nsitemap:/b.xml\n"), "stretchlint")
	if diff := cmp.Diff([]string{"https://example.org/a.xml", "/b.xml"}, rules.Sitemaps); diff != "" {
		t.Errorf("sitemaps (-want +got):\n%s", diff)
	}
}

func TestDisallowAll(t *testing.T) {
	if DisallowAll().Allows("/a") {
		t.Error("/a is allowed")
	}
}

// FuzzParse: whatever the bytes and the path, reading ends, and what is
// forbidden is so by a rule.
func FuzzParse(f *testing.F) {
	f.Add([]byte("User-agent: *\nDisallow: /a*b$\nAllow: /\nCrawl-delay: 2\n"), "/a/b?c=%20")
	f.Add([]byte("User-agent: stretchlint\rDisallow: **$*%\r\xff"), "/%%%")
	f.Fuzz(func(t *testing.T, content []byte, path string) {
		rules := Parse(content, "stretchlint")
		if !rules.Allows(path) && len(rules.rules) == 0 {
			t.Errorf("%q is forbidden without a rule", path)
		}
		if rules.Delay < 0 {
			t.Errorf("delay %v", rules.Delay)
		}
		if once := canonical(path); canonical(once) != once {
			t.Errorf("canonical(%q) = %q, and then %q", path, once, canonical(once))
		}
	})
}
