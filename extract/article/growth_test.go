package article

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/schema/source"
)

// hostile pages, made of n of something.
var hostile = []struct {
	name, file string
	make       func(n int) string
	tooDeep    bool
}{
	{"nested divs", "a.html", func(n int) string { return strings.Repeat("<div>", n) + "x" }, true},
	{"nested bold", "a.html", func(n int) string { return strings.Repeat("<b>", n) + "x" }, false},
	{"nested spans", "a.html", func(n int) string { return strings.Repeat("<span>x", n) }, true},
	{"unclosed paragraphs", "a.html", func(n int) string { return strings.Repeat("<p>x", n) }, false},
	{"stray ends", "a.html", func(n int) string { return "<div><p>x" + strings.Repeat("</i></li></h2>", n) }, false},
	{"stray ends over a barrier", "a.html", func(n int) string { return "<div><table><td>" + strings.Repeat("<i>", 3) + strings.Repeat("</div>", n) }, false},
	{"one line", "a.html", func(n int) string { return "<p>" + strings.Repeat("ten bytes ", n) }, false},
	{"entities", "a.html", func(n int) string { return "<p>" + strings.Repeat("&amp;", n) }, false},
	{"broken entities", "a.html", func(n int) string { return "<p>" + strings.Repeat("&notanentityatall", n) }, false},
	{"table rows", "a.html", func(n int) string { return "<table>" + strings.Repeat("<tr><td rowspan=9>x", n) }, false},
	{"wide table", "a.html", func(n int) string { return "<table><tr>" + strings.Repeat("<td colspan=9>x", n) }, false},
	{"line breaks", "a.html", func(n int) string { return "<p>" + strings.Repeat("<b>X</b><br>", n) }, false},
	{"hidden parts", "a.html", func(n int) string { return strings.Repeat("<p hidden>x<i hidden>y</i>", n) }, false},
	{"bold and links", "a.html", func(n int) string { return "<p>" + strings.Repeat("<b>x</b>y<a href=/>z</a><img src=x>", n) }, false},
	{"lines", "a.txt", func(n int) string { return strings.Repeat("lie down and\n", n) }, false},
	{"bullets", "a.txt", func(n int) string { return strings.Repeat("• x\n  - y\n", n) }, false},
	{"one line of text", "a.txt", func(n int) string { return strings.Repeat("ten bytes ", n) }, false},
	{"paragraphs", "a.md", func(n int) string { return strings.Repeat("x **y** <i>z</i>\n\n", n) }, false},
	{"HTML in a quote", "a.md", func(n int) string { return "> <div>\n" + strings.Repeat("> x<br>\n", n) }, false},
	{"items", "a.md", func(n int) string { return strings.Repeat("- x\n", n) }, false},
	{"templates", "a.md", func(n int) string { return strings.Repeat("a{{b}}c {: .d}\n", n) }, false},
	{"tags of generators", "a.html", func(n int) string { return "<p>" + strings.Repeat("a{{b}}", n) }, false},
	{"open code", "a.mdx", func(n int) string { return strings.Repeat("<a{{/*\n", n) }, false},
}

// stepsOf counts the work of reading a file.
func stepsOf(t *testing.T, file, content string) (int, error) {
	t.Helper()
	f := source.New(file, []byte(content))
	limits := Limits{Blocks: 1 << 30}.OrDefault()
	switch MediaType(file, nil) {
	case Plain:
		r := &plainReader{page: newPage(f, limits, nil)}
		r.loose, r.indents = false, &indents{}
		err := r.readAll()
		return r.steps, err
	case Markdown:
		r := newMarkdownReader(f, 0, limits)
		err := r.readAll()
		return r.steps, err
	}
	r := &htmlReader{page: newPage(f, limits, htmlTemplates(f.Text))}
	r.read(f.Text, 0)
	err := r.finish()
	return r.steps, err
}

func TestGrowth(t *testing.T) {
	const n = 10_000
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			once, err := stepsOf(t, h.file, h.make(n))
			var limit *source.LimitError
			if errors.As(err, &limit) != h.tooDeep {
				t.Fatalf("error %v", err)
			}
			twice, _ := stepsOf(t, h.file, h.make(2*n))
			if once == 0 || float64(twice) > 2.1*float64(once)+100 {
				t.Errorf("%d steps for %d, %d for twice as many", once, n, twice)
			}
			if once > 40*n {
				t.Errorf("%d steps for %d", once, n)
			}
		})
	}
}

// TestLargePages reads pages of the sizes that once brought readers down.
func TestLargePages(t *testing.T) {
	for name, content := range map[string]string{
		"bold":     strings.Repeat("<b>", 100_000) + "x",
		"p":        strings.Repeat("<p>x", 100_000),
		"line":     "<p>" + strings.Repeat("ten bytes ", 100_000),
		"entities": "<p>" + strings.Repeat("&amp;", 1_000_000),
		"table":    "<table>" + strings.Repeat("<tr><td>x<td>y", 50_000) + "</table>",
	} {
		a, err := Read(source.New("a.html", []byte(content)), HTML, Options{})
		if err != nil || len(a.Blocks) == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestMarksOfMarkdown: a paragraph of nothing but marks is refused before the
// parser sees it; as many in many paragraphs are read.
func TestMarksOfMarkdown(t *testing.T) {
	for _, c := range []struct {
		text    string
		refused bool
	}{
		{strings.Repeat("*a_ ", 20_000), true},
		{strings.Repeat("[a](", 20_000), true},
		{strings.Repeat("*a_ b* [c](d)\n \n", 10_000), false},
	} {
		_, err := Read(source.New("a.md", []byte(c.text)), Markdown, Options{})
		if (err != nil) != c.refused {
			t.Errorf("%.20q: %v, want it refused: %v", c.text, err, c.refused)
		}
	}
}

func TestLimits(t *testing.T) {
	for _, c := range []struct {
		name, content string
		limits        Limits
		want          *source.LimitError
	}{
		{"bytes", "<p>abc", Limits{Bytes: 5}, source.TooMany("bytes", 6, 5, "bytes")},
		{"depth", strings.Repeat("<div>", 600), Limits{}, source.TooMany("depth", 513, 512, "elements in each other")},
		{"blocks", "<p>a<p>b<p>c", Limits{Blocks: 2}, source.TooMany("blocks", 3, 2, "blocks of text")},
	} {
		_, err := Read(source.New("a.html", []byte(c.content)), HTML, Options{Limits: c.limits})
		var limit *source.LimitError
		if !errors.As(err, &limit) || *limit != *c.want {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestBinary(t *testing.T) {
	for name, content := range map[string]string{
		"a.html": strings.Repeat("\x00\x01\x02", 1000), "a.md": "%PDF-1.7\n", "a.txt": "PK\x03\x04" + strings.Repeat("\x00", 99),
	} {
		f := source.New(name, []byte(content))
		_, err := Read(f, MediaType(name, f.Bytes), Options{})
		if err == nil || !strings.HasPrefix(err.Error(), "looks like a binary file, not ") {
			t.Errorf("%s: %v", name, err)
		}
	}
	f := source.New("a.txt", []byte("\xFF\xFEL\x00i\x00e\x00"))
	if a, err := Read(f, Plain, Options{}); err != nil || a.Blocks[0].Text.Plain != "Lie" {
		t.Errorf("UTF-16 is no binary: %v", err)
	}
}

func TestMediaType(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"a.HTM", "", HTML}, {"a/b.xhtml", "", HTML}, {"a.markdown", "<p>", Markdown}, {"a.mdx", "", Markdown}, {"a.txt", "<html>", Plain},
		{"-", "<!DOCTYPE html><p>x", HTML}, {"a.php", "\n<html lang=en>", HTML}, {"x", "\xFF\xFE<\x00p\x00>\x00", HTML},
		{"x", "---\ntitle: y\n---\n", Markdown}, {"x", "Text\n\n## Part\n", Markdown}, {"x", "See [a](https://e.org).", Markdown},
		{"x", "Lie down. <3\n#1 Lunge\n", Plain}, {"x", "", Plain},
	} {
		if got := MediaType(c.name, []byte(c.content)); got != c.want {
			t.Errorf("%q %q: %s, want %s", c.name, c.content, got, c.want)
		}
	}
}
