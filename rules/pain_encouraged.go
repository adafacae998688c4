package rules

var painEncouraged = &Rule{
	ID:    "pain-encouraged",
	Group: Safety,
	Title: "the reader is told to seek, ignore or push through pain",
	Why: `Public guidance draws the line at tension: a stretch is felt, it does not hurt. Severe
pain during an exercise is a reason to seek help, not a sign of progress.`,
	Evidence: []Evidence{
		{Key: "Mayo Clinic 2024", Claim: "a stretch is felt as tension, not as pain", Strength: Guideline, Source: mayo2024},
		{Key: "NIA", Claim: "stretching should not be painful", Strength: Guideline, Source: nia},
		{Key: "NHS 2019", Claim: "severe pain on exercise is a reason to seek advice", Strength: Guideline, Source: nhsBack},
		{Key: "ACSM 2021", Claim: "tightness or slight discomfort is the aim (so it is not reported)", Strength: Guideline, Source: acsm2021},
		{Key: "Guy's and St Thomas'", Claim: "with long-term pain, hurt need not mean harm (so pacing advice is not reported)", Strength: Disputed, Source: pacing},
	},
	Severity: Error,
	Options:  []Option{phrasesOption("more wordings, in the pattern language")},
	Blind:    `Pain praised in words of another kind. Irony. A picture of a grimace.`,
	Examples: []Example{
		{Text: "# Splits in a week\n\n## Seated straddle\n\nSit with your legs wide and fold forward. ⟦Push through the pain⟧ and hold for 30 seconds.\n"},
		{Text: "# Splits in a week\n\n## Lunge\n\nKneel on one knee and lean forward ⟦until it hurts⟧. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Looser legs\n\nRemember: ⟦no pain, no gain⟧.\n\n## Hamstring stretch\n\nLie on your back and lift one leg. ⟦Ignore any pain⟧ behind the knee. Hold for 30 seconds and repeat with the other leg.\n"},
		{Text: "# Looser legs\n\n## Butterfly stretch\n\nSit with the soles of your feet together. A good stretch ⟦should hurt⟧. Hold for 30 seconds.\n"},
		{Text: "# Looser legs\n\n## Butterfly stretch\n\nSit with the soles of your feet together. Never push through pain. Hold for 30 seconds.\n"},
		{Text: "# Looser legs\n\n“No pain, no gain” is a myth when you stretch.\n\n## Butterfly stretch\n\nSit with the soles of your feet together until you feel tightness or slight discomfort. Hold for 30 seconds.\n"},
		{Text: "# Moving with a sore back\n\nAn ache while you move is common, and hurt does not mean harm. Build up slowly.\n\n## Knee to chest\n\nLie on your back and bring one knee to your chest. Hold for 5 seconds and repeat with the other leg.\n"},
		{Text: "# Looser legs\n\nIf you push through pain you can strain a muscle. Stop when it hurts.\n\n## Butterfly stretch\n\nSit with the soles of your feet together. Stretching should not hurt. Hold for 30 seconds.\n"},
		{Text: "# Looser legs\n\n## Mistakes to avoid\n\n- Push through the pain\n- Hold your breath\n\n## Butterfly stretch\n\nSit with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# Looser legs\n\nShould you stretch until it hurts? No: a pull is enough.\n\n## Butterfly stretch\n\nSit with the soles of your feet together. Lean forward until you feel a pull, then ease off a little. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		for _, h := range painful.with(p.Strings("phrases")).told(p.Lines()) {
			p.Reportf(h.line.entry, h.span(p.File), "“%s” tells the reader to go into pain: say where to stop instead, at a pull or tension", h.quote())
		}
	},
}

// painful are the wordings that send a reader into pain. Discomfort is not
// pain: guidelines aim for it.
var painful = newWording(
	row{form: `no pain ,|-|means? no gain`, says: "no pain, no gain"},
	row{form: `push|power|fight|muscle|grit|breathe|stretch|go|work|lean|press ~2 through|past|beyond the|any|your|that|this|some|initial? sharp|burning|initial|intense? pain|agony|hurt`, says: "push yourself past the pain", order: true},
	row{form: `keep|try|start|continue|by pushing|stretching|working|going|breathing through|past|beyond the|any|your|that? sharp|burning|initial? pain|agony`, says: "keep pushing through the pain", order: true},
	row{form: `ignore|disregard|embrace|welcome the|any|your? sharp|burning|initial? pain`, says: "ignore the pain", order: true},
	row{form: `until|till it|this|that|you|(your PAIRED)|(the|your muscle|muscles)? really|truly|actually|starts|begins? to? hurts|hurt`, says: "until it really hurts"},
	row{form: `until|till you|there feel|experience|reach|is real|actual|some|a|the|sharp? sharp? pain`, says: "until you feel pain"},
	row{form: `to|into the? point of|where sharp|real? pain|agony|tears`, says: "to the point of pain"},
	row{form: `should|must|(supposed|meant|got|needs|has to) really|actually|always? hurt`, says: "it is supposed to hurt"},
	row{form: `should|must|(supposed|meant|needs|has to) be painful`, says: "this should be painful"},
	row{form: `keep|continue|go|hold|push|stay|stretch ~4 even if|when|though it|this|that|you really? hurts|hurt`, says: "keep going even if it hurts", order: true},
	row{form: `no matter how much|badly it|this|that really? hurts`, says: "no matter how much it hurts"},
	row{form: `the more it|this hurts`, says: "the more it hurts, the better"},
	row{form: `pain is progress|weakness|(your friend)`, says: "pain is weakness leaving the body"},
	row{form: `pain means|shows|(tells you) ~2 it's|works|working|stretching|progress`, says: "pain means it works"},
	row{form: `as|so far|deep|low|hard as ~5 at any|all cost|costs`, says: "as far as you can at any cost"},
	row{form: `grit your teeth`, says: "grit your teeth", order: true},
)
