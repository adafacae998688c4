package rules

import (
	"slices"
	"strconv"
	"strings"
	"sync"

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
		{Text: "# ⟦Three gentle stretches⟧ for the back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# A better back\n\nHere are ⟦4 moves⟧ to try at home.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# A better back\n\nBelow are two stretches for the ⟦neck⟧ and the lower back.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels until your lower back lengthens. Hold for 30 seconds.\n\n## Knee to chest\n\nLie on your back. Bring one knee to your chest and hold for 20 seconds. Repeat with the other leg.\n"},
		{Text: "# Two gentle stretches for the back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# 5 minutes of stretches and 3 reasons to do them\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Back stretches, part 3\n\nDo two exercises a day and rest on the third.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# One stretch and one exercise\n\nThese 2 stretches take a minute.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Bridge\n\nLie on your back with your knees bent. Lift your hips, then lower them. Repeat 10 times.\n"},
		{Text: "# Two stretches for the back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n\n## Bonus: Knee to chest\n\nLie on your back. Bring one knee to your chest and hold for 20 seconds. Repeat with the other leg.\n"},
		{Text: "# Two stretches for the back\n\n## Morning\n\n- Child's pose: 30 seconds\n- Cobra: 20 seconds\n\n## Evening\n\n- Child's pose: 60 seconds\n- Cobra: 30 seconds\n"},
		{Text: "# A guide\n\n## Posture: 3 exercises\n\n### Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Back: 4 exercises\n\n### Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n\n## Hips: 5 exercises\n\n### Butterfly\n\nSit with the soles of your feet together. Hold for 30 seconds.\n"},
		{Text: "# More than one pose for the back: 3 yoga poses\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n\n## Sphinx\n\nLie on your stomach and prop yourself on your forearms. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		if len(p.Entries()) == 0 {
			return
		}
		if p.countsParts() {
			return
		}
		tally := sync.OnceValue(func() *tally { return newTally(p) })
		lines := p.Lines()
		for i := range lines {
			if lines[i].entry != nil {
				continue
			}
			for _, promise := range p.promises(&lines[i]) {
				t := tally()
				t.reportCount(promise, t.promised(i))
				if p.Bool("regions") {
					t.reportRegions(promise)
				}
			}
		}
	},
}

// countsParts reports whether the article promises so many different numbers that
// they are those of its parts: "Posture (5 exercises)", "Back (4 exercises)".
func (p *Pass) countsParts() bool {
	promised := map[float64]bool{}
	for _, l := range p.linesOf(nil) {
		for _, promise := range p.promises(l) {
			promised[promise.least] = true
		}
	}
	return len(promised) > mostPromises
}

// mostPromises is how many numbers an article may promise of itself: one in its
// title, and another by mistake.
const mostPromises = 2

// A tally is what an article describes, counted once for all its promises.
type tally struct {
	*Pass
	entries []tallied
	words   []string // all that name or describe an entry, sorted
	broken  map[[2]float64]bool
}

// A tallied is an entry as a promise counts it.
type tallied struct {
	start           int // offset
	extra, exercise bool
	// titled: its name stands by itself, so that the author counted it, too.
	titled bool
}

// extra finds the names of what is given on top of what was promised.
var extra = phrase.MustCompile(`bonus|variation|variant|optional|extra|alternative|modification`)

// fewWords is how many words a dose has at most: "90 sec each side (3 min)".
const fewWords = 8

func newTally(p *Pass) *tally {
	t := &tally{Pass: p, broken: map[[2]float64]bool{}}
	named := map[string]bool{}
	for i := range p.Entries() {
		e := &p.Entries()[i]
		if name := foldName(e.Name); name != "" {
			if named[name] && len(p.howTo(e)) <= fewWords {
				continue // another dose, in a plan of what was described
			}
			named[name] = true
		}
		isExtra := finds(extra)(p.read(e.Name))
		t.entries = append(t.entries, tallied{start: e.Span.Start.Offset, extra: isExtra, exercise: !isExtra && e.Kind == "exercise", titled: p.isTitled(e)})
		t.words = append(append(t.words, words(e.Name)...), p.howTo(e)...)
		for _, target := range e.Targets {
			t.words = append(t.words, words(target)...)
		}
		for _, benefit := range e.Benefits {
			t.words = append(t.words, words(benefit.Text)...)
		}
	}
	slices.Sort(t.words)
	t.words = slices.Compact(t.words)
	return t
}

// isTitled reports whether the name of an entry is a heading, a numbered line
// or a line of its own.
func (p *Pass) isTitled(e *schema.Entry) bool {
	lines := p.linesOf(e)
	if e.Name == "" || e.NameInferred || len(lines) == 0 {
		return false
	}
	b := lines[0].block
	return b.Kind == article.Heading || b.Number != "" || len(words(b.Text.Plain)) <= len(words(e.Name))+2
}

// areTitled reports whether all entries are such that their author counted
// them; how many there are in prose is anyone's guess.
func areTitled(entries []tallied) bool {
	return len(entries) > 1 && !slices.ContainsFunc(entries, func(e tallied) bool { return !e.titled })
}

// perDay finds the sentences that promise so many at a time, not in all.
var perDay = patterns("each|every|per day|session|time|morning|evening|week|round")

// countsHeadings reports whether the headings of one rank are as many as were
// promised, or numbered as far: then the author counts what is read here in
// another way.
func (t *tally) countsHeadings(promise promise) bool {
	const numbered = -1 // no heading has this rank
	ranks := map[int]float64{}
	for _, l := range t.Lines() {
		if !l.heading() {
			continue
		}
		ranks[l.block.Level]++
		if first := l.text.Tokens[0]; first.Kind == phrase.Number {
			ranks[numbered] = max(ranks[numbered], first.Value)
		} else if n, err := strconv.ParseFloat(l.block.Number, 64); err == nil {
			ranks[numbered] = max(ranks[numbered], n)
		}
	}
	for _, n := range ranks {
		if promise.least <= n && n <= promise.most {
			return true
		}
	}
	return false
}

// promised gives the entries a promise in line number at is about: those under
// the heading it is or stands under; all when that is the title, or when the
// promise stands in an introduction with no entries of its own. Under a heading
// without a rank nobody can say where its part ends.
func (t *tally) promised(at int) []tallied {
	lines := t.Lines()
	head := at
	for head >= 0 && lines[head].block.Kind != article.Heading {
		head--
	}
	if head < 0 || t.isTitle(&lines[head]) || lines[head].block.Level == 1 {
		return t.entries
	}
	under := t.under(head)
	if len(under) == 0 && head != at {
		return t.entries
	}
	return under
}

// under gives the entries between a heading and the next of its rank.
func (t *tally) under(head int) []tallied {
	lines := t.Lines()
	level := lines[head].block.Level
	if level == 0 {
		return nil
	}
	end := len(t.File.Bytes)
	for _, l := range lines[head+1:] {
		if l.block.Kind == article.Heading && 0 < l.block.Level && l.block.Level <= level {
			end, _ = l.reach(t.File)
			break
		}
	}
	start, _ := lines[head].reach(t.File)
	from := t.before(start)
	return t.entries[from:max(from, t.before(end))]
}

// before counts the entries that start before an offset.
func (t *tally) before(offset int) int {
	n, _ := slices.BinarySearchFunc(t.entries, offset, func(e tallied, offset int) int { return e.start - offset })
	return n
}

// reportCount compares a promise with the entries it is about. Extras ("Bonus:
// …") may be counted or not, and so may the exercises among stretches. A number
// that is said again is reported once.
func (t *tally) reportCount(promise promise, entries []tallied) {
	if !areTitled(entries) || t.countsHeadings(promise) || foundIn(perDay, promise.line.text, promise.sentence) {
		return
	}
	extras, exercises := 0, 0
	for _, e := range entries {
		if e.extra {
			extras++
		}
		if e.exercise {
			exercises++
		}
	}
	n := len(entries)
	off := t.Number("tolerance")
	for _, count := range []int{n, n - extras, n - exercises, n - extras - exercises} {
		if promise.least-off <= float64(count) && float64(count) <= promise.most+off {
			return
		}
	}
	if said := [2]float64{promise.least, promise.most}; n > 0 && !t.broken[said] {
		t.broken[said] = true
		t.Reportf(nil, promise.span(t.File), "“%s” are promised; the text describes %d", promise.quote(), n)
	}
}

// reportRegions reports the regions a promise names and no entry touches. Only
// regions with words of their own are asked for: what counts as "back" is
// anyone's guess.
func (t *tally) reportRegions(promise promise) {
	text := promise.line.text
	listing := false
	for i := promise.last; i < promise.sentence.Last; i++ {
		w := text.Tokens[i].Word
		switch {
		case w == "for" || strings.HasPrefix(w, "target"):
			listing = true
		case text.Tokens[i].Kind == phrase.Sign && w != "," && w != "&" && w != "/":
			listing = false
		}
		if near, ok := regions[w]; listing && ok && !slices.ContainsFunc(near, t.covers) {
			h := hit{line: promise.line, first: i, last: i + 1}
			t.Reportf(nil, h.span(t.File), "stretches for the “%s” are promised; no entry names it", h.quote())
		}
	}
}

// covers reports whether an entry has a word or target that begins so.
func (t *tally) covers(stem string) bool {
	i, _ := slices.BinarySearch(t.words, stem)
	return i < len(t.words) && strings.HasPrefix(t.words[i], stem)
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
