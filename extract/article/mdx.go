// MDX: Markdown with components and code. What is code is blanked out, byte
// for byte, before goldmark reads the rest.
package article

import "bytes"

// maskMDX gives a copy of text, of the same length, in which import and export
// lines, comments in braces and the attributes of components that are code are
// blanks, and components stand on one line.
func maskMDX(text []byte) []byte {
	out := bytes.Clone(text)
	for at := 0; at < len(out); {
		end := nextLine(out, at)
		if isModuleLine(out[at:end]) {
			end = statementEnd(out, at)
			blankOut(out[at:end], true)
		}
		at = end
	}
	lastComment := bytes.LastIndex(out, []byte("*/}"))
	for i := 0; i+1 < len(out); i++ {
		switch {
		case out[i] == '{' && i < lastComment && bytes.HasPrefix(out[i+1:], []byte("/*")):
			n := bytes.Index(out[i:], []byte("*/}")) + len("*/}")
			blankOut(out[i:i+n], true)
		case out[i] == '<' && (isASCIILetter(out[i+1])):
			i = maskTag(out, i)
		}
	}
	return out
}

func isModuleLine(line []byte) bool {
	for _, word := range []string{"import ", "import{", "export const ", "export default ", "export function ", "export {", "export let "} {
		if bytes.HasPrefix(line, []byte(word)) {
			return bytes.ContainsAny(line, `'"={(`)
		}
	}
	return false
}

// maxStatement bounds the bytes of an import or export.
const maxStatement = 16 << 10

// statementEnd gives the end of the statement that begins at this line: the
// line in which its brackets are closed again, or the line itself when they
// are not before the next blank one.
func statementEnd(text []byte, at int) int {
	depth := 0
	for end := at; end < min(len(text), at+maxStatement); {
		next := nextLine(text, end)
		line := text[end:next]
		depth += bytes.Count(line, []byte("{")) + bytes.Count(line, []byte("(")) + bytes.Count(line, []byte("["))
		depth -= bytes.Count(line, []byte("}")) + bytes.Count(line, []byte(")")) + bytes.Count(line, []byte("]"))
		if depth <= 0 {
			return next
		}
		if len(bytes.TrimSpace(line)) == 0 {
			break
		}
		end = next
	}
	return nextLine(text, at)
}

// maxTag bounds the bytes of a component's tag.
const maxTag = 16 << 10

// maskTag blanks the attributes of the tag at i that are code, and its line
// ends; it gives the last byte it has dealt with.
func maskTag(text []byte, i int) int {
	depth := 0
	var code []Range
	for j := i + 1; j < min(len(text), i+maxTag); j++ {
		switch c := text[j]; {
		case c == '{':
			if depth == 0 {
				code = append(code, Range{Start: j})
			}
			depth++
		case c == '}' && depth > 0:
			if depth--; depth == 0 {
				code[len(code)-1].End = j + 1
			}
		case depth == 0 && c == '<':
			return j - 1
		case depth == 0 && c == '>':
			for _, r := range code {
				maskAttribute(text, i, r.Start, r.End)
			}
			blankOut(text[i:j], false)
			return j
		}
	}
	return min(len(text), i+maxTag) - 1
}

// maskAttribute blanks code and the "name=" before it.
func maskAttribute(text []byte, tag, code, end int) {
	start := code
	if start > tag && text[start-1] == '=' {
		start--
		for start > tag && text[start-1] != ' ' && text[start-1] != '\n' && text[start-1] != '\t' {
			start--
		}
	}
	blankOut(text[start:end], true)
}

// blankOut turns line ends into blanks, and everything else as well if all is set
// but then keeps the line ends.
func blankOut(text []byte, all bool) {
	for i, c := range text {
		if (c == '\n' || c == '\r') != all {
			text[i] = ' '
		}
	}
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
