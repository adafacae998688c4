// Promises: reading how many stretches a title or an introduction names.

package rules

import (
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// A promise is a number of stretches a title, heading or introduction names.
type promise struct {
	hit
	least, most float64
	sentence    phrase.Sentence
}

var (
	// counted finds "7 gentle stretches". What stands between number and noun is
	// looked at by isPromise.
	counted = phrase.MustCompile(`QTY ~4 stretches|poses|exercises|moves|movements|asanas|postures|drills`)
	// announces finds the words by which a sentence of prose promises what
	// follows; "do two exercises a day" promises nothing.
	announces = phrase.MustCompile(`here|below|following|these|(this|the|our|my post|article|guide|list|page|routine|sequence|video)|next|top|best|favorite|favourite|include|includes|highlights|covers|presents|share|sharing|shares|gathered|collected|rounded|compiled|(we've|i've|you'll)|target|targets|targeted`)
	// between are words that make the number count something else than the noun.
	between = phrase.MustCompile(`minute|minutes|min|mins|second|seconds|sec|hour|hours|day|days|week|weeks|month|months|step|steps|reason|reasons|tip|tips|way|ways|benefit|benefits|mistake|mistakes|time|times|part|person|level|reps|sets|rounds|of|to|for|in|and|or|with|on|per|each|,|:|.|;|!|&|%|\?`)
)

// promises gives the promises of a line that can promise: a heading, or prose
// before the first entry.
func (p *Pass) promises(l *line) []promise {
	intro := l.block.Kind != article.Item && p.beforeEntries(l)
	if l.block.Kind != article.Heading && !intro && !p.isTitle(l) {
		return nil
	}
	var out []promise
	for _, m := range counted.FindAll(l.text) {
		q := m.Quantities[0]
		s := l.text.Sentences[l.text.SentenceAt(m.First)]
		title := l.block.Kind == article.Heading || p.isTitle(l)
		if !isPromise(l.text, s, m, title) {
			continue
		}
		out = append(out, promise{hit: hit{line: l, first: m.First, last: m.Last}, least: bound(q.Min, 0), most: bound(q.Max, 1e9), sentence: s})
	}
	return out
}

// mostPromised is the largest number that is a count and not a year or an
// angle.
const mostPromised = 200

func bound(value *float64, none float64) float64 {
	if value == nil {
		return none
	}
	return *value
}

func isPromise(t *phrase.Text, s phrase.Sentence, m phrase.Match, title bool) bool {
	q := m.Quantities[0]
	if q.Vague || bound(q.Max, 2) < 2 || bound(q.Min, 0) > mostPromised {
		return false
	}
	for i := q.Last; i < m.Last-1; i++ {
		if _, ok := between.FindAt(t, i); ok {
			return false
		}
	}
	if m.First > s.First && numbersOther(t.Tokens[m.First-1], t.Tokens[m.First]) {
		return false
	}
	if title {
		return true
	}
	_, announced := announces.FindIn(t, s)
	return announced && !negated(t, s.First, m.First)
}

// ordinals are words that make a number the name of one thing ("part 2",
// "figure 4"), and those that make it a part of the whole.
var ordinals = map[string]bool{
	"part": true, "week": true, "day": true, "phase": true, "stage": true, "level": true, "grade": true, "type": true,
	"volume": true, "step": true, "figure": true, "number": true, "no": true, "round": true, "set": true,
	"pick": true, "choose": true, "select": true, "do": true, "perform": true, "last": true, "first": true,
	"another": true, "other": true, "than": true,
}

// numbersOther reports whether the word before a number takes it: "part 2",
// "L5", "10-7".
func numbersOther(before, number phrase.Token) bool {
	glued := before.End == number.Start && before.Word != "(" && before.Word != `"`
	return glued || ordinals[before.Word]
}

func (p *Pass) isTitle(l *line) bool {
	title := p.Page.Meta.TitleSpan
	start, end := l.reach(p.File)
	return !title.IsZero() && start <= title.Start.Offset && title.End.Offset <= end
}

func (p *Pass) beforeEntries(l *line) bool {
	start, _ := l.reach(p.File)
	return start < p.Entries()[0].Span.Start.Offset
}
