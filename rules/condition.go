// Conditions: what a house asks of the record of an article, as an expression
// that is checked against the types of the record when it is read.

package rules

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/types"
	"github.com/expr-lang/expr/vm"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A Condition is an expression over a record: "stretch" and "article" have the
// fields that extract prints, less the spans. A quantity or number that the
// article does not say holds no comparison; "said" tells whether it does.
type Condition struct{ program *vm.Program }

// What a condition may cost: its size, and how deep it may look through lists
// (each walk over a list within another multiplies).
const (
	mostNodes = 200
	mostWalks = 2
)

// CompileCondition reads a condition. Without stretch it is about the article
// alone. It can't read files, the clock or anything but the record.
func CompileCondition(text string, stretch bool) (*Condition, error) {
	env := types.Map{"article": recordType(reflect.TypeFor[schema.Article]())}
	if stretch {
		env["stretch"] = recordType(reflect.TypeFor[schema.Entry]())
	}
	options := []expr.Option{expr.Env(env), expr.AsBool(), expr.MaxNodes(mostNodes)}
	for _, clock := range []string{"now", "date", "duration", "timezone"} {
		options = append(options, expr.DisableBuiltin(clock))
	}
	tree, err := parser.Parse(text)
	if err != nil {
		return nil, inWords(err, nil)
	}
	if err := checkWalks(tree.Node); err != nil {
		return nil, err
	}
	program, err := expr.Compile(text, options...)
	if err != nil {
		return nil, inWords(err, env)
	}
	if err := checkValues(tree.Node); err != nil {
		return nil, err
	}
	return &Condition{program}, nil
}

// holds reports whether the condition holds for a stretch of an article, as
// recordValue gives them.
func (c *Condition) holds(stretch, article any) (bool, error) {
	result, err := vm.Run(c.program, map[string]any{"stretch": stretch, "article": article})
	if err != nil {
		return false, inWords(err, nil)
	}
	holds, _ := result.(bool)
	return holds, nil
}

// walks counts the walks over lists in an expression.
type walks int

// Visit counts one node.
func (w *walks) Visit(node *ast.Node) {
	if _, ok := (*node).(*ast.PredicateNode); ok {
		*w++
	}
}

func checkWalks(condition ast.Node) error {
	var count walks
	ast.Walk(&condition, &count)
	if count > mostWalks {
		return fmt.Errorf("it walks over %d lists; at most %d keep it quick on any article", count, mostWalks)
	}
	return nil
}

// An UnknownWordError is about a name or value that the record does not have;
// Known are those it has.
type UnknownWordError struct {
	Message, Word string
	Known         []string
}

func (e *UnknownWordError) Error() string { return e.Message }

// inWords gives an error of the expression library in one line.
func inWords(err error, env types.Map) error {
	var at *file.Error
	if !errors.As(err, &at) {
		return err
	}
	message := fmt.Sprintf("%s (character %d of it)", at.Message, at.Column+1)
	if name := unknownName(at.Message); name != "" && env != nil {
		return &UnknownWordError{message, name, fieldNames(env, nil)}
	}
	return errors.New(message)
}

// unknownName gives the name that the library's message says is unknown.
func unknownName(message string) string {
	for _, lead := range []string{"unknown name ", "unknown field "} {
		if _, name, ok := strings.Cut(message, lead); ok {
			return strings.Trim(strings.Fields(name)[0], `"`)
		}
	}
	return ""
}

// fieldNames gives the names of all fields below a record.
func fieldNames(record types.Map, names []string) []string {
	for name, of := range record {
		names = append(names, name)
		if below, ok := of.(types.Map); ok {
			names = fieldNames(below, names)
		}
		if list, ok := of.(listType); ok {
			names = fieldNames(list.of, names)
		}
	}
	return names
}

// A listType is a list of records.
type listType struct {
	types.Type
	of types.Map
}

// recordType gives the type of a part of a record as a condition sees it.
func recordType(t reflect.Type) types.Type {
	switch t.Kind() {
	case reflect.Pointer:
		if t.Elem().Kind() != reflect.Struct {
			return recordType(t.Elem())
		}
		fields := recordType(t.Elem()).(types.Map)
		fields["said"] = types.Bool
		return fields
	case reflect.Slice:
		of := recordType(t.Elem())
		if record, ok := of.(types.Map); ok {
			return listType{types.Array(of), record}
		}
		return types.Array(of)
	case reflect.Struct:
		fields := types.Map{}
		for i := range t.NumField() {
			if field := t.Field(i); !isPlace(field.Type) {
				fields[jsonName(field)] = recordType(field.Type)
			}
		}
		return fields
	}
	return types.TypeOf(reflect.Zero(t).Interface())
}

// recordValue gives the value of that type.
func recordValue(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Pointer:
		if v.Type().Elem().Kind() != reflect.Struct {
			if v.IsNil() {
				return math.NaN() // no comparison with what is not said holds
			}
			return v.Elem().Interface()
		}
		said := !v.IsNil()
		if !said {
			v = reflect.New(v.Type().Elem())
		}
		fields := recordValue(v.Elem()).(map[string]any)
		fields["said"] = said
		return fields
	case reflect.Slice:
		list := make([]any, v.Len())
		for i := range list {
			list[i] = recordValue(v.Index(i))
		}
		return list
	case reflect.Struct:
		fields := make(map[string]any, v.NumField())
		for i := range v.NumField() {
			if field := v.Type().Field(i); !isPlace(field.Type) {
				fields[jsonName(field)] = recordValue(v.Field(i))
			}
		}
		return fields
	}
	return v.Interface()
}

// isPlace reports whether a field says where something stands: conditions are
// about what an article says.
func isPlace(t reflect.Type) bool {
	span := reflect.TypeFor[source.Span]()
	return t == span || t.Kind() == reflect.Slice && t.Elem() == span || t == reflect.TypeFor[schema.Places]()
}

func jsonName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	return name
}
