package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

var exerciseLabelledStretch = &Rule{
	ID:    "exercise-labelled-stretch",
	Group: Structure,
	Title: "a strength exercise is called a stretch",
	Why: `A bridge or a leg lift has other doses, other cautions and another aim than a stretch. Under the right name readers
know what they do it for.`,
	Evidence: []Evidence{
		{Key: "Delphi 2025", Claim: "stretching modes are defined apart from other exercise", Strength: Convention, Source: delphi2025},
	},
	Severity: Note,
	Options: []Option{
		{Name: "treat_bridge_as", Default: "exercise", About: "“stretch” leaves the bridge alone, which yoga holds as a stretch of the hip flexors"},
	},
	Blind: `Exercises the reader of articles takes for stretches. Lunges and squats, which stretch as well. Titles that speak of stretches and exercises promise both.`,
	Examples: []Example{
		{Text: "# Five wrist stretches\n\n## Reverse prayer\n\nBring your palms together behind your back. Squeeze your shoulder blades together and lower the shoulders. Take two breaths.\n"},
		{Text: "# Stretches for the lower back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Knee to chest\n\nLie on your back and bring one knee to your chest. Hold for 20 seconds, then change legs.\n\n## ⟦Bridge⟧\n\nLie on your back with your knees bent. Lift your hips, then lower them. Repeat 10 times.\n"},
		{Text: "# A better back\n\n## ⟦Superman stretch⟧\n\nLie on your stomach. Lift your arms and legs off the floor for 3 seconds and lower them. Repeat 10 times.\n"},
		{Text: "# Stretching for hikers\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Knee to chest\n\nLie on your back and bring one knee to your chest. Hold for 20 seconds, then change legs.\n\n## ⟦Plank⟧\n\nPlace your forearms on the floor and lift your body into a straight line. Hold for 30 seconds.\n"},
		{Text: "# Stretches and exercises for the lower back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips, then lower them. Repeat 10 times.\n"},
		{Text: "# A better back\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips, then lower them. Repeat 10 times.\n"},
		{Text: "# Stretches for the lower back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stretches for the lower back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Strengthening\n\n### Bridge\n\nLie on your back with your knees bent. Lift your hips, then lower them. Repeat 10 times.\n"},
		{Text: "# Stretches for the lower back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Knee to chest\n\nLie on your back and bring one knee to your chest. Hold for 20 seconds, then change legs.\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips, then lower them. Repeat 10 times.\n", Options: map[string]any{"treat_bridge_as": "stretch"}},
	},
	Article: func(p *Pass) {
		promised := p.titled(stretchTitles) && !p.titled(mixedTitles) && !p.headsStrength()
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if e.Kind != "exercise" || len(otherNames.FindAll(p.read(e.Name))) > 0 || isBridge(e) && p.Text("treat_bridge_as") == "stretch" {
				continue
			}
			if named := len(stretchTitles.FindAll(p.read(e.Name))) > 0; (named || promised && p.mostlyStretches()) && p.isNamedSo(e) {
				what := "this"
				if e.Name != "" {
					what = call(e)
				}
				p.Reportf(e, place(e), "%s is a strength exercise; the text calls it a stretch", what)
			}
		}
	},
}

var (
	stretchTitles = patterns(`stretch|stretches|stretching`)
	mixedTitles   = patterns(`exercise|exercises|strength|strengthen|strengthening|workout|workouts|mobility|routine|program|programme|rehab|rehabilitation|yoga|poses|cardio|fitness|movement|moves|balance|warm`)
)

// otherNames are those of exercises that stretch as well, or that are called exercises.
var otherNames = patterns(`exercise|exercises|lunge|lunges|warrior|squat|squats|rotation|reach`)

// isNamedSo reports whether the name of e, too, is one of its movement or of
// none: an exercise guessed from the how-to against the name may be a guess.
func (p *Pass) isNamedSo(e *schema.Entry) bool {
	if e.Name == "" {
		return true
	}
	m := p.Catalogue.ByName(e.Name)
	return m.Movement == e.Movement || slices.ContainsFunc(m.Candidates, func(c movement.Candidate) bool { return c.Movement == e.Movement })
}

// headsStrength reports whether a heading within the article opens a part on
// strength or exercises: the title speaks then for the rest.
func (p *Pass) headsStrength() bool {
	return slices.ContainsFunc(p.Lines(), func(l line) bool {
		return l.heading() && l.entry == nil && len(mixedTitles.FindAll(l.text)) > 0
	})
}

// mostlyStretches reports whether less than half of the entries are exercises.
func (p *Pass) mostlyStretches() bool {
	exercises := 0
	for i := range p.Entries() {
		if isExercise(&p.Entries()[i]) {
			exercises++
		}
	}
	return 2*exercises < len(p.Entries())
}

// isBridge reports whether e is one of the bridges, whatever it is repeated or held for.
func isBridge(e *schema.Entry) bool {
	return slices.Contains([]string{"bridge", "supported-bridge", "hip-thrust", "single-leg-bridge", "marching-bridge"}, e.Movement) || slices.Contains(words(e.Name), "bridge")
}

func isExercise(e *schema.Entry) bool { return e.Kind == "exercise" }
