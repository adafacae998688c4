package corpus

// This file reads a corpus directory.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/stretchlint/stretchlint/schema"
)

// The files of a corpus directory. Records are at records/<shard>/<id>.json, or
// lines of records/<shard>.jsonl.
const (
	fileName      = "corpus.yaml"
	recordsName   = "records"
	questionsName = "questions.jsonl"
	decisionsName = "decisions.jsonl"
)

// Is reports whether dir is a corpus: it holds a corpus.yaml.
func Is(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, fileName))
	return err == nil && info.Mode().IsRegular()
}

// Load reads the corpus in dir. A record file that cannot be used is told of
// in the problems, and Save will not touch it; the others load. The error
// says that nothing could be loaded: dir is no corpus (fs.ErrNotExist), or
// one of the files that hold for all records cannot be used.
func Load(dir string) (*Corpus, []schema.Problem, error) {
	root, err := os.OpenRoot(dir) // no link in it leads out of it
	if err != nil {
		return nil, nil, fmt.Errorf("load corpus %s: %w", dir, err)
	}
	defer root.Close()
	c, problems, err := load(folder{root.FS(), filepath.ToSlash(dir)})
	if err != nil {
		return nil, nil, fmt.Errorf("load corpus %s: %w", dir, err)
	}
	return c, problems, nil
}

// A folder is where the files of a corpus are read from; its name stands
// before theirs in what is said about them.
type folder struct {
	fs.FS
	name string
}

func (f folder) path(name string) string { return path.Join(f.name, name) }

func load(dir folder) (*Corpus, []schema.Problem, error) {
	file, err := loadFile(dir)
	if err != nil {
		return nil, nil, err
	}
	c := &Corpus{File: file}
	var decisions []Decision
	err = errors.Join(loadLines(dir, questionsName, &c.Questions), loadLines(dir, decisionsName, &decisions))
	if err != nil {
		return nil, nil, err
	}
	c.Decisions = NewDecisions(decisions)
	problems, err := c.loadRecords(dir)
	if err != nil {
		return nil, nil, err
	}
	return settle(c), problems, nil
}

func loadFile(dir folder) (schema.CorpusFile, error) {
	data, err := fs.ReadFile(dir, fileName)
	if err != nil {
		return schema.CorpusFile{}, err
	}
	file, problems, err := schema.DecodeCorpusFile(dir.path(fileName), data)
	if err == nil && len(problems) > 0 {
		err = problems[0]
	}
	if err != nil {
		return schema.CorpusFile{}, err
	}
	return *file, nil
}

// loadLines reads a file with one JSON value a line; a corpus without the file
// has none of them.
func loadLines[T any](dir folder, name string, values *[]T) error {
	data, err := fs.ReadFile(dir, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for i, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var value T
		decoder := json.NewDecoder(bytes.NewReader(line))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&value); err != nil {
			return schema.Problem{Path: dir.path(name), Line: i + 1, Column: 1,
				Message: "the line cannot be read: " + strings.TrimPrefix(err.Error(), "json: ")}
		}
		*values = append(*values, value)
	}
	return nil
}

// loadRecords reads the record files side by side; the result is in the order
// of the paths.
func (c *Corpus) loadRecords(dir folder) ([]schema.Problem, error) {
	paths, err := recordFiles(dir)
	if err != nil {
		return nil, err
	}
	files := make([]loadedFile, len(paths))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, name := range paths {
		group.Go(func() error {
			files[i] = loadRecords(dir, name)
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	var problems []schema.Problem
	for i, f := range files {
		problems = append(problems, f.problems...)
		c.packed = c.packed || path.Ext(paths[i]) == shardSuffix
		if f.broken {
			c.broken = append(c.broken, paths[i])
		}
		for _, r := range f.records {
			c.Records = append(c.Records, c.record(r.ID, r.Accounts))
		}
	}
	slices.SortStableFunc(c.Records, func(a, b schema.Record) int { return strings.Compare(a.ID, b.ID) })
	c.Records = slices.CompactFunc(c.Records, func(a, b schema.Record) bool { return a.ID == b.ID })
	c.index()
	return problems, nil
}

// recordFiles lists the record files of a corpus, relative to dir with forward
// slashes, sorted, and shards first: where a killed Save left a record in both
// layouts, the shard's counts.
func recordFiles(dir fs.FS) ([]string, error) {
	var paths []string
	shards, err := fs.ReadDir(dir, recordsName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	for _, shard := range shards {
		if !shard.IsDir() {
			if path.Ext(shard.Name()) == shardSuffix {
				paths = append(paths, path.Join(recordsName, shard.Name()))
			}
			continue
		}
		files, err := fs.ReadDir(dir, path.Join(recordsName, shard.Name()))
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			if path.Ext(f.Name()) == ".json" {
				paths = append(paths, recordsName+"/"+shard.Name()+"/"+f.Name())
			}
		}
	}
	slices.SortStableFunc(paths, func(a, b string) int { return -compareBool(path.Ext(a) == shardSuffix, path.Ext(b) == shardSuffix) })
	return paths, nil
}

// A loadedFile is what a record file or a shard holds.
type loadedFile struct {
	records  []*schema.Record
	problems []schema.Problem
	broken   bool // not everything in it could be used
}

// loadRecords reads one file of records.
func loadRecords(dir folder, name string) (loaded loadedFile) {
	full := dir.path(name)
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return loadedFile{broken: true, problems: []schema.Problem{{Path: full, Line: 1, Column: 1, Message: err.Error(), Unreadable: true}}}
	}
	documents := [][]byte{data}
	if path.Ext(name) == shardSuffix {
		documents = bytes.Split(bytes.TrimSuffix(data, []byte("\n")), []byte("\n"))
	}
	for i, document := range documents {
		record, problems := decodeRecord(full, name, document)
		for k := range problems {
			problems[k].Line += i
		}
		loaded.problems = append(loaded.problems, problems...)
		if record == nil {
			loaded.broken = true
			continue
		}
		loaded.records = append(loaded.records, record)
	}
	return loaded
}

// decodeRecord reads one record; it is nil when it has problems.
func decodeRecord(full, name string, data []byte) (*schema.Record, []schema.Problem) {
	record, problems, err := schema.DecodeRecord(full, data)
	var unreadable schema.Problem
	if errors.As(err, &unreadable) {
		return nil, []schema.Problem{unreadable}
	}
	if err != nil {
		return nil, []schema.Problem{{Path: full, Line: 1, Column: 1, Message: err.Error(), Unreadable: true}}
	}
	if record != nil && recordPath(record.ID) != name && shardPath(record.ID) != name {
		return nil, []schema.Problem{{Path: full, Pointer: "/id", Line: 1, Column: 1,
			Message: "this is the record " + record.ID + ", whose place is " + recordPath(record.ID)}}
	}
	return record, problems
}
