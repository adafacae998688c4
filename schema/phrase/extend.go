// House words: a vocabulary with forms beside those built in.
package phrase

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// An Extension is a vocabulary in the making: the built-in one and what a
// house adds to it. Make one with Extend.
type Extension struct{ reader *vocabularyReader }

// Extend begins an extension of the built-in vocabulary.
func Extend() *Extension {
	r, err := readVocabulary(vocab, "vocab/*.txt")
	if err != nil {
		panic(err) // the files are part of the program; a test loads them
	}
	return &Extension{r}
}

// Add adds a way of writing an id that the vocabulary has: "gym ribbon" for the
// strap of EQUIPMENT, "crouch+" for a word and its inflections. Path and line
// say where the house wrote it. The error says what is wrong with it.
func (x *Extension) Add(section, id, form, path string, line int) error {
	if !x.reader.ids[section+"="+id] {
		return fmt.Errorf("the vocabulary has no %s of section %s", id, section)
	}
	if strings.ContainsAny(form, ",:#[]") {
		return fmt.Errorf("%q is no form; one is a few words, with + for their inflections", form)
	}
	at := place{path, line}
	x.reader.section = section
	x.reader.open(id, at)
	return x.reader.forms(id, form, at)
}

// Sections gives the names of the sections, sorted.
func (x *Extension) Sections() []string { return slices.Sorted(maps.Keys(x.reader.sections)) }

// IDs gives the ids of a section, sorted; none when there is no such section.
func (x *Extension) IDs(section string) []string {
	var ids []string
	for name := range x.reader.ids {
		if id, ok := strings.CutPrefix(name, section+"="); ok {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// Vocabulary gives the vocabulary as it stands; add nothing afterwards.
func (x *Extension) Vocabulary() *Vocabulary { return x.reader.finished() }
