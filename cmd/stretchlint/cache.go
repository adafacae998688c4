package main

// This file keeps the findings of articles from run to run. An entry is named
// by a hash of all that the findings depend on, so that it is never wrong and
// never has to be deleted for being old, only for its size.

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A findingCache is a folder with one file for each article and setting. Nil
// keeps nothing.
type findingCache struct {
	folder string
	// program names the build: another one may find something else.
	program string
}

// mostCached is the size in bytes that a cache is cut back to after a run.
const mostCached = 64 << 20

// openCache gives the cache in a folder.
func openCache(folder string) (*findingCache, error) {
	program, err := buildID()
	return &findingCache{folder, program}, err
}

// buildID tells builds apart, those of one commit too.
func buildID() (string, error) {
	name, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("find the program: %w", err)
	}
	info, err := os.Stat(name)
	if err != nil {
		return "", fmt.Errorf("find the program: %w", err)
	}
	return fmt.Sprintf("%s %d %d", version(), info.Size(), info.ModTime().UnixNano()), nil
}

// A cached is what an entry holds.
type cached struct {
	Found      []rules.Diagnostic
	Suppressed []rules.Diagnostic
	// Why are the suppressions of Suppressed, one for each.
	Why []rules.Suppression
}

// name gives the file of an entry: a hash over the build, the configuration
// with all it names, what holds for this file, and the file's path and bytes.
func (c *findingCache) name(path string, content input.Content, configured string, set rules.Config) (string, error) {
	settings, err := json.Marshal(set.Rules) // maps come sorted
	if err != nil {
		return "", err
	}
	hash := sha256.New()
	for _, part := range [][]byte{[]byte(c.program), []byte(configured), settings, []byte(set.Today), []byte(path), []byte(content.ContentType), []byte(content.URL), content.Bytes} {
		fmt.Fprintf(hash, "%d\n", len(part))
		hash.Write(part)
	}
	sum := hex.EncodeToString(hash.Sum(nil))
	return filepath.Join(c.folder, sum[:2], sum+".json"), nil
}

// load gives the findings of an entry; false when there is none, or none that
// can be used.
func (c *findingCache) load(name string, item input.Item, content input.Content, own []*rules.Rule) (linted, bool) {
	text, err := os.ReadFile(name)
	var entry cached
	if err != nil || json.Unmarshal(text, &entry) != nil || len(entry.Why) != len(entry.Suppressed) {
		return linted{}, false
	}
	for i := range entry.Suppressed {
		entry.Suppressed[i].Suppressed = &entry.Why[i]
	}
	file := source.NewAs(item.Path, content.Bytes, content.ContentType)
	for _, list := range [][]rules.Diagnostic{entry.Found, entry.Suppressed} {
		for i := range list {
			list[i].File = file
			if rules.Find(list[i].Rule) == nil {
				list[i].Own, _ = rules.Resolve(list[i].Rule, own)
			}
		}
	}
	return linted{files: 1, found: entry.Found, suppressed: entry.Suppressed}, true
}

// save keeps findings. One that can't be written is found anew the next time.
func (c *findingCache) save(name string, l linted) {
	entry := cached{Found: l.found, Suppressed: l.suppressed}
	for _, d := range l.suppressed {
		entry.Why = append(entry.Why, *d.Suppressed)
	}
	text, err := json.Marshal(entry)
	if err == nil && os.MkdirAll(filepath.Dir(name), 0o777) == nil {
		_ = input.Replace(name, text, 0o666)
	}
}

// trim deletes the entries that were written first until the rest is small
// enough.
func (c *findingCache) trim(most int64) error {
	type entry struct {
		name string
		size int64
		at   time.Time
	}
	var entries []entry
	var size int64
	err := filepath.WalkDir(c.folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".json") {
			return err
		}
		info, err := d.Info()
		if err == nil {
			entries, size = append(entries, entry{name, info.Size(), info.ModTime()}), size+info.Size()
		}
		return nil // one that another run deleted is no entry
	})
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.name, b.name)) })
	for _, e := range entries {
		if size <= most {
			break
		}
		if err := os.Remove(e.name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("cut the cache back: %w", err)
		}
		size -= e.size
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
