package report

// The rdjsonl format: one finding per line, for reviewdog. Its columns count
// the bytes of a line in UTF-8, from 1.

import (
	"encoding/json"
	"io"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema/source"
)

type (
	rdDiagnostic struct {
		Message     string         `json:"message"`
		Location    rdLocation     `json:"location"`
		Severity    string         `json:"severity"`
		Source      rdSource       `json:"source"`
		Code        rdCode         `json:"code"`
		Suggestions []rdSuggestion `json:"suggestions,omitempty"`
		Related     []rdRelated    `json:"relatedLocations,omitempty"`
	}
	rdLocation struct {
		Path  string   `json:"path"`
		Range *rdRange `json:"range,omitempty"`
	}
	rdRange struct {
		Start rdPosition `json:"start"`
		End   rdPosition `json:"end"`
	}
	rdPosition struct {
		Line   int `json:"line"`
		Column int `json:"column,omitempty"`
	}
	rdSource struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	}
	rdCode struct {
		Value string `json:"value"`
		URL   string `json:"url,omitempty"`
	}
	rdSuggestion struct {
		Range rdRange `json:"range"`
		Text  string  `json:"text"`
	}
	rdRelated struct {
		Message  string     `json:"message"`
		Location rdLocation `json:"location"`
	}
)

var rdSeverity = map[rules.Severity]string{rules.Error: "ERROR", rules.Warning: "WARNING", rules.Note: "INFO"}

// RDJSONL writes each finding of r as one line of reviewdog's JSON.
func RDJSONL(w io.Writer, r Result) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, d := range r.Diagnostics {
		if err := enc.Encode(newRDDiagnostic(d)); err != nil {
			return err
		}
	}
	return nil
}

func newRDDiagnostic(d rules.Diagnostic) rdDiagnostic {
	at := newRDRange(d.File, d.Span)
	out := rdDiagnostic{
		Message: clean(d.Message), Location: rdLocation{Path: d.Path, Range: &at}, Severity: rdSeverity[d.Severity],
		Source: rdSource{"stretchlint", homePage}, Code: rdCode{d.Rule, rules.PageURL(d.Rule)},
	}
	for _, related := range d.Related {
		location := rdLocation{Path: related.Path}
		if related.Path == d.Path {
			in := newRDRange(d.File, related.Span)
			location.Range = &in
		}
		out.Related = append(out.Related, rdRelated{clean(related.Message), location})
	}
	if d.Fix != nil && d.Fix.Safe && d.File != nil {
		for _, edit := range d.Fix.Edits {
			out.Suggestions = append(out.Suggestions, rdSuggestion{newRDRange(d.File, edit.Span), edit.New})
		}
	}
	return out
}

func newRDRange(f *source.File, s source.Span) rdRange {
	return rdRange{byteColumn(f, s.Start), byteColumn(f, s.End)}
}

// byteColumn counts the column in bytes; without the file there is none.
func byteColumn(f *source.File, p source.Position) rdPosition {
	if f == nil {
		return rdPosition{Line: p.Line}
	}
	_, start := f.Line(p.Line)
	if start < 0 {
		return rdPosition{Line: p.Line}
	}
	return rdPosition{p.Line, f.TextOffset(p.Offset) - start + 1}
}
