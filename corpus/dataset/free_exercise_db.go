package dataset

// This file reads and writes the JSON of free-exercise-db (The Unlicense): one
// list of exercises in dist/exercises.json.

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

var freeExerciseDB = Format{
	Name:  "free-exercise-db",
	About: "the exercises of free-exercise-db, its dist/exercises.json",
	Losses: `force, level and mechanic are dropped. Primary and secondary muscles become one
list, and count only where the instructions name no target.`,
	Read: readFreeExerciseDB,
}

// An exercise is a record of free-exercise-db.
type exercise struct {
	ID               string   `json:"id"`
	Name             string   `json:"name"`
	Force            *string  `json:"force"`
	Level            string   `json:"level"`
	Mechanic         *string  `json:"mechanic"`
	Equipment        *string  `json:"equipment"`
	PrimaryMuscles   []string `json:"primaryMuscles"`
	SecondaryMuscles []string `json:"secondaryMuscles"`
	Instructions     []string `json:"instructions"`
	Category         string   `json:"category"`
	Images           []string `json:"images"`
}

const stretching = "stretching"

// freeMuscles are their muscles and our targets; several of ours may be one of
// theirs, and the first is what theirs becomes.
var freeMuscles = []struct {
	theirs string
	ours   []string
}{
	{"abdominals", []string{"abdominals", "obliques"}},
	{"abductors", []string{"outer-hip", "it-band"}},
	{"adductors", []string{"adductors"}},
	{"biceps", []string{"biceps"}},
	{"calves", []string{"calves", "gastrocnemius", "soleus", "achilles", "shins", "ankles", "plantar-fascia", "feet"}},
	{"chest", []string{"chest"}},
	{"forearms", []string{"forearms", "wrist-flexors", "wrist-extensors", "wrists", "hands", "fingers"}},
	{"glutes", []string{"glutes", "piriformis", "hip-rotators", "hips"}},
	{"hamstrings", []string{"hamstrings"}},
	{"lats", []string{"latissimus-dorsi"}},
	{"lower back", []string{"lower-back", "quadratus-lumborum", "back", "back-extensors"}},
	{"middle back", []string{"upper-back", "rhomboids", "shoulder-blades"}},
	{"neck", []string{"neck", "front-of-neck", "back-of-neck", "levator-scapulae"}},
	{"quadriceps", []string{"quadriceps", "hip-flexors", "thighs"}},
	{"shoulders", []string{"shoulders", "front-of-shoulder", "back-of-shoulder", "rotator-cuff"}},
	{"traps", []string{"upper-trapezius"}},
	{"triceps", []string{"triceps"}},
}

// freeEquipment are their things and ours; an empty one needs nothing, or does
// not say what.
var freeEquipment = map[string]string{
	"foam roll": "foam-roller", "exercise ball": "ball", "medicine ball": "ball", "bands": "band",
	"dumbbell": "weight", "kettlebells": "weight", "barbell": "weight", "e-z curl bar": "weight", "body only": "", "other": "",
}

func readFreeExerciseDB(path string, content []byte, o Options) ([]Page, error) {
	var all []exercise
	if err := json.Unmarshal(content, &all); err != nil {
		return nil, fmt.Errorf("read the exercises of free-exercise-db: %w", err)
	}
	dictionary := map[string]string{}
	for _, row := range freeMuscles {
		dictionary[row.theirs] = row.ours[0]
	}
	var pages []Page
	for i, e := range all {
		if e.Name == "" || e.ID == "" {
			return nil, fmt.Errorf("read the exercises of free-exercise-db: number %d has no id or no name", i+1)
		}
		if len(o.Kinds) > 0 && !slices.Contains(o.Kinds, e.Category) {
			continue
		}
		p := Page{Path: path + "/" + e.ID + ".md", Content: markdown(e.Name, e.Instructions), Licence: "Unlicense", Exercise: e.Category != stretching}
		p.Targets, p.Lost = translate(dictionary, slices.Concat(e.PrimaryMuscles, e.SecondaryMuscles))
		if e.Equipment != nil {
			var lost []string
			p.Equipment, lost = translate(freeEquipment, []string{*e.Equipment})
			p.Lost = append(p.Lost, lost...)
		}
		pages = append(pages, p)
	}
	return pages, nil
}

// writeFreeExerciseDB writes records as free-exercise-db keeps them.
func writeFreeExerciseDB(out io.Writer, records []schema.Record) error {
	all := make([]exercise, len(records))
	for i, r := range records {
		all[i] = exerciseOf(r)
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(all)
}

func exerciseOf(r schema.Record) exercise {
	e := exercise{ID: strings.ReplaceAll(r.ID, "-", "_"), Name: r.Name, Level: "beginner", Category: stretching,
		PrimaryMuscles: []string{}, SecondaryMuscles: []string{}, Instructions: []string{}, Images: []string{}}
	if r.Summary.Kind.Value == "exercise" {
		e.Category = "strength"
	}
	if r.Summary.Kind.Value == "static" {
		e.Force = new("static")
	}
	for _, step := range r.Summary.Steps.Steps {
		e.Instructions = append(e.Instructions, step.Text)
	}
	for _, row := range freeMuscles {
		if slices.ContainsFunc(r.Summary.Targets, func(c schema.Claim) bool { return slices.Contains(row.ours, c.Value) }) {
			e.PrimaryMuscles = append(e.PrimaryMuscles, row.theirs)
		}
	}
	e.Equipment = freeThing(r.Summary.Equipment)
	return e
}

// freeThing gives the one thing their format has room for; nil when nothing is
// needed.
func freeThing(things []schema.Claim) *string {
	for _, theirs := range []string{"foam roll", "exercise ball", "bands", "dumbbell"} {
		if slices.ContainsFunc(things, func(c schema.Claim) bool { return c.Value == freeEquipment[theirs] }) {
			return &theirs
		}
	}
	if len(things) > 0 {
		return new("other")
	}
	return nil
}
