package rules

var mechanismClaim = &Rule{
	ID:    "mechanism-claim",
	Group: Claims,
	Title: "a stretch is said to work in a way nobody can check",
	Why: `More range comes largely from getting used to the pull. Aligned bones, released fascia and balanced
hormones have not been shown; where the reader should feel the stretch is of more use.`,
	Evidence: []Evidence{
		{Key: "Delphi 2025", Claim: "what experts agree on is range of motion; posture and alignment are not supported", Strength: Guideline, Source: delphi2025},
		{Key: "Yoga Journal", Claim: "organs are not wrung out by a twist", Strength: PlainWords, Source: twists},
	},
	Severity: Note,
	Options: []Option{
		{Name: "yoga", Default: false, About: "report chakras and energy in texts that teach yoga as a philosophy, too"},
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `Mechanisms in other words, and what is hedged. “Targets the piriformis” is anatomy, and “improves circulation”
is true of any movement: neither is looked for. Toxins are left to cure-claim.`,
	Examples: []Example{
		{Text: "# Hips\n\nThis stretch ⟦aligns the pelvis⟧ and stretches the lower back.\n"},
		{Text: "# Back\n\nHanging from a bar ⟦decompresses the spine⟧.\n"},
		{Text: "# Twists\n\nA twist ⟦stimulates the internal organs⟧ and ⟦balances hormones⟧.\n"},
		{Text: "# Back\n\nIt ⟦takes pressure off the spine⟧ and ⟦releases the fascia⟧.\n"},
		{Text: "# Hips\n\nThis stretch targets the piriformis. You should feel it in your buttock.\n"},
		{Text: "# Back\n\nHanging may decompress the spine, but nobody has shown that it lasts.\n"},
		{Text: "# Back\n\nA stretch does not align the pelvis.\n"},
		{Text: "# Back\n\n## Child's pose\n\nKneel and sit back on your heels. Align your spine with your hips and release the pressure in your hands. Hold for 30 seconds.\n"},
		{Text: "# Yoga and its ideas\n\nIn the old texts the pose opens the heart chakra.\n"},
	},
	Article: func(p *Pass) {
		for _, h := range mechanisms.with(p.Strings("phrases")).stated(p.Lines()) {
			if h.isQuoted() || h.row.order && !p.Bool("yoga") {
				continue
			}
			p.Reportf(h.line.entry, h.span(p.File), "“%s” says how it works, and that has not been shown: say what the reader should feel", h.quote())
		}
	},
}

const spinal = `(spinal column)|(lower back)|(low back)|spine|back|vertebrae|discs|disks|pelvis|hips`

// mechanisms are the wordings; those marked as orders belong to a philosophy.
var mechanisms = newWording(
	row{form: `aligns|realigns|(re - aligns)|(helps|helping to? align|realign) the|your ` + spinal, says: "aligns the pelvis"},
	row{form: `promotes|promote|promoting|encourages|supports|support|restores|improves proper|better|correct|good|healthy|spinal spinal|postural? alignment`, says: "promotes proper alignment"},
	row{form: `decompresses|decompress|decompressing the|your|lower? lower? ` + spinal, says: "decompresses the spine"},
	row{form: `(takes|taking|take pressure|tension|stress off|away)|(relieves|relieve|alleviates|alleviate|removes|alleviating|relieving pressure|compression on|from|off)|(takes away tension|pressure) from|of? the|your ` + spinal, says: "takes pressure off the spine"},
	row{form: `releases|releasing|unlocks|unglues|melts the|your|deep|tight? fascia|adhesions|trauma|(stored emotions|trauma)|emotions`, says: "releases the fascia"},
	row{form: `balances|balancing|regulates|resets ~1 hormones|hormone|(endocrine system)|(nervous system)|thyroid`, says: "balances hormones"},
	row{form: `stimulates|massages|tones|rejuvenates the|your|internal|abdominal|digestive|thyroid|liver|of? internal|abdominal|digestive|reproductive? organs|glands|kidneys|liver|thyroid|ovaries`, says: "stimulates the internal organs"},
	row{form: `which|that is responsible for radiating|(causes|causing sciatica)`, says: "which is responsible for radiating pain"},
	row{form: `responsible for radiating`, says: "responsible for radiating leg pain"},
	row{form: `opens|opening|activates|unblocks|balances the|your ~1 chakra|chakras|meridian|meridians|energy|prana`, says: "opens the heart chakra", order: true},
)
