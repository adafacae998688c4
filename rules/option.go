// Options: what a house may set about a rule, and how a rule reads it.

package rules

import (
	"fmt"
	"slices"
)

// An Option is a named setting of a rule. Its type is the type of Default:
// bool, float64, string or []string.
type Option struct {
	Name    string
	Default any
	// About says what it changes, in one line.
	About string
	// Check refuses values of the right type that mean nothing; nil takes all.
	Check func(any) error
}

// severityOption is an option whose value is the name of a severity.
func severityOption(name string, value Severity, about string) Option {
	return Option{Name: name, Default: value.String(), About: about, Check: func(v any) error {
		_, err := ParseSeverity(v.(string))
		return err
	}}
}

// option gives the rule's option with this name, nil when there is none.
func (r *Rule) option(name string) *Option {
	i := slices.IndexFunc(r.Options, func(o Option) bool { return o.Name == name })
	if i < 0 {
		return nil
	}
	return &r.Options[i]
}

// settings are the values of a rule's options: what the configuration says,
// else the defaults.
type settings struct {
	rule *Rule
	set  map[string]any
	// severity is the rule's in force.
	severity Severity
}

func (s settings) Bool(name string) bool        { return setting[bool](s, name) }
func (s settings) Number(name string) float64   { return setting[float64](s, name) }
func (s settings) Text(name string) string      { return setting[string](s, name) }
func (s settings) Strings(name string) []string { return setting[[]string](s, name) }

// Severity reads an option whose value is the name of a severity.
func (s settings) Severity(name string) Severity {
	severity, err := ParseSeverity(setting[string](s, name))
	if err != nil { // Config.Check refuses such a value before any rule runs
		panic(fmt.Sprintf("option %s of %s: %v", name, s.rule.ID, err))
	}
	return severity
}

// setting panics when a rule asks for an option it does not declare: a slip in
// the rule that its first example shows.
func setting[T any](s settings, name string) T {
	if value, ok := s.set[name].(T); ok {
		return value
	}
	return s.rule.option(name).Default.(T)
}
