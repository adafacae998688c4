// What a rule is given: the reading of one article, or the corpus, and a way
// to report.

package rules

import (
	"fmt"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A Pass is one rule over one article.
type Pass struct {
	*extract.Reading
	settings
	prose *prose
	// suppressions are those of the article; what they silenced is known to the
	// rules about them only.
	suppressions []*suppression
	found        []*Diagnostic
}

// Entries are the stretches of the article.
func (p *Pass) Entries() []schema.Entry { return p.Article.Stretches }

// Reportf reports a finding at span about entry e (nil: about the article). The
// rule may still change what it gets back; a severity of Off drops it.
func (p *Pass) Reportf(e *schema.Entry, span source.Span, format string, args ...any) *Diagnostic {
	d := newDiagnostic(p.settings, p.File, span, fmt.Sprintf(format, args...))
	if e != nil {
		d.Stretch = e.Name
		d.subject = subject(e)
	}
	d.whole = e == nil && span == p.place()
	p.found = append(p.found, d)
	return d
}

func newDiagnostic(s settings, f *source.File, span source.Span, message string) *Diagnostic {
	rule := s.rule
	return &Diagnostic{
		Rule:     rule.ID,
		Severity: s.severity, // a rule that is off by default was switched on here
		Path:     f.Path,
		Span:     span,
		Message:  message,
		Evidence: rule.evidence(),
		Related:  []Related{},
		File:     f,
	}
}

// also adds another place of the same file to a finding.
func (d *Diagnostic) also(span source.Span, message string) {
	d.Related = append(d.Related, Related{Message: message, Path: d.Path, Span: span})
}

func subject(e *schema.Entry) string {
	if e.Movement != "" {
		return e.Movement
	}
	return e.Name
}

// place is where something missing from an entry is reported: at its name, or
// at its first how-to line when it has none.
func place(e *schema.Entry) source.Span {
	switch {
	case len(e.Spans.Name) > 0:
		return e.Spans.Name[0]
	case len(e.Steps) > 0:
		return e.Steps[0].Span
	}
	return e.Span
}

// place is where something missing from the article is reported: at its
// title, else at 1:1.
func (p *Pass) place() source.Span {
	if !p.Page.Meta.TitleSpan.IsZero() {
		return p.Page.Meta.TitleSpan
	}
	return p.File.Span(0, 0)
}

// call is how a message speaks of an entry.
func call(e *schema.Entry) string {
	if e.Name == "" {
		return "this stretch"
	}
	return "“" + brief(e.Name) + "”"
}

// longestQuote is how many code points of an article a message repeats.
const longestQuote = 60

// brief cuts a quotation to the length a message bears.
func brief(quote string) string {
	runes := []rune(quote)
	if len(runes) <= longestQuote {
		return quote
	}
	return string(runes[:longestQuote-1]) + "…"
}
