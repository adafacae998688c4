// Words as a house writes them, made a pattern.
package phrase

import "strings"

// Literal gives the pattern that finds these words as they are written: "right
// away"; a word with + stands for its regular inflections too.
func Literal(words string) string {
	var elements []string
	for _, t := range Scan(words) {
		switch {
		case t.Word == "+" && len(elements) > 0 && t.Start > 0 && words[t.Start-1] != ' ':
			last := len(elements) - 1
			elements[last] = strings.Join(inflections(elements[last]), "|")
		case t.Kind == Sign:
			elements = append(elements, `\`+t.Word)
		default:
			elements = append(elements, t.Word)
		}
	}
	return strings.Join(elements, " ")
}
