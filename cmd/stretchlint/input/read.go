package input

// This file reads items: never more of one than the limit, and never a file
// that says beforehand that it is larger.

import (
	"bytes"
	"errors"
	"io"
	"os"

	"github.com/stretchlint/stretchlint/schema/source"
)

// Limits bound what is read of one item, in bytes.
type Limits struct {
	Bytes        int64 // as they are stored
	Decompressed int64 // once they are unpacked
}

// A Content is what was read of an item.
type Content struct {
	Bytes []byte
	// ContentType is what a server sent it as; empty for files.
	ContentType string
	// URL is where it is on the web, when that is known.
	URL string
}

// Read gives the content of the item, or why it can't be had: Err, a
// *source.LimitError, or an error of the file system or the network. stdin is
// what "-" means.
func (i Item) Read(stdin io.Reader, limits Limits) (Content, error) {
	switch {
	case i.Err != nil:
		return Content{}, i.Err
	case i.load != nil:
		return i.load(limits)
	}
	read := i.readFile
	if i.name == Stdin {
		read = func(limit int64) ([]byte, error) { return readUpTo(stdin, 0, limit) }
	}
	content, err := read(limits.Bytes)
	return Content{Bytes: content, URL: i.URL}, err
}

func (i Item) readFile(limit int64) ([]byte, error) {
	file, err := os.Open(i.name)
	if err != nil {
		return nil, plain(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, plain(err)
	}
	if info.Size() > limit {
		return nil, tooLarge(info.Size(), limit)
	}
	return readSteady(file, file, info, limit)
}

// readSteady reads a file, of which before was said when it was opened, through
// r. One that is written at the same time would be read as a mixture of old and
// new: then it is not read at all.
func readSteady(file *os.File, r io.Reader, before os.FileInfo, limit int64) ([]byte, error) {
	content, err := readUpTo(r, before.Size(), limit)
	if err != nil || !before.Mode().IsRegular() {
		return content, err
	}
	after, err := file.Stat()
	if err != nil {
		return nil, plain(err)
	}
	if after.Size() != before.Size() || !after.ModTime().Equal(before.ModTime()) || int64(len(content)) != before.Size() {
		return nil, errors.New("was changed while it was read; run this again")
	}
	return content, nil
}

func tooLarge(found, limit int64) error { return source.TooMany("bytes", found, limit, "bytes") }

// readUpTo reads all there is, which is about size bytes. A pipe or a device
// does not say its size, and a file may grow while it is read.
func readUpTo(r io.Reader, size, limit int64) ([]byte, error) {
	content := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	_, err := content.ReadFrom(io.LimitReader(r, limit+1))
	switch {
	case err != nil:
		return nil, plain(err)
	case int64(content.Len()) > limit:
		return nil, tooLarge(0, limit)
	}
	return content.Bytes(), nil
}
