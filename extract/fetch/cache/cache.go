// Package cache keeps fetched pages on disk: one file for each address, put in
// its place whole. It also remembers runs that were stopped, so that the same
// call goes on where the last one was.
package cache

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A Page is an answer as it is kept.
type Page struct {
	Address     string    `json:"address"` // as it was asked for
	Final       string    `json:"final"`   // where redirects led
	ContentType string    `json:"content_type"`
	ETag        string    `json:"etag"`
	Modified    string    `json:"last_modified"` // as the server wrote it
	Fetched     time.Time `json:"fetched"`       // or last found unchanged
	Sent        int64     `json:"sent"`          // bytes of Body on the way, packed as it was
	SHA256      string    `json:"sha256"`        // of Body, in hexadecimal
	Body        []byte    `json:"-"`             // unpacked
}

// A Dir is a folder of pages. Several programs may use one at a time.
type Dir struct{ root *os.Root }

// Open opens the cache in a folder, which it makes when it is not there.
// Nothing outside the folder is ever read or written.
func Open(folder string) (*Dir, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of the cache: %w", err)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, fmt.Errorf("open the folder of the cache: %w", err)
	}
	return &Dir{root}, nil
}

// Close gives the folder free.
func (d *Dir) Close() error { return d.root.Close() }

// Endings of the files in a cache.
const (
	pageSuffix      = ".page"
	runSuffix       = ".run"
	temporarySuffix = ".part"
)

var suffixes = []string{pageSuffix, runSuffix, temporarySuffix}

// name gives the file of a text: its digest, so that no address is a path.
func name(text, suffix string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:]) + suffix
}

// maxHeader bounds the line before a page's body, in bytes.
const maxHeader = 64 << 10

// Load gives what is kept of an address. A file that is damaged or of another
// address is as good as none.
func (d *Dir) Load(address string) (*Page, bool) {
	content, err := d.root.ReadFile(name(address, pageSuffix))
	if err != nil {
		return nil, false
	}
	line, body, found := bytes.Cut(content, []byte{'\n'})
	page := &Page{}
	if !found || len(line) > maxHeader || json.Unmarshal(line, page) != nil {
		return nil, false
	}
	page.Body = body
	if page.Address != address || page.SHA256 != digest(body) {
		return nil, false
	}
	return page, true
}

func digest(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// Store keeps a page, in the place of what was kept of its address.
func (d *Dir) Store(page *Page) error {
	page.SHA256 = digest(page.Body)
	line, err := json.Marshal(page)
	if err != nil {
		return fmt.Errorf("keep the page: %w", err)
	}
	return d.replace(name(page.Address, pageSuffix), append(line, '\n'), page.Body)
}

// replace writes a file beside the old one and puts it in its place.
func (d *Dir) replace(name string, parts ...[]byte) (err error) {
	temporary := fmt.Sprintf("%s.%d%s", name, os.Getpid(), temporarySuffix)
	file, err := d.root.Create(temporary)
	if err != nil {
		return fmt.Errorf("keep the page in the cache: %w", err)
	}
	defer func() {
		if err != nil {
			d.root.Remove(temporary) // the first error is the one to tell
			err = fmt.Errorf("keep the page in the cache: %w", err)
		}
	}()
	for _, part := range parts {
		if _, err := file.Write(part); err != nil {
			return errors.Join(err, file.Close())
		}
	}
	if err := file.Close(); err != nil {
		return err
	}
	return d.root.Rename(temporary, name)
}

// stale is how long a stopped run is remembered.
const stale = 24 * time.Hour

// Begin notes that a run over these seeds began, and gives the time since when
// pages count as fetched by it: when the last run over the same seeds was
// stopped, its beginning; else now.
func (d *Dir) Begin(seeds []string, now time.Time) (time.Time, error) {
	mark := runName(seeds)
	content, err := d.root.ReadFile(mark)
	if err == nil {
		began, err := time.Parse(time.RFC3339Nano, strings.TrimSpace(string(content)))
		if err == nil && !began.After(now) && now.Sub(began) < stale {
			return began, nil
		}
	}
	return now, d.replace(mark, []byte(now.Format(time.RFC3339Nano)))
}

// End notes that the run over these seeds came to its end.
func (d *Dir) End(seeds []string) error {
	if err := d.root.Remove(runName(seeds)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("note the end of the run: %w", err)
	}
	return nil
}

func runName(seeds []string) string { return name(strings.Join(seeds, "\n"), runSuffix) }

// Prune removes what was last written before a time: pages neither fetched nor
// found unchanged since, marks of runs, and what a program that was killed left.
func (d *Dir) Prune(before time.Time) error {
	folder, err := d.root.Open(".")
	if err != nil {
		return fmt.Errorf("look through the cache: %w", err)
	}
	defer folder.Close()
	entries, err := folder.ReadDir(-1)
	if err != nil {
		return fmt.Errorf("look through the cache: %w", err)
	}
	for _, entry := range entries {
		info, gone := entry.Info()
		if gone == nil && slices.Contains(suffixes, filepath.Ext(entry.Name())) && info.ModTime().Before(before) {
			err = errors.Join(err, d.root.Remove(entry.Name()))
		}
	}
	return err
}
