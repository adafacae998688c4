// Package config reads .stretchlint.yaml: what a house sets about the rules,
// for which files, and where each value was said.
package config

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// FileName is what a configuration is called in the folders it holds for.
const FileName = ".stretchlint.yaml"

// A Setting is one value and where it was said. A configuration is nothing but
// settings in order; of those about the same thing the last one counts.
type Setting struct {
	Rule string
	// Option is the name of an option; empty: Value is the rule's severity.
	Option string
	// Value is a rules.Severity, or has the type of the option's default.
	Value any
	From  Origin

	only scope
}

// An Origin is where a value was said.
type Origin struct {
	// Path is the configuration file; "profile NAME" for one that comes with
	// the program.
	Path         string
	Line, Column int // from 1; columns in code points
}

func (o Origin) String() string { return fmt.Sprintf("%s:%d:%d", o.Path, o.Line, o.Column) }

// A scope is the files a setting is about; the zero value is all.
type scope struct{ files, except []string }

func (s scope) holds(name string) bool {
	return len(s.files) == 0 || matchAny(s.files, name) && !matchAny(s.except, name)
}

// matchAny holds globs against a path. As everywhere in the program, a glob
// without a slash is held against the name alone.
func matchAny(globs []string, name string) bool {
	return slices.ContainsFunc(globs, func(glob string) bool {
		if !strings.Contains(glob, "/") {
			return doublestar.MatchUnvalidated(glob, path.Base(name))
		}
		return doublestar.MatchUnvalidated(strings.TrimPrefix(glob, "./"), name)
	})
}

// A Config is one configuration file with all it extends. Nil is none.
type Config struct {
	// Path is the file as it was found.
	Path string
	// Notices say what is understood but should be written another way.
	Notices []string
	// Digest is a hash of the files it was read from, and of their paths.
	Digest string
	// Sites are the folders that site profiles come from, those whose profiles
	// are tried first in front.
	Sites []Folder

	settings  []Setting
	catalogue *movement.Catalogue // nil: the house adds nothing
	profiles  site.Profiles
	own       []*rules.Rule
}

// Movements gives the catalogue with what the house adds to it.
func (c *Config) Movements() *movement.Catalogue {
	if c == nil || c.catalogue == nil {
		return movement.Default()
	}
	return c.catalogue
}

// Own gives the rules that the house declares.
func (c *Config) Own() []*rules.Rule {
	if c == nil {
		return nil
	}
	return c.own
}

// A Folder is one that a configuration names, and where it does.
type Folder struct {
	Path string
	From Origin
}

// Profile gives a function from the address of a page to the profile of its
// site; nil when there are no profiles.
func (c *Config) Profile() func(address string) *site.Profile {
	if c == nil || len(c.profiles) == 0 {
		return nil
	}
	return c.profiles.For
}

// For gives the settings that hold for a file, in order. Globs count from the
// folder of the configuration that was found, also those it extends.
func (c *Config) For(file string) Settings {
	if c == nil {
		return nil
	}
	name := inside(filepath.Dir(c.Path), file)
	return slices.DeleteFunc(slices.Clone(c.settings), func(s Setting) bool { return !s.only.holds(name) })
}

// inside gives the path of a file counted from a folder, with forward slashes.
// An address stays as it is.
func inside(folder, file string) string {
	if strings.Contains(file, "://") {
		return file
	}
	from, errFrom := filepath.Abs(folder)
	to, errTo := filepath.Abs(file)
	relative, err := filepath.Rel(from, to)
	if errFrom != nil || errTo != nil || err != nil {
		return filepath.ToSlash(file)
	}
	return filepath.ToSlash(relative)
}

// Settings are values in order, the later ones over the earlier.
type Settings []Setting

// Rules gives what the settings come to.
func (s Settings) Rules() rules.Config {
	config := rules.Config{Rules: map[string]rules.RuleConfig{}}
	for _, setting := range s {
		rule := config.Rules[setting.Rule]
		if severity, ok := setting.Value.(rules.Severity); ok && setting.Option == "" {
			rule.Severity = &severity
		} else {
			if rule.Options == nil {
				rule.Options = map[string]any{}
			}
			rule.Options[setting.Option] = setting.Value
		}
		config.Rules[setting.Rule] = rule
	}
	return config
}

// Said gives the settings about one value, the one that counts last.
func (s Settings) Said(rule, option string) Settings {
	return slices.DeleteFunc(slices.Clone(s), func(x Setting) bool { return x.Rule != rule || x.Option != option })
}
