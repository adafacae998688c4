package extract

// Reasons: what was decided about each block, kept only when asked for.

import (
	"fmt"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A Decision says what was decided about one block, or one value, and why.
type Decision struct {
	Span source.Span
	// What is "opens", "belongs", "outside", "dropped", "closes", "profile", "language" or the
	// name of a value ("movement", "position", "hold").
	What string
	// Words are the beginning of the block, or the value.
	Words string
	Why   string
}

// A trace collects decisions; the nil trace collects none.
type trace struct {
	file  *source.File
	found []Decision
}

func newTrace(on bool, f *source.File) *trace {
	if !on {
		return nil
	}
	return &trace{file: f}
}

func (t *trace) decisions() []Decision {
	if t == nil {
		return nil
	}
	return t.found
}

// profile says which profile of the site a page was read by.
func (t *trace) profile(page *article.Article) {
	if t != nil && page.Site != nil {
		t.found = append(t.found, Decision{Span: t.file.Span(0, 0), What: "profile", Words: page.Site.Profile.Path, Why: "it is for the page's address"})
	}
}

// foreign says that the words were not read, because of their language.
func (t *trace) foreign(page *article.Article) {
	if t != nil {
		t.found = append(t.found, Decision{Span: t.file.Span(0, 0), What: "language", Words: page.Meta.Spoken, Why: "the vocabularies do not know it: nothing is read"})
	}
}

func (t *trace) line(l *line, what, why string) {
	if t == nil || l.Text.IsEmpty() {
		return
	}
	t.found = append(t.found, Decision{Span: l.Text.Span(t.file, 0, len(l.Text.Plain)), What: what, Words: beginning(l.Text.Plain), Why: why})
}

func (t *trace) opens(l *line, d *draft) { t.line(l, "opens", d.signal+": "+d.why) }

func (t *trace) outside(l *line) { t.line(l, "outside", "it belongs to no entry") }

func (t *trace) drop(l *line, why string) { t.line(l, "dropped", why) }

func (t *trace) belongs(l *line, d *draft) {
	why := "it follows in the entry"
	if l.label.use != unlabelled {
		why = fmt.Sprintf("its label opens the part %q", l.label.use)
	} else if d.current != unlabelled {
		why = fmt.Sprintf("it stands under the label of the part %q", d.current)
	}
	t.line(l, "belongs", why)
}

func (t *trace) closes(d *draft, why string) {
	if t == nil {
		return
	}
	t.found = append(t.found, Decision{Span: d.firstLine().Text.Span(t.file, 0, 0), What: "closes", Words: beginning(d.displayName()), Why: why})
}

// entry says where the values of an entry came from.
func (t *trace) entry(d *draft, e *schema.Entry) {
	if t == nil {
		return
	}
	value := func(what, words, why string, span source.Span) {
		if words != "" {
			t.found = append(t.found, Decision{Span: span, What: what, Words: words, Why: why})
		}
	}
	value("movement", e.Movement, e.MovementReason, e.Span)
	for _, p := range d.parts {
		for _, at := range p.positions() {
			value("position", at.id, fmt.Sprintf("row %q", at.row), p.Text.Span(t.file, at.start, at.end))
		}
		for _, r := range p.doses {
			value(r.Field.String(), p.Text.Plain[r.Start:r.End], fmt.Sprintf("row %q", r.Row), p.Text.Span(t.file, r.Start, r.End))
		}
	}
}

// beginning cuts a text to what a reader needs to know it again.
func beginning(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	if cut := strings.LastIndexByte(s[:most], ' '); cut > 0 {
		return s[:cut] + " …"
	}
	return strings.ToValidUTF8(s[:most], "") + " …"
}
