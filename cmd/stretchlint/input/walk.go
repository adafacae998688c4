package input

// This file walks directories: which files in them are articles, and which
// are left out.

import (
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
	root    string
	exclude []string
	items   []Item
}

func (s Search) walk(root string) []Item {
	w := &walk{root: root, exclude: s.Exclude}
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
			w.items = append(w.items, Item{Path: filepath.ToSlash(name), name: name})
		}
	}
}

func isArticle(name string) bool {
	return slices.Contains(strings.Fields(Endings), strings.ToLower(filepath.Ext(name)))
}

func (w *walk) excluded(name string) bool {
	shown := filepath.ToSlash(name)
	inside := strings.TrimPrefix(strings.TrimPrefix(shown, filepath.ToSlash(w.root)), "/")
	return slices.ContainsFunc(w.exclude, func(glob string) bool {
		if !strings.Contains(glob, "/") {
			return doublestar.MatchUnvalidated(glob, path.Base(shown))
		}
		glob = strings.TrimPrefix(strings.TrimSuffix(glob, "/"), "./")
		return doublestar.MatchUnvalidated(glob, shown) || doublestar.MatchUnvalidated(glob, inside)
	})
}
