package report

// The Markdown format: a summary for a comment on a change, or for the page of
// a run.

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/stretchlint/stretchlint/rules"
)

// mostRows is how many findings the table shows: the services that take such
// comments cut them at 64 KB.
const mostRows = 200

// Markdown writes r as a line that counts and a table.
func Markdown(w io.Writer, r Result) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "**stretchlint**: %s\n", summary(r))
	if len(r.Diagnostics) > 0 {
		out.WriteString("\n| Place | Severity | Finding | Rule |\n| --- | --- | --- | --- |\n")
	}
	for i, d := range r.Diagnostics {
		if i == mostRows {
			fmt.Fprintf(out, "\n%d more are not shown.\n", len(r.Diagnostics)-mostRows)
			break
		}
		fmt.Fprintf(out, "| %s:%d | %s | %s | %s |\n", Literal(d.Path), d.Span.Start.Line, d.Severity, Literal(d.Message), linked(d.Rule))
	}
	return out.Flush()
}

// linked gives a rule with a link to its page; a rule of a house has none.
func linked(rule string) string {
	if address := rules.PageURL(rule); address != "" {
		return "[" + rule + "](" + address + ")"
	}
	return rule
}

// Literal escapes whatever Markdown, or a service that reads it, would take for
// more than words: markup, links, mentions, references to issues.
func Literal(text string) string {
	var b strings.Builder
	previous := ' '
	for _, r := range clean(text) {
		switch {
		case strings.ContainsRune("<>&@#:", r):
			fmt.Fprintf(&b, "&#%d;", r)
		case strings.ContainsRune("\\`*_{}[]+!|~$^=", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '.' && (previous == 'w' || previous == 'W'): // "www." alone makes a link
			b.WriteString(`\.`)
		default:
			b.WriteRune(r)
		}
		previous = r
	}
	return b.String()
}
