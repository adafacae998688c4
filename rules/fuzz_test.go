package rules

import (
	"testing"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema/source"
)

// FuzzLint: no text makes a rule panic, every finding lies in the file and
// names its place, and fixes can be done.
func FuzzLint(f *testing.F) {
	for _, r := range All {
		for _, e := range r.Examples {
			text, _ := unmark(e.Text)
			f.Add(text, "a.md")
			f.Add(text, "a.txt")
			f.Add(text, "a.html")
		}
	}
	f.Fuzz(func(t *testing.T, text, path string) {
		file := source.New(path, []byte(text))
		reading, err := extract.Read(file, extract.Options{})
		if err != nil {
			t.Skip()
		}
		var fixes []*Fix
		for _, d := range Lint([]*extract.Reading{reading}, nil, Config{}) {
			start, end := d.Span.Start, d.Span.End
			if start.Offset < 0 || start.Offset > end.Offset || end.Offset > len(file.Bytes) || start.Line < 1 || start.Column < 1 {
				t.Errorf("%s: span %+v is not in the file of %d bytes", d.Rule, d.Span, len(file.Bytes))
			}
			if d.Message == "" || d.Fingerprint == "" || d.Severity == Off {
				t.Errorf("incomplete finding %+v", d)
			}
			if d.Fix != nil {
				fixes = append(fixes, d.Fix)
			}
		}
		Apply(file, fixes)
	})
}
