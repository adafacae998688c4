package corpus

// This file keeps two runs from writing one corpus at once. The lock is the
// operating system's, so that a killed run leaves none behind.

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// lockName is the file that is locked; it is there only while a run works, or
// after one was killed, and its being there locks nothing.
const lockName = ".lock"

// Lock waits until no other run holds the corpus in dir and takes it; dir is
// made when it is not there. Whoever loads a corpus to save it holds the lock
// from before the one until after the other.
func Lock(dir string) (unlock func() error, err error) {
	missing := missingDirs(dir)
	path := filepath.Join(dir, lockName)
	for {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, fmt.Errorf("lock corpus %s: %w", dir, err)
		}
		if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
			return nil, fmt.Errorf("lock corpus %s: %s is no file but a link or the like; remove it", dir, lockName)
		}
		held, err := lockedfile.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
		if errors.Is(err, fs.ErrNotExist) {
			continue // the run before us has just removed the directory it made
		}
		if err != nil {
			return nil, fmt.Errorf("lock corpus %s: %w", dir, err)
		}
		if stillThere(held, path) {
			return func() error { return release(held, missing) }, nil
		}
		if err := held.Close(); err != nil { // the run before us has removed it: a lock nobody else sees
			return nil, fmt.Errorf("lock corpus %s: %w", dir, err)
		}
	}
}

// missingDirs gives dir and the directories above it that are not there, the
// innermost first.
func missingDirs(dir string) []string {
	var missing []string
	for dir = filepath.Clean(dir); ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
			return missing
		}
		missing = append(missing, dir)
	}
}

func stillThere(held *lockedfile.File, path string) bool {
	ours, err := held.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(path)
	return err == nil && os.SameFile(ours, there)
}

// release removes the file before it gives up the lock, so that nobody's lock
// is removed; and the directories that were made for it, where they stayed empty.
// Where an open file can't be removed it stays, which does no harm.
func release(held *lockedfile.File, made []string) error {
	_ = os.Remove(held.Name())
	for _, dir := range made {
		_ = os.Remove(dir)
	}
	if err := held.Close(); err != nil {
		return fmt.Errorf("unlock corpus: %w", err)
	}
	return nil
}
