package extract

// Doses an article says once for all its stretches.

import (
	"math"
	"slices"

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
})

// inherit gives the entries without a hold, repetitions or sets of their own
// those that a line outside the entries states for all. A line counts for the
// entries after it; one after the last entry counts for all.
func inherit(f *source.File, outside []*line, drafts []*draft, entries []schema.Entry) {
	for _, l := range outside {
		for _, s := range l.sentences() {
			for _, r := range dosesForAll(l, s) {
				bequeath(f, reading{r, l}, partOf(l, outside, drafts), drafts, entries)
			}
		}
	}
}

// A scope is a part of the article, as indexes of blocks, half open.
type scope struct{ from, to int }

// partOf gives the part of the article a line speaks for: that under its own
// heading, when entries stand there, else the whole.
func partOf(l *line, outside []*line, drafts []*draft) scope {
	part, level := scope{0, math.MaxInt}, 0
	for _, h := range outside {
		switch {
		case h.Kind != article.Heading || h.Level < 2:
		case h.index <= l.index:
			part.from, level = h.index, h.Level
		case level > 0 && h.Level <= level && part.to == math.MaxInt:
			part.to = h.index
		}
	}
	if level == 0 || !slices.ContainsFunc(drafts, func(d *draft) bool { return part.has(d) }) {
		return scope{0, math.MaxInt}
	}
	return part
}

func (p scope) has(d *draft) bool {
	first := d.firstLine().index
	return p.from <= first && first < p.to
}

// dosesForAll gives the amounts a sentence states for every stretch.
func dosesForAll(l *line, s phrase.Sentence) []dosage.Reading {
	if len(l.doses) == 0 || !l.says(forAll, s) {
		return nil
	}
	var all []dosage.Reading
	for _, r := range l.dosesIn(s) {
		if r.End <= s.End && !r.Bare && isDose(r.Field) {
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
	}
}

// firstLine is the line the draft starts on.
func (d *draft) firstLine() *line {
	switch {
	case d.name != nil:
		return d.name
	case len(d.parts) > 0:
		return d.parts[0].line
	}
	return d.row[0]
}
