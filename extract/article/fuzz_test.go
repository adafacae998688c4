package article

import (
	"testing"

	"github.com/stretchlint/stretchlint/schema/source"
)

// fuzzLimits keep single inputs quick.
var fuzzLimits = Limits{Bytes: 1 << 16, Depth: 64, Blocks: 5000}

func fuzz(f *testing.F, name string, seeds []string) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		a, err := Read(source.New(name, content), MediaType(name, content), Options{Limits: fuzzLimits})
		if err != nil {
			return
		}
		for i := range a.Blocks {
			checkPlaces(t, a, &a.Blocks[i])
		}
	})
}

// checkPlaces checks that the pieces of a text are in order, in range, and
// that those read verbatim are the bytes at their place.
func checkPlaces(t *testing.T, a *Article, b *Block) {
	text := a.File.Text
	for i, p := range b.Text.pieces {
		plainEnd := len(b.Text.Plain)
		if i+1 < len(b.Text.pieces) {
			plainEnd = b.Text.pieces[i+1].plain
		}
		if p.start < 0 || p.end < p.start || p.end > len(text) || p.plain >= plainEnd {
			t.Fatalf("piece %+v of %q is out of range", p, b.Text.Plain)
		}
		if i > 0 && p.start < b.Text.pieces[i-1].end {
			t.Fatalf("piece %+v of %q stands before the one in front", p, b.Text.Plain)
		}
		if p.verbatim && string(text[p.start:p.end]) != b.Text.Plain[p.plain:plainEnd] {
			t.Fatalf("piece %+v reads %q, not %q", p, text[p.start:p.end], b.Text.Plain[p.plain:plainEnd])
		}
	}
	for _, r := range b.Strong {
		if r.Start < 0 || r.Start >= r.End || r.End > len(b.Text.Plain) {
			t.Fatalf("bold part %v of %q", r, b.Text.Plain)
		}
	}
	if !b.Text.IsEmpty() {
		b.Text.Span(a.File, 0, len(b.Text.Plain))
	}
}

func FuzzHTML(f *testing.F) {
	fuzz(f, "a.html", []string{
		"<h1>A</h1><p>1. b<br>c &amp; d<ul><li>e<ol start=3><li>f</ol></ul>", "<table><tr><td rowspan=2>a<th>b<tr><td>c</table>",
		"<p>a\x00b\r\nc &notit; \xff<svg><title>x</svg><b><p>y", "<select><template><noscript><p>z</select>", "\xef\xbb\xbf<p>x", "<math><![CDATA[x]]>",
		"<header><h1>x</h1></header><form><main>y", "<p>{{ a }}b{% c %}<i>{%comment%}d{%endcomment%}e", "<p>• a<br>② b<br>Step 3: c<img src=x>",
	})
}

func FuzzMarkdown(f *testing.F) {
	fuzz(f, "a.mdx", []string{
		"---\ntitle: a\n---\n# B\n\n- c\n  > d\n\n1. e\n", "|a|b|\n|-|-|\n|c \\| d|`e`|\n", "<div>\n> x\n</div>\n\n> <b>y\n> z</b>\n",
		"![a](b) [c][d] <http://e> &amp; \\*\n\n[d]: f\n", "import a from 'b'\n<C d={{e}}>\nf\n</C>\n{/* g */}\n", "a[^1]\n\n[^1]: b\n", "\ta\n\tb\n- \tc\n", "a\n: b\n",
		"**a**\nb  \nc\\\nd\n", "a {{< b >}} c{: .d}\n\n:::e f\ng\n:::\n\n{% h %}\n1. [i j=\"k\"]l[/i]\n",
	})
}

func FuzzPlain(f *testing.F) {
	fuzz(f, "a.txt", []string{"A\n=\n\n• b\n  - c\n1. d\ne\n", "a\r\nb\rc\f\nd", "---\n***\n", "Step 4: a\n(2) b\n🔟 c\n1️⃣ d", "\xff\xfea\x00"})
}
