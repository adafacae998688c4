package rules

import "slices"

var highRiskPose = &Rule{
	ID:    "high-risk-pose",
	Group: Safety,
	Title: "a pose that leads the injury reports is offered to beginners or people in pain",
	Why: `Plough, shoulder stand, headstand, lotus and full back bends lead the published injuries of yoga. They
are poses to learn with a teacher.`,
	Evidence: []Evidence{
		{Key: "Cramer 2013", Claim: "headstand, shoulder stand, lotus and forceful breathing lead 76 published cases", Strength: Survey, Source: cramer2013},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "poses", Default: []string{}, About: "more movements, by slug, that this house wants learnt with a teacher"},
	},
	Blind: `Articles whose title does not say that they are for beginners, older readers or people in pain. Poses that are
named and not described.`,
	Examples: []Example{
		{Text: "# Yoga for beginners\n\n## ⟦Plow pose⟧\n\nLie on your back. Lift your legs over your head until your toes touch the floor behind you. Hold for 30 seconds.\n"},
		{Text: "# Ease neck pain\n\n## ⟦Shoulder stand⟧\n\nLie on your back. Lift your legs and hips and support your back with your hands. Hold for 30 seconds.\n"},
		{Text: "# Yoga for seniors\n\n## ⟦Headstand⟧\n\nKneel and place the top of your head on the floor between your hands. Lift your legs. Hold for 30 seconds.\n"},
		{Text: "# Yoga for beginners\n\n## Plow pose\n\nLearn this one with a teacher. Lie on your back. Lift your legs over your head until your toes touch the floor behind you. Hold for 30 seconds.\n"},
		{Text: "# Yoga for beginners\n\n## ⟦Headstand⟧\n\nKneel and place the top of your head on the floor between your hands. Lift your legs. Do not turn your head. Hold for 30 seconds.\n"},
		{Text: "# Yoga for beginners\n\n## Headstand\n\nNot for beginners. Kneel and place the top of your head on the floor between your hands. Lift your legs. Hold for 30 seconds.\n"},
		{Text: "# For yoga teachers\n\n## Plow pose\n\nLie on your back. Lift your legs over your head until your toes touch the floor behind you. Hold for 30 seconds.\n"},
		{Text: "# Yoga for beginners\n\nAvoid plow pose and headstand.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Yoga for beginners\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		if !p.titled(vulnerable) {
			return
		}
		risky := slices.Concat(classNamed("high-risk").movements, p.Strings("poses"))
		for i := range p.Entries() {
			e := &p.Entries()[i]
			named := p.Catalogue.ByName(e.Name).Movement // the pose it is offered as, whatever the how-to was taken for
			if (slices.Contains(risky, e.Movement) || slices.Contains(risky, named)) && !slices.ContainsFunc(p.linesOf(e), taught) {
				p.Reportf(e, place(e), "%s does not say to learn it with a teacher", call(e))
			}
		}
	},
}

var (
	vulnerable = patterns(`beginner|beginners|beginning|newbie|newbies|starter|easy|gentle|senior|seniors|older|elderly|pregnant|prenatal|pregnancy|PAIN|sciatica|injury|injuries|osteoporosis|arthritis`)
	teaching   = patterns(`teacher|instructor|supervision|supervised|experienced|experience|advanced|trained|guidance|professional|doctor | (not|never|avoid|skip ~3 attempt|attempted|try|do|practise|practice|this|pose|beginner|beginners|recommended|suitable|for)`)
)

func taught(l *line) bool { return len(teaching.FindAll(l.text)) > 0 }
