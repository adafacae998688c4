package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// One finding for a class and an article: a page of ten forward bends lacks one
// sentence, not ten. Where the guidance is weak the class is off.
var contraindicatedWithoutWarning = &Rule{
	ID:    "contraindicated-without-warning",
	Group: Safety,
	Title: "a movement that some readers should take care with has no word for them",
	Why: `A deep back bend, a head-down hold or a crossed hip is fine for most and not for some. One sentence for those
readers, anywhere in the article, is enough.`,
	Evidence: []Evidence{
		{Key: "Sinaki 1984", Claim: "more new fractures with bending than with extending exercise in spinal osteoporosis (59 women)", Strength: Trial, Source: sinaki1984},
		{Key: "UK consensus 2022", Claim: "with osteoporosis, avoid postures of strong bending of the spine", Strength: Guideline, Source: strongSteady},
		{Key: "Jasien 2015", Claim: "eye pressure rises within a minute in head-down poses", Strength: Trial, Source: jasien2015},
		{Key: "LHSC", Claim: "after hip replacement, no bend past 90 degrees and no crossing while the surgeon says so", Strength: Guideline, Source: hipPrecautions},
		{Key: "Cramer 2013", Claim: "published injuries in yoga", Strength: Survey, Source: cramer2013},
	},
	Severity: Warning,
	Options: []Option{
		severityOption("low", Off, "severity for classes whose guidance is weak: lying twists, knee to chest, all fours"),
		{Name: "general_note_counts", Default: true, About: "“with any health condition, ask first” covers every class"},
		{Name: "ignore_classes", Default: []string{}, About: "classes of movement_classes.txt this house does not ask for", Check: checkClasses},
	},
	Blind: `Movements the catalogue does not know, or whose name speaks against them. Articles for children. Stretches with a caution of
their own, whatever it is about. Whether the word of care that is there is the right one. Each class is reported
once, at its first stretch.`,
	Examples: []Example{
		{Text: "# Stiff back\n\n## ⟦Cobra⟧\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# Loose legs\n\n## ⟦Standing forward bend⟧\n\nStand tall, fold forward from the hips and let your head hang. Hold for 2 minutes.\n"},
		{Text: "# Stiff back\n\n## ⟦Seated spinal twist⟧\n\nSit on the floor with your legs straight. Cross one foot over the other knee and turn to that side. Hold for 30 seconds, then change sides.\n"},
		{Text: "# Stiff back\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds. Avoid this pose if you are pregnant.\n"},
		{Text: "# Loose legs\n\nIf you have glaucoma or high blood pressure, keep your head above your heart.\n\n## Standing forward bend\n\nStand tall, fold forward from the hips and let your head hang. Hold for 20 seconds.\n"},
		{Text: "# Stiff back\n\nIf you have any health condition, talk to your doctor first.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# At the desk\n\n## Hip stretch\n\nStand up, step one foot back, and stretch the front of the hip for 20 seconds per side.\n"},
		{Text: "# Stiff back\n\n## Pelvic tilt\n\nLie on your back with your knees bent. Flatten your back, then let go. Repeat 10 times.\n"},
		{Text: "# Stiff back\n\n## Knee to chest\n\nLie on your back and bring one knee to your chest. Hold for 20 seconds, then change legs.\n"},
		{Text: "# Stiff back\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n", Options: map[string]any{"ignore_classes": []string{"spinal-extension"}}},
	},
	Article: func(p *Pass) {
		if p.isForChildren() || p.Bool("general_note_counts") && p.saysInAdvice(anyCondition) {
			return
		}
		for i := range classes {
			c := &classes[i]
			if c.named != nil && !slices.Contains(p.Strings("ignore_classes"), c.name) && !p.saysInAdvice(c.covering) {
				p.reportClass(c)
			}
		}
	},
}

// anyCondition finds a line for readers with any condition at all.
var anyCondition = patterns(`any|medical|health|existing|pre-existing|underlying|chronic|certain|specific (health | medical | pre -? existing | existing | underlying | physical)? condition|conditions|concerns|issues|problems|injury|injuries`)

func checkClasses(v any) error {
	for _, name := range v.([]string) {
		if !slices.ContainsFunc(classes, func(c class) bool { return c.name == name }) {
			return fmt.Errorf("no class of movements is called %q", name)
		}
	}
	return nil
}

// reportClass reports the first stretch of a class.
func (p *Pass) reportClass(c *class) {
	i := slices.IndexFunc(p.Entries(), func(e schema.Entry) bool { return c.has(&e) && p.isSure(&e) && len(e.Cautions) == 0 })
	if i < 0 {
		return
	}
	e := &p.Entries()[i]
	d := p.Reportf(e, place(e), "%s: the article does not say who should take care, such as readers with %s", call(e), c.who)
	if !c.high {
		d.Severity = p.Severity("low")
	}
}

// isSure reports whether the movement of e is more than a guess: its name, when
// it has one, does not speak against it, and when the name may be several
// movements the how-to tells which.
func (p *Pass) isSure(e *schema.Entry) bool {
	byName := p.Catalogue.ByName(e.Name)
	if byName.Movement == "" && strings.HasPrefix(e.MovementReason, "name ") {
		return false
	}
	return e.Name == "" || byName.Movement == e.Movement || slices.ContainsFunc(byName.Candidates, func(c movement.Candidate) bool { return c.Movement == e.Movement })
}

// saysInAdvice reports whether a sentence that warns or sets a condition has a
// row of the table: "sciatica is common" warns nobody.
func (p *Pass) saysInAdvice(table *phrase.Table) bool {
	return slices.ContainsFunc(p.Lines(), func(l line) bool {
		for _, f := range table.FindAll(l.text) {
			s := l.text.Sentences[l.text.SentenceAt(f.First)]
			if foundIn(advising, l.text, s) || l.warned() || l.speaksOf(f.Match) {
				return true
			}
		}
		return false
	})
}

// advising are the words by which a sentence warns or sets a condition.
var advising = patterns(`IFWORD|NEG|PROFESSIONAL|careful|caution|cautious|contraindicated|contraindications|contraindication|skip|unsafe|risk|modify|ask|consult`)

// warned reports whether the line stands under words that warn.
func (l *line) warned() bool {
	return slices.ContainsFunc(l.lead, func(t *phrase.Text) bool { return len(warningHeads.FindAll(t)) > 0 })
}

// speaksOf reports whether the line is a heading of a part about what was
// found: “After hip replacement”.
func (l *line) speaksOf(m phrase.Match) bool {
	return l.heading() && l.entry == nil && strings.Contains(l.text.Words(m.First, m.Last), " ")
}

var warningHeads = patterns(`avoid|caution|cautions|warning|warnings|contraindications|safety|precautions|careful|not|who`)
