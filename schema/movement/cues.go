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

// A cueSet is the cues some movements share.
type cueSet struct {
	movements []int
	cues      []cue
}

// A cue is a pattern that speaks for its movements, or with a weight below
// zero against them.
type cue struct {
	weight   int
	required bool // without it the movement is not described at all
	pattern  *phrase.Pattern
}

// parseCues reads a cue file; errors name the line.
func parseCues(c *Catalogue, name, text string) ([]cueSet, error) {
	lines, err := readData(name, text)
	if err != nil {
		return nil, err
	}
	var sets []cueSet
	section := ""
	for _, l := range lines {
		if l.section != section {
			section = l.section
			set, err := newCueSet(c, section)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, l.number, err)
			}
			sets = append(sets, set)
		}
		cue, err := newCue(l)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, l.number, err)
		}
		if len(sets) == 0 {
			return nil, fmt.Errorf("%s:%d: cue stands before any [SLUG]", name, l.number)
		}
		last := &sets[len(sets)-1]
		last.cues = append(last.cues, cue)
	}
	return sets, nil
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

func newCue(l dataLine) (cue, error) {
	digits, required := strings.CutSuffix(l.key, "!")
	weight, err := strconv.Atoi(digits)
	if err != nil {
		return cue{}, fmt.Errorf("weight %q is not a number", l.key)
	}
	pattern, err := phrase.Compile(l.value)
	if err != nil {
		return cue{}, err
	}
	return cue{weight, required, pattern}, phrase.Default().Check(pattern)
}

// A described is how well a how-to describes a movement: its points, and the
// words of its strongest cue.
type described struct {
	known    bool // it has cues at all
	missing  bool // a required cue is not said
	points   int
	evidence string
	strength int
}

// describe gives the points movements get from a how-to, by index. Cues whose
// movements are all ruled out are not looked for.
func (c *Catalogue) describe(t *phrase.Text, ruledOut func(Movement) bool) []described {
	all := make([]described, len(c.movements))
	for _, set := range c.cues {
		if !slices.ContainsFunc(set.movements, func(i int) bool { return !ruledOut(c.movements[i]) }) {
			continue
		}
		for _, cue := range set.cues {
			words, ok := cue.says(t)
			for _, i := range set.movements {
				all[i].add(cue, words, ok)
			}
		}
	}
	return all
}

// add counts a cue that the how-to says or does not say.
func (d *described) add(c cue, words string, said bool) {
	d.known = true
	switch {
	case !said && c.required:
		d.missing = true
	case said:
		d.points += c.weight
		if c.weight > d.strength {
			d.strength, d.evidence = c.weight, words
		}
	}
}

// net gives the points that count: none of those for a movement whose
// required cue is missing.
func (d described) net() float64 {
	if d.missing {
		return float64(min(d.points, 0))
	}
	return float64(d.points)
}

// says gives the words of the first match that the how-to does not forbid:
// "do not let your back arch" describes no arch.
func (c cue) says(t *phrase.Text) (words string, ok bool) {
	for from := 0; ; {
		m, found := c.pattern.Find(t, from)
		if !found {
			return "", false
		}
		if !forbidden(t, m.First) {
			return t.Plain[m.Start:m.End], true
		}
		from = m.First + 1
	}
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
