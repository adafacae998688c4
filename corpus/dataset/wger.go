package dataset

// This file reads the exercises of wger, as its public API gives them at
// exerciseinfo: {"results": [...]}, or the bare list. Texts are HTML.

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strings"
)

var wger = Format{
	Name:  "wger",
	About: "exercises as wger's API gives them at exerciseinfo",
	Losses: `Only the English translation is read; aliases, pictures, films and authors are
dropped, the licence is kept. Muscles count only where the text names no target.`,
	Read: readWger,
}

// A wgerExercise is the part of their record that we read.
type wgerExercise struct {
	ID       int    `json:"id"`
	UUID     string `json:"uuid"`
	Category struct {
		Name string `json:"name"`
	} `json:"category"`
	Muscles          []wgerMuscle `json:"muscles"`
	MusclesSecondary []wgerMuscle `json:"muscles_secondary"`
	Equipment        []struct {
		Name string `json:"name"`
	} `json:"equipment"`
	License struct {
		ShortName string `json:"short_name"`
	} `json:"license"`
	Translations []struct {
		Name        string `json:"name"`
		Description string `json:"description"`
		Language    int    `json:"language"`
	} `json:"translations"`
}

type wgerMuscle struct {
	Name   string `json:"name"`
	NameEn string `json:"name_en"`
}

// wgerEnglish is the number of the language.
const wgerEnglish = 2

// wgerMuscles are their muscles, by the plain or else the Latin name.
var wgerMuscles = map[string]string{
	"abs": "abdominals", "rectus abdominis": "abdominals", "obliquus externus abdominis": "obliques", "biceps": "biceps", "biceps brachii": "biceps",
	"brachialis": "biceps", "calves": "calves", "gastrocnemius": "gastrocnemius", "soleus": "soleus", "chest": "chest", "pectoralis major": "chest",
	"glutes": "glutes", "gluteus maximus": "glutes", "hamstrings": "hamstrings", "biceps femoris": "hamstrings", "lats": "latissimus-dorsi",
	"latissimus dorsi": "latissimus-dorsi", "quads": "quadriceps", "quadriceps femoris": "quadriceps", "shoulders": "shoulders",
	"anterior deltoid": "front-of-shoulder", "serratus anterior": "ribs", "trapezius": "upper-trapezius", "triceps": "triceps",
	"triceps brachii": "triceps", "lower back": "lower-back", "erector spinae": "back-extensors",
}

var wgerEquipment = map[string]string{
	"barbell": "weight", "dumbbell": "weight", "kettlebell": "weight", "sz-bar": "weight", "bench": "bench", "incline bench": "bench",
	"gym mat": "mat", "swiss ball": "ball", "resistance band": "band", "pull-up bar": "other", "none (bodyweight exercise)": "",
}

// wgerStretching are categories or words of names that say it is a stretch:
// wger has no category of its own for stretches.
var wgerStretching = []string{"stretch", "mobility", "pose", "yoga"}

func readWger(path string, content []byte, o Options) ([]Page, error) {
	all, err := wgerList(content)
	if err != nil {
		return nil, fmt.Errorf("read the exercises of wger: %w", err)
	}
	var pages []Page
	for _, e := range all {
		for _, t := range e.Translations {
			if t.Language != wgerEnglish || len(o.Kinds) > 0 && !slices.Contains(o.Kinds, e.Category.Name) {
				continue
			}
			pages = append(pages, e.page(path, t.Name, t.Description))
			break
		}
	}
	return pages, nil
}

func wgerList(content []byte) ([]wgerExercise, error) {
	var all []wgerExercise
	if bytes.HasPrefix(bytes.TrimSpace(content), []byte("[")) {
		return all, json.Unmarshal(content, &all)
	}
	var page struct {
		Results *[]wgerExercise `json:"results"`
	}
	page.Results = &all
	err := json.Unmarshal(content, &page)
	if err == nil && len(all) == 0 {
		err = fmt.Errorf(`it has no "results" with exercises in it`)
	}
	return all, err
}

func (e wgerExercise) page(path, name, description string) Page {
	p := Page{Path: fmt.Sprintf("%s/%s.html", path, cmp.Or(e.UUID, fmt.Sprint(e.ID))), Licence: e.License.ShortName,
		Content: fmt.Appendf(nil, "<h1>Stretches</h1>\n<h2>%s</h2>\n%s\n", html.EscapeString(oneLine(name)), description)}
	lower := strings.ToLower(e.Category.Name + " " + name)
	p.Exercise = !slices.ContainsFunc(wgerStretching, func(word string) bool { return strings.Contains(lower, word) })
	var muscles, things []string
	for _, m := range slices.Concat(e.Muscles, e.MusclesSecondary) {
		muscles = append(muscles, cmp.Or(m.NameEn, m.Name))
	}
	for _, t := range e.Equipment {
		things = append(things, t.Name)
	}
	var lost []string
	p.Targets, p.Lost = translate(wgerMuscles, muscles)
	p.Equipment, lost = translate(wgerEquipment, things)
	p.Lost = append(p.Lost, lost...)
	return p
}
