package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

var noProfessionalReferral = &Rule{
	ID:    "no-professional-referral",
	Group: Safety,
	Title: "the article does not say who should ask a professional, or when",
	Why: `Some readers should ask before they start, and some pain needs more than a stretch. Every public page
says so in a line.`,
	Evidence: []Evidence{
		{Key: "NHS 2019", Claim: "see a GP if the pain does not ease after some weeks", Strength: Guideline, Source: nhsBack},
		{Key: "Mayo Clinic 2011", Claim: "with a health condition or an injury, ask first", Strength: Guideline, Source: mayo2011},
		{Key: "NIA", Claim: "people with some conditions ask a doctor first", Strength: Guideline, Source: nia},
		{Key: "AAOS", Claim: "the programme is done under a doctor's guidance", Strength: Guideline, Source: aaosSpine},
		{Key: "DISCERN", Claim: "good health information supports shared decisions", Strength: PlainWords, Source: discern},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "require_trigger", Default: true, About: "a line counts only when it says who or when; a phone number does not"},
	},
	Blind: `Whether the line fits the stretches. A referral on another page of the site.`,
	Examples: []Example{
		{Text: "# ⟦Two for the back⟧\n\nStop if it hurts.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# ⟦Two for the back⟧\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\nCall our doctors today for full-service spine care.\n"},
		{Text: "# ⟦Two for the back⟧\n\nBy Ann Example, doctor of physical therapy.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Two for the back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\nSee a GP if the pain is not easing after a few weeks.\n"},
		{Text: "# Two for the back\n\nTalk to your doctor before you start.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Two for the back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds. If your knees hurt, ask a physiotherapist.\n"},
		{Text: "# Why we stretch\n\nDancers and wrestlers have stretched for centuries.\n"},
		{Text: "# Two for the back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\nQuestions? Ask a physiotherapist.\n", Options: map[string]any{"require_trigger": false}},
	},
	Article: func(p *Pass) {
		if len(p.Entries()) > 0 && !p.refers() {
			p.Reportf(nil, p.place(), "the article does not say who should ask a professional first, or when to seek help")
		}
	},
}

var (
	// asking finds that the reader is sent to a professional.
	asking = shelf.Pattern(`(CONSULT ~6 PROFESSIONAL) | (PROFESSIONAL ~4 CONSULT) | (PROFESSIONAL ~8 first|before|approval|clearance|clears|permission|advice|allow|allows|agrees|recommends) | (prescribed|advised|instructed|recommended|per|guidance|(as per) ~4 PROFESSIONAL) | (medical|professional|urgent advice|help|attention|assistance|clearance|guidance|evaluation|care)`)
	// askWhen finds who should ask, or when.
	askWhen = patterns(`IFWORD|before|prior|first|CONDITION|PAIN|persist|persists|persistent|worsen|worsens|worse|after|any|starting|beginning|prescribed|per|guidance|always|sure|unsure|doubt|concerns|following|until|who|symptoms|immediately|unless`)
)

// refers reports whether the article sends readers to a professional.
func (p *Pass) refers() bool {
	trigger := p.Bool("require_trigger")
	return slices.ContainsFunc(p.Lines(), func(l line) bool {
		for _, m := range asking.FindAll(l.text) {
			s := l.text.Sentences[l.text.SentenceAt(m.First)]
			if !trigger || foundIn(askWhen, l.text, s) && !foundIn(selling, l.text, s) {
				return true
			}
		}
		return false
	}) || slices.ContainsFunc(p.cautions(), func(t *phrase.Text) bool {
		return finds(asking)(t) && len(askWhen.FindAll(t)) > 0 && len(selling.FindAll(t)) == 0
	})
}

// selling finds a line that sells a service.
var selling = patterns(`our|us|today|schedule|book|appointment|website|services|offer|offers|specials`)
