package dataset

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/schema"
)

// The database holds each record whole, its tables answer questions, and the
// same records give the same bytes.
func TestSQLite(t *testing.T) {
	var out, again bytes.Buffer
	for _, b := range []*bytes.Buffer{&out, &again} {
		if err := writeSQLite(b, []schema.Record{sample()}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Error("the same records give other bytes")
	}
	path := filepath.Join(t.TempDir(), "corpus.db")
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	want, err := schema.Encode(sample())
	if err != nil {
		t.Fatal(err)
	}
	for question, answer := range map[string]string{
		`SELECT json FROM record`: string(want),
		`SELECT record.name FROM record JOIN value ON value.record = id WHERE field = 'target' AND value = 'calves'`: "Lantern lean",
		`SELECT group_concat(text, ' ') FROM (SELECT text FROM step ORDER BY "order")`:                               "Stand tall. Lean <far> over.",
		`SELECT part || ' ' || min || ' ' || unit FROM dose`:                                                         "hold 30.0 second",
		`SELECT article || ':' || line || ' ' || licence FROM account`:                                               "hall.md:1 CC0",
	} {
		var got string
		if err := db.QueryRow(question).Scan(&got); err != nil {
			t.Errorf("%s: %v", question, err)
		} else if diff := cmp.Diff(answer, got); diff != "" {
			t.Errorf("%s:\n%s", question, diff)
		}
	}
}
