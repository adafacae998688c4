package report

// The XML formats: JUnit and checkstyle, which nearly every CI server reads.

import (
	"encoding/xml"
	"fmt"
	"io"

	"github.com/stretchlint/stretchlint/rules"
)

// A fileFindings is the findings of one file.
type fileFindings struct {
	path  string
	found []rules.Diagnostic
}

// byFile divides findings, which are sorted by path within each argument, into
// those of one file each.
func byFile(found []rules.Diagnostic) []fileFindings {
	var files []fileFindings
	at := map[string]int{}
	for _, d := range found {
		i, known := at[d.Path]
		if !known {
			i = len(files)
			at[d.Path] = i
			files = append(files, fileFindings{path: d.Path})
		}
		files[i].found = append(files[i].found, d)
	}
	return files
}

func writeXML(w io.Writer, document any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(document); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name      string        `xml:"name,attr"`
		ClassName string        `xml:"classname,attr"`
		Failure   *junitFailure `xml:"failure"`
		Output    string        `xml:"system-out,omitempty"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
)

// JUnit writes r as one suite for each file with findings. A note passes: it
// is shown, and turns nothing red. Without findings there is one case that
// passes, because some servers take an empty report for a broken one.
func JUnit(w io.Writer, r Result) error {
	document := junitSuites{Name: "stretchlint"}
	for _, file := range byFile(r.Diagnostics) {
		suite := junitSuite{Name: clean(file.path)}
		for _, d := range file.found {
			suite.add(d)
		}
		document.Suites = append(document.Suites, suite)
	}
	if len(document.Suites) == 0 {
		cases := []junitCase{{Name: plural(r.Files, "file") + " without findings", ClassName: "stretchlint"}}
		document.Suites = []junitSuite{{Name: "stretchlint", Tests: 1, Cases: cases}}
	}
	for _, suite := range document.Suites {
		document.Tests += suite.Tests
		document.Failures += suite.Failures
	}
	return writeXML(w, document)
}

func (s *junitSuite) add(d rules.Diagnostic) {
	text := fmt.Sprintf("%s: %s: %s [%s]", place(d.Path, d.Span.Start.Line, d.Span.Start.Column), d.Severity, clean(d.Message), d.Rule)
	c := junitCase{Name: fmt.Sprintf("%s %d:%d", d.Rule, d.Span.Start.Line, d.Span.Start.Column), ClassName: clean(d.Path)}
	if d.Severity == rules.Note {
		c.Output = text
	} else {
		c.Failure = &junitFailure{Message: clean(d.Message), Type: d.Severity.String(), Text: text}
		s.Failures++
	}
	s.Tests++
	s.Cases = append(s.Cases, c)
}

type (
	checkstyleReport struct {
		XMLName xml.Name         `xml:"checkstyle"`
		Version string           `xml:"version,attr"`
		Files   []checkstyleFile `xml:"file"`
	}
	checkstyleFile struct {
		Name   string            `xml:"name,attr"`
		Errors []checkstyleError `xml:"error"`
	}
	checkstyleError struct {
		Line     int    `xml:"line,attr"`
		Column   int    `xml:"column,attr"`
		Severity string `xml:"severity,attr"`
		Message  string `xml:"message,attr"`
		Source   string `xml:"source,attr"`
	}
)

// checkstyleVersion is the version of the format that readers know.
const checkstyleVersion = "4.3"

var checkstyleSeverity = map[rules.Severity]string{rules.Error: "error", rules.Warning: "warning", rules.Note: "info"}

// Checkstyle writes r as a checkstyle report. Columns count code points.
func Checkstyle(w io.Writer, r Result) error {
	document := checkstyleReport{Version: checkstyleVersion}
	for _, file := range byFile(r.Diagnostics) {
		f := checkstyleFile{Name: clean(file.path)}
		for _, d := range file.found {
			f.Errors = append(f.Errors, checkstyleError{
				Line: d.Span.Start.Line, Column: d.Span.Start.Column, Severity: checkstyleSeverity[d.Severity],
				Message: clean(d.Message), Source: "stretchlint." + d.Rule,
			})
		}
		document.Files = append(document.Files, f)
	}
	return writeXML(w, document)
}
