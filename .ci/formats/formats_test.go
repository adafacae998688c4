// Package formats reads the files of testdata/report with readers that were
// not written here. It is a module of its own so that the program does not
// depend on them: run "go test ." in this folder.
package formats

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/joshdk/go-junit"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/reviewdog/reviewdog/proto/rdf"
	"github.com/xeipuuv/gojsonschema"
	"google.golang.org/protobuf/encoding/protojson"
)

func golden(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("..", "..", "testdata", "report", name+".golden"))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// TestSARIF holds the log to the JSON schema of SARIF 2.1.0.
func TestSARIF(t *testing.T) {
	log, err := sarif.FromBytes(golden(t, "sarif"))
	if err != nil {
		t.Fatal(err)
	}
	result, err := gojsonschema.Validate(gojsonschema.NewStringLoader(sarifSchema(t)), gojsonschema.NewBytesLoader(golden(t, "sarif")))
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range result.Errors() {
		t.Error(problem)
	}
	run := log.Runs[0]
	fixes, suppressed, related := 0, 0, 0
	for _, r := range run.Results {
		fixes += len(r.Fixes)
		suppressed += len(r.Suppressions)
		related += len(r.RelatedLocations)
		if id := run.Tool.Driver.Rules[r.RuleIndex].ID; *id != *r.RuleID {
			t.Errorf("rule index %d leads to %s, want %s", r.RuleIndex, *id, *r.RuleID)
		}
	}
	if len(run.Results) != 8 || fixes != 2 || suppressed != 2 || related != 1 {
		t.Errorf("%d results, %d fixes, %d suppressions, %d related places; want 8, 2, 2, 1", len(run.Results), fixes, suppressed, related)
	}
}

// sarifSchema takes the schema out of the module that holds it. Its own
// Validate judges what it would write itself, not the file.
func sarifSchema(t *testing.T) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(dir)), "schema.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	literal := file.Scope.Lookup("schema").Decl.(*ast.ValueSpec).Values[0].(*ast.BasicLit)
	schema, err := strconv.Unquote(literal.Value)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestJUnit(t *testing.T) {
	suites, err := junit.Ingest(golden(t, "junit"))
	if err != nil {
		t.Fatal(err)
	}
	passed, failed := 0, 0
	for _, suite := range suites {
		passed, failed = passed+suite.Totals.Passed, failed+suite.Totals.Failed
	}
	if len(suites) != 3 || passed != 1 || failed != 5 {
		t.Errorf("%d suites, %d passed, %d failed; want 3, 1, 5", len(suites), passed, failed)
	}
}

// TestRDJSONL reads each line as reviewdog does: unknown fields are errors.
func TestRDJSONL(t *testing.T) {
	lines := bytes.Split(bytes.TrimSpace(golden(t, "rdjsonl")), []byte("\n"))
	suggestions := 0
	for _, line := range lines {
		var d rdf.Diagnostic
		if err := protojson.Unmarshal(line, &d); err != nil {
			t.Errorf("%v in %s", err, line)
		}
		suggestions += len(d.Suggestions)
	}
	if len(lines) != 6 || suggestions != 1 {
		t.Errorf("%d findings, %d suggestions; want 6, 1", len(lines), suggestions)
	}
}
