package extract

// Titles by their place: a text whose paragraphs each begin with a short line over
// their how-to.

import "github.com/stretchlint/stretchlint/extract/article"

// titleParagraphs takes the first lines of paragraphs for names where most of the
// paragraphs that tell how to move begin with such a line: "For your back: cobra".
func (s *segmenter) titleParagraphs() {
	var first []int
	paragraphs := 0
	for i := range s.lines {
		switch {
		case s.headsParagraph(i):
			first = append(first, i)
			paragraphs++
		case s.beginsParagraph(i) && weigh(s.lines[i], 0).cues > 0:
			paragraphs++
		}
	}
	if len(first) < usualNames || len(first)*2 <= paragraphs {
		return
	}
	for _, i := range first {
		s.titleParagraph(i)
	}
}

// titleParagraph makes the line at i a title, unless its words head something else.
func (s *segmenter) titleParagraph(i int) {
	if s.titles[i] != nil {
		return
	}
	l := s.lines[i]
	t := title{rank: lineRank}
	t.start, t.end = nameIn(l)
	if t.start == t.end {
		return
	}
	if t.sort, t.known = sortTitle(l, t.start, t.end, s.catalogue); t.sort == plainTitle {
		t.sort = nameTitle
	}
	if t.sort == nameTitle {
		s.titles[i] = &t
	}
}

// headsParagraph reports whether a short line that orders nothing begins a
// paragraph, and the next one tells how to move.
func (s *segmenter) headsParagraph(i int) bool {
	if i+1 == len(s.lines) || !s.beginsParagraph(i) {
		return false
	}
	l, next := s.lines[i], s.lines[i+1]
	isShort := l.words() <= maxTitleWords && len(l.text.Sentences) == 1 && !endsSentence(l.Text.Plain)
	return isShort && next.Kind == article.Paragraph && !next.Gap && opening(l.text, l.text.Sentences[0]) == "" && weigh(next, 0).cues > 0
}

// beginsParagraph reports whether a line of text is the first of its paragraph.
func (s *segmenter) beginsParagraph(i int) bool {
	l := s.lines[i]
	return l.Kind == article.Paragraph && (i == 0 || l.Gap) && l.Number == "" && !l.Bullet && l.label.use == unlabelled && len(l.text.Sentences) > 0
}
