// Package strict reads the YAML that people write by hand: configurations, site
// profiles, the facts before an article. Every mistake has its place, nothing is
// said twice, and nothing is larger in memory than it is in the file.
package strict

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// MaxBytes bounds a file of YAML.
const MaxBytes = 1 << 20

// A Problem is something a file says that it may not say.
type Problem struct {
	Path         string
	Line, Column int // from 1; columns in code points
	Message      string
}

func (p Problem) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.Path, p.Line, p.Column, p.Message)
}

func problemAt(n *yaml.Node, format string, args ...any) *Problem {
	p := &Problem{Line: 1, Column: 1, Message: fmt.Sprintf(format, args...)}
	if n != nil {
		p.Line, p.Column = max(n.Line, 1), max(n.Column, 1)
	}
	return p
}

// Parse gives the tree of a file that holds one document, nil when it holds
// nothing but comments. The problem has no path.
func Parse(text []byte) (*yaml.Node, *Problem) {
	if len(text) > MaxBytes {
		return nil, problemAt(nil, "%d bytes, more than the %d that are read of such a file", len(text), MaxBytes)
	}
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	document, problem := next(decoder, text)
	if problem != nil || document == nil {
		return nil, problem
	}
	second, problem := next(decoder, text)
	if second != nil && second.Tag != "!!null" {
		problem = problemAt(second, "a second document; such a file has one")
	}
	return document, problem
}

// next gives the tree of the next document, nil at the end of the file.
func next(decoder *yaml.Decoder, text []byte) (*yaml.Node, *Problem) {
	var document yaml.Node
	err := decoder.Decode(&document)
	switch {
	case errors.Is(err, io.EOF):
		return nil, nil
	case err != nil:
		return nil, syntaxProblem(text, err)
	}
	return document.Content[0], nil
}

// syntaxProblem reads the line out of the library's words. What the scanner
// trips over is in the line it names, what the parser misses in the one after.
func syntaxProblem(text []byte, err error) *Problem {
	words := strings.TrimPrefix(err.Error(), "yaml: ")
	p := &Problem{Line: 1, Column: 1}
	if number, rest, ok := strings.Cut(strings.TrimPrefix(words, "line "), ": "); ok && rest != "" {
		if n, err := strconv.Atoi(number); err == nil {
			p.Line, words = n, rest
			if strings.HasPrefix(rest, "did not find expected") {
				p.Line++
			}
		}
	}
	p.Line = min(p.Line, 1+bytes.Count(bytes.TrimRight(text, "\r\n"), []byte{'\n'}))
	p.Message = "this is not YAML: " + words
	return p
}

// errShared is what an anchor, an alias or a tag is refused with.
var errShared = errors.New("a YAML anchor, alias or tag; write the value out")

// IsShared reports whether a node stands for more than it says.
func IsShared(n *yaml.Node) bool {
	return n.Kind == yaml.AliasNode || n.Anchor != "" || n.Tag == "!!merge" || n.Style&yaml.TaggedStyle != 0
}

// Value gives a node as JSON would hold it: a map, a list, text, a number, true
// or false, or nothing. What is said twice, and what stands for something said
// elsewhere, is a problem.
func Value(n *yaml.Node) (any, *Problem) {
	switch {
	case n == nil:
		return nil, nil
	case IsShared(n):
		return nil, problemAt(n, "%v", errShared)
	case n.Kind == yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, element := range n.Content {
			var problem *Problem
			if list[i], problem = Value(element); problem != nil {
				return nil, problem
			}
		}
		return list, nil
	case n.Kind == yaml.MappingNode:
		return mapping(n)
	}
	return scalar(n), nil
}

func mapping(n *yaml.Node) (any, *Problem) {
	values := map[string]any{}
	for _, m := range pairs(n) {
		if m.Key.Kind != yaml.ScalarNode || IsShared(m.Key) {
			return nil, problemAt(m.Key, "a key is text, not %s", KindOf(m.Key))
		}
		if _, twice := values[m.Key.Value]; twice {
			return nil, problemAt(m.Key, "%q is said twice", m.Key.Value)
		}
		value, problem := Value(m.Value)
		if problem != nil {
			return nil, problem
		}
		values[m.Key.Value] = value
	}
	return values, nil
}

// scalar gives a number, a truth value, nothing, or else the text.
func scalar(n *yaml.Node) any {
	switch n.Tag {
	case "!!null":
		return nil
	case "!!bool", "!!int", "!!float":
		var value any
		if n.Decode(&value) == nil {
			return value
		}
	}
	return n.Value
}

// At finds the node a JSON pointer leads to, or the nearest around it.
func At(n *yaml.Node, pointer string) *yaml.Node {
	for step := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		step = strings.NewReplacer("~1", "/", "~0", "~").Replace(step)
		next := child(n, step)
		if next == nil {
			return n
		}
		n = next
	}
	return n
}

func child(n *yaml.Node, step string) *yaml.Node {
	if n.Kind == yaml.SequenceNode {
		if i, err := strconv.Atoi(step); err == nil && i >= 0 && i < len(n.Content) {
			return n.Content[i]
		}
	}
	for _, m := range pairs(n) {
		if m.Key.Value == step {
			return m.Value
		}
	}
	return nil
}
