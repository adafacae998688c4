package rules

import (
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema/source"
)

// BenchmarkLint lints an article that was read before; BenchmarkRead reads it,
// for comparison in the same run.
func BenchmarkLint(b *testing.B) {
	text := longArticle(50)
	reading, err := extract.Read(source.New("a.md", []byte(text)), extract.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Lint([]*extract.Reading{reading}, nil, Config{})
	}
}

func BenchmarkRead(b *testing.B) {
	text := longArticle(50)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := extract.Read(source.New("a.md", []byte(text)), extract.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// longArticle repeats stretches of the drawn articles under names of their own.
func longArticle(times int) string {
	var out strings.Builder
	out.WriteString("# Many stretches\n\n")
	for i := range times {
		for _, part := range drawnParts[:6] {
			out.WriteString(strings.Replace("#"+part, "\n", " "+strings.Repeat("i", i+1)+"\n", 1))
		}
	}
	return out.String()
}
