package strict

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

// bomb gives a text that names lists of lists, each nine times the one before.
func bomb() string {
	text := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		text += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat("*"+string(c-1)+",", 9), ","))
	}
	return text
}

func TestWhatIsRefused(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"said twice", "a: 1\nb: {c: 1, c: 2}\n", `:2:11: "c" is said twice`},
		{"a bomb", bomb(), ":1:4: a YAML anchor, alias or tag; write the value out"},
		{"an alias of itself", "a: &a [*a]\n", ":1:4: a YAML anchor, alias or tag; write the value out"},
		{"merged in", "a: {b: c}\nd: {<<: {b: e}}\n", ":2:5: a key is text, not a YAML anchor, alias or tag; write the value out"},
		{"a tag", "a: !!binary aGk=\n", ":1:4: a YAML anchor, alias or tag; write the value out"},
		{"a key that is a list", "? [a]\n: b\n", ":1:3: a key is text, not a list"},
		{"too deep", strings.Repeat("[", 20000), ":1:1: this is not YAML: exceeded max depth of 10000"},
		{"too large", strings.Repeat("a", MaxBytes+1), ":1:1: 1048577 bytes, more than the 1048576 that are read of such a file"},
		{"two documents", "a: b\n---\nc: d\n", ":3:1: a second document; such a file has one"},
		{"a broken second document", "a: b\n---\nc: [d\n", ":3:1: this is not YAML: did not find expected ',' or ']'"},
		{"a list that does not end", "a:\n  b: [c\n", ":2:1: this is not YAML: did not find expected ',' or ']'"},
		{"an escape that is none", "a: b\n\nc: \"\\q\"\n", ":3:1: this is not YAML: found unknown escape character"},
		{"two colons", "a: b: c\n", ":1:1: this is not YAML: mapping values are not allowed in this context"},
		{"a control character", "a: b\x01\n", ":1:1: this is not YAML: control characters are not allowed"},
	} {
		t.Run(test.name, func(t *testing.T) {
			root, problem := Parse([]byte(test.text))
			if problem == nil {
				_, problem = Value(root)
			}
			if problem == nil || problem.Error() != test.want {
				t.Errorf("got %v, want %s", problem, test.want)
			}
		})
	}
}

func TestValue(t *testing.T) {
	root, problem := Parse([]byte("# c\na: [1, 2.5, true, ~, off, 2024-01-02, '3']\nb: {c: d}\n---\n# nothing more\n"))
	if problem != nil {
		t.Fatal(problem)
	}
	value, problem := Value(root)
	want := map[string]any{"a": []any{1, 2.5, true, nil, "off", "2024-01-02", "3"}, "b": map[string]any{"c": "d"}}
	if diff := cmp.Diff(want, value); diff != "" || problem != nil {
		t.Errorf("%v (-want +got):\n%s", problem, diff)
	}
	if root, problem := Parse([]byte("# only words\n")); root != nil || problem != nil {
		t.Errorf("a file of comments gives %v, %v", root, problem)
	}
}

func TestNearest(t *testing.T) {
	for name, want := range map[string]string{"Step": "steps", "entri": "entry", "dosis": "dose", "zzz": "", strings.Repeat("name", 1<<18): ""} {
		if got := Nearest(name, []string{"dose", "entry", "name", "steps"}); got != want {
			t.Errorf("Nearest(%.20q) = %q, want %q", name, got, want)
		}
	}
}

// FuzzParse: whatever a file holds, its value is no larger than the file, and
// every problem has a line of the file.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{bomb(), "a: 1\na: 2\n", "a: [b, {c: ~}]\n", "- !!set {? a}\n", "\xff\xfea\x00:\x00", "%TAG ! x\n---\n!a b", "a: >-\n  b\n\n  c\n", "? |\n  a\n: b", "<<: *a"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		root, problem := Parse([]byte(text))
		if problem == nil {
			var value any
			value, problem = Value(root)
			if n := size(value); n > len(text)+1 {
				t.Errorf("%d values in %d bytes", n, len(text))
			}
		}
		if problem != nil && (problem.Line < 1 || problem.Column < 1 || problem.Message == "") {
			t.Errorf("problem without a place: %+v", problem)
		}
		r := Reader{Path: "x"}
		if root != nil {
			r.Fields(root, "file", map[string]func(*yaml.Node){"a": func(n *yaml.Node) { r.Texts(n, "a") }})
			At(root, "/a/0/b")
		}
	})
}

func size(value any) int {
	n := 1
	switch v := value.(type) {
	case []any:
		for _, element := range v {
			n += size(element)
		}
	case map[string]any:
		for _, element := range v {
			n += size(element)
		}
	}
	return n
}
