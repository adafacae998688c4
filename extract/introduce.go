package extract

// Sentences of running prose that introduce a movement by its name: "The next
// stretch is the cobra." Such a sentence is a title, if a modest one, so a
// paragraph is divided around it.

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// introductions end where the name begins.
var introductions = shelf.Table([]*phrase.Pattern{
	phrase.MustCompile("^ LEADIN? (the|our|your|my)? first|second|third|fourth|fifth|sixth|seventh|eighth|next|last|final|other|another ~1!MOVENOUN MOVENOUN|one|movement|position (i|we|you|to ~3)? is|will be? (called | known as)? (the|a|an)?"),
	phrase.MustCompile("^ LEADIN? (the|our)? next|last|first|second|third|fourth|other|another one? is (the|a|an)?"),
	phrase.MustCompile("^ next|first|last up? (is|comes | we have | we've got) (the|a|an)?"),
	phrase.MustCompile("^ LEADIN? (let's | let us | we'll | we will | you'll | you will | we | you)? start|begin|finish|end|continue (off | out)? with (the|a|an)?"),
	phrase.MustCompile("^ LEADIN? (let's | we'll | we | now)? move on to (the|a|an)?"),
	phrase.MustCompile("^ LEADIN? one (of ~4)? is (the|a|an)?"),
	phrase.MustCompile("^ LEADIN? this one? MOVENOUN? is called|named (the|a|an)?"),
	phrase.MustCompile("^ LEADIN ,? the"),
	phrase.MustCompile("^ LEADIN? also? try the"),
	phrase.MustCompile("^ LEADIN? (there is | there's | comes | here is | here's) (the|a|an)"),
})

// afterName are the words that go on after a name in a sentence.
var afterName = map[string]bool{
	"where": true, "which": true, "that": true, "because": true, "for": true, "it": true, "as": true, "since": true, "to": true,
	"and": true, "but": true, "so": true,
}

// introduced gives the names that the sentences of a line introduce, by sentence.
func introduced(l *line, catalogue *movement.Catalogue) map[int]title {
	var names map[int]title
	for _, f := range introductions.FindAll(l.text) {
		at := l.text.SentenceAt(f.First)
		if name, ok := introducedBy(l, l.text.Sentences[at], f, catalogue); ok {
			if names == nil {
				names = map[int]title{}
			}
			names[at] = name
		}
	}
	for at, name := range boldNames(l, catalogue) {
		if _, ok := names[at]; !ok {
			if names == nil {
				names = map[int]title{}
			}
			names[at] = name
		}
	}
	return names
}

// boldNames gives the movements that a paragraph sets in bold where it comes to
// them, by sentence: "Then come to **cat-cow**." One of them alone may be stressed
// for another reason, unless its how-to follows: "The best of them is the **wall
// angel**. Stand with your back …".
func boldNames(l *line, catalogue *movement.Catalogue) map[int]title {
	if len(l.Strong) == 0 || len(l.text.Sentences) < 2 {
		return nil
	}
	names := map[int]title{}
	for _, strong := range l.Strong {
		first, last := l.text.TokenAt(strong.Start), l.text.TokenAt(strong.End-1)+1
		if first >= len(l.text.Tokens) || strong.End <= strong.Start {
			continue
		}
		at := l.text.SentenceAt(first)
		if last > l.text.Sentences[at].Last {
			continue // bold over several sentences names nothing
		}
		name := title{start: strong.Start, end: strong.End, rank: lineRank, inferred: true}
		name.sort, name.known = sortTitle(l, name.start, name.end, catalogue)
		endsIt := len(l.Strong) > 1 && countWords(l.text, last, l.text.Sentences[at].Last) == 0
		if name.sort == nameTitle && (endsIt || first > l.text.Sentences[at].First && tellsHowNext(l.text, at)) {
			names[at] = name
		}
	}
	return names
}

// tellsHowNext reports whether the sentence after one opens with an order to move,
// or the one after that: "Find a doorway. Place your forearm on its frame."
func tellsHowNext(t *phrase.Text, at int) bool {
	for next := at + 1; next < min(at+3, len(t.Sentences)); next++ {
		if ordersMove(t, next) {
			return true
		}
	}
	return false
}

func introducedBy(l *line, s phrase.Sentence, f phrase.Found, catalogue *movement.Catalogue) (name title, ok bool) {
	t := l.text
	if f.First == s.First && f.Last < s.Last {
		last := f.Last
		for last < s.Last && t.Tokens[last].Kind != phrase.Sign && !afterName[t.Tokens[last].Word] {
			last++
		}
		if last == f.Last || last-f.Last > maxRunInWords {
			return title{}, false
		}
		name = title{start: t.Tokens[f.Last].Start, end: t.Tokens[last-1].End, rank: lineRank, inferred: true}
		name.sort, name.known = sortTitle(l, name.start, name.end, catalogue)
		isPosture := t.Has(f.Last, "PART") && f.Last+1 < last && places[t.Tokens[f.Last+1].Word] // "Begin with hands at sides"
		return name, name.sort == nameTitle && !isPosture && !compares(t.Tokens[f.Last].Word)
	}
	return title{}, false
}

// compares reports whether a word says that something is done in another measure,
// not what is done: "Start with smaller circles".
func compares(word string) bool {
	switch word {
	case "smaller", "larger", "bigger", "wider", "slower", "faster", "shorter", "longer", "fewer", "small", "slow", "short":
		return true
	}
	return false
}

// afterIntroduction gives where the how-to begins in a sentence that introduces a
// name before a colon: "Try the stair stretch: stand on a step"; 0 when none does.
func afterIntroduction(l *line, name title) int {
	rest := l.Text.Plain[name.end:]
	if l.introduces == nil || !strings.HasPrefix(rest, ":") {
		return 0
	}
	return len(l.Text.Plain) - len(strings.TrimLeft(rest, ": "))
}

// withoutIntroduction gives where a name at the start of a line begins behind
// words that introduce it: "Then there's the cat-cow: …".
func withoutIntroduction(t *phrase.Text, start, end int) int {
	for _, f := range introductions.FindAll(t) {
		if f.First == 0 && f.Last < len(t.Tokens) && t.Tokens[f.Last].Start < end {
			return max(start, t.Tokens[f.Last].Start)
		}
	}
	return start
}

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
		return []*line{l}
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
	return cuts
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
