package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

var noStopRule = &Rule{
	ID:    "no-stop-rule",
	Group: Safety,
	Title: "the article does not say when to stop",
	Why: `“Stop if it hurts” is in every public text on stretching; pins and needles, numbness and
dizziness are the other signs. A limit (“do not force it”) says how far to go, not when to stop.`,
	Evidence: []Evidence{
		{Key: "NHS 2019", Claim: "exercises come with a word on when to stop", Strength: Guideline, Source: nhsBack},
		{Key: "Mayo Clinic 2024", Claim: "tension is the aim; pain is a reason to stop", Strength: Guideline, Source: mayo2024},
		{Key: "NIA", Claim: "stop when it hurts", Strength: Guideline, Source: nia},
		{Key: "DISCERN", Claim: "good health information describes risks", Strength: PlainWords, Source: discern},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "accept_soft", Default: false, About: "“listen to your body” counts as a stop rule"},
		severityOption("limit_only", Note, "severity when the article has a pain limit but no stop rule"),
	},
	Blind: `Whether the signs named fit the stretches. A stop rule that stands on another page.`,
	Examples: []Example{
		{Text: "# ⟦Three stretches for the back⟧\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# ⟦Three stretches for the back⟧\n\nDo not force a stretch.\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# ⟦Three stretches for the back⟧\n\nListen to your body, and talk to your doctor first if you have had surgery.\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Three stretches for the back\n\nStop if you feel sharp pain, tingling or numbness.\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Three stretches for the back\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. If it hurts, ease off. Hold for 30 seconds.\n"},
		{Text: "# Three stretches for the back\n\n## Child's pose\n\nKneel on the floor. Sit back on your heels. Come out of the pose if you feel dizzy. Hold for 30 seconds.\n"},
		{Text: "# Why we stretch\n\nStretching has a long history. Dancers and wrestlers have done it for centuries.\n"},
	},
	Article: func(p *Pass) {
		if len(p.Entries()) == 0 || p.stopRuleSaid() {
			return
		}
		d := p.Reportf(nil, p.place(), "the article does not say when to stop: name the signs, such as sharp pain, numbness or dizziness")
		if p.limitSaid() {
			d.Severity = p.Severity("limit_only")
		}
	},
}

const stopping = `stop|stopping|discontinue|cease|pause|rest|relax|release|reduce|lessen|lower|((ease|back|come|let) off|up|out|away)`

var (
	// stopRule finds an order to stop with the sign to stop at. "Skip this if you
	// have knee pain" says who should not start, not when to stop.
	stopRule = phrase.MustCompile(`(` + stopping + ` ~12 IFWORD|that|which|(as soon as) ~12 PAIN|worse) | (IFWORD ~12 PAIN|worse ~12 ` + stopping + `)`)
	softRule = phrase.MustCompile(`listen|listening to your body`)
	// painLimit finds how far to go without when to stop.
	painLimit = phrase.MustCompile(`LIMIT | (NEG ~4 HARM|PAIN) | (stop|just? before|until ~4 PAIN)`)
)

// whenToStop finds the heading of a list of signs.
var whenToStop = patterns("when to stop :?")

// stopRuleSaid reports whether a note or caution anywhere says when to stop.
func (p *Pass) stopRuleSaid() bool {
	for _, note := range p.Article.Safety {
		if note.About == "stop-rule" {
			return true
		}
	}
	if p.says(whenToStop) {
		return true
	}
	return slices.ContainsFunc(p.cautions(), func(t *phrase.Text) bool {
		return finds(stopRule)(t) || p.Bool("accept_soft") && finds(softRule)(t)
	})
}

func (p *Pass) limitSaid() bool {
	for _, note := range p.Article.Safety {
		if note.About == "pain-limit" {
			return true
		}
	}
	return slices.ContainsFunc(p.cautions(), func(t *phrase.Text) bool {
		return slices.ContainsFunc(painLimit.FindAll(t), func(m phrase.Match) bool { return !isSoft(t, m) })
	})
}

// isSoft reports whether a match is "listen to your body": no limit by itself.
func isSoft(t *phrase.Text, m phrase.Match) bool {
	_, soft := softRule.FindAt(t, m.First)
	return soft
}

// cautions gives every safety note and caution of the article.
func (p *Pass) cautions() []*phrase.Text {
	var out []*phrase.Text
	for _, note := range p.Article.Safety {
		out = append(out, p.read(note.Text))
	}
	for _, e := range p.Entries() {
		for _, caution := range e.Cautions {
			out = append(out, p.read(caution.Text))
		}
	}
	return out
}
