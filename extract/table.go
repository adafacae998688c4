package extract

// Tables: one movement per row, its columns told by their headers.

import (
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// tableRow fires on the first cell of a table row that names a movement and
// gives it a dose or a how-to.
func tableRow(s *segmenter, i int) (*draft, int) {
	l := s.lines[i]
	if l.Kind != article.Cell {
		return nil, 0
	}
	row := s.rowAt(i)
	if l.Header || len(row) < 2 {
		return nil, 0
	}
	name := s.nameCell(row)
	if name == nil {
		return nil, 0
	}
	t := title{end: len(strings.TrimRight(name.Text.Plain, " :")), rank: lineRank}
	t.sort, t.known = sortTitle(name, 0, t.end, s.catalogue)
	var e evidence
	for _, cell := range row {
		s.readUnderHeader(cell)
		if cell != name {
			e = e.plus(weigh(cell, 0))
		}
	}
	if e.doses == 0 && (e.cues == 0 || t.sort == groupTitle) || t.sort == otherTitle {
		return nil, 0
	}
	d := &draft{name: name, title: t, rank: lineRank, row: row, why: "the row names a movement and doses it"}
	for _, cell := range row {
		if cell != name && !cell.Text.IsEmpty() {
			d.parts = append(d.parts, part{line: cell, to: len(cell.Text.Plain), use: s.headerUse(cell)})
		}
	}
	return d, len(row)
}

// rowAt gives the cells of the row that starts at i.
func (s *segmenter) rowAt(i int) []*line {
	first := s.lines[i]
	j := i
	for j < len(s.lines) && s.lines[j].Kind == article.Cell && s.lines[j].Group == first.Group && s.lines[j].Row == first.Row {
		j++
	}
	return s.lines[i:j]
}

// nameCell finds the cell that names the movement: the one under a header like
// "Exercise", else the first that holds words and no number.
func (s *segmenter) nameCell(row []*line) *line {
	for _, cell := range row {
		if h := s.header(cell); h != nil && h.text.Has(0, "NAMEHEAD") && !cell.Text.IsEmpty() {
			return cell
		}
	}
	for _, cell := range row {
		if cell.words() > 0 && cell.words() <= maxTitleWords && len(cell.doses) == 0 && cell.text.Tokens[0].Kind == phrase.Word {
			if sort, _ := sortTitle(cell, 0, len(cell.Text.Plain), s.catalogue); sort == nameTitle {
				return cell
			}
			return nil
		}
	}
	return nil
}

// readUnderHeader reads a cell that states no dose by itself as its header's
// words and a colon would have it: "3" under "Sets".
func (s *segmenter) readUnderHeader(cell *line) {
	h := s.header(cell)
	if h == nil || len(cell.doses) > 0 || cell.Text.IsEmpty() || h == cell {
		return
	}
	for _, lead := range []string{h.text.Words(0, 1) + ": ", h.Text.Plain + ": "} { // "Sets", "Sets x reps"
		for _, r := range dosage.Read(s.catalogue.Vocabulary.Read(lead + cell.Text.Plain)) {
			if r.Start >= len(lead) && !r.Bare {
				r.Start, r.End = r.Start-len(lead), r.End-len(lead)
				cell.doses = append(cell.doses, r)
			}
		}
		if len(cell.doses) > 0 {
			break
		}
	}
	cell.weight = nil
}

// header gives the header cell above a cell, nil when there is none.
func (s *segmenter) header(cell *line) *line {
	return s.headers[headerAt{cell.Group, cell.Column}]
}

// headerAt is a column of a table.
type headerAt struct{ group, column int }

// readHeaders finds the header cells of all tables.
func readHeaders(lines []*line) map[headerAt]*line {
	headers := map[headerAt]*line{}
	for _, l := range lines {
		at := headerAt{l.Group, l.Column}
		if l.Kind == article.Cell && l.Header && len(l.text.Tokens) > 0 && headers[at] == nil {
			headers[at] = l
		}
	}
	return headers
}

// headerUse says what the cells of a column are for.
func (s *segmenter) headerUse(cell *line) use {
	h := s.header(cell)
	if h == nil {
		return unlabelled
	}
	for _, tag := range h.text.All("LABEL") {
		return uses[tag.ID]
	}
	return unlabelled
}
