package input

// This file writes files, whole or not at all.

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Write replaces the content of the file, which was read as before. It writes a
// new file beside the old one and puts it in its place, so that a run that is
// cut off leaves one or the other. A link stays a link: what it leads to is
// replaced. A file that holds something else by now is left alone.
func (i Item) Write(before, content []byte) error {
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
	now, err := os.ReadFile(target)
	if err != nil {
		return plain(err)
	}
	if !bytes.Equal(now, before) {
		return errors.New("was changed by another program in the meantime; it was left as it is, run this again")
	}
	return Replace(target, content, info.Mode().Perm())
}

// WriteFile writes a file that need not be there, whole or not at all. What is
// no ordinary file, such as a device or a pipe, is written into.
func WriteFile(name string, content []byte) error {
	target, mode := name, os.FileMode(0o644)
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return plain(err)
	case !info.Mode().IsRegular():
		return os.WriteFile(name, content, mode)
	default:
		mode = info.Mode().Perm()
		if target, err = filepath.EvalSymlinks(name); err != nil {
			return plain(err)
		}
	}
	return Replace(target, content, mode)
}

// Replace makes the file target, or replaces it, whole or not at all.
func Replace(target string, content []byte, mode os.FileMode) error {
	temporary, err := os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*")
	if err != nil {
		return fmt.Errorf("nothing was changed: make a file beside it: %w", plain(err))
	}
	defer os.Remove(temporary.Name()) // fails, as it should, once it is renamed
	_, err = temporary.Write(content)
	err = errors.Join(err, temporary.Chmod(mode), temporary.Close())
	if err == nil {
		err = os.Rename(temporary.Name(), target)
	}
	if err != nil {
		return fmt.Errorf("nothing was changed: write it: %w", err)
	}
	return nil
}
