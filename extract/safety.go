package extract

// Safety notes: cautions that stand outside every entry and so hold for the
// whole article.

import (
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// warmUpRows are wordings of the advice to warm up; only an article can give it.
var warmUpRows = shelf.Table([]*phrase.Pattern{
	phrase.MustCompile("^ LEADIN? (start|begin|do|perform|take ~3)? WARMUP"),
	phrase.MustCompile("should|must|always|sure|need|important|best|only ~6 WARMUP"),
	phrase.MustCompile("before|after ~6 , ~4 WARMUP"),
})

// notes reads the safety notes in the lines outside the entries.
func (w *writer) notes(outside []*line) []schema.Note {
	notes := []schema.Note{}
	for _, l := range outside {
		if !inContent(l) && !isDisclaimer(l) || l.Kind == article.Heading && asks(l) {
			continue
		}
		told := map[int]bool{}
		for _, c := range readCautions(l, 0, len(l.Text.Plain)) {
			if !advises(l.text, c) {
				continue
			}
			told[c.sentence.Start] = true
			notes = append(notes, w.note(l, c.sentence, c.about))
		}
		if l.Kind == article.Heading || l.Links && l.words() <= linkWords { // they name a warm-up, they don't ask for one
			continue
		}
		for _, f := range warmUpRows.FindAll(l.text) {
			if s := l.text.Sentences[l.text.SentenceAt(f.First)]; !told[s.Start] && instructs(l.text, s) != none {
				told[s.Start] = true
				notes = append(notes, w.note(l, s, "warm-up"))
			}
		}
	}
	return notes
}

// linkWords is how many words a line with a link may have and be nothing else.
const linkWords = 4

func (w *writer) note(l *line, s phrase.Sentence, about string) schema.Note {
	p := w.passage(l, s)
	return schema.Note{Text: p.Text, About: about, Span: p.Span}
}

// isDisclaimer lets a page's footer speak when it sends readers to a doctor.
func isDisclaimer(l *line) bool {
	return l.words() >= 8 && len(readCautions(l, 0, len(l.Text.Plain))) > 0
}

// advises reports whether a warning outside an entry is said to the reader:
// an order, a condition, a "you should"; not a remark about what hurts.
func advises(t *phrase.Text, c warned) bool {
	if speaksOfSelf(t, c.sentence) {
		return false
	}
	if isReported(t, c.sentence) {
		return false
	}
	if c.about == "ask-professional" || c.about == "stop-rule" || c.about == "contraindication" {
		return !isQuestionSentence(t, c.sentence)
	}
	return opening(t, c.sentence) != "" || tellsYou(t, c.sentence) || hasCondition(t, c.sentence) || forbids(t, c.sentence)
}

// asks reports whether a heading asks what the text below it answers: "What to do
// if it gets worse". "When to see a doctor" says something by itself.
func asks(l *line) bool {
	sentences := l.text.Sentences
	if len(sentences) == 0 {
		return false
	}
	switch l.text.Tokens[sentences[0].First].Word {
	case "what", "how", "why":
		return true
	}
	return isQuestionSentence(l.text, sentences[len(sentences)-1])
}

// forbids reports whether a sentence begins like "No bouncing".
func forbids(t *phrase.Text, s phrase.Sentence) bool {
	return t.Tokens[s.First].Word == "no" && s.First+1 < s.Last && t.Has(s.First+1, "HARM")
}

// reported find words that tell what people do, not what the reader is to do:
// "the most common reason people see a physio".
var reported = phrase.MustCompile("people|patients|many|most|they|who|adults|americans|we CONSULT")

func isReported(t *phrase.Text, s phrase.Sentence) bool {
	_, ok := reported.FindIn(t, s)
	return ok
}

// speaksOfSelf reports whether the writer tells what he does himself.
func speaksOfSelf(t *phrase.Text, s phrase.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if w := t.Tokens[i].Word; w == "i" || w == "i'm" || w == "my" || w == "i've" {
			return true
		}
	}
	return false
}

func isQuestionSentence(t *phrase.Text, s phrase.Sentence) bool {
	return strings.HasSuffix(strings.TrimRight(t.Plain[s.Start:s.End], "\"'”’)] "), "?")
}

func hasCondition(t *phrase.Text, s phrase.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		switch t.Tokens[i].Word {
		case "if", "should", "never", "always", "don't", "not", "avoid", "stop", "shouldn't", "mustn't":
			return true
		}
	}
	return false
}
