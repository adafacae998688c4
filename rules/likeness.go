// Likeness: finding how-tos that say the same in nearly the same words.

package rules

import (
	"strings"
	"unicode"

	"github.com/stretchlint/stretchlint/schema"
)

// shingle is how many words in a row two how-tos must share before they are
// compared at all.
const shingle = 5

// reportLikeness reports each entry whose how-to is nearly that of an earlier
// one. Each is compared with the one earlier entry it shares most runs of words
// with, so that a page of a thousand entries costs a thousand comparisons.
func (p *Pass) reportLikeness() {
	entries := p.Entries()
	howTos := make([][]string, len(entries))
	first := map[string]int{} // run of words → the first entry with it
	for i := range entries {
		e := &entries[i]
		howTos[i] = p.howTo(e)
		if float64(len(howTos[i])) < p.Number("min_tokens") {
			continue
		}
		runs := shingles(howTos[i])
		like := mostShared(first, runs)
		if like >= 0 && similarity(howTos[i], howTos[like]) >= p.Number("similarity") && sameVersion(e, &entries[like]) {
			d := p.Reportf(e, place(e), "%s is described with the steps of %s: keep one and give the other name beside it", call(e), call(&entries[like]))
			d.also(place(&entries[like]), "first described here")
			continue
		}
		for _, run := range runs {
			if _, ok := first[run]; !ok {
				first[run] = i
			}
		}
	}
}

// howTo gives the words of an entry's steps.
func howTo(e *schema.Entry) []string {
	var out []string
	for _, step := range e.Steps {
		out = append(out, words(step.Text)...)
	}
	return out
}

// words gives the words and numbers of a text in lower case.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
}

// shingles gives the runs of words, as parts of one text.
func shingles(words []string) []string {
	if len(words) < shingle {
		return nil
	}
	out := make([]string, len(words)-shingle+1)
	text := strings.Join(words, " ")
	start, end := 0, len(strings.Join(words[:shingle], " "))
	for i := range out {
		out[i] = text[start:end]
		start += len(words[i]) + 1
		if i+shingle < len(words) {
			end += 1 + len(words[i+shingle])
		}
	}
	return out
}

// mostShared gives the entry most of the runs lead to, the earliest of equals;
// -1 when none does.
func mostShared(first map[string]int, runs []string) int {
	shared := map[int]int{}
	best := -1
	for _, run := range runs {
		if i, ok := first[run]; ok {
			shared[i]++
			if best < 0 || shared[i] > shared[best] || shared[i] == shared[best] && i < best {
				best = i
			}
		}
	}
	return best
}

// similarity is the share of words two texts have in common, from 0 to 1.
func similarity(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 1 - float64(len(onlyIn(a, b))+len(onlyIn(b, a)))/float64(len(a)+len(b))
}

// onlyIn gives the words of a that b lacks, each as often as it is lacking.
func onlyIn(a, b []string) []string {
	count := map[string]int{}
	for _, w := range b {
		count[w]++
	}
	var out []string
	for _, w := range a {
		if count[w]--; count[w] < 0 {
			out = append(out, w)
		}
	}
	return out
}

// setsApart are words that make two alike how-tos two things on purpose: the
// other side, another version.
var setsApart = map[string]bool{
	"left": true, "right": true, "beginner": true, "beginners": true, "intermediate": true, "advanced": true,
	"easy": true, "easier": true, "hard": true, "harder": true, "modified": true, "modification": true,
	"variation": true, "variant": true, "version": true, "level": true, "option": true, "alternative": true,
	"round": true, "forward": true, "backward": true, "forwards": true, "backwards": true,
}

// sameVersion reports whether nothing says that the two entries differ on
// purpose.
func sameVersion(a, b *schema.Entry) bool {
	if differ(a.Movement, b.Movement) || differ(a.Position, b.Position) {
		return false
	}
	textA, textB := append(words(a.Name), howTo(a)...), append(words(b.Name), howTo(b)...)
	for _, w := range append(onlyIn(textA, textB), onlyIn(textB, textA)...) {
		if setsApart[w] {
			return false
		}
	}
	return true
}

// differ reports whether both are said and they are not the same.
func differ(a, b string) bool { return a != "" && b != "" && a != b }
