package corpus

// This file reads a corpus as it was at a revision of the git repository
// around it.

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/go-git/go-billy/v5/helper/iofs"
	"github.com/go-git/go-billy/v5/memfs"
	"github.com/go-git/go-billy/v5/util"
	"github.com/go-git/go-git/v5"
	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/object"

	"github.com/stretchlint/stretchlint/schema"
)

// LoadRevision reads the corpus in dir as a revision of its git repository has
// it: a commit, a branch, a tag, HEAD~2. The problems are Load's. The error is
// fs.ErrNotExist when there was no corpus in that revision.
func LoadRevision(dir, revision string) (*Corpus, []schema.Problem, error) {
	tree, err := treeAt(dir, revision)
	if err != nil {
		return nil, nil, fmt.Errorf("load corpus %s at %s: %w", dir, revision, err)
	}
	files, err := checkout(tree)
	if err != nil {
		return nil, nil, fmt.Errorf("load corpus %s at %s: %w", dir, revision, err)
	}
	c, problems, err := load(folder{files, revision + ":" + filepath.ToSlash(dir)})
	if err != nil {
		return nil, nil, fmt.Errorf("load corpus %s at %s: %w", dir, revision, err)
	}
	return c, problems, nil
}

// treeAt finds the tree of a directory in a revision.
func treeAt(dir, revision string) (*object.Tree, error) {
	repository, err := git.PlainOpenWithOptions(dir, &git.PlainOpenOptions{DetectDotGit: true, EnableDotGitCommonDir: true})
	if err != nil {
		return nil, fmt.Errorf("it is in no git repository: %w", err)
	}
	hash, err := repository.ResolveRevision(plumbing.Revision(revision))
	if err != nil {
		return nil, fmt.Errorf("the repository has no such revision: %w", err)
	}
	commit, err := repository.CommitObject(*hash)
	if err != nil {
		return nil, err
	}
	root, err := commit.Tree()
	if err != nil {
		return nil, err
	}
	within, err := pathWithin(repository, dir)
	if err != nil || within == "." {
		return root, err
	}
	tree, err := root.Tree(within)
	if errors.Is(err, object.ErrDirectoryNotFound) {
		return nil, fs.ErrNotExist
	}
	return tree, err
}

// pathWithin gives the path of dir below the top of the repository, with
// forward slashes.
func pathWithin(repository *git.Repository, dir string) (string, error) {
	worktree, err := repository.Worktree()
	if err != nil {
		return "", err
	}
	paths := []string{worktree.Filesystem.Root(), dir}
	for i, path := range paths {
		if path, err = filepath.Abs(path); err == nil {
			paths[i], err = filepath.EvalSymlinks(path)
		}
		if err != nil {
			return "", err
		}
	}
	within, err := filepath.Rel(paths[0], paths[1])
	return filepath.ToSlash(within), err
}

// checkout copies the files of a tree to memory.
func checkout(tree *object.Tree) (fs.FS, error) {
	files := memfs.New()
	err := tree.Files().ForEach(func(f *object.File) error {
		content, err := f.Contents()
		if err != nil {
			return fmt.Errorf("read %s: %w", f.Name, err)
		}
		return util.WriteFile(files, f.Name, []byte(content), 0o644)
	})
	return iofs.New(files), err
}
