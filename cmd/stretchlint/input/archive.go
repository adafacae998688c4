package input

// This file finds the pages of web archives and reads them.

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/stretchlint/stretchlint/extract/fetch"
	"github.com/stretchlint/stretchlint/extract/fetch/warc"
)

// isArchive reports whether a file is a web archive, by its name.
func isArchive(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".warc") || strings.HasSuffix(name, ".warc.gz")
}

// archive gives the pages of a web archive, under their addresses, and an item
// that says so when not all of it can be read.
func archive(name string) []Item {
	file, err := os.Open(name)
	if err != nil {
		return []Item{broken(name, err)}
	}
	defer file.Close()
	captures, err := warc.Scan(file)
	var items []Item
	for _, capture := range captures {
		items = append(items, captured(name, capture))
	}
	switch {
	case err != nil:
		items = append(items, broken(name, err))
	case len(items) == 0:
		items = append(items, broken(name, errors.New("there is no page in the archive")))
	}
	return items
}

// captured is the item of a page in an archive. It counts as the page itself:
// taken in, it replaces what was fetched of it, and the other way round.
func captured(name string, capture warc.Capture) Item {
	u, err := fetch.Parse(capture.Address)
	if err != nil {
		return Item{Path: filepath.ToSlash(name), Remote: true, Err: errors.New("has a page at an address that " + err.Error())}
	}
	address := u.String()
	return Item{Path: address, URL: address, Remote: true, load: func(limits Limits) (Content, error) {
		page, err := readCapture(name, capture.Offset, limits)
		if err != nil {
			return Content{}, err
		}
		return Content{Bytes: page.Body, ContentType: page.ContentType, URL: address}, nil
	}}
}

func readCapture(name string, offset int64, limits Limits) (*warc.Page, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, plain(err)
	}
	defer file.Close()
	if _, err := file.Seek(offset, 0); err != nil {
		return nil, plain(err)
	}
	page, err := warc.Read(file, limits.Bytes)
	if err != nil {
		return nil, err
	}
	page.Body, err = fetch.Unpack(page.Body, page.Encoding, limits.Decompressed)
	return page, err
}
