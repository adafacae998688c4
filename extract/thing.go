package extract

// Things: the equipment an entry names and the muscles it is said to reach.

import (
	"slices"
	"sort"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A located is a place in a line's text.
type located struct {
	line       *line
	start, end int
}

// A thing is an id of a vocabulary and where it was read.
type thing struct {
	id    string
	where located
}

// readEquipment finds what is needed or named for doing the movement.
func readEquipment(d *draft) []thing {
	var found []thing
	if d.name != nil {
		found = collect(found, d.name, d.title.start, d.title.end, "EQUIPMENT")
	}
	for _, p := range d.parts {
		switch p.use {
		case benefit, target, noise, media:
			continue
		}
		found = collect(found, p.line, p.from, p.to, "EQUIPMENT")
	}
	return found
}

// readTargets finds the muscles and regions the entry is said to reach: those
// its name holds, those its benefits name, those it says to feel.
func readTargets(d *draft) []thing {
	var found []thing
	if d.name != nil {
		found = collect(found, d.name, d.title.start, d.title.end, "TARGET")
	}
	for _, p := range d.parts {
		tags := p.text.All("TARGET")
		for _, s := range p.sentencesIn(p.from, p.to) {
			from := felt(p.text, s)
			if p.use == benefit || p.use == target || isBenefit(p.text, s) {
				from = s.Start
			}
			found = collectOf(found, p.line, tags, from, s.End)
		}
	}
	return found
}

// collect adds the forms of a section in a part of a line, each id once.
func collect(found []thing, l *line, from, to int, section string) []thing {
	return collectOf(found, l, l.text.All(section), from, to)
}

// collectOf does so for tags that were looked up before.
func collectOf(found []thing, l *line, tags []phrase.Tag, from, to int) []thing {
	first := sort.Search(len(tags), func(i int) bool { return l.text.Tokens[tags[i].First].Start >= from })
	for _, tag := range tags[first:] {
		start, end := l.text.Tokens[tag.First].Start, l.text.Tokens[tag.Last-1].End
		if start >= to {
			break
		}
		if end > to || tag.ID == "none" || isDenied(l.text, tag.First) {
			continue
		}
		if !slices.ContainsFunc(found, func(t thing) bool { return t.id == tag.ID }) {
			found = append(found, thing{tag.ID, located{l, start, end}})
		}
	}
	return found
}

// isDenied reports whether the words before a thing say that it is not needed,
// or only picture it: "as if sitting in a chair".
func isDenied(t *phrase.Text, token int) bool {
	if t.Tokens[t.Sentences[t.SentenceAt(token)].First].Word == "similar" {
		return true // "Similar to sitting on a chair"
	}
	for i := max(0, token-6); i < token; i++ {
		switch t.Tokens[i].Word {
		case "like", "if", "imaginary", "invisible", "imagine", "imagining":
			return t.Tokens[i].Word != "if" || i > 0 && t.Tokens[i-1].Word == "as"
		case "no", "without", "not":
			if token-i < 3 {
				return true
			}
		}
	}
	return isNeedless(t, token)
}

// isNeedless reports whether the words after a thing say that it is not needed:
// "a towel or a strap is not needed".
func isNeedless(t *phrase.Text, token int) bool {
	const reach = 8
	last := min(token+reach, t.Sentences[t.SentenceAt(token)].Last)
	for i := token + 1; i+1 < last; i++ {
		if t.Tokens[i].Word == "not" && (t.Tokens[i+1].Word == "needed" || t.Tokens[i+1].Word == "required" || t.Tokens[i+1].Word == "necessary") {
			return true
		}
	}
	return false
}

// isBenefit reports whether a sentence says what the movement is good for.
func isBenefit(t *phrase.Text, s phrase.Sentence) bool {
	switch t.Tokens[s.First].Word {
	case "this", "it", "these", "it's":
		return !tellsYou(t, s)
	case "great", "good", "ideal", "perfect":
		return true
	}
	return saysEffect(t, s)
}

// felt gives where a sentence starts to say where the stretch is felt; its end
// when it does not.
func felt(t *phrase.Text, s phrase.Sentence) int {
	for i := s.First; i < s.Last; i++ {
		switch t.Tokens[i].Word {
		case "feel", "felt", "feeling":
			return t.Tokens[i].Start
		}
	}
	return s.End
}

// namesChair reports whether a line outside the entries names a chair to sit on:
// neither one to hold on to nor a pose.
func namesChair(outside []*line) bool {
	return slices.ContainsFunc(outside, func(l *line) bool {
		named := collect(nil, l, 0, len(l.Text.Plain), "EQUIPMENT")
		_, other := otherChairs.Find(l.text, 0)
		return inContent(l) && !other && slices.ContainsFunc(named, func(t thing) bool { return t.id == "chair" })
	})
}

// otherChairs are the wordings about a chair that nobody sits on.
var otherChairs = shelf.Pattern("(chair ~4 support|balance|steady) | (support|balance|hold ~4 chair) | (chair pose) | (revolved chair)")

func saysDeskWork(title *phrase.Text) bool {
	_, ok := deskWork.Find(title, 0)
	return ok
}

func saysChair(t *phrase.Text) bool {
	return slices.ContainsFunc(t.All("EQUIPMENT"), func(tag phrase.Tag) bool { return tag.ID == "chair" })
}

// equipment reads what the entry says to have at hand.
func (w *writer) equipment(d *draft, e *schema.Entry) {
	for _, t := range readEquipment(d) {
		e.Equipment, e.Spans.Equipment = append(e.Equipment, t.id), append(e.Spans.Equipment, w.place(t.where))
	}
}

// addChair adds the chair of an article that speaks of one to what is needed by
// who sits.
func (w *writer) addChair(d *draft, e *schema.Entry) {
	saysSitting := len(e.Spans.Position) > 0 || d.namesSitting() || saysChair(w.title)
	if e.Position == "seated-chair" && w.chair && saysSitting && !slices.ContainsFunc(e.Equipment, isSeat) {
		e.Equipment = append(e.Equipment, "chair")
	}
}

func isSeat(equipment string) bool {
	return equipment == "chair" || equipment == "bench" || equipment == "bed" || equipment == "ball"
}

// targets reads what the entry is said to stretch.
func (w *writer) targets(d *draft, e *schema.Entry) {
	for _, t := range readTargets(d) {
		e.Targets, e.Spans.Targets = append(e.Targets, t.id), append(e.Spans.Targets, w.place(t.where))
	}
}
