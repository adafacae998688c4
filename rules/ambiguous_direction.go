package rules

import "github.com/stretchlint/stretchlint/schema/phrase"

var ambiguousDirection = &Rule{
	ID:    "ambiguous-direction",
	Group: Structure,
	Title: "a word for a direction has two opposite readings",
	Why:   `“Arch your back” rounds it up in one article and lets it sag in the next. One word more (“to the ceiling”) settles it.`,
	Evidence: []Evidence{
		{Key: "PEMAT", Claim: "actions are broken into explicit, manageable steps", Strength: PlainWords, Source: pemat},
		{Key: "stretchlint", Claim: "both readings of “arch” occur in articles we read", Strength: Survey},
	},
	Severity: Note,
	Options: []Option{
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `A direction that an earlier sentence or a picture settles is not looked for beyond the entry's own words for up, down, chin and
tailbone.`,
	Examples: []Example{
		{Text: "# Stiff back\n\n## Cat stretch\n\nCome to your hands and knees. ⟦Arch your back⟧ and hold for 10 seconds.\n"},
		{Text: "# Loose calves\n\n## Seated calf stretch\n\nSit with your legs straight. ⟦Flex your foot⟧ and hold for 20 seconds, then change legs.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor. ⟦Turn your toes in⟧ and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## Cat stretch\n\nCome to your hands and knees. Arch your back up to the ceiling and hold for 10 seconds.\n"},
		{Text: "# Stiff back\n\n## Cow stretch\n\nCome to your hands and knees. Arch your back, lifting head and tailbone. Hold for 10 seconds.\n"},
		{Text: "# Stiff back\n\n## Plank\n\nHold your body in a line for 20 seconds. Do not arch your back.\n"},
		{Text: "# Loose calves\n\n## Seated calf stretch\n\nSit with your legs straight. Flex your foot toward your shin and hold for 20 seconds, then change legs.\n"},
	},
	Article: func(p *Pass) {
		for _, h := range twoWays.with(p.Strings("phrases")).told(p.Lines()) {
			if h.line.entry == nil || h.isSettled() {
				continue
			}
			p.Reportf(h.line.entry, h.span(p.File), "“%s” does not say which way: add up or down, toward or away", h.quote())
		}
	},
}

var (
	twoWays = newWording(
		row{form: `arch your|the lower|low|upper? back|spine`, says: "arch your back", order: true},
		row{form: `flex your|the|SIDE SIDE? foot|feet|ankle|ankles`, says: "flex your foot", order: true},
		row{form: `turn your|the toes|feet in|out`, says: "turn your toes in", order: true, instead: "toward each other"},
	)
	// settled are the words that say which way.
	settled = patterns(
		`up|upward|upwards|down|downward|downwards|ceiling|sky|floor|ground|toward|towards|away|forward|backward|backwards|back|inward|inwards|shin|shins|nose|knee|toes|concave|cat|cow`,
		`chin|tailbone|tail|belly|stomach|navel|head|chest|heart|gaze|look|hips|pelvis|shoulders|round|rounded|bridge|heels|heel|slightly|degrees`)
)

// settledToes are the words that say it of toes, which “back” does not.
var settledToes = patterns(`toward|towards|away|outward|inward|other|big|pigeon|degrees`)

// isSettled reports whether the words around h, less its own, say which way.
func (h hit) isSettled() bool {
	t := h.line.text
	number := t.SentenceAt(h.first)
	if h.row.instead != "" {
		return anyIn(settledToes, t, h.last, t.Sentences[number].Last)
	}
	last := t.Sentences[min(number+1, len(t.Sentences)-1)]
	return anyIn(settled, t, t.Sentences[number].First, h.first) || anyIn(settled, t, h.last, last.Last) || isJoint(t, h)
}

// isJoint reports whether a foot is flexed at a joint that the sentence names.
func isJoint(t *phrase.Text, h hit) bool {
	return h.last < len(t.Tokens) && t.Tokens[h.last].Word == "and" && h.last+1 < len(t.Tokens) && t.Tokens[h.last+1].Word == "point"
}
