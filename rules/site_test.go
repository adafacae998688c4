package rules

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestPagesForASite: every rule has a section with its ID, and every example
// comes through word for word, whatever it is written in, with what is reported
// in marked elements.
func TestPagesForASite(t *testing.T) {
	document, err := html.Parse(strings.NewReader(HTMLPages(All)))
	if err != nil {
		t.Fatal(err)
	}
	sections := map[string]string{}
	for node := range document.Descendants() {
		if node.Data == "section" {
			sections[node.Attr[0].Val] = strings.ReplaceAll(textOf(node), "\r", "\n")
		}
	}
	asShown := strings.NewReplacer("\r", "\n", "\x00", "\ufffd")
	for _, r := range All {
		page := sections[r.ID]
		if page == "" {
			t.Errorf("%s has no section", r.ID)
		}
		for _, e := range r.Examples {
			if !strings.Contains(page, asShown.Replace(strings.TrimRight(e.Text, "\n"))) {
				t.Errorf("%s: example is not in the page: %q", r.ID, e.Text)
			}
		}
		for _, text := range []string{r.Title, r.Why, r.Blind} {
			if want := strings.Join(strings.Fields(text), " "); !strings.Contains(page, want) {
				t.Errorf("%s: the page does not say %q", r.ID, want)
			}
		}
	}
}

// textOf gives the words of a node, with marks around what is in a marked
// element.
func textOf(node *html.Node) string {
	var b strings.Builder
	for child := range node.ChildNodes() {
		switch {
		case child.Type == html.TextNode:
			b.WriteString(child.Data)
		case child.Data == "mark":
			b.WriteString("⟦" + textOf(child) + "⟧")
		default:
			b.WriteString(textOf(child))
		}
	}
	return b.String()
}

// TestPagesInTheRepository holds docs/rules, where the addresses of findings
// lead, to the rules: a page for each and no other. UPDATE=1 rewrites them.
func TestPagesInTheRepository(t *testing.T) {
	dir := filepath.FromSlash("../docs/rules")
	stray := map[string]bool{}
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		stray[file.Name()] = true
	}
	for _, r := range All {
		name := r.ID + ".md"
		delete(stray, name)
		want := MarkdownPages([]*Rule{r})
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(want), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || string(got) != want {
			t.Errorf("docs/rules/%s is not the page of %s (%v); UPDATE=1 go test ./rules writes it", name, r.ID, err)
		}
		if address := PageURL(r.ID); !strings.HasSuffix(address, "/docs/rules/"+name) {
			t.Errorf("the address of %s is %s", r.ID, address)
		}
	}
	for name := range stray {
		t.Errorf("docs/rules/%s is the page of no rule", name)
	}
}
