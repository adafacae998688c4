package dataset

// This file reads CSV with a mapping of its columns, and writes CSV.

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

var table = Format{
	Name:  "csv",
	About: "a table with headings; --columns says which column holds what",
	Losses: `Columns that are not mapped are dropped. A cell of steps is divided at its line
ends, cells of targets and equipment at ";"; words that are not in the
vocabularies are dropped and said.`,
	Read: readTable,
}

// columns are what a column may hold, and under which heading it is looked for
// when the mapping does not say.
var columns = []string{"id", "name", "steps", "targets", "equipment", "licence", "url", "kind"}

func readTable(path string, content []byte, o Options) ([]Page, error) {
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff"))))
	rows, err := reader.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read the table: %w", err)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("read the table: it has no headings")
	}
	at, err := columnsOf(rows[0], o.Columns)
	if err != nil {
		return nil, fmt.Errorf("read the table: %w", err)
	}
	var pages []Page
	for i, row := range rows[1:] {
		cell := func(field string) string {
			if column, ok := at[field]; ok {
				return strings.TrimSpace(asWritten(row[column]))
			}
			return ""
		}
		if len(o.Kinds) > 0 && !slices.Contains(o.Kinds, cell("kind")) {
			continue
		}
		key := cell("id")
		if key == "" {
			key = strconv.Itoa(i + 1)
		}
		p := Page{Path: path + "/" + key + ".md", Content: markdown(cell("name"), strings.Split(cell("steps"), "\n")),
			Licence: cell("licence"), URL: cell("url"), Exercise: cell("kind") == "exercise"}
		var lost []string
		p.Targets, p.Lost = vocabulary("targets", cell("targets"))
		p.Equipment, lost = vocabulary("equipment", cell("equipment"))
		p.Lost = append(p.Lost, lost...)
		pages = append(pages, p)
	}
	return pages, nil
}

// columnsOf finds the column of each field. Name and steps have to be there.
func columnsOf(headings []string, mapping map[string]string) (map[string]int, error) {
	at := map[string]int{}
	for _, field := range columns {
		heading, mapped := mapping[field]
		if !mapped {
			heading = field
		}
		i := slices.IndexFunc(headings, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), heading) })
		if i >= 0 {
			at[field] = i
		} else if mapped || field == "name" || field == "steps" {
			return nil, fmt.Errorf("there is no column %q for the %s; the headings are %s", heading, field, strings.Join(headings, ", "))
		}
	}
	for field := range mapping {
		if !slices.Contains(columns, field) {
			return nil, fmt.Errorf("%q can't be mapped; %s can", field, strings.Join(columns, ", "))
		}
	}
	return at, nil
}

// vocabulary gives the words of a cell that are in a vocabulary, and the rest.
func vocabulary(name, cell string) (known, lost []string) {
	for word := range strings.SplitSeq(cell, ";") {
		switch word = strings.ToLower(strings.TrimSpace(word)); {
		case schema.Known(name, word):
			known = append(known, word)
		case word != "":
			lost = append(lost, word)
		}
	}
	return sorted(known), sorted(lost)
}

// writeTable writes a row for each record, in the columns that readTable reads
// and some more.
func writeTable(out io.Writer, records []schema.Record) error {
	w := csv.NewWriter(out)
	rows := [][]string{slices.Concat(columns, []string{"aliases", "position", "laterality", "hold", "reps", "cautions", "sources"})}
	for _, r := range records {
		s := r.Summary
		rows = append(rows, []string{r.ID, r.Name, strings.Join(steps(r), "\n"), list(s.Targets), list(s.Equipment), licences(r), "", s.Kind.Value,
			strings.Join(r.Aliases, "; "), list(s.Positions), s.Laterality.Value, span(s.Dosage.Hold), span(s.Dosage.Reps), list(s.Cautions), sources(r)})
	}
	for _, row := range rows {
		for i, cell := range row {
			row[i] = inert(cell)
		}
	}
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	return w.Error()
}

// runs are the first signs of a cell that spreadsheets run as a formula, tabs and
// line ends among them because they are skipped first. The apostrophe makes what
// follows text, so one that stands there needs another.
const runs = "=+-@\t\r\n'"

// inert gives a cell as text whatever program opens the table. An article says
// what is in it, and is not trusted to be run.
func inert(cell string) string {
	if cell != "" && strings.Contains(runs, cell[:1]) {
		return "'" + cell
	}
	return cell
}

// asWritten takes back what inert does.
func asWritten(cell string) string {
	if len(cell) > 1 && cell[0] == '\'' && strings.Contains(runs, cell[1:2]) {
		return cell[1:]
	}
	return cell
}
