package config

// This file reads YAML nodes strictly: what is not of the kind asked for is a
// problem at its place.

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"

	"github.com/stretchlint/stretchlint/schema"
)

// A reader reads one file and collects what is wrong with it.
type reader struct {
	path     string
	problems []schema.Problem
}

func (r *reader) problemf(at *token.Token, format string, args ...any) {
	p := schema.Problem{Path: r.path, Line: 1, Column: 1, Message: fmt.Sprintf(format, args...)}
	if at != nil {
		p.Line, p.Column = at.Position.Line, at.Position.Column
	}
	r.problems = append(r.problems, p)
}

func (r *reader) origin(n ast.Node) Origin {
	at := n.GetToken().Position
	return Origin{Path: r.path, Line: at.Line, Column: at.Column}
}

// A member is one "key: value" of a mapping.
type member struct {
	key   *token.Token
	value ast.Node
}

// members gives the members of a mapping in order, each key once. what names
// the mapping in a message.
func (r *reader) members(n ast.Node, what string) []member {
	var values []*ast.MappingValueNode
	switch n := n.(type) {
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	case *ast.NullNode:
		return nil // "rules:" with everything below it commented out
	default:
		r.problemf(n.GetToken(), "%s: want keys with values, got %s", what, kindOf(n))
		return nil
	}
	seen := map[string]int{}
	var members []member
	for _, v := range values {
		key := v.Key.GetToken()
		if first := seen[key.Value]; first > 0 {
			r.problemf(key, "%s: %q is said twice; it is in line %d already", what, key.Value, first)
			continue
		}
		seen[key.Value] = key.Position.Line
		members = append(members, member{key, v.Value})
	}
	return members
}

// fields hands each member of a mapping to the function of its key.
func (r *reader) fields(n ast.Node, what string, known map[string]func(ast.Node)) {
	for _, m := range r.members(n, what) {
		read, ok := known[m.key.Value]
		if !ok {
			r.problemf(m.key, "%s: unknown key %q%s", what, m.key.Value, suggest(m.key.Value, slices.Sorted(maps.Keys(known))))
			continue
		}
		read(m.value)
	}
}

// text gives a scalar that is text. What YAML takes for a number or a truth
// value is not.
func (r *reader) text(n ast.Node, what string) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return n.Value.Value, true
	}
	r.problemf(n.GetToken(), "%s: want text, got %s", what, kindOf(n))
	return "", false
}

// texts gives a list of text, each with its node; one text stands for a list
// of it.
func (r *reader) texts(n ast.Node, what string) (texts []string, nodes []ast.Node) {
	elements := []ast.Node{n}
	if list, ok := n.(*ast.SequenceNode); ok {
		elements = list.Values
	}
	for _, element := range elements {
		if text, ok := r.text(element, what); ok {
			texts, nodes = append(texts, text), append(nodes, element)
		}
	}
	return texts, nodes
}

// value gives a node as a value of the type of like: bool, float64, string or
// []string.
func (r *reader) value(n ast.Node, like any, what string) (any, bool) {
	before := len(r.problems)
	switch like.(type) {
	case bool:
		if b, ok := n.(*ast.BoolNode); ok {
			return b.Value, true
		}
		r.problemf(n.GetToken(), "%s: want true or false, got %s", what, kindOf(n))
	case float64:
		if number, err := strconv.ParseFloat(n.GetToken().Value, 64); err == nil && isNumber(n) {
			return number, true
		}
		r.problemf(n.GetToken(), "%s: want a number, got %s", what, kindOf(n))
	case string:
		return r.text(n, what)
	case []string:
		texts, _ := r.texts(n, what)
		return append([]string{}, texts...), len(r.problems) == before
	}
	return nil, false
}

func isNumber(n ast.Node) bool {
	return n.Type() == ast.IntegerType || n.Type() == ast.FloatType
}

// kindOf words what stands at a node.
func kindOf(n ast.Node) string {
	switch n.Type() {
	case ast.MappingType, ast.MappingValueType:
		return "keys with values"
	case ast.SequenceType:
		return "a list"
	case ast.NullType:
		return "nothing"
	case ast.AnchorType, ast.AliasType, ast.MergeKeyType, ast.TagType:
		return "a YAML anchor, alias or tag; write the value out"
	}
	return strconv.Quote(n.GetToken().Value)
}
