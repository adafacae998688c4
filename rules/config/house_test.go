package config

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const houseWords = `names:
  cat-cow: [angry armadillo, puddle pose]
  pillow-hug: bear hug
words:
  equipment:
    strap: [gym ribbon]
movements:
  pillow-hug:
    name: Pillow hug
    positions: [side-lying]
    laterality: unilateral
    targets: upper-back
    cues: hug|squeeze ~3 pillow
`

// TestHouse: names, words and movements of a vocabulary file are known, those
// of a file that is extended too.
func TestHouse(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "house.yaml"), houseWords)
	write(t, filepath.Join(dir, "base.yaml"), "vocabulary: house.yaml\n")
	write(t, filepath.Join(dir, "more.yaml"), "names: {pillow-hug: [good night cuddle]}\n")
	write(t, filepath.Join(dir, FileName), "extends: base.yaml\nvocabulary: more.yaml\n")
	config, err := Load(filepath.Join(dir, FileName))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Angry armadillo": "cat-cow", "Puddle pose": "cat-cow", "Pillow hug": "pillow-hug", "Good night cuddle": "pillow-hug", "Bear hug": "pillow-hug",
	} {
		if got := config.Movements().ByName(name).Movement; got != want {
			t.Errorf("%q means %q, want %s", name, got, want)
		}
	}
	if got := config.Movements().Vocabulary.Read("Take a gym ribbon.").All("EQUIPMENT"); len(got) != 1 {
		t.Errorf("read %v, want a strap", got)
	}
	if none := (*Config)(nil); none.Movements().ByName("Pillow hug").Movement != "" {
		t.Error("without a configuration the house's movement is known")
	}
}

// TestHouseMistakes wants every mistake of a vocabulary file told with its
// place, and the JSON Schema to refuse the same files.
func TestHouseMistakes(t *testing.T) {
	schema := compiled(t, VocabularySchema())
	const pillow = "movements: {pillow-hug: {name: Pillow hug, "
	for _, test := range []struct {
		name, text, want string
		loose            bool // what JSON Schema can't say
	}{
		{name: "unknown key", text: "name: {}\n", want: `1:1: vocabulary: unknown key "name"; did you mean names?`},
		{name: "unknown section", text: "words:\n  EQUIPMNT: {strap: rope}\n", want: `2:3: words: there is no section "EQUIPMNT"; did you mean EQUIPMENT?`},
		{name: "unknown id", text: "words:\n  EQUIPMENT:\n    strapp: rope\n", want: `3:5: words: EQUIPMENT has no id "strapp"; did you mean strap?`},
		{name: "word of another id", text: "words: {EQUIPMENT: {chair: [gym ribbon, strap]}}\n", want: `1:41: words: form "strap" of EQUIPMENT is already strap at vocab/equipment.txt:`, loose: true},
		{name: "unknown movement", text: "names: {cat-cowe: [bear]}\n", want: `1:9: names: there is no movement "cat-cowe"; did you mean cat-cow?`, loose: true},
		{name: "name of another movement", text: "names: {cobra: [Cat camel]}\n", want: `1:17: names: "Cat camel" is a name of cat-cow`, loose: true},
		{name: "movement that there is", text: "movements: {cobra: {name: Cobra}}\n", want: `1:13: movements: there is a movement cobra already`, loose: true},
		{name: "movement without a name", text: "movements: {pillow-hug: {kind: static}}\n", want: `1:13: movements: a movement needs a name`},
		{name: "no slug", text: "movements: {Pillow Hug: {name: Pillow hug}}\n", want: `1:13: movements: "Pillow Hug" is no slug`, loose: true},
		{name: "unknown position", text: pillow + "positions: [lying-side]}}\n", want: `1:56: positions: unknown "lying-side"`},
		{name: "unknown kind", text: pillow + "kind: statik}}\n", want: `1:50: kind: unknown "statik"; did you mean static?`},
		{name: "unknown parent", text: pillow + "variant-of: cobre}}\n", want: `1:56: variant-of: unknown "cobre"; did you mean cobra?`, loose: true},
		{name: "no pattern", text: pillow + "cues: ['(hug']}}\n", want: `1:51: cues: pattern "(hug"`, loose: true},
		{name: "pattern over no section", text: pillow + "cues: [HUGS pillow]}}\n", want: `1:51: cues: pattern "HUGS pillow": no vocabulary file has a section HUGS`, loose: true},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "house.yaml"), test.text)
			write(t, filepath.Join(dir, FileName), "vocabulary: house.yaml\n")
			_, err := Load(filepath.Join(dir, FileName))
			var invalid *InvalidError
			if !errors.As(err, &invalid) {
				t.Fatalf("got %v, want an InvalidError", err)
			}
			got := strings.TrimPrefix(err.Error(), filepath.ToSlash(filepath.Join(dir, "house.yaml"))+":")
			if diff := cmp.Diff(test.want, got[:min(len(got), len(test.want))]); diff != "" {
				t.Errorf("(-want +got):\n%s\nall: %s", diff, got)
			}
			if !test.loose && fitsSchema(t, schema, test.text) == nil {
				t.Error("the JSON Schema takes it")
			}
		})
	}
}

// TestHouseSchema: the JSON Schema takes what the reader takes.
func TestHouseSchema(t *testing.T) {
	capitals := strings.Replace(houseWords, "equipment:", "EQUIPMENT:", 1)
	if err := fitsSchema(t, compiled(t, VocabularySchema()), capitals); err != nil {
		t.Error(err)
	}
}
