package rules

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestPagesForASite: every rule has a section with its ID, and every example
// comes through word for word, whatever it is written in.
func TestPagesForASite(t *testing.T) {
	document, err := html.Parse(strings.NewReader(HTMLPages(All)))
	if err != nil {
		t.Fatal(err)
	}
	sections := map[string]string{}
	for node := range document.Descendants() {
		if node.Data == "section" {
			sections[node.Attr[0].Val] = textOf(node)
		}
	}
	for _, r := range All {
		page := sections[r.ID]
		if page == "" {
			t.Errorf("%s has no section", r.ID)
		}
		for _, e := range r.Examples {
			example := strings.ReplaceAll(strings.TrimRight(e.Bad, "\n"), "\r", "\n")
			if !strings.Contains(strings.ReplaceAll(page, "\r", "\n"), strings.ReplaceAll(example, "\x00", "\ufffd")) {
				t.Errorf("%s: example is not in the page: %q", r.ID, e.Bad)
			}
		}
		for _, text := range []string{r.Title, r.Blind} {
			if want := strings.Join(strings.Fields(text), " "); !strings.Contains(page, want) {
				t.Errorf("%s: the page does not say %q", r.ID, want)
			}
		}
	}
}

func textOf(node *html.Node) string {
	var b strings.Builder
	for n := range node.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}
