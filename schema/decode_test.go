package schema

// This file tests what a reader of a broken document is told: exact message,
// line, column and pointer.

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/schema/source"
)

func at(line, column int) source.Span {
	start := source.Position{Offset: 100*line + column, Line: line, Column: column}
	end := start
	end.Offset, end.Column = end.Offset+10, end.Column+10
	return source.Span{Start: start, End: end}
}

func amountOf(n float64) *float64 { return &n }

// sampleAccount is one article's word on a stretch, with most fields filled.
func sampleAccount(path, name string) Account {
	return Account{
		Source: AccountSource{Path: path, SHA256: strings.Repeat("0a", 32), Title: "Desk breaks"},
		Name:   name, Span: at(4, 1),
		Entry: Entry{
			Name: name, Kind: "static", Position: "standing", Laterality: "unilateral", Sides: "both",
			Equipment: []string{"wall"}, Targets: []string{"calves"},
			Steps:    []Passage{{Text: "Lean on the wall.", Span: at(5, 1)}},
			Dosage:   Dosage{Hold: &Quantity{Min: amountOf(20), Max: amountOf(30), Unit: "second", Text: "20-30 seconds", Span: at(6, 1)}},
			Cautions: []Passage{{Text: "Ease off if it hurts.", Span: at(7, 1)}},
			Spans:    Places{Name: []source.Span{at(4, 1)}, Equipment: []source.Span{at(5, 13)}},
			Span:     at(4, 1),
		},
	}
}

func sampleRecord(t testing.TB) []byte {
	t.Helper()
	record := NewRecord("standing-calf-wall", Catalogued{Name: "Wall calf stretch"}, []Account{sampleAccount("desk.md", "Calf lean")})
	compact, err := Encode(record)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, compact, "", " "); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestDecodeRecordReadsWhatWasWritten(t *testing.T) {
	data := sampleRecord(t)
	record, problems, err := DecodeRecord("r.json", data)
	if err != nil || len(problems) > 0 {
		t.Fatalf("problems %v, error %v", problems, err)
	}
	again, err := Encode(record)
	if err != nil {
		t.Fatal(err)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, data); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(compact.String(), string(again)); diff != "" {
		t.Error(diff)
	}
}

func TestProblemsSayWhatIsThereAndWhatWouldBeRight(t *testing.T) {
	for _, test := range []struct {
		title, old, new string
		want            Problem
	}{
		{"wrong value of a short list", `"position": "standing"`, `"position": "stannding"`, Problem{
			Pointer: "/accounts/0/entry/position", Line: 38, Column: 17,
			Message: `position is "stannding"; did you mean "standing"? it takes "", supine, prone, side-lying, quadruped, kneeling, half-kneeling, seated-floor, seated-chair, standing, squat, hanging, other`}},
		{"wrong value of a long list", `"calves"`, `"calvs"`, Problem{
			Pointer: "/accounts/0/entry/targets/0", Line: 45, Column: 6,
			Message: `targets is "calvs"; did you mean "calves"? it takes one of 62 values, which the schema lists`}},
		{"null in place of a list", `"benefits": []`, `"benefits": null`, Problem{
			Pointer: "/accounts/0/entry/benefits", Line: 94, Column: 17,
			Message: `benefits is null; it would be a list ([] when there is none)`}},
		{"number in place of a text", `"title": "Desk breaks"`, `"title": 7`, Problem{
			Pointer: "/accounts/0/source/title", Line: 16, Column: 14,
			Message: `title is 7; it would be a text ("" when there is none)`}},
		{"unknown field with a near one", `"breathing": []`, `"breathing": [], "benefit": []`, Problem{
			Pointer: "/accounts/0/entry/benefit", Line: 93, Column: 22,
			Message: `"benefit" is not a field here; did you mean "benefits"?`}},
		{"unknown field with none near", `"licence": ""`, `"licence": "", "colour": "red"`, Problem{
			Pointer: "/accounts/0/source/colour", Line: 17, Column: 20,
			Message: `"colour" is not a field here; the fields are licence, path, sha256, title, url`}},
		{"missing field", `"phase_of": "",`, ``, Problem{
			Pointer: "", Line: 1, Column: 1,
			Message: `"phase_of" is missing: The movement this is one half of; empty when of none`}},
		{"minimum above maximum", `"min": 20,`, `"min": 40,`, Problem{
			Pointer: "/accounts/0/entry/dosage/hold/min", Line: 66, Column: 14,
			Message: `min is 40 and max is 30; min would be the smaller one`}},
		{"negative amount", `"min": 20,`, `"min": -20,`, Problem{
			Pointer: "/accounts/0/entry/dosage/hold/min", Line: 66, Column: 14,
			Message: `min is -20; it would be 0 or more`}},
		{"unit of another part", `"unit": "second",
      "vague"`, `"unit": "set",
      "vague"`, Problem{
			Pointer: "/accounts/0/entry/dosage/hold/unit", Line: 68, Column: 15,
			Message: `unit is "set"; it takes "", second, breath`}},
		{"identifier with blanks", `"id": "standing-calf-wall"`, `"id": "Standing calf"`, Problem{
			Pointer: "/id", Line: 3, Column: 8,
			Message: `id is "Standing calf"; it would be lower-case letters and digits joined by hyphens`}},
		{"no version", `"schema_version": "1",`, ``, Problem{
			Pointer: "", Line: 1, Column: 1,
			Message: `"schema_version" is missing: Version of this schema`}},
	} {
		t.Run(test.title, func(t *testing.T) {
			text := string(sampleRecord(t))
			if !strings.Contains(text, test.old) {
				t.Fatalf("the sample does not hold %s:\n%s", test.old, text)
			}
			test.want.Path = "cat.json"
			record, problems, err := DecodeRecord("cat.json", []byte(strings.Replace(text, test.old, test.new, 1)))
			if record != nil || err != nil {
				t.Fatalf("record %v, error %v", record, err)
			}
			if diff := cmp.Diff([]Problem{test.want}, problems); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDecodeRefusesWhatItCannotRead(t *testing.T) {
	whole := string(sampleRecord(t))
	for _, test := range []struct{ title, text, want string }{
		{"half a file", whole[:strings.Index(whole, `"accounts"`)+4], `r.json:10:6: the document breaks off here; its end is missing`},
		{"nothing", "", `r.json:1:1: the file is empty; it would hold a JSON document`},
		{"a slip", strings.Replace(whole, `"id": `, `"id" `, 1), `r.json:3:7: not JSON: invalid character '"' after object key`},
		{"a number without end", strings.Replace(whole, `"min": 20`, `"min": 1e999999999`, 1), `r.json:66:26: the number before this place is too large to be one`},
		{"two documents", whole + "\n{}", `r.json:402:1: there is more text after the end of the document; a file holds one document`},
		{"a newer version", strings.Replace(whole, `"schema_version": "1"`, `"schema_version": "7"`, 1),
			`r.json:1:1: this is version 7 of the schema and newer than the 1 this program knows; a newer stretchlint reads it`},
	} {
		t.Run(test.title, func(t *testing.T) {
			record, problems, err := DecodeRecord("r.json", []byte(test.text))
			if record != nil || problems != nil || err == nil || err.Error() != test.want {
				t.Errorf("record %v, problems %v, error %v\nwant %s", record != nil, problems, err, test.want)
			}
		})
	}
}

func TestVersion0IsMigrated(t *testing.T) {
	text := string(sampleRecord(t))
	text = text[:strings.Index(text, `"summary"`)]
	text = strings.TrimRight(text, " \n,") + "\n}"
	text = strings.NewReplacer(`"schema_version": "1"`, `"schema_version": "0"`, `"dosage"`, `"dose"`,
		`"position": "standing"`, `"position": "lying"`).Replace(text)
	record, problems, err := DecodeRecord("old.json", []byte(text))
	if err != nil || len(problems) > 0 {
		t.Fatalf("problems %v, error %v", problems, err)
	}
	entry := record.Accounts[0].Entry
	if record.SchemaVersion != "1" || entry.Position != "supine" || entry.Dosage.Hold == nil || *entry.Dosage.Hold.Max != 30 {
		t.Errorf("version %q, position %q, hold %v", record.SchemaVersion, entry.Position, entry.Dosage.Hold)
	}

	wrong := strings.Replace(text, `"min": 20`, `"min": 90`, 1)
	_, problems, err = DecodeRecord("old.json", []byte(wrong))
	want := []Problem{{Path: "old.json", Pointer: "/accounts/0/entry/dosage/hold/min", Line: 32, Column: 13,
		Message: "min is 90 and max is 30; min would be the smaller one"}}
	if diff := cmp.Diff(want, problems); diff != "" || err != nil {
		t.Errorf("error %v\n%s", err, diff)
	}
}

func TestMigratedArticleKeepsItsEntries(t *testing.T) {
	data, err := Encode(Article{SchemaVersion: "1", Source: Source{Path: "a.md", MediaType: "text/markdown", Language: "en"},
		Stretches: []Entry{sampleAccount("a.md", "Calf lean").Entry}})
	if err != nil {
		t.Fatal(err)
	}
	old := strings.NewReplacer(`"schema_version":"1"`, `"schema_version":"0"`, `"dosage"`, `"dose"`).Replace(string(data))
	article, problems, err := DecodeArticle("a.json", []byte(old))
	if err != nil || len(problems) > 0 {
		t.Fatalf("problems %v, error %v", problems, err)
	}
	again, err := Encode(article)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(data), string(again)); diff != "" {
		t.Error(diff)
	}
}

func TestCorpusFileProblemsHaveTheirPlaceInTheYAML(t *testing.T) {
	content, problems, err := DecodeCorpusFile("corpus.yaml", []byte("schema_version: \"1\"\nname: Clinic leaflets\n"))
	if err != nil || len(problems) > 0 || content.Name != "Clinic leaflets" {
		t.Fatalf("content %v, problems %v, error %v", content, problems, err)
	}
	_, problems, err = DecodeCorpusFile("corpus.yaml", []byte("schema_version: \"1\"\nname: Leaflets\nlicense: CC0\n"))
	want := []Problem{{Path: "corpus.yaml", Pointer: "/license", Line: 3, Column: 10,
		Message: `"license" is not a field here; did you mean "licence"?`}}
	if diff := cmp.Diff(want, problems); diff != "" || err != nil {
		t.Errorf("error %v\n%s", err, diff)
	}
	_, _, err = DecodeCorpusFile("corpus.yaml", []byte("name: [one\n"))
	if err == nil || !strings.HasPrefix(err.Error(), "corpus.yaml:1:1: this is not YAML: ") {
		t.Errorf("error %v", err)
	}
}

func TestListsAreNeverNull(t *testing.T) {
	for _, value := range []any{
		Article{Stretches: []Entry{{}}}, &Article{},
		Record{Accounts: []Account{{}}, Summary: Summary{Aliases: []Claim{{}}, Dosage: DosageSummary{Hold: []Envelope{{}}}}},
	} {
		data, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		var parsed any
		if err := json.Unmarshal(data, &parsed); err != nil {
			t.Fatal(err)
		}
		for _, p := range nulls("", parsed) {
			t.Errorf("%T: %s is null", value, p)
		}
	}
}

// nulls gives the pointers of null values but those of amounts and quantities.
func nulls(pointer string, value any) []string {
	var found []string
	switch v := value.(type) {
	case nil:
		return []string{pointer}
	case []any:
		for _, element := range v {
			found = append(found, nulls(pointer+"/0", element)...)
		}
	case map[string]any:
		for key, member := range v {
			if member != nil || !strings.Contains(" min max hold reps sets frequency rest duration ", " "+key+" ") {
				found = append(found, nulls(pointer+"/"+key, member)...)
			}
		}
	}
	return found
}

func TestEncodeLeavesSignsAlone(t *testing.T) {
	data, err := Encode(Article{Source: Source{Title: "Neck & <back>"}})
	if err != nil || !strings.Contains(string(data), "Neck & <back>") {
		t.Errorf("%s, error %v", data, err)
	}
}

func BenchmarkDecodeRecord(b *testing.B) {
	data := sampleRecord(b)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, problems, err := DecodeRecord("r.json", data); err != nil || len(problems) > 0 {
			b.Fatal(problems, err)
		}
	}
}

// Whatever a file holds, reading it ends in a record, in problems or in an
// error, and every place that is named lies in the file.
func FuzzDecodeRecord(f *testing.F) {
	whole := sampleRecord(f)
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add([]byte(`{"schema_version": "0", "accounts": [{"entry": 3}, null], "a/b~c": {"min": 2, "max": 1}}`))
	f.Add([]byte(`[{"schema_version": 1}]`))
	f.Add([]byte("\xef\xbb\xbf{}"))
	f.Add([]byte(`{"min": 1e999999999, "x": [1e-999999999]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		record, problems, err := DecodeRecord("f.json", data)
		if (record != nil) == (len(problems) > 0 || err != nil) {
			t.Fatalf("record %v, problems %v, error %v", record, problems, err)
		}
		lines := 1 + bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r"))
		for _, p := range problems {
			if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Message == "" {
				t.Errorf("problem %+v in a file of %d lines", p, lines)
			}
		}
	})
}
