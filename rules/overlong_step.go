package rules

import (
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

var overlongStep = &Rule{
	ID:    "overlong-step",
	Group: Structure,
	Title: "a step is a sentence too long to do while reading",
	Why:   `Twenty-five words are the ceiling of public style guides, and a step is read with the body already on the floor.`,
	Evidence: []Evidence{
		{Key: "GOV.UK", Claim: "sentences of at most 25 words", Strength: PlainWords, Source: govWriting},
		{Key: "PEMAT", Claim: "information is broken into short sections and manageable steps", Strength: PlainWords, Source: pemat},
	},
	Severity: Note,
	Options: []Option{
		{Name: "max_words", Default: 25.0, About: "words a sentence of a step may have"},
	},
	Blind: `How many actions a short sentence asks for. Of one stretch only the longest sentence is reported.`,
	Examples: []Example{
		{Text: "# Stiff back\n\n## Knee rolls\n\nLie on your back. ⟦Bend both of your knees, put your feet flat, spread your arms out wide, keep your shoulders heavy on the floor and let both knees roll slowly over to one side.⟧ Hold for 10 seconds, then change sides.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\n- ⟦Kneel on the floor with your big toes together, spread your knees as wide as your mat, and then slowly sit your hips back and down toward both heels⟧\n- Hold for 30 seconds\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor. ⟦Sit your hips slowly back on your heels until it pulls.⟧ Hold for 30 seconds.\n", Options: map[string]any{"max_words": 8.0}},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stiff neck\n\n## Neck tilts\n\nNeck tilts help decrease tension in the neck and shoulders, which is common for older adults who look down at a phone, a book or a plate for much of the day. Sit tall. Tilt your ear to your shoulder and hold for 10 seconds, then change sides.\n"},
		{Text: "# Stiff back\n\nThis long opening sentence is no step at all, so that its many words, which go on and on about nothing in particular, do not matter to the rule.\n\n## Child's pose\n\nKneel on the floor. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor with your big toes together. Spread your knees as wide as your mat. Then sit back and down on both of your heels.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor (on a mat, a folded towel or a carpet if the floor is hard for your knees and shins). Sit back on your heels slowly. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if step, length := p.longestStep(e); float64(length) > p.Number("max_words") {
				p.Reportf(e, step.Span, "this step has %d words in one sentence: divide it", length)
			}
		}
	},
}

// longestStep gives the step of e with the longest sentence, and its words.
func (p *Pass) longestStep(e *schema.Entry) (longest schema.Passage, words int) {
	texts := p.texts(e)[1:] // after the name, the steps
	for i, step := range e.Steps {
		for _, s := range texts[i].Sentences {
			if n := spoken(texts[i], s); n > words && !describes(texts[i], s) {
				longest, words = step, n
			}
		}
	}
	return longest, words
}

// describes reports whether a sentence says what a stretch is or does, and asks
// for nothing: "Neck tilts help with tension in the neck".
func describes(t *phrase.Text, s phrase.Sentence) bool {
	return foundIn(description, t, s) && !foundIn(condition, t, s)
}

var (
	description = patterns(`^ ~8!DO help|helps|is|may|targets|stimulates|strengthens|loosens|improves`, `^ i|we`)
	condition   = patterns(`^ if|when|once|as|while|until|though|although|make|ensure|your`)
)

// spoken counts the words of a sentence; what stands in brackets can be skipped
// in reading.
func spoken(t *phrase.Text, s phrase.Sentence) int {
	words, depth := 0, 0
	for i := s.First; i < s.Last; i++ {
		switch token := t.Tokens[i]; {
		case token.Word == "(":
			depth++
		case token.Word == ")":
			depth--
		case token.Kind != phrase.Sign && depth <= 0 && (i == s.First || t.Tokens[i-1].Word != "-"):
			words++
		}
	}
	return words
}
