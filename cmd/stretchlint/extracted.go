package main

// This file takes in what extract printed elsewhere: where reading articles was
// spread over many machines, and only the corpus is to be made here.

import (
	"bytes"
	"io"
	"os"
	"path/filepath"

	"github.com/stretchlint/stretchlint/schema"
)

// fromExtract is the format of what extract prints, a line for each article.
const fromExtract = "extract"

// extracted reads the articles of files with a line of JSON for each; "-" is
// standard input. Lines that can't be used are said and left out; the error is
// errUnread then, or a usageError when a file is not there.
func (o *datasetOptions) extracted(c *console, paths []string) ([]intake, error) {
	if len(paths) == 0 {
		return nil, usagef("name the files with what extract printed, or - for standard input")
	}
	var all []intake
	var failed error
	for _, path := range paths {
		content, err := readAll(c, path)
		if err != nil {
			return nil, usagef("%v", err)
		}
		for i, line := range bytes.Split(content, []byte("\n")) {
			if len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			article, problems, err := schema.DecodeArticle(filepath.ToSlash(path), line)
			if err == nil && len(problems) > 0 {
				err = problems[0]
			}
			if err != nil {
				c.warnf("line %d: %v", i+1, err)
				failed = errUnread
				continue
			}
			all = append(all, underTheirs(*article))
		}
	}
	return all, failed
}

func readAll(c *console, path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(c.in)
	}
	return os.ReadFile(path)
}

// aboutExtract says what the format is, beside the formats of collections.
const aboutExtract = `
extract: what "stretchlint extract --format jsonl" printed.
Nothing is lost: it is as if the articles themselves were taken in.
`
