package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"
	"golang.org/x/tools/txtar"

	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema/strict"
)

// TestMistakes wants every mistake told with its place and, where one is near,
// the key that was meant; and wants the JSON Schema to refuse the same files.
func TestMistakes(t *testing.T) {
	schema := compiled(t, Schema())
	for _, test := range []struct {
		name, text string
		want       string
		// loose: what JSON Schema can't say or a YAML reader does not show it.
		loose bool
	}{
		{name: "unknown key", text: "rulez: {}\n", want: `1:1: configuration: unknown key "rulez"; did you mean rules?`},
		{name: "unknown rule", text: "rules:\n  missing_holds: off\n", want: `2:3: unknown rule "missing_holds"; did you mean missing-hold?`},
		{name: "unknown option", text: "rules:\n  missing-hold:\n    options: {accept-breath: true}\n", want: `3:15: missing-hold has no option "accept-breath"; did you mean accept_breaths?`},
		{name: "severity of another linter", text: "rules:\n  bouncing: warn\n", want: `2:13: bouncing: want off, note, warning or error, got "warn"; did you mean warning?`},
		{name: "severity is a number", text: "rules:\n  bouncing: 2\n", want: `2:13: bouncing: want off, note, warning or error, got "2"`},
		{name: "options beside severity", text: "rules:\n  missing-hold: {accept_breaths: true}\n", want: `2:18: missing-hold: unknown key "accept_breaths"; there are options, severity`},
		{name: "truth value as text", text: "rules: {missing-hold: {options: {accept_breaths: yes}}}\n", want: `1:50: accept_breaths: want true or false, got "yes"`},
		{name: "number as text", text: "rules: {missing-reps: {options: {whole_hold_s: 1 min}}}\n", want: `1:48: whole_hold_s: want a number, got "1 min"`},
		{name: "text as number", text: "rules: {missing-reps: {options: {static: 3}}}\n", want: `1:42: static: want text, got "3"`},
		{name: "value the option refuses", text: "rules: {missing-reps: {options: {static: info}}}\n", want: `1:42: static: unknown severity "info": want off, note, warning or error`, loose: true},
		{name: "twice", text: "rules:\n  bouncing: off\n  bouncing: note\n", want: `3:3: rules: "bouncing" is said twice; it is in line 2 already`, loose: true},
		{name: "unknown profile", text: "profile: oldr\n", want: `1:10: unknown profile "oldr"; did you mean older?`},
		{name: "profile as extends", text: "extends: yoga\n", want: `1:10: extends: yoga can't be read: there is no such file; yoga is a profile: write profile: yoga`, loose: true},
		{name: "overrides without files", text: "overrides:\n  - rules: {bouncing: off}\n", want: `2:5: override: want files, the globs it is about`},
		{name: "no glob", text: "overrides: [{files: 'a/['}]\n", want: `1:21: files: "a/[" is no glob; one looks like drafts/** or *.draft.md`, loose: true},
		{name: "a list of rules", text: "rules: [bouncing]\n", want: `1:8: rules: want keys with values, got a list`},
		{name: "no YAML", text: "rules:\n  bouncing: [off\n", want: `2:1: this is not YAML: did not find expected ',' or ']'`, loose: true},
		{name: "alias", text: "rules: {bouncing: &b off, vague-hold: *b}\n", want: `1:19: bouncing: want off, note, warning or error, got a YAML anchor, alias or tag; write the value out`, loose: true},
		{name: "columns are code points", text: "rules: {bouncing: off, 'čeština': off}\n", want: `1:24: unknown rule "čeština"`},
		{name: "all mistakes at once", text: "rule: {}\nprofile: [yoga, sports]\n", want: "1:1: configuration: unknown key \"rule\"; did you mean rules?\n2:17: unknown profile \"sports\"; did you mean sport?"},
		{name: "second document", text: "rules: {}\n---\nrules: {}\n", want: `2:1: a second document; such a file has one`, loose: true},
	} {
		t.Run(test.name, func(t *testing.T) {
			name := filepath.Join(t.TempDir(), FileName)
			write(t, name, test.text)
			_, err := Load(name)
			var invalid *InvalidError
			if !errors.As(err, &invalid) {
				t.Fatalf("got %v, want an InvalidError", err)
			}
			got := strings.ReplaceAll(err.Error(), filepath.ToSlash(name)+":", "")
			if test.name == "second document" || test.name == "alias" { // where exactly is the library's
				got, test.want = got[strings.Index(got, ": ")+2:], test.want[strings.Index(test.want, ": ")+2:]
				got, _, _ = strings.Cut(got, "\n")
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if !test.loose && fitsSchema(t, schema, test.text) == nil {
				t.Error("the JSON Schema takes it")
			}
		})
	}
}

// compiled makes a JSON Schema ready to hold texts against.
func compiled(t *testing.T, content []byte) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.CompileString("schema.json", string(content))
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// fitsSchema holds YAML against a JSON Schema.
func fitsSchema(t *testing.T, schema *jsonschema.Schema, text string) error {
	t.Helper()
	root, problem := strict.Parse([]byte(text))
	if problem != nil {
		t.Fatal(problem)
	}
	value, problem := strict.Value(root)
	if problem != nil {
		t.Fatal(problem)
	}
	if value == nil {
		return nil
	}
	return schema.Validate(numbers(value))
}

// numbers turns the library's unsigned integers into what JSON has.
func numbers(value any) any {
	switch v := value.(type) {
	case uint64:
		return float64(v)
	case []any:
		for i := range v {
			v[i] = numbers(v[i])
		}
	case map[string]any:
		for key := range v {
			v[key] = numbers(v[key])
		}
	}
	return value
}

const house = `
-- house.yaml --
rules:
  bouncing: warning
  missing-hold: {severity: note, options: {accept_breaths: false}}
-- site/.stretchlint.yaml --
profile: older
extends: ../house.yaml
rules:
  missing-hold: error
overrides:
  - files: yoga/**
    except: "*.draft.md"
    profile: yoga
    rules: {bouncing: off}
-- site/a.md --
-- site/yoga/deep/b.md --
-- site/yoga/c.draft.md --
-- site/other/.stretchlint.yaml --
-- site/other/d.md --
`

func TestFind(t *testing.T) {
	t.Chdir(unpack(t, house))
	finder := NewFinder()
	for _, test := range []struct{ file, rule, option, want string }{
		{"site/a.md", "missing-hold", "", "error site/.stretchlint.yaml:4:17"},
		{"site/a.md", "bouncing", "", "warning house.yaml:2:13"},
		{"site/a.md", "missing-hold", "accept_breaths", "false house.yaml:3:60"},
		{"site/a.md", "no-safety-note", "", "error profile older:5:19"},
		{"site/a.md", "vague-hold", "", "warning profile older:7:15"},
		{"site/a.md", "side-mismatch", "", ""},
		{"site/yoga/deep/b.md", "bouncing", "", "off site/.stretchlint.yaml:9:23"},
		{"site/yoga/deep/b.md", "missing-hold", "accept_breaths", "true profile yoga:5:23"},
		{"site/yoga/c.draft.md", "bouncing", "", "warning house.yaml:2:13"},
		{"site/other/d.md", "bouncing", "", ""}, // the nearest configuration stands alone
		{"house.yaml", "bouncing", "", ""},
	} {
		config, err := finder.Find(test.file)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if said := config.For(test.file).Said(test.rule, test.option); len(said) > 0 {
			last := said[len(said)-1]
			got = word(last.Value) + " " + last.From.String()
		}
		if got != test.want {
			t.Errorf("%s: %s %s: got %q, want %q", test.file, test.rule, test.option, got, test.want)
		}
	}
}

// TestGlobsCountFromTheConfiguration: the working folder changes nothing.
func TestGlobsCountFromTheConfiguration(t *testing.T) {
	t.Chdir(filepath.Join(unpack(t, house), "site", "yoga"))
	config, err := NewFinder().Find("deep/b.md")
	if err != nil {
		t.Fatal(err)
	}
	if got := config.For("deep/b.md").Rules().Rules["bouncing"].Severity; got == nil || *got != rules.Off {
		t.Errorf("bouncing is %v, want off", got)
	}
}

const sites = `
-- house.yaml --
sites: profiles
-- profiles/a.yaml --
hosts: a.example
name: h5
-- profiles/b.yaml --
hosts: b.example
name: h5
-- site/.stretchlint.yaml --
extends: ../house.yaml
sites: [./sites]
-- site/sites/a.yaml --
hosts: a.example
name: h3
-- site/sites/notes.txt --
not a profile
-- site/sites/deep/c.yaml --
hosts: c.example
name: h3
-- secret/d.yaml --
hosts: d.example
name: h3
-- wrong/.stretchlint.yaml --
sites: [sites, none]
-- wrong/sites/a.yaml --
hosts: a.example
nam: h3
`

// TestSites: a folder's profiles come before those of what is extended, and no
// link leads out of a folder.
func TestSites(t *testing.T) {
	t.Chdir(unpack(t, sites))
	if err := os.Symlink("../../secret/d.yaml", filepath.FromSlash("site/sites/d.yaml")); err != nil {
		t.Logf("no symbolic links here: %v", err)
	}
	config, err := NewFinder().Find("site/a.html")
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string]string{
		"https://a.example/": "site/sites/a.yaml", "https://b.example/": "profiles/b.yaml", "https://c.example/": "", "https://d.example/": "",
	} {
		got := ""
		if profile := config.Profile()(address); profile != nil {
			got = profile.Path
		}
		if got != want {
			t.Errorf("%s: profile %q, want %q", address, got, want)
		}
	}
	_, err = NewFinder().Find("wrong/a.html")
	want := "wrong/sites/a.yaml:2:1: site profile: unknown key \"nam\"; did you mean name?\nwrong/.stretchlint.yaml:1:16: sites: none can't be read: there is no such file"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want\n%s", err, want)
	}
}

func TestExtendsInACircle(t *testing.T) {
	t.Chdir(unpack(t, "\n-- .stretchlint.yaml --\nextends: b.yaml\n-- b.yaml --\nextends: [./.stretchlint.yaml]\n"))
	_, err := NewFinder().Find("a.md")
	want := "b.yaml:1:11: extends: .stretchlint.yaml extends itself by way of .stretchlint.yaml, b.yaml"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestPrograms own texts: profiles, the starter, and what Settings print must
// all be configurations that load and that the schema takes.
func TestOwnTexts(t *testing.T) {
	texts := map[string]string{"starter": Starter(), "in force": YAML(nil, nil)}
	for _, profile := range Profiles() {
		content, err := Profile(profile)
		if err != nil {
			t.Fatal(err)
		}
		texts["profile "+profile] = string(content)
		if !strings.HasPrefix(string(content), "# "+profile+": ") {
			t.Errorf("profile %s does not say who it is for", profile)
		}
	}
	for name, text := range texts {
		file := filepath.Join(t.TempDir(), FileName)
		write(t, file, text)
		if _, err := Load(file); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if err := fitsSchema(t, compiled(t, Schema()), text); err != nil {
			t.Errorf("%s: the JSON Schema refuses it: %v", name, err)
		}
	}
}

// TestStarterUncommented: the lines it comments out are right as well.
func TestStarterUncommented(t *testing.T) {
	_, lines, _ := strings.Cut(Starter(), "rules:\n")
	lines, _, _ = strings.Cut(lines, "\n\n")
	name := filepath.Join(t.TempDir(), FileName)
	write(t, name, "rules:\n"+strings.ReplaceAll(lines, "  # ", "  "))
	config, err := Load(name)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(config.For("a.md").Rules().Rules); n != len(rules.All) {
		t.Errorf("%d rules, want all %d", n, len(rules.All))
	}
}

// TestPrintedIsInForce: the configuration that is printed says what is in force.
func TestPrintedIsInForce(t *testing.T) {
	t.Chdir(unpack(t, house))
	config, err := NewFinder().Find("site/yoga/deep/b.md")
	if err != nil {
		t.Fatal(err)
	}
	before := config.For("site/yoga/deep/b.md")
	write(t, "printed.yaml", YAML(before, nil))
	printed, err := Load("printed.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(values(before), values(printed.For("a.md"))); diff != "" {
		t.Errorf("(-in force +printed):\n%s", diff)
	}
}

// values gives every rule's severity and options with the defaults filled in.
func values(s Settings) map[string]any {
	all := map[string]any{}
	config := s.Rules()
	for _, rule := range rules.All {
		all[rule.ID] = rule.Severity
		if severity := config.Rules[rule.ID].Severity; severity != nil {
			all[rule.ID] = *severity
		}
		for _, o := range rule.Options {
			all[rule.ID+" "+o.Name] = o.Default
			if value, ok := config.Rules[rule.ID].Options[o.Name]; ok {
				all[rule.ID+" "+o.Name] = value
			}
		}
	}
	return all
}

func FuzzRead(f *testing.F) {
	f.Add("profile: older\nrules:\n  bouncing: off\n")
	f.Add("overrides: [{files: a, rules: {missing-hold: {options: {kinds: [static]}}}}]\n")
	f.Add("rules: {a: &x {b: *x}}\n? q\n: - 1\n")
	f.Fuzz(func(t *testing.T, text string) {
		d := &document{Reader: strict.Reader{Path: "x"}}
		p := d.read([]byte(text))
		var settings Settings
		if p.rules != nil {
			settings = d.rules(p.rules, nil)
		}
		for _, problem := range d.Problems {
			if problem.Line < 1 || problem.Column < 0 || problem.Message == "" {
				t.Errorf("problem without a place: %+v", problem)
			}
		}
		if err := settings.Rules().Check(); err != nil && len(d.Problems) == 0 {
			t.Errorf("what was read is no configuration: %v", err)
		}
	})
}

func unpack(t *testing.T, archive string) string {
	t.Helper()
	dir := t.TempDir()
	for _, file := range txtar.Parse([]byte(strings.TrimPrefix(archive, "\n"))).Files {
		name := filepath.Join(dir, filepath.FromSlash(file.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		write(t, name, string(file.Data))
	}
	return dir
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
