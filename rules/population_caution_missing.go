package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

var populationCautionMissing = &Rule{
	ID:    "population-caution-missing",
	Group: Safety,
	Title: "the title speaks to a group of readers, and what that group must know is not said",
	Why: `Who writes for pregnant or older readers, or for people with brittle bones, owes them the few lines that health
services give each group.`,
	Evidence: []Evidence{
		{Key: "NHS Wales", Claim: "in pregnancy, no long spells flat on the back; stop at dizziness, bleeding or pain", Strength: Guideline, Source: pregnancyWales},
		{Key: "NIA", Claim: "older readers: a support, no bouncing, ask first", Strength: Guideline, Source: nia},
		{Key: "UK consensus 2022", Claim: "osteoporosis: bend at the hips, no deep rounding, no forced twist", Strength: Guideline, Source: strongSteady},
		{Key: "EDS UK", Claim: "hypermobility: control before range", Strength: Guideline, Source: hypermobility},
		{Key: "LHSC", Claim: "joint replacement: the surgeon's limits first", Strength: Guideline, Source: hipPrecautions},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "ignore_groups", Default: []string{}, About: "groups this house does not ask for: pregnancy, older, osteoporosis, arthritis, hypermobility, surgery, children"},
	},
	Blind: `Groups that only the text speaks to. It asks for one of the lines a group needs, not for all of them. “Fit for all ages”
is no group.`,
	Examples: []Example{
		{Text: "# ⟦Prenatal stretches⟧\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# ⟦Two stretches for osteoporosis⟧\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# ⟦Stretches for kids⟧\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Prenatal stretches\n\nFrom about 16 weeks avoid long spells flat on your back.\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Stretches for seniors\n\nHold on to a sturdy chair for balance.\n\n## Standing quad stretch\n\nPull one heel to your buttock. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Stretches for kids\n\nDo these together with an adult.\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Great for all ages\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Prenatal care\n\nOur midwives are here for you.\n"},
	},
	Article: func(p *Pass) {
		if len(p.Entries()) == 0 {
			return
		}
		for _, g := range readerships {
			if !slices.Contains(p.Strings("ignore_groups"), g.name) && p.titled(g.titles) && !p.says(g.topics) {
				p.Reportf(nil, p.place(), "the title speaks to a group (%s), and the article does not say %s", g.name, g.needs)
			}
		}
	},
}

// forChildren finds titles that speak to children. "Child's pose" does not.
var forChildren = patterns(`kid|kids|toddler|toddlers|preschoolers|children`)

// A readership is a group of readers, the titles that speak to it, and what it
// must be told: one of the topics at least.
type readership struct {
	name, needs    string
	titles, topics *phrase.Table
}

var readerships = []readership{
	{"pregnancy", "to spare long spells flat on the back, when to stop or whom to ask",
		patterns(`pregnant|pregnancy|prenatal|antenatal|trimester|(mum|mom|mothers to be)`),
		patterns(`flat|lying|lie ~6 back ~6 weeks|trimester|long|avoid|avoided`, `avoid|avoiding|not ~8 back|lying|flat`, `bleeding|contractions|dizzy|dizziness|relaxin|midwife|obstetrician|overstretch|overstretching|doctor|provider|gp`)},
	{"older", "to use a support, to rise slowly or to ask first",
		older,
		patterns(`chair|support|supported|balance|falls|falling|wall|sturdy|rail|slowly|doctor|physician|gp|PROFESSIONAL`)},
	{"osteoporosis", "to bend at the hips and not to round or twist hard",
		patterns(`osteoporosis|osteopenia|(brittle bones)`),
		patterns(`avoid|avoiding|not|no|never|limit ~6 rounding|round|bend|bending|fold|folds|twist|twists|twisting|flexion|crunches`, `hinge|hinging|PROFESSIONAL|neutral|straight`)},
	{"arthritis", "what to do when a joint is swollen or hurts more",
		patterns(`arthritis|arthritic|osteoarthritis`),
		patterns(`flare|flares|swollen|swelling|inflamed|hot|PAIN|PROFESSIONAL`)},
	{"hypermobility", "to put control before range",
		patterns(`hypermobile|hypermobility|(ehlers - danlos)`),
		patterns(`control|controlled|overstretch|overstretching|(end|full range)|stability|strength|strengthening`)},
	{"surgery", "that the surgeon's limits come first",
		patterns(`surgery|replacement|arthroplasty|postoperative|(post -? op)`),
		patterns(`surgeon|PROFESSIONAL|precautions|(weeks after)|(therapist)|limits|team`)},
	{"children", "to do it with an adult, and without force or contest",
		forChildren,
		patterns(`adult|adults|parent|parents|supervise|supervised|supervision|teacher|teachers|grown-up|grown-ups|family|families|force|hurt|contest`, `together with`, `your|their ~1 child|children|kid|kids`)},
}

// oftenNamed is how many lines that speak of children make an article for them.
const oftenNamed = 3

func (p *Pass) isForChildren() bool {
	lines := 0
	for _, l := range p.Lines() {
		if len(forChildren.FindAll(l.text)) > 0 {
			lines++
		}
	}
	return lines >= oftenNamed || p.titled(forChildren)
}
