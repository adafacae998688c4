// A text made ready for patterns: scanned, divided into sentences, tagged.
package phrase

import (
	"slices"
	"sort"
)

// A Text is a text with its tokens, sentences and tags. It is never changed
// once it is made, so that many patterns may read it at once.
type Text struct {
	Plain     string
	Tokens    []Token
	Sentences []Sentence

	tags    []tag   // by where they start
	tagFrom []int32 // by token: the first tag that starts there or later
	longest int     // tokens of the longest tag
	qty     []Quantity

	siftings siftings
}

// A Sentence is one sentence of a Text, in tokens and in bytes, half open.
type Sentence struct {
	First, Last int
	Start, End  int
}

// A Tag says that the tokens from First up to Last are a form of an id.
type Tag struct {
	First, Last int
	Section, ID string
}

// A name is a section and one of its ids, with their hashes.
type name struct {
	section, id string
	hash        uint32 // of section
	idHash      uint32
}

func newName(section, id string) *name {
	return &name{section, id, hashOf(section), hashOf(id)}
}

// bit is the section's place in the masks of tables, which many share.
func (n *name) bit() uint64 { return 1 << (n.hash >> 26) }

// A tag is a Tag as a Text keeps it: there are more of them than tokens.
type tag struct {
	first, last int32
	*name
}

func (t tag) public() Tag {
	return Tag{First: int(t.first), Last: int(t.last), Section: t.section, ID: t.id}
}

// Read scans and tags text. In each section the longest form wins and forms do
// not overlap; sections do not know each other. A word that means nothing is
// divided at a seam, the offset of a byte where markup stood between letters.
func (v *Vocabulary) Read(text string, seams ...int) *Text {
	r, ok := v.readers.Get().(*Reader)
	if !ok {
		r = v.Reader(len(text))
	}
	defer v.readers.Put(r)
	return r.Read(text, seams...)
}

// Mark gives a text with tags beside those of t: how one table of patterns
// builds on what another found. Tags of quantities stay as they are.
func (t *Text) Mark(tags []Tag) *Text {
	if len(tags) == 0 {
		return t
	}
	marked := &Text{Plain: t.Plain, Tokens: t.Tokens, Sentences: t.Sentences, tags: merge(t.tags, tags), longest: t.longest, qty: t.qty}
	marked.tagFrom = marked.indexTags(nil)
	return marked
}

// merge joins two lists of tags by where they start, those of a first; b may
// come in any order.
func merge(a []tag, b []Tag) []tag {
	b = slices.Clone(b)
	slices.SortStableFunc(b, func(x, y Tag) int { return x.First - y.First })
	merged := make([]tag, 0, len(a)+len(b))
	for _, added := range b {
		for len(a) > 0 && int(a[0].first) <= added.First {
			merged = append(merged, a[0])
			a = a[1:]
		}
		merged = append(merged, tag{int32(added.First), int32(added.Last), newName(added.Section, added.ID)})
	}
	return append(merged, a...)
}

// starting gives the tags whose form starts at token.
func (t *Text) starting(token int) []tag {
	return t.tags[t.tagFrom[token]:t.tagFrom[token+1]]
}

// Tags gives the tags whose form covers token.
func (t *Text) Tags(token int) []Tag {
	var covering []Tag
	from := t.tagFrom[max(0, token-t.longest)]
	for _, tag := range t.tags[from:t.tagFrom[token+1]] {
		if int(tag.last) > token {
			covering = append(covering, tag.public())
		}
	}
	return covering
}

// All gives the tags of one section in the order of the text.
func (t *Text) All(section string) []Tag {
	var all []Tag
	for _, tag := range t.tags {
		if tag.section == section {
			all = append(all, tag.public())
		}
	}
	return all
}

// Starting gives the tags of one section whose form starts at token.
func (t *Text) Starting(token int, section string) []Tag {
	var found []Tag
	for _, tag := range t.starting(token) {
		if tag.section == section {
			found = append(found, tag.public())
		}
	}
	return found
}

// ID gives the id of the form of section that covers token, or "".
func (t *Text) ID(token int, section string) string {
	from := t.tagFrom[max(0, token-t.longest)]
	for _, tag := range t.tags[from:t.tagFrom[token+1]] {
		if tag.section == section && int(tag.last) > token {
			return tag.id
		}
	}
	return ""
}

// Has reports whether a form of section covers token.
func (t *Text) Has(token int, section string) bool { return t.ID(token, section) != "" }

// SentenceAt gives the number of the sentence token belongs to. Signs before the
// first sentence belong to it; -1 is given only when there is none.
func (t *Text) SentenceAt(token int) int {
	after := sort.Search(len(t.Sentences), func(i int) bool { return t.Sentences[i].First > token })
	return max(after, min(1, len(t.Sentences))) - 1
}

// TokenAt gives the first token that ends after this byte offset.
func (t *Text) TokenAt(offset int) int {
	return sort.Search(len(t.Tokens), func(i int) bool { return t.Tokens[i].End > offset })
}

// Words gives the bytes the tokens from first up to last were written with.
func (t *Text) Words(first, last int) string {
	if first >= last {
		return ""
	}
	return t.Plain[t.Tokens[first].Start:t.Tokens[last-1].End]
}
