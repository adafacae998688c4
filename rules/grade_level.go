package rules

import (
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

var gradeLevel = &Rule{
	ID:    "grade-level",
	Group: Claims,
	Title: "the text asks for more schooling than most readers have",
	Why: `Health bodies ask for text a sixth-grader can read; adults in the US read at about eighth grade. Short
sentences and everyday words are what brings the grade down.`,
	Evidence: []Evidence{
		{Key: "Eltorai 2014", Claim: "the sixth grade is asked for; leaflets averaged 9.2", Strength: Survey, Source: eltorai2014},
		{Key: "NHS", Claim: "a reading age of 9 to 11, 11 to 14 where medical words force it", Strength: Guideline, Source: nhsReading},
		{Key: "CDC index", Claim: "use words the reader uses", Strength: PlainWords, Source: cdcIndex},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "max_grade", Default: 9.0, About: "Flesch-Kincaid grade of the whole text that is still fine"},
		{Name: "max_steps", Default: 7.0, About: "grade of the how-to that is still fine"},
		severityOption("steps", Note, "severity when only the how-to is above its limit"),
		{Name: "min_words", Default: 100.0, About: "words a text needs to be measured"},
	},
	Blind: `Everything a formula cannot see: order, sense, layout. Another syllable counter differs by up to a grade.
Headings and tables are left out, and each line of a list is a sentence of its own. Articles without a stretch.`,
	Examples: []Example{
		{Text: "# ⟦Lumbar care⟧\n\n" + hardText + hardText + hardText + hardText + hardText + doable},
		{Text: "# ⟦Lumbar care⟧\n\n" + hardText + hardText + doable, Options: map[string]any{"min_words": 40.0}},
		{Text: "# ⟦Plain words⟧\n\n" + easyText, Options: map[string]any{"max_steps": -5.0, "min_words": 20.0}},
		{Text: "# Lumbar care\n\n" + hardText + doable},
		{Text: "# Plain words\n\n" + easyText + easyText + easyText + easyText + easyText},
		{Text: "# Plain words\n\n" + hardText + hardText + hardText + hardText + doable, Options: map[string]any{"max_grade": 40.0}},
		{Text: "# Words in a list\n\n- Gastrocnemius\n- Sternocleidomastoid\n- Parivrtta Parsvakonasana\n"},
	},
	Article: func(p *Pass) {
		var all, steps readability
		for _, l := range p.Lines() {
			if l.block.Kind != article.Paragraph && l.block.Kind != article.Item && l.block.Kind != article.Definition {
				continue
			}
			all.add(l.text)
			if l.entry != nil {
				steps.add(l.text)
			}
		}
		switch least := p.Number("min_words"); {
		case len(p.Entries()) == 0:
			return
		case all.words >= least && all.grade() > p.Number("max_grade"):
			p.Reportf(nil, p.place(), "the article reads at grade %.1f (aim: %g or less): shorter sentences and everyday words bring it down", all.grade(), p.Number("max_grade"))
		case steps.words >= least && steps.grade() > p.Number("max_steps"):
			d := p.Reportf(nil, p.place(), "the how-to reads at grade %.1f (aim: %g or less): one action to a sentence", steps.grade(), p.Number("max_steps"))
			d.Severity = p.Severity("steps")
		}
	},
}

const (
	hardText = "Incorporating progressive mobilisation into established rehabilitation protocols facilitates optimal lumbopelvic functionality, particularly for individuals experiencing persistent musculoskeletal dysfunction attributable to prolonged occupational immobility. "
	doable   = "\n\n## Child's pose\n\nKneel and sit back on your heels. Hold for 30 seconds.\n"
	easyText = "Lie on your back. Bend your knees. Put your feet flat on the floor. Breathe out and let your legs drop to one side. Stay there for a while. Come back up. Now do the same on the other side. "
)

// A readability counts what the Flesch-Kincaid formula asks for.
type readability struct{ words, sentences, syllables float64 }

// add counts a line. A word of the language's signs or numbers is none.
func (r *readability) add(t *phrase.Text) {
	for _, s := range t.Sentences {
		before := r.words
		for _, token := range t.Tokens[s.First:s.Last] {
			if token.Kind == phrase.Word {
				r.words++
				r.syllables += float64(syllables(token.Word))
			}
		}
		if r.words > before {
			r.sentences++
		}
	}
}

// grade gives the Flesch-Kincaid grade: years of schooling in the US.
func (r *readability) grade() float64 {
	return 0.39*r.words/r.sentences + 11.8*r.syllables/r.words - 15.59
}
