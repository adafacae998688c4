package movement

// This file leaves out the sentences of a how-to that describe another way of
// doing the movement: a sphinx offered to who finds the cobra too much is no
// evidence for the sphinx.

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// mainSteps gives the sentences of the steps that describe the movement
// itself; all of them when none would be left.
func mainSteps(steps []string) []string {
	var main []string
	for _, step := range steps {
		for _, r := range phrase.Sentences(step) {
			if sentence := step[r.Start:r.End]; !offersOther(sentence) {
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
	words := strings.ToLower(sentence)
	starts := func(s string) bool { return strings.HasPrefix(words, s) }
	holds := func(s string) bool { return strings.Contains(words, s) }
	return slices.ContainsFunc(offerOpenings, starts) || slices.ContainsFunc(offerWords, holds)
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
