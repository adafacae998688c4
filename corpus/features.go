package corpus

// This file draws from a record what tells one movement from another. The
// body decides (start position, action, limb pattern, support); the name is
// one witness.

import (
	"slices"
	"strings"
	"sync"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// features are what two records are compared by. Lists are sorted sets; an
// empty one means that nothing is known, but for support, where it means that
// the movement needs none.
type features struct {
	id         string
	catalogued bool
	positions  []string
	laterality string
	exercise   string // "exercise" or "stretch"; empty when accounts differ
	actions    []string
	support    []string
	names      []string   // folded
	words      [][]string // the telling words of each name
	articles   []string   // that describe it
}

// supports are the things that carry the body or change the load; all other
// equipment helps reach or comfort and does not tell movements apart.
var supports = map[string]bool{
	"chair": true, "wall": true, "doorway": true, "table": true, "step": true, "bench": true, "partner": true,
	"weight": true, "band": true, "ball": true, "foam-roller": true,
}

// actionSections are the vocabulary's kinds of action. Those that only say
// where a hand or foot is put are left out.
var actionSections = []string{
	"BEND", "HINGE", "STRAIGHT", "CROSS", "LACE", "PULL", "LIFT", "LOWER", "ROUND", "ARCH", "SAG", "TUCK", "TWIST", "TILT", "REACH",
	"STEP", "SITS", "PRESS", "CIRCLE", "ROLL", "SWING", "SQUEEZE", "OPEN",
}

// featuresOf draws the features of a record; a movement of the catalogue
// brings what the catalogue knows of it.
func featuresOf(r schema.Record) features {
	f, _ := catalogueFeatures()[r.ID]
	f.id = r.ID
	for _, claim := range r.Summary.Positions {
		f.positions = append(f.positions, claim.Value)
	}
	if !f.catalogued {
		f.laterality = agreed(r.Summary.Laterality)
		f.exercise = stretchOrExercise(r)
	}
	for _, account := range r.Accounts {
		f.names = append(f.names, schema.FoldName(account.Name))
		f.articles = append(f.articles, account.Source.Article())
	}
	f.actions = actionsIn(r.Summary.Steps.Steps) // all how-tos together would ask for every action there is
	for _, claim := range r.Summary.Equipment {
		if supports[claim.Value] && !f.catalogued {
			f.support = append(f.support, claim.Value)
		}
	}
	return f.tidied()
}

// catalogueFeatures gives the features of every movement of the catalogue, by
// slug.
var catalogueFeatures = sync.OnceValue(func() map[string]features {
	all := map[string]features{}
	for _, m := range movement.Default().All() {
		f := features{id: m.Slug, catalogued: true, positions: m.Positions, laterality: laterality(m), exercise: "stretch"}
		if m.Kind == "exercise" {
			f.exercise = m.Kind
		}
		for _, name := range append([]string{m.Name}, m.Aliases...) {
			f.names = append(f.names, schema.FoldName(name))
		}
		for _, thing := range m.Equipment {
			if supports[thing] {
				f.support = append(f.support, thing)
			}
		}
		all[m.Slug] = f.tidied()
	}
	return all
})

func (f features) tidied() features {
	for _, list := range []*[]string{&f.positions, &f.actions, &f.support, &f.names, &f.articles} {
		*list = set(*list)
	}
	f.words = make([][]string, len(f.names))
	for i, name := range f.names {
		f.words[i] = tellingWords(name)
	}
	return f
}

// set gives the distinct values of a list, sorted, without the empty one.
func set(values []string) []string {
	sorted := slices.Compact(slices.Sorted(slices.Values(values)))
	return slices.DeleteFunc(sorted, func(v string) bool { return v == "" })
}

// agreed gives a value nobody contradicts.
func agreed(c schema.Choice) string {
	if len(c.Others) > 0 {
		return ""
	}
	return c.Value
}

func stretchOrExercise(r schema.Record) string {
	kinds := map[bool]bool{}
	for _, account := range r.Accounts {
		kinds[account.Entry.Kind == "exercise"] = true
	}
	switch {
	case len(kinds) != 1:
		return ""
	case kinds[true]:
		return "exercise"
	}
	return "stretch"
}

// actionsIn gives what a how-to asks the body to do: the kinds of action, the
// parts of the body, and which action is asked of which part.
func actionsIn(steps []schema.Passage) []string {
	var all []string
	for _, step := range steps {
		text := phrase.Default().Read(step.Text)
		parts := text.All("PART")
		for _, part := range parts {
			all = append(all, part.ID)
		}
		for _, section := range actionSections {
			for _, action := range text.All(section) {
				all = append(all, section)
				if part, ok := partAfter(parts, action); ok {
					all = append(all, section+" "+part)
				}
			}
		}
	}
	return all
}

// objectWithin is how many tokens after its verb a part of the body is taken
// for what the verb is about.
const objectWithin = 5

func partAfter(parts []phrase.Tag, action phrase.Tag) (string, bool) {
	for _, part := range parts {
		if part.First >= action.Last && part.First < action.Last+objectWithin {
			return part.ID, true
		}
	}
	return "", false
}

// tellingWords gives the words of a name that can tell movements apart.
func tellingWords(name string) []string {
	return set(slices.DeleteFunc(strings.Fields(name), func(word string) bool { return !isTelling(word) }))
}

// alike is the share two sets have in common (Dice: 0 to 1).
func alike(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(overlap(a, b)) / float64(len(a)+len(b))
}

// overlap counts what two sets have in common, both sorted.
func overlap(a, b []string) int {
	shared := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch order := strings.Compare(a[i], b[k]); {
		case order < 0:
			i++
		case order > 0:
			k++
		default:
			shared, i, k = shared+1, i+1, k+1
		}
	}
	return shared
}

func common(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(v string) bool {
		_, ok := slices.BinarySearch(b, v)
		return !ok
	})
}
