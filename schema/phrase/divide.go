// Dividing a sentence where its author did: "Cobra: Lie face down".
package phrase

// Divide gives the text with a sentence starting at a byte: what stands before
// it and after it are then sentences of their own to every pattern.
func (t *Text) Divide(at int) *Text {
	token := t.TokenAt(at)
	if token == 0 || token >= len(t.Tokens) {
		return t
	}
	i := t.SentenceAt(token)
	s := t.Sentences[i]
	if token <= s.First {
		return t
	}
	head := Sentence{First: s.First, Last: token, Start: s.Start, End: t.Tokens[token-1].End}
	tail := Sentence{First: token, Last: s.Last, Start: t.Tokens[token].Start, End: s.End}
	sentences := append(append(append([]Sentence(nil), t.Sentences[:i]...), head, tail), t.Sentences[i+1:]...)
	return &Text{Plain: t.Plain, Tokens: t.Tokens, Sentences: sentences, tags: t.tags, tagFrom: t.tagFrom, longest: t.longest, qty: t.qty}
}
