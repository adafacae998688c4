package extract

// Every row of every table reads the phrase it was written for.

import (
	"testing"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

func TestRowsReadTheirPhrases(t *testing.T) {
	tables := []struct {
		name   string
		table  *phrase.Table
		rows   int
		phrase func(int) string
		same   func(a, b int) bool // rows that may stand in for each other
	}{
		{"position", positionTable, len(positionRows), func(i int) string { return positionRows[i].phrase },
			func(a, b int) bool { return positionRows[a].position == positionRows[b].position }},
		{"section", sectionTable, len(sectionRows), func(i int) string { return sectionRows[i].phrase },
			func(a, b int) bool { return false }},
		{"side", sideTable, len(sideRows), func(i int) string { return sideRows[i].phrase },
			func(a, b int) bool { return sideRows[a].direction == sideRows[b].direction }},
		{"label", labelTable, len(labelRows), func(i int) string { return labelRows[i].says },
			func(a, b int) bool { return labelRows[a].use == labelRows[b].use }},
		{"caution", cautionTable, len(cautionRows), func(i int) string { return cautionRows[i].phrase },
			func(a, b int) bool { return cautionRows[a].about == cautionRows[b].about }},
	}
	for _, table := range tables {
		for i := range table.rows {
			found := table.table.FindAll(phrase.Default().Read(table.phrase(i)))
			read := false
			for _, f := range found {
				read = read || f.Row == i || table.same(f.Row, i)
			}
			if !read {
				t.Errorf("%s row %q is not read from its own phrase", table.name, table.phrase(i))
			}
		}
	}
}

func TestInstructs(t *testing.T) {
	tests := []struct {
		text string
		want instruction
	}{
		{"Lie on your back.", cue},
		{"Slowly raise both arms.", cue},
		{"With your knees bent, roll them to one side.", cue},
		{"On an exhale, turn from the waist.", cue},
		{"You should pull the leg towards you.", cue},
		{"The hips should be kept level.", cue},
		{"Make sure to keep your elbows wide.", cue},
		{"Perform small circles with your arms.", cue},
		{"Do these every day.", order},
		{"Repeat three times.", order},
		{"Use an open space that is free of clutter.", order},
		{"Look at something 20 feet away.", order},
		{"Heels down", hint},
		{"Arm outstretched to the side, palm away", hint},
		{"Back pain is common.", none},
		{"Most people sit too much.", none},
		{"Stretching is good for everybody.", none},
		{"Lower back pain can last for weeks.", none},
	}
	for _, test := range tests {
		text := phrase.Default().Read(test.text)
		if got := instructs(text, text.Sentences[0]); got != test.want {
			t.Errorf("%q: %v, want %v", test.text, got, test.want)
		}
	}
}

func TestCautions(t *testing.T) {
	tests := map[string]string{ // sentence → what it is about; "" is no caution
		"Stop at once if you feel a sharp pain.":                    "stop-rule",
		"If it hurts, ease off.":                                    "stop-rule",
		"If your wrists hurt, rest on your forearms.":               "pain-limit",
		"Do not force the knee down.":                               "pain-limit",
		"Go only as far as is comfortable.":                         "pain-limit",
		"Never bounce at the end of the range.":                     "no-bounce",
		"Avoid over-arching your lower back.":                       "general",
		"Skip this pose if you have a knee injury.":                 "contraindication",
		"Avoid this one if you have osteoporosis.":                  "contraindication",
		"Check with your doctor if you are pregnant.":               "ask-professional",
		"Keep your back straight.":                                  "",
		"Do not let the knee pass the toes.":                        "",
		"Avoid lifting your feet off the ground.":                   "",
		"This stretch eases back pain and stiffness.":               "",
		"It helps people with sciatica.":                            "",
		"Stretching relieves tension and prevents injuries.":        "",
		"Sit tall and relax your shoulders.":                        "",
		"You do not have to touch the floor.":                       "",
		"Hold behind the thigh if holding the shin is too awkward.": "",
	}
	for sentence, want := range tests {
		l := lineOf(t, sentence)
		got := ""
		if found := readCautions(l, 0, len(sentence)); len(found) > 0 {
			got = found[0].about
		}
		if got != want {
			t.Errorf("%q: %q, want %q", sentence, got, want)
		}
	}
}
