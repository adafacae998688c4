package extract

// Fact tables: what one movement is and how it is dosed, a fact in each row
// ("Hold time | 1–2 minutes") or in each column. They stand within an entry,
// where a table of movements has an entry in each row.

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// labelFacts labels the cells of a table that tells facts with what they tell;
// it reports whether the table is one.
func (s *segmenter) labelFacts(rows [][]*line) bool {
	facts := factsByColumn(rows)
	if facts == nil {
		facts = factsByRow(rows)
	}
	for _, f := range facts {
		s.takeFact(f)
	}
	return facts != nil
}

// takeFact reads the value of a fact by its key, and makes both part of the entry
// they stand in.
func (s *segmenter) takeFact(f fact) {
	s.tables.keys[f.value] = f.key
	s.readUnderHeader(f.value)
	f.value.setLabel(label{use: f.use()})
	f.key.setLabel(label{use: noise, from: len(f.key.Text.Plain), full: true})
}

// readFactLines reads facts whose key and amount stand in lines of their own, one
// below the other: "Reps" and "3", "Hold time" and "30 seconds, twice a day", or a
// number over its key, as in boxes of figures.
func (s *segmenter) readFactLines() {
	for i := 0; i+1 < len(s.lines); i++ {
		switch first, second := s.lines[i], s.lines[i+1]; {
		case isFactKey(first) && isAmount(second):
			s.takeFact(fact{first, second})
			i++
		case isFigure(first) && isFactKey(second):
			s.takeFact(fact{second, first})
			i++
		}
	}
}

// isFigure reports whether a line is nothing but a number.
func isFigure(l *line) bool { return len(l.text.Tokens) == 1 && isAmount(l) }

// isFactKey reports whether a line is nothing but the label of a dose: "Sets".
func isFactKey(l *line) bool {
	words := len(l.text.Tokens)
	for words > 0 && l.text.Tokens[words-1].Kind == phrase.Sign {
		words--
	}
	return words > 0 && slices.Contains(l.heads(), head{dose, words})
}

// isAmount reports whether a line is short and begins with a number.
func isAmount(l *line) bool {
	const most = 12 // words
	return l.label.use == unlabelled && len(l.text.Tokens) > 0 && l.text.Tokens[0].Kind == phrase.Number && l.words() <= most
}

// forgetClocks drops the doses of cells that are no more than a time of the
// clock: in a script "0:45" says when something is shown.
func forgetClocks(rows [][]*line) {
	for _, row := range rows {
		for _, cell := range row {
			if words := cell.text.Tokens; len(words) == 3 && words[1].Word == ":" && words[0].Kind == phrase.Number && words[2].Kind == phrase.Number {
				cell.doses, cell.weight = nil, nil
			}
		}
	}
}

// A fact is a cell and the one that says what it tells.
type fact struct{ key, value *line }

// use says what a fact is for in its entry: one that the vocabulary has no label
// for is none of our values.
func (f fact) use() use {
	if u := labelIn(f.key); u != unlabelled {
		return u
	}
	return noise
}

// factsByRow gives the facts of a table of two columns whose first holds labels.
func factsByRow(rows [][]*line) []fact {
	var facts []fact
	labelled := 0
	for i, row := range rows {
		if len(row) > 2 {
			return nil
		}
		if len(row) < 2 {
			continue
		}
		key := row[0]
		if key.Header && i == 0 && key.text.Has(0, "NAMEHEAD") {
			return nil
		}
		if labelIn(key) != unlabelled {
			labelled++
		}
		facts = append(facts, fact{key, row[1]})
	}
	if body := len(facts) - 1; labelled == 0 || 2*labelled < body {
		return nil
	}
	return facts
}

// factsByColumn gives the facts of a table with labels as headers and one row
// below them.
func factsByColumn(rows [][]*line) []fact {
	if len(rows) != 2 || len(rows[0]) < 2 || len(rows[0]) != len(rows[1]) {
		return nil
	}
	var facts []fact
	labelled := 0
	for i, key := range rows[0] {
		if !key.Header {
			return nil
		}
		if labelIn(key) != unlabelled {
			labelled++
		}
		facts = append(facts, fact{key, rows[1][i]})
	}
	if 2*labelled < len(facts) {
		return nil
	}
	return facts
}

// labelIn gives the use of the label that a short text holds: "Hold duration".
func labelIn(l *line) use {
	if l.words() > maxTitleWords {
		return unlabelled
	}
	for _, tag := range l.text.All("LABEL") {
		return uses[tag.ID]
	}
	return unlabelled
}

// setLabel gives a line the label that its table has for it.
func (l *line) setLabel(to label) { l.label, l.weight = to, nil }
