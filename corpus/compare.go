package corpus

// This file says whether two records are one movement, and why. Position,
// limb pattern and kind are vetoes; the score is a sum of rows, each with its
// reason.

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

// Relations of a pair.
const (
	Same      = "same"      // one movement under two IDs
	Review    = "review"    // may be one movement: for a person to say
	Different = "different" // two movements
	Open      = "open"      // A is the entry of a question, B the likeliest record or empty
	Stale     = "stale"     // decided, and to be looked at again
)

// Scores from which a pair is the same, or worth a person's look.
const (
	sameFrom   = 0.85
	reviewFrom = 0.6
)

// A Pair is how two records stand to each other.
type Pair struct {
	A        string   `json:"a"`
	B        string   `json:"b"`
	Relation string   `json:"relation"`
	Score    float64  `json:"score"` // from 0 to 1, two decimals
	Reasons  []string `json:"reasons"`
}

// String tells the pair and its reasons.
func (p Pair) String() string {
	return fmt.Sprintf("%s  %s  %s  %.2f\n    %s\n", p.Relation, p.A, p.B, p.Score, strings.Join(p.Reasons, "\n    "))
}

// Compare says how two records stand to each other, records of the corpus or
// movements of the catalogue nobody has described yet.
func Compare(c *Corpus, a, b string) (Pair, error) {
	profiles := c.profiles()
	left, err := profiles.of(a)
	if err != nil {
		return Pair{}, err
	}
	right, err := profiles.of(b)
	if err != nil {
		return Pair{}, err
	}
	return c.compare(left, right), nil
}

// compare says how two records stand to each other, and why.
func (c *Corpus) compare(a, b *profile) Pair {
	pair := Pair{A: a.id, B: b.id, Relation: Different}
	if a.id == b.id {
		pair.Relation, pair.Score, pair.Reasons = Same, 1, []string{"one record"}
		return pair
	}
	if pair.Reasons = c.vetoes(a, b); len(pair.Reasons) > 0 {
		return pair
	}
	pair.Relation, pair.Score = relate(a, b)
	for _, row := range scoreRows {
		value := row.value(a, b)
		pair.Reasons = append(pair.Reasons, fmt.Sprintf("%s (%.2f of %.2f)", row.reason(a, b, value), row.weight*value, row.weight))
	}
	if words, ok := namedContrary(a, b); ok {
		pair.Reasons = append(pair.Reasons, fmt.Sprintf("their names say %q and %q", words[0], words[1]))
	}
	if meet(a.articles, b.articles) {
		pair.Reasons = append(pair.Reasons, c.articleOfBoth(a.id, b.id)+" describes them as two")
	}
	return pair
}

// relate gives the relation of two records that no veto keeps apart, and their
// score.
func relate(a, b *profile) (relation string, score float64) {
	for _, row := range scoreRows {
		score += row.weight * row.value(a, b)
	}
	score = math.Round(100*score) / 100
	switch {
	case score < reviewFrom || !hasWitness(a, b):
		return Different, score
	case score >= sameFrom && isSure(a, b):
		relation = Same
	default:
		relation = Review
	}
	if meet(a.articles, b.articles) {
		relation = lessSure[relation]
	}
	return relation, score
}

// lessSure is what becomes of a relation when one article describes both: its
// author took them for two.
var lessSure = map[string]string{Same: Review, Review: Different}

// articleOfBoth names the first article that describes both.
func (c *Corpus) articleOfBoth(a, b string) string {
	left, _ := c.Record(a)
	right, _ := c.Record(b)
	theirs := articlesOf(right)
	i := slices.IndexFunc(articlesOf(left), func(article string) bool { return slices.Contains(theirs, article) })
	return articlesOf(left)[i]
}

// isSure reports whether nothing is left to ask of two records that are alike:
// both say how the movement starts and what is done, start alike, and their names
// say nothing contrary. With a movement of the catalogue something is: who read
// the how-to saw it, and did not take it for that movement.
func isSure(a, b *profile) bool {
	if a.catalogued || b.catalogued || a.positions&b.positions == 0 || len(a.actions) == 0 || len(b.actions) == 0 {
		return false
	}
	_, contrary := namedContrary(a, b)
	return !contrary
}

// mayBeOne reports whether no attribute of their own keeps two records apart.
func mayBeOne(a, b *profile) bool {
	return !(a.catalogued && b.catalogued) && !a.positions.differs(b.beside) && !a.laterality.differs(b.laterality) && !a.exercise.differs(b.exercise)
}

// bothCatalogued is the veto against two movements of the catalogue.
const bothCatalogued = "the catalogue has them as two movements"

// vetoes gives the reasons for which two records are never one movement.
func (c *Corpus) vetoes(a, b *profile) []string {
	var reasons []string
	if decided, ok := c.Decisions.apart[unordered(a.id, b.id)]; ok {
		reasons = append(reasons, decided.tell())
	}
	if a.catalogued && b.catalogued {
		reasons = append(reasons, bothCatalogued)
	}
	if a.positions.differs(b.beside) {
		reasons = append(reasons, fmt.Sprintf("start position differs: %s and %s", join(a.positions, positionList), join(b.positions, positionList)))
	}
	if a.laterality.differs(b.laterality) {
		reasons = append(reasons, fmt.Sprintf("sides differ: %s and %s", join(a.laterality, lateralityList), join(b.laterality, lateralityList)))
	}
	if a.exercise.differs(b.exercise) {
		reasons = append(reasons, fmt.Sprintf("kind differs: %s and %s", join(a.exercise, exerciseList), join(b.exercise, exerciseList)))
	}
	return reasons
}

// unknown is what a row gives when one of the two does not say.
const unknown = 0.5

// scoreRows are the parts of the score: weights that add up to 1.
var scoreRows = []struct {
	weight float64
	value  func(a, b *profile) float64
	reason func(a, b *profile, value float64) string
}{
	{0.30, positionValue, positionReason},
	{0.30, actionValue, actionReason},
	{0.15, sidesValue, sidesReason},
	{0.10, supportValue, supportReason},
	{0.15, nameValue, nameReason},
}

// hasWitness reports whether the how-tos or the names are at least half alike.
// Position, sides and support are shared by hundreds of movements: without a
// witness there is no pair.
func hasWitness(a, b *profile) bool {
	if a.glance.maySee(&b.glance) && halfAlike(a.actions, b.actions) {
		return true
	}
	if a.glance.words&b.glance.words == 0 {
		return false
	}
	for _, left := range a.words {
		for _, right := range b.words {
			if halfAlike(left, right) {
				return true
			}
		}
	}
	return false
}

func positionValue(a, b *profile) float64 {
	if a.positions&b.positions == 0 {
		return unknown
	}
	return 1
}

func positionReason(a, b *profile, _ float64) string {
	switch {
	case a.positions == 0 || b.positions == 0:
		return "start position not said by both"
	case a.positions&b.positions == 0:
		return fmt.Sprintf("near start positions: %s and %s", join(a.positions, positionList), join(b.positions, positionList))
	}
	return "same start position: " + join(a.positions&b.positions, positionList)
}

// neighbours are start positions authors use for one another: who sits back
// on the heels starts on all fours or kneeling, who squats starts standing.
var neighbours = map[string]string{"kneeling": "quadruped", "quadruped": "kneeling", "squat": "standing", "standing": "squat"}

func actionValue(a, b *profile) float64 {
	if len(a.actions) == 0 || len(b.actions) == 0 {
		return unknown
	}
	return alike(a.actions, b.actions)
}

func actionReason(a, b *profile, value float64) string {
	if len(a.actions) == 0 || len(b.actions) == 0 {
		return "how-to not given by both"
	}
	return fmt.Sprintf("how-tos are %.0f %% alike in actions and parts of the body", 100*value)
}

func sidesValue(a, b *profile) float64 {
	if a.laterality == 0 || b.laterality == 0 {
		return unknown
	}
	return 1
}

func sidesReason(a, b *profile, _ float64) string {
	if a.laterality == 0 || b.laterality == 0 {
		return "sides not said by both"
	}
	return "both " + join(a.laterality, lateralityList)
}

func supportValue(a, b *profile) float64 {
	all := a.support.count() + b.support.count()
	if all == 0 {
		return 1
	}
	return 2 * float64((a.support & b.support).count()) / float64(all)
}

func supportReason(a, b *profile, _ float64) string {
	if a.support|b.support == 0 {
		return "neither needs support"
	}
	return fmt.Sprintf("support: %s and %s", join(a.support, supportList), join(b.support, supportList))
}

func nameValue(a, b *profile) float64 {
	value, _, _ := likestNames(a, b)
	return value
}

func nameReason(a, b *profile, value float64) string {
	if value == 0 {
		return "no word of the names in common"
	}
	_, left, right := likestNames(a, b)
	return fmt.Sprintf("names %q and %q", a.names[left], b.names[right])
}

// likestNames finds the two names that are most alike.
func likestNames(a, b *profile) (value float64, left, right int) {
	for i := range a.words {
		for k := range b.words {
			if v := alike(a.words[i], b.words[k]); v > value {
				value, left, right = v, i, k
			}
		}
	}
	return value, left, right
}

func join(values bitset, list []string) string {
	if values == 0 {
		return "none"
	}
	return strings.Join(values.in(list), ", ")
}

// describe names an account in a reason.
func describe(a schema.Account) string {
	return fmt.Sprintf("%s:%d:%d %q", a.Source.Article(), a.Span.Start.Line, a.Span.Start.Column, a.Name)
}
