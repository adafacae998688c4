// What the tests of the readers share: blocks as short lines, and the check
// that every text is what stands at its place.
package article

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/extract/article/articletest"
	"github.com/stretchlint/stretchlint/schema/source"
)

// readTest reads content and checks all its spans.
func readTest(t testing.TB, name, content string) *Article {
	t.Helper()
	f := source.New(name, []byte(content))
	a, err := Read(f, MediaType(name, f.Bytes), Options{})
	if err != nil {
		t.Fatalf("reading %s: %v", name, err)
	}
	checkArticle(t, a)
	return a
}

// checkArticle checks every place in an article.
func checkArticle(t testing.TB, a *Article) {
	t.Helper()
	for i := range a.Blocks {
		b := &a.Blocks[i]
		for _, image := range b.Images {
			if image.Start < 0 || image.End < image.Start || image.End > len(a.File.Text) {
				t.Errorf("image %q: place %d-%d out of range", image.Src, image.Start, image.End)
			}
		}
		if b.Text.IsEmpty() {
			continue
		}
		plain := b.Text.Plain
		articletest.CheckSpan(t, a.File, b.Text.Span(a.File, 0, len(plain)), plain)
		for _, r := range b.Strong {
			articletest.CheckSpan(t, a.File, b.Text.Span(a.File, r.Start, r.End), plain[r.Start:r.End])
		}
		if strings.TrimSpace(plain) != plain || strings.Contains(plain, "  ") {
			t.Errorf("blanks not collapsed in %q", plain)
		}
	}
	if span := a.Meta.TitleSpan; !span.IsZero() {
		articletest.CheckSpan(t, a.File, span, a.Meta.Title)
	}
}

var kindNames = map[Kind]string{
	Paragraph: "p", Heading: "h", Item: "li", Cell: "td", Term: "dt", Definition: "dd", Caption: "caption", Quote: "quote",
	Code: "code", Picture: "picture", Rule: "rule",
}

var regionNames = map[Region]string{
	Navigation: "nav", Header: "header", Footer: "footer", Aside: "aside", Comments: "comments", Form: "form", Hidden: "hidden",
}

// sketch writes a block as a line: "h2 #3 @aside ~ links | text [src alt]".
// ~ says that no gap stands before it; strong parts stand between ** signs.
func sketch(b Block) string {
	out := kindNames[b.Kind]
	if b.Level > 0 {
		out += fmt.Sprint(b.Level)
	}
	if b.Kind == Cell {
		out += fmt.Sprintf("(%d,%d)", b.Row, b.Column)
	}
	for _, part := range []struct {
		say  bool
		what string
	}{
		{b.Header, "header"}, {b.Bullet, "•"}, {b.Number != "", "#" + b.Number}, {b.Region != Main, "@" + regionNames[b.Region]},
		{!b.Gap, "~"}, {b.Links, "links"}, {!b.Text.IsEmpty(), "| " + marked(b)},
	} {
		if part.say {
			out += " " + part.what
		}
	}
	for _, image := range b.Images {
		out += " [" + strings.TrimSpace(image.Src+" "+image.Alt) + "]"
	}
	return out
}

func marked(b Block) string {
	var out strings.Builder
	at := 0
	for _, r := range b.Strong {
		out.WriteString(b.Text.Plain[at:r.Start] + "**" + b.Text.Plain[r.Start:r.End] + "**")
		at = r.End
	}
	return out.String() + b.Text.Plain[at:]
}

func sketches(a *Article) []string {
	out := []string{}
	for _, b := range a.Blocks {
		out = append(out, sketch(b))
	}
	return out
}

// A readerCase is a file and the blocks it makes.
type readerCase struct {
	name, content string
	want          []string
}

// runReader runs cases on files with this ending.
func runReader(t *testing.T, ending string, cases []readerCase) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a := readTest(t, "a"+ending, c.content)
			if diff := cmp.Diff(c.want, sketches(a)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}
