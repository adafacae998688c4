package extract

// What an article is about: doughs are folded, rotated and rested three times
// too, and options of a program are pulled.

import (
	"slices"

	"github.com/stretchlint/stretchlint/extract/article"
)

// isAboutBodies reports whether anything in an article says that its drafts
// move a body: a part of one, a movement that is known by its name, strength
// work, or a heading about stretching or training.
func (s *segmenter) isAboutBodies() bool {
	return slices.ContainsFunc(s.drafts, s.movesBody) || slices.ContainsFunc(s.lines, headsTraining)
}

// movesBody reports whether a draft by itself says so. A profile is believed.
func (s *segmenter) movesBody(d *draft) bool {
	if d.entry > 0 || d.howTo.cues > 0 || d.name == nil || d.title.known || strengthens(d) || isOpen(s.catalogue.ByName(d.displayName())) {
		return true
	}
	return has(d.name.text, 0, len(d.name.text.Tokens), "PART") ||
		slices.ContainsFunc(d.parts, func(p part) bool { return has(p.text, 0, len(p.text.Tokens), "PART") })
}

// headsTraining reports whether a line is a heading about stretching or
// training.
func headsTraining(l *line) bool {
	last := len(l.text.Tokens)
	return l.Kind == article.Heading && (has(l.text, 0, last, "STRETCHES") || has(l.text, 0, last, "WORKOUT"))
}
