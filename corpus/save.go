package corpus

// This file writes a corpus directory. All files are written beside their places
// first and then renamed into them, decisions before records, and files are
// removed last: where the disk is full nothing changes, and a run that is killed
// leaves a corpus that loads and that the same command run again completes.

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/sync/errgroup"

	"github.com/stretchlint/stretchlint/schema"
)

// recordPath gives the place of a record below the corpus, with forward
// slashes. The first byte of the ID's SHA-256 spreads records over 256 folders.
func recordPath(id string) string {
	sum := sha256.Sum256([]byte(id))
	return recordsName + "/" + hex.EncodeToString(sum[:1]) + "/" + id + ".json"
}

// shardSuffix ends the names of files that hold a record a line.
const shardSuffix = ".jsonl"

// shardPath gives the shard of a record in a packed corpus.
func shardPath(id string) string { return path.Dir(recordPath(id)) + shardSuffix }

// Save writes c to dir, which it makes when it is not there. Files that stay
// the same are not touched, and neither is a record file that Load could not
// read: the error names it, and all else is written.
func Save(c *Corpus, dir string) error {
	if err := save(c, dir); err != nil {
		return fmt.Errorf("save corpus %s: %w", dir, err)
	}
	return nil
}

func save(c *Corpus, dir string) error {
	files, err := render(c)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir) // nothing in it leads out of it
	if err != nil {
		return err
	}
	defer root.Close()
	changed, refused := differing(c, folder{root.FS(), dir}, files)
	if err := write(root, changed); err != nil {
		return err
	}
	if err := removeVanished(c, root, files); err != nil {
		return fmt.Errorf("%w; all records are written, and files of some that are no more are still there: run this again", err)
	}
	return refused
}

// differing gives the files that have to be written. A file without content is
// none: it is removed at the end, if it is there. The error names the files
// that must stay as they are.
func differing(c *Corpus, dir folder, files []rendered) (changed []rendered, refused error) {
	for _, f := range files {
		old, err := fs.ReadFile(dir, f.path)
		switch {
		case len(f.content) == 0 || err == nil && bytes.Equal(old, f.content):
		case f.path == fileName && saysTheSame(dir, c.File):
			// In the words and with the comments of whoever wrote it.
		case slices.Contains(c.broken, f.path):
			refused = errors.Join(refused, fmt.Errorf(
				"%s was not written: the file there cannot be read; repair or remove it, and run this again", f.path))
		default:
			changed = append(changed, f)
		}
	}
	return changed, refused
}

func saysTheSame(dir folder, file schema.CorpusFile) bool {
	there, err := loadFile(dir)
	return err == nil && there == file
}

// mustFit stops a record that the schema does not allow before anything is
// written. Line is the record as JSON.
func mustFit(path string, r *schema.Record, line []byte) error {
	if schema.Fits("record", r) {
		return nil
	}
	if problems := schema.Check("record", line); len(problems) > 0 {
		return fmt.Errorf("write %s: the record would not be valid: %s (%s)", path, problems[0].Message, problems[0].Pointer)
	}
	return nil
}

// A rendered file is one file of the corpus, ready to be written.
type rendered struct {
	path    string // below the corpus, with forward slashes
	content []byte
}

// render gives all files of a corpus in the order they are written.
func render(c *Corpus) ([]rendered, error) {
	steps := []func() (rendered, error){
		func() (rendered, error) { return renderFile(c.File) },
		func() (rendered, error) { return renderLines(decisionsName, c.Decisions.list) },
	}
	if c.packed {
		for name, records := range shardsOf(c.Records) {
			steps = append(steps, func() (rendered, error) { return renderShard(name, records) })
		}
	} else {
		for _, r := range c.Records {
			steps = append(steps, func() (rendered, error) { return renderRecord(r) })
		}
	}
	steps = append(steps, func() (rendered, error) { return renderLines(questionsName, c.Questions) })
	files := make([]rendered, len(steps))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, step := range steps {
		group.Go(func() (err error) {
			files[i], err = step()
			return err
		})
	}
	return files, group.Wait()
}

// shardsOf gives the records of each shard, the shards in order.
func shardsOf(records []schema.Record) iter.Seq2[string, []schema.Record] {
	shards := map[string][]schema.Record{}
	for _, r := range records {
		shards[shardPath(r.ID)] = append(shards[shardPath(r.ID)], r)
	}
	return func(yield func(string, []schema.Record) bool) {
		for _, name := range slices.Sorted(maps.Keys(shards)) {
			if !yield(name, shards[name]) {
				return
			}
		}
	}
}

// Pack gives the corpus as Save is to lay it out: packed, with its records as
// lines of at most 256 files, for a hundred thousand of them and more, or each
// in a file of its own. Load and Save keep the layout that is there.
func Pack(c *Corpus, packed bool) *Corpus {
	next := *c
	next.packed = packed
	return &next
}

func renderFile(file schema.CorpusFile) (rendered, error) {
	content, err := yaml.Marshal(file)
	if err != nil {
		return rendered{}, fmt.Errorf("write %s: %w", fileName, err)
	}
	if _, problems, err := schema.DecodeCorpusFile(fileName, content); err != nil || len(problems) > 0 {
		return rendered{}, fmt.Errorf("write %s: it would not be valid: %v %v", fileName, problems, err)
	}
	return rendered{fileName, content}, nil
}

func renderRecord(r schema.Record) (rendered, error) {
	path := recordPath(r.ID)
	line, err := schema.Encode(r)
	if err != nil {
		return rendered{}, fmt.Errorf("write %s: %w", path, err)
	}
	return rendered{path, canonical(line)}, mustFit(path, &r, line)
}

func renderShard(name string, records []schema.Record) (rendered, error) {
	file, err := renderLines(name, records)
	if err != nil {
		return rendered{}, err
	}
	lines := bytes.SplitAfter(file.content, []byte("\n"))
	for i := range records {
		if err := mustFit(name, &records[i], lines[i]); err != nil {
			return rendered{}, err
		}
	}
	return file, nil
}

func renderLines[T any](name string, values []T) (rendered, error) {
	var out bytes.Buffer
	for _, v := range values {
		line, err := schema.Encode(v)
		if err != nil {
			return rendered{}, fmt.Errorf("write %s: %w", name, err)
		}
		out.Write(append(line, '\n'))
	}
	return rendered{name, out.Bytes()}, nil
}

// tempPrefix starts the names of files that are being written.
const tempPrefix = ".writing-"

// A staged file is written beside its place, to be renamed into it.
type staged struct{ temp, path string }

// write puts files at their places. All of them are written first and then
// renamed: where one can't be written, all stay as they are.
func write(root *os.Root, files []rendered) error {
	var all []staged
	for _, f := range files {
		s := staged{path.Dir(f.path) + "/" + tempPrefix + strconv.FormatUint(rand.Uint64(), 36), f.path}
		all = append(all, s)
		if err := stage(root, s, f.content); err != nil {
			return fmt.Errorf("%w; nothing was changed", errors.Join(err, unstage(root, all)))
		}
	}
	for i, s := range all {
		if err := root.Rename(s.temp, s.path); err != nil {
			state := "nothing was changed"
			if i > 0 {
				state = "some records are the new ones and others the old: run this again"
			}
			return fmt.Errorf("%w; %s", errors.Join(err, unstage(root, all[i:])), state)
		}
	}
	return nil
}

// stage writes a file beside its place, down to the disk.
func stage(root *os.Root, s staged, content []byte) error {
	if err := root.MkdirAll(path.Dir(s.path), 0o755); err != nil {
		return err
	}
	temp, err := root.OpenFile(s.temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = temp.Write(content)
	return errors.Join(err, temp.Sync(), temp.Close())
}

// unstage takes back what was written beside its place, and folders made for it.
func unstage(root *os.Root, all []staged) (failed error) {
	for _, s := range all {
		if err := root.Remove(s.temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
			failed = errors.Join(failed, err)
		}
		removeEmpty(root, path.Dir(s.path))
	}
	return failed
}

// removeEmpty removes a folder and those above it as far as they are empty.
func removeEmpty(root *os.Root, dir string) {
	for ; dir != "."; dir = path.Dir(dir) {
		if info, err := root.Lstat(dir); err != nil || !info.IsDir() || root.Remove(dir) != nil {
			return // it holds others, or never was a folder
		}
	}
}

// removeVanished removes the files of records that are no more, and what a
// killed run left half written.
func removeVanished(c *Corpus, root *os.Root, files []rendered) error {
	vanished, err := recordFiles(root.FS())
	if err != nil {
		return err
	}
	present := map[string]bool{}
	for _, f := range files {
		if present[f.path] = len(f.content) > 0; !present[f.path] {
			vanished = append(vanished, f.path)
		}
	}
	for _, name := range vanished {
		if present[name] || slices.Contains(c.broken, name) {
			continue
		}
		if err := root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		removeEmpty(root, path.Dir(name))
	}
	return removeHalfWritten(root)
}

func removeHalfWritten(root *os.Root) error {
	return fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasPrefix(entry.Name(), tempPrefix) {
			return err
		}
		return root.Remove(name)
	})
}
