package dataset

// This file writes an SQLite database: for looking things up, never to be
// committed. It is built in a file of its own, because SQLite writes all over
// its pages, and then copied out.

import (
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver; written in Go, so that no C compiler is needed

	"github.com/stretchlint/stretchlint/schema"
)

// tables are what the database holds. Order has the place in a list, from 1.
const tables = `
CREATE TABLE record (id TEXT PRIMARY KEY, name TEXT NOT NULL, variant_of TEXT NOT NULL, phase_of TEXT NOT NULL,
	kind TEXT NOT NULL, laterality TEXT NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE alias (record TEXT NOT NULL REFERENCES record, name TEXT NOT NULL);
CREATE TABLE value (record TEXT NOT NULL REFERENCES record, field TEXT NOT NULL, value TEXT NOT NULL, accounts INTEGER NOT NULL);
CREATE TABLE step (record TEXT NOT NULL REFERENCES record, "order" INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE dose (record TEXT NOT NULL REFERENCES record, part TEXT NOT NULL, unit TEXT NOT NULL, min REAL, max REAL);
CREATE TABLE account (record TEXT NOT NULL REFERENCES record, article TEXT NOT NULL, line INTEGER NOT NULL, name TEXT NOT NULL,
	title TEXT NOT NULL, licence TEXT NOT NULL, sha256 TEXT NOT NULL);
`

// indexes are made last: that is faster than keeping them up to date.
const indexes = `
CREATE INDEX alias_name ON alias (name COLLATE NOCASE);
CREATE INDEX alias_record ON alias (record);
CREATE INDEX value_value ON value (field, value);
CREATE INDEX value_record ON value (record);
CREATE INDEX step_record ON step (record);
CREATE INDEX dose_record ON dose (record);
CREATE INDEX account_record ON account (record);
CREATE INDEX account_article ON account (article);
`

func writeSQLite(out io.Writer, records []schema.Record) error {
	dir, err := os.MkdirTemp("", "stretchlint-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "corpus.db")
	if err := buildSQLite(path, records); err != nil {
		return fmt.Errorf("build the database: %w", err)
	}
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, file)
	return errors.Join(err, file.Close())
}

func buildSQLite(path string, records []schema.Record) (err error) {
	db, err := sql.Open("sqlite", path+"?_pragma=journal_mode(OFF)&_pragma=synchronous(OFF)")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after the commit
	if _, err := tx.Exec(tables); err != nil {
		return err
	}
	fill, err := prepareSQLite(tx)
	if err != nil {
		return err
	}
	for _, r := range records {
		if err := fill.record(r); err != nil {
			return fmt.Errorf("record %s: %w", r.ID, err)
		}
	}
	if _, err := tx.Exec(indexes); err != nil {
		return err
	}
	return tx.Commit()
}

// A filling puts records into the tables.
type filling map[string]*sql.Stmt

// columnCounts are the columns of each table.
var columnCounts = []struct{ table, marks string }{
	{"record", "?, ?, ?, ?, ?, ?, ?"}, {"alias", "?, ?"}, {"value", "?, ?, ?, ?"}, {"step", "?, ?, ?"}, {"dose", "?, ?, ?, ?, ?"}, {"account", "?, ?, ?, ?, ?, ?, ?"},
}

func prepareSQLite(tx *sql.Tx) (filling, error) {
	f := filling{}
	for _, c := range columnCounts {
		statement, err := tx.Prepare("INSERT INTO " + c.table + " VALUES (" + c.marks + ")")
		if err != nil {
			return nil, err
		}
		f[c.table] = statement
	}
	return f, nil
}

func (f filling) record(r schema.Record) error {
	line, err := schema.Encode(r)
	if err != nil {
		return err
	}
	insert := func(table string, values ...any) {
		if err == nil {
			_, err = f[table].Exec(values...)
		}
	}
	s := r.Summary
	insert("record", r.ID, r.Name, r.VariantOf, r.PhaseOf, s.Kind.Value, s.Laterality.Value, string(line))
	for _, name := range r.Aliases {
		insert("alias", r.ID, name)
	}
	for _, list := range []struct {
		field  string
		claims []schema.Claim
	}{{"position", s.Positions}, {"equipment", s.Equipment}, {"target", s.Targets}, {"caution", s.Cautions}} {
		for _, claim := range list.claims {
			insert("value", r.ID, list.field, claim.Value, len(claim.Sources))
		}
	}
	for i, step := range s.Steps.Steps {
		insert("step", r.ID, i+1, step.Text)
	}
	for _, part := range []struct {
		name      string
		envelopes []schema.Envelope
	}{{"hold", s.Dosage.Hold}, {"reps", s.Dosage.Reps}, {"sets", s.Dosage.Sets}, {"frequency", s.Dosage.Frequency}, {"rest", s.Dosage.Rest}, {"duration", s.Dosage.Duration}} {
		for _, e := range part.envelopes {
			insert("dose", r.ID, part.name, e.Unit, e.Min, e.Max)
		}
	}
	for _, a := range r.Accounts {
		insert("account", r.ID, a.Source.Article(), a.Span.Start.Line, a.Name, a.Source.Title, a.Source.Licence, a.Source.SHA256)
	}
	return err
}
