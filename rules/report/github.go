package report

// The GitHub format: workflow commands, which a runner shows as annotations.

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/stretchlint/stretchlint/rules"
)

// An article must not be able to end a command and begin its own: these are
// all the characters that mean something in one. The percent sign comes first
// in both, or it would escape the others again.
var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

var githubCommand = map[rules.Severity]string{rules.Error: "error", rules.Warning: "warning", rules.Note: "notice"}

// inBrackets gives an address to stand behind a message; there may be none.
func inBrackets(address string) string {
	if address == "" {
		return ""
	}
	return " (" + address + ")"
}

// GitHub writes each finding of r as a workflow command.
func GitHub(w io.Writer, r Result) error {
	out := bufio.NewWriter(w)
	for _, d := range r.Diagnostics {
		fmt.Fprintf(out, "::%s file=%s,line=%d,endLine=%d", githubCommand[d.Severity], githubProperty.Replace(clean(d.Path)), d.Span.Start.Line, d.Span.End.Line)
		if d.Span.Start.Line == d.Span.End.Line { // the runner takes columns within one line only
			fmt.Fprintf(out, ",col=%d,endColumn=%d", d.Span.Start.Column, d.Span.End.Column)
		}
		fmt.Fprintf(out, ",title=%s::%s\n", githubProperty.Replace("stretchlint "+d.Rule), githubData.Replace(clean(d.Message)+inBrackets(rules.PageURL(d.Rule))))
	}
	return out.Flush()
}
