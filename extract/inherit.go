package extract

// Doses an article says once for all its stretches.

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
	"github.com/stretchlint/stretchlint/schema/source"
)

// forAll are wordings that make a dose one for every stretch.
var forAll = shelf.Table([]*phrase.Pattern{
	phrase.MustCompile("each|every|all ~3 GROUP|MOVENOUN|motion|one|stretch|them"),
	phrase.MustCompile("these|the|following GROUP"),
	phrase.MustCompile("each|every of ~2 these|them|the"),
	phrase.MustCompile("each for|one"),
	phrase.MustCompile("ROLE=hold each|every for? QTY"),
})

// eachRep finds an "each" that is a repetition's, not a stretch's.
var eachRep = shelf.Pattern("REP ~3 ROLE=hold each|every")

// inherit gives the entries without a hold, repetitions or sets of their own
// those that a line outside the entries states for all. A line counts for the
// entries after it; one after the last entry counts for all.
func inherit(f *source.File, outside []*line, drafts []*draft, entries []schema.Entry) {
	scopes := scopesOf(outside, drafts)
	open := []scope{everything} // around the line, outermost first
	given := map[gift]bool{}
	for _, l := range outside {
		for len(scopes) > 0 && scopes[0].from <= l.index {
			open, scopes = append(within(open, scopes[0].from), scopes[0]), scopes[1:]
		}
		open = within(open, l.index)
		part := open[len(open)-1]
		for _, s := range l.sentences() {
			for _, r := range dosesForAll(l, s) {
				if g := (gift{part, r.Field}); !given[g] { // the first that says it counts
					given[g] = true
					bequeath(f, reading{r, l}, part, drafts, entries)
				}
			}
		}
	}
}

// within gives those of some nested scopes that an index is in.
func within(open []scope, index int) []scope {
	for open[len(open)-1].to <= index {
		open = open[:len(open)-1]
	}
	return open
}

// A gift is what a part of the article has been given.
type gift struct {
	part  scope
	field dosage.Field
}

// A scope is a part of the article, as indexes of blocks, half open; a line in one
// without entries speaks for the whole.
type scope struct {
	from, to int
	forAll   bool
}

var everything = scope{to: math.MaxInt, forAll: true}

// scopesOf gives for each heading outside the entries, in order, the part of the
// article that a line below it speaks for: that under the heading, when entries
// stand there, else the whole.
func scopesOf(outside []*line, drafts []*draft) []scope {
	var scopes []scope
	var open []int // of scopes, whose end has not come
	var levels []int
	for _, h := range headingsOf(outside, drafts) {
		for len(open) > 0 && levels[len(levels)-1] >= h.Level {
			scopes[open[len(open)-1]].to = h.index
			open, levels = open[:len(open)-1], levels[:len(levels)-1]
		}
		if h.names {
			continue
		}
		open, levels = append(open, len(scopes)), append(levels, h.Level)
		scopes = append(scopes, scope{from: h.index, to: math.MaxInt})
	}
	for i := range scopes {
		scopes[i].forAll = !scopes[i].holdsAny(drafts)
	}
	return scopes
}

// A partHeading is a heading below the first rank; names is set when it names an
// entry.
type partHeading struct {
	*line
	names bool
}

// headingsOf gives the headings of the article in order: those outside the entries
// and those that name one.
func headingsOf(outside []*line, drafts []*draft) []partHeading {
	var headings []partHeading
	for _, l := range outside {
		headings = append(headings, partHeading{l, false})
	}
	for _, d := range drafts {
		if d.name != nil {
			headings = append(headings, partHeading{d.name, true})
		}
	}
	headings = slices.DeleteFunc(headings, func(h partHeading) bool { return h.Kind != article.Heading || h.Level < 2 })
	slices.SortStableFunc(headings, func(a, b partHeading) int { return cmp.Compare(a.index, b.index) })
	return headings
}

// holdsAny reports whether an entry stands in the part; drafts are in the order
// of the article.
func (p scope) holdsAny(drafts []*draft) bool {
	i := sort.Search(len(drafts), func(i int) bool { return drafts[i].firstLine().index >= p.from })
	return i < len(drafts) && p.has(drafts[i])
}

func (p scope) has(d *draft) bool {
	first := d.firstLine().index
	return p.forAll || p.from <= first && first < p.to
}

// dosesBelow reports whether a heading gives a dose for each of what stands below
// it: "Shoulder stretches (30 seconds each)".
func dosesBelow(l *line) bool {
	if l.Kind != article.Heading && !l.isBold() {
		return false
	}
	last := len(l.text.Tokens)
	for last > 0 && l.text.Tokens[last-1].Kind == phrase.Sign {
		last--
	}
	return last > 0 && l.text.Tokens[last-1].Word == "each"
}

// dosesForAll gives the amounts a sentence states for every stretch.
func dosesForAll(l *line, s phrase.Sentence) []dosage.Reading {
	if len(l.doses) == 0 || !l.says(forAll, s) && !dosesBelow(l) {
		return nil
	}
	if _, ofRep := eachRep.FindIn(l.text, s); ofRep {
		return nil // "Do 10 repetitions, holding each for 3 seconds"
	}
	var all []dosage.Reading
	for _, r := range l.dosesIn(s) {
		isWhole := l.Kind == article.Heading && r.Field == dosage.Hold && isLong(r.Unit, r.Max) // "Drills (10 minutes each)"
		if r.End <= s.End && !r.Bare && isDose(r.Field) && !isWhole {
			all = append(all, r)
		}
	}
	return all
}

// dosesAll reports whether a line states a dose for every stretch and does not
// describe one itself.
func dosesAll(l *line) bool {
	all, cues := false, 0
	for _, s := range l.sentences() {
		switch {
		case len(dosesForAll(l, s)) > 0:
			all = true
		case instructs(l.text, s) == cue && len(readCautions(l, s.Start, s.End)) == 0:
			cues++
		}
	}
	return all && cues < 2
}

func bequeath(f *source.File, r reading, part scope, drafts []*draft, entries []schema.Entry) {
	for i := range entries {
		if !part.has(drafts[i]) {
			continue
		}
		if first := drafts[i].firstLine(); first.index < r.line.index && drafts[len(drafts)-1].firstLine().index > r.line.index {
			continue
		}
		d := &entries[i].Dosage
		field := map[dosage.Field]**schema.Quantity{dosage.Hold: &d.Hold, dosage.Reps: &d.Reps, dosage.Sets: &d.Sets}[r.Field]
		if field == nil || *field != nil || r.Field == dosage.Hold && entries[i].Kind != "static" || r.Field == dosage.Hold && d.Duration != nil {
			continue
		}
		q := quantity(f, r)
		q.Inherited = true
		*field = q
		if e := &entries[i]; r.Sides == "each" && e.Laterality == "unilateral" {
			e.Sides, d.PerSide = "both", true
			e.Spans.Sides = append(e.Spans.Sides, q.Span)
		}
	}
}

// firstLine is the line the draft starts on.
func (d *draft) firstLine() *line {
	switch {
	case d.name != nil:
		return d.name
	case len(d.parts) > 0:
		return d.parts[d.firstStep()].line
	}
	return d.row[0]
}
