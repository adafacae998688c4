// The way in: which reader a file gets, and how much of a file is read.
package article

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/schema/source"
)

// Media types of the three readers.
const (
	HTML     = "text/html"
	Markdown = "text/markdown"
	Plain    = "text/plain"
)

// Limits bounds what is read of one file. Zero fields take the default.
type Limits struct {
	Bytes  int // of the file; 20 MiB by default
	Depth  int // of elements nested in each other; 512 by default, where browsers stop too
	Blocks int // of text; 200,000 by default
	// Entries is how many stretches one article may describe; 5,000 by default.
	// It is counted where they are read, in package extract.
	Entries int
}

// The defaults of Limits.
const (
	DefaultBytes   = 20 << 20
	DefaultDepth   = 512
	DefaultBlocks  = 200_000
	DefaultEntries = 5000
)

// OrDefault puts the defaults where a field is zero.
func (l Limits) OrDefault() Limits {
	for _, field := range []struct {
		limit    *int
		standard int
	}{{&l.Bytes, DefaultBytes}, {&l.Depth, DefaultDepth}, {&l.Blocks, DefaultBlocks}, {&l.Entries, DefaultEntries}} {
		if *field.limit <= 0 {
			*field.limit = field.standard
		}
	}
	return l
}

// Options say how to read a file. The zero value takes the defaults.
type Options struct {
	Limits Limits
	// URL is the address of the file where it is known; else it is what the page
	// says of itself.
	URL string
	// Profile gives the profile of the site that a page of this address belongs
	// to, or nil. It is for HTML alone.
	Profile func(address string) *site.Profile
}

// Read turns a file into blocks. mediaType is one that MediaType gives. The
// error is a *source.LimitError, or says that the file is no text.
func Read(f *source.File, mediaType string, o Options) (*Article, error) {
	o.Limits = o.Limits.OrDefault()
	if n := len(f.Bytes); n > o.Limits.Bytes {
		return nil, source.TooMany("bytes", int64(n), int64(o.Limits.Bytes), "bytes")
	}
	if isBinary(f) {
		return nil, fmt.Errorf("looks like a binary file, not %s; an article is saved as HTML, Markdown or text", typeNames[mediaType])
	}
	read, ok := readers[mediaType]
	if !ok {
		return nil, fmt.Errorf("no reader for media type %q", mediaType)
	}
	return read(f, o)
}

var readers = map[string]func(*source.File, Options) (*Article, error){
	HTML: readHTML, Markdown: readMarkdown, Plain: readPlain,
}

var typeNames = map[string]string{HTML: "an HTML page", Markdown: "Markdown", Plain: "text"}

// mediaTypes are the file name endings we know.
var mediaTypes = map[string]string{
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".md": Markdown, ".markdown": Markdown, ".mdx": Markdown,
	".txt": Plain,
}

// MediaType gives the kind of a file by the ending of its name or, when that
// says nothing, by its content: text/html, text/markdown or text/plain.
func MediaType(name string, content []byte) string {
	if t, ok := mediaTypes[strings.ToLower(path.Ext(name))]; ok {
		return t
	}
	return sniff(content)
}

// sniffLength is how much of a file its kind is read from, in bytes.
const sniffLength = 4096

// htmlSigns are tags that only a page, not an article in Markdown, begins with.
var htmlSigns = []string{"<!doctype html", "<html", "<head", "<body", "<p>", "<p ", "<article", "<main", "<h1"}

func sniff(content []byte) string {
	text := source.New("", content[:min(len(content), sniffLength)]).Text
	lower := bytes.ToLower(bytes.TrimSpace(text))
	if bytes.HasPrefix(lower, []byte("<")) {
		for _, sign := range htmlSigns {
			if bytes.Contains(lower, []byte(sign)) {
				return HTML
			}
		}
	}
	if looksMarkdown(lower) {
		return Markdown
	}
	return Plain
}

// looksMarkdown reports whether any line has markup that plain text does not.
func looksMarkdown(text []byte) bool {
	if bytes.HasPrefix(text, []byte("---\n")) || bytes.HasPrefix(text, []byte("+++\n")) || bytes.Contains(text, []byte("](http")) {
		return true
	}
	for line := range bytes.Lines(text) {
		level := len(line) - len(bytes.TrimLeft(line, "#"))
		if level > 0 && level <= 6 && len(line) > level && line[level] == ' ' || bytes.HasPrefix(line, []byte("**")) {
			return true
		}
	}
	return false
}

// maxNULs is the share of NUL bytes a text can have: one in so many. Pages
// that were damaged once have a few.
const maxNULs = 1000

// isBinary reports whether a file is no text in any encoding we know.
func isBinary(f *source.File) bool {
	for _, magic := range []string{"%PDF-", "PK\x03\x04", "\x89PNG", "\xFF\xD8\xFF", "GIF8", "\x1F\x8B"} {
		if bytes.HasPrefix(f.Bytes, []byte(magic)) {
			return true
		}
	}
	return bytes.Count(f.Text, []byte{0})*maxNULs > len(f.Text)+maxNULs
}
