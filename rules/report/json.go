package report

// The JSON format: one object with all findings and their count.

import (
	"encoding/json"
	"io"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema"
)

type document struct {
	SchemaVersion string             `json:"schema_version"`
	Diagnostics   []rules.Diagnostic `json:"diagnostics"`
	Summary       Summary            `json:"summary"`
}

// JSON writes r as one indented JSON object.
func JSON(w io.Writer, r Result) error {
	doc := document{SchemaVersion: schema.Version, Diagnostics: r.Diagnostics, Summary: Summarize(r)}
	if doc.Diagnostics == nil {
		doc.Diagnostics = []rules.Diagnostic{}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(doc)
}
