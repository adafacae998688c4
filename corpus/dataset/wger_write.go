package dataset

// This file writes records as wger's API gives exercises at exerciseinfo.

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

// wgerRows are wger's muscles with their numbers and categories, and our targets
// that become one of them; what wger's becomes when it is read comes first.
var wgerRows = []struct {
	id          int
	name, plain string
	categoryID  int
	category    string
	ours        []string
}{
	{1, "Biceps brachii", "Biceps", 8, "Arms", []string{"biceps", "arms", "elbows", "forearms", "wrist-flexors", "wrist-extensors", "wrists", "hands", "fingers"}},
	{5, "Triceps brachii", "Triceps", 8, "Arms", []string{"triceps"}},
	{2, "Anterior deltoid", "Shoulders", 13, "Shoulders", []string{"shoulders", "front-of-shoulder", "back-of-shoulder", "rotator-cuff"}},
	{4, "Pectoralis major", "Chest", 11, "Chest", []string{"chest"}},
	{6, "Rectus abdominis", "Abs", 10, "Abs", []string{"abdominals"}},
	{14, "Obliquus externus abdominis", "", 10, "Abs", []string{"obliques", "quadratus-lumborum"}},
	{3, "Serratus anterior", "", 11, "Chest", []string{"ribs"}},
	{9, "Trapezius", "", 12, "Back", []string{"upper-trapezius", "neck", "back-of-neck", "levator-scapulae", "rhomboids", "upper-back", "shoulder-blades"}},
	{12, "Latissimus dorsi", "Lats", 12, "Back", []string{"latissimus-dorsi"}},
	{16, "Erector spinae", "Lower back", 12, "Back", []string{"lower-back", "back-extensors", "back"}},
	{8, "Gluteus maximus", "Glutes", 9, "Legs", []string{"glutes", "piriformis", "hip-rotators", "hips", "outer-hip"}},
	{10, "Quadriceps femoris", "Quads", 9, "Legs", []string{"quadriceps", "hip-flexors", "thighs", "knees"}},
	{11, "Biceps femoris", "Hamstrings", 9, "Legs", []string{"hamstrings"}},
	{7, "Gastrocnemius", "Calves", 14, "Calves", []string{"calves", "gastrocnemius", "achilles"}},
	{15, "Soleus", "", 14, "Calves", []string{"soleus"}},
}

// wgerThings are wger's names of our equipment, with their numbers.
var wgerThings = []struct {
	id           int
	theirs, ours string
}{{4, "Gym mat", "mat"}, {5, "Swiss Ball", "ball"}, {8, "Bench", "bench"}, {11, "Resistance band", "band"}, {3, "Dumbbell", "weight"}}

// A wgerNamed is one of the things wger gives a number and a name.
type wgerNamed struct {
	ID   int    `json:"id"`
	Name string `json:"name"`
}

type wgerOutMuscle struct {
	wgerNamed
	NameEn string `json:"name_en"`
}

type wgerOut struct {
	ID               int             `json:"id"`
	UUID             string          `json:"uuid"`
	Category         wgerNamed       `json:"category"`
	Muscles          []wgerOutMuscle `json:"muscles"`
	MusclesSecondary []wgerOutMuscle `json:"muscles_secondary"`
	Equipment        []wgerNamed     `json:"equipment"`
	License          struct {
		ShortName string `json:"short_name"`
	} `json:"license"`
	Translations []wgerTranslation `json:"translations"`
}

type wgerTranslation struct {
	UUID        string      `json:"uuid"`
	Name        string      `json:"name"`
	Description string      `json:"description"`
	Language    int         `json:"language"`
	Aliases     []wgerAlias `json:"aliases"`
}

type wgerAlias struct {
	Alias string `json:"alias"`
}

func writeWger(out io.Writer, records []schema.Record) error {
	page := struct {
		Count    int       `json:"count"`
		Next     *string   `json:"next"`
		Previous *string   `json:"previous"`
		Results  []wgerOut `json:"results"`
	}{Count: len(records), Results: make([]wgerOut, len(records))}
	for i, r := range records {
		page.Results[i] = wgerOf(i+1, r)
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(page)
}

func wgerOf(number int, r schema.Record) wgerOut {
	e := wgerOut{ID: number, UUID: uuidOf(r.ID), Category: wgerNamed{12, "Back"}, Muscles: []wgerOutMuscle{}, MusclesSecondary: []wgerOutMuscle{}, Equipment: []wgerNamed{}}
	for i, row := range wgerRows {
		if !slices.ContainsFunc(r.Summary.Targets, func(c schema.Claim) bool { return slices.Contains(row.ours, c.Value) }) {
			continue
		}
		if len(e.Muscles) == 0 {
			e.Category = wgerNamed{wgerRows[i].categoryID, wgerRows[i].category}
		}
		e.Muscles = append(e.Muscles, wgerOutMuscle{wgerNamed{row.id, row.name}, row.plain})
	}
	for _, row := range wgerThings {
		if slices.ContainsFunc(r.Summary.Equipment, func(c schema.Claim) bool { return c.Value == row.ours }) {
			e.Equipment = append(e.Equipment, wgerNamed{row.id, row.theirs})
		}
	}
	if all := strings.Split(licences(r), "; "); len(all) == 1 {
		e.License.ShortName = all[0] // of several there is none that holds for the whole
	}
	t := wgerTranslation{UUID: uuidOf(r.ID + " en"), Name: r.Name, Language: wgerEnglish, Aliases: []wgerAlias{}}
	for _, name := range r.Aliases {
		t.Aliases = append(t.Aliases, wgerAlias{name})
	}
	var description strings.Builder
	for _, step := range steps(r) {
		fmt.Fprintf(&description, "<p>%s</p>\n", html.EscapeString(step))
	}
	t.Description = description.String()
	e.Translations = []wgerTranslation{t}
	return e
}

// uuidOf makes an identifier of the form wger asks for (version 8: of our own
// making) that is the same whenever the record is written.
func uuidOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80
	h := hex.EncodeToString(sum[:16])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
