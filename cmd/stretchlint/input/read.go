package input

// This file reads items: never more of one than the limit, and never a file
// that says beforehand that it is larger.

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

// A TooLarge says that an item holds more bytes than are read of one.
type TooLarge struct {
	// Found is how many bytes it has; 0 when it was given up before its end.
	Found int64
	// Limit is how many are read at most.
	Limit int64
}

func (e *TooLarge) Error() string {
	found := "more"
	if e.Found > 0 {
		found = fmt.Sprintf("%d bytes, more", e.Found)
	}
	return fmt.Sprintf("holds %s than the %d bytes that are read of one article; split it, or save only the article's part of the page", found, e.Limit)
}

// Read gives the bytes of the item, or why they can't be had: Err, a
// *TooLarge, or an error of the file system. limit is in bytes; stdin is what
// "-" means.
func (i Item) Read(stdin io.Reader, limit int64) ([]byte, error) {
	if i.Err != nil {
		return nil, i.Err
	}
	if i.name == Stdin {
		return readUpTo(stdin, 0, limit)
	}
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
		return nil, &TooLarge{Found: info.Size(), Limit: limit}
	}
	return readUpTo(file, info.Size(), limit)
}

// readUpTo reads all there is, which is about size bytes. A pipe or a device
// does not say its size, and a file may grow while it is read.
func readUpTo(r io.Reader, size, limit int64) ([]byte, error) {
	content := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	_, err := content.ReadFrom(io.LimitReader(r, limit+1))
	switch {
	case err != nil:
		return nil, plain(err)
	case int64(content.Len()) > limit:
		return nil, &TooLarge{Limit: limit}
	}
	return content.Bytes(), nil
}
