// Package warc reads web archives (WARC 1.0 and 1.1, ISO 28500), as they are
// or compressed record by record. Scan says which pages an archive holds and
// where, Read reads one: an archive may be far larger than memory.
package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http/httputil"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/stretchlint/stretchlint/schema/source"
)

// Bounds of an archive's records.
const (
	maxHeader  = 64 << 10 // bytes of a record's header, or of the answer's in it
	maxRecords = 5_000_000
)

// A Capture is a page in an archive.
type Capture struct {
	Address string // as the archive gives it
	Date    string // when it was captured, as written: RFC 3339, UTC
	Offset  int64  // of its record in the archive, in bytes
}

// A Page is the answer that was captured.
type Page struct {
	Address, ContentType string
	Encoding             string // Content-Encoding: Body is still compressed
	Body                 []byte
}

// Scan goes through an archive. Of several captures of an address it gives the
// latest, in the place of the first. Beside an error it gives the pages of the
// whole records before it.
func Scan(archive io.Reader) ([]Capture, error) {
	var found []Capture
	place := map[string]int{}
	w := newWalk(archive)
	for n := 1; ; n++ {
		record, err := w.next()
		if err == io.EOF {
			return found, nil
		}
		var page *Page
		if err == nil && n > maxRecords {
			err = fmt.Errorf("the archive holds more than %d; divide it", maxRecords)
		}
		if err == nil {
			page, err = record.answer()
		}
		if err == nil {
			err = w.skip(record)
		}
		if err != nil {
			return found, fmt.Errorf("record %d, at byte %d: %w", n, w.start, err)
		}
		if page == nil || !isArticle(page.ContentType) {
			continue
		}
		capture := Capture{Address: page.Address, Date: record.header.Get("WARC-Date"), Offset: w.start}
		at, seen := place[capture.Address]
		switch {
		case !seen:
			place[capture.Address] = len(found)
			found = append(found, capture)
		case capture.Date >= found[at].Date:
			found[at] = capture
		}
	}
}

// isArticle reports whether an answer of this type may be an article.
func isArticle(contentType string) bool {
	kind, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	switch strings.TrimSpace(kind) {
	case "text/html", "application/xhtml+xml", "text/markdown", "text/plain":
		return true
	}
	return false
}

// Read reads the page of the record that an archive has at its beginning:
// the reader starts at the Offset of a Capture. It reads at most limit bytes of
// the page and gives a *source.LimitError when there are more.
func Read(archive io.Reader, limit int64) (*Page, error) {
	record, err := newWalk(archive).next()
	if err != nil {
		return nil, unexpected(err)
	}
	page, err := record.answer()
	switch {
	case err != nil:
		return nil, err
	case page == nil:
		return nil, errors.New("the record is no page")
	}
	if page.Body, err = record.body(limit); err != nil {
		return nil, err
	}
	return page, nil
}

// A record is one of an archive: its header, and a reader of its block.
type record struct {
	header  textproto.MIMEHeader
	block   *io.LimitedReader
	content *bufio.Reader        // of the block
	answers textproto.MIMEHeader // the header of the answer in it, when it is one
}

func newRecord(from *bufio.Reader) (*record, error) {
	header, err := readHeader(from, "WARC/1.")
	if err != nil {
		return nil, err
	}
	size, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return nil, fmt.Errorf("its Content-Length is %q, not a number of bytes", header.Get("Content-Length"))
	}
	block := &io.LimitedReader{R: from, N: size}
	return &record{header: header, block: block, content: bufio.NewReader(block)}, nil
}

// readHeader reads a first line with this beginning and the fields below it.
// Both together are bounded.
func readHeader(from *bufio.Reader, begins string) (textproto.MIMEHeader, error) {
	lines := bytes.Buffer{}
	for goesOn := false; ; {
		line, err := from.ReadSlice('\n')
		if lines.Len() == 0 && err == nil && !bytes.HasPrefix(line, []byte(begins)) {
			return nil, fmt.Errorf("it begins with %.20q, not with %q", line, begins)
		}
		if lines.Len()+len(line) > maxHeader {
			return nil, fmt.Errorf("its header is longer than %d bytes", maxHeader)
		}
		lines.Write(line)
		if err != nil && err != bufio.ErrBufferFull {
			return nil, unexpected(err)
		}
		if !goesOn && len(bytes.TrimRight(line, "\r\n")) == 0 {
			break
		}
		goesOn = err == bufio.ErrBufferFull // of a line longer than the buffer
	}
	fields := textproto.NewReader(bufio.NewReader(&lines))
	if _, err := fields.ReadLine(); err != nil {
		return nil, unexpected(err)
	}
	header, err := fields.ReadMIMEHeader()
	if err != nil {
		return nil, fmt.Errorf("its header can't be read: %w", err)
	}
	return header, nil
}

// answer gives what a record says of a page, without its body; nil when the
// record is none: a request, a picture's metadata, an answer other than 200.
func (r *record) answer() (*Page, error) {
	page := &Page{Address: strings.Trim(r.header.Get("WARC-Target-URI"), "<>")}
	if page.Address == "" || !strings.HasPrefix(page.Address, "http") || r.header.Get("WARC-Truncated") != "" {
		return nil, nil
	}
	switch r.header.Get("WARC-Type") {
	case "resource":
		page.ContentType = r.header.Get("Content-Type")
		return page, nil
	case "response":
	default:
		return nil, nil
	}
	first, err := r.content.Peek(len("HTTP/1.1 200"))
	if err != nil || !bytes.HasPrefix(first, []byte("HTTP/")) || !bytes.HasSuffix(bytes.TrimSpace(first), []byte(" 200")) {
		return nil, nil
	}
	if r.answers, err = readHeader(r.content, "HTTP/"); err != nil {
		return nil, nil // whatever was captured there, it is no page
	}
	page.ContentType = r.answers.Get("Content-Type")
	page.Encoding = r.answers.Get("Content-Encoding")
	return page, nil
}

// body reads the rest of the block, in one piece whatever pieces it came in.
func (r *record) body(limit int64) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(r.content, limit+1))
	switch {
	case err != nil:
		return nil, unexpected(err)
	case int64(len(content)) > limit:
		return nil, source.TooMany("bytes", 0, limit, "bytes")
	case r.block.N > 0:
		return nil, io.ErrUnexpectedEOF
	}
	if strings.EqualFold(r.answers.Get("Transfer-Encoding"), "chunked") {
		whole, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(content)))
		if err == nil { // else the program that captured it put it together and left the header
			content = whole
		}
	}
	return content, nil
}

// unexpected words the end of an archive where none may be.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("the archive ends within it")
	}
	if errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) {
		return errors.New("its compressed data are damaged")
	}
	return err
}
