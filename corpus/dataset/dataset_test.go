package dataset

// This file tests reading collections and writing records, and that what one
// way keeps comes back the other.

import (
	"bytes"
	stdcmp "cmp"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

const freeSample = `[
 {"id": "Lantern_Lean", "name": "Lantern Lean", "force": "static", "level": "beginner", "mechanic": null, "equipment": "exercise ball",
  "primaryMuscles": ["calves"], "secondaryMuscles": ["lower back", "tail"], "instructions": ["Stand tall.", "Lean\n over."], "category": "stretching", "images": []},
 {"id": "Log_Lift", "name": "Log Lift", "force": "pull", "level": "expert", "mechanic": null, "equipment": null,
  "primaryMuscles": [], "secondaryMuscles": [], "instructions": [], "category": "strength", "images": []}]`

const wgerSample = `{"results": [{"id": 7, "uuid": "ab-7", "category": {"name": "Back"}, "muscles": [{"name": "Soleus", "name_en": ""}],
 "muscles_secondary": [{"name": "Quadriceps femoris", "name_en": "Quads"}], "equipment": [{"name": "Gym mat"}, {"name": "Anvil"}],
 "license": {"short_name": "CC-BY-SA 4"}, "translations": [{"name": "Laternenlehne", "description": "", "language": 1},
 {"name": "Lantern & lean stretch", "description": "<p>Stand tall.</p>", "language": 2}]}]}`

func TestRead(t *testing.T) {
	for _, test := range []struct {
		format, title, content string
		options                Options
		want                   []Page
	}{
		{"free-exercise-db", "both kinds", freeSample, Options{}, []Page{
			{Path: "x.json/Lantern_Lean.md", Content: []byte("# Stretches\n\n## Lantern Lean\n\nStand tall.\n\nLean over.\n"), Licence: "Unlicense",
				Targets: []string{"calves", "lower-back"}, Equipment: []string{"ball"}, Lost: []string{"tail"}},
			{Path: "x.json/Log_Lift.md", Content: []byte("# Stretches\n\n## Log Lift\n"), Licence: "Unlicense", Exercise: true}}},
		{"free-exercise-db", "one category", freeSample, Options{Kinds: []string{"strength"}}, []Page{
			{Path: "x.json/Log_Lift.md", Content: []byte("# Stretches\n\n## Log Lift\n"), Licence: "Unlicense", Exercise: true}}},
		{"wger", "English only", wgerSample, Options{}, []Page{
			{Path: "x.json/ab-7.html", Content: []byte("<h1>Stretches</h1>\n<h2>Lantern &amp; lean stretch</h2>\n<p>Stand tall.</p>\n"), Licence: "CC-BY-SA 4",
				Targets: []string{"quadriceps", "soleus"}, Equipment: []string{"mat"}, Lost: []string{"anvil"}}}},
		{"csv", "mapped columns", "\ufeffTitle,How,targets\nLantern lean,\"Stand tall.\nLean over.\",calves; moon\n",
			Options{Columns: map[string]string{"name": "Title", "steps": "how"}}, []Page{
				{Path: "x.json/1.md", Content: []byte("# Stretches\n\n## Lantern lean\n\nStand tall.\n\nLean over.\n"), Targets: []string{"calves"}, Lost: []string{"moon"}}}},
	} {
		t.Run(test.format+" "+test.title, func(t *testing.T) {
			format, ok := Find(test.format)
			if !ok {
				t.Fatal("there is no such format")
			}
			got, err := format.Read("x.json", []byte(test.content), test.options)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	for _, test := range []struct {
		format, content string
		columns         map[string]string
		want            string
	}{
		{"free-exercise-db", `{"id": 1}`, nil, "read the exercises of free-exercise-db"},
		{"free-exercise-db", `[{"name": "x"}]`, nil, "number 1 has no id or no name"},
		{"wger", `{"count": 3}`, nil, `it has no "results"`},
		{"csv", "", nil, "it has no headings"},
		{"csv", "name,how\na,b\n", nil, `there is no column "steps" for the steps; the headings are name, how`},
		{"csv", "name,steps\na\n", nil, "wrong number of fields"},
		{"csv", "name,steps\na,b\n", map[string]string{"colour": "name"}, `"colour" can't be mapped`},
	} {
		format, _ := Find(test.format)
		if _, err := format.Read("x", []byte(test.content), Options{Columns: test.columns}); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s %q: error %v, want %q", test.format, test.content, err, test.want)
		}
	}
}

// Every word of ours that a collection's dictionary leads to is in the
// vocabulary.
func TestDictionariesSpeakOurWords(t *testing.T) {
	for _, row := range freeMuscles {
		for _, ours := range row.ours {
			if !schema.Known("targets", ours) {
				t.Errorf("%s is no target", ours)
			}
		}
	}
	for vocabulary, dictionaries := range map[string][]map[string]string{"targets": {wgerMuscles}, "equipment": {freeEquipment, wgerEquipment}} {
		for _, dictionary := range dictionaries {
			for theirs, ours := range dictionary {
				if ours != "" && !schema.Known(vocabulary, ours) || theirs != strings.ToLower(theirs) {
					t.Errorf("%s: %q leads to %q", vocabulary, theirs, ours)
				}
			}
		}
	}
}

// sample gives a record as one article describes it.
func sample() schema.Record {
	amount := 30.0
	at := source.Span{Start: source.Position{Line: 1, Column: 1}, End: source.Position{Offset: 9, Line: 1, Column: 10}}
	entry := schema.Entry{Name: "Lantern lean", Kind: "static", Position: "standing", Laterality: "bilateral", Targets: []string{"calves"},
		Equipment: []string{"ball"}, Steps: []schema.Passage{{Text: "Stand tall.", Span: at}, {Text: "Lean <far> over.", Span: at}},
		Dosage: schema.Dosage{Hold: &schema.Quantity{Min: &amount, Max: &amount, Unit: "second", Span: at}}, Span: at}
	return schema.NewRecord("lantern-lean-1", schema.Catalogued{}, []schema.Account{{Name: entry.Name, Entry: entry, Span: at,
		Source: schema.AccountSource{Path: "hall.md", SHA256: strings.Repeat("0", 64), Licence: "CC0"}}})
}

// What a format has room for comes back when it is read again.
func TestRoundTrips(t *testing.T) {
	want := Page{Content: []byte("# Stretches\n\n## Lantern lean\n\nStand tall.\n\nLean <far> over.\n"), Targets: []string{"calves"}, Equipment: []string{"ball"}}
	for _, name := range []string{"csv", "free-exercise-db", "wger"} {
		var out bytes.Buffer
		for _, target := range Targets {
			if target.Name == name {
				if err := target.Write(&out, []schema.Record{sample()}); err != nil {
					t.Fatal(err)
				}
			}
		}
		format, _ := Find(name)
		pages, err := format.Read("x", out.Bytes(), Options{})
		if err != nil || len(pages) != 1 {
			t.Fatalf("%s: %d pages, error %v of\n%s", name, len(pages), err, &out)
		}
		got := Page{Content: pages[0].Content, Targets: pages[0].Targets, Equipment: pages[0].Equipment, Lost: pages[0].Lost}
		want := want
		if name == "wger" {
			want.Content = []byte("<h1>Stretches</h1>\n<h2>Lantern lean</h2>\n<p>Stand tall.</p>\n<p>Lean &lt;far&gt; over.</p>\n\n")
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

// What wger calls a target of ours is read as that target again.
func TestWgerMusclesGoBothWays(t *testing.T) {
	for _, row := range wgerRows {
		if got := wgerMuscles[strings.ToLower(stdcmp.Or(row.plain, row.name))]; got != row.ours[0] {
			t.Errorf("%s is read as %q and written for %q", row.name, got, row.ours[0])
		}
		for _, ours := range row.ours {
			if !schema.Known("targets", ours) {
				t.Errorf("%s is no target", ours)
			}
		}
	}
	for _, row := range wgerThings {
		if got := wgerEquipment[strings.ToLower(row.theirs)]; got != row.ours {
			t.Errorf("%s is read as %q and written for %q", row.theirs, got, row.ours)
		}
	}
}

func TestLinesAreRecords(t *testing.T) {
	var out bytes.Buffer
	if err := writeLines(&out, []schema.Record{sample()}); err != nil {
		t.Fatal(err)
	}
	again, problems, err := schema.DecodeRecord("x", out.Bytes())
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	var twice bytes.Buffer
	if err := writeLines(&twice, []schema.Record{*again}); err != nil || twice.String() != out.String() {
		t.Errorf("error %v\n%s", err, cmp.Diff(out.String(), twice.String()))
	}
}

func TestSchemaOrg(t *testing.T) {
	var out bytes.Buffer
	if err := writeSchemaOrg(&out, []schema.Record{sample()}); err != nil {
		t.Fatal(err)
	}
	var got, want any
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(`{"@context": "https://schema.org", "@graph": [{"@type": ["HowTo", "ExercisePlan"],
		"identifier": "lantern-lean-1", "name": "Lantern lean", "step": [{"@type": "HowToStep", "position": 1, "text": "Stand tall."},
		{"@type": "HowToStep", "position": 2, "text": "Lean <far> over."}], "tool": [{"@type": "HowToTool", "name": "ball"}],
		"associatedAnatomy": [{"@type": "AnatomicalStructure", "name": "calves"}], "exerciseType": "static",
		"activityDuration": "PT30S", "citation": ["hall.md"]}]}`), &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestCompleteLetsWordsWin(t *testing.T) {
	p := Page{Targets: []string{"calves"}, Equipment: []string{"mat"}}
	got := p.Complete(schema.Entry{Targets: []string{"hips"}})
	if !cmp.Equal(got.Targets, []string{"hips"}) || !cmp.Equal(got.Equipment, []string{"mat"}) {
		t.Errorf("%+v", got)
	}
}

// TestCellsAreText: no cell of a table is run by what opens it, and reading the
// table again gives what was written.
func TestCellsAreText(t *testing.T) {
	for _, name := range []string{"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''", "'tis", "plain", "20-30", ""} {
		var out bytes.Buffer
		record := schema.NewRecord("cat-cow", schema.Catalogued{}, nil)
		record.Name = name
		record.Summary.Steps.Steps = []schema.Passage{{Text: name}}
		if err := writeTable(&out, []schema.Record{record}); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(out.Bytes())).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, cell := range rows[1] {
			if cell != "" && strings.Contains("=+-@\t\r\n", cell[:1]) {
				t.Errorf("%q: the cell %q is run", name, cell)
			}
		}
		if got := asWritten(rows[1][1]); got != name {
			t.Errorf("%q is read again as %q", name, got)
		}
		if got := asWritten(rows[1][2]); got != name {
			t.Errorf("the step %q is read again as %q", name, got)
		}
	}
}

// FuzzRead: whatever a collection holds, its pages are named below it.
func FuzzRead(f *testing.F) {
	f.Add(uint8(0), freeSample)
	f.Add(uint8(1), wgerSample)
	f.Add(uint8(2), "name,steps,targets,id\n\"a\nb\",\"c\",calves;x,../d\n'=1,'',;,\n")
	f.Fuzz(func(t *testing.T, which uint8, content string) {
		pages, err := Formats[int(which)%len(Formats)].Read("x", []byte(content), Options{})
		if err != nil {
			return
		}
		for _, p := range pages {
			if !strings.HasPrefix(p.Path, "x/") || len(p.Content) == 0 {
				t.Errorf("page %q with %d bytes", p.Path, len(p.Content))
			}
		}
	})
}
