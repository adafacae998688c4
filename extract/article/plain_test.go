package article

import "testing"

func TestPlain(t *testing.T) {
	runReader(t, ".txt", []readerCase{
		{"paragraphs", "Ten stretches\n\nLie on your back.\nBend a knee.\n", []string{"p | Ten stretches", "p | Lie on your back.", "p ~ | Bend a knee."}},
		{"headings glued to lists", "3. Leg lift\n  • Lie down\n  • Lift\n4. Bridge\n  • Lie down\n", []string{
			"li1 #3 | Leg lift", "li2 • ~ | Lie down", "li2 • ~ | Lift", "li1 #4 ~ | Bridge", "li2 • ~ | Lie down"}},
		{"bullets", "•Begin\n▪ Sit\n- Stand\n* Walk\n+ Run\no Rest\n– Stop\n-not\n*nor this\nor this: o\n", []string{
			"li1 • | Begin", "li1 • ~ | Sit", "li1 • ~ | Stand", "li1 • ~ | Walk", "li1 • ~ | Run", "li1 • ~ | Rest", "li1 • ~ | Stop", "p ~ | -not", "p ~ | *nor this", "p ~ | or this: o"}},
		{"numbers", "1. A\n2) B\n3- C\n(4) D\na) E\nB. Fold\nStep 7: G\nStep 8 - H\n", []string{
			"li1 #1 | A", "li1 #2 ~ | B", "li1 #3 ~ | C", "li1 #4 ~ | D", "li1 #a ~ | E", "li1 #B ~ | Fold", "li1 #7 ~ | G", "li1 #8 ~ | H"}},
		{"wrapped lines", "This paragraph was wrapped by hand at about sixty\nSigns and goes on over several lines until the end of\nThe third one, and it ends here.\nShort line\nOther line\n",
			[]string{"p | This paragraph was wrapped by hand at about sixty Signs and goes on over several lines until the end of The third one, and it ends here.", "p ~ | Short line", "p ~ | Other line"}},
		{"a sentence runs on", "Lie on your back with\nboth knees bent.\n", []string{"p | Lie on your back with both knees bent."}},
		{"a hanging item", "  - Lie on your back with\n    both knees bent\n  - Rest\n", []string{"li1 • | Lie on your back with both knees bent", "li1 • ~ | Rest"}},
		{"labels stand alone", "Sit tall\nHold: 30 s\nin a way: no\n", []string{"p | Sit tall", "p ~ | Hold: 30 s", "p ~ | in a way: no"}},
		{"underlined headings", "Title\n=====\n\nPart\n----\nText\n\n***\n-----\n", []string{"h1 | Title", "h2 | Part", "p ~ | Text", "rule", "rule ~"}},
		{"form feed", "One\n\fTwo and\nthree\f\nfour", []string{"p | One", "p | Two and three", "p | four"}},
		{"Windows and old Mac", "One.\r\n\r\nTwo.\r\nThree.\r\rFour.", []string{"p | One.", "p | Two.", "p ~ | Three.", "p | Four."}},
		{"levels", "- a\n    - b\n        - c\n    - d\n- e\n", []string{"li1 • | a", "li2 • ~ | b", "li3 • ~ | c", "li2 • ~ | d", "li1 • ~ | e"}},
		{"crosses are bullets", "Do not:\n✗ Jut the chin\n✘ Arch the back\n", []string{"p | Do not:", "li1 • ~ | Jut the chin", "li1 • ~ | Arch the back"}},
		{"rows between bars", "Plan:\n\n| Calf stretch | each side | 30 seconds |\n| Butterfly | | **1 minute** |\n\n| Not closed | row\n\n| one |\n",
			[]string{"p | Plan:", "td(0,0) | Calf stretch", "td(0,1) | each side", "td(0,2) | 30 seconds", "td(1,0) | Butterfly", "td(1,2) | **1 minute**", "p | | Not closed | row", "p | | one |"}},
		{"headings behind hashes", "# Hips\n### Lunge\nStep.\n#tag\n", []string{"h1 | Hips", "h3 ~ | Lunge", "p ~ | Step.", "p ~ | #tag"}},
		{"what Org reads is no text", ":PROPERTIES:\n:ID: 7f\n:END:\n#+TITLE: Hips\n\nSit.\n#+begin_quote\nBreathe.\n#+end_quote\n:PROPERTIES:\nStand.\n#+ walk\n",
			[]string{"p | Sit.", "p | Breathe.", "p | Stand.", "p ~ | #+ walk"}},
		{"tags are text", "a < b &amp; <p>\n", []string{"p | a < b &amp; <p>"}},
		{"blanks", "  a \t b\u00a0 c  \n", []string{"p | a b c"}},
	})
}

func TestPlainTitle(t *testing.T) {
	for content, want := range map[string]string{
		"Ten stretches\n\nLie down.\n":  "Ten stretches",
		"Ten stretches.\n\nLie down.\n": "",
		"1. Lunge\n\nLie down.\n":       "",
		"Note: all\n\nLie down.\n":      "",
		"Ten stretches\n":               "",
		"Title\n===\nText\n":            "Title",
		"Old\n#+title: Hips\n\nSit.\n":  "Hips",
		"#+title:\n\nLie down.\nUp.\n":  "",
	} {
		if got := readTest(t, "a.txt", content).Meta.Title; got != want {
			t.Errorf("%q: title %q, want %q", content, got, want)
		}
	}
}
