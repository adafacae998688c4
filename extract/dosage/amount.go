// The first walk: amounts with their units, and words about sides. What looks
// like an amount of the body's time or repetitions and is none (degrees,
// weeks, "three times stronger") gets no tag and so can't become a dose.
package dosage

import (
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// The sections the first walk marks.
const (
	timeTag    = "TIME"
	joinedTag  = "JOINED" // "30-second", which describes what follows
	breathsTag = "BREATHS"
	repsTag    = "REPS"
	onceTag    = "ONCE" // "once", which is a conjunction more often than a dose
	setsTag    = "SETS"
	oftenTag   = "FREQUENCY"
	dailyTag   = "DAILY" // an idiom of frequency, which may be an adjective
	sidesTag   = "SIDES"
	switchTag  = "SWITCHED" // told to change over
	eachTag    = "EACH"     // "each", which means sides only beside an amount
	markTag    = "MARK"     // 30" and 1', which may be inches and feet
)

// An amount is what a tag of the first walk stands for.
type amount struct {
	min, max        *float64
	unit            string
	vague, reversed bool
	start, end      int // its bytes where they are not all of the tag's
}

// An amountRow reads one way of writing an amount. A row without a section
// keeps its words from being read as one.
type amountRow struct {
	phrase, form string
	section, id  string
	read         func(phrase.Match) amount
}

var amountTable = table(len(amountRows), func(i int) string { return amountRows[i].form })

// A place is where a tag of the first walk begins.
type place struct {
	token   int
	section string
}

// readAmounts gives the tags of the first walk and what they stand for.
func readAmounts(t *phrase.Text) ([]phrase.Tag, map[place]amount) {
	var tags []phrase.Tag
	amounts := map[place]amount{}
	for _, found := range amountTable.FindAll(t) {
		r := &amountRows[found.Row]
		if r.section == "" {
			continue
		}
		tag := phrase.Tag{First: found.First, Last: found.Last, Section: r.section, ID: r.id}
		if r.read != nil {
			a := r.read(found.Match)
			amounts[place{found.First, r.section}] = a
			if a.vague && tag.ID == "" {
				tag.ID = "vague"
			}
		}
		tags = append(tags, tag)
	}
	return tags, amounts
}

var secondsOf = map[string]float64{"second": 1, "minute": 60}

// clock reads one quantity of seconds or minutes.
func clock(m phrase.Match) amount {
	return of(m.Quantities[0], secondsOf[m.Get("CLOCK")], Second).bounded(m)
}

// clocks reads a range whose ends have units of their own.
func clocks(m phrase.Match) amount {
	var units []float64
	for _, c := range m.Captures {
		if c.Section == "CLOCK" {
			units = append(units, secondsOf[c.ID])
		}
	}
	low := of(m.Quantities[0], units[0], Second)
	high := exactly(units[1])
	if len(m.Quantities) > 1 {
		high = of(m.Quantities[1], units[1], Second)
	}
	return spanning(low, high)
}

// added reads "1 minute 30 seconds".
func added(m phrase.Match) amount {
	minutes, seconds := of(m.Quantities[0], 60, Second), of(m.Quantities[1], 1, Second)
	if seconds.max == nil { // "3 min 30+ s"
		return minutes
	}
	return minutes.plus(*seconds.max)
}

// digital reads "1:30".
func digital(m phrase.Match) amount {
	return exactly(m.Numbers[0]*60 + m.Numbers[1])
}

// fixed reads an idiom that means so many seconds.
func fixed(min, max float64) func(phrase.Match) amount {
	return func(m phrase.Match) amount {
		return amount{min: &min, max: &max, unit: Second}.bounded(m)
	}
}

// oneSecond reads "a second" without what follows, which only shows that it is
// no "second time".
func oneSecond(m phrase.Match) amount {
	a := fixed(1, 1)(m)
	a.start, a.end = m.Start, m.Captures[0].End
	return a
}

// counted reads one quantity of unit.
func counted(unit string) func(phrase.Match) amount {
	return func(m phrase.Match) amount { return of(m.Quantities[0], 1, unit).bounded(m) }
}

// labelled reads "reps: 10", where only the number is the amount.
func labelled(unit string) func(phrase.Match) amount {
	return func(m phrase.Match) amount {
		a := of(m.Quantities[0], 1, unit)
		a.start, a.end = m.Quantities[0].Start, m.Quantities[0].End
		return a
	}
}

// always reads an idiom that means this many of unit.
func always(min, max float64, unit string) func(phrase.Match) amount {
	return func(m phrase.Match) amount { return amount{min: &min, max: &max, unit: unit}.bounded(m) }
}

func unclear(unit string) func(phrase.Match) amount {
	return func(phrase.Match) amount { return amount{unit: unit, vague: true} }
}

// further reads "two more times": the one already done counts too. A range is
// taken as it stands, for it seldom means the first.
func further(m phrase.Match) amount {
	a := of(m.Quantities[0], 1, Repetition)
	if a.min != nil && a.max != nil && *a.min == *a.max {
		return a.plus(1)
	}
	return a
}

// often reads a quantity per day or week.
func often(m phrase.Match) amount {
	a := of(m.Quantities[0], 1, perUnit[m.Get("PERIOD")])
	return a
}

var perUnit = map[string]string{"day": PerDay, "week": PerWeek}

// oftenOne reads "once a day", "twice per week".
func oftenOne(n float64) func(phrase.Match) amount {
	return func(m phrase.Match) amount {
		return amount{min: &n, max: &n, unit: perUnit[m.Get("PERIOD")]}.bounded(m)
	}
}

// idioms are the readings of section OFTEN.
var idioms = map[string]amount{
	"day": always(1, 1, PerDay)(phrase.Match{}), "day-twice": always(2, 2, PerDay)(phrase.Match{}),
	"day-three": always(3, 3, PerDay)(phrase.Match{}), "week-half": always(3, 4, PerWeek)(phrase.Match{}),
	"week-most": always(4, 7, PerWeek)(phrase.Match{}), "vague": {unit: PerDay, vague: true},
}

func idiom(m phrase.Match) amount { return idioms[m.Get("OFTEN")] }

func of(q phrase.Quantity, scale float64, unit string) amount {
	a := amount{unit: unit, vague: q.Vague, reversed: q.Reversed}
	if q.Min != nil {
		a.min = pointer(*q.Min * scale)
	}
	if q.Max != nil {
		a.max = pointer(*q.Max * scale)
	}
	return a
}

func exactly(seconds float64) amount {
	return amount{min: &seconds, max: &seconds, unit: Second}
}

func spanning(low, high amount) amount {
	if low.vague || high.vague {
		return amount{unit: low.unit, vague: true}
	}
	a := amount{min: low.min, max: high.max, unit: low.unit}
	if a.min != nil && a.max != nil && *a.min > *a.max {
		a.min, a.max, a.reversed = a.max, a.min, true
	}
	return a
}

func (a amount) plus(more float64) amount {
	if a.min != nil {
		a.min = pointer(*a.min + more)
	}
	if a.max != nil {
		a.max = pointer(*a.max + more)
	}
	return a
}

// bounded applies the bound words the row itself matched: "a minute minimum".
func (a amount) bounded(m phrase.Match) amount {
	for _, c := range m.Captures {
		if c.Section != "BOUND" && c.Section != "BOUNDAFTER" {
			continue
		}
		switch c.ID {
		case "least":
			a.max = nil
		case "most":
			a.min = nil
		}
	}
	return a
}

func pointer(v float64) *float64 { return &v }
