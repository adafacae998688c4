// Package dosage reads doses: how long a stretch is held, how often it is
// done, in how many sets, on which sides. It reads in two walks over a text:
// the first finds amounts with their units, the second what each amount is
// for. Both are tables whose rows carry the phrase they were written for.
package dosage

import "github.com/stretchlint/stretchlint/schema/phrase"

// A Field says what an amount is for.
type Field uint8

const (
	// None is a reading without a dose: it only tells about sides.
	None Field = iota
	Hold
	Reps
	Sets
	Frequency
	Rest
	Duration // time spent moving
	Contract // time a muscle is tensed before it is stretched
	Total    // repetitions of both sides together
)

var fieldNames = [...]string{"none", "hold", "reps", "sets", "frequency", "rest", "duration", "contract", "total"}

func (f Field) String() string { return fieldNames[f] }

// The units of amounts. Minutes become seconds and counts are seconds.
const (
	Second     = "second"
	Breath     = "breath"
	Repetition = "repetition"
	Set        = "set"
	PerDay     = "per-day"
	PerWeek    = "per-week"
)

// A Reading is one amount and what it is for.
type Reading struct {
	Field Field
	// Min is nil for "up to", Max for "at least"; both are nil when the amount
	// is Vague ("a few breaths") or Bare (told to do it, not how long).
	Min, Max              *float64
	Unit                  string
	Vague, Reversed, Bare bool
	// Sides is "each", "other", "alternate", "left", "right" or "".
	Sides string
	// Progress: the amount is one to work up to.
	Progress bool
	// Start and End are the bytes of the amount's own words in the text.
	Start, End int
	// Row is the phrase the row was written for that read it.
	Row string
}

// Read gives the readings of a text in its order.
func Read(t *phrase.Text) []Reading {
	tags, amounts := readAmounts(t)
	marked := t.Mark(tags)
	var readings []Reading
	for _, found := range doseTable.FindAll(marked) {
		r := &doseRows[found.Row]
		if r.read == nil {
			continue
		}
		for _, reading := range r.read(clause{Match: found.Match, text: marked, amounts: amounts}) {
			reading.Row = r.phrase
			readings = append(readings, reading)
		}
	}
	return readings
}
