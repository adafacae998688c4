package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
)

var unsupportedBalance = &Rule{
	ID:    "unsupported-balance",
	Group: Safety,
	Title: "a stretch on one leg or on the edge of a step names no support",
	Why:   `A wall or a chair to hold costs the stretch nothing and keeps readers on their feet.`,
	Evidence: []Evidence{
		{Key: "NHS", Claim: "exercises for older people name a stable support", Strength: Guideline, Source: nhsOlder},
		{Key: "NIA", Claim: "hold on to a sturdy chair in standing exercises", Strength: Guideline, Source: nia},
	},
	Severity: Note,
	Options: []Option{
		severityOption("older", Warning, "severity where the title speaks to older readers"),
		{Name: "ignore_exercises", Default: true, About: "balance drills and strength exercises are left alone"},
	},
	Blind: `Movements the catalogue does not count as balance. Whether the support is steady (see unstable-equipment).`,
	Examples: []Example{
		{Text: "# Loose legs\n\n## ⟦Standing quad stretch⟧\n\nStand on one leg and pull the other heel to your buttock. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Warm up\n\n## ⟦Leg swings⟧\n\nStand tall. Swing one leg forward and back 10 times, then change legs.\n"},
		{Text: "# Loose legs for seniors\n\n## ⟦Standing quad stretch⟧\n\nStand on one leg and pull the other heel to your buttock. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\n## Standing quad stretch\n\nStand beside a wall and rest a hand on it. Pull one heel to your buttock. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\nHold on to a chair if you need support.\n\n## Standing quad stretch\n\nStand on one leg and pull the other heel to your buttock. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\n## Side-lying quad stretch\n\nLie on your side and pull the upper heel to your buttock. Hold for 30 seconds, then change sides.\n"},
		{Text: "# Sun salutation\n\n## Mountain pose\n\nStraighten the body, then bring the arms down. Relax in this position and breathe.\n"},
		{Text: "# Loose legs\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		if slices.ContainsFunc(p.linesOf(nil), supports) {
			return
		}
		balance := classNamed("balance")
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if !balance.has(e) || !p.entrySays(e, onOneLeg) || p.isStep(e) || e.Kind == "exercise" && p.Bool("ignore_exercises") || p.isSupported(e) {
				continue
			}
			d := p.Reportf(e, place(e), "%s stands on one leg or an edge, and the text does not say what to hold on to", call(e))
			if p.titled(older) {
				d.Severity = p.Severity("older")
			}
		}
	},
}

var (
	older    = patterns(`senior|seniors|older|elderly|aging|ageing|(over 50|55|60|65|70|75|80)`)
	steady   = patterns(`support|supported|wall|chair|railing|rail|countertop|counter|table|balance|steady|stabilize|stabilise|(hold|holding onto|on)|lean|doorway|door|post|pole|tree|bench|partner|fence|stable|sturdy|something`)
	handhold = patterns(`hold|holding|grab|use|support|lean ~4 wall|chair|rail|railing|counter|table|support|balance`)
)

// onOneLeg finds words about one leg, or an edge: the movement may have been
// guessed from less.
var onOneLeg = patterns(`one|single|left|right|opposite|other|back|standing|lifted|free ~1 leg|foot|knee|heel|ankle | (a|your|the leg|foot|knee|heel|ankle) | edge|step|curb|kerb|stair|ledge | (heel|foot ~4 glute|glutes|buttock|buttocks|butt) | (leg swing|swings)`)

func supports(l *line) bool { return len(handhold.FindAll(l.text)) > 0 }

func (p *Pass) isSupported(e *schema.Entry) bool {
	return e.Position != "" && e.Position != "standing" || p.entrySays(e, steady)
}
