package main

// This file reads one article of the command line.

import (
	"errors"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/source"
)

// readArticle reads the article an item names. The error does not name it.
func (c *console) readArticle(item input.Item, o extract.Options) (*extract.Reading, error) {
	content, err := item.Read(c.in, article.DefaultBytes)
	if err != nil {
		return nil, err
	}
	return readContent(item.Path, content, o)
}

func readContent(path string, content []byte, o extract.Options) (*extract.Reading, error) {
	reading, err := extract.Read(source.New(path, content), o)
	if inner := errors.Unwrap(err); inner != nil {
		err = inner // the outer one names the path
	}
	return reading, err
}
