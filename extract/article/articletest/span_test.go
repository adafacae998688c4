package articletest

import (
	"testing"

	"github.com/stretchlint/stretchlint/schema/source"
)

// A recorder counts the errors of a check instead of failing.
type recorder struct {
	testing.TB
	errors int
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.errors++ }

func TestCheckSpan(t *testing.T) {
	for _, c := range []struct {
		path, content, want string
		start, end          int
		errors              int
	}{
		{"a.html", "<p>Hold <b>20&ndash;30</b>\n s</p>", "Hold 20–30 s", 3, 29, 0},
		{"a.html", "<p>Hold <b>20&ndash;30</b>\n s</p>", "Hold 20–30", 3, 29, 1},
		{"a.html", "one<br>two", "one two", 0, 10, 0},
		{"a.html", "one<script>x</script> two", "one two", 0, 25, 0},
		{"a.html", `<script>"20\u2013<b>30<\/b> s"</script>`, "20–30 s", 9, 29, 0},
		{"a.md", "Hold **for** [a](b) \\* ![c](d)30 s", "Hold for a * 30 s", 0, 34, 0},
		{"a.md", "Hold **for** 30 s", "Hold for 20 s", 0, 17, 1},
		{"a.txt", "a &amp;\n  b", "a &amp; b", 0, 11, 0},
		{"a.txt", "abc", "abc", 0, 4, 1},
	} {
		f := source.New(c.path, []byte(c.content))
		span := source.Span{Start: source.Position{Offset: c.start}, End: source.Position{Offset: c.end}}
		if c.end <= len(c.content) {
			span = f.Span(c.start, c.end)
		}
		r := &recorder{TB: t}
		if CheckSpan(r, f, span, c.want); r.errors != c.errors {
			t.Errorf("%q as %q: %d errors, want %d", c.content, c.want, r.errors, c.errors)
		}
	}
}

func TestCheckSpanPosition(t *testing.T) {
	f := source.New("a.txt", []byte("one\r\ntwo"))
	span := f.Span(5, 8)
	span.Start.Line = 1
	r := &recorder{TB: t}
	if CheckSpan(r, f, span, "two"); r.errors != 1 {
		t.Errorf("%d errors for a wrong line, want 1", r.errors)
	}
}
