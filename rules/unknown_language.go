package rules

var unknownLanguage = &Rule{
	ID:    "unknown-language",
	Group: Structure,
	Title: "the article is in a language the vocabularies do not know",
	Why: `Silence about a text that cannot be read would look like praise. Such an article is
reported once, as unread, and no other rule looks at it.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "the vocabularies this version reads with are English", Strength: Logic},
	},
	Severity: Note,
	Blind:    `A page of two languages is taken for the one most of its words are in. A very short text is taken for English.`,
	Examples: []Example{
		{Text: "# ⟦Drei Dehnübungen für den Rücken⟧\n\nDiese Übungen lockern den unteren Rücken und dauern nur wenige Minuten am Tag.\n\n## Kindhaltung\n\nKnien Sie sich auf den Boden und setzen Sie sich auf die Fersen. Halten Sie die Dehnung für dreißig Sekunden und atmen Sie dabei ruhig weiter.\n"},
		{Text: "# ⟦Trois étirements pour le dos⟧\n\nCes exercices assouplissent le bas du dos et ne prennent que quelques minutes par jour.\n\n## Posture de l'enfant\n\nMettez-vous à genoux sur le sol et asseyez-vous sur vos talons. Tenez la position pendant trente secondes et respirez calmement.\n"},
		{Text: "# ⟦Tres estiramientos para la espalda⟧\n\nEstos ejercicios relajan la parte baja de la espalda y solo llevan unos minutos al día.\n\n## Postura del niño\n\nArrodíllate en el suelo y siéntate sobre los talones. Mantén la posición durante treinta segundos y respira con calma.\n"},
		{Text: "# Three stretches for the back\n\nThese loosen the lower back and take only a few minutes of your day.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds and breathe.\n"},
		{Text: "# Balasana and Bhujangasana\n\nTwo yoga poses that are easy to learn and that you can do at home.\n\n## Balasana\n\nKneel on the floor and sit back on your heels. Hold for five breaths.\n"},
		{Text: "# Café stretches: à la carte\n\nShort stretches that you can do on a chair while you wait for your coffee.\n\n## Seated twist\n\nSit on a chair. Turn your chest to one side and hold for 20 seconds. Repeat on the other side.\n"},
		{Text: "## Child's pose\n\nHold 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		if p.IsForeign() {
			p.Reportf(nil, p.place(), "the article is in a language (%s) this version does not read: it was not linted", p.Page.Meta.Spoken)
		}
	},
}
