package extract

// Speed beside a bare goquery parse of the same bytes in the same run:
// go test ./extract -run '^$' -bench . -cpu 1
// STRETCHLINT_PAGES names a folder of pages to read instead of ours.

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

// listicle is the page of the goldens: nearly all of it is text, so the ratio
// is worse than on pages of the web, most of which is markup.
func listicle(b testing.TB) []byte {
	content, err := os.ReadFile("../testdata/articles/listicle-html/article.html")
	if err != nil {
		b.Fatal(err)
	}
	return content
}

// furnished is the listicle as a site sends it: scripts, styles, menus and
// teasers around it, so that its text is an eighth of the bytes.
func furnished(b testing.TB) []byte {
	body := string(listicle(b))
	start, end := strings.Index(body, "<main>"), strings.Index(body, "</main>")
	var page strings.Builder
	page.WriteString("<!DOCTYPE html>\n<html lang=\"en\" class=\"no-js\">\n<head>\n<meta charset=\"utf-8\">\n<title>5 stretches for stiff hips | Harbour Lane Physio</title>\n")
	for i := range 8 {
		fmt.Fprintf(&page, "<link rel=\"stylesheet\" id=\"theme-%d-css\" href=\"/assets/theme/%d.css?ver=6.4\" media=\"all\">\n<meta property=\"og:field%d\" content=\"Value %d of the site\">\n", i, i, i, i)
	}
	page.WriteString("<style>" + strings.Repeat(".card__body > p { margin: 0 0 1.25rem; color: #333; }\n", 20) + "</style>\n")
	page.WriteString("<script>" + strings.Repeat("window.queue = window.queue || []; queue.push({event: 'view', id: 42});\n", 14) + "</script>\n</head>\n<body class=\"single single-post wp-theme\">\n")
	page.WriteString("<header class=\"site-header\"><nav id=\"site-nav\" aria-label=\"Main\"><ul class=\"nav\">\n")
	for i := range 24 {
		fmt.Fprintf(&page, "<li id=\"nav-item-%d\" class=\"nav__item nav__item--level-1 nav__item-%d\"><a class=\"nav__link\" href=\"/topic/%d/\" data-track=\"nav-%d\"><span>Topic %d</span></a></li>\n", i, i, i, i, i)
	}
	page.WriteString("</ul></nav></header>\n<div class=\"page\"><div class=\"page__inner grid\"><div class=\"grid__main\" data-component=\"article\">\n")
	page.WriteString(body[start:end] + "</main>\n</div>\n<aside class=\"grid__side\">\n")
	for i := range 8 {
		fmt.Fprintf(&page, "<div class=\"card card--teaser\" data-id=\"%d\"><a class=\"card__link\" href=\"/post/%d/\"><img class=\"card__image lazy\" src=\"data:image/gif;base64,R0lGOD\" data-src=\"/img/%d-640x360.jpg\" width=\"640\" height=\"360\" alt=\"\" loading=\"lazy\"><h3 class=\"card__title\">Post %d</h3></a></div>\n", i, i, i, i)
	}
	page.WriteString("</aside>\n</div></div>\n<footer class=\"site-footer\"><div class=\"columns\">\n")
	for i := range 12 {
		fmt.Fprintf(&page, "<p class=\"footer__item\"><a class=\"footer__link\" rel=\"nofollow\" href=\"/info/%d/\">Info %d</a></p>\n", i, i)
	}
	page.WriteString("</div></footer>\n<script src=\"/assets/app.js\" defer></script>\n<script>" + strings.Repeat("app.start({lazy: true, selector: '.card__image'});\n", 12) + "</script>\n</body>\n</html>\n")
	return []byte(page.String())
}

// pages gives the pages of the benchmarks by name: ours, or those of a folder
// as one.
func pages(b *testing.B) map[string][][]byte {
	folder := os.Getenv("STRETCHLINT_PAGES")
	if folder == "" {
		return map[string][][]byte{"listicle": {listicle(b)}, "furnished": {furnished(b)}}
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*.html"))
	if err != nil || len(paths) == 0 {
		b.Fatalf("no pages in %s (%v)", folder, err)
	}
	var contents [][]byte
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		contents = append(contents, content)
	}
	return map[string][][]byte{"folder": contents}
}

func benchPages(b *testing.B, do func([]byte) error) {
	for name, contents := range pages(b) {
		b.Run(name, func(b *testing.B) {
			size := 0
			for _, content := range contents {
				size += len(content)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			doAll := func() {
				for _, content := range contents {
					if err := do(content); err != nil {
						b.Fatal(err)
					}
				}
			}
			doAll() // reads the vocabularies
			for b.Loop() {
				doAll()
			}
		})
	}
}

func BenchmarkGoquery(b *testing.B) {
	benchPages(b, func(content []byte) error {
		_, err := goquery.NewDocumentFromReader(bytes.NewReader(content))
		return err
	})
}

func BenchmarkBlocks(b *testing.B) {
	benchPages(b, func(content []byte) error {
		_, err := article.Read(source.New("page.html", content), article.HTML, article.Options{})
		return err
	})
}

func BenchmarkRead(b *testing.B) {
	benchPages(b, func(content []byte) error {
		_, err := Read(source.New("page.html", content), Options{})
		return err
	})
}

// BenchmarkJSON is the whole way to what the command prints.
func BenchmarkJSON(b *testing.B) {
	benchPages(b, func(content []byte) error {
		reading, err := Read(source.New("page.html", content), Options{})
		if err != nil {
			return err
		}
		if !schema.Fits("article", reading.Article) {
			return errors.New("the article does not fit its schema")
		}
		_, err = schema.Encode(reading.Article)
		return err
	})
}

// TestFurnishedPage holds the page of the benchmark to what it is for: little
// text, and the same entries as the bare listicle.
func TestFurnishedPage(t *testing.T) {
	bare, err := Read(source.New("page.html", listicle(t)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	content := furnished(t)
	page, err := Read(source.New("page.html", content), Options{})
	if err != nil {
		t.Fatal(err)
	}
	text := 0
	for _, block := range page.Page.Blocks {
		if block.Region == article.Main {
			text += len(block.Text.Plain)
		}
	}
	if share := float64(text) / float64(len(content)); share < 0.08 || share > 0.15 {
		t.Errorf("text is %.2f of the page", share)
	}
	if got, want := len(page.Article.Stretches), len(bare.Article.Stretches); got != want {
		t.Errorf("%d entries, %d without the furniture", got, want)
	}
}
