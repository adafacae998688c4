package movement

// This file says which movement a name means, by the name alone.

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed ambiguous.txt
var ambiguousText string

// A NameMatch is what a name alone says. Key is equal for two names exactly
// when they are taken for the same movement: the slug, or a normal form of the
// name when the catalogue has no such movement. A name that leaves it open has
// neither, and Candidates.
type NameMatch struct {
	Movement, Key, Reason string
	Candidates            []Candidate
}

// A Candidate is a movement that may be meant, with a score from 0 to 1.
type Candidate struct {
	Movement string
	Score    float64
}

// A nameIndex finds movements by the normal forms of their names.
type nameIndex struct {
	catalogue *Catalogue
	folding   *folding
	spelled   map[spelling]known
	bare      map[string]known
	open      map[spelling][]string // form of an ambiguous name: slugs
	openBare  map[string][]string
	sanskrit  []sanskritName
	words     map[string]int         // every word of a known name, numbered
	longWords map[wordShape][]string // those that slips may be mended to
	accented  bool                   // one of longWords is not ASCII
	deeds     []deed                 // by movement: what its names say is done
	sharing   func() sharing
}

// known is a name of the catalogue: whose it is and how it is written there.
type known struct {
	movement int
	written  string
	words    []string // of its normal form
	several  bool     // names of different movements share this form
}

// usualNames is about how many names a movement has, times all movements.
const usualNames = 2400

func newNameIndex(c *Catalogue) (*nameIndex, error) {
	folding, err := newFolding()
	if err != nil {
		return nil, err
	}
	x := &nameIndex{
		catalogue: c, folding: folding, spelled: make(map[spelling]known, usualNames), bare: make(map[string]known, usualNames),
		deeds: make([]deed, len(c.movements)),
		open:  map[spelling][]string{}, openBare: map[string][]string{}, words: make(map[string]int, usualNames/2), longWords: map[wordShape][]string{},
	}
	x.sharing = sync.OnceValue(x.newSharing)
	if err := x.addAmbiguous(); err != nil {
		return nil, err
	}
	for i, m := range c.movements {
		x.add(i, m.Name)
		if slug := strings.ReplaceAll(m.Slug, "-", " "); !strings.EqualFold(slug, m.Name) {
			x.add(i, slug)
		}
		for _, alias := range m.Aliases {
			x.add(i, alias)
		}
	}
	return x, nil
}

func (x *nameIndex) addAmbiguous() error {
	lines, err := readData("ambiguous.txt", ambiguousText)
	if err != nil {
		return err
	}
	for _, l := range lines {
		for _, slug := range l.values() {
			if _, ok := x.catalogue.Lookup(slug); !ok {
				return fmt.Errorf("ambiguous.txt:%d: no movement %q", l.number, slug)
			}
		}
		f := x.folding.form(l.key)
		x.open[f.spelled()] = l.values()
		x.openBare[f.bare] = l.values()
		x.learn(f)
	}
	return nil
}

// settle makes a house's names mean their movements where the list of names
// that several share leaves them open.
func (x *nameIndex) settle(names []houseName) {
	for _, n := range names {
		f := x.folding.form(n.name)
		delete(x.open, f.spelled())
		k := known{movement: x.catalogue.bySlug[n.slug], written: n.name, words: f.words}
		x.spelled[f.spelled()] = k
	}
}

func (x *nameIndex) add(movement int, name string) {
	f := x.folding.form(name)
	enter(x.spelled, f.spelled(), known{movement: movement, written: name, words: f.words})
	enter(x.bare, f.bare, known{movement: movement, written: name, words: f.words})
	x.deeds[movement] |= anyDeed(deedsIn(f.words))
	if isSanskrit(f.order) {
		x.sanskrit = append(x.sanskrit, sanskritName{foldSanskrit(f.order), movement})
	}
	x.learn(f)
}

func (x *nameIndex) learn(f form) {
	for _, w := range f.words {
		if _, known := x.words[w]; known {
			continue
		}
		x.words[w] = len(x.words)
		if len(w) >= shortestMended {
			shape := wordShape{w[0], len(w)}
			x.longWords[shape] = append(x.longWords[shape], w)
			x.accented = x.accented || !isASCII(w)
		}
	}
}

func enter[K comparable](names map[K]known, key K, k known) {
	before, ok := names[key]
	switch {
	case !ok:
		names[key] = k
	case before.movement != k.movement:
		before.several = true
		names[key] = before
	}
}

// ByName says which movement a name means by itself. Others may be given the
// same candidates: they are not to be changed.
func (c *Catalogue) ByName(name string) NameMatch { return c.remembered.of(name, c.names.byName) }

func (x *nameIndex) byName(name string) NameMatch {
	whole := x.folding.form(name)
	if len(whole.words) == 0 || saysWhere(name, whole) {
		return NameMatch{Reason: "the name says nothing about a movement"}
	}
	var open []NameMatch
	var forms []form
	for i, reading := range readings(name) {
		f := whole
		if i > 0 {
			f = x.folding.form(reading)
			if x.isPlace(f) {
				continue // "Prone (bound) butterfly" is not lying prone
			}
		}
		forms = append(forms, f)
		m, settled := x.read(f)
		if settled && i > 0 && x.doesElse(m.Movement, whole) && !strings.Contains(name, "("+reading+")") {
			continue // "Lat pulldown - cross body": the part is not what is done; in brackets it is its other name
		}
		if settled {
			return m
		}
		if len(m.Candidates) > 0 {
			open = append(open, m)
		}
	}
	for _, f := range forms { // after all parts: "Chair pose (Utkatasana)" is near Uttanasana
		if k, how, ok := x.asSanskrit(f); ok {
			return x.match(k, how)
		}
	}
	if len(open) > 0 {
		return open[0]
	}
	if mended, ok := x.mend(whole); ok {
		if m, settled := x.read(mended); settled {
			m.Reason += fmt.Sprintf(" (read %q as %q)", strings.Join(whole.order, " "), strings.Join(mended.order, " "))
			return m
		}
	}
	return NameMatch{Key: whole.bare, Reason: "no movement of the catalogue has this name", Candidates: x.similar(whole)}
}

// saysWhere reports whether a name only tells a place in several words: folded
// into one, "at the desk" is "chair", which is a pose's short name.
func saysWhere(name string, f form) bool {
	return f.spelled() == spelling{bare: "chair"} && len(plainWords(name)) > 1
}

// isPlace reports whether all words of a part of a name tell the start position.
// A squat is a movement besides.
func (x *nameIndex) isPlace(part form) bool {
	return !slices.ContainsFunc(part.words, func(w string) bool { return x.folding.role[w]&place == 0 || w == "squat" })
}

// dividers stand between two names of one movement.
var dividers = strings.NewReplacer("(", "\x00", ")", "\x00", "[", "\x00", "]", "\x00", " – ", "\x00", " — ", "\x00", " - ", "\x00",
	": ", "\x00", "/", "\x00", "|", "\x00", ", ", "\x00", " or ", "\x00", " aka ", "\x00", " a.k.a. ", "\x00")

// readings gives the name, without the code of a list and what stands in the
// middle of it in brackets, then the parts an author divides with brackets,
// dashes, slashes or "or": "Bridge (Setu Bandhasana)", "Cat / Cow".
func readings(name string) []string {
	all := []string{name}
	if code := listCode.FindString(name); code != "" {
		name = name[len(code):]
		all = append(all, name)
	}
	if inner := innerBrackets.FindStringIndex(name); inner != nil {
		all = append(all, name[:inner[0]+1]+name[inner[1]-1:])
	}
	cut := dividers.Replace(name)
	for part := range strings.SplitSeq(cut, "\x00") {
		if part = strings.TrimSpace(part); part != "" && part != name {
			all = append(all, part)
		}
	}
	if rest := uncounted(name); rest != name {
		all = append(all, rest)
	}
	if purpose := purposes.FindStringIndex(name); purpose != nil && !severalMoves.MatchString(name[:purpose[0]]) {
		all = append(all, name[:purpose[0]])
	}
	return all
}

var (
	listCode = regexp.MustCompile(`^[A-Z]{1,3}\d{1,4}(:| -| –)\s+`) // "ST082 - Leg swings"
	brackets = regexp.MustCompile(`\([^()]*\)`)
	// purposes are what a movement is named to be good for: "Cobra to open the chest".
	purposes      = regexp.MustCompile(`(?i)\s(for\s|to (open|stretch|release|relieve|loosen|ease|improve|help|strengthen|reduce|relax|fix|calm|undo|wake|warm)\s)`)
	severalMoves  = regexp.MustCompile(`(?i)\b(exercises|stretches|poses|asanas|movements|moves|drills|sequence|routine|flow|workout)$`)
	innerBrackets = regexp.MustCompile(` \([^()]*\) `) // "Prone (bound) butterfly"
)

// uncounted leaves out a number of repetitions before a name: "10 push-ups", "10x
// cat-cow". Smaller numbers may be a part of it, as in "4 point".
func uncounted(name string) string {
	const fewest, most = 5, 3 // repetitions, digits
	rest := strings.TrimLeft(name, "0123456789")
	digits := name[:len(name)-len(rest)]
	if n, err := strconv.Atoi(digits); err != nil || n < fewest || len(digits) > most {
		return name
	}
	for _, sign := range []string{"x ", "× ", " x ", " × ", " "} {
		if after, ok := strings.CutPrefix(rest, sign); ok {
			return after
		}
	}
	return name
}

// read looks one normal form up, from the surest reading to the least.
// Settled is false when the form names nothing or leaves it open.
func (x *nameIndex) read(f form) (m NameMatch, settled bool) {
	if len(f.words) == 0 {
		return NameMatch{}, false
	}
	if slugs, ok := x.open[f.spelled()]; ok {
		return x.leftOpen(f, slugs), false
	}
	for _, way := range []func(form) (known, string, bool){x.asSpelled, x.asBare, x.asQualified, x.asSofter, x.asPlaced} {
		if k, how, ok := way(f); ok {
			return x.match(k, how), true
		}
	}
	if slugs, ok := x.openCandidates(f); ok {
		return x.leftOpen(f, slugs), false
	}
	return NameMatch{}, false
}

func (x *nameIndex) match(k known, how string) NameMatch {
	slug := x.catalogue.movements[k.movement].Slug
	return NameMatch{Movement: slug, Key: slug, Reason: how, Candidates: []Candidate{{slug, 1}}}
}

// leftOpen answers for a name several movements share; the usual one first.
func (x *nameIndex) leftOpen(f form, slugs []string) NameMatch {
	m := NameMatch{Reason: fmt.Sprintf("%q alone may be any of %d movements", strings.TrimSpace(strings.Join(f.order, " ")+" "+f.ending), len(slugs))}
	for i, slug := range slugs {
		m.Candidates = append(m.Candidates, Candidate{slug, round(1 / float64(len(slugs)+i))})
	}
	return m
}

func (x *nameIndex) asSpelled(f form) (known, string, bool) {
	k, ok := x.spelled[f.spelled()]
	if !ok || k.several {
		return known{}, "", false
	}
	return k, x.reason(k, "name"), true
}

func (x *nameIndex) asBare(f form) (known, string, bool) {
	k, ok := x.bare[f.bare]
	if _, open := x.openBare[f.bare]; open || !ok || k.several || x.isPlace(f) && f.bare != "chair" {
		return known{}, "", false
	}
	return k, x.reason(k, "name"), true
}

// asQualified settles an ambiguous name by the position it is qualified with.
func (x *nameIndex) asQualified(f form) (known, string, bool) {
	slugs, ok := x.openCandidates(f)
	if !ok || len(slugs) != 1 {
		return known{}, "", false
	}
	i := x.catalogue.bySlug[slugs[0]]
	return known{movement: i}, fmt.Sprintf("the position in the name leaves only %s", slugs[0]), true
}

// openCandidates gives the movements of the ambiguous name within f that can
// start in the position f names beside it.
func (x *nameIndex) openCandidates(f form) ([]string, bool) {
	rest := x.folding.without(f, place|soft|side)
	slugs, ok := x.open[rest.spelled()]
	if !ok {
		slugs, ok = x.openBare[rest.bare]
	}
	if !ok {
		return nil, false
	}
	return slices.DeleteFunc(slices.Clone(slugs), func(slug string) bool { return !x.canStart(slug, f.words) }), true
}

// asSofter leaves out words that do not tell movements apart, and "one arm"
// where the movement is one-sided anyway.
func (x *nameIndex) asSofter(f form) (known, string, bool) {
	softer := x.folding.without(f, soft)
	if len(softer.words) < len(f.words) {
		if k, how, ok := x.asKnown(softer); ok {
			return k, how, ok
		}
	}
	oneSided := x.folding.without(softer, side)
	k, how, ok := x.asKnown(oneSided)
	return k, how, ok && x.catalogue.movements[k.movement].Unilateral
}

func (x *nameIndex) asKnown(f form) (known, string, bool) {
	if len(f.words) == 0 {
		return known{}, "", false
	}
	if k, how, ok := x.asSpelled(f); ok {
		return k, how, ok
	}
	return x.asBare(f)
}

// asPlaced leaves out a position the movement starts in by itself.
func (x *nameIndex) asPlaced(f form) (known, string, bool) {
	rest := x.folding.without(f, place|soft)
	if len(rest.words) == len(f.words) {
		return known{}, "", false
	}
	k, how, ok := x.asKnown(rest)
	return k, how + "; its position agrees", ok && x.canStart(x.catalogue.movements[k.movement].Slug, f.words)
}

func (x *nameIndex) asSanskrit(f form) (known, string, bool) {
	if !isSanskrit(f.order) {
		return known{}, "", false
	}
	i, distance, ok := nearestSanskrit(x.sanskrit, f.order)
	if !ok {
		return known{}, "", false
	}
	return known{movement: i}, fmt.Sprintf("Sanskrit name of %s, %d letters off", x.catalogue.movements[i].Slug, distance), true
}

func (x *nameIndex) reason(k known, what string) string {
	m := &x.catalogue.movements[k.movement]
	if strings.EqualFold(k.written, m.Name) {
		return fmt.Sprintf("%s of %s", what, m.Slug)
	}
	return fmt.Sprintf("alias %q of %s", k.written, m.Slug)
}

// sideWords say which limb; a one-sided movement means them anyway.
var sideWords = []string{"1", "arm", "leg", "hand"}

// placeWords are the folded words that name a start position, with the
// positions they allow.
var placeWords = map[string][]string{
	"supine": {"supine"}, "prone": {"prone"}, "sidelying": {"side-lying"}, "quadruped": {"quadruped"},
	"kneeling": {"kneeling", "half-kneeling", "quadruped"}, "halfkneeling": {"half-kneeling"}, "standing": {"standing"},
	"seated": {"seated-chair", "seated-floor"}, "chair": {"seated-chair"}, "floor": {"seated-floor", "supine", "prone"},
	"bed": {"supine"}, "squat": {"squat"},
}

// choices are the positions that exclude each other: a name with two of them offers
// a choice, "Side stretch (standing or seated)".
var choices = []string{"standing", "seated", "supine", "prone", "kneeling"}

// canStart reports whether the movement can start in every position the words of a
// name mention, or in one of those it offers.
func (x *nameIndex) canStart(slug string, words []string) bool {
	m, _ := x.catalogue.Lookup(slug)
	allows := func(word string) bool {
		allowed := placeWords[word]
		return allowed == nil || slices.ContainsFunc(m.Positions, func(p string) bool { return slices.Contains(allowed, p) })
	}
	isChoice := func(word string) bool { return slices.Contains(choices, word) }
	offered := slices.Compact(slices.DeleteFunc(slices.Clone(words), func(word string) bool { return !isChoice(word) }))
	if len(offered) > 1 {
		words = slices.DeleteFunc(slices.Clone(words), isChoice)
		if !slices.ContainsFunc(offered, allows) {
			return false
		}
	}
	return !slices.ContainsFunc(words, func(word string) bool { return !allows(word) })
}
