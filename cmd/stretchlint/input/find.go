// Package input turns what a command line names (files, directories, "-")
// into a list of things to read, and reads them.
package input

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/stretchlint/stretchlint/corpus"
)

// Stdin is how a command line names standard input.
const Stdin = "-"

// An Item is one thing to read, or what stood in the way of finding it.
type Item struct {
	// Path is the item's name in every output, with forward slashes.
	Path string
	// Corpus is true for a directory that holds a corpus.
	Corpus bool
	// Err says why there is nothing to read here.
	Err error

	name string // for the operating system; "-" is standard input
}

// A Search says how to look for items. Its zero value walks directories with
// nothing excluded.
type Search struct {
	// Exclude are globs of what a walk leaves out (see ValidGlob).
	Exclude []string
	// StdinName is what standard input is called; "-" when empty.
	StdinName string
	// Corpora makes a directory that holds a corpus one item, not a walk.
	Corpora bool
}

// Find gives the items that paths name, in their order; the files of a
// directory are sorted by path. What is named twice is given once.
func (s Search) Find(paths []string) []Item {
	var items []Item
	seen := map[string]bool{}
	for _, path := range paths {
		for _, item := range s.find(path) {
			key := item.identity()
			if !seen[key] {
				seen[key] = true
				items = append(items, item)
			}
		}
	}
	return items
}

func (s Search) find(path string) []Item {
	if path == Stdin {
		item := Item{Path: Stdin, name: Stdin}
		if s.StdinName != "" {
			item.Path = filepath.ToSlash(s.StdinName)
		}
		return []Item{item}
	}
	if isAddress(path) {
		return []Item{{Path: path, Err: errors.New("addresses are not read; save the page and name the file")}}
	}
	name := filepath.Clean(path)
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return []Item{broken(name, err)}
	case !info.IsDir():
		return []Item{{Path: filepath.ToSlash(name), name: name}}
	case s.Corpora && corpus.Is(name):
		return []Item{{Path: filepath.ToSlash(name), name: name, Corpus: true}}
	}
	return s.walk(name)
}

func isAddress(path string) bool {
	return strings.HasPrefix(path, "http://") || strings.HasPrefix(path, "https://")
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
