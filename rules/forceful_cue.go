package rules

import (
	"strings"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

var forcefulCue = &Rule{
	ID:    "forceful-cue",
	Group: Safety,
	Title: "the reader is told to use force",
	Why: `Slow movement within comfort is the rule on public pages. “Press hard” and “yank” are read literally by the readers
who should hear them least.`,
	Evidence: []Evidence{
		{Key: "NHS 2019", Claim: "exercises stay within a comfortable range", Strength: Guideline, Source: nhsBack},
		{Key: "Mayo Clinic 2024", Claim: "tension is the aim; nothing is forced", Strength: Guideline, Source: mayo2024},
		{Key: "NIA", Claim: "move slowly, without jerking", Strength: Guideline, Source: nia},
	},
	Severity: Warning,
	Options: []Option{
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `Force in words the rule does not list. Pressing the palms or the heels into the floor is no force.`,
	Examples: []Example{
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. ⟦Press your knees hard⟧ to the floor. Hold for 30 seconds.\n"},
		{Text: "# Loose legs\n\n## Standing quad stretch\n\nStand beside a wall. ⟦Yank your foot⟧ up behind you. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\n## Seated forward bend\n\nSit with your legs straight. ⟦Pull as hard as you can⟧ on your feet. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. ⟦Use your elbows to push your knees⟧ down. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Do not force your knees down. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Gently press your knees toward the floor. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. ⟦Push your knees down with your elbows⟧. Hold for 30 seconds.\n"},
		{Text: "# Stronger legs\n\n## Squat\n\nStand with your feet apart. Bend your knees. Force your knees outward over your toes on the way up. Repeat 10 times.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. It is a mistake when you force your knees to the floor. Hold for 30 seconds.\n"},
		{Text: "# Hips\n\nTight hips shorten your stride and force your lower back to make up for it.\n"},
		{Text: "# Shins\n\n## Toe raises\n\nStand tall. Stretch your toes up as far as possible, then lower them. Repeat 10 times.\n"},
		{Text: "# Stiff back\n\n## Cobra\n\nLie on your stomach. Press firmly into the floor with your palms to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor and push your hips back to your heels. Hold for 30 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Use your elbows to gently push your knees down. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		for _, h := range forced.with(p.Strings("phrases")).told(p.Lines()) {
			t := h.line.text
			if foundIn(soft, t, t.Sentences[t.SentenceAt(h.first)]) || pushesOut(t, h.last) || makesDo(t, h.last) {
				continue
			}
			p.Reportf(h.line.entry, h.span(p.File), "“%s” asks for force: say how gently, and where to stop", h.quote())
		}
	},
}

// makesDo reports whether the words go on to what something is made to do: "tight
// hips force your lower back to make up for it".
func makesDo(t *phrase.Text, after int) bool {
	for i := after; i < min(len(t.Tokens)-1, after+3); i++ {
		if t.Tokens[i].Word == "to" {
			return t.Tokens[i+1].Word != "the" && t.Tokens[i+1].Word != "your"
		}
	}
	return false
}

// pushesOut reports whether the words after a cue are those of a squat or a
// lunge: knees are forced outward, not to the floor.
func pushesOut(t *phrase.Text, after int) bool {
	return after < len(t.Tokens) && strings.HasPrefix(t.Tokens[after].Word, "out")
}

var (
	forced = newWording(
		row{form: `!you force your|yourself|the|it|them (knee|knees|leg|legs|head|heel|heels|body|back|arm|arms|hips|chest|foot|feet|deeper|down|further)?`, says: "force your knees", order: true},
		row{form: `yank|crank|wrench|jam|shove your|the|on ~1 PART`, says: "yank your foot", order: true},
		row{form: `press|push|pull|stretch|twist|bend ~4 !only (as hard|far|deep|deeply|strongly|much as (you possibly? can)|(it|they will|can go))`, says: "pull as hard as you can", order: true},
		row{form: `press|push|pull your|the|on ~1 PART ~1 hard|forcefully|strongly|vigorously`, says: "press your knees hard", order: true},
		row{form: `press|push|pull down? hard|forcefully|strongly|vigorously on|against? your|the PART`, says: "push hard on your knee", order: true},
		row{form: `!gently press|push your|the knees|knee|thighs|legs ~4 with your? elbows|elbow`, says: "push your knees down with your elbows", order: true},
		row{form: `use|using|with your|the elbows|elbow|hands to push|press|force ~1 knees|knee|thighs|legs`, says: "use your elbows to push your knees", order: true},
	)
	soft = patterns(`gently|gentle|lightly|light|slightly|softly|soft|slowly|carefully|comfortable|comfortably|comfort|easy|feel|pain|hurting`)
)
