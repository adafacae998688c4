package dataset

// This file holds the formats records are written in, and what they have in
// common.

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

// A Target is a format that records are written in.
type Target struct {
	Name   string
	About  string
	Losses string // what writing drops
	Write  func(out io.Writer, records []schema.Record) error
}

// Targets are the formats that can be written.
var Targets = []Target{
	{"jsonl", "each record whole, a line of JSON", "Nothing.", writeLines},
	{"csv", "a row for each record", "One how-to and one span of hold and repetitions stand for all accounts; which\naccount says what is dropped, the names of the articles are kept.", writeTable},
	{"schema-org", "JSON-LD: HowTo that is also ExercisePlan", "Start position, sides, cautions and which account says what are dropped; breaths\nand spans of a dose stay as text.", writeSchemaOrg},
	{"free-exercise-db", "the JSON of free-exercise-db", "Aliases, dose, sides, start position, cautions and sources are dropped. Targets\nbecome one of 17 muscles, equipment one thing; level is always beginner.", writeFreeExerciseDB},
	{"wger", "JSON as wger's API gives exercises at exerciseinfo", "Dose, sides, start position, cautions and sources are dropped, as wger has no\nfields for them. Targets become one of 16 muscles, equipment one of its\nthings. A name that does not say that it is a stretch is read as an exercise\nthere and here.", writeWger},
	{"sqlite", "an SQLite database: records, names, values, doses, accounts", "Nothing: the column json of a record has it whole.", writeSQLite},
}

func writeLines(out io.Writer, records []schema.Record) error {
	for _, r := range records {
		line, err := schema.Encode(r)
		if err != nil {
			return fmt.Errorf("record %s: %w", r.ID, err)
		}
		if _, err := out.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

func steps(r schema.Record) []string {
	all := make([]string, len(r.Summary.Steps.Steps))
	for i, step := range r.Summary.Steps.Steps {
		all[i] = step.Text
	}
	return all
}

func list(claims []schema.Claim) string {
	all := make([]string, len(claims))
	for i, c := range claims {
		all[i] = c.Value
	}
	return strings.Join(all, "; ")
}

// span writes a dose: "20-30 second", "up to 5 breath"; several units by "; ".
func span(envelopes []schema.Envelope) string {
	var all []string
	for _, e := range envelopes {
		switch {
		case e.Min != nil && e.Max != nil && *e.Min == *e.Max:
			all = append(all, number(*e.Min)+" "+e.Unit)
		case e.Min != nil && e.Max != nil:
			all = append(all, number(*e.Min)+"-"+number(*e.Max)+" "+e.Unit)
		case e.Max != nil:
			all = append(all, "up to "+number(*e.Max)+" "+e.Unit)
		case e.Min != nil:
			all = append(all, "at least "+number(*e.Min)+" "+e.Unit)
		}
	}
	return strings.Join(all, "; ")
}

func number(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

func licences(r schema.Record) string {
	var all []string
	for _, a := range r.Accounts {
		if a.Source.Licence != "" {
			all = append(all, a.Source.Licence)
		}
	}
	return strings.Join(sorted(all), "; ")
}

func sources(r schema.Record) string {
	var all []string
	for _, a := range r.Accounts {
		all = append(all, a.Source.Article())
	}
	return strings.Join(slices.Compact(all), "; ")
}
