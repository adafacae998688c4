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
	left, err := c.features(a)
	if err != nil {
		return Pair{}, err
	}
	right, err := c.features(b)
	if err != nil {
		return Pair{}, err
	}
	return c.compare(left, right), nil
}

func (c *Corpus) features(id string) (features, error) {
	if r, ok := c.Record(id); ok {
		return featuresOf(r), nil
	}
	if f, ok := catalogueFeatures()[c.Decisions.Resolve(id)]; ok {
		return f, nil
	}
	return features{}, fmt.Errorf("compare records: there is no %q in the corpus or the catalogue", id)
}

func (c *Corpus) compare(a, b features) Pair {
	pair := Pair{A: a.id, B: b.id, Relation: Different}
	if a.id == b.id {
		pair.Relation, pair.Score, pair.Reasons = Same, 1, []string{"one record"}
		return pair
	}
	if reasons := c.vetoes(a, b); len(reasons) > 0 {
		pair.Reasons = reasons
		return pair
	}
	for _, row := range scoreRows {
		value, reason := row.of(a, b)
		pair.Score += row.weight * value
		pair.Reasons = append(pair.Reasons, fmt.Sprintf("%s (%.2f of %.2f)", reason, row.weight*value, row.weight))
	}
	pair.Score = math.Round(100*pair.Score) / 100
	switch {
	case pair.Score < reviewFrom || !hasWitness(a, b):
	case pair.Score >= sameFrom && doTheSame(a, b):
		pair.Relation = Same
	default:
		pair.Relation = Review
	}
	if told := common(a.articles, b.articles); len(told) > 0 {
		pair.Relation = lessSure[pair.Relation]
		pair.Reasons = append(pair.Reasons, told[0]+" describes them as two")
	}
	return pair
}

// lessSure is what becomes of a relation when one article describes both: its
// author took them for two.
var lessSure = map[string]string{Same: Review, Review: Different, Different: Different}

// doTheSame reports whether both records say how the movement starts and what
// is done, and start alike. Without that a name can only make a pair worth a
// look.
func doTheSame(a, b features) bool {
	return len(common(a.positions, b.positions)) > 0 && len(a.actions) > 0 && len(b.actions) > 0
}

// vetoes gives the reasons for which two records are never one movement.
func (c *Corpus) vetoes(a, b features) []string {
	var reasons []string
	if decided, ok := c.Decisions.apart[unordered(a.id, b.id)]; ok {
		reasons = append(reasons, decided.tell())
	}
	if a.catalogued && b.catalogued {
		reasons = append(reasons, "the catalogue has them as two movements")
	}
	if elsewhere(a, b) {
		reasons = append(reasons, fmt.Sprintf("start position differs: %s and %s", join(a.positions), join(b.positions)))
	}
	if differ(a.laterality, b.laterality) {
		reasons = append(reasons, fmt.Sprintf("sides differ: %s and %s", a.laterality, b.laterality))
	}
	if differ(a.exercise, b.exercise) {
		reasons = append(reasons, fmt.Sprintf("kind differs: %s and %s", a.exercise, b.exercise))
	}
	return reasons
}

func differ(a, b string) bool { return a != "" && b != "" && a != b }

// unknown is what a row gives when one of the two does not say.
const unknown = 0.5

// scoreRows are the parts of the score: weights that add up to 1.
var scoreRows = []struct {
	weight float64
	of     func(a, b features) (value float64, reason string)
}{
	{0.30, comparePosition},
	{0.30, compareAction},
	{0.15, compareLaterality},
	{0.10, compareSupport},
	{0.15, compareName},
}

// hasWitness reports whether the how-tos or the names are at least half alike.
// Position, sides and support are shared by hundreds of movements: without a
// witness there is no pair.
func hasWitness(a, b features) bool {
	const half = 0.5
	name, _, _ := likestNames(a, b)
	return name >= half || alike(a.actions, b.actions) >= half
}

func comparePosition(a, b features) (float64, string) {
	if len(a.positions) == 0 || len(b.positions) == 0 {
		return unknown, "start position not said by both"
	}
	shared := common(a.positions, b.positions)
	if len(shared) == 0 {
		return unknown, fmt.Sprintf("near start positions: %s and %s", join(a.positions), join(b.positions))
	}
	return 1, "same start position: " + join(shared)
}

// neighbours are start positions authors use for one another: who sits back
// on the heels starts on all fours or kneeling, who squats starts standing.
var neighbours = map[string]string{"kneeling": "quadruped", "quadruped": "kneeling", "squat": "standing", "standing": "squat"}

// elsewhere reports whether two start in positions nobody takes for one
// another.
func elsewhere(a, b features) bool {
	return len(a.positions) > 0 && len(b.positions) > 0 && !near(a.positions, b.positions)
}

func near(a, b []string) bool {
	return slices.ContainsFunc(a, func(p string) bool { return slices.Contains(b, p) || slices.Contains(b, neighbours[p]) })
}

func compareAction(a, b features) (float64, string) {
	if len(a.actions) == 0 || len(b.actions) == 0 {
		return unknown, "how-to not given by both"
	}
	value := alike(a.actions, b.actions)
	return value, fmt.Sprintf("how-tos are %.0f %% alike in actions and parts of the body", 100*value)
}

func compareLaterality(a, b features) (float64, string) {
	if a.laterality == "" || b.laterality == "" {
		return unknown, "sides not said by both"
	}
	return 1, "both " + a.laterality
}

func compareSupport(a, b features) (float64, string) {
	if len(a.support)+len(b.support) == 0 {
		return 1, "neither needs support"
	}
	return alike(a.support, b.support), fmt.Sprintf("support: %s and %s", join(a.support), join(b.support))
}

func compareName(a, b features) (float64, string) {
	value, left, right := likestNames(a, b)
	if value == 0 {
		return 0, "no word of the names in common"
	}
	return value, fmt.Sprintf("names %q and %q", a.names[left], b.names[right])
}

// likestNames finds the two names that are most alike.
func likestNames(a, b features) (value float64, left, right int) {
	for i := range a.words {
		for k := range b.words {
			if v := alike(a.words[i], b.words[k]); v > value {
				value, left, right = v, i, k
			}
		}
	}
	return value, left, right
}

func join(values []string) string {
	if len(values) == 0 {
		return "none"
	}
	return strings.Join(slices.Clone(values), ", ")
}

// describe names an account in a reason.
func describe(a schema.Account) string {
	return fmt.Sprintf("%s:%d:%d %q", a.Source.Article(), a.Span.Start.Line, a.Span.Start.Column, a.Name)
}
