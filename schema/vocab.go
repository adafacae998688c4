package schema

// This file reads the vocabularies: the closed lists the values of an entry
// come from. They are data so that a new value is one line of text.

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed vocab/*.txt
var vocabFiles embed.FS

// A Term is one value of a vocabulary.
type Term struct {
	ID      string
	Meaning string // in plain words
}

// Terms gives the values of a vocabulary ("position", "equipment", "targets",
// …) in the order of its file; nil when there is no such vocabulary. A
// vocabulary in sections is asked for by file and section: "unit/hold".
func Terms(vocabulary string) []Term {
	return slices.Clone(vocabularies()[vocabulary])
}

// IDs gives the ids of a vocabulary in the order of its file.
func IDs(vocabulary string) []string {
	terms := vocabularies()[vocabulary]
	ids := make([]string, len(terms))
	for i, t := range terms {
		ids[i] = t.ID
	}
	return ids
}

// Known reports whether a vocabulary has this id.
func Known(vocabulary, id string) bool {
	return slices.ContainsFunc(vocabularies()[vocabulary], func(t Term) bool { return t.ID == id })
}

// vocabularies reads the embedded files once. They are part of the program:
// a slip in one is caught by the first test that runs.
var vocabularies = sync.OnceValue(func() map[string][]Term {
	all := map[string][]Term{}
	entries, err := vocabFiles.ReadDir("vocab")
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		text, err := vocabFiles.ReadFile("vocab/" + e.Name())
		if err == nil {
			err = readVocabulary(all, strings.TrimSuffix(e.Name(), ".txt"), string(text))
		}
		if err != nil {
			panic(err)
		}
	}
	return all
})

// readVocabulary adds the terms of one file to all: lines "id: meaning",
// comments behind "#", and "[section]" before the terms of a section.
func readVocabulary(all map[string][]Term, name, text string) error {
	key := name
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if section, ok := strings.CutPrefix(line, "["); ok {
			key = name + "/" + strings.TrimSuffix(section, "]")
			continue
		}
		id, meaning, ok := strings.Cut(line, ":")
		if !ok || id == "" || strings.ContainsAny(id, " \t") {
			return fmt.Errorf("read vocabulary %s: line %d is not \"id: meaning\"", name, i+1)
		}
		if slices.ContainsFunc(all[key], func(t Term) bool { return t.ID == id }) {
			return fmt.Errorf("read vocabulary %s: line %d gives %q again", name, i+1, id)
		}
		all[key] = append(all[key], Term{ID: id, Meaning: strings.TrimSpace(meaning)})
	}
	return nil
}
