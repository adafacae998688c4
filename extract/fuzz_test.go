package extract

// Fuzzing: whatever the bytes, reading does not panic, every span is in range
// and every text is what its bytes say.

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

func FuzzRead(f *testing.F) {
	paths, err := filepath.Glob(filepath.Join(goldenDir, "*", "article.*"))
	if err != nil {
		f.Fatal(err)
	}
	kinds := []string{".md", ".html", ".txt"}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for kind := range kinds {
			f.Add(uint8(kind), content)
		}
	}
	f.Add(uint8(0), []byte("## 1\n\n- x: hold 3 s\n"))
	f.Add(uint8(2), []byte("\x00\xff•a\r\n1. "))
	f.Add(uint8(0), []byte("**🐍 Cobra:** Lie down. Look up.\n\n**★** **B** c. D.\n"))
	f.Fuzz(func(t *testing.T, kind uint8, content []byte) {
		r, err := Read(source.New("fuzz"+kinds[int(kind)%len(kinds)], content), Options{Explain: true})
		if err != nil {
			return // over a limit, or no text
		}
		CheckSpans(t, r)
		checkSchema(t, r)
	})
}

// checkSchema holds what was read to the schema the program publishes.
func checkSchema(t *testing.T, r *Reading) {
	text, err := schema.Encode(r.Article)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range schema.Check("article", text) {
		t.Errorf("%s: %s", p.Pointer, p.Message)
	}
}

// FuzzReadByProfile: a profile changes what a page is read as, and never where
// its words stand.
func FuzzReadByProfile(f *testing.F) {
	profile, problems := site.ReadProfile("site.yaml", []byte(`hosts: moves.example.org
entry: [.tile, article, tr]
name: [.title, h3, b]
steps: ['.how > *', ol li, p]
dose: [.time, td + td, span]
drop: [.promo, i]
`))
	if len(problems) > 0 {
		f.Fatal(problems)
	}
	paths, err := filepath.Glob(filepath.Join(goldenDir, "*", "article.html"))
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Add([]byte(`<div class=tile><img src=a><p>Stand <i>x</i><b>N</b> tall <span>30 s</span><tr><td>a<td>b</table>`))
	f.Add([]byte("<table><article>a<svg><p>b\x00<![CDATA[c]]></svg><b>&#32;&nbsp;</b><article><h3>\U000F0000"))
	f.Fuzz(func(t *testing.T, content []byte) {
		always := func(string) *site.Profile { return profile }
		r, err := Read(source.New("fuzz.html", content), Options{Profile: always, Explain: true})
		if err != nil {
			return
		}
		CheckSpans(t, r)
		checkSchema(t, r)
	})
}
