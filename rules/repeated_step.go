package rules

import (
	"maps"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

var repeatedStep = &Rule{
	ID:    "repeated-step",
	Group: Structure,
	Title: "two steps in a row say the same",
	Why:   `The reader looks for the difference, and there is none. Often one of the two replaced a step that is now missing.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "one step is said once", Strength: Logic},
	},
	Severity: Note,
	Options: []Option{
		{Name: "similarity", Default: 0.75, About: "share of the shorter step's words the other one has"},
		{Name: "min_words", Default: 4.0, About: "words, little ones aside, a step needs before it is compared"},
	},
	Blind: `The same step in quite other words. Steps that name a side or a number are taken to differ on purpose.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## Lying figure four\n\n- Lie on your back.\n- Move one ankle over and rest it on the opposite knee.\n- ⟦Rest your ankle over your knee, and grab the thigh.⟧\n- Hold for 30 seconds, then change legs.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor. Reach both arms forward along the floor. ⟦Reach your arms forward along the floor.⟧ Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## Cobra\n\n1. Lie on your stomach with legs straight.\n2. ⟦Lie on your stomach, legs straight behind.⟧\n3. Press into your hands to lift your chest.\n4. Hold for 15 seconds.\n"},
		{Text: "# Loose hips\n\n## Lying figure four\n\n- Lie on your back.\n- Rest one ankle on the opposite knee.\n- Grab the thigh and pull it in.\n- Hold for 30 seconds, then change legs.\n"},
		{Text: "# Stiff neck\n\n## Neck side tilt\n\nSit tall. Tilt your left ear slowly to your left shoulder. Tilt your right ear slowly to your right shoulder. Repeat 5 times.\n"},
		{Text: "# Stiff back\n\n## Cat-cow\n\nStart on your hands and knees. Breathe in, lift your head slowly and let your belly sink. Breathe out, tuck your head slowly and round your back. Repeat 10 times.\n"},
		{Text: "# Stiff back\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips. Lower your hips. Repeat 10 times.\n"},
		{Text: "# Loose legs\n\n## Hamstring stretch\n\nHold the stretch for 20 seconds. Hold the stretch for 30 seconds the next time.\n"},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			e := &p.Entries()[i]
			said := make([]map[string]bool, len(e.Steps))
			for k := range e.Steps {
				said[k] = content(e.Steps[k].Text)
				if k > 0 && p.saysMost(said[k-1], said[k]) && p.saysAgain(e.Steps[k-1], e.Steps[k]) && !isName(e.Steps[k-1], e) && !isName(e.Steps[k], e) {
					d := p.Reportf(e, e.Steps[k].Span, "this step says again what the one before it says")
					d.also(e.Steps[k-1].Span, "the step before")
				}
			}
		}
	},
}

// isName reports whether a step is the name of its stretch: pages write a
// heading twice.
func isName(step schema.Passage, e *schema.Entry) bool {
	return foldName(step.Text) == foldName(e.Name)
}

// little are the words two steps share without saying the same, less a last s.
var little = stems(`a an the your you it its this that these and or then with of on in to at for from by is are be as into onto until so
	up both one slowly gently now next while while through out over opposite other`)

// apart finds what makes two like steps two steps.
var apart = phrase.MustCompile(`partner|against|push|pull|SIDE|OTHER|SWITCH|repeat|again|NUM|up|down|forward|back|inhale|exhale|breathe|in|out|lift|lower|reverse|same|alternate`)

// saysAgain reports whether step says of the same parts what the one before it
// said.
func (p *Pass) saysAgain(before, step schema.Passage) bool {
	a, b := p.read(before.Text), p.read(step.Text)
	return !differsOnPurpose(a, b) && sameParts(a, b)
}

// saysMost reports whether two steps share enough of their content.
func (p *Pass) saysMost(a, b map[string]bool) bool {
	if float64(min(len(a), len(b))) < p.Number("min_words") {
		return false
	}
	shared := 0
	for w := range a {
		if b[w] {
			shared++
		}
	}
	return float64(shared) >= p.Number("similarity")*float64(min(len(a), len(b)))
}

// sameParts reports whether the parts of the body that one step names are all
// named by the other, and there are any.
func sameParts(a, b *phrase.Text) bool {
	in, of := parts(a), parts(b)
	if len(in) > len(of) {
		in, of = of, in
	}
	for id := range in {
		if !of[id] {
			return false
		}
	}
	return len(in) > 0
}

func parts(text *phrase.Text) map[string]bool {
	out := map[string]bool{}
	for _, tag := range text.All("PART") {
		out[tag.ID] = true
	}
	return out
}

// stems gives the words of a text, less a last s.
func stems(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range words(text) {
		out[strings.TrimSuffix(w, "s")] = true
	}
	return out
}

// content gives the words that say something.
func content(text string) map[string]bool {
	said := stems(text)
	maps.DeleteFunc(said, func(w string, _ bool) bool { return little[w] })
	return said
}

// differsOnPurpose reports whether one of two steps has a word for a side, a
// direction or an amount that the other lacks.
func differsOnPurpose(a, b *phrase.Text) bool { return marks(a) != marks(b) }

func marks(t *phrase.Text) string {
	var out []string
	for _, m := range apart.FindAll(t) {
		if w := t.Tokens[m.First].Word; w != "opposite" && w != "other" {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}
