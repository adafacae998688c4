// Syllables: counting them in English words, for readability.

package rules

import "strings"

// syllables gives how many syllables an English word in lower case has: its
// groups of vowels, less the silent ones, more the split ones. A test holds it
// to a list of words; it errs on about one in thirty.
func syllables(word string) int {
	if n, ok := oddSyllables[strings.TrimSuffix(word, "'s")]; ok {
		return n
	}
	word = strings.TrimSuffix(word, "'s")
	n, inGroup := 0, false
	for i, c := range word {
		vowel := strings.ContainsRune("aeiouy", c) && !(c == 'y' && i == 0)
		if vowel && !inGroup {
			n++
		}
		inGroup = vowel
	}
	return max(1, n-silent(word)+split(word))
}

// silent gives the vowels at the end that are not spoken: "spine", "knees",
// "raised", but not "needle", "stretches", "seated".
func silent(word string) int {
	for _, ending := range []string{"e", "es", "ed", "ely", "eness", "eful", "ement", "ements"} {
		stem, ok := strings.CutSuffix(word, ending)
		if !ok || len(stem) < 2 || isVowel(stem[len(stem)-1]) {
			continue
		}
		last := stem[len(stem)-1]
		switch {
		case (ending == "e" || ending == "es") && endsInL(stem):
			return 0 // the l is a syllable: needle, muscles
		case ending == "es" && (strings.ContainsRune("szxcg", rune(last)) || strings.HasSuffix(stem, "ch") || strings.HasSuffix(stem, "sh")):
			return 0
		case ending == "ed" && (last == 't' || last == 'd' || endsInL(stem)):
			return 0
		case ending == "e" && !strings.ContainsAny(stem, "aeiouy"):
			return 0 // the only vowel: the, me
		}
		return 1
	}
	return 0
}

// split gives the pairs of vowels that are two syllables: "hamstring" has none,
// "anterior", "media", "diagonal", "being", "fluid" have one.
func split(word string) int {
	n := 0
	for _, pair := range []string{"ia", "io", "iu", "eo", "ua", "uo", "iet", "ying", "eing", "oing", "uid", "uing", "ism"} {
		i := strings.Index(word, pair)
		if i < 0 {
			continue
		}
		joined := pair == "ia" && i > 0 && (word[i-1] == 'c' || word[i-1] == 't') || // special, partial
			pair == "io" && i > 0 && strings.ContainsRune("tsxcg", rune(word[i-1])) && !strings.HasPrefix(word[i:], "iol") || // motion, region
			pair == "ua" && i > 0 && (word[i-1] == 'q' || word[i-1] == 'g') ||
			pair == "eo" && strings.HasPrefix(word, "people") ||
			pair == "uo" && i > 0 && word[i-1] == 'q' ||
			pair == "uid" && (strings.HasPrefix(word, "guid") || strings.HasPrefix(word, "squid")) ||
			pair == "iet" && i == 0
		if !joined {
			n++
		}
	}
	return n
}

// endsInL reports whether the l at the end is spoken as a syllable: "needl".
func endsInL(stem string) bool {
	n := len(stem)
	return stem[n-1] == 'l' && stem[n-2] != 'l' && !isVowel(stem[n-2])
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// oddSyllables are frequent words the count gets wrong.
var oddSyllables = map[string]int{
	"people": 2, "every": 2, "everyone": 3, "everything": 3, "everyday": 3, "something": 2, "sometimes": 2, "someone": 2,
	"area": 3, "areas": 3, "idea": 3, "ideas": 3, "create": 2, "creates": 2, "created": 3, "business": 2, "different": 3,
	"therefore": 2, "forearm": 2, "forearms": 2, "sideways": 2, "somewhere": 2, "whole": 1, "being": 2, "doing": 2,
	"going": 2, "yoga": 2, "asana": 3, "recipe": 3, "quiet": 2, "diet": 2, "science": 2, "rely": 2, "reverse": 2,
	"minute": 2, "minutes": 2, "wednesday": 2, "pilates": 3, "namaste": 3, "hour": 1, "hours": 1, "our": 1, "seem": 1,
	"shoulder": 2, "naked": 2, "client": 2, "clients": 2, "patient": 2, "patients": 2, "themselves": 2, "achilles": 3,
	"homework": 2, "baseline": 2, "lifestyle": 2, "exercise": 3, "exercises": 4, "wholesome": 2, "cool": 1,
	"comfortable": 4, "comfortably": 4, "vegetable": 3, "several": 3, "interesting": 3, "evening": 2, "ankle": 2,
	"reality": 4, "react": 2, "theory": 2, "neonatal": 4, "video": 3, "videos": 3, "ideal": 3, "real": 1, "really": 2,
	"handle": 2, "triangle": 3, "diaphragm": 3, "trial": 2, "vital": 2, "variation": 4, "association": 5, "various": 3,
}
