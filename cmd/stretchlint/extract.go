package main

// This file is the extract command: what articles say of each stretch.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema"
)

type extractOptions struct {
	pathOptions
	configOptions
	format  string
	explain bool
}

func newExtract(c *console) *cobra.Command {
	o := &extractOptions{}
	cmd := &cobra.Command{
		Use:   "extract [--format json|jsonl] [--explain] PATH|URL|-...",
		Short: "Print what articles say of each stretch",
		Long: `Print what articles say of each stretch, with the place of every value: one
JSON array of articles, or one line of JSON for each. Directories are walked for
HTML, Markdown and text files; what git ignores is left out. "-" is standard
input.

` + aboutAddresses,
		Example: `  stretchlint extract content/back.md
  stretchlint extract --format jsonl --exclude 'drafts/**' content/
  pandoc -t html back.docx | stretchlint extract --stdin-filename back.html -
  stretchlint extract --explain content/back.md
  stretchlint extract https://example.org/stretches crawl.warc.gz
  stretchlint extract --format jsonl --sitemap https://example.org`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.explain && cmd.Flags().Changed("format") {
				return usagef("--explain prints reasons for people to read, not %s; give one of --explain and --format", o.format)
			}
			o.paths = args
			return runExtract(cmd.Context(), c, o)
		},
	}
	o.pathOptions.addFlags(cmd)
	o.configOptions.addFlags(cmd)
	choiceFlag(cmd, &o.format, "format", "how to print", "json", "jsonl")
	cmd.Flags().BoolVar(&o.explain, "explain", false, "print what was decided about each block, and why, instead")
	return cmd
}

func runExtract(ctx context.Context, c *console, o *extractOptions) error {
	items, err := o.items(ctx, c, false)
	if err != nil {
		return err
	}
	read, err := o.reading(c, items, &o.limits)
	if err != nil {
		return err
	}
	if o.explain {
		return explainArticles(ctx, c, items, read)
	}
	out := articleWriter{out: c.as(o.format), lines: o.format == "jsonl"}
	unread := forEach(ctx, c, items, read.encoded, out.write)
	if isClosedPipe(unread) {
		return unread
	}
	return errors.Join(unread, out.close()) // an array that was begun is closed in any case
}

// encoded gives an article as one line of JSON that the schema allows.
func (read articleReader) encoded(item input.Item) ([]byte, error) {
	reading, err := read(item, extract.Options{})
	if err != nil {
		return nil, err
	}
	return encodeDocument("article", reading.Article)
}

// encodeDocument gives a document as one line of JSON. What the schema does
// not allow never leaves the program.
func encodeDocument(name string, value any) ([]byte, error) {
	text, err := schema.Encode(value)
	if err != nil {
		return nil, fmt.Errorf("internal error: write the %s: %w", name, err)
	}
	if schema.Fits(name, value) {
		return text, nil
	}
	for _, p := range schema.Check(name, text) { // says what Fits only knows of
		return nil, fmt.Errorf("internal error: what was read does not fit the schema at %s: %s; please report it, with the file", p.Pointer, p.Message)
	}
	return text, nil
}

// An articleWriter writes articles as they come: as lines, or as the elements
// of one array.
type articleWriter struct {
	out   io.Writer
	lines bool
	begun bool
}

func (w *articleWriter) write(article []byte) error {
	if w.lines {
		_, err := w.out.Write(append(article, '\n'))
		return err
	}
	var text bytes.Buffer
	text.WriteString(map[bool]string{false: "[\n  ", true: ",\n  "}[w.begun])
	if err := json.Indent(&text, article, "  ", "  "); err != nil {
		return err
	}
	w.begun = true
	_, err := w.out.Write(text.Bytes())
	return err
}

func (w *articleWriter) close() error {
	if w.lines {
		return nil
	}
	end := "\n]\n"
	if !w.begun {
		end = "[]\n"
	}
	_, err := io.WriteString(w.out, end)
	return err
}

func explainArticles(ctx context.Context, c *console, items []input.Item, read articleReader) error {
	return forEach(ctx, c, items, read.explained, func(text []byte) error {
		_, err := c.as("text").Write(text)
		return err
	})
}

// explained tells block by block what was decided, and why.
func (read articleReader) explained(item input.Item) ([]byte, error) {
	reading, err := read(item, extract.Options{Explain: true})
	if err != nil {
		return nil, err
	}
	var text bytes.Buffer
	for _, d := range reading.Decisions {
		at := d.Span.Start
		fmt.Fprintf(&text, "%s:%d:%d: %s %q: %s\n", oneLine(item.Path), at.Line, at.Column, d.What, d.Words, d.Why)
	}
	return text.Bytes(), nil
}
