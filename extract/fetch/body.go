package fetch

// This file reads the body of an answer: whole or not at all, and never more
// than the limits, of what is sent and of what that unpacks to.

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/stretchlint/stretchlint/schema/source"
)

// readAll reads up to limit bytes; more are a *source.LimitError.
func readAll(from io.Reader, limit int64, name, unit string) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(from, limit+1))
	switch {
	case err != nil:
		return nil, err
	case int64(len(content)) > limit:
		return nil, source.TooMany(name, 0, limit, unit)
	}
	return content, nil
}

// Unpack undoes the Content-Encoding of a body and gives at most limit bytes.
func Unpack(body []byte, encoding string, limit int64) ([]byte, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "", "identity":
		return body, nil
	case "gzip", "x-gzip":
		return gunzip(body, limit)
	}
	return nil, fmt.Errorf("is compressed as %.40q; only gzip is read", encoding)
}

func gunzip(body []byte, limit int64) ([]byte, error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, damaged(err)
	}
	content, err := readAll(unpacked, limit, "decompressed", "bytes once it is unpacked")
	if err != nil {
		return nil, damaged(err)
	}
	return content, nil
}

// damaged words an error of the unpacking; one about a limit stays.
func damaged(err error) error {
	var limit *source.LimitError
	if errors.As(err, &limit) {
		return err
	}
	return errors.New("its compressed data are damaged or cut off")
}

// unpackFile unpacks a file that is compressed as such: sitemaps may be.
func unpackFile(content []byte, limit int64) ([]byte, error) {
	if bytes.HasPrefix(content, []byte("\x1F\x8B")) {
		return gunzip(content, limit)
	}
	return content, nil
}
