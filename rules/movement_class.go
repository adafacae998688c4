// Classes of movements: which movements call for which word of care.

package rules

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

//go:embed movement_classes.txt
var classFile string

// A class is a group of movements that call for the same word of care.
type class struct {
	name string
	// high: the guidance behind it is for most readers with the condition.
	high bool
	// who should take care, as a message prints it.
	who string
	// named finds the sentence that says so; nil for classes that need none.
	named *phrase.Pattern
	// covering is named, ready to search with.
	covering  *phrase.Table
	movements []string
}

// classes are the classes in the order of their file, which is part of the
// program: a slip in it is a slip in the code.
var classes = func() []class {
	list, err := readClasses(classFile)
	if err != nil {
		panic(fmt.Sprintf("movement_classes.txt: %v", err))
	}
	for i := range list {
		if c := &list[i]; c.named != nil {
			c.covering = shelf.Table([]*phrase.Pattern{c.named})
		}
	}
	return list
}()

func readClasses(text string) ([]class, error) {
	var list []class
	for number, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		if name, ok := strings.CutPrefix(line, "["); ok {
			list = append(list, class{name: strings.TrimSuffix(name, "]")})
			continue
		}
		if len(list) == 0 {
			return nil, fmt.Errorf("line %d stands before the first class", number+1)
		}
		if err := list[len(list)-1].set(line); err != nil {
			return nil, fmt.Errorf("line %d: %w", number+1, err)
		}
	}
	return list, nil
}

func (c *class) set(line string) error {
	key, value, _ := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	switch key {
	case "level":
		c.high = value == "high"
	case "for":
		c.who = value
	case "named":
		var err error
		if c.named, err = phrase.Compile(value); err != nil {
			return fmt.Errorf("reading the pattern of %s: %w", c.name, err)
		}
	case "movements":
		c.movements = strings.Split(value, ", ")
	default:
		return fmt.Errorf("unknown key %q", key)
	}
	return nil
}

// has reports whether the movement of e is of the class.
func (c *class) has(e *schema.Entry) bool { return slices.Contains(c.movements, e.Movement) }

// classNamed gives the class with this name; a rule asks for those of the file.
func classNamed(name string) *class {
	i := slices.IndexFunc(classes, func(c class) bool { return c.name == name })
	if i < 0 {
		panic("movement_classes.txt has no class " + name)
	}
	return &classes[i]
}
