package movement

// This file says which movement an entry describes: its how-to and start
// position decide, its name is one witness.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A Description is what an article says of one movement.
type Description struct {
	Name      string
	Section   string   // heading above: may name a position or a region
	Positions []string // start positions read from the words; empty when none is said
	Steps     []string // sentences that tell how to do it
	Counted   bool     // it is repeated often and not held
	Exercise  bool     // it stands among strength or cardio work, whose how-tos are much alike: its name has to speak too
}

// A Decision is the movement of a description and the evidence, in words for a
// content editor. Movement is empty when the description leaves it open;
// Candidates are then the movements it may be, best first.
type Decision struct {
	Movement, Reason string
	NameMovement     string // what the name alone says
	NameAgrees       bool   // the name alone says the same movement
	Candidates       []Candidate
}

// Points a how-to and a name give. Three points of cues describe a movement
// without a name; a name outweighs two points, not more: authors misname.
const (
	enough       = 3.0 // points of cues that tell a movement whose start position is said
	enoughBlind  = 4.0 // and one whose start position is not said
	fixedStart   = 2   // points off then for a movement with one start: its article would say it
	margin       = 1.0 // lead over the second best that settles it
	named        = 2.5 // the name alone says this movement
	mayBeNamed   = 2.0 // the name leaves it open between this and others
	withinName   = 1.5 // the name holds a name of it, with other words around
	mentioned    = 1.0 // the how-to itself uses a name of it
	kin          = 0.5 // the name says a movement of the same family
	placed       = 1.0 // it can start in the position described
	relatives    = 1.0 // more points than that to overrule an open or contradicted name, or a name by a movement of its family
	strangers    = 3.0 // and by any other
	misplaced    = 2.0 // and to take the place of a name that its own start position rules out
	uncued       = 2.0 // and more yet where the named movement has no cues it could be told by
	twice        = 2.0 // and where its name is given in two ways
	contrary     = -4  // points of a how-to that speaks against the movement named
	strengthens  = 2   // points off for an exercise that strengthens where the name says stretch
	worthTelling = 3.0 // points of cues that make a movement worth telling though nothing settles it
	fullScore    = 9.0 // points that count as certain in a candidate's score
	mostAnswers  = 5
)

// An inquiry is one identification under way.
type inquiry struct {
	catalogue *Catalogue
	Description
	bases    baseSet // of the positions
	name     NameMatch
	form     form   // of the name
	deed     form   // of the name without what stands in brackets: "Extension (towel roll)" rolls nothing
	family   string // the first movement of the family of the name's
	regions  uint32 // that the name says it stretches, when it names no movement
	rolled   bool   // the name or the how-to says that a foam roller does it
	loaded   []bool // which of loads the name or the how-to asks for
	mentions map[string]bool
	within   map[string]bool // movements with a name within the name, when that names none
	howTo    *phrase.Text
	*describing
}

// A suspect is a movement with its points.
type suspect struct {
	movement *Movement
	cues     described
	name     float64 // points by the name
	total    float64
	denied   bool // the how-to speaks against it
}

// Identify says which movement d describes.
func (c *Catalogue) Identify(d Description) Decision {
	q := &inquiry{catalogue: c, Description: d, name: c.nameInSection(d.Name, d.Section)}
	if len(q.Positions) == 0 {
		q.Positions = c.names.sectionPositions(d.Section)
	}
	q.bases = basesOf(q.Positions)
	q.nameInPosition()
	q.nameOfCounted()
	q.family = c.root(q.name.Movement)
	q.form = c.names.folding.form(q.Name)
	q.deed = q.form
	if bare := brackets.ReplaceAllString(q.Name, " "); bare != q.Name {
		q.deed = c.names.folding.form(bare)
	}
	q.howTo = c.Vocabulary.Read(strings.Join(mainSteps(d.Steps), "\n"))
	if q.name.Movement == "" {
		q.regions, q.rolled = regionsIn(q.Name), slices.Contains(q.form.words, "foamroll") || rollsOut(q.howTo)
		q.within = c.names.withinName(q.Name)
	}
	q.loaded = loadsIn(q.howTo, c.Vocabulary.Read(q.Name))
	q.describing = c.describings.Get().(*describing)
	defer c.describings.Put(q.describing)
	c.describe(q.describing, q.howTo, q.ruledOut)
	q.mentions = c.names.mentionedIn(d.Steps)
	decision := q.decide(q.suspects())
	decision.NameMovement = q.name.Movement
	decision.NameAgrees = decision.Movement != "" && decision.Movement == q.name.Movement
	return decision
}

// suspects gives the movements any evidence speaks for and the position does
// not rule out, best first.
func (q *inquiry) suspects() []suspect {
	var all []suspect
	for i := range q.catalogue.movements {
		m := &q.catalogue.movements[i]
		s := suspect{movement: m, cues: q.described[i], name: q.nameSays(i)}
		if s.cues.net() <= 0 && s.name <= kin || q.ruledOut(i) || q.rolledElse(m) || s.name < mayBeNamed && q.namedElse(m) || q.loadedElse(m) != "" {
			continue
		}
		s.denied = s.cues.points <= contrary
		if q.blind() && !startsAnywhere(m) {
			s.cues.points -= fixedStart
		}
		if q.form.ending == "stretch" && m.Kind == "exercise" && !q.isNamedLike(m) {
			s.cues.points -= strengthens
		}
		s.total = s.cues.net() + s.name
		if len(q.Positions) > 0 && slices.Contains(m.Positions, q.Positions[0]) {
			s.total += placed
		}
		all = append(all, s)
	}
	slices.SortStableFunc(all, func(a, b suspect) int { return cmp.Compare(b.total, a.total) })
	return all
}

// namedElse reports whether the name says that something else is done than m.
func (q *inquiry) namedElse(m *Movement) bool {
	if q.within[m.Slug] {
		return false
	}
	return q.Exercise && !q.isNamedLike(m) || q.isElsewhere(m) || q.catalogue.names.doesElse(m.Slug, q.deed)
}

// rolledElse reports whether a foam roller does what m is done without.
func (q *inquiry) rolledElse(m *Movement) bool {
	return q.rolled && !slices.Contains(m.Equipment, "foam-roller")
}

// isNamedLike reports whether the name may mean m, or shares most of its words.
func (q *inquiry) isNamedLike(m *Movement) bool {
	return slices.ContainsFunc(q.name.Candidates, func(c Candidate) bool { return c.Movement == m.Slug })
}

// nameSays gives the points the name and the names within the how-to give.
func (q *inquiry) nameSays(movement int) float64 {
	slug, points := q.catalogue.movements[movement].Slug, 0.0
	if q.mentions[slug] {
		points = mentioned
	}
	switch {
	case q.name.Movement == slug:
		return points + named
	case q.name.Movement != "":
		if q.catalogue.roots[movement] == q.family {
			points += kin
		}
	case q.name.Key == "" && q.isNamedLike(&q.catalogue.movements[movement]):
		points += mayBeNamed
	case q.within[slug]:
		points += withinName
	}
	return points
}

// decide weighs the suspects, best first.
func (q *inquiry) decide(suspects []suspect) Decision {
	d := Decision{Candidates: candidates(suspects)}
	if len(suspects) == 0 {
		d.Reason = q.nothingFits()
		return d
	}
	best := suspects[0]
	lead := best.total
	if len(suspects) > 1 {
		lead -= suspects[1].total
	}
	own, settled := q.byName(suspects)
	switch {
	case best.cues.net() >= q.needed() && lead >= margin && q.follows(best, suspects):
		d.Reason = q.reason(best)
	case settled && (own.movement == best.movement || !q.follows(best, suspects)):
		best = own
		d.Reason = q.reason(best)
	case best.cues.net() > 0 && best.cues.net()+best.name >= q.needed() && lead >= margin && best.name > 0:
		d.Reason = q.reason(best)
	default:
		return q.leftOpen(suspects)
	}
	d.Movement = best.movement.Slug
	return d
}

// leftOpen tells the suspects that have more for them than a word or two.
func (q *inquiry) leftOpen(suspects []suspect) Decision {
	told := slices.DeleteFunc(suspects, func(s suspect) bool { return s.name < mayBeNamed && s.cues.net() < worthTelling })
	if len(told) == 0 {
		return Decision{Reason: q.nothingFits()}
	}
	return Decision{Reason: openReason(told), Candidates: candidates(told)}
}

// blind reports whether no start position is known that rules movements out.
func (q *inquiry) blind() bool { return q.bases == anyBase }

// needed is how many points of cues tell a movement without a name.
func (q *inquiry) needed() float64 {
	if q.blind() {
		return enoughBlind
	}
	return enough
}

// follows reports whether the how-to may outweigh the name: best is what the
// name means, or is described better than a chance match of a few words. A
// named movement without cues can't be described, so more is asked.
func (q *inquiry) follows(best suspect, suspects []suspect) bool {
	own, ok := q.byName(suspects)
	if q.isMisplaced(suspects) && q.name.Movement != best.movement.Slug {
		return best.cues.net() >= q.needed()+misplaced
	}
	if !ok || own.movement == best.movement {
		return true
	}
	if q.catalogue.parent(own.movement.Slug) == best.movement.Slug && own.cues.points >= 0 {
		return false // the name adds what makes it a variant; nothing said speaks against it
	}
	doubt := q.needed() + strangers
	if q.name.Movement == "" || own.cues.contradicted() || q.catalogue.root(own.movement.Slug) == q.catalogue.root(best.movement.Slug) {
		doubt = q.needed() + relatives
	}
	if !q.catalogue.cues.known[own.movement.Slug] {
		doubt += uncued
	}
	if q.isNamedTwice() {
		doubt += twice
	}
	if q.name.Movement != "" {
		doubt += max(0, own.cues.net()) // what the how-to says for the name counts for it
	}
	return best.cues.net() >= doubt
}

// isMisplaced reports whether the name alone means a movement that the position
// rules out: then one of the two was read or written wrong.
func (q *inquiry) isMisplaced(suspects []suspect) bool {
	return q.name.Movement != "" && !slices.ContainsFunc(suspects, func(s suspect) bool { return s.movement.Slug == q.name.Movement })
}

// isNamedTwice reports whether two parts of the name mean the same movement:
// "Dandasana (Staff pose)".
func (q *inquiry) isNamedTwice() bool {
	times := 0
	for _, part := range readings(q.Name)[1:] {
		if m := q.catalogue.ByName(part); m.Movement != "" && m.Movement == q.name.Movement {
			times++
		}
	}
	return times > 1
}

// byName gives the suspect the name alone means, or of an open name the one
// candidate that the position leaves or that the others are named after; false
// when the name settles nothing.
func (q *inquiry) byName(suspects []suspect) (suspect, bool) {
	var left []suspect
	for _, s := range suspects {
		if q.name.Movement == s.movement.Slug {
			return s, !s.denied || q.isNamedTwice()
		}
		if s.name >= mayBeNamed {
			left = append(left, s)
		}
	}
	if q.name.Movement != "" {
		return suspect{}, false
	}
	if len(left) == 1 && len(q.Positions) > 0 && q.catalogue.bases[q.catalogue.bySlug[left[0].movement.Slug]] != anyBase {
		return left[0], true
	}
	if own := slices.IndexFunc(left, func(s suspect) bool { return q.Counted && q.isCalled(s.movement) }); own >= 0 {
		return left[own], true
	}
	return suspect{}, false
}

// isCalled reports whether the name is the slug of m: "Lunges", when counted, are
// those that all others are named after.
func (q *inquiry) isCalled(m *Movement) bool {
	return q.catalogue.names.folding.form(strings.ReplaceAll(m.Slug, "-", " ")).bare == q.form.bare
}

func candidates(suspects []suspect) []Candidate {
	var all []Candidate
	for _, s := range suspects[:min(len(suspects), mostAnswers)] {
		all = append(all, Candidate{s.movement.Slug, round(max(0, min(1, s.total/fullScore)))})
	}
	return all
}

// reason says which evidence decided for s.
func (q *inquiry) reason(s suspect) string {
	var parts []string
	if s.cues.net() > 0 && s.cues.strongest > 0 {
		parts = append(parts, fmt.Sprintf("how-to says %q", short(q.evidence(s))))
	}
	switch {
	case q.name.Movement == s.movement.Slug:
		parts = append([]string{q.name.Reason}, parts...)
	case q.name.Movement != "":
		parts = append(parts, fmt.Sprintf("though the name alone means %s", q.name.Movement))
	case s.name >= withinName:
		parts = append(parts, fmt.Sprintf("name %q allows it", q.Name))
	case s.name >= mentioned:
		parts = append(parts, "how-to names it")
	}
	if len(q.Positions) > 0 && slices.Contains(s.movement.Positions, q.Positions[0]) {
		parts = append(parts, fmt.Sprintf("position %s agrees", q.Positions[0]))
	}
	return strings.Join(parts, "; ")
}

// evidence gives the words of the strongest cue for s.
func (q *inquiry) evidence(s suspect) string {
	hit := q.hits[s.cues.hit]
	return q.howTo.Words(hit.First, hit.Last)
}

func (q *inquiry) nothingFits() string {
	if m, ok := q.catalogue.Lookup(q.name.Movement); ok && q.loadedElse(&m) != "" {
		return fmt.Sprintf("the name alone means %s, which is done without a %s", m.Slug, q.loadedElse(&m))
	}
	if q.name.Movement != "" {
		return fmt.Sprintf("the name alone means %s, which does not start %s", q.name.Movement, strings.Join(q.Positions, " or "))
	}
	if q.name.Reason != "" && q.Name != "" {
		return q.name.Reason
	}
	return "the how-to describes no movement of the catalogue"
}

func openReason(suspects []suspect) string {
	slugs := make([]string, 0, 3)
	for _, s := range suspects[:min(len(suspects), 3)] {
		slugs = append(slugs, s.movement.Slug)
	}
	return "open: may be " + strings.Join(slugs, " or ")
}

// short cuts evidence to what a message can quote.
func short(words string) string {
	const most = 60
	runes := []rune(strings.Join(strings.Fields(words), " "))
	if len(runes) <= most {
		return string(runes)
	}
	return string(runes[:most-1]) + "…"
}
