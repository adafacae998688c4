package extract

// Names that run into their text: "Name: how to do it", a name in bold.

import (
	"slices"
	"strings"
	"unicode"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// runInName fires on "Name: how to do it" and on a name in bold before its
// how-to.
func runInName(s *segmenter, i int) (*draft, int) {
	l := s.lines[i]
	t, after, bold := s.runInTitle(l)
	listed := after > 0 && s.isNameList(i) && !s.underOther()
	if after == 0 || !listed && s.isPart(l, t) || s.isHalf(l, t) {
		return nil, 0
	}
	usual := s.runIns[shapeOf(l, bold)] > 1
	e := weigh(l, after)
	if bold && e.cues == 0 && (t.sort == nameTitle || usual && e.doses > 0) {
		below, _ := s.below(i)
		e = e.plus(below)
	}
	isLike := listed && t.known && e.hints+e.orders > 0 || (listed || usual) && e.cues > 0
	if !enoughRunIn(t, e, bold) && !isLike || s.inOtherSection(t) && !listed && !s.isUsualRunIn(l, t, e, bold) {
		return nil, 0
	}
	d := &draft{name: l, title: t, rank: t.rank, why: "its first words name a movement"}
	d.add(l, after)
	return d, 1
}

// runInTitle gives the title that runs into the text of a line, where that text
// starts, and whether the title is set in bold; after is 0 when there is none.
func (s *segmenter) runInTitle(l *line) (t title, after int, bold bool) {
	if l.label.use != unlabelled || l.Kind == article.Heading || l.Kind == article.Cell {
		return title{}, 0, false
	}
	end, after, bold := runIn(l)
	if end == 0 {
		end, after = s.sentenceName(l)
	}
	if end == 0 {
		return title{}, 0, false
	}
	t.rank = lineRank
	if bold && l.Kind == article.Item {
		t.rank = boldRank
	}
	t.start, t.end = withoutOrnament(l.text, beforeBracketedDose(l, end))
	t.start = withoutIntroduction(l.text, t.start, t.end)
	if first := nameAfterHowTo(l.text); first > 0 && l.text.Tokens[first].Start < t.end {
		t.start = l.text.Tokens[first].Start // "To perform a plank: …"
	}
	t.sort, t.known = sortTitle(l, t.start, t.end, s.catalogue)
	if s.shared[l] {
		t.sort = nameTitle
	}
	usual := s.runIns[shapeOf(l, bold)] > 1
	sure := t.known || isCounted(l.text) || bold && (t.sort == nameTitle || usual)
	if t.sort == otherTitle || t.sort == groupTitle && !usual || !sure && t.sort != nameTitle && opening(l.text, l.wordsOf(t)) != "" {
		return title{}, 0, false
	}
	if m, ok := another.FindAt(l.text, 0); ok && m.Last == l.wordsOf(t).Last && l.text.Tokens[0].Word == "a" {
		return title{}, 0, false // "A third exercise: kneel …"
	}
	if t.sort == plainTitle && (beginsWithPlace(l.text) || bold && goesOn(l, t.end, after)) {
		return title{}, 0, false
	}
	return t, after, bold
}

// countsOff reports whether a token and the sign behind it say no more than when
// something comes: "First: lie down".
func countsOff(t *phrase.Text, token int) bool {
	if token+1 >= len(t.Tokens) || t.Tokens[token+1].Kind != phrase.Sign {
		return false
	}
	switch t.Tokens[token].Word {
	case "first", "firstly", "second", "secondly", "third", "thirdly", "fourth", "fifth", "sixth", "seventh", "next", "then", "last", "lastly", "finally", "now":
		return true
	}
	return false
}

// wordsOf gives the words of a title as if they were a sentence.
func (l *line) wordsOf(t title) phrase.Sentence {
	last := l.text.TokenAt(max(t.end-1, 0)) // beyond the last token where a title ends in signs that nobody sees
	return phrase.Sentence{First: l.text.TokenAt(t.start), Last: min(last+1, len(l.text.Tokens))}
}

// beginsWithPlace reports whether words say where or when rather than what: "On
// your back", "Before bed".
func beginsWithPlace(t *phrase.Text) bool {
	switch t.Tokens[0].Word {
	case "on", "at", "in", "before", "after", "during", "while", "when", "if":
		return true
	}
	return false
}

// goesOn reports whether a sentence goes on behind words in bold: "**Knee pillows**
// align your spine".
func goesOn(l *line, end, after int) bool {
	plain := l.Text.Plain
	return strings.TrimSpace(plain[end:after]) == "" && !startsUpper(plain[after:])
}

// sentenceName finds a name that is the first sentence of its line: "2. Triceps
// stretch. Bring one arm up …". One that the catalogue does not know counts only
// where lines are numbered, or where lines throughout begin with a part of the body.
func (s *segmenter) sentenceName(l *line) (end, after int) {
	end, after = firstSentence(l)
	if end == 0 || opening(l.text, l.text.Sentences[0]) != "" { // "Stand on one leg." is a step
		return 0, 0
	}
	sort, known := sortTitle(l, 0, end, s.catalogue)
	if sort == nameTitle && (known || l.Number != "") || s.parts >= usualNames && beginsWithPart(l) {
		return end, after
	}
	return 0, 0
}

// firstSentence gives where a short first sentence ends, without its full stop,
// and the next one starts; 0 when the line has no such sentence or gives a dose
// in it.
func firstSentence(l *line) (end, after int) {
	t := l.text
	if len(t.Sentences) < 2 || len(l.doses) > 0 && l.doses[0].Start < t.Sentences[1].Start {
		return 0, 0
	}
	last := t.Sentences[0].Last - 1
	if last < 1 || last > maxRunInWords || t.Tokens[last].Word != "." {
		return 0, 0
	}
	return t.Tokens[last-1].End, t.Sentences[1].Start
}

// beginsWithPart reports whether a line begins with a part of the body as a
// sentence, and tells how to move it: "Neck. Drop your ear toward your shoulder."
func beginsWithPart(l *line) bool {
	end, after := firstSentence(l)
	last := l.text.TokenAt(max(end-1, 0)) + 1
	return end > 0 && l.Kind == article.Paragraph && last <= 3 && has(l.text, 0, last, "PART") && weigh(l, after).cues > 0
}

// countParts counts the lines that begin with a part of the body as a sentence.
func countParts(lines []*line) int {
	n := 0
	for _, l := range lines {
		if beginsWithPart(l) {
			n++
		}
	}
	return n
}

// isUsualRunIn reports whether a run-in name is set like the others of the
// article, so that the heading above it does not matter.
func (s *segmenter) isUsualRunIn(l *line, t title, e evidence, bold bool) bool {
	sure := s.runIns[shapeOf(l, bold)]
	if sure >= usualNames && bold && l.Number != "" && e.cues+e.doses > 0 {
		return true
	}
	return t.sort == nameTitle && (e.doses > 0 || sure > 1 && e.cues > 0)
}

// isPart reports whether a run-in name only heads a part of the open entry: a
// step ("4. COW: drop the belly"), a version ("Forward fold: …") under its
// heading.
func (s *segmenter) isPart(l *line, t title) bool {
	d := s.open
	if d == nil || d.name == nil {
		return false
	}
	if d.current == how && l.Number != "" && t.rank == lineRank {
		return true
	}
	if d.rank >= t.rank {
		return false
	}
	if s.isHalf(l, t) {
		return true
	}
	if d.rank == boldRank && d.howTo.cues > 0 && d.dosed && t.sort == nameTitle && l.Number == "" {
		return false // that one is complete
	}
	return !t.known || l.Number != "" || d.rank < boldRank && d.howTo.cues > 0
}

// isHalf reports whether a run-in name is one of the words of the open entry's, as
// in "Cow: drop the belly" of a cat-cow.
func (s *segmenter) isHalf(l *line, t title) bool {
	d := s.open
	return d != nil && d.name != nil && d.rank < t.rank && d.title.known && holdsWords(d.displayName(), l.Text.Plain[t.start:t.end])
}

// holdsWords reports whether a name is more words than another, and all of its.
func holdsWords(name, part string) bool {
	if strings.ContainsAny(name, "/,&") {
		return false // of several movements
	}
	isWordEnd := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	words, of := strings.FieldsFunc(strings.ToLower(name), isWordEnd), strings.FieldsFunc(strings.ToLower(part), isWordEnd)
	return len(of) > 0 && len(of) < len(words) && !slices.ContainsFunc(of, func(word string) bool { return !slices.Contains(words, word) })
}

// A runInShape is how a run-in name is set: in what kind of block, in bold or
// not. An article sets all its names alike.
type runInShape struct {
	kind article.Kind
	bold bool
}

func shapeOf(l *line, bold bool) runInShape { return runInShape{l.Kind, bold} }

// countRunIns counts by shape the run-in names that need no comparison with
// their likes: what stands in a shape met twice is then a name with less.
func countRunIns(lines []*line, catalogue *movement.Catalogue) map[runInShape]int {
	counts := map[runInShape]int{}
	for _, l := range lines {
		end, after, bold := runIn(l)
		if end == 0 || l.label.use != unlabelled || !inContent(l) {
			continue
		}
		t := title{end: end}
		t.sort, t.known = sortTitle(l, 0, end, catalogue)
		e := weigh(l, after)
		switch {
		case t.sort == nameTitle && enoughRunIn(t, e, bold):
			counts[shapeOf(l, bold)]++
		case bold && t.sort == plainTitle && e.cues > 0 && e.doses > 0 && startsUpper(l.Text.Plain[after:]) && opening(l.text, l.wordsOf(t)) == "":
			counts[shapeOf(l, bold)]++ // "**Window gazer** Turn your head and hold for 10 seconds."
		}
	}
	return counts
}

func enoughRunIn(t title, e evidence, bold bool) bool {
	switch {
	case t.sort == nameTitle:
		return e.cues > 0 || e.doses > 0 || t.known && (e.hints > 0 || bold && e.orders > 0)
	case bold:
		return e.cues > 1 && (e.doses > 0 || e.starts > 0)
	}
	return e.cues > 1 && e.starts > 0
}

// below weighs the lines directly below a run-in name: items nested in it.
func (s *segmenter) below(i int) (e evidence, lines int) {
	for j := i + 1; j < len(s.lines); j++ {
		l := s.lines[j]
		if s.titles[j] != nil || !inContent(l) || l.Kind == article.Item && l.Level <= s.lines[i].Level && s.lines[i].Kind == article.Item {
			break
		}
		if end, _, _ := runIn(l); end > 0 && l.label.use == unlabelled {
			break
		}
		e = e.plus(weigh(l, 0))
		lines++
	}
	return e, lines
}

// maxRunInWords is how long a name before a colon may be.
const maxRunInWords = 9

// withBracket takes a bracket right after a name into it: "Cobra (Bhujangasana)
// – lie face down".
func withBracket(plain string, end, after int) (int, int) {
	const longest = 60 // bytes of a second name
	close := strings.IndexByte(plain[after:], ')')
	if plain[after] != '(' || close < 0 || close > longest || strings.TrimSpace(plain[end:after]) != "" {
		return end, after
	}
	if isSides(plain[after+1 : after+close]) {
		return end, after + close + 1
	}
	end = after + close + 1
	rest := strings.TrimLeft(plain[end:], " :.-–—")
	if rest == "" {
		return end, end
	}
	return end, len(plain) - len(rest)
}

// numberedName finds a name before steps that are numbered within the line:
// "Arm swings 1. Stand tall. 2. Swing …".
func numberedName(l *line) (end, after int) {
	t := l.text
	for i := 1; i+1 < len(t.Tokens) && i < maxRunInWords; i++ {
		one, sign := t.Tokens[i], t.Tokens[i+1]
		if one.Word == "1" && (sign.Word == "." || sign.Word == ")") && strings.Contains(t.Plain[one.End:], " 2"+sign.Word) {
			return t.Tokens[i-1].End, sign.End
		}
	}
	return 0, 0
}

// runIn finds a name that runs into its text: where it ends, where the text
// after it starts, and whether it is set in bold. end is 0 when there is none.
func runIn(l *line) (end, after int, bold bool) {
	t, plain := l.text, l.Text.Plain
	if countsOff(t, 0) {
		return 0, 0, false
	}
	if len(l.Strong) > 0 && l.Strong[0].Start == 0 && l.Strong[0].End < len(plain) {
		end = len(strings.TrimRight(plain[:l.Strong[0].End], " :.-–—"))
		after = l.Strong[0].End
		after += len(plain[after:]) - len(strings.TrimLeft(plain[after:], " :.-–—"))
		if n := t.TokenAt(max(end-1, 0)); end > 0 && countWords(t, 0, n) < maxRunInWords && after < len(plain) {
			end, after = withBracket(plain, end, after)
			return end, after, true
		}
	}
	if end, after := numberedName(l); end > 0 {
		return end, after, false
	}
	for i := 1; i+1 < len(t.Tokens) && i <= maxRunInWords; i++ {
		token := t.Tokens[i]
		if token.Kind != phrase.Sign {
			continue
		}
		if isDoubleDash(t, i) {
			return t.Tokens[i-1].End, t.Tokens[i+2].Start, false
		}
		spaced := token.Start > t.Tokens[i-1].End && t.Tokens[i+1].Start > token.End
		if token.Word == ":" && (t.Tokens[i+1].Start > token.End || beginsOrder(t, i+1)) || token.Word == "-" && spaced {
			return t.Tokens[i-1].End, t.Tokens[i+1].Start, false
		}
		if token.Word == "." || token.Word == "?" || token.Word == "!" {
			break
		}
	}
	return 0, 0, false
}

// isDoubleDash reports whether a dash of two hyphens stands at token i, blanks
// around it, with words after it: "Lower back -- squat down".
func isDoubleDash(t *phrase.Text, i int) bool {
	return i+2 < len(t.Tokens) && t.Tokens[i].Word == "-" && t.Tokens[i+1].Word == "-" &&
		t.Tokens[i].Start > t.Tokens[i-1].End && t.Tokens[i+1].Start == t.Tokens[i].End && t.Tokens[i+2].Start > t.Tokens[i+1].End
}

// beginsOrder reports whether an order begins at token i with a capital: after
// a colon without a blank, "Butt kicks:Jog in place".
func beginsOrder(t *phrase.Text, i int) bool {
	return t.ID(i, "DO") != "" && startsUpper(t.Plain[t.Tokens[i].Start:])
}

// isSides reports whether the words in a bracket say that there are two sides.
func isSides(s string) bool {
	switch strings.ToLower(strings.ReplaceAll(s, " ", "")) {
	case "r/l", "l/r", "r&l", "l&r", "left/right", "right/left", "eachside", "bothsides", "eachleg", "perside":
		return true
	}
	return false
}

// beforeBracketedDose gives where a name ends that has its dose in brackets
// behind it: "Knee to chest (2 minutes):".
func beforeBracketedDose(l *line, end int) int {
	for _, d := range l.doses {
		if open := strings.LastIndexByte(l.Text.Plain[:min(d.Start, end)], '('); d.End <= end && open > 0 {
			return open
		}
	}
	return end
}
