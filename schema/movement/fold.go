package movement

// This file brings names to a normal form, so that two spellings of one name
// are one string: no diacritics, case, possessives, plurals, sides, filler
// words or word order, and one word for "lying", "supine", "on your back".

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

//go:embed folds.txt
var foldsText string

// A folding is what folds.txt says: which words count as which.
type folding struct {
	byFirst map[string][]fold // by the first word of the form, longest first
	ending  map[string]string // canonical word of a kind of name: stretch, pose, exercise
	role    map[string]role   // of words that may be left out
}

// A role is what a folded word does in a name besides telling its movement.
type role uint8

const (
	soft  role = 1 << iota // never tells movements apart
	place                  // names a start position
	side                   // says which limb; a one-sided movement means it anyway
)

// A fold replaces the words of a form.
type fold struct {
	form []string
	to   []string
}

// A form is the normal form of a name.
type form struct {
	words  []string // sorted, each once
	order  []string // as they stood
	bare   string   // the words as one string
	ending string   // stretch, pose, exercise or ""
}

// newForm makes a form of words as they stood.
func newForm(order []string, ending string) form {
	words := slices.Clone(order)
	slices.Sort(words)
	words = slices.Compact(words)
	return form{words: words, order: order, bare: strings.Join(words, " "), ending: ending}
}

// A spelling is a form with the kind of name its author gave: "pigeon pose" is
// a pose, "pigeon" may be a chair stretch.
type spelling struct{ bare, ending string }

func (f form) spelled() spelling { return spelling{f.bare, f.ending} }

// without gives f less the words that have one of these roles.
func (fo *folding) without(f form, roles role) form {
	has := func(w string) bool { return fo.role[w]&roles != 0 }
	if !slices.ContainsFunc(f.words, has) {
		return f
	}
	return newForm(slices.DeleteFunc(slices.Clone(f.order), has), f.ending)
}

func newFolding() (*folding, error) {
	lines, err := readData("folds.txt", foldsText)
	if err != nil {
		return nil, err
	}
	fo := &folding{byFirst: map[string][]fold{}, ending: map[string]string{}, role: map[string]role{}}
	for w := range placeWords {
		fo.role[w] |= place
	}
	for _, w := range sideWords {
		fo.role[w] |= side
	}
	for _, l := range lines {
		for _, value := range l.values() {
			words := plainWords(value)
			if len(words) == 0 {
				return nil, fmt.Errorf("folds.txt:%d: form %q holds no word but articles", l.number, value)
			}
			switch l.section {
			case "ENDING":
				fo.ending[words[0]] = l.key
			case "SOFT":
				fo.role[words[0]] |= soft
			case "DROP":
				fo.add(words, nil)
			default:
				fo.add(words, strings.Fields(l.key))
			}
		}
	}
	for _, folds := range fo.byFirst {
		slices.SortStableFunc(folds, func(a, b fold) int { return len(b.form) - len(a.form) })
	}
	return fo, nil
}

func (fo *folding) add(words, to []string) {
	fo.byFirst[words[0]] = append(fo.byFirst[words[0]], fold{words, to})
}

// form gives the normal form of a name.
func (fo *folding) form(name string) form { return fo.formOf(plainWords(unnumbered(name))) }

// unnumbered leaves out a list number before a name: "3. Cat-cow", "2) Cobra".
func unnumbered(name string) string {
	name = strings.TrimSpace(name)
	rest := strings.TrimLeft(name, "0123456789")
	if len(rest) < len(name) && rest != "" && (rest[0] == '.' || rest[0] == ')') {
		return rest[1:]
	}
	return name
}

func (fo *folding) formOf(words []string) form {
	raw := trimSideLetters(words)
	order, ending := make([]string, 0, len(raw)), ""
	for at := 0; at < len(raw); {
		to, used := fo.replace(raw[at:])
		at += used
		for _, w := range to {
			if kind, ok := fo.ending[w]; !ok {
				order = append(order, w)
			} else if ending == "" {
				ending = kind
			}
		}
	}
	return newForm(dropGeneralSeat(order), ending)
}

// replace gives what the words at the front become and how many they are.
func (fo *folding) replace(words []string) (to []string, used int) {
	if f := fo.at(words[0], words); f != nil {
		return f.to, len(f.form)
	}
	single := singular(words[0])
	if single == words[0] {
		return words[:1], 1
	}
	if f := fo.at(single, words); f != nil {
		return f.to, len(f.form)
	}
	return []string{single}, 1
}

// at gives the first fold that begins with this word and whose form the words
// begin with, nil when there is none.
func (fo *folding) at(first string, words []string) *fold {
	folds := fo.byFirst[first]
	i := slices.IndexFunc(folds, func(f fold) bool { return matches(f.form, words) })
	if i < 0 {
		return nil
	}
	return &folds[i]
}

// matches reports whether words begin with form. A singular in the form
// stands for the plural too; "knees to chest" is both knees.
func matches(form, words []string) bool {
	if len(words) < len(form) {
		return false
	}
	for i, w := range form {
		if w != words[i] && w != singular(words[i]) {
			return false
		}
	}
	return true
}

// dropGeneralSeat leaves out "seated" where chair or floor already says it.
func dropGeneralSeat(words []string) []string {
	if !slices.Contains(words, "chair") && !slices.Contains(words, "floor") {
		return words
	}
	return slices.DeleteFunc(words, func(w string) bool { return w == "seated" })
}

// articles say nothing and stand in the middle of the forms of folds.txt.
var articles = map[string]bool{"the": true, "your": true, "a": true, "an": true, "my": true, "its": true, "their": true}

// unmarked leaves out apostrophes, with the s of a possessive.
var unmarked = strings.NewReplacer("’s", "", "'s", "", "`s", "", "’", "", "'", "", "½", " half ")

// plainWords gives the lower-case words of s without diacritics, possessives
// and articles.
func plainWords(s string) []string {
	if isASCII(s) {
		s = strings.ToLower(s)
	} else {
		s = strings.ToLower(unaccented(s))
	}
	if !isASCII(s) || strings.IndexByte(s, '\'') >= 0 || strings.IndexByte(s, '`') >= 0 {
		s = unmarked.Replace(s)
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(words, func(w string) bool { return articles[w] })
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func unaccented(s string) string {
	marked := func(r rune) bool { return unicode.Is(unicode.Mn, r) }
	if norm.NFD.IsNormalString(s) && norm.NFC.IsNormalString(s) && strings.IndexFunc(s, marked) < 0 {
		return s
	}
	strip := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	if plain, _, err := transform.String(strip, s); err == nil {
		return plain
	}
	return s
}

// trimSideLetters leaves out a leading or closing L or R: "Neck Stretch (L)".
func trimSideLetters(words []string) []string {
	side := func(w string) bool { return w == "l" || w == "r" }
	for len(words) > 1 && side(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	for len(words) > 1 && side(words[0]) {
		words = words[1:]
	}
	return words
}

// plurals are the endings of plural nouns and what the singular has instead.
var plurals = []struct{ plural, singular string }{
	{"sses", "ss"}, {"ches", "ch"}, {"shes", "sh"}, {"xes", "x"}, {"ies", "y"},
	{"ss", "ss"}, {"us", "us"}, {"is", "is"}, {"s", ""},
}

// singular gives the singular of a word, or the word.
func singular(word string) string {
	if len(word) < 3 {
		return word
	}
	for _, p := range plurals {
		if stem, ok := strings.CutSuffix(word, p.plural); ok {
			return stem + p.singular
		}
	}
	return word
}
