package rules

import (
	"bytes"
	"encoding/json"

	"github.com/stretchlint/stretchlint/schema/source"
)

var schemaInvalid = &Rule{
	ID:    "schema-invalid",
	Group: Corpus,
	Title: "a record file does not fit the schema",
	Why: `Programs read the records. A value the schema does not know is lost to all of them, and
the corpus leaves the file alone until it is mended.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "the schema is what readers of the corpus rely on (see stretchlint schema record)", Strength: Logic},
	},
	Severity: Error,
	Blind: `A record that fits the schema and is untrue. A file that does not parse at all is no
finding: the run reports it as an input that could not be read.`,
	Examples: schemaExamples,
	Corpus: func(p *CorpusPass) {
		for _, problem := range p.Problems {
			if problem.Unreadable { // an error of the run, not a finding
				continue
			}
			file := p.Files[problem.Path]
			if file == nil {
				file = source.New(problem.Path, nil)
			}
			message := problem.Message
			if problem.Pointer != "" {
				message = problem.Pointer + ": " + message
			}
			p.Reportf(file, valueAt(file, problem.Line, problem.Column), "%s", message)
		}
	},
}

// valueAt gives the place of the JSON value or field name at a line and
// column; what cannot be read as one goes to the end of its line.
func valueAt(f *source.File, line, column int) source.Span {
	text, start := f.Line(line)
	if start < 0 {
		return f.Span(0, 0)
	}
	runes := []rune(text)
	from := start + len(string(runes[:min(column-1, len(runes))]))
	var value json.RawMessage
	decoder := json.NewDecoder(bytes.NewReader(f.Text[from:]))
	if err := decoder.Decode(&value); err != nil {
		return f.Span(from, start+len(text))
	}
	return f.Span(from, from+int(decoder.InputOffset()))
}

// A record file without accounts is the shortest there is.
const (
	recordHead = "{\n  \"schema_version\": \"1\",\n"
	recordTail = "  \"accounts\": [],\n  \"summary\": {\n" +
		"    \"name\": {\"value\": \"\", \"rule\": \"\", \"sources\": [], \"others\": []}, \"aliases\": [],\n" +
		"    \"kind\": {\"value\": \"\", \"rule\": \"\", \"sources\": [], \"others\": []}, \"positions\": [],\n" +
		"    \"laterality\": {\"value\": \"\", \"rule\": \"\", \"sources\": [], \"others\": []}, \"equipment\": [], \"targets\": [],\n" +
		"    \"dosage\": {\"hold\": [], \"reps\": [], \"sets\": [], \"frequency\": [], \"rest\": [], \"duration\": []}, \"cautions\": [],\n" +
		"    \"steps\": {\"rule\": \"\", \"sources\": [], \"steps\": []}\n  }\n}\n"
)

var schemaExamples = []Example{
	{Text: recordHead + "  \"id\": \"cobra\", \"name\": ⟦7⟧,\n  \"aliases\": [], \"variant_of\": \"\", \"phase_of\": \"\",\n" + recordTail},
	{Text: recordHead + "  \"id\": \"cobra\", \"name\": \"Cobra\",\n  ⟦\"alias\"⟧: [],\n  \"aliases\": [], \"variant_of\": \"\", \"phase_of\": \"\",\n" + recordTail},
	{Text: recordHead + "  \"id\": ⟦\"\"⟧, \"name\": \"Cobra\",\n  \"aliases\": [], \"variant_of\": \"\", \"phase_of\": \"\",\n" + recordTail},
	{Text: recordHead + "  \"id\": \"cobra\", \"name\": \"Cobra\",\n  \"aliases\": [], \"variant_of\": \"\", \"phase_of\": \"\",\n" + recordTail},
	{Text: recordHead + "  \"id\": \"cobra\", \"name\": \"Cobra\",\n  \"aliases\": [\"Upward snake\"], \"variant_of\": \"\", \"phase_of\": \"\",\n" + recordTail},
	{Text: recordHead + "  \"id\": \"half-cobra\", \"name\": \"Half cobra\",\n  \"aliases\": [], \"variant_of\": \"cobra\", \"phase_of\": \"\",\n" + recordTail},
	{Text: recordHead + "  \"name\": \"Cobra — снизу\", \"id\": \"cobra\",\n\n  \"phase_of\": \"\", \"aliases\": [], \"variant_of\": \"\",\n" + recordTail},
}
