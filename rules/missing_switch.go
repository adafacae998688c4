package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

var missingSwitch = &Rule{
	ID:    "missing-switch",
	Group: Laterality,
	Title: "a one-sided movement never says to change sides",
	Why: `A side left out is the commonest gap in a how-to. Public guidance asks for the same on
both sides, and a reader does what the text says.`,
	Evidence: []Evidence{
		{Key: "Mayo Clinic 2024", Claim: "aim for equal flexibility side to side", Strength: Convention, Source: mayo2024},
		{Key: "Mayo Clinic 2011", Claim: "each stretch is repeated on the other side", Strength: Convention, Source: mayo2011},
		{Key: "free-exercise-db", Claim: "about 57% of 123 stretching entries had any word for the other side", Strength: Survey, Source: exerciseDB},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "accept_article_rule", Default: true, About: "“do both sides”, said once for the article, counts for its stretches"},
	},
	Blind: `A movement the catalogue does not know and the text does not show to be one-sided, or one that is told of both limbs.
Marching and the like, which change sides by themselves. A side that is named and never mirrored is another rule.`,
	Examples: []Example{
		{Text: "# Ease a stiff back\n\n## ⟦Knee to chest⟧\n\nLie on your back. Bring one knee to your chest and hold for 20 seconds. Lower it.\n"},
		{Text: "# Loose calves\n\n## ⟦Wall calf stretch⟧\n\n- Stand facing a wall with one foot behind the other.\n- Press the back heel down.\n- Hold for 20 seconds.\n"},
		{Text: "# At the desk\n\n## ⟦Cross-body shoulder stretch⟧\n\nBring one arm across your chest and press it gently toward you for 15 seconds.\n"},
		{Text: "# Ease a stiff back\n\n## Knee to chest\n\nLie on your back. Bring one knee to your chest and hold for 20 seconds. Repeat with the other leg.\n"},
		{Text: "# Ease a stiff back\n\n## Knee to chest\n\nLie on your back. Bring one knee to your chest. Hold for 20 seconds per side.\n"},
		{Text: "# Ease a stiff back\n\nMake sure to stretch both sides for the same time.\n\n## Knee to chest\n\nLie on your back. Bring one knee to your chest and hold for 20 seconds.\n"},
		{Text: "# Ease a stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# After a sprain\n\n## Wall calf stretch\n\nStand facing a wall with the injured leg behind you. Press the heel down and hold for 20 seconds.\n"},
		{Text: "# A frozen shoulder\n\n## Pendulum\n\nLean forward and let one arm hang loose. Swing it gently in small circles 10 times.\n\n## Towel stretch\n\nHold a towel behind your back with both hands and pull it up gently with the unaffected arm for 20 seconds.\n"},
		{Text: "# Loose calves\n\n## Wall calf stretch\n\nStand facing a wall with one foot behind the other. Press the back heel down for 20 seconds. Switch legs.\n\n## Soleus stretch\n\nSame position, but bend the back knee. Keep the heel down for 20 seconds.\n"},
		{Text: "# Warm up\n\n## Lateral lunges\n\nStep one leg out to the side and sink into it, switch.\n"},
		{Text: "# Stronger middle\n\n## X-crunch\n\nLie on your back with arms and legs spread. Curl up and touch one foot with the opposite hand. Do 10.\n"},
		{Text: "# At the desk\n\n## Chest reach\n\nLean against the support of your chair. Reach your arms out to the side with the thumbs facing back. Hold for 5 seconds.\n"},
		{Text: "# Neck strength\n\n## Neck isometrics\n\n- Press one hand against your forehead and resist for 5 seconds.\n- Repeat on the sides and the back of the head.\n"},
		{Text: "# The neck\n\nLight weights only.\n\n### Setup\n\n- Lie on a bench and support yourself with one arm.\n- Wrap the weight in a towel.\n\n### Execution\n\n- Lift the head sideways, 10 times on each side.\n"},
		{Text: "# Sun salutation\n\n## Step 1. Equestrian pose\n\nPush one leg back as far as you can. Bring the knee of that leg to the floor and look up.\n\n## Step 2. Plank\n\nTake the second leg back and bring the body into a straight line.\n"},
		{Text: "# Ease a stiff back\n\n## Knee rolls\n\nLie on your back with both knees bent. Roll your knees to the left, then to the right. Repeat 10 times.\n"},
	},
	Article: func(p *Pass) {
		if p.Bool("accept_article_rule") && p.bothSidesForAll() {
			return
		}
		for i := range p.Entries() {
			e := &p.Entries()[i]
			if p.lacksSide(e) && len(sidesNamed(p.texts(e))) == 0 && !p.tiedToSide(e) {
				if p.isToAndFro(e) || p.isAside(e) || p.isAsBefore(e) || len(sidesInName.FindAll(p.read(e.Name))) > 0 || p.movesPairs(e) || !p.showsOneSide(e) {
					continue
				}
				p.Reportf(e, place(e), "%s works one side at a time, and the text does not say to change sides", call(e))
			}
		}
	},
}

// isAsBefore reports whether e refers to the stretch before it for what it does
// not say: "Same position, back knee bent".
func (p *Pass) isAsBefore(e *schema.Entry) bool {
	return slices.ContainsFunc(p.texts(e), func(t *phrase.Text) bool { return len(asBefore.FindAll(t)) > 0 })
}

var asBefore = patterns(`same position|start|starting|setup|stance|pose|mechanics|technique|movement|as`, `as above|before`)

// sidesInName finds names that say it: "Low lunge (both sides)".
var sidesInName = patterns(`(SIDE and SIDE) | both|each|either|per side|sides|leg|legs|arm|arms`)

// toAndFro finds movements that change sides by what they are.
var toAndFro = patterns(`lunge|lunges|march|marching|marches|walk|walking|walks|box|boxing|punch|punches|jog|jogging|run|running|drill|cycling|pedal|climber|climbers|steps|taps|bicycle|bicycles|(x -? crunch|crunches)|scissors|flutter|swimmers|(dead bug|bugs)|(bird -? dog|dogs)|(russian twist|twists)`)

// isToAndFro reports whether the name of e tells of a movement from side to side.
func (p *Pass) isToAndFro(e *schema.Entry) bool {
	return e.Kind != "static" && len(toAndFro.FindAll(p.read(e.Name))) > 0
}

// showsOneSide reports whether the text itself is about one limb at a time, or
// the name is one of such a movement: a movement guessed from the how-to alone
// may be another.
func (p *Pass) showsOneSide(e *schema.Entry) bool {
	if m := p.Catalogue.ByName(e.Name); m.Movement != "" && m.Movement == e.Movement {
		return true
	}
	return slices.ContainsFunc(p.texts(e), func(t *phrase.Text) bool {
		return slices.ContainsFunc(limbAlone.FindAll(t), func(f phrase.Found) bool { return f.Row == 0 })
	})
}

// limbAlone finds one limb of two, or a turn to one side; its other rows find
// what only looks like it.
var limbAlone = patterns(
	`(one|single|opposite|other|back|rear|front|top|bottom|upper|lower|lifted|standing|bent|straight|extended|raised|trailing|leading|forward|working|same ~1 leg|foot|heel|knee|arm|ankle|hand|elbow|wrist|ear|forearm|shin|thigh|calf|hip|shoulder|side) | (a|the|your leg|foot|heel|knee|arm|ankle|elbow|wrist|ear|forearm|shin|palm|thigh|calf|shoulder) | (to a side) | (TILT|TWIST|BEND|lean|leaning ~6 to the side)`,
	`a|the|your arm|shin|thigh|heel bone`,
)

var (
	pairs      = patterns(`legs|feet|heels|knees|arms|ankles|toes|hands|elbows|thighs|hips|calves|wrists`)
	singleLimb = patterns(`leg|foot|heel|knee|arm|ankle|hand|elbow|wrist|side|ear|forearm|shin|palm`)
)

// movesPairs reports whether the how-to speaks of limbs in pairs only: with
// both legs a standing hamstring stretch has no other side.
func (p *Pass) movesPairs(e *schema.Entry) bool {
	paired := false
	for _, t := range p.texts(e)[1:] {
		if len(singleLimb.FindAll(t)) > 0 {
			return false
		}
		paired = paired || len(pairs.FindAll(t)) > 0
	}
	return paired
}

// bothSidesForAll reports whether the article says once, outside its entries,
// to do both sides.
func (p *Pass) bothSidesForAll() bool {
	return slices.ContainsFunc(p.linesOf(nil), func(l *line) bool { return finds(bothSides)(l.text) })
}

var bothSides = shelf.Pattern(`(DO ~10 both|each|either sides|side) | (DO ~10 other|opposite side) | (SWITCH sides) | (DO ~10 each|both leg|legs|arm|arms equally|separately|too)`)
