package input

// This file walks directories: which files in them are articles, and which
// are left out.

import (
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// Endings are the file name endings that a walk takes for articles, divided by
// blanks. A file named itself is read whatever its ending.
const Endings = ".html .htm .xhtml .md .markdown .mdx .txt"

// ValidGlob reports whether a glob can match anything: "*" stands for part of
// a name, "**" for any number of directories, "{a,b}" for either. A glob
// without a slash is held against names, one with a slash against paths, both
// as printed and counted from the directory walked.
func ValidGlob(glob string) bool { return doublestar.ValidatePattern(glob) }

// A walk collects the articles below one directory.
type walk struct {
	Search
	root  string
	items []Item
}

func (s Search) walk(root string) []Item {
	w := &walk{Search: s, root: root}
	w.directory(root, ignoresAbove(root))
	slices.SortFunc(w.items, func(a, b Item) int { return strings.Compare(a.Path, b.Path) })
	return w.items
}

func (w *walk) directory(dir string, ignored ignores) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		w.items = append(w.items, broken(dir, err))
	}
	ignored = ignored.with(dir)
	for _, entry := range entries {
		name := filepath.Join(dir, entry.Name())
		if w.excluded(name) || ignored.match(name, entry.IsDir()) {
			continue
		}
		switch {
		case entry.IsDir():
			if entry.Name() != gitDir {
				w.directory(name, ignored)
			}
		case entry.Type().IsRegular() && isArticle(entry.Name()):
			w.items = append(w.items, Item{Path: filepath.ToSlash(name), URL: w.address(w.inside(name)), name: name})
		}
	}
}

func isArticle(name string) bool {
	return slices.Contains(strings.Fields(Endings), strings.ToLower(filepath.Ext(name)))
}

// inside gives a path counted from the directory walked, with forward slashes.
func (w *walk) inside(name string) string {
	return strings.TrimPrefix(strings.TrimPrefix(filepath.ToSlash(name), filepath.ToSlash(w.root)), "/")
}

func (w *walk) excluded(name string) bool {
	return w.excludes(filepath.ToSlash(name), w.inside(name))
}

// ExcludesPage reports whether a page that a sitemap or feed lists is left out:
// by its address or by the path in it.
func (s Search) ExcludesPage(address string) bool {
	u, err := url.Parse(address)
	return err == nil && s.excludes(address, strings.Trim(u.Path, "/"))
}

// excludes holds the globs against a path as it is printed and as it is counted
// from where the search began.
func (s Search) excludes(shown, inside string) bool {
	return slices.ContainsFunc(s.Exclude, func(glob string) bool {
		if !strings.Contains(glob, "/") {
			return doublestar.MatchUnvalidated(glob, path.Base(inside))
		}
		glob = strings.TrimPrefix(strings.TrimSuffix(glob, "/"), "./")
		return doublestar.MatchUnvalidated(glob, shown) || doublestar.MatchUnvalidated(glob, inside)
	})
}
