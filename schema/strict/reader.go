package strict

// This file reads nodes strictly: what is not of the kind asked for is a
// problem at its place.

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// A Reader reads one file and collects what is wrong with it.
type Reader struct {
	Path     string
	Problems []Problem
}

// Parse gives the tree of the file; nil when it says nothing or is no YAML.
func (r *Reader) Parse(text []byte) *yaml.Node {
	n, problem := Parse(text)
	if problem != nil {
		problem.Path = r.Path
		r.Problems = append(r.Problems, *problem)
	}
	return n
}

// Problemf notes what is wrong at a node; nil is the file as a whole.
func (r *Reader) Problemf(at *yaml.Node, format string, args ...any) {
	p := problemAt(at, format, args...)
	p.Path = r.Path
	r.Problems = append(r.Problems, *p)
}

// A Member is one "key: value" of a mapping.
type Member struct{ Key, Value *yaml.Node }

// pairs gives the members of a mapping as they stand.
func pairs(n *yaml.Node) []Member {
	if n.Kind != yaml.MappingNode {
		return nil
	}
	members := make([]Member, len(n.Content)/2)
	for i := range members {
		members[i] = Member{n.Content[2*i], n.Content[2*i+1]}
	}
	return members
}

// Members gives the members of a mapping in order, each key once. what names
// the mapping in a message.
func (r *Reader) Members(n *yaml.Node, what string) []Member {
	switch {
	case n.Tag == "!!null" && !IsShared(n):
		return nil // "rules:" with everything below it commented out
	case n.Kind != yaml.MappingNode || IsShared(n):
		r.Problemf(n, "%s: want keys with values, got %s", what, KindOf(n))
		return nil
	}
	seen := map[string]int{}
	var members []Member
	for _, m := range pairs(n) {
		if first := seen[m.Key.Value]; first > 0 {
			r.Problemf(m.Key, "%s: %q is said twice; it is in line %d already", what, m.Key.Value, first)
			continue
		}
		seen[m.Key.Value] = m.Key.Line
		members = append(members, m)
	}
	return members
}

// All gives the values of a key in a mapping; anything else has none.
func All(n *yaml.Node, key string) []*yaml.Node {
	var values []*yaml.Node
	for _, m := range pairs(n) {
		if m.Key.Value == key {
			values = append(values, m.Value)
		}
	}
	return values
}

// Fields hands each member of a mapping to the function of its key.
func (r *Reader) Fields(n *yaml.Node, what string, known map[string]func(*yaml.Node)) {
	for _, m := range r.Members(n, what) {
		read, ok := known[m.Key.Value]
		if !ok {
			r.Problemf(m.Key, "%s: unknown key %q%s", what, m.Key.Value, Suggest(m.Key.Value, slices.Sorted(maps.Keys(known))))
			continue
		}
		read(m.Value)
	}
}

// Text gives a scalar that is text. What YAML takes for a number or a truth
// value is not.
func (r *Reader) Text(n *yaml.Node, what string) (string, bool) {
	if IsText(n) {
		return n.Value, true
	}
	r.Problemf(n, "%s: want text, got %s", what, KindOf(n))
	return "", false
}

// IsText reports whether a node is text and nothing else.
func IsText(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && (n.Tag == "!!str" || n.Tag == "!!timestamp") && !IsShared(n)
}

// Elements gives the nodes of a list; one node that is no list stands for a list
// of it.
func Elements(n *yaml.Node) []*yaml.Node {
	if n.Kind == yaml.SequenceNode && !IsShared(n) {
		return n.Content
	}
	return []*yaml.Node{n}
}

// Texts gives a list of text, each with its node; one text stands for a list
// of it.
func (r *Reader) Texts(n *yaml.Node, what string) (texts []string, nodes []*yaml.Node) {
	for _, element := range Elements(n) {
		if text, ok := r.Text(element, what); ok {
			texts, nodes = append(texts, text), append(nodes, element)
		}
	}
	return texts, nodes
}

// Value gives a node as a value of the type of like: bool, float64, string or
// []string.
func (r *Reader) Value(n *yaml.Node, like any, what string) (any, bool) {
	before := len(r.Problems)
	switch like.(type) {
	case bool:
		var b bool
		if n.Tag == "!!bool" && !IsShared(n) && n.Decode(&b) == nil {
			return b, true
		}
		r.Problemf(n, "%s: want true or false, got %s", what, KindOf(n))
	case float64:
		if number, err := strconv.ParseFloat(n.Value, 64); err == nil && (n.Tag == "!!int" || n.Tag == "!!float") && !IsShared(n) {
			return number, true
		}
		r.Problemf(n, "%s: want a number, got %s", what, KindOf(n))
	case string:
		return r.Text(n, what)
	case []string:
		texts, _ := r.Texts(n, what)
		return append([]string{}, texts...), len(r.Problems) == before
	}
	return nil, false
}

// KindOf words what stands at a node.
func KindOf(n *yaml.Node) string {
	switch {
	case IsShared(n):
		return errShared.Error()
	case n.Kind == yaml.MappingNode:
		return "keys with values"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Tag == "!!null":
		return "nothing"
	}
	return fmt.Sprintf("%q", n.Value)
}
