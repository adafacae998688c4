package article

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/stretchlint/stretchlint/schema/source"
)

// oracle reads a page by goquery's tree: all its text, without blanks.
func oracle(t *testing.T, content []byte) string {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	body := doc.Find("body")
	body.Find("script,style,template,noscript,select,datalist,textarea,iframe,noembed,noframes,video,audio,object,canvas,title:not(svg title)").Remove()
	var out strings.Builder
	for _, node := range body.Nodes {
		for n := range node.Descendants() {
			if n.Type == html.TextNode {
				out.WriteString(n.Data)
			}
		}
	}
	return strings.Join(strings.Fields(out.String()), "")
}

// textOf gives all text of the blocks without blanks, marks and numbers
// included as they stand: what lies between two texts of one line is read
// from the file.
func textOf(a *Article) string {
	var out strings.Builder
	for _, b := range a.Blocks {
		out.WriteString(b.Text.Plain)
	}
	return strings.Join(strings.Fields(out.String()), "")
}

// hardPages hold what trips readers of HTML, without the marks we cut off.
var hardPages = map[string]string{
	"implied ends":    "<p>a<p>b<ul><li>c<li>d<ul><li>e</ul>f</ul><dl><dt>g<dd>h<dt>i</dl><table><tr><td>j<td>k<tr><th>l</table>m",
	"unclosed":        "<div><b>a<p>b<i>c<div>d<span>e<h2>f",
	"stray ends":      "a</div></p>b</ul></li>c</table>d</h2>e</span>f<br></br>g",
	"raw text":        "<p>a<style>p{}</style><script>'</p><p>x'</script><noscript><p>n</noscript><textarea><p>t</textarea>b<iframe><p>i</iframe>c",
	"templates":       "<p>a<template><p>b<template>c</template>d</template>e<select><option>f<optgroup>g</select>h",
	"drawings":        "<p>a<svg><title>b</title><style>c</style><g><text>d</text></g><foreignObject><p>e</p></foreignObject></svg>f<math><mi>g</mi></math>h",
	"drawing broken":  "<svg><g><p>a</p>b<svg><desc>c<p>d</desc></svg>e",
	"entities":        "<p>&lt;b&gt; &amp;amp; &notin &notit; &#x1F4AA; &#0; &#128; &nbsp; &AMP &amp &x; &#; &#x; &hellip",
	"controls":        "<p>a\x00b\x0cc\r\nd\re\tf",
	"comments":        "a<!-- x > y -->b<!---->c<!-->d<!x>e<?y?>f<![CDATA[g]]>h",
	"attributes":      "<p title='>' a=\"<p>\" b=c>a<a href=x>b</a><br/ >c<p/>d",
	"formatting":      "<b><i>a</b>b</i><u><u><u><u><u>c</u>d<font><p>e</font>f",
	"nested list":     "<ol><li>a<ol><li>b</ol><p>c</p><ul><li>d</ul></ol>e<menu><li>f</menu>",
	"headings":        "<h1>a<h2>b</h1>c</h3>d<h4><p>e</h4>f",
	"buttons":         "<p>a<button><p>b</button>c<label>d<input value=x></label><fieldset><legend>e</legend>f</fieldset>",
	"definition mess": "<dl><div><dt>a<dd>b</div><p>c<dd>d</dl>",
	"long references": "<p>&#x" + strings.Repeat("0", 300) + "41; &#" + strings.Repeat("0", 300) + "65b &#X0Ag &#xg &#9",
	"preformatted":    "<pre>\n a\n\n b</pre><listing>c</listing><xmp><b>&amp;</xmp>d",
	"ruby":            "<ruby>a<rt>b<rp>c<rt>d</ruby>e",
	"body late":       "<title>x</title>a<title>y</title><body class=z>b</body>c</html>d",
	"second body":     "<body>a<body><html>b<head>c</head>d",
	"end of file":     "<p>a<b>b<!-- c",
	"plaintext":       "<p>a<plaintext><b>&amp;</p>",
	"tables":          "<table><caption>a<tr><td>b</caption><tbody><tr><td>c<table><tr><td>d</table>e<tfoot><tr><td>f</table>g",
	"custom elements": "<my-card><x-title>a</x-title><p>b</my-card>c<foo/>d",
}

func TestSameTextAsGoquery(t *testing.T) {
	for name, content := range hardPages {
		t.Run(name, func(t *testing.T) {
			a, err := Read(source.New("a.html", []byte(content)), HTML, Options{})
			if err != nil {
				t.Fatal(err)
			}
			for i := range a.Blocks {
				checkPlaces(t, a, &a.Blocks[i])
			}
			if got, want := textOf(a), oracle(t, []byte(content)); got != want {
				t.Errorf("blocks read\n  %q\ngoquery\n  %q", got, want)
			}
		})
	}
}

// TestSameTextOnRealPages holds our reading of whole pages to goquery's. The
// marks that blocks don't keep are put back from the file.
func TestSameTextOnRealPages(t *testing.T) {
	pages, _ := filepath.Glob("../../../shared/eval/docs/*.html")
	if len(pages) == 0 {
		t.Skip("the evaluation's pages are not here")
	}
	for _, page := range pages {
		content, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		f := source.New(page, content)
		a, err := Read(f, HTML, Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkArticle(t, a)
		want := oracle(t, f.Text)
		for _, b := range a.Blocks {
			for _, word := range strings.Fields(b.Text.Plain) {
				at := strings.Index(want, word)
				if at < 0 || at > maxMark {
					t.Fatalf("%s: %q of %q does not come next: goquery goes on %.40q", page, word, b.Text.Plain, want)
				}
				want = want[at+len(word):]
			}
		}
		if len(want) > maxMark {
			t.Errorf("%s: goquery reads on: %.80q", page, want)
		}
	}
}

// maxMark is more bytes than any number, bullet or ornament has.
const maxMark = 16

// TestRealArticles checks every span of the evaluation's articles.
func TestRealArticles(t *testing.T) {
	pages, _ := filepath.Glob("../../../shared/eval/docs/*")
	if len(pages) == 0 {
		t.Skip("the evaluation's articles are not here")
	}
	for _, page := range pages {
		content, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		f := source.New(page, content)
		a, err := Read(f, MediaType(page, content), Options{})
		if err != nil {
			t.Errorf("%s: %v", page, err)
			continue
		}
		checkArticle(t, a)
		if len(a.Blocks) == 0 {
			t.Errorf("%s: no blocks", page)
		}
	}
}
