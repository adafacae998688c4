package extract

// Tables: one movement per row, its columns told by their headers.

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// tables are those of an article.
type tables struct {
	headers     map[headerAt]*line // of columns
	keys        map[*line]*line    // what the cells of fact tables tell
	rows        map[*line]*draft   // the entries that rows are, by their first cell
	ofMovements map[int]bool       // those with such rows, by group
}

// readTables reads the rows that are entries, and the facts of tables that have
// none.
func (s *segmenter) readTables() {
	s.tables = tables{readHeaders(s.lines), map[*line]*line{}, map[*line]*draft{}, map[int]bool{}}
	for i := 0; i < len(s.lines); {
		if s.lines[i].Kind != article.Cell {
			i++
			continue
		}
		group := s.lines[i].Group
		var rows [][]*line
		for i < len(s.lines) && s.lines[i].Kind == article.Cell && s.lines[i].Group == group {
			row := s.rowAt(i)
			if d := s.readRow(row); d != nil {
				s.tables.rows[row[0]], s.tables.ofMovements[group] = d, true
			}
			rows = append(rows, row)
			i += len(row)
		}
		switch {
		case s.tables.ofMovements[group]:
			s.readLikeRows(rows)
		case !s.labelFacts(rows):
			forgetClocks(rows)
		}
	}
	s.readFactLines()
}

// isMovementRow reports whether a line is a cell of a table of movements.
func (s *segmenter) isMovementRow(l *line) bool {
	return l.Kind == article.Cell && s.tables.ofMovements[l.Group]
}

// tableRow fires on the first cell of a table row that names a movement and
// gives it a dose or a how-to.
func tableRow(s *segmenter, i int) (*draft, int) {
	if d := s.tables.rows[s.lines[i]]; d != nil {
		return d, len(d.row)
	}
	return nil, 0
}

// readRow gives the entry that a table row is; nil when it is none.
func (s *segmenter) readRow(row []*line) *draft {
	if row[0].Header || len(row) < 2 {
		return nil
	}
	name := s.nameCell(row)
	if name == nil || len(name.doses) > 0 && name.doses[0].Start == 0 || s.namesSeveral(name) || isFactKey(name) {
		return nil // "5 rounds", "Cat-cow, child's pose" and "Hold" are no names of a movement
	}
	t := title{end: len(strings.TrimRight(name.Text.Plain, " :")), rank: lineRank}
	t.sort, t.known = sortTitle(name, 0, t.end, s.catalogue)
	var e evidence
	for _, cell := range row {
		s.readUnderHeader(cell)
		if cell != name && !isRemark(s.headerUse(cell)) {
			e = e.plus(weigh(cell, 0))
		}
	}
	if e.doses == 0 && (e.cues == 0 || t.sort == groupTitle) || t.sort == otherTitle {
		return nil
	}
	return s.rowDraft(row, name, t)
}

// rowDraft makes the entry of a row.
func (s *segmenter) rowDraft(row []*line, name *line, t title) *draft {
	d := &draft{name: name, title: t, rank: lineRank, row: row, why: "the row names a movement and doses it"}
	for _, cell := range row {
		if cell != name && !cell.Text.IsEmpty() {
			d.parts = append(d.parts, part{line: cell, to: len(cell.Text.Plain), use: s.headerUse(cell)})
		}
	}
	d.tellByTips()
	return d
}

// tellByTips takes "Notes" or "Cues" for the how-to of a row that has no other.
func (d *draft) tellByTips() {
	tells := func(p part, uses ...use) bool { return slices.Contains(uses, p.use) && weigh(p.line, p.from).cues > 0 }
	if slices.ContainsFunc(d.parts, func(p part) bool { return tells(p, how, unlabelled) }) {
		return
	}
	for i, p := range d.parts {
		if tells(p, tip) {
			d.parts[i].use = how
		}
	}
}

// readLikeRows reads the rows of a table of movements whose name nobody knows, but
// which give a dose as the others do: "Blaster | each side | 5 min". Headers would
// say what is a name.
func (s *segmenter) readLikeRows(rows [][]*line) {
	if rows[0][0].Header {
		return
	}
	for _, row := range rows {
		name := row[0]
		if s.tables.rows[name] != nil || len(row) < 2 || name.words() == 0 || name.words() > maxTitleWords || len(name.doses) > 0 {
			continue
		}
		t := title{end: len(name.Text.Plain), rank: lineRank}
		if t.sort, t.known = sortTitle(name, 0, t.end, s.catalogue); t.sort == plainTitle && dosesRow(row[1:]) {
			s.tables.rows[name] = s.rowDraft(row, name, t)
		}
	}
}

// dosesRow reports whether cells give a dose.
func dosesRow(cells []*line) bool {
	return slices.ContainsFunc(cells, func(l *line) bool { return weigh(l, 0).doses > 0 })
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
		if s.isFactColumn(cell) {
			continue
		}
		if cell.words() > 0 && cell.words() <= maxTitleWords && len(cell.doses) == 0 && cell.text.Tokens[0].Kind == phrase.Word {
			if sort, _ := sortTitle(cell, 0, len(cell.Text.Plain), s.catalogue); sort == nameTitle {
				return cell
			}
			return nil
		}
	}
	return nil
}

// namesSeveral reports whether a cell lists movements: a dose beside it is not
// that of one of them.
func (s *segmenter) namesSeveral(cell *line) bool {
	first, rest, found := strings.Cut(cell.Text.Plain, ",")
	return found && isNamed(first, s.catalogue) && isNamed(rest, s.catalogue)
}

// isFactColumn reports whether the header above a cell says that it tells
// something else than a name: "Good for".
func (s *segmenter) isFactColumn(cell *line) bool {
	switch s.headerUse(cell) {
	case benefit, target, caution, dose, equipment, breathing:
		return true
	}
	return false
}

// readUnderHeader reads a cell as its header's words and a colon would have it,
// where that says more than the cell by itself: "3" under "Sets".
func (s *segmenter) readUnderHeader(cell *line) {
	h := s.header(cell)
	if h == nil || cell.Text.IsEmpty() || h == cell {
		return
	}
	for _, lead := range []string{h.text.Words(0, 1) + ": ", h.Text.Plain + ": "} { // "Sets", "Sets x reps"
		if found := s.readAfter(lead, cell.Text.Plain); len(found) > len(cell.doses) {
			cell.doses, cell.weight = found, nil
			return
		}
	}
}

// readAfter gives the doses that words state after lead.
func (s *segmenter) readAfter(lead, words string) []dosage.Reading {
	var found []dosage.Reading
	for _, r := range dosage.Read(s.catalogue.Vocabulary.Read(lead + words)) {
		if r.Start >= len(lead) && !r.Bare {
			r.Start, r.End = r.Start-len(lead), r.End-len(lead)
			found = append(found, r)
		}
	}
	return found
}

// header gives the cell that says what a cell tells: the key of a fact, or else
// the header above; nil when there is none.
func (s *segmenter) header(cell *line) *line {
	if key := s.tables.keys[cell]; key != nil {
		return key
	}
	return s.tables.headers[headerAt{cell.Group, cell.Column}]
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
	return labelIn(h)
}
