package movement

// This file leaves out the sentences of a how-to that describe another way of
// doing the movement: a sphinx offered to who finds the cobra too much is no
// evidence for the sphinx.

import (
	"regexp"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// mainSteps gives the sentences of the steps that describe the movement
// itself; all of them when none would be left. What comes when both sides are
// done is another movement: "Repeat on the other side. Then roll your shoulders."
func mainSteps(steps []string) []string {
	var main []string
	changed := false // the sides
	for _, step := range steps {
		for _, r := range phrase.Sentences(step) {
			sentence := step[r.Start:r.End]
			if changed && goesOn(sentence) {
				return main
			}
			if from := changeOfSides.FindStringIndex(sentence); from != nil && len(main) > 0 {
				if next := strings.Index(sentence[from[1]:], ", then "); next >= 0 {
					return append(main, sentence[:from[1]+next])
				}
				changed = true
			}
			if !offersOther(sentence) {
				main = append(main, sentence)
			}
		}
	}
	if len(main) == 0 {
		return steps
	}
	return main
}

// offersOther reports whether a sentence offers another way of doing it.
func offersOther(sentence string) bool {
	words := strings.TrimLeft(strings.ToLower(sentence), "-–—•* ")
	starts := func(s string) bool { return strings.HasPrefix(words, s) }
	holds := func(s string) bool { return strings.Contains(words, s) }
	return slices.ContainsFunc(offerOpenings, starts) || slices.ContainsFunc(offerWords, holds)
}

// changeOfSides is the wording that ends a movement done one side at a time.
var changeOfSides = regexp.MustCompile(`(?i)\b(repeat|switch|change|same)\b.*\b(sides|(other|opposite) (side|leg|arm|knee|foot|hand))\b`)

// goesOn reports whether a sentence comes to what is done after another thing.
func goesOn(sentence string) bool {
	first, _, _ := strings.Cut(strings.ToLower(sentence), " ")
	switch strings.TrimRight(first, ",") {
	case "then", "finally", "next", "afterwards":
		return true
	}
	return false
}

var (
	offerOpenings = []string{
		"if ", "alternatively", "alternative:", "modification", "modify", "variation", "easier", "harder", "progression",
		"option:", "for more", "for a deeper", "for an easier", "to modify", "to progress", "to make", "to increase",
		"to deepen", "to intensify", "too easy", "too hard", "you can also", "you could also", "another option",
		"a variation", "add-on", "advanced:", "beginners",
	}
	offerWords = []string{"can be modified", "can also be done", "may also be done"}
)
