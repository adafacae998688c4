package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

var missingRedFlags = &Rule{
	ID:    "missing-red-flags",
	Group: Safety,
	Title: "an article about back or neck pain does not name the signs that need urgent help",
	Why: `A few signs, rare as they are, need care the same day: trouble passing urine, numbness between the legs, weak
legs, fever, a serious fall. Health services put them before the exercises.`,
	Evidence: []Evidence{
		{Key: "NHS Glasgow", Claim: "urgent signs stand before self-help for back pain", Strength: Guideline, Source: backUrgent},
		{Key: "Guy's and St Thomas'", Claim: "advice on exercise for back pain says when to seek help", Strength: Guideline, Source: pacing},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "min_signs", Default: 2.0, About: "urgent signs an article must name"},
		phrasesOption("more titles that are about back or neck pain, in the pattern language"),
	},
	Blind: `Articles whose title does not speak of pain, or only of
preventing it. A link to a page of urgent signs. Whether the words are calm
(see fear-language).`,
	Examples: []Example{
		{Text: "# ⟦Two stretches for back pain⟧\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# ⟦Help for a sore neck⟧\n\n## Neck side tilt\n\nSit tall and tilt your ear to your shoulder. Hold for 20 seconds, then change sides.\n"},
		{Text: "# ⟦Ease sciatica at home⟧\n\nSee a doctor if it does not get better.\n\n## Knee to chest\n\nLie on your back and bring one knee to your chest. Hold for 20 seconds, then change legs.\n"},
		{Text: "# Two stretches for back pain\n\nGet help the same day for numbness between your legs or trouble passing urine.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Two stretches for the back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Understanding back pain\n\nMost back pain eases within weeks.\n"},
		{Text: "# Five minutes at the desk to prevent neck pain\n\n## Neck side tilt\n\nSit tall and tilt your ear to your shoulder. Hold for 20 seconds, then change sides.\n"},
		{Text: "# Stretches for knee pain\n\n## Standing quad stretch\n\nStand beside a wall and hold one foot behind you. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Two stretches for back pain\n\nAsk a doctor first after a bad fall, or if you have a fever, had cancer or lose weight.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		about := p.titled(painfulSpine.with(p.Strings("phrases")).table)
		if !about || p.titled(prevented) || len(p.Entries()) == 0 || float64(p.urgentSigns()) >= p.Number("min_signs") {
			return
		}
		p.Reportf(nil, p.place(), "the article is about pain in the back or neck and does not say which signs need urgent help")
	},
}

var painfulSpine = newWording(
	row{form: `back|neck|spine|spinal|lumbar ~2 pain|pains|ache|aches|painful|aching`, says: "lower back pain"},
	row{form: `pain|ache|sore|painful|aching|achy (in the|your)? (lower | low | upper)? back|neck|spine`, says: "a sore neck"},
	row{form: `sciatica|sciatic|backache|backaches|lumbago|(herniated|slipped disc|disk)`, says: "sciatica"},
)

// prevented finds pain that a text is there to keep away, not to treat.
var prevented = patterns(`prevent|preventing|prevents|prevention|avoid|avoiding|before`)

// urgentSign has the signs that need care the same day; one row is one sign.
var urgentSign = patterns(
	`bladder|bowel|urine|urinate|urination|urinating|incontinence|incontinent|stool|peeing`,
	`(numb|numbness|feeling|tingling|sensation ~6 between|groin|genital|genitals|saddle|buttocks) | (saddle|groin ~4 numb|numbness|anaesthesia|anesthesia)`,
	`(weakness|weak|heaviness ~5 leg|legs|arm|arms|foot) | (leg|legs|arm|arms ~4 weakness|weak)`,
	`fever|unwell|chills`,
	`fall|accident|trauma|crash|fracture|injury`,
	`cancer|tumour|tumor`,
	`(weight loss) | (lose|losing ~1 weight)`,
	`(night|rest|lying ~3 pain) | (pain ~6 night|(at rest)|sleep|wakes)`,
	`(double vision)|fainting|dizziness|dizzy`,
)

// urgentSigns counts the signs that the article's sentences of advice name.
func (p *Pass) urgentSigns() int {
	named := map[int]bool{}
	for _, l := range p.Lines() {
		for _, f := range urgentSign.FindAll(l.text) {
			s := l.text.Sentences[l.text.SentenceAt(f.First)]
			if foundIn(urging, l.text, s) || l.urged() {
				named[f.Row] = true
			}
		}
	}
	return len(named)
}

// urging are the words by which a sentence sends readers to help.
var urging = patterns(`PROFESSIONAL|help|emergency|urgent|urgently|hospital|attention|stop|medical|IFWORD|seek|red|advice`)

// urged reports whether the line stands under words that send readers to help:
// signs are mostly a list.
func (l *line) urged() bool {
	return slices.ContainsFunc(l.lead, func(t *phrase.Text) bool { return len(urging.FindAll(t)) > 0 })
}
