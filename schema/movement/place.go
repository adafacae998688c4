package movement

// This file holds what start positions rule out, and what the heading above an
// entry adds to its name.

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// bases groups start positions by what carries the body: a movement described
// in one group is never a movement of another.
var bases = map[string]string{
	"supine": "back", "prone": "belly", "side-lying": "side", "quadruped": "knees", "kneeling": "knees",
	"half-kneeling": "knees", "seated-floor": "floor", "seated-chair": "chair", "standing": "feet", "squat": "feet",
	"hanging": "hands",
}

// A baseSet is what may carry the body, a bit each.
type baseSet uint16

// anyBase is the set of a movement or a how-to whose positions say nothing.
const anyBase = ^baseSet(0)

// baseBits gives each base its bit.
var baseBits = func() map[string]baseSet {
	bits := map[string]baseSet{}
	for _, base := range bases {
		if bits[base] == 0 {
			bits[base] = 1 << len(bits)
		}
	}
	return bits
}()

// basesOf gives the bases of positions; a position of no group may be any.
func basesOf(positions []string) baseSet {
	var set baseSet
	for _, p := range positions {
		if bases[p] == "" {
			return anyBase
		}
		set |= baseBits[bases[p]]
	}
	if set == 0 {
		return anyBase
	}
	return set
}

// ruledOut reports whether a movement can't start in any position described.
func (q *inquiry) ruledOut(movement int) bool { return q.catalogue.bases[movement]&q.bases == 0 }

// startsAnywhere reports whether m is done sitting or standing alike, as the
// movements of head, shoulders and hands are: articles name no position then.
func startsAnywhere(m *Movement) bool {
	return slices.Contains(m.Positions, "standing") && slices.Contains(m.Positions, "seated-chair")
}

// sectionPositions gives the positions a heading names: "Seated stretches".
func (x *nameIndex) sectionPositions(section string) []string {
	for _, w := range x.folding.form(section).words {
		if p := placeWords[w]; len(p) == 1 && w != "squat" { // "Squats" heads movements
			return p
		}
	}
	return nil
}

// nameInSection reads a name and, when it says nothing by itself, the name
// with the region the heading gives: "Side stretch" below "Neck".
func (c *Catalogue) nameInSection(name, section string) NameMatch {
	alone := c.ByName(name)
	if alone.Movement != "" || section == "" || strings.TrimSpace(name) == "" {
		return alone
	}
	x := c.names
	for _, w := range x.folding.form(section).words {
		if !regions[w] && placeWords[w] == nil {
			continue
		}
		if m := c.ByName(w + " " + name); m.Movement != "" {
			m.Reason += " below the heading " + section
			return m
		}
	}
	return alone
}

// nameInPosition reads a name again whose movement the position rules out: by
// another part of it ("Deep lunge / couch stretch"), or with the position. "Side
// leg raise", standing, is another movement than the one of that name.
func (q *inquiry) nameInPosition() {
	fits := func(m NameMatch) bool {
		i, known := q.catalogue.bySlug[m.Movement]
		return known && !q.ruledOut(i)
	}
	if q.name.Movement == "" || fits(q.name) {
		return
	}
	for _, part := range readings(q.Name)[1:] {
		if m := q.catalogue.ByName(part); fits(m) {
			q.name = m
			return
		}
	}
	for _, position := range q.Positions {
		if m := q.catalogue.ByName(position + " " + q.Name); fits(m) {
			m.Reason += ", as it starts " + position
			q.name = m
			return
		}
	}
	if q.isNamedTwice() { // then it is where the how-to comes from, as one sits down beside a wall to put the legs up it
		q.Positions, q.bases = nil, anyBase
	}
}

// nameOfCounted settles a name of several movements by what is counted: ten dead
// bugs are the exercise, not the pose of that name.
func (q *inquiry) nameOfCounted() {
	if !q.Counted || q.name.Movement != "" || q.name.Key != "" {
		return
	}
	var moving []string
	for _, c := range q.name.Candidates {
		if m, _ := q.catalogue.Lookup(c.Movement); m.Kind != "static" {
			moving = append(moving, c.Movement)
		}
	}
	if len(moving) == 1 && len(q.name.Candidates) > 1 {
		reason := fmt.Sprintf("of the movements called %q only %s is counted", q.Name, moving[0])
		q.name = NameMatch{Movement: moving[0], Key: moving[0], Reason: reason, Candidates: []Candidate{{moving[0], 1}}}
	}
}

// regions are the folded words of a heading that say what its entries stretch.
var regions = map[string]bool{
	"neck": true, "shoulder": true, "chest": true, "wrist": true, "forearm": true, "hip": true, "hamstring": true,
	"quad": true, "calf": true, "glute": true, "groin": true, "ankle": true, "foot": true, "toe": true, "back": true,
	"spine": true, "tricep": true, "bicep": true, "hand": true, "finger": true, "shin": true, "adductor": true,
}

// withinName gives the movements that have a name of two words or more within
// this one, before what it adds: "Double knee-to-chest mobility", not "Lunge with
// a side bend".
func (x *nameIndex) withinName(name string) map[string]bool {
	const shortest = 2
	if added := additions.FindStringIndex(name); added != nil {
		name = name[:added[0]]
	}
	words := x.folding.form(name).order
	found := map[string]bool{}
	for n := len(words) - 1; n >= shortest && len(found) == 0; n-- {
		for from := 0; from+n <= len(words); from++ {
			x.named(newForm(words[from:from+n], ""), found)
		}
	}
	return found
}

// additions are the wordings after which a name says what else is done.
var additions = regexp.MustCompile(`(?i)\b(with|into|plus|and|then)\b|[+&]`)

// named enters the movements a form names, whatever kind of name it is.
func (x *nameIndex) named(f form, found map[string]bool) {
	if x.isPlace(f) {
		return
	}
	for _, slug := range x.openBare[f.bare] {
		found[slug] = true
	}
	if k, ok := x.bare[f.bare]; ok && !k.several {
		found[x.catalogue.movements[k.movement].Slug] = true
	}
}

// mentionedIn gives the movements the sentences call by a name of two words or
// more: "come into child's pose".
func (x *nameIndex) mentionedIn(sentences []string) map[string]bool {
	const longest, shortest = 5, 2
	found := map[string]bool{}
	for _, sentence := range sentences {
		words := plainWords(sentence)
		closing := x.closing(words)
		if !slices.Contains(closing, true) {
			continue
		}
		for from := range words {
			for n := min(longest, len(words)-from); n >= shortest; n-- {
				if closing[from+n-1] && x.mention(words[from:from+n], found) {
					break
				}
			}
		}
	}
	return found
}

// closing tells of each word whether it may close the name of a pose.
func (x *nameIndex) closing(words []string) []bool {
	closing := make([]bool, len(words))
	for i, w := range words {
		kind := x.folding.ending[singular(w)]
		closing[i] = kind == "pose" || kind == "stretch"
	}
	return closing
}

// mention enters the movement these words name, and reports whether they do.
func (x *nameIndex) mention(words []string, found map[string]bool) bool {
	k, ok := x.spelled[x.folding.formOf(words).spelled()]
	if !ok || k.several {
		return false
	}
	found[x.catalogue.movements[k.movement].Slug] = true
	return true
}
