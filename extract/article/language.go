// The language an article is written in, told by its script and function words.
package article

import (
	_ "embed"
	"strings"
	"unicode"
)

//go:embed language.txt
var languageData string

// A lexicon maps function words to the languages that have them.
type lexicon struct {
	names []string
	words map[string][]int
}

var functionWords = parseLexicon(languageData)

func parseLexicon(data string) lexicon {
	l := lexicon{words: map[string][]int{}}
	for line := range strings.Lines(data) {
		tag, list, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		language := len(l.names)
		l.names = append(l.names, tag)
		for _, word := range strings.Fields(list) {
			if have := l.words[word]; len(have) == 0 || have[len(have)-1] != language {
				l.words[word] = append(have, language)
			}
		}
	}
	return l
}

// scripts are the languages told by their script alone. Kana stands before Han:
// Japanese has both.
var scripts = []struct {
	table    *unicode.RangeTable
	language string
}{
	{unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Hangul, "ko"}, {unicode.Han, "zh"},
	{unicode.Arabic, "ar"}, {unicode.Hebrew, "he"}, {unicode.Devanagari, "hi"}, {unicode.Thai, "th"}, {unicode.Greek, "el"},
}

const (
	undetermined = "und"
	// sampleWords are enough to tell a language.
	sampleWords = 1000
	// minWords, minHits: with fewer words, or fewer that are known, nothing can
	// be told. minShare is the part of the words, one in so many, that must be
	// function words: running text has one in three, bare lists one in ten.
	minWords = 8
	minHits  = 3
	minShare = 14
	// scriptShare is the part of the letters, one in so many, that shows a script;
	// Japanese is written with a fifth of kana at the least.
	scriptShare = 3
	kanaShare   = 10
)

// spoken tells the language of the article's own text: a BCP 47 tag or "und".
// Where two are equally likely the declared one stands.
func spoken(blocks []Block, declared string) string {
	words, letters := sample(blocks, Main)
	if len(words) < minWords {
		words, letters = sample(blocks, Hidden)
	}
	if language := byScript(letters); language != "" {
		return language
	}
	if len(words) < minWords {
		return undetermined
	}
	hits := make([]int, len(functionWords.names))
	for _, word := range words {
		for _, language := range functionWords.words[word] {
			hits[language]++
		}
	}
	return mostLikely(hits, len(words), declared)
}

func mostLikely(hits []int, words int, declared string) string {
	primary, _, _ := strings.Cut(strings.ToLower(declared), "-")
	best := 0
	for i := range hits {
		if hits[i] > hits[best] || hits[i] == hits[best] && functionWords.names[i] == primary {
			best = i
		}
	}
	if hits[best] < minHits || hits[best]*minShare < words {
		return undetermined
	}
	return functionWords.names[best]
}

// sample gives the first words of the blocks in regions up to last, and the
// letters by script.
func sample(blocks []Block, last Region) ([]string, map[string]int) {
	var words []string
	letters := map[string]int{}
	for i := range blocks {
		b := &blocks[i]
		if b.Region > last || b.Kind == Code {
			continue
		}
		for _, word := range strings.FieldsFunc(b.Text.Plain, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && !unicode.IsMark(r) }) {
			words = append(words, strings.ToLower(word))
			countScripts(word, letters)
		}
		if len(words) >= sampleWords {
			break
		}
	}
	return words, letters
}

func countScripts(word string, letters map[string]int) {
	for _, r := range word {
		letters[""]++
		if r < 0x370 {
			continue
		}
		for _, s := range scripts {
			if unicode.Is(s.table, r) {
				letters[s.language]++
				break
			}
		}
	}
}

// byScript gives the language whose script the letters are in, "" when it is
// one that several share.
func byScript(letters map[string]int) string {
	all := letters[""]
	if all < minWords {
		return ""
	}
	if n := letters["ja"]; n*kanaShare > all {
		return "ja"
	}
	for _, s := range scripts {
		if letters[s.language]*scriptShare > all {
			return s.language
		}
	}
	return ""
}
