package dosage

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

func read(text string) []Reading { return Read(phrase.Default().Read(text)) }

// TestRowsReadTheirPhrase also finds shadowed rows: a row whose own phrase
// another row reads is never reached or was written for something else.
func TestRowsReadTheirPhrase(t *testing.T) {
	seen := map[string]bool{}
	for i, r := range doseRows {
		if seen[r.phrase] {
			t.Errorf("two rows were written for %q", r.phrase)
		}
		seen[r.phrase] = true
		text := phrase.Default().Read(r.phrase)
		tags, _ := readAmounts(text)
		if !finds(doseTable, text.Mark(tags), i) {
			t.Errorf("the row %q does not read the phrase it was written for: %s", r.phrase, show(read(r.phrase)))
		}
	}
	for i, r := range amountRows {
		if !finds(amountTable, phrase.Default().Read(r.phrase), i) {
			t.Errorf("the amount row %q does not read the phrase it was written for", r.phrase)
		}
	}
}

func finds(table *phrase.Table, t *phrase.Text, row int) bool {
	for _, found := range table.FindAll(t) {
		if found.Row == row {
			return true
		}
	}
	return false
}

// TestFormsKnowTheirSections finds forms that ask for a section nobody fills.
func TestFormsKnowTheirSections(t *testing.T) {
	marked := map[string]bool{}
	for _, r := range amountRows {
		marked[r.section] = true
		if err := phrase.Default().Check(phrase.MustCompile(r.form)); err != nil {
			t.Errorf("the amount row %q: %v", r.phrase, err)
		}
	}
	for _, r := range doseRows {
		err := phrase.Default().Check(phrase.MustCompile(r.form))
		if err == nil {
			continue
		}
		words := strings.Fields(err.Error())
		if !marked[words[len(words)-1]] {
			t.Errorf("the row %q: %v", r.phrase, err)
		}
	}
}

// TestPhrases reads the phrases of testdata, each with what it must give.
func TestPhrases(t *testing.T) {
	file, err := os.ReadFile("testdata/phrases.txt")
	if err != nil {
		t.Fatal(err)
	}
	for number, line := range strings.Split(string(file), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		text, want, ok := strings.Cut(line, " => ")
		if !ok {
			t.Fatalf("phrases.txt:%d: no => between phrase and reading", number+1)
		}
		if got := show(read(text)); got != strings.TrimSpace(want) {
			t.Errorf("phrases.txt:%d: %q\n got %s\nwant %s", number+1, text, got, want)
		}
	}
}

func TestSpansAreTheAmountsWords(t *testing.T) {
	for text, want := range map[string]string{
		"Hold it for 20–30 seconds, please.":         "20–30 seconds",
		"Stay for up to a minute.":                   "up to a minute",
		"Then 3 × 10 reps.":                          "3|10",
		"Hold for about 30 sec.":                     "about 30 sec",
		"Reps: 8-12 each side":                       "8-12",
		"Repeat it two more times, twice a day.":     "two more times|twice a day",
		"Breathe here for five slow, deep breaths.":  "five slow, deep breaths",
		"Hold there until the tightness eases.":      "Hold there until",
		"Move on, then repeat it on the other side.": "on the other side",
	} {
		var got []string
		for _, r := range read(text) {
			got = append(got, text[r.Start:r.End])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: the amounts are %q, want %q", text, got, want)
		}
	}
}

// TestSharedPhrases runs the phrases that are kept beside the project.
func TestSharedPhrases(t *testing.T) {
	file, err := os.ReadFile("../../../shared/reference/dosage-phrases.tsv")
	if err != nil {
		t.Skip("the shared phrases are not here")
	}
	fields := map[string]Field{
		"hold": Hold, "reps": Reps, "sets": Sets, "rest": Rest, "duration": Duration, "contract": Contract, "freq": Frequency,
	}
	for _, line := range strings.Split(strings.TrimSpace(string(file)), "\n")[1:] {
		p, want, _ := strings.Cut(line, "\t")
		var expected map[string]any
		if err := json.Unmarshal([]byte(want), &expected); err != nil {
			t.Fatal(err)
		}
		readings := read(p)
		for name, f := range fields {
			if got, want := summary(readings, f), wanted(expected[name], f); got != want {
				t.Errorf("%q: %s is %q, want %q: %s", p, f, got, want, show(readings))
			}
		}
	}
}

func TestReadIsLinear(t *testing.T) {
	for _, unit := range []string{"Hold for 20-30 seconds, then switch sides. ", "hold ", "repeat 3 x ", "for a ", "and then the other "} {
		if got, twice := len(read(strings.Repeat(unit, 200))), len(read(strings.Repeat(unit, 400))); twice > 2*got+2 {
			t.Errorf("%q: %d readings, doubled %d", unit, got, twice)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, r := range doseRows {
		f.Add(r.phrase)
	}
	for _, r := range amountRows {
		f.Add("hold for " + r.phrase + " (each side), 3 x 10.")
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range read(text) {
			if r.Start < 0 || r.End <= r.Start || r.End > len(text) {
				t.Fatalf("%+v is no part of %d bytes", r, len(text))
			}
			if r.Min != nil && r.Max != nil && *r.Min > *r.Max {
				t.Fatalf("the smallest amount is %v, the largest %v", *r.Min, *r.Max)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[r.Start:r.End]) {
				t.Fatalf("%q cuts a letter", text[r.Start:r.End])
			}
			if (r.Vague || r.Bare) && (r.Min != nil || r.Max != nil) {
				t.Fatalf("%+v is vague and has an amount", r)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("Lie on your back and bend both knees. Bring the left knee towards your chest and hold it there for 20–30 seconds, "+
		"then relax. Repeat on the other side, three times per leg. ", 200)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		read(text)
	}
}
