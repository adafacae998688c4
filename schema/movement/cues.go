package movement

// This file reads what a how-to describes: cues, patterns with weights, that
// belong to movements.

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

//go:embed cues.txt
var cuesText string

// The cues of a catalogue, and the table that finds them all at once.
type cues struct {
	sets  []cueSet
	cues  []cue // rows of the table
	table *phrase.Table
	known map[string]bool // slugs of movements that have any
}

// A cueSet is the cues some movements share.
type cueSet struct {
	movements   []int
	first, last int // in cues
}

// A cue is a pattern that speaks for its movements, or with a weight below
// zero against them.
type cue struct {
	weight   int16
	required bool // without it the movement is not described at all
	set      int
}

// newCues makes the cues of lines; errors name the line.
func newCues(c *Catalogue, name string, lines []dataLine) (*cues, error) {
	all := &cues{cues: make([]cue, 0, len(lines)), known: map[string]bool{}}
	patterns := make([]*phrase.Pattern, 0, len(lines))
	section := ""
	for _, l := range lines {
		if l.section != section {
			section = l.section
			set, err := newCueSet(c, section)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, l.number, err)
			}
			for _, m := range set.movements {
				all.known[c.movements[m].Slug] = true
			}
			set.first = len(all.cues)
			all.sets = append(all.sets, set)
		}
		cue, pattern, err := newCue(c, l)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, l.number, err)
		}
		if len(all.sets) == 0 {
			return nil, fmt.Errorf("%s:%d: cue stands before any [SLUG]", name, l.number)
		}
		cue.set = len(all.sets) - 1
		all.cues, patterns = append(all.cues, cue), append(patterns, pattern)
		all.sets[cue.set].last = len(all.cues)
	}
	all.table = phrase.NewTable(patterns)
	return all, nil
}

func newCueSet(c *Catalogue, section string) (cueSet, error) {
	var set cueSet
	for slug := range strings.SplitSeq(section, ",") {
		i, ok := c.bySlug[strings.TrimSpace(slug)]
		if !ok {
			return set, fmt.Errorf("cues of %q, which is no movement", strings.TrimSpace(slug))
		}
		set.movements = append(set.movements, i)
	}
	return set, nil
}

func newCue(c *Catalogue, l dataLine) (cue, *phrase.Pattern, error) {
	digits, required := strings.CutSuffix(l.key, "!")
	weight, err := strconv.Atoi(digits)
	if err != nil {
		return cue{}, nil, fmt.Errorf("weight %q is not a number", l.key)
	}
	pattern, err := phrase.Compile(l.value)
	if err != nil {
		return cue{}, nil, err
	}
	return cue{weight: int16(weight), required: required}, pattern, c.Vocabulary.Check(pattern)
}

// A described is how well a how-to describes a movement.
type described struct {
	missing   bool  // a required cue is not said
	points    int16 // of the cues that are
	strongest int16 // the most points of one cue
	against   int16 // the points of the cue that speaks against it most
	hit       int32 // of that cue, in the inquiry's hits
}

// A describing is what a how-to says: the points movements get from it, by
// index, and the cues it says.
type describing struct {
	described []described
	hits      []phrase.Hit
	wanted    []bool // by cue
}

// describe fills d with what a how-to says. Cues whose movements are all ruled
// out are not looked for. A cue counts where the how-to does not forbid it: "do
// not let your back arch" describes no arch.
func (c *Catalogue) describe(d *describing, t *phrase.Text, ruledOut func(int) bool) {
	wanted := cleared(&d.wanted, len(c.cues.cues))
	for _, set := range c.cues.sets {
		if slices.ContainsFunc(set.movements, func(m int) bool { return !ruledOut(m) }) {
			for k := set.first; k < set.last; k++ {
				wanted[k] = true
			}
		}
	}
	d.hits = c.cues.table.AppendFirst(d.hits[:0], t, wanted, func(first int) bool { return !forbidden(t, first) })
	slices.SortFunc(d.hits, func(a, b phrase.Hit) int { return a.Row - b.Row })
	all := cleared(&d.described, len(c.movements))
	for i, hit := range d.hits {
		cue := &c.cues.cues[hit.Row]
		for _, m := range c.cues.sets[cue.set].movements {
			all[m].add(cue, int32(i))
		}
	}
	for k := range c.cues.cues {
		if cue := &c.cues.cues[k]; wanted[k] && cue.required { // wanted and not found
			for _, m := range c.cues.sets[cue.set].movements {
				all[m].missing = true
			}
		}
	}
}

// cleared gives n zero values in memory that was used before.
func cleared[T any](memory *[]T, n int) []T {
	*memory = slices.Grow((*memory)[:0], n)[:n]
	clear(*memory)
	return *memory
}

// add counts a cue that the how-to says.
func (d *described) add(c *cue, hit int32) {
	d.points += c.weight
	d.against = min(d.against, c.weight)
	if c.weight > d.strongest {
		d.strongest, d.hit = c.weight, hit
	}
}

// contradicted reports whether the how-to lacks what the movement can't be
// described without, and says what it never says.
func (d described) contradicted() bool { return d.missing && d.against <= contrary }

// net gives the points that count: none of those for a movement whose
// required cue is missing.
func (d described) net() float64 {
	if d.missing {
		return float64(min(d.points, 0))
	}
	return float64(d.points)
}

// forbidden reports whether a negation stands shortly before the token, in its
// sentence.
func forbidden(t *phrase.Text, token int) bool {
	const reach = 3
	first := max(token-reach, t.Sentences[t.SentenceAt(token)].First)
	for i := first; i < token; i++ {
		if negations[t.Tokens[i].Word] {
			return true
		}
	}
	return false
}

var negations = map[string]bool{
	"not": true, "don't": true, "never": true, "avoid": true, "avoiding": true, "without": true, "instead": true,
	"rather": true, "resist": true,
}
