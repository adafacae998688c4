package main

// This file is the --format flag of lint: one format for the screen, any
// number for files.

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/rules/report"
)

// An output is a format and the file it goes to; empty is standard output.
type output struct{ format, file string }

// formatFlag is a list of outputs: "sarif=out.sarif,text".
type formatFlag struct{ outputs []output }

func (f *formatFlag) Type() string { return "FORMAT[=FILE],..." }

func (f *formatFlag) String() string {
	words := make([]string, len(f.outputs))
	for i, o := range f.outputs {
		words[i] = o.format
		if o.file != "" {
			words[i] += "=" + o.file
		}
	}
	return strings.Join(words, ",")
}

func (f *formatFlag) Set(value string) error {
	f.outputs = nil
	screens := 0
	for word := range strings.SplitSeq(value, ",") {
		format, file, toFile := strings.Cut(word, "=")
		if _, ok := report.Formats[format]; !ok {
			return fmt.Errorf("it is one of %s", strings.Join(formats(), ", "))
		}
		if toFile && file == "" {
			return fmt.Errorf("%s= lacks the name of a file", format)
		}
		if !toFile {
			screens++
		}
		f.outputs = append(f.outputs, output{format, file})
	}
	if screens > 1 {
		return fmt.Errorf("only one format can go to standard output; give the others a file, as in sarif=out.sarif")
	}
	return nil
}

// formats are the names of the formats, the default one first.
func formats() []string {
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(report.Formats)), func(f string) bool { return f == "text" })
	return slices.Insert(names, 0, "text")
}

// write writes a result in every format asked for.
func (f *formatFlag) write(c *console, r report.Result) error {
	for _, o := range f.outputs {
		if o.file == "" {
			out := c.as(o.format)
			if o.format == "text" {
				out = c.out // it has colours of its own, and nothing of an article that steers
			}
			if err := report.Formats[o.format](out, r); err != nil {
				return fmt.Errorf("write the findings: %w", err)
			}
			continue
		}
		if err := o.writeFile(r); err != nil {
			return fmt.Errorf("write the findings as %s: %w", o.format, err)
		}
	}
	return nil
}

func (o output) writeFile(r report.Result) error {
	r.Colour = false
	var text bytes.Buffer
	if err := report.Formats[o.format](&text, r); err != nil {
		return err
	}
	return input.WriteFile(o.file, text.Bytes())
}
