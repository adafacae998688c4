package extract

// Lines cut into pieces: each name that a paragraph comes to begins one, as does
// each label within it.

import (
	"slices"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// divided gives a line in pieces: each sentence that introduces a movement is
// one of its own.
func divided(l *line, catalogue *movement.Catalogue) []*line {
	if l.Kind != article.Paragraph && l.Kind != article.Item {
		return []*line{l}
	}
	if cuts := labelsWithin(l); len(cuts) > 0 {
		return l.pieces(cuts, nil, catalogue)
	}
	if l.label.use != unlabelled {
		return []*line{l}
	}
	var cuts []int // bytes where a piece begins
	names := introduced(l, catalogue)
	for i, s := range l.text.Sentences {
		if _, ok := names[i]; ok {
			cuts = append(cuts, s.Start, s.End)
		} else if i > 0 && runsIntoSentence(l.text, s, catalogue) {
			cuts = append(cuts, s.Start)
		}
	}
	if len(cuts) == 0 {
		again := restarts(l)
		if len(again) == 0 {
			return []*line{l}
		}
		pieces := l.pieces(again, nil, catalogue)
		for _, p := range pieces[1:] {
			p.restarts = true
		}
		return pieces
	}
	return l.pieces(cuts, names, catalogue)
}

// runsIntoSentence reports whether a sentence within a paragraph begins with a name
// of the catalogue, or one that says what it is in brackets, and a colon, and goes on
// with an order: "Sarpasana (Snake pose): Lie on your stomach …".
func runsIntoSentence(t *phrase.Text, s phrase.Sentence, catalogue *movement.Catalogue) bool {
	if t.Has(s.First, "TELLS") {
		return false // "Stretches the chest: stand in a corner"
	}
	for i := s.First + 1; i < min(s.First+1+maxRunInWords, s.Last-1); i++ {
		if t.Tokens[i].Word == ":" {
			isExplained := t.Tokens[i-1].Word == ")" && t.Has(i-2, "MOVENOUN")
			return t.ID(i+1, "DO") != "" && (isExplained || isNamed(t.Plain[s.Start:t.Tokens[i-1].End], catalogue))
		}
	}
	return false
}

// labelsWithin gives where labels in bold begin within a line: "**Muscles:**
// glutes **How to:** Lie on your back …".
func labelsWithin(l *line) []int {
	var cuts []int
	if at := pictureBehind(l.text); at > 0 {
		cuts = append(cuts, at)
	}
	for _, strong := range l.Strong {
		first, last := l.text.TokenAt(strong.Start), l.text.TokenAt(strong.End-1)+1
		if strong.Start == 0 || last > len(l.text.Tokens) || first >= last {
			continue
		}
		isColon := l.text.Tokens[last-1].Word == ":" || last < len(l.text.Tokens) && l.text.Tokens[last].Word == ":"
		if isColon && len(l.text.Starting(first, "LABEL")) > 0 {
			cuts = append(cuts, strong.Start)
		}
	}
	for _, s := range l.text.Sentences[min(1, len(l.text.Sentences)):] {
		if opensRemark(l.text, s) {
			cuts = append(cuts, s.Start)
		}
	}
	slices.Sort(cuts)
	return cuts
}

// opensRemark reports whether a sentence within a paragraph begins with the label of
// a remark: "Contraindications: slipped disc." The how-to may go on after a tip.
func opensRemark(t *phrase.Text, s phrase.Sentence) bool {
	return slices.ContainsFunc(t.Starting(s.First, "LABEL"), func(tag phrase.Tag) bool {
		use := uses[tag.ID]
		return isRemark(use) && use != tip && tag.Last < s.Last && t.Tokens[tag.Last].Word == ":"
	})
}

// pictureBehind gives where a line ends in "[Illustration: …]"; 0 when it does not.
func pictureBehind(t *phrase.Text) int {
	last := len(t.Tokens) - 1
	if last < 3 || t.Tokens[last].Word != "]" {
		return 0
	}
	open := last - 1
	for open > 0 && t.Tokens[open].Word != "[" {
		open--
	}
	if open == 0 || !startsPicture(t, open+1) {
		return 0
	}
	return t.Tokens[open].Start
}

// pieces cuts a line; names are those its sentences introduce.
func (l *line) pieces(cuts []int, names map[int]title, catalogue *movement.Catalogue) []*line {
	var pieces []*line
	from := 0
	for _, cut := range slices.Compact(append(cuts, len(l.Text.Plain))) {
		if piece := l.piece(from, cut, catalogue.Vocabulary); piece != nil {
			if name, ok := names[l.text.SentenceAt(l.text.TokenAt(from))]; ok && name.start >= from && name.end <= cut {
				name.start, name.end = name.start-from, name.end-from
				piece.introduces = &name
			}
			pieces = append(pieces, piece)
		}
		from = cut
	}
	return pieces
}

// piece gives a part of the line as a line; nil when it is blank. Only the
// first one has what stands before the line: its number, a gap.
func (l *line) piece(from, to int, vocabulary *phrase.Vocabulary) *line {
	b := *l.Block
	b.Text = l.Text.Slice(from, to).Trim()
	if b.Text.IsEmpty() {
		return nil
	}
	if from > 0 {
		b.Kind, b.Number, b.Bullet, b.Gap, b.Images = article.Paragraph, "", false, false, nil
	}
	b.Strong = nil
	words := vocabulary.Read(b.Text.Plain, b.Text.Seams()...)
	return readLine(&b, l.index, words, dosage.Read(words))
}
