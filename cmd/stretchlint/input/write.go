package input

// This file writes an item back, whole or not at all.

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Write replaces the content of the file. It writes a new file beside the old
// one and puts it in its place, so that a run that is cut off leaves one or
// the other. A link stays a link: what it leads to is replaced.
func (i Item) Write(content []byte) error {
	if i.name == Stdin || i.name == "" {
		return errors.New("is no file of its own and can't be written back; name a file")
	}
	target, err := filepath.EvalSymlinks(i.name)
	if err != nil {
		return plain(err)
	}
	info, err := os.Stat(target)
	if err != nil {
		return plain(err)
	}
	if info.Mode().Perm()&0o200 == 0 {
		return errors.New("is read-only; nothing was changed in it")
	}
	return Replace(target, content, info.Mode().Perm())
}

// Replace makes the file target, or replaces it, whole or not at all.
func Replace(target string, content []byte, mode os.FileMode) error {
	temporary, err := os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*")
	if err != nil {
		return fmt.Errorf("make a file beside it: %w", plain(err))
	}
	defer os.Remove(temporary.Name()) // fails, as it should, once it is renamed
	_, err = temporary.Write(content)
	err = errors.Join(err, temporary.Chmod(mode), temporary.Close())
	if err == nil {
		err = os.Rename(temporary.Name(), target)
	}
	if err != nil {
		return fmt.Errorf("write it: %w", err)
	}
	return nil
}
