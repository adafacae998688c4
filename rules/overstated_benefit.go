package rules

import "github.com/stretchlint/stretchlint/schema/phrase"

var overstatedBenefit = &Rule{
	ID:    "overstated-benefit",
	Group: Claims,
	Title: "stretching is said to do what reviews did not find",
	Why: `Reviews found little or no effect of stretching on injuries and soreness, none on posture or
strength that could be relied on, and none beyond control on lasting back pain. More range is what it does give.`,
	Evidence: []Evidence{
		{Key: "Lauersen 2014", Claim: "stretching did not lower the risk of sports injuries (RR 0.96, 0.85 to 1.10)", Strength: Review, Source: lauersen2014},
		{Key: "Cochrane 2011", Claim: "little or no effect on soreness", Strength: Review, Source: herbert2011},
		{Key: "Delphi 2025", Claim: "effects on posture and strength are not supported", Strength: Guideline, Source: delphi2025},
		{Key: "Owen 2020", Claim: "no better than control in chronic low back pain", Strength: Review, Source: owen2020},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "allow_cited", Default: true, About: "keep silent where the line names a source"},
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `Benefits said of strength work or of a whole programme, and what is hedged. The same claim made again in
one line counts once.`,
	Examples: []Example{
		{Text: "# Before you run\n\nStretching ⟦prevents injuries⟧.\n"},
		{Text: "# Sit straight\n\nRegular stretching loosens the chest and ⟦corrects your posture⟧.\n"},
		{Text: "# After the gym\n\nStretch afterwards: it ⟦prevents soreness⟧ the next day.\n"},
		{Text: "# Stiff back\n\n## Cat-cow\n\nStart on your hands and knees. Round your back, then let it sink. Repeat 10 times. This ⟦stretch strengthens the back⟧.\n"},
		{Text: "# Before you run\n\nRegular stretching can increase your range of movement.\n"},
		{Text: "A supple back\n\nWhat does stretching do for the back?\n\n* Makes it strong, ⟦lowering the chances of future back pain⟧\n", As: "text/plain"},
		{Text: "# Before you run\n\nStretching may prevent injuries in some sports.\n"},
		{Text: "# Before you run\n\nWarm up well to prevent injuries.\n"},
		{Text: "# Before you run\n\nIn one study of recruits, stretching reduced the risk of injury (Example, 2012).\n"},
		{Text: "# Strong back\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips. Hold for 5 seconds and repeat 10 times. This exercise strengthens the back.\n"},
		{Text: "# Cat-cow\n\nThe stretch begins on hands and knees. Alignment is important to prevent injury.\n"},
		{Text: "# Before you run\n\nStretching does not prevent injuries.\n"},
	},
	Article: func(p *Pass) {
		var last *line
		for _, h := range overstatements.with(p.Strings("phrases")).stated(p.Lines()) {
			if h.line == last || !p.isOfStretching(h) || h.isQuoted() || p.Bool("allow_cited") && p.cites(h.line) {
				continue
			}
			last = h.line
			p.Reportf(h.line.entry, h.span(p.File), "“%s” is more than reviews of stretching found: hedge it, name a source, or leave it out", h.quote())
		}
	},
}

const (
	anything = `the|your|you|from|of|future|further|sports|muscle|back|any|our|chance|chances|risk|risks|likelihood|and|lower|delayed|onset|post-workout|overall|related|serious|potential`
)

// overstatements are the benefits reviews did not find.
var overstatements = newWording(
	row{form: `prevent|prevents|preventing|prevented ` + anything + `? ` + anything + `? ` + anything + `? injury|injuries|strains|sprains|soreness|doms|disability`, says: "prevents sports injuries"},
	row{form: `reduce|reduces|reducing|lower|lowers|lowering|decrease|decreases|decreasing|minimize|minimizes|minimise|minimises ` + anything + `? risk|chance|chances|likelihood|incidence of ` + anything + `? ` + anything + `? ` + anything + `? injury|injuries|strain|strains|sprains|soreness|disability|pain`, says: "reduces the risk of injury"},
	row{form: `correct|corrects|correcting|improve|improves|improving the|your|our|overall|good|poor|bad? overall|poor|bad? posture`, says: "corrects your posture"},
	row{form: `stretch|stretching ~2 strengthen|strengthens|strengthening the|your|my|our? lower|low|upper|weak|entire|whole? back|spine|spinal|abdominal|abdominals|core|muscles`, says: "this stretch strengthens the back"},
	row{form: `stretch|stretching ~8 enhance|enhances|increase|increases|improve|improves|builds|build the|your|muscle|muscular? strength|endurance`, says: "stretching increases your strength"},
	row{form: `effective|powerful|proven treatment|tool|remedy ~1 for ~2 pain|sciatica|arthritis`, says: "an effective treatment for back pain"},
	row{form: `treat|treats|treating ` + anything + `? ` + anything + `? chronic|pain|sciatica|arthritis|scoliosis`, says: "treats chronic pain"},
)

// isOfStretching reports whether the claim is about stretching: it stands in an
// entry that is a stretch, or its line speaks of stretching. Strength work may
// well strengthen.
func (p *Pass) isOfStretching(h hit) bool {
	if e := h.line.entry; e != nil {
		return e.Kind != "exercise" && !speaksOfMore(h.line.text)
	}
	s := h.line.text.Sentences[h.line.text.SentenceAt(h.first)]
	spoken := foundIn(stretchingWords, h.line.text, s)
	for _, lead := range h.line.lead {
		spoken = spoken || len(lead.Sentences) > 0 && foundIn(stretchingWords, lead, lead.Sentences[0])
	}
	return spoken && !speaksOfMore(h.line.text)
}

var (
	stretchingWords = patterns(`stretch|stretches|stretching|flexibility|yoga|pose|poses`)
	// others are the things besides stretching that do have such effects.
	others = patterns(
		`strengthening|exercising|warm-up|warming|warm|training|programme|program|massage|physiotherapy|lifting|walking|swimming|pilates|combined|combination`,
		`strength training|work`, `good posture`, `alignment is|matters`, `!this !stretching exercise|exercises`,
	)
)

// speaksOfMore reports whether a line gives the credit to more than stretching.
func speaksOfMore(t *phrase.Text) bool { return len(others.FindAll(t)) > 0 }
