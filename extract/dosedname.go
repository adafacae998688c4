package extract

// Names beside which nothing but a dose stands.

import (
	"strings"
	"unicode"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// dosedName fires on a list item that is a movement's name and its dose and
// little else: "Ankle circles × 10 each leg", "2 min forward fold".
func dosedName(s *segmenter, i int) (*draft, int) {
	l, t := s.lines[i], s.dosedTitle(i)
	if t.end == 0 || s.open != nil && s.open.name != nil && s.open.rank < lineRank {
		return nil, 0
	}
	d := &draft{name: l, title: t, rank: lineRank, why: "the item is a movement's name and its dose"}
	if t.start > 0 {
		d.take(l, 0, dose)
	} else {
		d.take(l, t.end, dose)
	}
	return d, 1
}

// dosedTitle gives the name in an item that is a name and a dose, in either order;
// it is empty when the line is no such item. What names nothing by itself does
// among others that do: "Heel-to-toe walk × 2 rounds".
func (s *segmenter) dosedTitle(i int) title {
	if t, ok := s.behind[s.lines[i]]; ok {
		return t
	}
	t := s.beforeItsDose(s.lines[i])
	isName := t.known || t.sort == nameTitle && isItem(s.lines[i])
	if t.end == 0 || !isName && (t.sort == groupTitle || !s.isDosedList(i) && !s.isDosedRow(i)) {
		return title{}
	}
	return t
}

// beforeItsDose gives the title in a line that is nothing but a title and its dose;
// it is empty when there is more, or an order.
func (s *segmenter) beforeItsDose(l *line) title {
	if !mayBeDosedName(l) {
		return title{}
	}
	plain := l.Text.Plain
	end := l.doses[0].Start
	if open := strings.IndexByte(plain, '('); open >= 0 && open < end {
		end = open
	}
	toDose := l.text.TokenAt(l.doses[0].Start)
	isClause := toDose > 0 && l.text.Tokens[toDose-1].Word == "for"
	if strings.ContainsAny(strings.TrimRight(plain[:end], " :–—-,"), ",;") || l.text.Tokens[0].Word == "you" {
		return title{} // "You can't walk for more than 10 minutes"
	}
	end = min(end, beforeLeadIn(l.text, l.doses[0].Start))
	end = len(strings.TrimRight(strings.TrimSuffix(strings.TrimRight(plain[:end], " :–—-,"), " x"), " :–—-,×"))
	if end == 0 {
		return title{}
	}
	t := title{end: end, rank: lineRank}
	t.sort, t.known = sortTitle(l, 0, end, s.catalogue)
	isOrdered := !s.isOpenName(l, end) && opening(l.text, l.text.Sentences[0]) != "" // "Hold the pose for 30 seconds"
	if t.sort == otherTitle || isOrdered && (!t.known || isClause) {
		return title{}
	}
	return t
}

// isDosedRow reports whether a line stands in an element of its own beside another
// one with a known name and its dose, and is made like it.
func (s *segmenter) isDosedRow(i int) bool {
	l := s.lines[i]
	if l.Box == nil {
		return false
	}
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(s.lines) {
			continue
		}
		o := s.lines[j]
		if o.Box != nil && o.Box != l.Box && o.Box.Around == l.Box.Around && o.Kind == l.Kind && s.beforeItsDose(o).known {
			return true
		}
	}
	return false
}

// mayBeDosedName reports whether the form of a line lets it be a name and a dose:
// one short sentence with a dose in it, or a name before one.
func mayBeDosedName(l *line) bool {
	if l.Kind == article.Heading || l.Kind == article.Cell || l.label.use != unlabelled || len(l.doses) == 0 {
		return false
	}
	first, last := l.doses[0], l.text.Sentences[len(l.text.Sentences)-1]
	isOne := len(l.text.Sentences) == 1 || len(l.text.Sentences) == 2 && last.Start == first.Start
	return isOne && isDose(first.Field) && l.words() <= 2*maxTitleWords
}

// readDosesFirst reads the lists whose items begin with an amount, most of them
// before a name that the catalogue knows: "2 min forward fold", "10 squats".
func (s *segmenter) readDosesFirst() {
	s.behind = map[*line]title{}
	for first := range s.lines {
		if s.lists.first[first] != first {
			continue
		}
		names, items := map[*line]title{}, 0
		for j := range s.itemsFrom(first) {
			items++
			if t := s.nameBehindAmount(s.lines[j]); t.end > 0 {
				names[s.lines[j]] = t
			}
		}
		if len(names) < usualNames || len(names)*2 <= items {
			continue
		}
		for l, t := range names {
			if found := s.readAmount(l.Text.Plain[:t.start]); len(found) > 0 {
				l.doses, l.weight, s.behind[l] = found, nil, t
			}
		}
	}
}

// nameBehindAmount gives the name in an item that has nothing but an amount before
// it; it is empty when there is none that the catalogue knows.
func (s *segmenter) nameBehindAmount(l *line) title {
	t := l.text
	if l.label.use != unlabelled || len(t.Sentences) != 1 || t.Tokens[0].Kind != phrase.Number {
		return title{}
	}
	first := 1
	for first < len(t.Tokens) && isOfAmount(t, first) {
		first++
	}
	last := first
	for last < len(t.Tokens) && (t.Tokens[last].Kind != phrase.Sign || joinsWords(t, last)) {
		last++
	}
	if first == last || t.Tokens[first].Kind != phrase.Word || last-first > maxTitleWords {
		return title{}
	}
	name := title{start: t.Tokens[first].Start, end: t.Tokens[last-1].End, rank: lineRank}
	words := t.Plain[name.start:name.end]
	isPartOfName := first == 1 && s.catalogue.ByName(t.Plain[:name.end]).Key != s.catalogue.ByName(words).Key // "3 legged dog"
	if !isNamed(words, s.catalogue) || isPartOfName || t.Tokens[first].Word == "degrees" {
		return title{}
	}
	name.sort, name.known = sortTitle(l, name.start, name.end, s.catalogue)
	return name
}

// isOfAmount reports whether a token goes on with an amount: a number, a unit, what
// joins them to each other or to the name.
func isOfAmount(t *phrase.Text, i int) bool {
	switch t.Tokens[i].Word {
	case "x", "×", "-", "to", "of", "in", "each":
		return true
	}
	if t.Has(i, "BREATHKIND") {
		return i+1 < len(t.Tokens) && t.Has(i+1, "BREATH") // "5 deep breaths", not "1 min deep squat"
	}
	return t.Tokens[i].Kind == phrase.Number || t.Has(i, "CLOCK") || t.Has(i, "BREATH") || t.Has(i, "REP") || t.Has(i, "SET") || t.Has(i, "TIMES")
}

// readAmount reads an amount that stands before a name: a number of its own counts
// repetitions.
func (s *segmenter) readAmount(amount string) []dosage.Reading {
	found := s.readAfter("Hold: ", amount)
	if last := strings.TrimRight(amount, " x×"); last != "" && unicode.IsDigit(rune(last[len(last)-1])) {
		found = s.readAfter("", last+" reps")
	}
	for i := range found {
		found[i].End = min(found[i].End, len(strings.TrimRight(amount, " ")))
	}
	return found
}
