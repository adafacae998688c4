package extract

// Doses: which of the amounts in an entry's lines is its hold, its repetitions,
// its sets.

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A reading is an amount and the line it stands in.
type reading struct {
	dosage.Reading
	line *line
}

// readDosage chooses among the amounts of an entry. The parts that instruct
// and those labelled as doses go first; the title and tips only fill gaps.
func readDosage(f *source.File, d *draft) schema.Dosage {
	var first, later []reading
	for _, p := range d.parts {
		for _, r := range p.doses {
			r = p.behindLabel(r)
			if r.Start < p.from || r.Start >= p.to {
				continue
			}
			switch {
			case p.isSessionLength() && !p.saysHold(r):
				later = append(later, asSession(reading{r, p.line}))
			case p.use == unlabelled, p.use == how, p.use == dose, p.use == breathing:
				first = append(first, reading{r, p.line})
			case p.use == tip, p.use == equipment:
				later = append(later, reading{r, p.line})
			}
		}
	}
	if d.name != nil && d.row == nil {
		for _, r := range d.name.doses {
			if r.Start >= d.title.start && !d.holds(d.name) {
				later = append(later, asSlot(reading{r, d.name}, first))
			}
		}
	}
	all := append(first, later...)
	return schema.Dosage{
		Hold:      quantityOf(f, all, dosage.Hold),
		Reps:      quantityOf(f, all, dosage.Reps),
		Sets:      quantityOf(f, all, dosage.Sets),
		Frequency: quantityOf(f, all, dosage.Frequency),
		Rest:      quantityOf(f, all, dosage.Rest),
		Duration:  quantityOf(f, all, dosage.Duration),
		PerSide:   perSide(all),
	}
}

// behindLabel gives an amount without the label of its part, which words like
// "as long as is comfortable" are read with.
func (p part) behindLabel(r dosage.Reading) dosage.Reading {
	if r.Vague && r.Start < p.from && p.from < r.End {
		r.Start = p.from
	}
	return r
}

// saysHold reports whether the words between the part's label and an amount say
// to hold: "Duration: Hold for 1–3 minutes".
func (p part) saysHold(r dosage.Reading) bool {
	return ordersHold(p.text, p.text.TokenAt(p.from), p.text.TokenAt(r.Start))
}

// ordersHold reports whether a word between two tokens says to hold.
func ordersHold(t *phrase.Text, first, last int) bool {
	for i := first; i < min(last, len(t.Tokens)); i++ {
		if t.ID(i, "ROLE") == "hold" {
			return true
		}
	}
	return false
}

// isSessionLength reports whether the part stands under "Duration", which says
// of some articles how long to hold, of others how long it all takes.
func (p part) isSessionLength() bool {
	return p.label.use == dose && (p.label.text == "duration" || p.label.text == "time" || p.label.text == "length")
}

// longestHold is what "Duration" may say of a hold, in seconds; the longest that
// stretch guidance gives (two minutes, for connective tissue) is less than the
// shortest of a whole exercise in the sheets we read.
const longestHold = 120

// asSlot takes a time behind a name for that of the whole exercise where the text
// below counts repetitions, a long one or many: "Nerve floss (2 minutes)".
func asSlot(r reading, below []reading) reading {
	for _, b := range below {
		if b.Field != dosage.Reps || b.Bare {
			continue
		}
		if r.Field == dosage.Hold && b.Min != nil && *b.Min > manyTimes {
			r.Field = dosage.Duration
		}
		return asSession(r)
	}
	return r
}

// asSession takes a long time under "Duration" for that of the whole exercise.
func asSession(r reading) reading {
	if r.Field == dosage.Hold && isLong(r.Unit, r.Max) {
		r.Field = dosage.Duration
	}
	return r
}

func isLong(unit string, most *float64) bool {
	return unit == dosage.Second && most != nil && *most >= longestHold
}

// isSession reports whether a hold is so long that words for moving make it the
// time of the whole exercise: "swing your arm in circles for 5 minutes".
func isSession(hold *schema.Quantity) bool { return isLong(hold.Unit, hold.Max) }

// holds reports whether a line's own words are a part of the draft, as they are
// behind a run-in name.
func (d *draft) holds(l *line) bool {
	return slices.ContainsFunc(d.parts, func(p part) bool { return p.line == l })
}

// quantityOf gives the main amount of a field: the first that has a number and
// is no goal to work up to, else the first that is vague, else nil.
func quantityOf(f *source.File, all []reading, field dosage.Field) *schema.Quantity {
	best := -1
	for i, r := range all {
		if r.Field != field || r.Bare || isUnequal(all, r) {
			continue
		}
		if best < 0 || worth(r) > worth(all[best]) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return quantity(f, all[best])
}

// isUnequal reports whether an amount is for one side and the other side has
// another one: then there is no one amount to give.
func isUnequal(all []reading, r reading) bool {
	opposite := map[string]string{"left": "right", "right": "left"}[r.Sides]
	return opposite != "" && slices.ContainsFunc(all, func(o reading) bool {
		return o.Field == r.Field && o.Sides == opposite && o.Min != nil && r.Min != nil && *o.Min != *r.Min
	})
}

// pause is how long one waits between two phases of a movement, in seconds or
// breaths, and says "a second": a longer time of the same field is the hold.
const pause = 1

// worth orders amounts of one field: vague, a pause, a goal, a plain amount.
func worth(r reading) int {
	switch {
	case r.Vague:
		return 0
	case r.Field == dosage.Hold && r.Max != nil && *r.Max <= pause:
		return 1
	case r.Progress:
		return 2
	}
	return 3
}

func quantity(f *source.File, r reading) *schema.Quantity {
	return &schema.Quantity{
		Min: r.Min, Max: r.Max, Unit: r.Unit, Vague: r.Vague, Reversed: r.Reversed,
		Text: r.line.Text.Plain[r.Start:r.End],
		Span: r.line.Text.Span(f, r.Start, r.End),
	}
}

func perSide(all []reading) bool {
	for _, r := range all {
		if r.Sides == "each" && isDose(r.Field) && !r.Bare {
			return true
		}
	}
	return false
}

// saysHold reports whether the sentence an amount stands in says to hold.
func (d *draft) saysHold(amount source.Span, f *source.File) bool {
	for _, p := range d.parts {
		if p.label.use == dose && strings.HasPrefix(p.label.text, "hold") && p.Text.Span(f, p.from, p.to).Contains(amount) {
			return true
		}
		for _, s := range p.sentencesIn(p.from, p.to) {
			if !p.Text.Span(f, s.Start, s.End).Contains(amount) {
				continue
			}
			if ordersHold(p.text, s.First, s.Last) {
				return true
			}
		}
	}
	return false
}

// isHeld reports whether the name is that of an exercise that is held still.
func (d *draft) isHeld() bool {
	return d.name != nil && has(d.name.text, 0, len(d.name.text.Tokens), "HELD")
}
