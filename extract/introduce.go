package extract

// Sentences of running prose that introduce a movement by its name: "The next
// stretch is the cobra." Such a sentence is a title, if a modest one, so a
// paragraph is divided around it.

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// introductions end where the name begins.
var introductions = shelf.Table([]*phrase.Pattern{
	phrase.MustCompile("^ LEADIN? (the|our|your|my)? first|second|third|fourth|fifth|sixth|seventh|eighth|next|last|final|other|another ~1!MOVENOUN MOVENOUN|one|movement|position (i|we|you|to ~3)? is|will be? (called | known as)? (the|a|an)?"),
	phrase.MustCompile("^ LEADIN? (the|our)? next|last|first|second|third|fourth|other|another one? is (the|a|an)?"),
	phrase.MustCompile("^ next|first|last up? (is|comes | we have | we've got) (the|a|an)?"),
	phrase.MustCompile("^ LEADIN? (let's | let us | we'll | we will | you'll | you will | we | you)? start|begin|finish|end|continue (off | out)? with (the|a|an)?"),
	phrase.MustCompile("^ LEADIN? (let's | we'll | we | now)? move on to (the|a|an)?"),
	phrase.MustCompile("^ LEADIN? number (NUM | one|two|three|four|five|six|seven|eight|nine|ten) (is | :) (the|a|an)?"),
	phrase.MustCompile("^ LEADIN? one (of ~4)? is (the|a|an)?"),
	phrase.MustCompile("^ LEADIN? this one? MOVENOUN? is called|named (the|a|an)?"),
	phrase.MustCompile("^ LEADIN ,? the"),
	phrase.MustCompile("^ LEADIN? also? try the"),
	phrase.MustCompile("^ LEADIN? (there is | there's | comes | here is | here's) (the|a|an)"),
})

// recommendations end where the name begins, too, of a movement the writer comes to
// in passing; they introduce it where its how-to follows.
var recommendations = shelf.Table([]*phrase.Pattern{
	phrase.MustCompile("^ then|next|now|(after that) ,? do|try|practise|practice|perform (the|a|an)?"),
	phrase.MustCompile("^ LEADIN? follow (that | this | it | up) with (the|a|an)?"),
	phrase.MustCompile("^ (before|after|in|at ~2)? (i|we) (also | really | always | often | usually)? love|like|recommend|suggest|enjoy|prefer|do (the|a|an)?"),
	phrase.MustCompile("^ (my|our) (clients | patients | students | athletes) love|like|enjoy|(swear by) (the|a|an)?"),
	phrase.MustCompile("^ (a|an|my|our|one|another)? (favourite|favorite|go-to|great|good|classic|simple|popular|effective) (of (mine | ours) | one | stretch | exercise | pose | move | choice)? is (the|a|an)?"),
})

// afterName are the words that go on after a name in a sentence.
var afterName = map[string]bool{
	"where": true, "which": true, "that": true, "because": true, "for": true, "it": true, "as": true, "since": true, "to": true,
	"and": true, "but": true, "so": true,
}

// introduced gives the names that the sentences of a line introduce, by sentence.
func introduced(l *line, catalogue *movement.Catalogue) map[int]title {
	var names map[int]title
	add := func(at int, name title) {
		if names == nil {
			names = map[int]title{}
		}
		if _, ok := names[at]; !ok {
			names[at] = name
		}
	}
	for _, f := range introductions.FindAll(l.text) {
		at := l.text.SentenceAt(f.First)
		if at > 0 && at == len(l.text.Sentences)-1 && has(l.text, f.First, f.Last, "CALLS") {
			continue // "… and look up. This is called the cobra."
		}
		if name, ok := introducedBy(l, l.text.Sentences[at], f, catalogue); ok {
			add(at, name)
		}
	}
	for _, f := range recommendations.FindAll(l.text) {
		at := l.text.SentenceAt(f.First)
		s := l.text.Sentences[at]
		if at+1 == len(l.text.Sentences) || !ordersMove(l.text, at+1) {
			continue
		}
		if name, ok := introducedBy(l, s, f, catalogue); ok && isNamed(l.Text.Plain[name.start:name.end], catalogue) && countWords(l.text, l.wordsOf(name).Last, s.Last) == 0 {
			add(at, name)
		}
	}
	for at, name := range boldNames(l, catalogue) {
		add(at, name)
	}
	return names
}

// boldNames gives the movements that a paragraph sets in bold where it comes to
// them, by sentence: "Then come to **cat-cow**." One of them alone may be stressed
// for another reason, unless its how-to follows: "The best of them is the **wall
// angel**. Stand with your back …".
func boldNames(l *line, catalogue *movement.Catalogue) map[int]title {
	if len(l.Strong) == 0 || len(l.text.Sentences) < 2 {
		return nil
	}
	names := map[int]title{}
	for _, strong := range l.Strong {
		first, last := l.text.TokenAt(strong.Start), l.text.TokenAt(strong.End-1)+1
		if first >= len(l.text.Tokens) || strong.End <= strong.Start {
			continue
		}
		at := l.text.SentenceAt(first)
		if last > l.text.Sentences[at].Last {
			continue // bold over several sentences names nothing
		}
		name := title{start: strong.Start, end: strong.End, rank: lineRank, inferred: true}
		name.sort, name.known = sortTitle(l, name.start, name.end, catalogue)
		endsIt := len(l.Strong) > 1 && countWords(l.text, last, l.text.Sentences[at].Last) == 0
		if name.sort == nameTitle && (endsIt || first > l.text.Sentences[at].First && tellsHowNext(l.text, at)) {
			names[at] = name
		}
	}
	return names
}

// tellsHowNext reports whether the sentence after one opens with an order to move,
// or the one after that: "Find a doorway. Place your forearm on its frame."
func tellsHowNext(t *phrase.Text, at int) bool {
	for next := at + 1; next < min(at+3, len(t.Sentences)); next++ {
		if ordersMove(t, next) {
			return true
		}
	}
	return false
}

func introducedBy(l *line, s phrase.Sentence, f phrase.Found, catalogue *movement.Catalogue) (name title, ok bool) {
	t := l.text
	if f.First == s.First && f.Last < s.Last {
		last := f.Last
		for last < s.Last && (t.Tokens[last].Kind != phrase.Sign || joinsWords(t, last)) && (!afterName[t.Tokens[last].Word] || joinsWords(t, last-1)) {
			last++
		}
		if last == f.Last || last-f.Last > maxRunInWords {
			return title{}, false
		}
		name = title{start: t.Tokens[f.Last].Start, end: t.Tokens[last-1].End, rank: lineRank, inferred: true}
		name.sort, name.known = sortTitle(l, name.start, name.end, catalogue)
		isPosture := t.Has(f.Last, "PART") && f.Last+1 < last && places[t.Tokens[f.Last+1].Word] // "Begin with hands at sides"
		isName := name.sort == nameTitle || name.sort == plainTitle && countWords(t, last, s.Last) == 0 && l.setsOff(name) && tellsHowNext(t, t.SentenceAt(f.First))
		return name, isName && !isPosture && !compares(t.Tokens[f.Last].Word)
	}
	return title{}, false
}

// joinsWords reports whether a token is a hyphen within a word: "cat-cow".
func joinsWords(t *phrase.Text, token int) bool {
	return t.Tokens[token].Word == "-" && token > 0 && token+1 < len(t.Tokens) && t.Tokens[token-1].End == t.Tokens[token].Start && t.Tokens[token].End == t.Tokens[token+1].Start
}

// setsOff reports whether a line writes a name within a sentence as a name: in
// bold, or with capitals.
func (l *line) setsOff(name title) bool {
	if slices.Contains(l.Strong, article.Range{Start: name.start, End: name.end}) {
		return true
	}
	words := strings.Fields(l.Text.Plain[name.start:name.end])
	return len(words) > 1 && !slices.ContainsFunc(words, func(word string) bool { return !startsUpper(word) })
}

// compares reports whether a word says that something is done in another measure,
// not what is done: "Start with smaller circles".
func compares(word string) bool {
	switch word {
	case "smaller", "larger", "bigger", "wider", "slower", "faster", "shorter", "longer", "fewer", "small", "slow", "short":
		return true
	}
	return false
}

// afterIntroduction gives where the how-to begins in a sentence that introduces a
// name before a colon: "Try the stair stretch: stand on a step"; 0 when none does.
func afterIntroduction(l *line, name title) int {
	rest := l.Text.Plain[name.end:]
	if l.introduces == nil || !strings.HasPrefix(rest, ":") {
		return 0
	}
	return len(l.Text.Plain) - len(strings.TrimLeft(rest, ": "))
}

// withoutIntroduction gives where a name at the start of a line begins behind
// words that introduce it: "Then there's the cat-cow: …".
func withoutIntroduction(t *phrase.Text, start, end int) int {
	for _, f := range introductions.FindAll(t) {
		if f.First == 0 && f.Last < len(t.Tokens) && t.Tokens[f.Last].Start < end {
			return max(start, t.Tokens[f.Last].Start)
		}
	}
	return start
}
