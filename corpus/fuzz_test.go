package corpus

import (
	"testing"
	"testing/fstest"

	"github.com/stretchlint/stretchlint/schema"
)

// FuzzLoad: whatever the files of a corpus hold, loading tells of it or gives
// records that can be written and are valid, and everything can be asked of them.
func FuzzLoad(f *testing.F) {
	line, err := schema.Encode(taken(start(), growing(1)[0]).Records[0])
	if err != nil {
		f.Fatal(err)
	}
	record := canonical(line)
	f.Add("schema_version: \"1\"\nname: a\n", string(record), "", "")
	f.Add("schema_version: \"1\"\nname: a\n", "", `{"decision":"redirect","a":"cat-cow","b":"cobra"}`+"\n", `{"a":"x"}`+"\n")
	f.Add("name: a\nname: b\n", "{\"schema_version\":\"1\",\"id\":\"../x\"}", "[]\n", "null\n")
	f.Add("&a schema_version: *a\n", "{\"schema_version\":\"9\"}\n{}", "{}\n{}\n", "{}\n")
	f.Fuzz(func(t *testing.T, file, record, decisions, questions string) {
		files := fstest.MapFS{
			fileName:                  {Data: []byte(file)},
			recordPath("cat-cow"):     {Data: []byte(record)},
			recordsName + "/d5.jsonl": {Data: []byte(record)},
			decisionsName:             {Data: []byte(decisions)},
			questionsName:             {Data: []byte(questions)},
		}
		c, problems, err := load(folder{files, "corpus"})
		if err != nil {
			return
		}
		for _, p := range problems {
			if p.Line < 1 || p.Message == "" {
				t.Errorf("problem without a place: %+v", p)
			}
		}
		if _, err := render(c); err != nil {
			t.Errorf("what was loaded can't be saved: %v", err)
		}
		Duplicates(c)
		c.Count()
		Apply(c, Plan(c, schema.Article{SchemaVersion: schema.Version, Source: schema.Source{Path: "a.md"}}))
	})
}
