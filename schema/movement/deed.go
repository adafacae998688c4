package movement

// This file holds what a name says is done, and by what load: a how-to called
// "Frog hops" is no movement that nobody hops in, and one that asks for a
// barbell none that is done without a weight.

import (
	"slices"
	"sync"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A deed is what words say is done, a bit for each line of deeds.
type deed uint64

// deeds are the folded words of names that say what is done; authors use those
// of one line for one another. A word may stand in several.
var deeds = sync.OnceValue(func() map[string]deed {
	return lineBits[deed](
		"circle roll rotation loop",
		"rotation twist turn crossover windmill",
		"hop jump jack skip",
		"kick kickback swing",
		"curl",
		"press pressup push pushup",
		"row pull pulldown pullup",
		"squat",
		"pistol",
		"crunch situp curl",
		"deadlift rdl",
		"shrug raise",
		"fly flye",
		"plank hover",
		"lunge step",
		"dip",
		"thrust thruster",
		"bridge thrust",
		"burpee",
		"slam throw",
		"clean snatch jerk",
		"tap clap",
		"tuck",
		"extension hyperextension",
		"hug pull",
	)
})

// deedsIn gives what the words of a name say is done, one for each that says
// something.
func deedsIn(words []string) []deed {
	var all []deed
	for _, w := range words {
		if d := deeds()[w]; d != 0 {
			all = append(all, d)
		}
	}
	return all
}

// anyDeed unites deeds.
func anyDeed(all []deed) deed {
	var united deed
	for _, d := range all {
		united |= d
	}
	return united
}

// doesElse reports whether a form says something is done that no name of the
// movement says. A stretch or a pose may be called after what it is near.
func (x *nameIndex) doesElse(slug string, f form) bool {
	if f.ending == "stretch" || f.ending == "pose" {
		return false
	}
	does := x.deeds[x.catalogue.bySlug[slug]]
	return slices.ContainsFunc(deedsIn(f.words), func(d deed) bool { return d&does == 0 })
}

// loads are the things whose weight, pull or help makes another movement of one,
// by their tag, and what a movement that needs them lists. A name may mean it
// all the same, but not where another person does half of it. None lists a
// machine: what is done on one is known by its name.
var loads = []struct {
	tag, id, equipment string
	whateverNamed      bool
}{
	{"EQUIPMENT", "weight", "weight", false}, {"MACHINE", "machine", "machine", false}, {"ASSISTED", "assisted", "partner", true},
}

// loadedElse gives the load that the how-to or the name asks for and m is done
// without; "" when there is none.
func (q *inquiry) loadedElse(m *Movement) string {
	for i, load := range loads {
		if q.loaded[i] && !slices.Contains(m.Equipment, load.equipment) && (load.whateverNamed || q.name.Movement != m.Slug) {
			return load.equipment
		}
	}
	return ""
}

// loadsIn tells of each load whether texts ask for it.
func loadsIn(texts ...*phrase.Text) []bool {
	loaded := make([]bool, len(loads))
	for i, load := range loads {
		for _, t := range texts {
			loaded[i] = loaded[i] || slices.ContainsFunc(t.All(load.tag), func(found phrase.Tag) bool { return found.ID == load.id })
		}
	}
	return loaded
}
