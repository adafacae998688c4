// Suppressions: what an author has decided to leave as it is, and why. They are
// written as
//
//	stretchlint-ignore-next-line missing-hold, missing-reps until 2027-01-31 because the film counts
//
// in a comment. Front matter has the same after "stretchlint-ignore:", without
// the form: it is about the file.

package rules

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/agnivade/levenshtein"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A Suppression is why a finding is not reported.
type Suppression struct {
	// Reason is in the author's words; empty when none was given.
	Reason string
	// Until is the last day it holds, as 2006-01-02; empty means for good.
	Until string
	// Span is the words of the suppression.
	Span source.Span
}

// A suppression is one as it was read.
type suppression struct {
	Suppression
	names   []namedRule
	form    string
	problem string // what makes it unreadable; it silences nothing then
	expired bool
	// from and to are what it is about, as offsets in Bytes, half open.
	from, to int
	outcome  comment
}

// A namedRule is a rule that a suppression names, and whether it had anything
// to silence.
type namedRule struct {
	written, id string
	notice      string
	// runs: it was run over the article; used: something of it was silenced.
	runs, used bool
}

// The forms of suppressions: what follows "stretchlint-ignore-".
const (
	formLine     = "line"      // the line it stands in
	formNextLine = "next-line" // the next line that is not blank
	formStart    = "start"     // all until the next "end"
	formEnd      = "end"
	formEntry    = "entry" // the stretch it stands in, else the next
	formFile     = "file"
)

var forms = []string{formLine, formNextLine, formStart, formEnd, formEntry, formFile}

// suppressions reads those of an article.
func suppressions(r *extract.Reading, config Config) []*suppression {
	var all []*suppression
	for _, c := range comments(r) {
		words := string(r.File.Text[c.start:c.end])
		rest := strings.TrimSpace(words)
		form, named := formFile, c.file
		if !c.file {
			if form, named = strings.CutPrefix(rest, article.NoteStem+"-"); named {
				form, rest, _ = strings.Cut(strings.Join(strings.Fields(form), " "), " ")
			}
		}
		if !named {
			continue
		}
		lead := strings.Index(words, strings.TrimSpace(words))
		s := &suppression{form: form, outcome: c}
		s.Span = r.File.Span(c.start+lead, c.start+len(strings.TrimRight(words, " \t\r\n")))
		s.parse(rest, config.Own)
		for i, name := range s.names {
			rule := ruleOf(config.rules(), name.id)
			s.names[i].runs = rule != nil && config.runs(rule, r)
		}
		s.expired = s.Until != "" && s.Until < config.Today
		all = append(all, s)
	}
	return reach(r, all)
}

// parse reads "RULE, RULE until DATE because REASON".
func (s *suppression) parse(text string, own []*Rule) {
	if !slices.Contains(forms, s.form) {
		s.problem = fmt.Sprintf("there is no %s-%s; there are %s", article.NoteStem, brief(s.form), strings.Join(forms, ", "))
		return
	}
	head, reason, _ := strings.Cut(" "+text+" ", " because ")
	s.Reason = strings.TrimSpace(reason)
	names, until, dated := strings.Cut(head, " until ")
	if s.Until = strings.TrimSpace(until); dated {
		if _, err := time.Parse(time.DateOnly, s.Until); err != nil {
			s.problem, s.Until = fmt.Sprintf("“%s” is no date; write it as 2027-01-31", brief(s.Until)), ""
		}
	}
	for name := range strings.FieldsFuncSeq(names, func(r rune) bool { return r == ',' || r == ' ' }) {
		s.name(name, own)
	}
	if len(s.names) == 0 && s.form != formEnd && s.problem == "" {
		s.problem = "it names no rule; write " + article.NoteStem + "-" + s.form + " RULE because REASON"
	}
}

func (s *suppression) name(written string, own []*Rule) {
	rule, notice := Resolve(written, own)
	named := namedRule{written: written, notice: notice}
	switch {
	case rule != nil:
		named.id = rule.ID
	case notice == "":
		s.problem = fmt.Sprintf("there is no rule “%s”%s", brief(written), meant(written, slices.Concat(All, own)))
	}
	s.names = append(s.names, named)
}

// meant gives the rule that a mistyped one most likely means.
func meant(written string, known []*Rule) string {
	best, distance := "", len(written)/2
	for _, rule := range known {
		if d := levenshtein.ComputeDistance(written, rule.ID); d < distance {
			best, distance = rule.ID, d
		}
	}
	if best == "" {
		return ""
	}
	return "; did you mean " + best + "?"
}

// reach gives each suppression what it is about; the ends of blocks go.
func reach(r *extract.Reading, all []*suppression) []*suppression {
	slices.SortStableFunc(all, func(a, b *suppression) int { return a.Span.Compare(b.Span) })
	var open, kept []*suppression
	for _, s := range all {
		s.from, s.to = s.extent(r)
		switch s.form {
		case formStart:
			open = append(open, s)
		case formEnd:
			if len(open) > 0 {
				last := open[len(open)-1]
				last.to, open = s.from, open[:len(open)-1]
				continue
			}
			s.problem = "nothing to end: there is no " + article.NoteStem + "-start before it"
		}
		kept = append(kept, s)
	}
	for _, s := range open {
		s.problem = "it never ends; write " + article.NoteStem + "-end where it does"
	}
	return kept
}

func (s *suppression) extent(r *extract.Reading) (from, to int) {
	at, end := s.Span.Start.Offset, len(r.File.Bytes)
	switch s.form {
	case formLine:
		return lineExtent(r.File, s.Span.Start.Line)
	case formNextLine:
		return nextLineExtent(r.File, s.outcome.outEnd)
	case formEntry:
		return entryExtent(r, at)
	case formFile:
		return 0, end + 1 // a finding at the very end, too
	}
	return at, end
}

func lineExtent(f *source.File, number int) (from, to int) {
	text, start := f.Line(number)
	if start < 0 {
		return 0, 0
	}
	return f.Offset(start), f.Offset(start+len(text)) + 1
}

// nextLineExtent gives the first line with words after an offset in Text that
// is past a comment.
func nextLineExtent(f *source.File, after int) (from, to int) {
	rest := f.Text[after:]
	if after > 0 && f.Text[after-1] != '\n' && f.Text[after-1] != '\r' { // the comment's own line goes on
		n := bytes.IndexAny(rest, "\r\n")
		if n < 0 {
			return 0, 0
		}
		after, rest = after+n, rest[n:]
	}
	words := bytes.TrimLeft(rest, " \t\r\n\f")
	at := after + len(rest) - len(words)
	return lineExtent(f, f.Span(at, at).Start.Line)
}

// entryExtent gives the entry around an offset in Bytes, else the next one.
func entryExtent(r *extract.Reading, at int) (from, to int) {
	next := source.Span{}
	for _, e := range r.Article.Stretches {
		for _, span := range append([]source.Span{e.Span}, e.AlsoAt...) {
			if span.Start.Offset <= at && at < span.End.Offset {
				return span.Start.Offset, span.End.Offset
			}
			if span.Start.Offset > at && (next.IsZero() || span.Start.Offset < next.Start.Offset) {
				next = span
			}
		}
	}
	return next.Start.Offset, next.End.Offset
}

// suppress marks the findings that a suppression is about. Of several the first
// one takes the finding; the others may turn out to be of no use.
func suppress(all []*suppression, found []*Diagnostic) {
	for _, d := range found {
		for _, s := range all {
			if s.silences(d) {
				d.Suppressed = &s.Suppression
				break
			}
		}
	}
}

func (s *suppression) silences(d *Diagnostic) bool {
	at := d.Span.Start.Offset
	if s.problem != "" || s.expired || at < s.from || at >= s.to {
		return false
	}
	i := slices.IndexFunc(s.names, func(n namedRule) bool { return n.id == d.Rule })
	if i < 0 {
		return false
	}
	s.names[i].used = true
	return true
}
