package extract

// What a title heads: the lines below it, and how much of a how-to they are.

import "github.com/stretchlint/stretchlint/extract/article"

// body weighs the lines a title at i heads: those up to the next title that
// could name an entry or that ends this one's part of the page. What stands
// under "Tips" or "Easier version" is no evidence for the title above it.
func (s *segmenter) body(i int) (e evidence, lines int) {
	t, aside := s.titles[i], false
	for j := i + 1; j < len(s.lines) && !s.endsBody(t, j); j++ {
		l := s.lines[j]
		if l.Kind == article.Cell && s.tables.keys[l] == nil && !t.known {
			continue // a table of anything
		}
		lines++
		if next := s.titles[j]; next != nil {
			aside = isAside(t, next, l)
			if !aside && !s.isRemarkUnder(i, j, e) {
				break
			}
			continue
		}
		aside = staysAside(aside, l, s.lines[j-1])
		if !aside && !dosesAll(l) {
			e = e.plus(weigh(l, 0))
		}
	}
	return e, lines
}

// endsBody reports whether the line at j stands below no title: it is outside the
// article, or begins an entry of its own.
func (s *segmenter) endsBody(t *title, j int) bool {
	l := s.lines[j]
	return !inContent(l) || s.shared[l] || s.isMovementRow(l) || s.dosedTitle(j).end > 0 || !t.known && (s.isNamedItem(l) || s.isNameList(j) || s.isOrderList(j))
}

// isAside reports whether a title below t heads something beside the how-to:
// "Benefits", "Easier version".
func isAside(t, next *title, l *line) bool {
	return next.rank > t.rank && (useOfTitle(l) != unlabelled || next.rank == boldRank && isGeneric(l))
}

// isRemarkUnder reports whether the title at j is only a remark under the one at
// i, of which no how-to has come yet: a second name, a motto.
func (s *segmenter) isRemarkUnder(i, j int, e evidence) bool {
	t, next := s.titles[i], s.titles[j]
	if next.rank < boldRank || next.rank <= t.rank || e.isHowTo() {
		return false
	}
	isSecondName := j == i+1 && t.rank < boldRank && t.sort == nameTitle && !next.known
	return next.sort == plainTitle || next.sort == otherTitle || isSecondName
}

// staysAside reports whether a line is beside the how-to, as the line over it was
// or was not: a label opens such a part, and what it is over ends with the list
// or the paragraph below it.
func staysAside(aside bool, l, over *line) bool {
	switch {
	case l.label.full:
		return isRemark(l.label.use) && l.label.use != media && l.label.use != noise && !l.label.isCues()
	case l.Kind == article.Paragraph && over.label.full:
		return aside // it is what the label is over
	case l.Kind == article.Paragraph || l.Number != "":
		return false // what a label lists has ended, or it lists steps
	}
	return aside
}

// isNamedItem reports whether a line begins with a movement's name as others of
// the article do, in bold or known: a title over it heads a list of movements.
func (s *segmenter) isNamedItem(l *line) bool {
	end, after, bold := runIn(l)
	if end == 0 || l.label.use != unlabelled || s.runIns[shapeOf(l, bold)] < 2 {
		return false
	}
	sort, known := sortTitle(l, 0, end, s.catalogue)
	if !bold && !known && !isCounted(l.text) {
		return false
	}
	e := weigh(l, after)
	if sort == plainTitle && l.Kind == article.Item {
		return e.doses > 0 || e.cues > 0 && s.runIns[shapeOf(l, bold)] >= usualNames
	}
	return sort == nameTitle && enoughRunIn(title{sort: sort, known: known}, e, bold)
}

// isGeneric reports whether a title heads a part of an article rather than a
// movement: "Considerations".
func isGeneric(l *line) bool { return has(l.text, 0, len(l.text.Tokens), "GENERIC") }

// isRemark reports whether a part of an entry is about the movement rather than
// how to do it.
func isRemark(u use) bool {
	switch u {
	case benefit, target, caution, tip, media, noise, equipment:
		return true
	}
	return false
}

// useOfTitle says what the lines under a heading within an entry are for.
func useOfTitle(l *line) use {
	for _, tag := range l.text.All("LABEL") {
		if u := uses[tag.ID]; u == modification || u == benefit || u == caution || u == tip {
			return u
		}
	}
	return unlabelled
}
