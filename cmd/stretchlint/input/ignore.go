package input

// This file reads .gitignore files: those in the directories walked and those
// above them up to the root of the repository.

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-git/go-git/v5/plumbing/format/gitignore"
)

const gitDir = ".git"

// mostIgnores bounds a file of patterns, in bytes.
const mostIgnores = 1 << 20

// ignores are the patterns in force in one directory; later ones win.
type ignores struct {
	base     string // absolute: paths are matched counted from here
	patterns []gitignore.Pattern
}

// ignoresAbove gives the patterns in force in the parent of dir. A directory
// that is ignored itself was named on purpose: what is above it then counts
// for nothing.
func ignoresAbove(dir string) ignores {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return ignores{}
	}
	base := repository(dir)
	if base == "" || base == dir {
		return ignores{base: dir}.withFile(filepath.Join(dir, gitDir, "info", "exclude"), nil)
	}
	in := ignores{base: base}.withFile(filepath.Join(base, gitDir, "info", "exclude"), nil)
	at := base
	for _, name := range in.split(dir) {
		in = in.with(at)
		at = filepath.Join(at, name)
		if in.match(at, true) {
			return ignores{base: dir}
		}
	}
	return in
}

// repository gives the nearest directory at or above dir that is the root of
// a git repository; "" when there is none.
func repository(dir string) string {
	for {
		if _, err := os.Stat(filepath.Join(dir, gitDir)); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// with adds the patterns of dir's own .gitignore.
func (in ignores) with(dir string) ignores {
	return in.withFile(filepath.Join(dir, ".gitignore"), in.split(dir))
}

// withFile adds the patterns of a file that holds for what is below domain.
// Without the file, or when it can't be read, nothing more is ignored.
func (in ignores) withFile(name string, domain []string) ignores {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > mostIgnores {
		return in // a link may lead to what has no end; git follows none either
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return in
	}
	in.patterns = slices.Clip(in.patterns) // siblings share what is before
	lines := bufio.NewScanner(bytes.NewReader(content))
	for lines.Scan() {
		if line := lines.Text(); strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "#") {
			in.patterns = append(in.patterns, gitignore.ParsePattern(line, domain))
		}
	}
	return in
}

func (in ignores) match(name string, isDir bool) bool {
	return len(in.patterns) > 0 && gitignore.NewMatcher(in.patterns).Match(in.split(name), isDir)
}

// split gives the steps from the base to a path; none for the base itself.
func (in ignores) split(name string) []string {
	absolute, err := filepath.Abs(name)
	if err != nil {
		return nil
	}
	inside, err := filepath.Rel(in.base, absolute)
	if err != nil || inside == "." {
		return nil
	}
	return strings.Split(filepath.ToSlash(inside), "/")
}
