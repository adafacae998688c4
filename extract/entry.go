package extract

// From a draft to an entry: every value read and put in its place.

import (
	"cmp"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A writer turns the drafts of one file into entries.
type writer struct {
	file      *source.File
	catalogue *movement.Catalogue
	trace     *trace
	title     *phrase.Text // the article's
	exercises bool         // how-tos strengthen where their names do not say otherwise
	chair     bool         // a line outside the entries names a chair to sit on
}

// entry reads the values of a draft.
func (w *writer) entry(d *draft) schema.Entry {
	e := schema.Entry{Name: d.displayName(), NameInferred: d.inferred, Span: w.span(d), AlsoAt: []source.Span{}}
	if d.name != nil {
		e.Spans.Name = []source.Span{w.place(located{d.name, d.title.start, d.title.end})}
	}
	w.passages(d, &e)
	e.Dosage = readDosage(w.file, d)
	w.equipment(d, &e)
	w.position(d, &e)
	m, known := w.identify(d, &e)
	if known {
		w.settlePosition(d, &e, m)
	}
	w.addChair(d, &e)
	w.targets(d, &e)
	w.sides(d, &e, m, known)
	e.Kind = w.kindOf(m, known, d, &e)
	if e.Kind != "static" {
		w.timeSpentMoving(d, &e)
	}
	return e
}

// sides reads whether the movement is done one side at a time, and which sides the
// reader is told to do.
func (w *writer) sides(d *draft, e *schema.Entry, m movement.Movement, known bool) {
	found, where := readSides(d)
	e.Laterality = found.laterality(known, m.Unilateral)
	if !known && w.isOneSidedByName(e.Name) {
		e.Laterality = "unilateral"
	}
	e.Sides = found.sides(e.Laterality)
	if e.Laterality == "unilateral" {
		for _, at := range where {
			e.Spans.Sides = append(e.Spans.Sides, w.place(at))
		}
	}
	e.Dosage.PerSide = e.Dosage.PerSide && e.Laterality == "unilateral"
}

// isOneSidedByName reports whether every movement that a name may mean works one
// side at a time, as all calf stretches do.
func (w *writer) isOneSidedByName(name string) bool {
	match := w.catalogue.ByName(name)
	for _, c := range match.Candidates {
		if m, ok := w.catalogue.Lookup(c.Movement); !ok || !m.Unilateral {
			return false
		}
	}
	return isOpen(match)
}

func (w *writer) place(at located) source.Span { return at.line.Text.Span(w.file, at.start, at.end) }

// span covers the entry from its name, or else its first how-to line, to its last
// line.
func (w *writer) span(d *draft) (span source.Span) {
	if d.name != nil {
		span = w.place(located{d.name, d.title.start, d.title.end})
	}
	for _, p := range d.parts {
		if p.from < p.to && (d.name != nil || p.index >= d.firstLine().index) {
			span = span.Cover(w.place(located{p.line, p.from, p.to}))
		}
	}
	for _, cell := range d.row {
		if !cell.Text.IsEmpty() {
			span = span.Cover(w.place(located{cell, 0, len(cell.Text.Plain)}))
		}
	}
	return span
}

// timeSpentMoving takes a bare time for how long one moves, not holds: "march,
// 30 seconds". A plank is held all the same.
func (w *writer) timeSpentMoving(d *draft, e *schema.Entry) {
	hold := e.Dosage.Hold
	if hold == nil || hold.Unit != "second" || d.saysHold(hold.Span, w.file) || d.isHeld() && !(isSession(hold) && asksForFlow(d)) {
		return
	}
	e.Dosage.Hold, e.Dosage.Duration = nil, cmp.Or(e.Dosage.Duration, hold)
}

// manyTimes are the repetitions from which a movement is not held.
const manyTimes = 5

// identify decides which movement the entry describes.
func (w *writer) identify(d *draft, e *schema.Entry) (movement.Movement, bool) {
	description := movement.Description{Name: cmp.Or(e.Name, d.subject), Exercise: w.exercises}
	if reps := e.Dosage.Reps; reps != nil && e.Dosage.Hold == nil && reps.Min != nil {
		description.Counted = *reps.Min >= manyTimes
	}
	if len(d.section) > 0 {
		description.Section = d.section[len(d.section)-1].Text.Plain
	}
	if e.Position != "" {
		description.Positions = []string{e.Position}
	}
	for _, step := range e.Steps {
		description.Steps = append(description.Steps, step.Text)
	}
	decision := w.catalogue.Identify(description)
	e.Movement, e.MovementReason = decision.Movement, decision.Reason
	return w.catalogue.Lookup(decision.Movement)
}
