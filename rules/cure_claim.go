package rules

var cureClaim = &Rule{
	ID:    "cure-claim",
	Group: Claims,
	Title: "a stretch is said to cure, heal for good, guarantee or detoxify",
	Why: `A promise of a cure needs trials in people behind it. For lasting back pain stretching did
no better than doing nothing in the one analysis that compared them, and no movement wrings out poisons.`,
	Evidence: []Evidence{
		{Key: "FTC 2022", Claim: "claims about health need sound evidence, as a rule randomised trials in people", Strength: Regulation, Source: ftc2022},
		{Key: "Owen 2020", Claim: "stretching did not do better than control in chronic low back pain", Strength: Review, Source: owen2020},
		{Key: "Yoga Journal", Claim: "twists do not remove toxins", Strength: PlainWords, Source: twists},
	},
	Severity: Error,
	Options: []Option{
		severityOption("soft", Warning, "severity of “eliminate”, “get rid of” and the like, which promise a cure in softer words"),
		severityOption("cited", Warning, "severity when the sentence names a source"),
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `A cure promised in pictures, prices or testimonials. What is hedged (“may”, “might”), denied, asked or quoted.`,
	Examples: []Example{
		{Text: "# Sciatica and you\n\nThis stretch ⟦cures sciatica⟧ in a week.\n"},
		{Text: "# Twists\n\nA twist wrings out the organs and ⟦flushes out toxins⟧.\n"},
		{Text: "# Straight again\n\nDaily hanging ⟦reverses scoliosis⟧ at any age.\n"},
		{Text: "# Loose in days\n\nThese four moves ⟦get rid of back pain⟧ for you.\n"},
		{Text: "# Sciatica and you\n\nStretching will not cure sciatica, and alone it might not eliminate pain.\n"},
		{Text: "# Sciatica and you\n\nThere are several treatment options. A stretch may ease stiffness for some people.\n"},
		{Text: "# Sciatica and you\n\nCan a stretch cure sciatica? Probably not.\n"},
		{Text: "# Myths about yoga\n\n- Twists flush out toxins\n- Headstands cure asthma\n"},
		{Text: "# Old sayings\n\nIt is a myth that twists detoxify the liver.\n"},
		{Text: "# Sciatica and you\n\nThe wound heals in a few weeks. Fix your gaze on one point and fix the strap to a door.\n"},
	},
	Article: func(p *Pass) {
		for _, h := range cures.with(p.Strings("phrases")).stated(p.Lines()) {
			if h.isQuoted() {
				continue
			}
			d := p.Reportf(h.line.entry, h.span(p.File), "“%s” promises a cure: say what may ease and for whom, or name the trial", h.quote())
			if h.row.severity != Off {
				d.Severity = p.Severity("soft")
			}
			if p.cites(h.line) {
				d.Severity = min(d.Severity, p.Severity("cited"))
			}
		}
	},
}

const (
	complaint = `pain|sciatica|scoliosis|arthritis|ache|aches|headache|headaches|migraine|migraines|stiffness|injury|injuries|tendinitis|tendonitis|fasciitis|disease|diseases|asthma|insomnia|depression|hunchback|kyphosis|hump|hernia|condition|conditions|cellulite|cancer|diabetes|syndrome|impingement|tension|knots|soreness`
	anyOf     = `the|your|all|any|this|of|and|out|away|chronic|lower|low|upper|back|neck|hip|knee|shoulder|body|muscle|harmful|every`
)

// cures are the wordings of a promise. Those with a severity are the softer
// ones.
var cures = newWording(
	row{form: `cure|cures|curing|cured ` + anyOf + `? ` + anyOf + `? ` + complaint, says: "cures chronic back pain"},
	row{form: `cure for ` + anyOf + `? ` + anyOf + `? ` + complaint, says: "the cure for back pain"},
	row{form: `heal|heals|healing ` + anyOf + ` ` + anyOf + `? pain|sciatica|scoliosis|arthritis|disc|disk|discs|disks`, says: "heals your disc"},
	row{form: `reverse|reverses|reversing ` + anyOf + `? ` + anyOf + `? scoliosis|arthritis|osteoporosis|kyphosis|aging|ageing|degeneration|diabetes`, says: "reverses scoliosis"},
	row{form: `guarantee|guarantees|guaranteed to? relief|results|cure|work|relieve|fix|heal|eliminate`, says: "guaranteed to work"},
	row{form: `detox|detoxes|detoxify|detoxifies|detoxifying the|your body|liver|organs|organ|kidneys|system|spine|blood|colon`, says: "detoxifies your liver"},
	row{form: `flush|flushes|flushing|remove|removes|removing|release|releases|releasing|drain|drains|draining|clear|clears|rid|eliminate|eliminates|expel|expels|squeeze|squeezes|wring|wrings ~2 toxins`, says: "flushes out toxins"},
	row{form: `miracle cure|stretch|remedy|move|exercise|fix`, says: "a miracle stretch"},
	row{form: `eliminate|eliminates|eliminating|banish|banishes|banishing ` + anyOf + `? ` + anyOf + `? ` + complaint, says: "eliminates your back pain", severity: Warning},
	row{form: `get|gets|getting rid of ` + anyOf + `? ` + anyOf + `? pain|sciatica|scoliosis|arthritis|headaches|headache|migraines|hunchback|kyphosis|hump|cellulite|aches|ache`, says: "get rid of back pain", severity: Warning},
	row{form: `fix|fixes|fixing ` + anyOf + `? ` + anyOf + `? pain|sciatica|scoliosis|arthritis|posture|hunchback|kyphosis|hump|tilt|impingement`, says: "fixes your back pain", severity: Warning},
	row{form: `pain|sciatica|aches gone? (for good)|forever|permanently`, says: "back pain gone for good", severity: Warning},
)
