package rules

var fearLanguage = &Rule{
	ID:    "fear-language",
	Group: Claims,
	Title: "words make the body sound broken or the pain frightening",
	Why: `In a trial, negative wording about the back raised readers' worry and worsened what they believed about
their bodies. Calm words say the same.`,
	Evidence: []Evidence{
		{Key: "Linskens 2023", Claim: "negative language raised anxiety (d = 0.71)", Strength: Trial, Source: linskens2023},
	},
	Severity: Note,
	Options: []Option{
		{Name: "at_most", Default: 3.0, About: "findings per article; the rest stay as they are"},
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `Fear in pictures. Urgent signs that a reader must know are wanted and not looked for; a diagnosis in a
caution (“if you have a slipped disc”) is left alone.`,
	Examples: []Example{
		{Text: "# Sore backs\n\nBack pain can be ⟦debilitating⟧.\n"},
		{Text: "# Sore backs\n\nIt is the ⟦wear and tear⟧ of your ⟦crumbling discs⟧.\n"},
		{Text: "# Sore backs\n\nA weak core is a ⟦ticking time bomb⟧, and your ⟦spine is out⟧.\n"},
		{Text: "# Sore backs\n\nBack pain is common and usually settles.\n"},
		{Text: "# Sore backs\n\nIf you have a slipped disc, ask a physiotherapist first.\n"},
		{Text: "# Sore backs\n\nCall for help at once if the pain is excruciating or you cannot pass water.\n"},
		{Text: "# Sore backs\n\nIt is rarely debilitating, and not a sign of wear and tear.\n"},
		{Text: "# When to see a doctor\n\n- Excruciating pain at night\n- Numbness between the legs\n"},
	},
	Article: func(p *Pass) {
		left := p.Number("at_most")
		for _, h := range fears.with(p.Strings("phrases")).found(p.Lines()) {
			if left < 1 || !h.frightens() {
				continue
			}
			left--
			p.Reportf(h.line.entry, h.span(p.File), "“%s” may frighten a reader without helping: %s", h.quote(), h.row.instead)
		}
	},
}

const (
	milder   = "say how much it limits, and that it mostly settles"
	unbroken = "name what is meant in plain, calm words"
)

var fears = newWording(
	row{form: `debilitating|crippling|agonizing|agonising|excruciating|unbearable|relentless|torturous|nightmare`, says: "debilitating pain", instead: milder},
	row{form: `wear and|& tear`, says: "wear and tear", instead: unbroken},
	row{form: `wear-and-tear`, says: "wear-and-tear", instead: unbroken},
	row{form: `bone on|- bone`, says: "bone on bone", instead: unbroken},
	row{form: `bone-on-bone`, says: "bone-on-bone", instead: unbroken},
	row{form: `crumbling|worn-out|(worn out)|broken|slipping|shattered discs|disks|disc|disk|spine|spines|joints|vertebrae|back`, says: "crumbling discs", instead: unbroken},
	row{form: `slipped disc|disk|discs|disks`, says: "a slipped disc", instead: "“disc problem” says it without a picture that is wrong"},
	row{form: `ticking time? bomb|timebomb|bombs`, says: "ticking bomb", instead: milder},
	row{form: `spine|back|pelvis|hip|neck|vertebrae|hips is|are|goes|go out !of`, says: "your spine is out", instead: unbroken},
	row{form: `spine|back|pelvis|vertebrae|hips|discs is|are|slips|slip|goes|go out of place|alignment`, says: "your hips are out of alignment", instead: unbroken},
	row{form: `wreck|wrecks|wrecking|ruin|ruins|ruining|destroy|destroys|destroying your|the back|spine|knees|neck|joints|posture|body|hips|shoulders`, says: "ruins your back", instead: milder},
)

// frightens reports whether the hit is meant for the reader as he is: not
// denied, not a condition of a caution, not a sign to seek help.
func (h hit) frightens() bool {
	t := h.line.text
	s := t.Sentences[t.SentenceAt(h.first)]
	if negated(t, s.First, h.first) || conditional(t, s, h.first) || foundIn(urgentWords, t, s) || foundIn(debunks, t, s) {
		return false
	}
	for _, lead := range h.line.lead {
		if len(urgentWords.FindAll(lead)) > 0 || turns(lead) || len(debunks.FindAll(lead)) > 0 {
			return false
		}
	}
	return true
}

// urgentWords are the words of advice to seek help, to ask first or to keep away.
var urgentWords = patterns(
	`CONSULT ~3 PROFESSIONAL`, `call|emergency|urgent|urgently|immediately|999|911|112`,
	`stop|avoid|rarely|seldom|(red flags)|contraindication|contraindications|contraindicated|precaution|precautions|caution|cautions|symptoms`,
)
