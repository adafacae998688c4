package extract

// How much of a how-to stands in some lines.

import (
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/extract/site"
)

// An evidence counts what speaks for lines being a how-to.
type evidence struct {
	cues   int  // sentences that tell the reader to move or place the body
	hints  int  // sentences that say how a part of the body is kept
	orders int  // other orders
	doses  int  // holds, repetitions, sets, durations
	label  bool // "How to do it"
	starts int  // wordings of a start position
}

func (e evidence) plus(o evidence) evidence {
	return evidence{e.cues + o.cues, e.hints + o.hints, e.orders + o.orders, e.doses + o.doses, e.label || o.label, e.starts + o.starts}
}

// isHowTo reports whether the lines describe how to do something.
func (e evidence) isHowTo() bool { return e.cues > 0 || e.doses > 0 || e.label && e.hints+e.orders > 0 }

// weigh counts the evidence in the part of a line from a byte on.
func weigh(l *line, from int) evidence {
	if from > 0 {
		return count(l, from)
	}
	if l.weight == nil {
		e := count(l, 0)
		l.weight = &e
	}
	return *l.weight
}

func count(l *line, from int) evidence {
	e := evidence{label: l.label.use == how}
	if l.Links { // a link names something, it tells nothing
		return e
	}
	if isRemark(l.label.use) {
		return e
	}
	if l.Slot.Role == site.Step {
		e.cues++
	}
	for _, s := range l.sentencesIn(max(from, l.label.from), len(l.Text.Plain)) {
		switch instructs(l.text, s) {
		case cue:
			e.cues++
		case hint:
			e.hints++
		case order:
			e.orders++
		}
	}
	for _, d := range l.doses {
		if d.Start >= from && isDose(d.Field) {
			e.doses++
		}
	}
	if len(l.positions()) > 0 {
		e.starts++
	}
	return e
}

// isDose reports whether a reading is a dose an entry can rest on: not how
// often a week, not how long to rest.
func isDose(f dosage.Field) bool {
	switch f {
	case dosage.Hold, dosage.Reps, dosage.Sets, dosage.Duration:
		return true
	}
	return false
}

// enough reports whether what follows a title makes it the name of an entry.
// A name the catalogue knows needs least, a title that could be anything most.
func enough(t title, e evidence) bool {
	tells := e.orders+e.hints > 0
	switch {
	case t.sort == otherTitle || t.sort == groupTitle:
		return false
	case t.known:
		return e.cues > 0 || e.doses > 0 || e.hints > 1 || e.label && tells
	case t.sort == nameTitle && e.doses > 0:
		return e.cues > 0 || tells || t.rank >= unrankedHeading
	case t.sort == nameTitle:
		return e.cues > 0 || e.label && tells || e.hints > 2 && t.rank <= boldRank
	case e.cues > 1 && (e.doses > 0 || e.label || e.starts > 0):
		return true
	}
	isLongEnough := e.label || e.starts > 0 || e.cues+e.hints+e.orders > 2
	return t.rank != lineRank && e.cues > 0 && e.doses > 0 && isLongEnough
}

// inContent reports whether a line stands where articles describe movements.
func inContent(l *line) bool {
	switch l.Region {
	case article.Navigation, article.Header, article.Footer, article.Comments, article.Form:
		return false
	}
	return true
}
