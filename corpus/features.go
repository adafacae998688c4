package corpus

// This file draws from a record what tells one movement from another. The
// body decides (start position, action, limb pattern, support); the name is
// one witness. Profiles are the same in numbers.

import (
	"cmp"
	"fmt"
	"maps"
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

// supportList has the things that carry the body or change the load, sorted;
// all other equipment helps reach or comfort and does not tell movements apart.
var supportList = []string{"ball", "band", "bench", "chair", "doorway", "foam-roller", "partner", "step", "table", "wall", "weight"}

func isSupport(thing string) bool { return slices.Contains(supportList, thing) }

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
	f.names = append(f.names, mostUsedNames(r)...)
	f.articles = articlesOf(r)
	f.actions = actionsIn(r.Summary.Steps.Steps) // all how-tos together would ask for every action there is
	for _, claim := range r.Summary.Equipment {
		if isSupport(claim.Value) && !f.catalogued {
			f.support = append(f.support, claim.Value)
		}
	}
	return f.tidied()
}

// features gives what is compared of a record, or of a movement of the
// catalogue that has none. The ID is one in use.
func (c *Corpus) features(id string) (features, error) {
	if i, ok := c.find(id); ok {
		return featuresOf(c.Records[i]), nil
	}
	if f, ok := catalogueFeatures()[id]; ok {
		return f, nil
	}
	return features{}, fmt.Errorf("compare records: there is no %q in the corpus or the catalogue", id)
}

// namesAtMost is how many of its names a record is compared by: a slip of one
// author among thousands says nothing of a movement.
const namesAtMost = 24

// mostUsedNames gives the names of the accounts, folded, the most used first
// and else in order.
func mostUsedNames(r schema.Record) []string {
	used := map[string]int{}
	for _, account := range r.Accounts {
		used[schema.FoldName(account.Name)]++
	}
	names := slices.SortedFunc(maps.Keys(used), func(a, b string) int { return cmp.Or(-cmp.Compare(used[a], used[b]), cmp.Compare(a, b)) })
	return names[:min(len(names), namesAtMost)]
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
			if isSupport(thing) {
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
