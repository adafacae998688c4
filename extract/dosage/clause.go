// What the second walk does with a match: amounts in their order become the
// fields the row names.
package dosage

import (
	"cmp"
	"slices"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A clause is a match of the second walk with the amounts of the first.
type clause struct {
	phrase.Match
	text    *phrase.Text
	amounts map[place]amount
}

// A spot is an amount and the bytes it stands at.
type spot struct {
	amount
	start, end int
}

// unitOf is the unit of a bare number by the field it is given to.
var unitOf = map[Field]string{
	Hold: Second, Rest: Second, Duration: Second, Contract: Second, Reps: Repetition, Total: Repetition, Sets: Set,
}

// spots gives the amounts of the clause and its numbers without a unit, in
// the order of the text. A quantity within a tag is the tag's own.
func (c clause) spots() []spot {
	var found []spot
	for _, tag := range c.Captures {
		if a, ok := c.amounts[place{tag.First, tag.Section}]; ok {
			found = append(found, c.spot(a, tag))
		}
	}
	for _, q := range c.Quantities {
		found = append(found, spot{of(q, 1, ""), q.Start, q.End})
	}
	slices.SortFunc(found, func(a, b spot) int { return cmp.Compare(a.start, b.start) })
	return found
}

func (c clause) spot(a amount, tag phrase.Capture) spot {
	if a.end > 0 {
		return spot{a, a.start, a.end}
	}
	end := tag.End
	if c.text.Plain[end-1] == '.' { // of "sec.", or of the sentence
		end--
	}
	return spot{a, tag.Start, end}
}

// sides gives what the clause says about sides.
func (c clause) sides() string {
	for _, tag := range c.Captures {
		switch tag.Section {
		case sidesTag, switchTag:
			return tag.ID
		case eachTag:
			return "each"
		case "SIDE":
			return tag.ID
		}
	}
	return ""
}

func (s spot) reading(f Field) Reading {
	return Reading{
		Field: f, Min: s.min, Max: s.max, Unit: cmp.Or(s.unit, unitOf[f]), Vague: s.vague, Reversed: s.reversed,
		Start: s.start, End: s.end,
	}
}

// A reader makes readings of a clause.
type reader func(clause) []Reading

// give reads the amounts of a clause as these fields, in order.
func give(fields ...Field) reader {
	return func(c clause) []Reading {
		var readings []Reading
		for i, s := range c.spots() {
			if i == len(fields) {
				break
			}
			if fields[i] == None {
				continue
			}
			r := s.reading(fields[i])
			r.Sides = c.sides()
			readings = append(readings, r)
		}
		return readings
	}
}

// clear gives a reading only where the amount is a number: without a verb,
// "several times" is seldom a dose.
func clear(fields ...Field) reader {
	read := give(fields...)
	return func(c clause) []Reading {
		return slices.DeleteFunc(read(c), func(r Reading) bool { return r.Vague })
	}
}

// atMost gives a hold only up to so many seconds: what lasts longer and has no
// verb is a session.
func atMost(seconds float64, read reader) reader {
	return func(c clause) []Reading {
		return slices.DeleteFunc(read(c), func(r Reading) bool {
			return r.Unit == Second && (r.Max != nil && *r.Max > seconds || r.Min != nil && *r.Min > seconds)
		})
	}
}

// countable gives readings only where all of them are numbers one can do:
// "1200x630" is the size of a picture.
func countable(read reader) reader {
	return func(c clause) []Reading {
		readings := read(c)
		for _, r := range readings {
			if r.Max != nil && *r.Max > 200 {
				return nil
			}
		}
		return readings
	}
}

// several gives a reading only for two or more: "one on each side" counts
// cushions, "take a breath" is no hold.
func several(fields ...Field) reader {
	read := clear(fields...)
	return func(c clause) []Reading {
		return slices.DeleteFunc(read(c), func(r Reading) bool { return r.Max != nil && *r.Max < 2 })
	}
}

// bare says that something is to be done, but not how long or how often.
func bare(f Field) reader {
	return func(c clause) []Reading {
		return []Reading{{Field: f, Bare: true, Unit: unitOf[f], Start: c.Start, End: c.End}}
	}
}

// unmeasured reads "until it eases": all words of the clause say how long.
func unmeasured(f Field) reader {
	return func(c clause) []Reading {
		return []Reading{{Field: f, Vague: true, Unit: unitOf[f], Start: c.Start, End: c.End}}
	}
}

// otherSide reads words about sides that come without an amount.
func otherSide(c clause) []Reading {
	return []Reading{{Sides: c.sides(), Start: c.Start, End: c.End}}
}

// told reads words about sides where a verb before them tells to do it:
// elsewhere "the other leg" is only a leg.
func told(c clause) []Reading {
	first := c.text.Sentences[c.text.SentenceAt(c.First)].First
	for i := max(first, c.First-8); i < c.First; i++ {
		if c.text.Has(i, "DOSEVERB") {
			return otherSide(c)
		}
	}
	return nil
}

// namedSide reads "repeat on the left", which is the other side by then.
func namedSide(c clause) []Reading {
	return []Reading{{Sides: "other", Start: c.Start, End: c.End}}
}

// progress reads amounts to work up to.
func progress(f Field) reader {
	return func(c clause) []Reading {
		readings := give(f)(c)
		for i := range readings {
			readings[i].Min, readings[i].Progress = nil, true
		}
		return readings
	}
}

// growing reads "begin with 5 reps and work up to 30" as one range.
func growing(fields ...Field) reader {
	return func(c clause) []Reading {
		s, readings := c.spots(), []Reading{}
		for i, f := range fields {
			goal := s[len(fields)+i]
			r := s[i].reading(f)
			r.Max, r.End, r.Progress = goal.max, goal.end, true
			if r.Min != nil && r.Max != nil && *r.Min > *r.Max {
				r.Min, r.Max, r.Reversed = r.Max, r.Min, true
			}
			readings = append(readings, r)
		}
		return readings
	}
}

// building gives a reading that grows to a goal whose unit may be left out: "10
// seconds and build up to 30"; none where the goal is then less than the start.
func building(f Field) reader {
	return func(c clause) []Reading {
		grown := growing(f)(c)
		if grown[0].Reversed {
			return nil
		}
		return grown
	}
}

// runTogether reads two labels without a sign between their numbers: "Reps: 3
// Sets: 2" has no three sets.
func runTogether(c clause) []Reading {
	readings := give(Reps, Sets)(c)
	readings[0].Unit = unitOf[Reps]
	return readings
}

// number gives a reading that the row's wording makes of no written number:
// "do 10, rest, then do 10 more" is two sets.
func number(f Field, n float64) func(clause) Reading {
	return func(c clause) Reading {
		return Reading{Field: f, Min: &n, Max: &n, Unit: unitOf[f], Start: c.Start, End: c.End}
	}
}

func again(c clause) []Reading {
	return append(give(Reps)(c), number(Sets, 2)(c))
}

// twice reads "a second set".
func twice(c clause) []Reading { return []Reading{number(Sets, 2)(c)} }

// both puts the readings of several readers after each other.
func both(readers ...reader) reader {
	return func(c clause) []Reading {
		var readings []Reading
		for _, read := range readers {
			readings = append(readings, read(c)...)
		}
		return readings
	}
}

// single is the set of "1×60s".
func single(c clause) []Reading {
	one := 1.0
	for _, t := range c.text.Tokens[c.First:c.Last] {
		if t.Word == "1" {
			return []Reading{{Field: Sets, Min: &one, Max: &one, Unit: Set, Start: t.Start, End: t.End, Sides: c.sides()}}
		}
	}
	return nil
}

// asReps reads moving for so many breaths or rounds as so many repetitions.
func asReps(c clause) []Reading {
	readings := give(Reps)(c)
	for i := range readings {
		readings[i].Unit = Repetition
	}
	return readings
}
