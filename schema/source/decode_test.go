package source

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// declare makes a page of text that names its charset.
func declare(charset, text string) string {
	return "<meta charset=" + charset + "><p>" + text
}

func TestDecode(t *testing.T) {
	utf16 := func(order unicode.Endianness) encoding.Encoding { return unicode.UTF16(order, unicode.UseBOM) }
	for _, c := range []struct {
		name, text string
		encoding   encoding.Encoding
	}{
		{"UTF-16 little endian", "Lie down – 20 × 3 😀 é\r\nend", utf16(unicode.LittleEndian)},
		{"UTF-16 big endian", "Lie down – 20 × 3 😀 é\r\nend", utf16(unicode.BigEndian)},
		{"windows-1252 undeclared", "Café – 20–30 “s” naïve", charmap.Windows1252},
		{"windows-1251", declare("windows-1251", "Растяжка спины 30 с"), charmap.Windows1251},
		{"Shift JIS", declare("shift_jis", "ストレッチを30秒 abc ﾊﾝｶｸ"), japanese.ShiftJIS},
		{"ISO-2022-JP", declare("iso-2022-jp", "a 背中 b 腰 c"), japanese.ISO2022JP},
		{"GB 18030", declare("gb18030", "拉伸 30 秒 😀"), simplifiedchinese.GB18030},
		{"Big5", declare("big5", "伸展 30 秒"), traditionalchinese.Big5},
	} {
		t.Run(c.name, func(t *testing.T) {
			content, err := c.encoding.NewEncoder().Bytes([]byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			f := New("a.html", content)
			if string(f.Text) != c.text {
				t.Fatalf("text is %q, want %q", f.Text, c.text)
			}
			checkOffsets(t, f, c.encoding)
		})
	}
}

// checkOffsets decodes the bytes of every rune by themselves, and checks that
// the way there and back ends where it began.
func checkOffsets(t *testing.T, f *File, from encoding.Encoding) {
	t.Helper()
	stateful := from == japanese.ISO2022JP
	for i, r := range string(f.Text) {
		start, end := f.Offset(i), f.Offset(i+utf8.RuneLen(r))
		if start >= end || end > len(f.Bytes) {
			t.Fatalf("%q at %d stands at %d-%d of %d", r, i, start, end, len(f.Bytes))
		}
		if back := f.TextOffset(start); back != i {
			t.Errorf("%q at %d: back from %d is %d", r, i, start, back)
		}
		if stateful {
			continue // a character means nothing without the shift before it
		}
		one := f.Bytes[start:end]
		if bytes.HasPrefix(f.Bytes, []byte{0xFF, 0xFE}) || bytes.HasPrefix(f.Bytes, []byte{0xFE, 0xFF}) {
			one = append(bytes.Clone(f.Bytes[:2]), one...)
		}
		got, err := from.NewDecoder().Bytes(one)
		if err != nil || string(got) != string(r) {
			t.Errorf("the bytes % x of %q read %q (%v)", one, r, got, err)
		}
	}
	if end := f.Offset(len(f.Text)); end != len(f.Bytes) && !stateful {
		t.Errorf("the end of the text is at %d of %d", end, len(f.Bytes))
	}
}

func TestDecodeUTF8(t *testing.T) {
	t.Run("shares memory", func(t *testing.T) {
		content := []byte("Größe 30 s")
		f := New("a.md", content)
		if &f.Text[0] != &content[0] || len(f.Text) != len(content) || f.Offset(5) != 5 || f.TextOffset(5) != 5 {
			t.Error("valid UTF-8 was copied or moved")
		}
	})
	t.Run("byte order mark", func(t *testing.T) {
		content := []byte("\xEF\xBB\xBFLie\ndown")
		f := New("a.md", content)
		if string(f.Text) != "Lie\ndown" || &f.Text[0] != &content[3] {
			t.Errorf("text is %q", f.Text)
		}
		if span := f.Span(4, 8); span.Start != (Position{7, 2, 1}) || span.End != (Position{11, 2, 5}) {
			t.Errorf("span is %+v", span)
		}
		if f.TextOffset(7) != 4 || f.TextOffset(0) != 0 || f.TextOffset(11) != 8 {
			t.Error("no way back past the mark")
		}
	})
	t.Run("a few broken bytes", func(t *testing.T) {
		content := []byte("Größe – schön – übe a\xffb")
		f := New("a.md", content)
		if &f.Text[0] != &content[0] {
			t.Error("damaged UTF-8 was taken for another encoding")
		}
	})
	t.Run("declared but false", func(t *testing.T) {
		f := New("a.html", []byte(declare("utf-8", "caf\xe9 \x96 na\xefve")))
		if !strings.HasSuffix(string(f.Text), "café – naïve") {
			t.Errorf("text is %q", f.Text)
		}
	})
	t.Run("empty", func(t *testing.T) {
		for _, content := range []string{"", "\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"} {
			if f := New("a.md", []byte(content)); len(f.Text) != 0 || f.Offset(0) != len(content) {
				t.Errorf("%q: text %q, its start at %d", content, f.Text, f.Offset(0))
			}
		}
	})
}

func TestUTF16Odd(t *testing.T) {
	f := New("a.txt", []byte("\xFF\xFEa\x00b"))
	if string(f.Text) != "a\uFFFD" || f.Offset(1) != 4 || f.Offset(4) != 5 {
		t.Errorf("text %q, offsets %d and %d", f.Text, f.Offset(1), f.Offset(4))
	}
}

// FuzzDecode holds the two maps to each other on any bytes.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"caf\xe9", "\xFF\xFEa\x00\x00\xd8", "\xFE\xFF\x00a", declare("shift_jis", "\x83\x58\x81"), declare("iso-2022-jp", "\x1b$B\x1b(B\xff"), declare("big5", "\x88\x62"), declare("gb18030", "\x81\x30\xff")} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		file := New("a.html", content)
		last := 0
		for i := 0; i <= len(file.Text); i++ {
			at := file.Offset(i)
			if at < last || at > len(content) {
				t.Fatalf("offset %d is at %d after %d, of %d", i, at, last, len(content))
			}
			last = at
		}
		last = 0
		for i := 0; i <= len(content); i++ {
			at := file.TextOffset(i)
			if at < last || at > len(file.Text) {
				t.Fatalf("byte %d is at %d after %d, of %d", i, at, last, len(file.Text))
			}
			last = at
		}
	})
}

// TestNewAs weighs what content came with against what it says and is.
func TestNewAs(t *testing.T) {
	latin2, err := charmap.ISO8859_2.NewEncoder().String("Ćwiczenie źródło")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ name, content, contentType, want string }{
		{"nothing else says it", latin2, "text/html; charset=iso-8859-2", "Ćwiczenie źródło"},
		{"the page says otherwise", declare("iso-8859-1", latin2), "text/html; charset=ISO-8859-2", declare("iso-8859-1", "Ćwiczenie źródło")},
		{"it is UTF-8 all the same", "Café", "text/html; charset=iso-8859-1", "Café"},
		{"a byte order mark", "\xEF\xBB\xBFCafé", "text/html; charset=iso-8859-1", "Café"},
		{"it is no UTF-8", "Caf\xE9", "text/html; charset=utf-8", "Café"},
		{"nobody knows it", "Caf\xE9", "text/html; charset=klingon", "Café"},
		{"it can't be read", "Caf\xE9", "charset=;;;=", "Café"},
	} {
		if got := string(NewAs("a.html", []byte(test.content), test.contentType).Text); got != test.want {
			t.Errorf("%s: text is %q, want %q", test.name, got, test.want)
		}
	}
}
