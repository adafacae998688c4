package rules

import (
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

var countMismatch = &Rule{
	ID:    "count-mismatch",
	Group: Structure,
	Title: "the article promises another number of stretches, or a region it never covers",
	Why: `A title that keeps its promise is a matter of trust, and a wrong count is often the first
sign of a heading that got lost.`,
	Evidence: []Evidence{
		{Key: "CDC", Claim: "the main message comes first and holds", Strength: PlainWords, Source: cdcIndex},
		{Key: "stretchlint", Claim: "two statements of one text disagree", Strength: Logic},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "tolerance", Default: 0.0, About: "how far the count may be off"},
		{Name: "regions", Default: true, About: "also look for promised body regions no stretch covers"},
	},
	Blind: `A count in a picture. Stretches that a table or a film holds and that are not described.`,
	Examples: []Example{
		{Bad: "# ⟦Three gentle stretches⟧ for the back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Bad: "# A better back\n\nHere are ⟦4 moves⟧ to try at home.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Bad: "# A better back\n\nBelow are two stretches for the ⟦neck⟧ and the lower back.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels until your lower back lengthens. Hold for 30 seconds.\n\n## Knee to chest\n\nLie on your back. Bring one knee to your chest and hold for 20 seconds. Repeat with the other leg.\n"},
		{Bad: "# Two gentle stretches for the back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Bad: "# 5 minutes of stretches and 3 reasons to do them\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Bad: "# Back stretches, part 3\n\nDo two exercises a day and rest on the third.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Bad: "# One stretch and one exercise\n\nThese 2 stretches take a minute.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips, then lower them. Repeat 10 times.\n"},
		{Bad: "# Two stretches for the back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n\n## Bonus: Knee to chest\n\nLie on your back. Bring one knee to your chest and hold for 20 seconds. Repeat with the other leg.\n"},
		{Bad: "# More than one pose for the back: 3 yoga poses\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n\n## Sphinx\n\nLie on your stomach and prop yourself on your forearms. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		if len(p.Entries()) == 0 {
			return
		}
		lines := p.Lines()
		for i := range lines {
			l := &lines[i]
			if l.entry != nil {
				continue
			}
			for _, promise := range p.promises(l) {
				p.reportCount(promise, p.promised(i))
				p.reportRegions(promise)
			}
		}
	},
}

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
		if b, ok := between.Find(t, i); ok && b.First == i {
			return false
		}
	}
	if m.First > s.First && numbersOther(t.Tokens[m.First-1], t.Tokens[m.First]) {
		return false
	}
	if title {
		return true
	}
	_, announced := announces.Find(t, s.First)
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
	span := l.span(p.File, 0, len(l.text.Tokens))
	return !p.Page.Meta.TitleSpan.IsZero() && span.Contains(p.Page.Meta.TitleSpan)
}

func (p *Pass) beforeEntries(l *line) bool {
	return l.span(p.File, 0, len(l.text.Tokens)).Start.Offset < p.Entries()[0].Span.Start.Offset
}

// promised gives the entries a promise in line number at is about: those under
// the heading it is or stands under; all when that is the title, or when the
// promise stands in an introduction with no entries of its own. Under a heading
// without a rank nobody can say where its part ends.
func (p *Pass) promised(at int) []schema.Entry {
	lines := p.Lines()
	isHeading := lines[at].block.Kind == article.Heading
	head := at
	for head >= 0 && lines[head].block.Kind != article.Heading {
		head--
	}
	if head < 0 || p.isTitle(&lines[head]) || lines[head].block.Level == 1 {
		return p.Entries()
	}
	under := p.entriesUnder(head)
	if len(under) == 0 && !isHeading {
		return p.Entries()
	}
	return under
}

// entriesUnder gives the entries between a heading and the next of its rank.
func (p *Pass) entriesUnder(head int) []schema.Entry {
	lines := p.Lines()
	level := lines[head].block.Level
	if level == 0 {
		return nil
	}
	end := len(p.File.Bytes)
	for _, l := range lines[head+1:] {
		if l.block.Kind == article.Heading && 0 < l.block.Level && l.block.Level <= level {
			end = l.span(p.File, 0, 1).Start.Offset
			break
		}
	}
	start := lines[head].span(p.File, 0, 1).Start.Offset
	var out []schema.Entry
	for _, e := range p.Entries() {
		if start <= e.Span.Start.Offset && e.Span.Start.Offset < end {
			out = append(out, e)
		}
	}
	return out
}

// reportCount compares a promise with the entries it is about. Extras ("Bonus:
// …") may be counted or not, and so may the exercises among stretches.
func (p *Pass) reportCount(promise promise, entries []schema.Entry) {
	extras, exercises := 0, 0
	for _, e := range entries {
		switch {
		case finds(extra)(phrase.Default().Read(e.Name)):
			extras++
		case e.Kind == "exercise":
			exercises++
		}
	}
	n := len(entries)
	for _, count := range []int{n, n - extras, n - exercises, n - extras - exercises} {
		if off := p.Number("tolerance"); promise.least-off <= float64(count) && float64(count) <= promise.most+off {
			return
		}
	}
	if n > 0 {
		p.Reportf(nil, promise.span(p.File), "“%s” are promised; the text describes %d", promise.quote(), n)
	}
}

var extra = phrase.MustCompile(`bonus|variation|variant|optional|extra|alternative|modification`)

// reportRegions reports the regions a promise names and no entry touches. Only
// regions with words of their own are asked for: what counts as "back" is
// anyone's guess.
func (p *Pass) reportRegions(promise promise) {
	if !p.Bool("regions") {
		return
	}
	t := promise.line.text
	listing := false
	for i := promise.last; i < promise.sentence.Last; i++ {
		w := t.Tokens[i].Word
		switch {
		case w == "for" || strings.HasPrefix(w, "target"):
			listing = true
		case t.Tokens[i].Kind == phrase.Sign && w != "," && w != "&" && w != "/":
			listing = false
		}
		if near, ok := regions[w]; listing && ok && !p.covers(near) {
			h := hit{line: promise.line, first: i, last: i + 1}
			p.Reportf(nil, h.span(p.File), "stretches for the “%s” are promised; no entry names it", h.quote())
		}
	}
}

// regions are the words that name a region, and the beginnings of the words
// any of which shows that an entry touches it.
var regions = map[string][]string{
	"neck":       {"neck", "cervical", "chin", "trap", "scalene", "sternocleid", "levator", "ear"},
	"shoulders":  {"shoulder", "delt", "arm", "chest", "trap", "rotator", "lat"},
	"wrists":     {"wrist", "forearm", "hand", "finger", "palm", "prayer"},
	"hips":       {"hip", "glute", "piriformis", "groin", "psoas", "pigeon", "butterfly", "lunge", "figure", "thigh", "knee"},
	"ankles":     {"ankle", "calf", "calves", "shin", "foot", "feet", "toe", "heel", "achilles"},
	"calves":     {"calf", "calves", "gastroc", "soleus", "heel", "ankle"},
	"hamstrings": {"hamstring", "thigh", "leg", "forward", "fold", "bend"},
	"chest":      {"chest", "pec", "shoulder", "arm", "doorway"},
}

// covers reports whether any entry has a word or target that begins so.
func (p *Pass) covers(stems []string) bool {
	for i := range p.Entries() {
		e := &p.Entries()[i]
		all := append(words(e.Name), howTo(e)...)
		for _, target := range e.Targets {
			all = append(all, words(target)...)
		}
		for _, benefit := range e.Benefits {
			all = append(all, words(benefit.Text)...)
		}
		for _, w := range all {
			for _, stem := range stems {
				if strings.HasPrefix(w, stem) {
					return true
				}
			}
		}
	}
	return false
}
