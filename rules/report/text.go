package report

// The text format: for people at a terminal. Each finding shows the line it
// stands in.

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/fatih/color"

	"github.com/stretchlint/stretchlint/rules"
)

// Text writes r for reading: per finding "path:line:column: severity: message
// [rule]", the words it is about and other places, and a summary at the end.
func Text(w io.Writer, r Result) error {
	out := bufio.NewWriter(w)
	paint := newPalette(r.Colour)
	for _, d := range r.Diagnostics {
		writeFinding(out, paint, d)
	}
	fmt.Fprintln(out, summary(r))
	return out.Flush()
}

func writeFinding(out io.Writer, paint palette, d rules.Diagnostic) {
	fmt.Fprintf(out, "%s %s %s %s\n",
		paint.place(place(d.Path, d.Span.Start.Line, d.Span.Start.Column)+":"),
		paint.severity[d.Severity](d.Severity.String()+":"),
		clean(d.Message), paint.rule("["+d.Rule+"]"))
	if f := newFrame(d.File, d.Span); f.underline != "" {
		gutter := fmt.Sprintf("%5d", d.Span.Start.Line)
		fmt.Fprintf(out, "%s %s\n", paint.rule(gutter+" |"), f.line)
		fmt.Fprintf(out, "%s %s\n", paint.rule(strings.Repeat(" ", len(gutter))+" |"), paint.severity[d.Severity](f.underline))
	}
	for _, related := range d.Related {
		fmt.Fprintf(out, "      = %s: %s\n", place(related.Path, related.Span.Start.Line, related.Span.Start.Column), clean(related.Message))
	}
	if d.Fix != nil {
		fmt.Fprintf(out, "      = %s: %s\n", fixWord[d.Fix.Safe], clean(d.Fix.Title))
	}
	fmt.Fprintln(out)
}

var fixWord = map[bool]string{true: "fix", false: "unsafe fix"}

func place(path string, line, column int) string {
	return fmt.Sprintf("%s:%d:%d", clean(path), line, column)
}

// summary says in one line what was found.
func summary(r Result) string {
	s := Summarize(r)
	counts := []string{plural(s.Errors, "error"), plural(s.Warnings, "warning"), plural(s.Notes, "note")}
	line := fmt.Sprintf("%s: %s", plural(s.Files, "file"), strings.Join(counts, ", "))
	if s.Suppressed > 0 {
		line += fmt.Sprintf(" (%d suppressed)", s.Suppressed)
	}
	return line
}

func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// A palette colours the parts of a finding.
type palette struct {
	place, rule func(...any) string
	severity    map[rules.Severity]func(...any) string
}

func newPalette(colour bool) palette {
	paint := func(attributes ...color.Attribute) func(...any) string {
		c := color.New(attributes...)
		if colour { // the caller knows the stream; the library would ask standard output
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c.SprintFunc()
	}
	return palette{
		place: paint(color.Bold),
		rule:  paint(color.Faint),
		severity: map[rules.Severity]func(...any) string{
			rules.Error:   paint(color.FgRed, color.Bold),
			rules.Warning: paint(color.FgYellow, color.Bold),
			rules.Note:    paint(color.FgCyan, color.Bold),
		},
	}
}
