// The language an article is written in, told by its script and function words.
package article

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
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

// firstScript is the first letter after Latin, from which scripts are told.
const firstScript = 0x370

// scripts are the languages told by their script alone, and the part of the
// letters, one in so many, that shows it. Kana stands first: Japanese is
// written with a fifth of it at the least, and with Han.
var scripts = []struct {
	tables   []*unicode.RangeTable
	language string
	share    int
}{
	{[]*unicode.RangeTable{unicode.Hiragana, unicode.Katakana}, "ja", 10},
	{[]*unicode.RangeTable{unicode.Hangul}, "ko", 3},
	{[]*unicode.RangeTable{unicode.Han}, "zh", 3},
	{[]*unicode.RangeTable{unicode.Arabic}, "ar", 3},
	{[]*unicode.RangeTable{unicode.Hebrew}, "he", 3},
	{[]*unicode.RangeTable{unicode.Devanagari}, "hi", 3},
	{[]*unicode.RangeTable{unicode.Thai}, "th", 3},
	{[]*unicode.RangeTable{unicode.Greek}, "el", 3},
}

const (
	undetermined = "und"
	// sampleWords are enough to tell a language.
	sampleWords = 250
	// minWords, minHits: with fewer words, or fewer different ones that are
	// known, nothing can be told. minShare is the part of the words, one in so many, that must be
	// function words: running text has one in three, bare lists one in ten.
	minWords = 8
	minHits  = 3
	minShare = 14
)

// spoken tells the language of the article's own text: a BCP 47 tag or "und".
// Where two are equally likely the declared one stands.
func spoken(blocks []Block, declared string) string {
	words := sample(blocks, Main)
	if len(words) < minWords {
		words = sample(blocks, Hidden)
	}
	if language := byScript(words); language != "" {
		return language
	}
	if len(words) < minWords {
		return undetermined
	}
	hits := make([]int, len(functionWords.names))
	distinct := make([]int, len(functionWords.names))
	seen := map[string]bool{}
	for _, word := range words {
		if utf8.RuneCountInString(word) < 2 {
			continue // "Sun salutation A": a letter is a mark as often as a word
		}
		languages := functionWords.words[word]
		for _, language := range languages {
			hits[language]++
			if !seen[word] {
				distinct[language]++
			}
		}
		if len(languages) > 0 {
			seen[word] = true
		}
	}
	best := mostLikely(hits, declared)
	if distinct[best] < minHits || hits[best]*minShare < len(words) {
		return undetermined
	}
	return functionWords.names[best]
}

// mostLikely gives the language with the most hits.
func mostLikely(hits []int, declared string) int {
	primary, _, _ := strings.Cut(strings.ToLower(declared), "-")
	if primary == "nb" || primary == "nn" { // the two written forms of Norwegian
		primary = "no"
	}
	best := 0
	for i := range hits {
		if hits[i] > hits[best] || hits[i] == hits[best] && functionWords.names[i] == primary {
			best = i
		}
	}
	return best
}

// sample gives the first words of the blocks in regions up to last.
func sample(blocks []Block, last Region) []string {
	words := make([]string, 0, sampleWords)
	for i := range blocks {
		b := &blocks[i]
		if b.Region > last || b.Kind == Code {
			continue
		}
		for word := range strings.FieldsFuncSeq(b.Text.Plain, dividesWords) {
			if len(words) == sampleWords {
				return words
			}
			words = append(words, strings.ToLower(word))
		}
	}
	return words
}

func dividesWords(r rune) bool {
	if r < utf8.RuneSelf {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r != '\''
	}
	return !unicode.IsLetter(r) && !unicode.IsMark(r)
}

// byScript gives the language whose script the words are in, "" when it is
// one that several share.
func byScript(words []string) string {
	counts, all := make([]int, len(scripts)), 0
	for _, word := range words {
		for _, r := range word {
			all++
			if i := scriptOf(r); i >= 0 {
				counts[i]++
			}
		}
	}
	if all < minWords {
		return ""
	}
	for i, s := range scripts {
		if counts[i]*s.share > all {
			return s.language
		}
	}
	return ""
}

// scriptOf gives the index in scripts of a letter's script, -1 for the
// scripts of Europe.
func scriptOf(r rune) int {
	if r < firstScript {
		return -1
	}
	for i, s := range scripts {
		if unicode.In(r, s.tables...) {
			return i
		}
	}
	return -1
}
