package extract

// From a draft to an entry: every value read and put in its place.

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/extract/site"
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
	w.position(d, &e)
	if e.Position == "" && d.sits() && (d.isAtDesk() || d.isToldToSit() && w.isForDesks(d) || slices.ContainsFunc(readEquipment(d), func(t thing) bool { return t.id == "chair" })) {
		e.Position = "seated-chair"
	}
	m, known := w.identify(d, &e)
	if e.Position == "" && known {
		w.seat(d, &e, m)
	}
	if e.Position == "kneeling" && known && !slices.Contains(m.Positions, "kneeling") && slices.Contains(m.Positions, "half-kneeling") {
		e.Position = "half-kneeling" // "kneel" says it less exactly
	}
	if e.Position == "" && len(m.Positions) == 1 {
		e.Position = m.Positions[0] // the movement has no other
	}
	w.things(d, &e)
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
	e.Kind = w.kindOf(m, known, d, &e)
	if e.Kind != "static" {
		w.timeSpentMoving(d, &e)
	}
	return e
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

// position finds the start position: the wording in the how-to that settles it,
// else one in the name.
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
	case w.chair || saysChair(w.title) || saysDeskWork(w.title):
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
		if f, ok := seats.Find(p.text, 0); ok && p.use != benefit && f.Start >= p.from {
			w.setPosition(e, located{p.line, f.Start, f.End}, seated[0])
			return
		}
	}
	if at, id := d.positionAbove(); id == seatedSomewhere {
		w.setPosition(e, at, seated[0])
	}
}

// instructsAt reports whether the sentence at a byte tells how to do something,
// rather than what the movement is like.
func instructsAt(l *line, at int) bool {
	all := l.text.Sentences
	i := sort.Search(len(all), func(i int) bool { return all[i].End > at })
	if i == len(all) || all[i].Start > at || at < l.label.from {
		return false
	}
	s, ok := l.cut(all[i], l.label.from, len(l.text.Plain))
	if l.text.Tokens[all[i].First].Word == "if" {
		return false // "If your heels don't reach the floor, sit on blocks"
	}
	return ok && s.Start <= at && (instructs(l.text, s) != none || countWords(l.text, s.First, s.Last) < 7)
}

func (w *writer) setPosition(e *schema.Entry, at located, id string) {
	e.Position, e.Spans.Position = id, []source.Span{w.place(at)}
}

// things reads equipment and targets. Where the article speaks of a chair, who
// sits needs it.
func (w *writer) things(d *draft, e *schema.Entry) {
	for _, t := range readEquipment(d) {
		e.Equipment, e.Spans.Equipment = append(e.Equipment, t.id), append(e.Spans.Equipment, w.place(t.where))
	}
	saysSitting := len(e.Spans.Position) > 0 || d.namesSitting() || saysChair(w.title)
	if e.Position == "seated-chair" && w.chair && saysSitting && !slices.ContainsFunc(e.Equipment, isSeat) {
		e.Equipment = append(e.Equipment, "chair")
	}
	for _, t := range readTargets(d) {
		e.Targets, e.Spans.Targets = append(e.Targets, t.id), append(e.Spans.Targets, w.place(t.where))
	}
}

// sits reports whether the how-to or the name says that one sits.
func (d *draft) sits() bool {
	return d.namesSitting() || slices.ContainsFunc(d.parts, func(p part) bool {
		f, ok := seats.Find(p.text, 0)
		return ok && p.use != benefit && f.Start >= p.from
	})
}

// isToldToSit reports whether the name says that one sits, or a sentence that tells
// how to do it: "hours of sitting" tells no one to.
func (d *draft) isToldToSit() bool {
	return d.namesSitting() || slices.ContainsFunc(d.parts, func(p part) bool {
		f, ok := seats.Find(p.text, 0)
		return ok && p.use != benefit && f.Start >= p.from && instructsAt(p.line, f.Start)
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
	isForSitters := func(t *phrase.Text) bool { return saysDeskWork(t) || saysChair(t) }
	return isForSitters(w.title) || slices.ContainsFunc(d.section, func(h heading) bool { return h.line != d.name && isForSitters(h.text) })
}

// namesSitting reports whether the name says that one sits.
func (d *draft) namesSitting() bool {
	if d.name == nil {
		return false
	}
	f, ok := seats.Find(d.name.text, 0)
	return ok && f.End <= d.title.end
}

func isSeat(equipment string) bool {
	return equipment == "chair" || equipment == "bench" || equipment == "bed" || equipment == "ball"
}

// passages sorts the sentences of the draft into steps, benefits, cautions,
// modifications and breathing, and collects its pictures.
func (w *writer) passages(d *draft, e *schema.Entry) {
	for _, p := range d.parts {
		for _, img := range p.Images {
			e.Media = append(e.Media, schema.Media{Src: img.Src, Alt: img.Alt, Span: w.file.Span(img.Start, img.End)})
		}
		for _, c := range readCautions(p.line, p.from, p.to) {
			if p.use != benefit {
				e.Cautions = append(e.Cautions, w.passage(p.line, c.sentence))
			}
		}
		w.sortPart(d, p, e)
	}
}

func (w *writer) sortPart(d *draft, p part, e *schema.Entry) {
	all := p.sentencesIn(p.from, p.to)
	if len(all) == 0 || p.Slot.Role == site.Dose {
		return
	}
	whole := phrase.Sentence{First: all[0].First, Last: all[len(all)-1].Last, Start: all[0].Start, End: all[len(all)-1].End}
	switch p.use {
	case benefit:
		e.Benefits = w.appendAll(e.Benefits, p, all)
	case modification:
		e.Modifications = w.appendAll(e.Modifications, p, all)
	case breathing:
		e.Breathing = w.appendAll(e.Breathing, p, all)
	case caution:
		w.addCautions(p, all, e)
	case unlabelled, how, dose:
		if p.isStep() && p.line != d.name {
			w.addItem(p, whole, all, e)
			return
		}
		for _, s := range all {
			w.addSentence(p, s, e)
		}
	}
}

// isStep reports whether the part is the item of a list, and not all of a how-to
// under its label: "How to do it: …" in a list of facts.
func (p part) isStep() bool {
	if p.Number == "" && p.label.use == how && p.from > 0 {
		return false
	}
	return p.Kind == article.Item || p.Number != ""
}

// addCautions takes what stands under a label like "Cautions", but for "None".
func (w *writer) addCautions(p part, all []phrase.Sentence, e *schema.Entry) {
	for _, s := range all {
		text := w.passage(p.line, s)
		if isNone(text.Text) || slices.Contains(e.Cautions, text) {
			continue
		}
		e.Cautions = append(e.Cautions, text)
	}
}

// isNone reports whether a labelled value says that there is nothing.
func isNone(s string) bool {
	switch s {
	case "None", "None.", "none", "N/A", "n/a", "-", "–", "None known", "None known.":
		return true
	}
	return false
}

// addItem takes a list item as one step when any of its sentences instructs.
func (w *writer) addItem(p part, whole phrase.Sentence, all []phrase.Sentence, e *schema.Entry) {
	isStep := p.Slot.Role == site.Step
	for _, s := range all {
		if instructs(p.text, s) != none {
			isStep = true
		}
		if breathes(p.text, s) {
			e.Breathing = append(e.Breathing, w.passage(p.line, s))
		}
	}
	if isStep || len(p.doses) > 0 && p.use != dose {
		e.Steps = append(e.Steps, w.passage(p.line, whole))
	}
}

// addSentence puts one sentence of running text where it belongs.
func (w *writer) addSentence(p part, s phrase.Sentence, e *schema.Entry) {
	if breathes(p.text, s) {
		e.Breathing = append(e.Breathing, w.passage(p.line, s))
	}
	switch {
	case p.Slot.Role == site.Step:
		e.Steps = append(e.Steps, w.passage(p.line, s))
	case isBenefit(p.text, s):
		e.Benefits = append(e.Benefits, w.passage(p.line, s))
	case p.says(modifiers, s):
		e.Modifications = append(e.Modifications, w.passage(p.line, s))
	case instructs(p.text, s) != none || len(p.dosesIn(s)) > 0 && p.use != dose: // "Hold: 30 s" is no step
		e.Steps = append(e.Steps, w.passage(p.line, s))
	}
}

// dosesIn gives the amounts that begin in a sentence.
func (l *line) dosesIn(s phrase.Sentence) []dosage.Reading {
	first := sort.Search(len(l.doses), func(i int) bool { return l.doses[i].Start >= s.Start })
	last := sort.Search(len(l.doses), func(i int) bool { return l.doses[i].Start >= s.End })
	return l.doses[first:max(first, last)]
}

func (w *writer) appendAll(to []schema.Passage, p part, all []phrase.Sentence) []schema.Passage {
	for _, s := range all {
		to = append(to, w.passage(p.line, s))
	}
	return to
}

func (w *writer) passage(l *line, s phrase.Sentence) schema.Passage {
	return schema.Passage{Text: l.Text.Plain[s.Start:s.End], Span: l.Text.Span(w.file, s.Start, s.End)}
}

// modifiers are wordings of an easier or harder version.
var modifiers = shelf.Table([]*phrase.Pattern{
	phrase.MustCompile("^ for ~1 deeper|gentler|bigger|stronger|easier|harder|more"),
	phrase.MustCompile("^ to ~1 deepen|intensify|modify|increase|make ~4 stretch|it|pose|this|easier|harder"),
	phrase.MustCompile("^ if you can't|cannot|are|have|need|want|find|feel"),
	phrase.MustCompile("can be modified|adapted|done"),
	phrase.MustCompile("^ alternatively|optional|optionally|beginners"),
	phrase.MustCompile("^ you can|may|could also"),
})

// breathes reports whether a sentence says how to breathe.
func breathes(t *phrase.Text, s phrase.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		switch t.Tokens[i].Word {
		case "inhale", "exhale", "breathe", "breathing", "inhaling", "exhaling":
			return true
		}
	}
	return false
}
