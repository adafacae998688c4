// Package stretchlint holds the structure of the module to its documents: who
// imports whom, and what stands at the top.
package stretchlint

import (
	"cmp"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/stretchlint/stretchlint/"

// TestImports holds the code to the table of docs/architecture.md: a package
// imports those its row names, what they may import themselves, and no other.
func TestImports(t *testing.T) {
	rows := importTable(t)
	seen := map[string]bool{}
	for file, imports := range goFiles(t) {
		row := rowOf(rows, path.Dir(file))
		if row == "" {
			t.Errorf("%s: its package is not in the table of docs/architecture.md", file)
			continue
		}
		seen[row] = true
		for _, imported := range imports {
			name, ours := strings.CutPrefix(imported, module)
			if to := rowOf(rows, name); ours && to != row && !rows[row][to] {
				t.Errorf("%s imports %s; the table of docs/architecture.md does not let %s do so", file, name, row)
			}
		}
	}
	for row := range rows {
		if !seen[row] {
			t.Errorf("docs/architecture.md speaks of a package %s; there is none", row)
		}
	}
}

// ends are the packages that touch the world outside, by what they import for
// it; those inside them belong to them.
var ends = map[string][]string{
	"os":       {"cmd/stretchlint", "corpus", "rules", "extract/fetch/cache"}, // rules reads record files to show them
	"net/http": {"extract/fetch"},
}

// TestEnds: only the ends touch the disk and the network.
func TestEnds(t *testing.T) {
	for file, imports := range goFiles(t) {
		pkg := path.Dir(file)
		for imported, allowed := range ends {
			isEnd := slices.ContainsFunc(allowed, func(end string) bool { return pkg == end || strings.HasPrefix(pkg, end+"/") })
			if slices.Contains(imports, imported) && !isEnd {
				t.Errorf("%s imports %s; that is for %s alone", file, imported, strings.Join(allowed, ", "))
			}
		}
	}
}

// TestTopLevel holds what stands at the root of the repository to a list.
func TestTopLevel(t *testing.T) {
	allowed := []string{
		"cmd", "corpus", "extract", "rules", "schema", "testdata", "docs",
		"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE",
		"go.mod", "go.sum", "layout_test.go",
		"action.yml", ".pre-commit-hooks.yaml",
		".ci", ".git", ".gitattributes", ".github", ".gitignore",
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !slices.Contains(allowed, entry.Name()) {
			t.Errorf("%s is not expected at the top; put it in its package, or add it to this list on purpose", entry.Name())
		}
	}
}

// importTable reads the table of packages: for each the packages it may
// import, those that they may import included.
func importTable(t *testing.T) map[string]map[string]bool {
	t.Helper()
	text, err := os.ReadFile("docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	var above []string
	rows := map[string]map[string]bool{}
	_, table, _ := strings.Cut(string(text), "| package |")
	table, _, _ = strings.Cut(table, "\n\n")
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		if len(cells) != 5 || !strings.HasPrefix(cells[1], " `") {
			continue
		}
		name := strings.Trim(cells[1], " `")
		rows[name] = map[string]bool{}
		for _, imported := range importCell(t, strings.TrimSpace(cells[3]), above) {
			rows[name][imported] = true
			maps.Copy(rows[name], rows[imported])
		}
		above = append(above, name)
	}
	if len(rows) == 0 {
		t.Fatal("docs/architecture.md has no table of packages")
	}
	return rows
}

// importCell reads the last cell of a row. A package may be named by its last
// part: "source" is schema/source.
func importCell(t *testing.T, cell string, above []string) []string {
	t.Helper()
	switch cell {
	case "–":
		return nil
	case "everything", "all of the above":
		return above
	}
	var names []string
	for short := range strings.SplitSeq(cell, ", ") {
		i := slices.IndexFunc(above, func(name string) bool { return name == short })
		if i < 0 {
			i = slices.IndexFunc(above, func(name string) bool { return path.Base(name) == short })
		}
		if i < 0 {
			t.Fatalf("docs/architecture.md: %q is no package of a row above", short)
		}
		names = append(names, above[i])
	}
	return names
}

// rowOf gives the row a package belongs to: its own or that of the nearest
// package around it.
func rowOf(rows map[string]map[string]bool, pkg string) string {
	around := slices.Collect(maps.Keys(rows))
	around = slices.DeleteFunc(around, func(row string) bool { return pkg != row && !strings.HasPrefix(pkg, row+"/") })
	if len(around) == 0 {
		return ""
	}
	return slices.MaxFunc(around, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
}

// goFiles gives the imports of each Go file that is no test, by path.
func goFiles(t *testing.T) map[string][]string {
	t.Helper()
	files := map[string][]string{}
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "testdata" || name != "." && strings.HasPrefix(entry.Name(), ".")) {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		imports := []string{}
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports = append(imports, imported)
		}
		files[filepath.ToSlash(name)] = imports
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
