// The values a condition compares with: where the schema of the record closes
// the list of values of a field, a text that is not in it would never match.

package rules

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/expr-lang/expr/ast"

	"github.com/stretchlint/stretchlint/schema"
)

// checkValues finds a text that a condition compares with a field that never
// has it. The error is an *UnknownWordError.
func checkValues(condition ast.Node) error {
	c := comparisons{walked: map[ast.Node]ast.Node{}}
	ast.Walk(&condition, &c)
	for _, n := range c.found {
		for _, sides := range [][2]ast.Node{{n.Left, n.Right}, {n.Right, n.Left}} {
			field := c.fieldOf(sides[0])
			if n.Operator == "in" && field != nil && field.Items != nil {
				field = resolved(field.Items)
			}
			if err := checkTexts(sides[1], sides[0], field); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkTexts holds the texts of a node to the values of the field that another
// node means.
func checkTexts(texts, of ast.Node, field *schemaField) error {
	if field == nil || len(field.Enum) == 0 {
		return nil
	}
	for _, text := range textsOf(texts) {
		if !slices.Contains(field.Enum, text) {
			message := fmt.Sprintf("%s is never %q", strings.TrimPrefix(of.String(), "#."), text)
			return &UnknownWordError{message, text, slices.DeleteFunc(slices.Clone(field.Enum), func(v string) bool { return v == "" })}
		}
	}
	return nil
}

// textsOf gives the texts that a node writes out, one or a list.
func textsOf(n ast.Node) []string {
	switch n := n.(type) {
	case *ast.StringNode:
		return []string{n.Value}
	case *ast.ArrayNode:
		var texts []string
		for _, element := range n.Nodes {
			texts = append(texts, textsOf(element)...)
		}
		return texts
	}
	return nil
}

// comparisons are those of a condition; walked has the list that each "#" in it
// is an element of.
type comparisons struct {
	found  []*ast.BinaryNode
	walked map[ast.Node]ast.Node
}

// Visit sees the inner nodes before the outer ones, so that a "#" belongs to
// the first walk that is seen around it.
func (c *comparisons) Visit(node *ast.Node) {
	switch n := (*node).(type) {
	case *ast.BinaryNode:
		if slices.Contains([]string{"==", "!=", "in"}, n.Operator) {
			c.found = append(c.found, n)
		}
	case *ast.BuiltinNode:
		for _, argument := range n.Arguments {
			if _, walks := argument.(*ast.PredicateNode); walks {
				ast.Walk(&argument, elements{of: n.Arguments[0], walked: c.walked})
			}
		}
	}
}

// elements notes the list that the "#" of a walk stand for.
type elements struct {
	of     ast.Node
	walked map[ast.Node]ast.Node
}

// Visit notes one of them.
func (e elements) Visit(node *ast.Node) {
	if pointer, ok := (*node).(*ast.PointerNode); ok && e.walked[pointer] == nil {
		e.walked[pointer] = e.of
	}
}

// fieldOf gives the field of the record that a node means, nil when it means
// something else.
func (c *comparisons) fieldOf(n ast.Node) *schemaField {
	article := articleSchema()
	switch n := n.(type) {
	case *ast.IdentifierNode:
		switch n.Value {
		case "article":
			return article
		case "stretch":
			return article.Defs["Entry"]
		}
	case *ast.ChainNode:
		return c.fieldOf(n.Node)
	case *ast.PointerNode:
		if list := c.fieldOf(c.walked[n]); list != nil {
			return resolved(list.Items)
		}
	case *ast.MemberNode:
		of, name := c.fieldOf(n.Node), textsOf(n.Property)
		if of != nil && len(name) == 1 {
			return resolved(of.Properties[name[0]])
		}
	}
	return nil
}

// A schemaField is a part of the published schema of an article.
type schemaField struct {
	Ref        string                  `json:"$ref"`
	Enum       []string                `json:"enum"`
	Items      *schemaField            `json:"items"`
	Properties map[string]*schemaField `json:"properties"`
	Defs       map[string]*schemaField `json:"$defs"`
}

// resolved gives a part with the definition that it refers to and may narrow.
func resolved(part *schemaField) *schemaField {
	if part == nil || part.Ref == "" {
		return part
	}
	merged := *articleSchema().Defs[strings.TrimPrefix(part.Ref, "#/$defs/")]
	merged.Properties = maps.Clone(merged.Properties)
	maps.Copy(merged.Properties, part.Properties)
	return &merged
}

// articleSchema reads the schema of an article, which is part of the program.
var articleSchema = sync.OnceValue(func() *schemaField {
	text, err := schema.Document("article")
	field := &schemaField{}
	if err == nil {
		err = json.Unmarshal(text, field)
	}
	if err != nil {
		panic(err) // the program's own document
	}
	return field
})
