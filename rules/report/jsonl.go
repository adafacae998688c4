package report

// The JSON Lines format: one finding per line.

import (
	"encoding/json"
	"io"
)

// JSONL writes each finding of r as one line of JSON.
func JSONL(w io.Writer, r Result) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, d := range r.Diagnostics {
		if err := enc.Encode(d); err != nil {
			return err
		}
	}
	return nil
}
