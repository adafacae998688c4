package warc

// This file goes from record to record, in an archive as it is or in one of
// which each record is compressed by itself.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
)

// A walk is a place in an archive.
type walk struct {
	counter *counter
	raw     *bufio.Reader // the archive's bytes
	member  *gzip.Reader  // nil in an archive that is not compressed
	content *bufio.Reader // of the member, or raw
	begun   bool
	start   int64 // of the current record
}

// A counter counts the bytes that were read.
type counter struct {
	from io.Reader
	n    int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	c.n += int64(n)
	return n, err
}

func newWalk(archive io.Reader) *walk {
	c := &counter{from: archive}
	return &walk{counter: c, raw: bufio.NewReader(c)}
}

// next gives the next record; io.EOF when there is none.
func (w *walk) next() (*record, error) {
	if !w.begun {
		w.begun = true
		magic, _ := w.raw.Peek(2)
		if bytes.Equal(magic, []byte("\x1F\x8B")) {
			w.member = new(gzip.Reader)
		} else {
			w.content = w.raw
		}
	}
	if w.member != nil {
		return w.nextMember()
	}
	if err := skipLines(w.raw); err != nil {
		return nil, err
	}
	w.start = w.offset()
	return newRecord(w.raw)
}

func (w *walk) nextMember() (*record, error) {
	w.start = w.offset()
	if _, err := w.raw.Peek(1); err != nil {
		return nil, err
	}
	if err := w.member.Reset(w.raw); err != nil {
		return nil, unexpected(err)
	}
	w.member.Multistream(false)
	w.content = bufio.NewReader(w.member)
	if err := skipLines(w.content); err != nil {
		return nil, unexpected(err)
	}
	return newRecord(w.content)
}

// offset gives how many bytes of the archive were used.
func (w *walk) offset() int64 { return w.counter.n - int64(w.raw.Buffered()) }

// skip passes over what is left of a record.
func (w *walk) skip(r *record) error {
	if _, err := io.Copy(io.Discard, r.content); err != nil {
		return unexpected(err)
	}
	if r.block.N > 0 {
		return unexpected(io.ErrUnexpectedEOF)
	}
	if w.member == nil {
		return nil
	}
	switch err := skipLines(w.content); {
	case err == nil: // a page in it could be found again by unpacking all before it only
		return errors.New("it is compressed together with others; unpack the archive with gunzip, and name what comes of it")
	case err != io.EOF:
		return unexpected(err)
	}
	return nil
}

// maxBlank bounds the empty lines between two records.
const maxBlank = 64

// skipLines passes over the empty lines that end a record.
func skipLines(from *bufio.Reader) error {
	for range maxBlank {
		c, err := from.ReadByte()
		if err != nil {
			return err
		}
		if c != '\r' && c != '\n' {
			return from.UnreadByte()
		}
	}
	return fmt.Errorf("more than %d empty lines stand before it", maxBlank)
}
