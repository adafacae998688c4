package config

import (
	"path/filepath"
	"testing"
)

const houseRules = `rules:
  house-no-hurry:
    title: a word hurries the reader
    why: Our readers take their time.
    message: “{words}” hurries the reader
    severity: note
    words: [asap, right away]
    in: steps
    told: true
    examples:
      - report: Do it ⟦right away⟧.
      - silent: <p>Do it in your own time.</p>
        as: text/html
  house-level:
    message: "{stretch} has no level"
    missing: level (one|two)
    when: stretch.kind == "static"
  house-sources:
    message: the article names no source
    about: article
    patterns: "trust us"
`

// TestCustomSchema: the JSON Schema takes what the reader takes.
func TestCustomSchema(t *testing.T) {
	name := filepath.Join(t.TempDir(), "rules.yaml")
	write(t, name, houseRules)
	if declared, err := LoadRules(name); err != nil || len(declared) != 3 {
		t.Fatalf("got %d rules, %v", len(declared), err)
	}
	if err := fitsSchema(t, compiled(t, CustomSchema()), houseRules); err != nil {
		t.Error(err)
	}
}

// TestCustomSchemaRefuses: the reader and the JSON Schema refuse the same files.
func TestCustomSchemaRefuses(t *testing.T) {
	schema := compiled(t, CustomSchema())
	for name, text := range map[string]string{
		"unknown key":        "rule: {}\n",
		"ID of no house":     "rules: {no-hurry: {message: m, words: asap}}\n",
		"no message":         "rules: {house-a: {words: asap}}\n",
		"nothing to look at": "rules: {house-a: {message: m}}\n",
		"two ways to look":   "rules: {house-a: {message: m, words: asap, missing: later}}\n",
		"unknown severity":   "rules: {house-a: {message: m, words: asap, severity: warn}}\n",
		"unknown part":       "rules: {house-a: {message: m, words: asap, in: heading}}\n",
		"no truth value":     "rules: {house-a: {message: m, words: asap, told: often}}\n",
		"example unmarked":   "rules: {house-a: {message: m, words: asap, examples: [{report: asap}]}}\n",
	} {
		file := filepath.Join(t.TempDir(), "rules.yaml")
		write(t, file, text)
		if _, err := LoadRules(file); err == nil {
			t.Errorf("%s: the reader takes it", name)
		}
		if fitsSchema(t, schema, text) == nil {
			t.Errorf("%s: the JSON Schema takes it", name)
		}
	}
}
