// Config: what a house changes about the rules.

package rules

import (
	"fmt"
	"maps"
	"slices"
)

// A Config says what to change about rules; its zero value changes nothing.
type Config struct {
	// Rules is keyed by rule ID.
	Rules map[string]RuleConfig
	// Own are the rules of the house, which run beside the built-in ones.
	Own []*Rule
	// Today is the date that expiry dates count from, as 2006-01-02; when it is
	// empty nothing expires.
	Today string
	// Timing adds up how long each rule takes; nil does not.
	Timing *Timing
}

// A RuleConfig changes one rule.
type RuleConfig struct {
	// Severity replaces the severity of everything the rule finds; nil leaves it.
	Severity *Severity
	// Options is keyed by option name; a value has the type of the option's
	// default (see Option).
	Options map[string]any
}

// Check says what is wrong with the configuration: an unknown rule or option, a
// value of another type. It gives the first by name.
func (c Config) Check() error {
	for _, id := range slices.Sorted(maps.Keys(c.Rules)) {
		rule := ruleOf(c.rules(), id)
		if rule == nil {
			return fmt.Errorf("unknown rule %q", id)
		}
		options := c.Rules[id].Options
		for _, name := range slices.Sorted(maps.Keys(options)) {
			if err := rule.checkOption(name, options[name]); err != nil {
				return fmt.Errorf("rule %s: %w", id, err)
			}
		}
	}
	return nil
}

func (r *Rule) checkOption(name string, value any) error {
	option := r.option(name)
	if option == nil {
		return fmt.Errorf("unknown option %q", name)
	}
	if got, want := fmt.Sprintf("%T", value), fmt.Sprintf("%T", option.Default); got != want {
		return fmt.Errorf("option %s: want %s, got %v", name, typeWord[want], value)
	}
	if option.Check == nil {
		return nil
	}
	if err := option.Check(value); err != nil {
		return fmt.Errorf("option %s: %w", name, err)
	}
	return nil
}

// rules are all that may run.
func (c Config) rules() []*Rule { return slices.Concat(All, c.Own) }

// severity is how much a finding of the rule matters, found being the rule's
// own word on it.
func (c Config) severity(rule *Rule, found Severity) Severity {
	if override := c.Rules[rule.ID].Severity; override != nil {
		return *override
	}
	return found
}

func (c Config) settings(rule *Rule) settings {
	return settings{rule: rule, set: c.Rules[rule.ID].Options, severity: c.severity(rule, rule.Severity)}
}
