package extract

// Drafts: entries before their values are read.

import (
	"slices"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/site"
)

// A draft is one entry as a run of lines: its name, and what each part of it
// is for.
type draft struct {
	signal  string    // which signal opened it
	why     string    // what that signal saw
	name    *line     // the line that holds the name; nil when there is none
	title   title     // the name within that line
	section []heading // headings above it
	parts   []part

	entry    int    // number of the element of the page that holds it, by a profile; 0 is none
	inferred bool   // the name was taken from running prose
	wide     bool   // what it is about is said over a page, or a part of one
	subject  string // what the article's title names, when the entry has no name
	rank     int    // of the title; a title of this rank or above ends the entry
	current  use    // what lines without a label of their own are for
	inset    inset  // the box that the label stands in which says so
	howTo    evidence
	row      []*line      // the cells of a table row
	card     *article.Box // holds the entry and no other; nil when the page has no cards
	labels   []string     // of its how-to, as far as it came
	dosed    bool         // a dose was stated, if only "repeat ___ times"
	listed   bool         // it has had a numbered list
}

// A part is a piece of a line and what it is for in its entry.
type part struct {
	*line
	from, to int // bytes of the line's text
	use      use
}

// add takes a line, or what of it is left from a byte on, into the draft.
func (d *draft) add(l *line, from int) {
	if l.divides {
		d.current = unlabelled
		return
	}
	d.leaveInset(l)
	if l == d.name && l.Slot.Role == site.Name {
		return // the profile says that it is nothing else
	}
	if l.label.use != unlabelled && from == 0 {
		if l.label.use == how {
			d.labels = append(d.labels, l.label.text)
		}
		from = l.label.from
		if l.label.full {
			if l.label.use != media && l.label.use != noise { // these say nothing of the lines after them
				d.enterInset(l)
				d.current = d.firstAsHow(l.label)
			}
			return
		}
		d.take(l, from, d.firstAsHow(l.label))
		if l.label.use == how {
			d.current = how
		}
		return
	}
	d.take(l, from, d.current)
}

// An inset is the part of a label that a box holds, and no line outside of it.
type inset struct {
	label   *line        // nil for none
	box     *article.Box // the smallest around the label and the line after it; nil until then
	outside use          // what lines were for before it
}

// enterInset notes where a label stands.
func (d *draft) enterInset(l *line) {
	outside := d.current
	if in := d.inset; in.box != nil {
		outside = in.outside
	}
	d.inset = inset{label: l, outside: outside}
}

// leaveInset ends the part of a label with the box that holds it.
func (d *draft) leaveInset(l *line) {
	switch in := &d.inset; {
	case in.label == nil:
	case in.box == nil:
		if in.box = commonBox(in.label, l); in.box == nil || in.label.Box == l.Box { // of a paragraph the next goes on
			d.inset = inset{}
		}
	case !l.isIn(in.box):
		d.current, d.inset = in.outside, inset{}
	}
}

// isComplete reports whether the lines so far describe the movement. Below a
// heading a dose alone does not: there its how-to is still to come.
func (d *draft) isComplete() bool {
	return d.howTo.cues > 0 || d.howTo.isHowTo() && (d.name == nil || d.rank >= boldRank || d.howTo.hints > 0)
}

// isUnderHow reports whether the lines of a heading's entry still tell how to do
// it: they stand under a label like "How to do it", and no dose has come yet.
func (d *draft) isUnderHow() bool {
	return d.name != nil && d.rank < boldRank && d.current == how && !d.dosed
}

// firstAsHow takes a version, or cues, for the how-to where there is none before:
// "Easy: …" and "Advanced: …" under one name, "Form cues:".
func (d *draft) firstAsHow(l label) use {
	if (l.use == modification || l.isCues()) && d.howTo.cues+d.howTo.hints == 0 {
		return how
	}
	return l.use
}

func (d *draft) take(l *line, from int, u use) {
	switch {
	case l.Slot.Role == site.Step:
		u = how
	case l.Slot.Role == site.Dose:
		u = dose
	case l.Kind == article.Caption && u != modification:
		u = media
	}
	d.parts = append(d.parts, part{line: l, from: from, to: len(l.Text.Plain), use: u})
	d.dosed = d.dosed || endsInDose(l)
	d.listed = d.listed || l.Number == "1"
	if u == unlabelled || u == how || u == dose {
		d.howTo = d.howTo.plus(weigh(l, from))
	}
}

// firstStep gives the first part that tells how to do it: facts of the page may
// have been put before it.
func (d *draft) firstStep() int {
	return max(0, slices.IndexFunc(d.parts, func(p part) bool { return p.use == how || p.use == unlabelled }))
}

// displayName is the name as written, "" when there is none.
func (d *draft) displayName() string {
	if d.name == nil {
		return ""
	}
	return d.name.Text.Plain[d.title.start:d.title.end]
}
