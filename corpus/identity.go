package corpus

// This file decides which record an entry belongs to. The decision is a
// function of the entry alone, so that no order of articles can change it.

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// An identity is the record an entry belongs to, or, when id is empty, why
// that is open.
type identity struct {
	id         string
	reason     string
	candidates []string
}

// identifyAlone takes the movement the reader found; for a movement outside the
// catalogue it mints an ID from the name and what the text describes. A name
// that names nothing of its own leaves the entry open.
func (c *Corpus) identifyAlone(e schema.Entry) identity {
	if c.inCatalogue(e.Movement) {
		return identity{id: e.Movement, reason: e.MovementReason}
	}
	if e.Name == "" {
		return identity{reason: "the entry has no name and its how-to fits no movement of the catalogue"}
	}
	name := c.Movements().ByName(e.Name)
	switch {
	case name.Movement != "":
		return identity{candidates: movements(name.Candidates),
			reason: notBorneOut(e, name.Movement)}
	case name.Key == "":
		return identity{candidates: movements(name.Candidates), reason: name.Reason + ", and the how-to does not tell which"}
	case e.NameInferred:
		return identity{candidates: movements(name.Candidates),
			reason: fmt.Sprintf("the name %q was taken from running text and the catalogue does not have it", e.Name)}
	case namesNothing(e.Name):
		return identity{reason: fmt.Sprintf("the name %q says which place it has in the article and not which movement it is", e.Name)}
	}
	return identity{id: mint(name.Key, e), reason: "outside the catalogue: known by its name, start position, sides and kind"}
}

// notBorneOut says why an entry is not taken for the movement its name means: by
// what the reader noted against it, if that is more than others it may be.
func notBorneOut(e schema.Entry, means string) string {
	if against, ok := strings.CutPrefix(e.MovementReason, "the name alone means "); ok {
		return fmt.Sprintf("the name %q alone means %s", e.Name, against)
	}
	return fmt.Sprintf("the name %q means %s and the how-to does not bear it out", e.Name, means)
}

func movements(candidates []movement.Candidate) []string {
	slugs := make([]string, len(candidates))
	for i, c := range candidates {
		slugs[i] = c.Movement
	}
	return slugs
}

// mint makes the ID of a movement outside the catalogue: its name for people,
// and a checksum over the name and the vetoes (start position, sides, kind),
// so that equal names of different movements stay apart.
func mint(key string, e schema.Entry) string {
	kind := "stretch"
	if e.Kind == "exercise" {
		kind = e.Kind
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{key, e.Position, e.Laterality, kind}, "\n")))
	return slug(key) + "-" + hex.EncodeToString(sum[:4])
}

// slugAtMost keeps file names short; the checksum keeps them apart.
const slugAtMost = 48

// slug writes text in lower-case letters without accents, digits and hyphens.
func slug(text string) string {
	var words []string
	fold := func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return unicode.ToLower(r)
	}
	plain := strings.Map(fold, norm.NFKD.String(text))
	for _, word := range strings.FieldsFunc(plain, func(r rune) bool { return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789", r) }) {
		if len(strings.Join(words, "-"))+1+len(word) > slugAtMost {
			break
		}
		words = append(words, word)
	}
	if len(words) == 0 {
		return "movement"
	}
	return strings.Join(words, "-")
}

//go:embed generic.txt
var genericText string

// genericWords are the words that name no movement, however many come
// together.
var genericWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, line := range strings.Split(genericText, "\n") {
		if !strings.HasPrefix(line, "#") {
			for _, word := range strings.Fields(line) {
				words[word] = true
			}
		}
	}
	return words
})

func namesNothing(name string) bool {
	return !slices.ContainsFunc(strings.Fields(schema.FoldName(name)), isTelling)
}

// isTelling reports whether a word of a name can tell movements apart.
func isTelling(word string) bool {
	return !genericWords()[word] && strings.IndexFunc(word, unicode.IsLetter) >= 0 && len(word) > 1
}

// Fingerprint identifies an entry by what it says and not by where it stands,
// so that an answer outlives a new edition of the article.
func Fingerprint(e schema.Entry) string {
	parts := []string{e.Name, e.Position, e.Laterality}
	for _, step := range e.Steps {
		parts = append(parts, step.Text)
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\n")))
	return hex.EncodeToString(sum[:6])
}
