package article

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"github.com/stretchlint/stretchlint/schema/source"
)

// benchPage is a page as sites make them: a head with scripts, menus, an
// article in nested divs, a footer.
func benchPage() []byte {
	var out strings.Builder
	out.WriteString("<!doctype html><html lang=en><head><title>Ten stretches | Site</title><meta name=author content=Ann>")
	out.WriteString("<script>" + strings.Repeat("var a = {b: [1, 2, 3]}; ", 200) + "</script>")
	out.WriteString("<script type='application/ld+json'>{\"@type\": \"Article\", \"headline\": \"Ten stretches\"}</script></head><body class='single post'>")
	for i := range 60 {
		fmt.Fprintf(&out, "<li class='menu-item menu-item-%d'><a class=\"nav-link\" href=\"/page/%d\">Page %d</a></li>\n", i, i, i)
	}
	for i := range 80 {
		fmt.Fprintf(&out, "<div class=\"wp-block wp-block-%d\" id=\"b%d\" data-x=\"1\">\n<h3 class=\"title\"><strong>%d. Calf raise</strong></h3>\n", i, i, i)
		out.WriteString("<figure class=\"wp-image\"><img class=\"lazy\" data-src=\"/a.jpg\" src=\"data:x\" alt=\"A calf raise\" width=\"640\" height=\"480\"></figure>\n")
		out.WriteString("<p>Stand tall with your feet hip-width apart &amp; rise on your toes until you feel a stretch in the calf; hold for <b>20&ndash;30 seconds</b>, then lower your heels slowly to the floor.</p>\n")
		out.WriteString("<ul>\n<li>Keep your knees straight and <a href=\"/x\">breathe</a> evenly.</li>\n<li>Do not force the movement.</li>\n</ul>\n</div>\n")
	}
	out.WriteString("<footer><p>All rights reserved.</p></footer></body></html>")
	return []byte(out.String())
}

func benchMarkdown() []byte {
	return []byte("---\ntitle: Ten stretches\n---\n" + strings.Repeat("## 1. Calf raise\n\nStand tall, **rise** on your toes &amp; hold for 20-30 seconds, then\nlower your heels [slowly](/x).\n\n1. Keep your knees straight.\n2. Breathe evenly.\n\n- Do not force it.\n\n", 200))
}

func benchText() []byte {
	return []byte(strings.Repeat("1. Calf raise\n\nStand tall and rise on your toes until you feel a stretch in the\ncalf; hold for 20-30 seconds.\n\n  • Keep your knees straight.\n  • Breathe evenly.\n\n", 300))
}

func benchRead(b *testing.B, name string, content []byte) {
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(source.New(name, content), MediaType(name, content), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkHTML(b *testing.B)     { benchRead(b, "a.html", benchPage()) }
func BenchmarkMarkdown(b *testing.B) { benchRead(b, "a.md", benchMarkdown()) }
func BenchmarkPlain(b *testing.B)    { benchRead(b, "a.txt", benchText()) }

// BenchmarkGoquery is the bare parse that the speed of BenchmarkHTML is held
// against.
func BenchmarkGoquery(b *testing.B) {
	content := benchPage()
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := goquery.NewDocumentFromReader(bytes.NewReader(content)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkGoldmark is the bare parse beside BenchmarkMarkdown.
func BenchmarkGoldmark(b *testing.B) {
	content := benchMarkdown()
	b.SetBytes(int64(len(content)))
	markdown := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.DefinitionList, extension.TaskList, extension.Footnote))
	for b.Loop() {
		markdown.Parser().Parse(text.NewReader(content))
	}
}
