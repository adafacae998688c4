package extract

// Where a movement starts from.

import (
	"cmp"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A placed is an id and where in a line's text its words stand.
type placed struct {
	id         string
	start, end int
	row        string // the phrase of the row that read it, for explain
}

// positions gives the start positions the words of a line name, in order.
func (l *line) positions() []placed {
	if l.placed == nil {
		l.placed = []placed{}
		for _, f := range positionTable.FindAll(l.text) {
			if isDenied(l.text, f.First) || isLikened(l.text, f) { // "as if you were sitting on a chair"
				continue
			}
			row := positionRows[f.Row]
			l.placed = append(l.placed, placed{id: row.position, start: f.Start, end: f.End, row: row.phrase})
		}
	}
	return l.placed
}

// isLikened reports whether a wording only compares: "sit back like in a chair".
func isLikened(t *phrase.Text, f phrase.Found) bool {
	return slices.ContainsFunc(t.Tokens[f.First:f.Last], func(token phrase.Token) bool {
		return token.Word == "like" || token.Word == "imaginary" || token.Word == "invisible"
	})
}

// position finds the start position: the wording in the how-to that settles it,
// else one in the name, else what stands above the entry; who sits, at a desk or
// with a chair at hand, sits on one.
func (w *writer) position(d *draft, e *schema.Entry) {
	if at, id := w.toldPosition(d); id != "" {
		w.setPosition(e, at, id)
		return
	}
	if d.name != nil {
		for _, at := range d.name.positions() {
			if at.end <= d.title.end && at.id != "" {
				w.setPosition(e, located{d.name, at.start, at.end}, at.id)
				return
			}
		}
	}
	w.positionAbove(d, e)
	if e.Position == "" && d.sits() && (d.isAtDesk() || d.isToldToSit() && w.isForDesks(d) || slices.Contains(e.Equipment, "chair")) {
		e.Position = "seated-chair"
	}
}

// settlePosition takes from the movement what the words leave open.
func (w *writer) settlePosition(d *draft, e *schema.Entry, m movement.Movement) {
	if e.Position == "" {
		w.seat(d, e, m)
	}
	switch {
	case e.Position == "kneeling" && !slices.Contains(m.Positions, "kneeling") && slices.Contains(m.Positions, "half-kneeling"):
		e.Position = "half-kneeling" // "kneel" says it less exactly
	case e.Position == "" && len(m.Positions) == 1:
		e.Position = m.Positions[0] // the movement has no other
	}
}

// toldPosition gives the first start position in the how-to, or the first that
// the movement of the name starts in: "Sit beside a wall. Lie back and bring your
// legs up it" leads to the one that counts.
func (w *writer) toldPosition(d *draft) (first located, id string) {
	named, _ := w.catalogue.Lookup(w.catalogue.ByName(cmp.Or(d.displayName(), d.subject)).Movement)
	for _, p := range d.parts {
		if p.use != unlabelled && p.use != how && p.use != tip {
			continue
		}
		for _, at := range p.positions() {
			if at.start < p.from || at.id == "" || p.label.use != how && !instructsAt(p.line, at.start) {
				continue
			}
			if slices.Contains(named.Positions, at.id) {
				return located{p.line, at.start, at.end}, at.id
			}
			if id == "" {
				first, id = located{p.line, at.start, at.end}, at.id
			}
		}
	}
	return first, id
}

// positionAbove takes the position from a heading over the entry, or from the
// article's title.
func (w *writer) positionAbove(d *draft, e *schema.Entry) {
	if at, id := d.positionAbove(); id != "" {
		if id = w.seatOf(id); id != "" {
			w.setPosition(e, at, id)
		}
		return
	}
	if found := sectionTable.FindAll(w.title); len(found) > 0 {
		e.Position = w.seatOf(sectionRows[found[0].Row].position)
	}
}

// positionAbove gives what the innermost heading says that names a position.
func (d *draft) positionAbove() (at located, id string) {
	for _, h := range slices.Backward(d.section) {
		if found := sectionTable.FindAll(h.text); len(found) > 0 && h.line != d.name {
			return located{h.line, found[0].Start, found[0].End}, sectionRows[found[0].Row].position
		}
	}
	return located{}, ""
}

// seatOf settles what a heading leaves open: one sits on a chair where the
// article speaks of one; else it is not settled yet.
func (w *writer) seatOf(id string) string {
	switch {
	case id != seatedSomewhere:
		return id
	case w.chair || isForSitters(w.title):
		return "seated-chair"
	}
	return ""
}

// seat settles on what a reader sits when the text only says "sit": the one
// seat the movement is done on, if there is only one.
func (w *writer) seat(d *draft, e *schema.Entry, m movement.Movement) {
	seated := slices.DeleteFunc(slices.Clone(m.Positions), func(p string) bool { return !strings.HasPrefix(p, "seated-") })
	if len(seated) != 1 {
		return
	}
	if d.namesSitting() {
		f, _ := seats.Find(d.name.text, 0)
		w.setPosition(e, located{d.name, f.Start, f.End}, seated[0])
		return
	}
	for _, p := range d.parts {
		if f, ok := p.sitting(); ok {
			w.setPosition(e, located{p.line, f.Start, f.End}, seated[0])
			return
		}
	}
	if at, id := d.positionAbove(); id == seatedSomewhere {
		w.setPosition(e, at, seated[0])
	}
}

func (w *writer) setPosition(e *schema.Entry, at located, id string) {
	e.Position, e.Spans.Position = id, []source.Span{w.place(at)}
}

// sitting finds where a part says that one sits.
func (p part) sitting() (phrase.Match, bool) {
	f, ok := seats.Find(p.text, 0)
	return f, ok && p.use != benefit && f.Start >= p.from
}

// sits reports whether the how-to or the name says that one sits.
func (d *draft) sits() bool {
	return d.namesSitting() || slices.ContainsFunc(d.parts, func(p part) bool {
		_, ok := p.sitting()
		return ok
	})
}

// isToldToSit reports whether the name says that one sits, or a sentence that tells
// how to do it: "hours of sitting" tells no one to.
func (d *draft) isToldToSit() bool {
	return d.namesSitting() || slices.ContainsFunc(d.parts, func(p part) bool {
		f, ok := p.sitting()
		return ok && instructsAt(p.line, f.Start)
	})
}

// isAtDesk reports whether the entry is for those who sit at a desk.
func (d *draft) isAtDesk() bool {
	return slices.ContainsFunc(d.parts, func(p part) bool {
		f, ok := desks.Find(p.text, 0)
		return ok && f.Start >= p.from
	})
}

// isForDesks reports whether the article's title or a heading above the entry says
// that it is for those who sit at a desk or on a chair.
func (w *writer) isForDesks(d *draft) bool {
	return isForSitters(w.title) || slices.ContainsFunc(d.section, func(h heading) bool { return h.line != d.name && isForSitters(h.text) })
}

// isForSitters reports whether a title speaks of a desk or a chair.
func isForSitters(t *phrase.Text) bool { return saysDeskWork(t) || saysChair(t) }

// namesSitting reports whether the name says that one sits.
func (d *draft) namesSitting() bool {
	if d.name == nil {
		return false
	}
	f, ok := seats.Find(d.name.text, 0)
	return ok && f.End <= d.title.end
}

// seats are the wordings that say sitting and leave open on what; "hours of
// sitting" tells no one to.
var seats = shelf.Pattern("!of !prolonged !long !much !after sit|sits|sitting|seated")

// desks are the wordings of a place to sit at.
var desks = phrase.MustCompile("at (your | the | a)? desk")

// deskWork is what the title of an article for people on office chairs says.
var deskWork = phrase.MustCompile("desk|office|workplace")
