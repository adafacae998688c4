// Regular English inflection, so that a vocabulary lists a verb once.
package phrase

import "strings"

// inflections gives word and its regular forms: -s, -ing and -ed, with the
// consonant doubled (hop, hopping), the e dropped (raise, raising) and y
// changed (carry, carries) where English does.
func inflections(word string) []string {
	last := word[len(word)-1]
	before := byte(0)
	if len(word) > 1 {
		before = word[len(word)-2]
	}
	switch {
	case last == 'y' && !isVowel(before):
		stem := word[:len(word)-1]
		return []string{word, stem + "ies", word + "ing", stem + "ied"}
	case strings.HasSuffix(word, "ie"):
		return []string{word, word + "s", word[:len(word)-2] + "ying", word + "d"}
	case strings.HasSuffix(word, "ee"), strings.HasSuffix(word, "oe"), strings.HasSuffix(word, "ye"):
		return []string{word, word + "s", word + "ing", word + "d"}
	case last == 'e':
		stem := word[:len(word)-1]
		return []string{word, word + "s", stem + "ing", stem + "ed"}
	}
	stem := word
	if doubles(word) {
		stem += string(last)
	}
	return []string{word, word + plural(word), stem + "ing", stem + "ed"}
}

func plural(word string) string {
	for _, hiss := range []string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(word, hiss) {
			return "es"
		}
	}
	return "s"
}

// doubles reports whether the last consonant is doubled: in words of one
// syllable that end in one consonant after one vowel.
func doubles(word string) bool {
	n := len(word)
	if n < 3 || isVowel(word[n-1]) || strings.IndexByte("wxy", word[n-1]) >= 0 || !isVowel(word[n-2]) {
		return false
	}
	vowels := 0
	for i := range n - 1 {
		afterQ := i > 0 && word[i-1] == 'q' && word[i] == 'u' // "squat" has one vowel
		if isVowel(word[i]) && !afterQ {
			vowels++
		}
	}
	return vowels == 1
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
