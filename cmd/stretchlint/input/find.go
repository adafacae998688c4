// Package input turns what a command line names (files, directories, addresses,
// web archives, "-") into a list of things to read, and reads them.
package input

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/extract/fetch"
)

// Stdin is how a command line names standard input.
const Stdin = "-"

// An Item is one thing to read, or what stood in the way of finding it.
type Item struct {
	// Path is the item's name in every output, with forward slashes. A page of
	// the web has its address.
	Path string
	// URL is the address of the article where it is known.
	URL string
	// Corpus is true for a directory that holds a corpus.
	Corpus bool
	// Remote is true for what is no file of its own: a page of the web or of an
	// archive.
	Remote bool
	// Err says why there is nothing to read here.
	Err error

	name    string // for the operating system; "-" is standard input
	fetched bool
	load    func(Limits) (Content, error) // of what is Remote
}

// IsFetched reports whether the item is a page to be fetched: its Path is the
// address.
func (i Item) IsFetched() bool { return i.fetched }

// A Search says how to look for items. Its zero value walks directories with
// nothing excluded.
type Search struct {
	// Exclude are globs of what a walk leaves out (see ValidGlob).
	Exclude []string
	// StdinName is what standard input is called; "-" when empty.
	StdinName string
	// Corpora makes a directory that holds a corpus one item, not a walk.
	Corpora bool
	// Base is the address that files have on the web; nil when none was given.
	// One that ends in a slash is that of the folder named, or that the file
	// named is in; any other that of the one file named.
	Base *url.URL
	// Fetch gives the page at an address; nil fetches none.
	Fetch func(address string) (Content, error)
}

// Find gives the items that paths name, in their order; the files of a
// directory are sorted by path. What is named twice is given once.
func (s Search) Find(paths []string) []Item {
	var items []Item
	for _, path := range paths {
		items = append(items, s.find(path)...)
	}
	return Once(items)
}

// Once drops items that came before in the list.
func Once(items []Item) []Item {
	seen := map[string]bool{}
	return slices.DeleteFunc(items, func(item Item) bool {
		key := item.identity()
		if seen[key] {
			return true
		}
		seen[key] = true
		return false
	})
}

func (s Search) find(path string) []Item {
	if path == Stdin {
		item := Item{Path: Stdin, URL: s.address(path), name: Stdin}
		if s.StdinName != "" {
			item.Path, item.URL = filepath.ToSlash(s.StdinName), s.address(s.StdinName)
		}
		return []Item{item}
	}
	if fetch.IsAddress(path) {
		return []Item{s.Page(path)}
	}
	name := filepath.Clean(path)
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return []Item{broken(name, err)}
	case info.IsDir() && s.Corpora && corpus.Is(name):
		return []Item{{Path: filepath.ToSlash(name), name: name, Corpus: true}}
	case info.IsDir():
		return s.walk(name)
	case isArchive(name):
		return archive(name)
	}
	return []Item{{Path: filepath.ToSlash(name), URL: s.address(filepath.Base(name)), name: name}}
}

// Page is the item of an address. What is no address is one all the same, with
// the reason in Err: what a sitemap lists is never looked for on disk.
func (s Search) Page(address string) Item {
	u, err := fetch.Parse(address)
	if err != nil {
		return Item{Path: fetch.Shown(address), Remote: true, Err: err}
	}
	address = u.String()
	if s.Fetch == nil {
		return Item{Path: address, Remote: true, Err: errors.New("is not fetched here; save the page and name the file")}
	}
	return Item{Path: address, URL: address, Remote: true, fetched: true, load: func(Limits) (Content, error) { return s.Fetch(address) }}
}

// address gives the address of a file below the folder that was named; "" when
// none was given.
func (s Search) address(inside string) string {
	switch {
	case s.Base == nil:
		return ""
	case strings.HasSuffix(s.Base.Path, "/"):
		return s.Base.JoinPath(filepath.ToSlash(inside)).String()
	}
	return s.Base.String()
}

// identity is equal for two items exactly when they are the same file by
// name. Links are not resolved: two names may mean two articles to a site.
func (i Item) identity() string {
	if i.name == Stdin || i.name == "" {
		return i.name + "\x00" + i.Path
	}
	if absolute, err := filepath.Abs(i.name); err == nil {
		return absolute
	}
	return i.name
}

// broken is the item of a path that can't be looked at.
func broken(name string, err error) Item {
	return Item{Path: filepath.ToSlash(name), Err: plain(err)}
}

// plain words an error of the file system for a message that already names
// the path.
func plain(err error) error {
	var at *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file or directory")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("may not be read by this user; check its permissions")
	case errors.As(err, &at):
		return at.Err
	}
	return err
}
