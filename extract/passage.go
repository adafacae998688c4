package extract

// What each sentence of an entry is: a step, a benefit, a caution, a change, breathing.

import (
	"slices"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// passages sorts the sentences of the draft into steps, benefits, cautions,
// modifications and breathing, and collects its pictures.
func (w *writer) passages(d *draft, e *schema.Entry) {
	for _, p := range d.parts {
		for _, img := range p.Images {
			e.Media = append(e.Media, schema.Media{Src: img.Src, Alt: img.Alt, Span: w.file.Span(img.Start, img.End)})
		}
		for _, c := range readCautions(p.line, p.from, p.to) {
			if p.use != benefit {
				e.Cautions = append(e.Cautions, w.passage(p.line, c.sentence))
			}
		}
		w.sortPart(d, p, e)
	}
}

func (w *writer) sortPart(d *draft, p part, e *schema.Entry) {
	all := p.sentencesIn(p.from, p.to)
	if len(all) == 0 || p.Slot.Role == site.Dose {
		return
	}
	whole := phrase.Sentence{First: all[0].First, Last: all[len(all)-1].Last, Start: all[0].Start, End: all[len(all)-1].End}
	switch p.use {
	case benefit:
		e.Benefits = w.appendAll(e.Benefits, p, all)
	case modification:
		e.Modifications = w.appendAll(e.Modifications, p, all)
	case breathing:
		e.Breathing = w.appendAll(e.Breathing, p, all)
	case caution:
		w.addCautions(p, all, e)
	case unlabelled, how, dose:
		if p.isStep() && p.line != d.name {
			w.addItem(p, whole, all, e)
			return
		}
		for _, s := range all {
			w.addSentence(p, s, e)
		}
	}
}

// isStep reports whether the part is the item of a list, and not all of a how-to
// under its label: "How to do it: …" in a list of facts.
func (p part) isStep() bool {
	if p.Number == "" && p.label.use == how && p.from > 0 {
		return false
	}
	return p.Kind == article.Item || p.Number != ""
}

// addCautions takes what stands under a label like "Cautions", but for "None".
func (w *writer) addCautions(p part, all []phrase.Sentence, e *schema.Entry) {
	for _, s := range all {
		text := w.passage(p.line, s)
		if isNone(text.Text) || slices.Contains(e.Cautions, text) {
			continue
		}
		e.Cautions = append(e.Cautions, text)
	}
}

// isNone reports whether a labelled value says that there is nothing.
func isNone(s string) bool {
	switch s {
	case "None", "None.", "none", "N/A", "n/a", "-", "–", "None known", "None known.":
		return true
	}
	return false
}

// addItem takes a list item as one step when any of its sentences instructs.
func (w *writer) addItem(p part, whole phrase.Sentence, all []phrase.Sentence, e *schema.Entry) {
	isStep := p.Slot.Role == site.Step
	for _, s := range all {
		if instructs(p.text, s) != none {
			isStep = true
		}
		if breathes(p.text, s) {
			e.Breathing = append(e.Breathing, w.passage(p.line, s))
		}
	}
	if isStep || len(p.doses) > 0 && p.use != dose {
		e.Steps = append(e.Steps, w.passage(p.line, whole))
	}
}

// addSentence puts one sentence of running text where it belongs.
func (w *writer) addSentence(p part, s phrase.Sentence, e *schema.Entry) {
	if breathes(p.text, s) {
		e.Breathing = append(e.Breathing, w.passage(p.line, s))
	}
	switch {
	case p.Slot.Role == site.Step:
		e.Steps = append(e.Steps, w.passage(p.line, s))
	case isBenefit(p.text, s):
		e.Benefits = append(e.Benefits, w.passage(p.line, s))
	case p.says(modifiers, s):
		e.Modifications = append(e.Modifications, w.passage(p.line, s))
	case instructs(p.text, s) != none || len(p.dosesIn(s)) > 0 && p.use != dose: // "Hold: 30 s" is no step
		e.Steps = append(e.Steps, w.passage(p.line, s))
	}
}

func (w *writer) appendAll(to []schema.Passage, p part, all []phrase.Sentence) []schema.Passage {
	for _, s := range all {
		to = append(to, w.passage(p.line, s))
	}
	return to
}

func (w *writer) passage(l *line, s phrase.Sentence) schema.Passage {
	return schema.Passage{Text: l.Text.Plain[s.Start:s.End], Span: l.Text.Span(w.file, s.Start, s.End)}
}

// modifiers are wordings of an easier or harder version.
var modifiers = shelf.Table([]*phrase.Pattern{
	phrase.MustCompile("^ for ~1 deeper|gentler|bigger|stronger|easier|harder|more"),
	phrase.MustCompile("^ to ~1 deepen|intensify|modify|increase|make ~4 stretch|it|pose|this|easier|harder"),
	phrase.MustCompile("^ if you can't|cannot|are|have|need|want|find|feel"),
	phrase.MustCompile("can be modified|adapted|done"),
	phrase.MustCompile("^ alternatively|optional|optionally|beginners"),
	phrase.MustCompile("^ you can|may|could also"),
})

// breathes reports whether a sentence says how to breathe.
func breathes(t *phrase.Text, s phrase.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		switch t.Tokens[i].Word {
		case "inhale", "exhale", "breathe", "breathing", "inhaling", "exhaling":
			return true
		}
	}
	return false
}
