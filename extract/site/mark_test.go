package site

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// textRuns gives the runs of a page as its tokens are.
func textRuns(page []byte) []Run {
	var runs []Run
	at := 0
	for z := html.NewTokenizer(bytes.NewReader(page)); ; {
		kind := z.Next()
		end := at + len(z.Raw())
		name, _ := z.TagName()
		switch {
		case kind == html.ErrorToken:
			return runs
		case kind == html.TextToken:
			runs = append(runs, Run{Start: at, End: end})
		case (kind == html.StartTagToken || kind == html.SelfClosingTagToken) && string(name) == "img":
			runs = append(runs, Run{Start: at, End: end, Tag: true})
		}
		at = end
	}
}

// TestMarkedTree: numbering the runs changes no tree, and every text of the tree
// knows its runs.
func TestMarkedTree(t *testing.T) {
	pages := map[string]string{
		"formatting":   "<b>1<i>2</b>3</i>4<b>5<b>6<b>7<b>8<p>9",
		"tables":       "<table>a<tr><td>b<table>c</table>d</table>e",
		"blanks":       "<table> &#32;&#10; <tr> <td>a</table>\n<select> <option>b",
		"head":         " <!doctype html> <title>a</title> &nbsp;b<meta charset=utf-8>",
		"nul":          "<p>\x00a\x00<svg>\x00b</svg>",
		"drawing":      "<svg><title>a</title><desc><p>b</desc><style>c</style></svg><math><mi>d",
		"raw":          "<textarea>\n a</textarea><title>b</title><noscript><p>c</noscript><xmp><b>d</xmp>",
		"frames":       "<frameset> a <frame></frameset> b <noframes>c</noframes>",
		"pictures":     "<p>a<img src=x>b<IMG\nalt=y/>c<img>d<table><img><tr><img>",
		"private use":  "<p>\U000F0000a&#xF0001;b&#983042;c&#X000f0003d<i>e",
		"broken":       "<p>a &lt b &amp c < d <e f='g>h",
		"after":        "<p>a</body> b</html> c <!-- d --> e",
		"plaintext":    "<p>a<plaintext>b<p>c",
		"a BOM":        "\ufeff<p>a",
		"form in form": "<form>a<div><form>b</form>c</div>d",
	}
	files, err := filepath.Glob("../../testdata/articles/*/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		pages[name] = string(content)
	}
	for name, page := range pages {
		checkMarkedTree(t, name, page)
	}
}

func checkMarkedTree(t *testing.T, name, page string) {
	t.Helper()
	runs := textRuns([]byte(page))
	s, err := freeSigns([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	marked, err := html.Parse(bytes.NewReader(s.mark([]byte(page), runs)))
	if err != nil {
		return // too deep
	}
	plain, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	(&tree{}).read(marked, s, 0)
	if diff := cmp.Diff(outline(plain), outline(marked)); diff != "" {
		t.Errorf("%s: another tree (-plain +marked):\n%s", name, diff)
	}
}

// outline gives a tree as text.
func outline(n *html.Node) string {
	var b strings.Builder
	var write func(n *html.Node, depth int)
	write = func(n *html.Node, depth int) {
		fmt.Fprintf(&b, "%*s%d %q %v\n", depth, "", n.Type, n.Data, n.Attr)
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			write(c, depth+1)
		}
	}
	write(n, 0)
	return b.String()
}

const card = `<div class="card"><img src="x"><h3>A</h3><ul><li>b <i>c</i></li><li>d</li></ul><p class="t">e</p><div class="ad">f<img></div></div>`

// TestSlots: each run gets the role of the outermost element that has one, and
// what is dropped is dropped.
func TestSlots(t *testing.T) {
	profile := mustRead(t, "hosts: a.org\nentry: .card\nname: .card > h3\nsteps: [ul, li, .nothing]\ndose: [p.t, 'li i']\ndrop: .ad\n")
	page := []byte("<p>before</p>" + card + card)
	found, err := profile.Find(page, textRuns(page))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i, slot := range found.Slots() {
		run := found.Runs[i]
		got = append(got, fmt.Sprintf("%s:%d:%s", page[run.Start:run.End], slot.Entry, slot.Role))
	}
	one := []string{`<img src="x">:N:`, "A:N:name", "b :N:steps", "c:N:steps", "d:N:steps", "e:N:dose", "f:N:drop", "<img>:N:drop"}
	want := append([]string{"before:0:"}, strings.Split(strings.ReplaceAll(strings.Join(one, "\n"), "N", "1"), "\n")...)
	want = append(want, strings.Split(strings.ReplaceAll(strings.Join(one, "\n"), "N", "2"), "\n")...)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	missed := slices.ContainsFunc(found.Matches, func(m Match) bool { return m.Selector == ".nothing" && len(m.Runs) == 0 && m.Line == 4 })
	if !missed {
		t.Errorf("the selector that finds nothing is not told: %+v", found.Matches)
	}
}

// FuzzProfile: no profile and no page break the reading, and marking changes no
// tree but where a run holds what the two parsers count differently (NUL and
// CDATA in drawings).
func FuzzProfile(f *testing.F) {
	f.Add("hosts: a.org\nentry: .card\nsteps: li\n", card)
	f.Add("hosts: '*.a.org'\npaths: /b/**\nname: 'p:not(.t) > i, b ~ h3'\n", "<b>1<i>2</b>3</i><h3>x")
	f.Add("hosts: a.org\ndrop: '*:has(i)'\n", "<table>a<td>b&#32;<i>\U000F0000")
	f.Add("hosts: a.org\n", "&#09A0&#x9g&Tab;&NewLine;b")
	f.Fuzz(func(t *testing.T, text, page string) {
		if len(text)+len(page) > 1<<14 {
			return
		}
		profile, problems := ReadProfile("site.yaml", []byte(text))
		if (profile == nil) != (len(problems) > 0) {
			t.Fatalf("profile %v, problems %v", profile, problems)
		}
		if !strings.ContainsAny(page, "\x00\r") && !strings.Contains(page, "<![CDATA[") {
			checkMarkedTree(t, "page", page)
		}
		if profile == nil {
			return
		}
		runs := textRuns([]byte(page))
		if found, err := profile.Find([]byte(page), runs); err == nil && len(found.Slots()) != len(runs) {
			t.Errorf("%d slots for %d runs", len(found.Slots()), len(runs))
		}
	})
}
