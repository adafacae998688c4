package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
)

var nonCanonicalName = &Rule{
	ID:    "non-canonical-name",
	Group: Naming,
	Title: "the movement has a plainer, preferred name",
	Why:   `One name for one thing is the first rule of plain language; search and merge need it, too.`,
	Evidence: []Evidence{
		{Key: "CDC index", Claim: "use words the reader uses, and the same ones throughout", Strength: PlainWords, Source: cdcIndex},
		{Key: "NHS", Claim: "one plain term for one thing", Strength: PlainWords, Source: nhsReading},
	},
	Severity: Off, // what a movement is called is a house's own choice
	Options: []Option{
		{Name: "all", Default: false, About: "report every other name, not only those that share no word with the preferred one"},
		{Name: "accept", Default: []string{}, About: "names a house prefers"},
	},
	Blind: `Off unless a house switches it on: which name is preferred is its own choice. Names the catalogue does not have. Sanskrit names and names that share a word with the preferred one
(“cat-camel”), unless the option all is set.`,
	Examples: []Example{
		{
			Text:  "# Loose back\n\n## ⟦Lumbar rotation⟧\n\n" + twistSteps,
			Fixed: "# Loose back\n\n## Lying spinal twist, both knees (Lumbar rotation)\n\n" + twistSteps,
		},
		{
			Text:  "# Loose back\n\n## ⟦Cat-camel stretch⟧\n\n" + catCowSteps,
			Fixed: "# Loose back\n\n## Cat-cow (Cat-camel stretch)\n\n" + catCowSteps, Options: map[string]any{"all": true},
		},
		{Text: "# Loose back\n\n## ⟦Rag doll⟧\n\n" + foldSteps},
		{Text: "# Loose back\n\n## Cat-camel stretch\n\n" + catCowSteps},
		{Text: "# Loose back\n\n## Balasana\n\n" + childSteps},
		{Text: "# Loose back\n\n## Lying spinal twist, both knees (lumbar rotation)\n\n" + twistSteps},
		{Text: "# Loose back\n\n## Rag doll\n\n" + foldSteps, Options: map[string]any{"accept": []string{"Rag Doll"}}},
		{Text: "# Loose jaw\n\n## Jaw fan\n\nSit on a chair. Open your mouth wide. Hold for 10 seconds.\n"},
	},
	Article: func(p *Pass) {
		accepted := map[string]bool{}
		for _, name := range p.Strings("accept") {
			accepted[foldName(name)] = true
		}
		for i := range p.Entries() {
			e := &p.Entries()[i]
			preferred := p.preferred(e)
			if preferred == "" || accepted[foldName(e.Name)] {
				continue
			}
			d := p.Reportf(e, place(e), "%s is mostly called “%s”: keep both, the usual one first", call(e), preferred)
			d.Fix = p.unlessRepeated(e, p.renaming(e, preferred))
		}
	},
}

const foldSteps = "Stand tall with your feet apart. Fold forward from the hips and let your head hang toward the floor. Hold for 30 seconds.\n"

const twistSteps = "Lie on your back with your knees bent. Let both knees roll to one side and hold for 20 seconds. Repeat on the other side.\n"

// preferred gives the catalogue's name for e when e goes by another one.
func (p *Pass) preferred(e *schema.Entry) string {
	if e.Name == "" || e.NameInferred || e.Movement == "" {
		return ""
	}
	catalogue := p.Catalogue
	if catalogue.ByName(e.Name).Movement != e.Movement {
		return ""
	}
	m, _ := catalogue.Lookup(e.Movement)
	used, wanted := telling(e.Name), telling(m.Name)
	shared := 0
	for _, w := range wanted {
		if slices.Contains(used, w) {
			shared++
		}
	}
	sanskrit := slices.ContainsFunc(used, func(w string) bool { return strings.HasSuffix(w, "asana") })
	if shared == len(wanted) || !p.Bool("all") && (shared > 0 || sanskrit) {
		return ""
	}
	return m.Name
}

// telling gives the words of a name that tell movements apart.
func telling(name string) []string {
	words := slices.DeleteFunc(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return strings.ContainsRune(" -–/(),.:’'", r)
	}), func(w string) bool { return dullWords[w] || len(w) < 2 })
	for i, w := range words {
		if len(w) > 3 && !strings.HasSuffix(w, "ss") {
			words[i] = strings.TrimSuffix(w, "s")
		}
	}
	return words
}

// dullWords are in too many names to tell anything.
var dullWords = map[string]bool{
	"stretch": true, "stretches": true, "pose": true, "exercise": true, "the": true, "with": true, "and": true, "to": true, "of": true, "on": true, "in": true, "at": true,
}

// foldName gives a name's telling words, for comparing names as written.
func foldName(name string) string { return strings.Join(telling(name), " ") }

// renaming puts the preferred name before the one in use; nil when the name
// does not stand in one piece.
func (p *Pass) renaming(e *schema.Entry, preferred string) *Fix {
	if len(e.Spans.Name) != 1 || slice(p.File, e.Spans.Name[0]) != e.Name || strings.ContainsAny(e.Name, "()[]") {
		return nil
	}
	return &Fix{Title: "Put the usual name first", Safe: true, Edits: []Edit{{Span: e.Spans.Name[0], New: preferred + " (" + e.Name + ")"}}}
}
