package extract

// Fuzzing: whatever the bytes, reading does not panic, every span is in range
// and every text is what its bytes say.

import (
	"os"
	"path/filepath"
	"testing"

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
