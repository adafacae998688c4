package extract

// Speed beside a bare goquery parse of the same bytes in the same run:
// go test ./extract -run '^$' -bench . -cpu 1

import (
	"bytes"
	"os"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"github.com/stretchlint/stretchlint/schema/source"
)

// page is the listicle of the goldens: nearly all of it is text, so the ratio
// is worse than on pages of the web, most of which is markup.
func page(b testing.TB) []byte {
	content, err := os.ReadFile("../testdata/articles/listicle-html/article.html")
	if err != nil {
		b.Fatal(err)
	}
	return content
}

func BenchmarkGoquery(b *testing.B) {
	content := page(b)
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := goquery.NewDocumentFromReader(bytes.NewReader(content)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	content := page(b)
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(source.New("page.html", content), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
