package source

import "testing"

// TestExcerpt: an excerpt answers for its lines as the file does, and for no
// other.
func TestExcerpt(t *testing.T) {
	f := New("a.md", []byte("\xEF\xBB\xBFone\r\ntwo – drei\nthree\n"))
	e := f.Excerpt([]int{3, 2, 2, 9})
	for number := 0; number <= 9; number++ {
		text, start := e.Line(number)
		want, at := f.Line(number)
		if number != 2 && number != 3 {
			want, at = "", -1
		}
		if text != want || start != at {
			t.Errorf("line %d is %q at %d, want %q at %d", number, text, start, want, at)
		}
	}
	for offset := range len(f.Bytes) {
		if got, want := e.TextOffset(offset), f.TextOffset(offset); got != want {
			t.Errorf("the text offset of %d is %d, want %d", offset, got, want)
		}
	}
}
