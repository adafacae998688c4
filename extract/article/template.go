// Templates: what the program that makes a site puts something in the place of,
// or takes as an order, so that no reader ever sees it. Jekyll, Hugo and their
// like write {{ … }}, {% … %} and {# … #}; in Markdown kramdown and Pandoc write
// attributes as {: .class} and {#id width="20"}, WordPress writes
// [caption id="x"], and others fence boxes in with :::name.
package article

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// templates are the places in a file that no reader sees, in its order.
type templates []Range

// maxTemplate bounds, in bytes, how far the end of one is looked for.
const maxTemplate = 2 << 10

// htmlTemplates finds those of a page.
func htmlTemplates(text []byte) templates {
	return findTemplates(text, 0, "{", func(at int) int { return tagEnd(text, at) })
}

// markdownTemplates finds those of Markdown that stands at base in the file.
func markdownTemplates(text []byte, base int) templates {
	return findTemplates(text, base, "{[:", func(at int) int {
		rest := text[at:min(len(text), at+maxTemplate)]
		switch {
		case text[at] == '[':
			return at + len(shortcode.Find(rest))
		case text[at] == ':':
			if !isLineStart(text, at) {
				return at
			}
			return at + len(fence.Find(rest))
		}
		return max(tagEnd(text, at), at+len(attributeList.Find(rest)))
	})
}

var (
	attributeList = regexp.MustCompile(`^\{(?::|\s*[#.][A-Za-z]|\s*[\w-]+=)[^{}\n]*\}`)
	shortcode     = regexp.MustCompile(`^\[(?:/[a-z_]+|[a-z_]+(?:\s+[a-z_]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'\[\]]+))+\s*/?)\]`)
	fence         = regexp.MustCompile(`^:{3,}[ \t]*(?:\{[^{}\n]*\}|[\w-]*)`)
)

// findTemplates asks at each of the signs where the template ends that begins
// there; at the sign itself when none does.
func findTemplates(text []byte, base int, signs string, end func(at int) int) templates {
	var all templates
	for at := 0; at < len(text); {
		next := bytes.IndexAny(text[at:], signs)
		if next < 0 {
			break
		}
		at += next
		if stop := end(at); stop > at {
			all = append(all, Range{base + at, base + stop})
			at = stop
		} else {
			at++
		}
	}
	return all
}

// tagEnd gives where the tag ends that begins at a brace, and with a comment
// where the comment does.
func tagEnd(text []byte, at int) int {
	rest := text[at:min(len(text), at+maxTemplate)]
	for _, tag := range [][2]string{{"{{", "}}"}, {"{%", "%}"}, {"{# ", "#}"}} {
		if !bytes.HasPrefix(rest, []byte(tag[0])) {
			continue
		}
		n := bytes.Index(rest, []byte(tag[1]))
		if n < 0 {
			return at
		}
		end := n + len(tag[1])
		if commentTag.Match(rest[:end]) {
			if last := endComment.FindIndex(rest[end:]); last != nil {
				end += last[1]
			}
		}
		return at + end
	}
	return at
}

var (
	commentTag = regexp.MustCompile(`^\{%-?\s*comment\s*-?%\}$`)
	endComment = regexp.MustCompile(`\{%-?\s*endcomment\s*-?%\}`)
)

// isLineStart reports whether a line of Markdown starts at an offset, with no
// more before it than the three blanks that mean nothing.
func isLineStart(text []byte, at int) bool {
	for blanks := 0; at > 0 && text[at-1] == ' ' && blanks < 3; blanks++ {
		at--
	}
	return at == 0 || text[at-1] == '\n'
}

// after gives the first that ends behind an offset.
func (all templates) after(offset int) (Range, bool) {
	i, _ := slices.BinarySearchFunc(all, offset+1, func(r Range, end int) int { return cmp.Compare(r.End, end) })
	if i == len(all) {
		return Range{}, false
	}
	return all[i], true
}

// filler stands for what is masked: a letter to the Markdown parser.
const filler = '\x1A'

// mask gives text, a part of a file from base on, as the Markdown parser is to
// see it: letters in the place of templates, so that what stands around them
// means the same, and nothing where they have lines to themselves.
func (all templates) mask(text []byte, base int) []byte {
	if len(all) == 0 {
		return text
	}
	out := bytes.Clone(text)
	for _, r := range all {
		for i := r.Start - base; i < r.End-base; i++ {
			if out[i] != '\n' && out[i] != '\r' {
				out[i] = filler
			}
		}
	}
	for at := 0; at < len(out); {
		end := nextLine(out, at)
		if len(bytes.Trim(out[at:end], " \t\r\n"+string(filler))) == 0 {
			blankOut(out[at:end], true)
		}
		at = end
	}
	return out
}

// unmasked gives the value of an attribute without what was masked in it.
func unmasked(value string) string { return strings.ReplaceAll(value, string(filler), "") }
