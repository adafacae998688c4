package main

// This file finds the configuration of each item before anything is read: a
// wrong one ends the run with nothing done.

import (
	"errors"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/rules/config"
)

// configOptions say where the configuration comes from.
type configOptions struct {
	configFile string
	noConfig   bool
}

func (o *configOptions) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.configFile, "config", "", "use the configuration `FILE` for all; without it the nearest "+config.FileName+" holds")
	cmd.Flags().BoolVar(&o.noConfig, "no-config", false, "use no configuration")
}

// finder gives a function from a path to its configuration, nil where there is
// none. Mistakes in a configuration are usageErrors.
func (o *configOptions) finder() (func(path string) (*config.Config, error), error) {
	if o.noConfig && o.configFile != "" {
		return nil, usagef("--config names a configuration and --no-config wants none; give one of them")
	}
	if o.noConfig {
		return func(string) (*config.Config, error) { return nil, nil }, nil
	}
	if o.configFile == "" {
		f := config.NewFinder()
		return func(path string) (*config.Config, error) {
			found, err := f.Find(filepath.FromSlash(path))
			return found, asUsage(err)
		}, nil
	}
	loaded, err := config.Load(o.configFile)
	return func(string) (*config.Config, error) { return loaded, nil }, asUsage(err)
}

// asUsage makes a wrong configuration the caller's mistake: nothing was done.
func asUsage(err error) error {
	if err == nil {
		return nil
	}
	var invalid *config.InvalidError
	if errors.As(err, &invalid) {
		return usagef("the configuration is wrong\n%v", err)
	}
	return usagef("%v", err)
}

// found gives the configuration of each item, by path; nil where there is none.
func (o *configOptions) found(c *console, items []input.Item) (map[string]*config.Config, error) {
	find, err := o.finder()
	if err != nil {
		return nil, err
	}
	told := map[*config.Config]bool{}
	all := make(map[string]*config.Config, len(items))
	for _, item := range items {
		near := item.Path
		if item.Remote {
			near = "." // what is not on disk goes by the folder the program runs in
		}
		found, err := find(near)
		if err != nil {
			return nil, err
		}
		if found != nil && !told[found] {
			told[found] = true
			for _, notice := range found.Notices {
				c.warnf("%s", notice)
			}
		}
		all[item.Path] = found
	}
	return all, nil
}

// An articleReader reads the article of an item.
type articleReader func(input.Item, extract.Options) (*extract.Reading, error)

// reading gives a function that reads the article of an item with the
// catalogue of its configuration.
func (o *configOptions) reading(c *console, items []input.Item, l *limits) (articleReader, error) {
	configs, err := o.found(c, items)
	if err != nil {
		return nil, err
	}
	return func(item input.Item, options extract.Options) (*extract.Reading, error) {
		options.Catalogue, options.Profile = configs[item.Path].Movements(), configs[item.Path].Profile()
		return c.readArticle(item, l, options)
	}, nil
}

// readingOptions are how articles with this configuration are read.
func readingOptions(found *config.Config) extract.Options {
	return extract.Options{Catalogue: found.Movements(), Profile: found.Profile()}
}

// settings gives what the rules are set to for a file with this configuration.
func (o *lintOptions) settings(found *config.Config, path string) rules.Config {
	set := found.For(path).Rules()
	set.Own = found.Own()
	set = onlyRules(set, o.rules)
	set.Today, set.Timing = o.today, o.clock
	return set
}

// onlyRules switches all rules off but those named; none named changes nothing.
// A named rule that is off was asked for: it is on.
func onlyRules(set rules.Config, ids []string) rules.Config {
	if len(ids) == 0 {
		return set
	}
	for _, rule := range slices.Concat(rules.All, set.Own) {
		of := set.Rules[rule.ID]
		severity := rules.Off
		if slices.Contains(ids, rule.ID) {
			severity = rule.Severity
			if of.Severity != nil {
				severity = *of.Severity
			}
			if severity == rules.Off {
				severity = max(rule.Severity, rules.Note)
			} else if of.Severity == nil {
				continue // each finding keeps the severity the rule gave it
			}
		}
		of.Severity = &severity
		set.Rules[rule.ID] = of
	}
	return set
}
