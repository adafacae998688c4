package rules

var nonInclusiveLanguage = &Rule{
	ID:    "non-inclusive-language",
	Group: Claims,
	Title: "a word sets a group of readers apart or puts them down",
	Why: `Style guides for health pages put the person before the condition, and ask writers not to take one kind of
body for the normal one.`,
	Evidence: []Evidence{
		{Key: "PIF TICK", Claim: "information should serve all who may need it", Strength: Convention, Source: pifTick},
		{Key: "NHS", Claim: "plain, neutral words for readers of all kinds", Strength: PlainWords, Source: nhsReading},
	},
	Severity: Note,
	Options:  []Option{phrasesOption("more wordings, in the pattern language")},
	Blind: `Whether a reader can stand, see or kneel. Words that groups choose for themselves. Names of organisations
are told only by their capitals.`,
	Examples: []Example{
		{Text: "# Sore backs\n\nGood for chronic pain ⟦sufferers⟧.\n"},
		{Text: "# Gentle moves\n\nThese suit ⟦the elderly⟧ and ⟦wheelchair-bound⟧ readers.\n"},
		{Text: "# Strong arms\n\nStart with ⟦girl push-ups⟧ and work up to your ⟦bikini body⟧.\n"},
		{Text: "# Sore backs\n\nGood for people with back pain.\n"},
		{Text: "# Gentle moves\n\nThese suit older adults, and a normal range is no aim.\n"},
		{Text: "# Gentle moves\n\nThe Society of Migraine Sufferers has a leaflet.\n"},
		{Text: "# Gentle moves\n\nPlease do not call readers “sufferers” or “victims”.\n"},
	},
	Article: func(p *Pass) {
		for _, h := range exclusive.with(p.Strings("phrases")).found(p.Lines()) {
			s := h.line.text.Sentences[h.line.text.SentenceAt(h.first)]
			if h.isQuoted() || negated(h.line.text, s.First, h.first) || !h.line.heading() && h.isName() {
				continue
			}
			p.Reportf(h.line.entry, h.span(p.File), "“%s” sets readers apart: write %s", h.quote(), h.row.instead)
		}
	},
}

var exclusive = newWording(
	row{form: `sufferer|sufferers`, says: "pain sufferers", instead: "“people with …”"},
	row{form: `victim|victims of ~2 pain|stroke|arthritis|injury|injuries`, says: "victims of back pain", instead: "“people with …”"},
	row{form: `the elderly`, says: "good for the elderly", instead: "“older adults”"},
	row{form: `elderly people|person|persons|individuals|patients|adults|folks`, says: "elderly people", instead: "“older adults”"},
	row{form: `the|for disabled|handicapped`, says: "for the disabled", instead: "“disabled people”"},
	row{form: `handicapped|crippled`, says: "handicapped readers", instead: "“disabled people”"},
	row{form: `wheelchair-bound`, says: "wheelchair-bound", instead: "“people who use a wheelchair”"},
	row{form: `(wheelchair bound)|((bound|confined) to a wheelchair)`, says: "confined to a wheelchair", instead: "“people who use a wheelchair”"},
	row{form: `normal people|person|persons|individuals|adults`, says: "normal people", instead: "“people without …”"},
	row{form: `girl|girls|girly|lady|ladies|girl's|girls'|sissy push-ups|push-up|pushups|pushup|(push ups)`, says: "girl push-ups", instead: "“knee push-ups”"},
	row{form: `bikini|beach|(summer ready) body`, says: "your bikini body", instead: "what the reader gains"},
)

// isName reports whether the words are part of a name: written with capitals
// where none is due.
func (h hit) isName() bool {
	t := h.line.text
	word := t.Tokens[h.last-1]
	c := t.Plain[word.Start]
	return h.first > t.Sentences[t.SentenceAt(h.first)].First && 'A' <= c && c <= 'Z'
}
