package article

// The scanner is held to the tokenizer of golang.org/x/net/html, token by
// token and attribute by attribute.

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// tokenKinds are ours for the tokenizer's.
var tokenKinds = map[html.TokenType]tokenKind{
	html.ErrorToken: endOfFile, html.TextToken: textToken, html.StartTagToken: startTag, html.SelfClosingTagToken: startTag,
	html.EndTagToken: endTag, html.CommentToken: unseen, html.DoctypeToken: unseen,
}

func compareTokens(t *testing.T, content []byte, cdata, markupOnly bool) {
	t.Helper()
	z := scanner{src: content, cdata: cdata}
	want := html.NewTokenizer(bytes.NewReader(content))
	want.AllowCDATA(cdata)
	for at := 0; ; {
		kind := want.Next()
		z.next()
		if z.kind != tokenKinds[kind] {
			t.Fatalf("at %d: kind %d, want %s", at, z.kind, kind)
		}
		if z.kind == endOfFile {
			return
		}
		if got, raw := content[z.start:z.end], want.Raw(); z.start != at || !bytes.Equal(got, raw) {
			t.Fatalf("at %d: %q at %d, want %q", at, got, z.start, raw)
		}
		at = z.end
		if kind == html.EndTagToken || z.kind == startTag {
			compareTags(t, &z, want, kind == html.SelfClosingTagToken)
		}
		if markupOnly {
			z.raw = ""
			want.NextIsNotRawText()
		}
	}
}

// compareTags compares the names, and of start tags all else.
func compareTags(t *testing.T, z *scanner, want *html.Tokenizer, closesItself bool) {
	t.Helper()
	name, more := want.TagName()
	if got := bytes.ToLower(z.name); !bytes.Equal(got, name) && isPlain(name) {
		t.Fatalf("name %q, want %q", got, name)
	}
	if z.kind == endTag {
		return
	}
	seen := map[string]bool{}
	for i, a := range z.attributes {
		key := strings.ToLower(string(z.src[a.key.Start:a.key.End]))
		if !isPlain([]byte(key)) || seen[key] {
			if !isPlain([]byte(key)) {
				return
			}
			continue
		}
		seen[key] = true
		if !more {
			t.Fatalf("%q: attribute %q is one too many", z.src[z.start:z.end], key)
		}
		var wantKey, wantValue []byte
		wantKey, wantValue, more = want.TagAttr()
		if value := z.valueOf(i); string(wantKey) != key || string(wantValue) != value {
			t.Fatalf("%q: attribute %q is %q, want %q %q", z.src[z.start:z.end], key, value, wantKey, wantValue)
		}
	}
	if more {
		t.Fatalf("%q: attributes are missing", z.src[z.start:z.end])
	}
	if len(seen) == len(z.attributes) && z.closesItself() != closesItself { // the library forgets the second of two equal ones
		t.Fatalf("%q: closes itself %v", z.src[z.start:z.end], !closesItself)
	}
}

// isPlain reports whether a name is ASCII, whose case we change as the
// tokenizer does.
func isPlain(name []byte) bool {
	return bytes.IndexFunc(name, func(r rune) bool { return r == 0 || r > '~' }) < 0
}

// brokenPages hold what a tokenizer can trip over.
var brokenPages = []string{
	"", "<", "</", "a</", "a<", "</>", "</ x>", "<!", "<!>", "<!-", "<!-->", "<!--->", "<!---->a", "<!--a--!>b", "<!--a--!-->b", "<!-- --!x>-->",
	"<?x?>y", "<!doctype html>a", "<!DOCTYP>", "<a", "<a b", "<a b=", "<a b='", "<a b=c", "<a/", "<a/>", "<a b=/>", "<a b/>", "<a b='/'>", "<a b=c/>",
	"<a =b>", "<a ==b>", "<a b = 'c' d>", "<a b='c'd=e>", "<a / b>", "<a b=c b=d>", "<A B=C>", "<a b='&amp;&lt=&x'>", "<a b='x\r\ny\rz'>", "<a\fb\t=\n'c'>", "<a b=>c",
	"<script>a</script>b", "<script><!--<script></script>--></script>b", "<script><!-- </script>b", "<script><!--<x</script>b", "<script>a</SCRIPT >b", "<script>a</scriptx></script/>",
	"<style>a</styl</style>b", "<title>a<b></title", "<title></title>", "<textarea>a</textarea\n>b", "<plaintext>a</plaintext>b", "<xmp><b></xmp>", "<noscript><p></noscript>",
	"<svg><![CDATA[a]]>b</svg>", "<![CDATA[a]]]>b", "<![CDATA[a", "<![CDATA[", "a<3 b", "a < b <c>", "<a<b>", "<a b<c=d>", "<1>", "</1>x", "<script/>a</script>b",
}

func TestScannerFindsTheTokensOfTheLibrary(t *testing.T) {
	pages := map[string][]byte{}
	for _, page := range brokenPages {
		pages[page] = []byte(page)
	}
	for name, page := range hardPages {
		pages[name] = []byte(page)
	}
	for _, pattern := range []string{"../../testdata/articles/*/*.html", "../../../shared/eval/docs/*.html"} {
		paths, _ := filepath.Glob(pattern)
		for _, path := range paths {
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			pages[path] = content
		}
	}
	for name, content := range pages {
		t.Run(name, func(t *testing.T) {
			compareTokens(t, content, false, false)
			compareTokens(t, content, true, true)
		})
	}
}

func FuzzScan(f *testing.F) {
	for _, page := range brokenPages {
		f.Add([]byte(page))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		compareTokens(t, content, false, false)
		compareTokens(t, content, true, true)
	})
}
