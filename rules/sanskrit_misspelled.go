package rules

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

var sanskritMisspelled = &Rule{
	ID:    "sanskrit-misspelled",
	Group: Naming,
	Title: "a Sanskrit name is spelled in none of its usual ways",
	Why: `Readers search for the pose by its name, and one wrong letter can be another pose: Svanasana is the dog,
Savasana the corpse.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "spellings collected from manuals and journals; sh or s, w or v, and marks above letters are variants", Strength: Convention},
	},
	Severity: Note,
	Options: []Option{
		{Name: "accept", Default: []string{}, About: "spellings a house uses"},
	},
	Blind: `Names outside the rule's list, and slips that give another name of the list.`,
	Examples: []Example{
		{Text: "# Standing poses\n\nGo on with Utthita Hasta Padasana and Padmasana.\n"},
		{Text: "# Downward dog\n\nIn Sanskrit it is ⟦Ado Muka Svanasana⟧.\n", Fixed: "# Downward dog\n\nIn Sanskrit it is Adho Mukha Svanasana.\n"},
		{Text: "# Cobra\n\n## ⟦Bujangasana⟧\n\nLie on your stomach and lift your chest. Hold for 15 seconds.\n", Fixed: "# Cobra\n\n## Bhujangasana\n\nLie on your stomach and lift your chest. Hold for 15 seconds.\n"},
		{Text: "# Fold\n\nThe seated fold, ⟦paschimottasana⟧, comes last.\n", Fixed: "# Fold\n\nThe seated fold, paschimottanasana, comes last.\n"},
		{Text: "# Legs up\n\nTry ⟦Viparita Kirani⟧ before sleep.\n", Fixed: "# Legs up\n\nTry Viparita Karani before sleep.\n"},
		{Text: "# Dogs and rest\n\nFrom Adho Mukha Shvanasana to Shavasana, then Balasana.\n"},
		{Text: "# Diacritics\n\nArdha Matsyendrāsana and Uṣṭrāsana are written with marks.\n"},
		{Text: "# Short endings\n\nBhujangasan and Trikonasan, as written in the north.\n"},
		{Text: "# Other poses\n\nMatsyasana is the fish, and Uttana Shishosana the puppy. Vajrasana is sitting on the heels.\n"},
		{Text: "# A house of its own\n\nWe write Bujangasana.\n", Options: map[string]any{"accept": []string{"Bujangasana"}}},
	},
	Article: func(p *Pass) {
		accepted := map[string]bool{}
		for _, name := range p.Strings("accept") {
			accepted[plainSanskrit(name)] = true
		}
		for _, l := range p.Lines() {
			for i := 0; i < len(l.text.Tokens); i++ {
				name, n := misspelled(l.text, i)
				if n == 0 {
					continue
				}
				if name == "" { // spelled well: no part of it is another name's slip
					i += n - 1
					continue
				}
				if as := l.text.Words(i, i+n); !accepted[plainSanskrit(as)] {
					d := p.Reportf(l.entry, l.span(p.File, i, i+n), "“%s” is mostly written “%s”", brief(as), name)
					d.Fix = p.unlessRepeated(l.entry, respelling(p, d, as, name))
				}
				i += n - 1
			}
		}
	},
}

// respelling writes the name as it mostly is, in the case it stands in; nil
// when it does not stand in one piece.
func respelling(p *Pass, d *Diagnostic, as, name string) *Fix {
	if slice(p.File, d.Span) != as {
		return nil
	}
	if as == strings.ToLower(as) {
		name = strings.ToLower(name)
	}
	return &Fix{Title: "Write the name in its usual spelling", Safe: true, Edits: []Edit{{Span: d.Span, New: name}}}
}

// sanskritNames are the poses met in articles on stretching, in ASCII.
var sanskritNames = []string{
	"Adho Mukha Svanasana", "Urdhva Mukha Svanasana", "Balasana", "Marjaryasana", "Bitilasana", "Bhujangasana", "Salamba Bhujangasana",
	"Paschimottanasana", "Uttanasana", "Ardha Uttanasana", "Ardha Matsyendrasana", "Supta Matsyendrasana", "Matsyendrasana",
	"Jathara Parivartanasana", "Eka Pada Rajakapotasana", "Rajakapotasana", "Kapotasana", "Baddha Konasana", "Upavistha Konasana",
	"Supta Baddha Konasana", "Janu Sirsasana", "Sirsasana", "Supta Padangusthasana", "Padangusthasana", "Setu Bandha Sarvangasana",
	"Setu Bandhasana", "Sarvangasana", "Anjaneyasana", "Ustrasana", "Salabhasana", "Viparita Karani", "Savasana", "Trikonasana",
	"Utthita Trikonasana", "Virabhadrasana", "Parivrtta Trikonasana", "Parsvottanasana", "Purvottanasana", "Malasana", "Gomukhasana", "Garudasana",
	"Halasana", "Dhanurasana", "Virasana", "Supta Virasana", "Vajrasana", "Matsyasana", "Sukhasana", "Padmasana", "Tadasana", "Vrksasana",
	"Utkatasana", "Navasana", "Phalakasana", "Chaturanga Dandasana", "Dandasana", "Uttana Shishosana", "Prasarita Padottanasana",
	"Natarajasana", "Bakasana", "Makarasana", "Pawanmuktasana", "Ardha Chandrasana", "Chakrasana", "Mandukasana", "Sasangasana",
	"Parighasana", "Hanumanasana", "Krounchasana", "Naukasana", "Simhasana", "Ananda Balasana", "Marichyasana", "Siddhasana",
	"Swastikasana", "Kurmasana", "Bharadvajasana", "Utthan Pristhasana", "Hasta Padasana", "Utthita Hasta Padasana", "Parsvakonasana", "Samasthiti", "Mayurasana", "Bhekasana",
}

// spelledNames are the names as they compare, by how many words they have.
var spelledNames = sync.OnceValue(func() map[int][]spelled {
	out := map[int][]spelled{}
	for _, name := range sanskritNames {
		n := len(strings.Fields(name))
		out[n] = append(out[n], spelled{name, plainSanskrit(name)})
	}
	return out
})

type spelled struct{ name, plain string }

// longestName is how many words the longest of the names has.
const longestName = 3

// misspelled gives the name the words from token i on are a slip of, and how
// many words it has; no name when they are spelled well, and no words when they
// are no Sanskrit. The
// longest name is compared first: within "Adho Mukha" only the dog fits.
func misspelled(t *phrase.Text, i int) (name string, words int) {
	for n := longestName; n > 0; n-- {
		if i+n > len(t.Tokens) || !isSanskritEnd(t.Tokens[i+n-1].Word) || !areWords(t.Tokens[i:i+n]) {
			continue
		}
		said := plainSanskrit(t.Words(i, i+n))
		near, distance := nearestName(spelledNames()[n], said)
		switch {
		case near == "":
			continue
		case distance == 0:
			return "", n
		}
		return near, n
	}
	return "", 0
}

func areWords(tokens []phrase.Token) bool {
	return !slices.ContainsFunc(tokens, func(t phrase.Token) bool { return t.Kind != phrase.Word })
}

// isSanskritEnd reports whether a word may end the name of a pose.
func isSanskritEnd(word string) bool {
	if !strings.HasSuffix(word, "na") && !strings.HasSuffix(word, "an") && !strings.HasSuffix(word, "ni") {
		return false // nearly every word ends here, before the costly folding
	}
	plain := plainSanskrit(word)
	return len(plain) > 6 && (strings.HasSuffix(plain, "asana") || strings.HasSuffix(plain, "sana") || strings.HasSuffix(plain, "asna")) || strings.HasPrefix(plain, "k") && strings.HasSuffix(plain, "rani")
}

// nearestName gives the one name at distance 0, 1 or 2; short names allow one
// slip. "" when none or two are that near.
func nearestName(names []spelled, said string) (name string, distance int) {
	best, several := 3, false
	for _, n := range names {
		d := levenshtein.ComputeDistance(n.plain, said)
		if d == 0 {
			return n.name, 0
		}
		if d > 1 && len(n.plain) < 12 || n.plain[0] != said[0] {
			continue
		}
		switch {
		case d < best:
			name, best, several = n.name, d, false
		case d == best:
			several = true
		}
	}
	if several || best > 2 {
		return "", 0
	}
	return name, best
}

// variants are the spellings of one sound that are all in use.
var variants = strings.NewReplacer("sh", "s", "w", "v", "ri", "r", "ee", "i", "oo", "u", "aa", "a", "chh", "ch", "sch", "sc", "cha", "ca", "th", "t", " ", "", "-", "")

// unmarked gives a name without the marks on its letters; most have none.
func unmarked(name string) string {
	if strings.IndexFunc(name, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return name
	}
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), name)
	if err != nil {
		return name
	}
	return bare
}

// plainSanskrit gives a name for comparison: ASCII, lower case, one spelling
// for each sound, with the last a.
func plainSanskrit(name string) string {
	plain := variants.Replace(strings.ToLower(unmarked(name)))
	if strings.HasSuffix(plain, "asan") {
		plain += "a"
	}
	return plain
}
