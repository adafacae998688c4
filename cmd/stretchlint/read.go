package main

// This file reads one article of the command line.

import (
	"errors"
	"mime"
	"net/url"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/source"
)

// readArticle reads the article an item names. The error does not name it.
func (c *console) readArticle(item input.Item, l *limits, o extract.Options) (*extract.Reading, error) {
	content, err := item.Read(c.in, l.ofItem())
	if err != nil {
		return nil, err
	}
	return readItem(item, content, l, o)
}

// readItem reads the article that a content is.
func readItem(item input.Item, content input.Content, l *limits, o extract.Options) (*extract.Reading, error) {
	o.Limits = l.ofArticle()
	o.MediaType, o.URL = mediaType(content), content.URL
	return readFile(source.NewAs(item.Path, content.Bytes, content.ContentType), o)
}

// mediaType gives what to read a content as: what it was sent as, when that says
// more than that it is text. Empty leaves it to the path.
func mediaType(content input.Content) string {
	sent, _, _ := mime.ParseMediaType(content.ContentType)
	switch sent {
	case "text/html", "application/xhtml+xml":
		return article.HTML
	case "text/markdown", "text/x-markdown":
		return article.Markdown
	}
	if at, err := url.Parse(content.URL); err == nil && content.ContentType != "" {
		return article.MediaType(at.Path, content.Bytes)
	}
	return ""
}

func readContent(path string, content []byte, o extract.Options) (*extract.Reading, error) {
	return readFile(source.New(path, content), o)
}

func readFile(f *source.File, o extract.Options) (*extract.Reading, error) {
	reading, err := extract.Read(f, o)
	if inner := errors.Unwrap(err); inner != nil {
		err = inner // the outer one names the path
	}
	return reading, err
}
