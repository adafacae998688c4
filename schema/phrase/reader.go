// Reading many texts into shared memory.
package phrase

import (
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"
)

// A Reader reads the texts of one article. What it makes of them lies close
// together in memory that is asked for once, which costs much less than memory
// for each of the many short texts of a page.
type Reader struct {
	vocabulary *Vocabulary

	// What is free of the memory.
	tokens    []Token
	tags      []tag
	tagFrom   []int32
	sentences []Sentence

	ranges []Range // of the current text
	busy   []int32 // by section: the token its last form ends at
}

// Of most prose, a token has so many bytes, and a sentence so many tokens.
const (
	tokenBytes     = 5
	sentenceTokens = 12
)

// Reader gives a reader of texts that have about size bytes in all.
func (v *Vocabulary) Reader(size int) *Reader {
	r := &Reader{vocabulary: v, busy: make([]int32, len(v.sections))}
	r.reserve(size)
	return r
}

// leastReserved is how many bytes of text memory is asked for at least: that of
// a paragraph or two.
const leastReserved = 1 << 10

// reserve makes sure that there is memory for a text of about size bytes.
func (r *Reader) reserve(size int) {
	if cap(r.tokens) > size/tokenBytes {
		return
	}
	tokens := max(size, leastReserved)/tokenBytes + 1
	r.tokens, r.tags, r.tagFrom = make([]Token, 0, tokens), make([]tag, 0, tokens), make([]int32, 0, tokens+1)
	r.sentences = make([]Sentence, 0, tokens/sentenceTokens+1)
}

// Read reads a text as the vocabulary does.
func (r *Reader) Read(text string, seams ...int) *Text {
	r.reserve(len(text))
	t := &Text{Plain: text}
	t.Tokens, r.tokens = keep(r.tokens, r.atSeams(appendTokens(r.tokens, text), text, seams))
	t.Sentences, r.sentences = keep(r.sentences, r.divide(t))
	t.tags, r.tags = keep(r.tags, r.tag(t))
	t.tagFrom, r.tagFrom = keep(r.tagFrom, t.indexTags(r.tagFrom))
	t.qty = readQuantities(t)
	return t
}

// atSeams divides the tokens that two words grew together in: "30 sec" and "each
// side", set one below the other, are "30 seceach side" without their tags.
func (r *Reader) atSeams(tokens []Token, text string, seams []int) []Token {
	for _, at := range seams {
		i := sort.Search(len(tokens), func(i int) bool { return tokens[i].End > at })
		if i == len(tokens) || tokens[i].Kind != Word || tokens[i].Start >= at || r.vocabulary.begins(tokens[i].Word) {
			continue
		}
		left, right := word(text, tokens[i].Start, at), word(text, at, tokens[i].End)
		if r.vocabulary.begins(left.Word) || isCamel(text, at) {
			tokens = slices.Insert(tokens, i, left)
			tokens[i+1] = right
		}
	}
	return tokens
}

// isCamel reports whether a small letter stands before a byte and a capital at
// it.
func isCamel(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsLower(before) && unicode.IsUpper(after)
}

// keep divides memory into what was added to it and what is left. What did not
// fit has got memory of its own.
func keep[T any](free, added []T) (kept, left []T) {
	n := len(added)
	if n > cap(free) {
		return added, free
	}
	return added[:n:n], free[n:n]
}

// divide finds the sentences of a scanned text.
func (r *Reader) divide(t *Text) []Sentence {
	r.ranges = appendSentences(r.ranges[:0], t.Plain)
	found := r.sentences
	first := 0
	for _, s := range r.ranges {
		last := first
		for last < len(t.Tokens) && t.Tokens[last].Start < s.End {
			last++
		}
		if last > first {
			words := first
			for words < last-1 && isPicture(t.Plain, t.Tokens[words]) {
				words++ // "⏳ 2 minutes"
			}
			if words > first {
				s.Start = t.Tokens[words].Start
			}
			found = append(found, Sentence{First: words, Last: last, Start: s.Start, End: s.End})
		}
		first = last
	}
	return found
}

// isPicture reports whether a token is an emoji or a part of one.
func isPicture(text string, t Token) bool {
	r, _ := utf8.DecodeRuneInString(text[t.Start:])
	return r >= utf8.RuneSelf && (unicode.Is(unicode.So, r) || unicode.Is(unicode.Variation_Selector, r) || r == '\u200d')
}

// tag finds the forms of the vocabulary in a divided text.
func (r *Reader) tag(t *Text) []tag {
	clear(r.busy)
	tags := r.tags
	for s := range t.Sentences {
		last := t.Sentences[s].Last
		for i := t.Sentences[s].First; i < last; i++ {
			forms := r.vocabulary.startingWith(&t.Tokens[i])
			for k := range forms {
				f := &forms[k]
				end := i + 1 + len(f.rest)
				if int(r.busy[f.number]) > i || end > last || !f.goesOn(t.Tokens, i+1) {
					continue
				}
				r.busy[f.number] = int32(end)
				tags = append(tags, tag{int32(i), int32(end), f.name})
			}
		}
	}
	return tags
}

// indexTags adds, by token, the first tag that starts there or later.
func (t *Text) indexTags(index []int32) []int32 {
	next := 0
	for i := range len(t.Tokens) + 1 {
		for next < len(t.tags) && int(t.tags[next].first) < i {
			t.longest = max(t.longest, int(t.tags[next].last-t.tags[next].first))
			next++
		}
		index = append(index, int32(next))
	}
	return index
}
