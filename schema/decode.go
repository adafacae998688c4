package schema

// This file reads documents back: newer versions are refused, older ones
// migrated, and everything is validated before it is used.

import (
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"

	"go.yaml.in/yaml/v3"

	"github.com/stretchlint/stretchlint/schema/source"
	"github.com/stretchlint/stretchlint/schema/strict"
)

// DecodeRecord reads a record file. The problems are what a file that parses
// has wrong; the record is nil then. The error is a Problem too: the file
// does not parse, or a newer version of the program wrote it.
func DecodeRecord(path string, data []byte) (*Record, []Problem, error) {
	return decode[Record]("record", path, data)
}

// DecodeArticle reads what extract printed of one article. Problems and
// errors are those of DecodeRecord.
func DecodeArticle(path string, data []byte) (*Article, []Problem, error) {
	return decode[Article]("article", path, data)
}

// DecodeCorpusFile reads a corpus.yaml. Problems and errors are those of
// DecodeRecord.
func DecodeCorpusFile(path string, data []byte) (*CorpusFile, []Problem, error) {
	root, bad := strict.Parse(data)
	value, shared := strict.Value(root)
	if bad = cmp.Or(bad, shared); bad != nil {
		return nil, nil, Problem{Path: path, Line: bad.Line, Column: bad.Column, Message: bad.Message, Unreadable: true}
	}
	text, err := json.Marshal(value)
	if err != nil {
		return nil, nil, fmt.Errorf("read %s: %w", path, err)
	}
	content, problems, err := decode[CorpusFile]("corpus", path, text)
	for i, p := range problems {
		problems[i].Line, problems[i].Column = yamlPlace(root, p.Pointer)
	}
	return content, problems, err
}

func decode[T any](document, path string, data []byte) (*T, []Problem, error) {
	if written, ok := decodeWritten[T](document, data); ok {
		return written, nil, nil
	}
	file := source.New(path, data)
	value, bad := parse(file)
	if bad != nil {
		return nil, nil, *bad
	}
	version := versionOf(value)
	if n, err := strconv.Atoi(version); err == nil && n > currentVersion() {
		return nil, nil, *problemAt(file, 0, fmt.Sprintf(
			"this is version %s of the schema and newer than the %s this program knows; a newer stretchlint reads it", version, Version))
	}
	text := file.Text
	if migrated := migrate(document, value); migrated {
		var err error
		if text, err = json.Marshal(value); err != nil {
			return nil, nil, fmt.Errorf("migrate %s from version %s: %w", file.Path, version, err)
		}
	}
	if problems := place(file, check(document, value)); len(problems) > 0 {
		return nil, problems, nil
	}
	result := new(T)
	if err := json.Unmarshal(text, result); err != nil {
		return nil, nil, *problemAt(file, 0, err.Error())
	}
	return result, nil, nil
}

// decodeWritten reads a document that says just what this version would write,
// whatever its blanks, as nearly all do: it has every field and no other, of the
// right types, and only the values are left to check.
func decodeWritten[T any](document string, data []byte) (*T, bool) {
	value := new(T)
	form := shapeOf(reflect.TypeFor[T]())
	if form == nil || json.Unmarshal(data, value) != nil || !form.wrote(data) || !Fits(document, value) {
		return nil, false
	}
	return value, true
}

// versionOf gives the schema version a parsed document names.
func versionOf(value any) string {
	version, _ := resolve(value, "/schema_version").(string)
	return version
}

func currentVersion() int {
	n, err := strconv.Atoi(Version)
	if err != nil {
		panic(err) // Version is a constant of ours
	}
	return n
}

// yamlPlace finds a field by its JSON pointer; 1:1 when the file is empty.
func yamlPlace(root *yaml.Node, pointer string) (line, column int) {
	if root == nil {
		return 1, 1
	}
	at := strict.At(root, pointer)
	return at.Line, at.Column
}
