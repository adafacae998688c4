// Package dataset reads and writes other people's collections of exercises.
// Reading turns each record into a page of its own, which is then read like any
// article: what a collection says in prose is found by the same means, and
// every value has a place. Writing takes the records of a corpus.
package dataset

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

// A Page is one record of a collection.
type Page struct {
	Path      string // the collection's path, the record's key and ".md" or ".html"
	Content   []byte // Markdown or HTML, by the ending of Path; names of files and fields do not show in it
	URL       string
	Licence   string   // of this record; empty when the collection does not say
	Exercise  bool     // the collection files it under strength, cardio or the like: for extract.Options.Exercises
	Targets   []string // in our vocabulary
	Equipment []string // in our vocabulary
	Lost      []string // what the collection says and we have no word for, sorted
}

// A Format is a collection's way to keep records.
type Format struct {
	Name   string // for --from
	About  string // one line
	Losses string // what reading drops, in plain sentences
	Read   func(path string, content []byte, o Options) ([]Page, error)
}

// Options are what some formats need to be told.
type Options struct {
	Columns map[string]string // CSV: our field to the heading of its column
	Kinds   []string          // categories to take; empty takes all
}

// Formats are the collections that can be read.
var Formats = []Format{freeExerciseDB, wger, table}

// Find finds a format by its name.
func Find(name string) (Format, bool) {
	i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return Formats[i], true
}

// Complete fills in what a page's collection says in fields of its own and its
// words leave open. Words win: they are what a reader follows.
func (p Page) Complete(e schema.Entry) schema.Entry {
	if len(e.Targets) == 0 {
		e.Targets, e.Spans.Targets = p.Targets, nil
	}
	if len(e.Equipment) == 0 {
		e.Equipment, e.Spans.Equipment = p.Equipment, nil
	}
	return e
}

// markdown writes a page of a name and steps, a paragraph each. The title says
// that what follows are exercises, which a short how-to alone does not show.
func markdown(name string, steps []string) []byte {
	var out strings.Builder
	fmt.Fprintf(&out, "# Stretches\n\n## %s\n", oneLine(name))
	for _, step := range steps {
		if step = oneLine(step); step != "" {
			fmt.Fprintf(&out, "\n%s\n", step)
		}
	}
	return []byte(out.String())
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// translate gives our words for theirs, sorted, and those we have none for.
func translate(dictionary map[string]string, theirs []string) (ours, lost []string) {
	for _, word := range theirs {
		word = strings.ToLower(strings.TrimSpace(word))
		switch our, known := dictionary[word]; {
		case our != "":
			ours = append(ours, our)
		case !known && word != "":
			lost = append(lost, word)
		}
	}
	return sorted(ours), sorted(lost)
}

func sorted(words []string) []string { return slices.Compact(slices.Sorted(slices.Values(words))) }
