package config

// This file finds configuration files and puts together what they extend.

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/rules"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/strict"
)

// A Finder finds the configuration of files: the nearest .stretchlint.yaml in
// their folder or one above. It reads each once, and is for one goroutine.
// Make one with NewFinder.
type Finder struct{ byFolder map[string]*Config }

// NewFinder gives a finder that has looked nowhere yet.
func NewFinder() *Finder { return &Finder{byFolder: map[string]*Config{}} }

// Find gives the configuration of a file or folder, nil when there is none. The
// error is an *InvalidError, or says why a configuration could not be read.
func (f *Finder) Find(name string) (*Config, error) {
	absolute, err := filepath.Abs(name)
	if err != nil {
		return nil, fmt.Errorf("find the configuration of %s: %w", name, err)
	}
	if info, err := os.Stat(absolute); err != nil || !info.IsDir() {
		absolute = filepath.Dir(absolute)
	}
	return f.folder(absolute)
}

func (f *Finder) folder(folder string) (*Config, error) {
	if known, ok := f.byFolder[folder]; ok {
		return known, nil
	}
	var config *Config
	name := filepath.Join(folder, FileName)
	_, err := os.Stat(name)
	switch parent := filepath.Dir(folder); {
	case err == nil:
		config, err = Load(shown(name))
	case !errors.Is(err, fs.ErrNotExist):
		err = fmt.Errorf("look for %s: %w", shown(name), err)
	case parent == folder:
		err = nil
	default:
		config, err = f.folder(parent)
	}
	if err != nil {
		return nil, err
	}
	f.byFolder[folder] = config
	return config, nil
}

// shown gives a path as a person at the working folder would write it: short
// below it, whole elsewhere.
func shown(name string) string {
	folder, err := os.Getwd()
	if err != nil {
		return name
	}
	relative, err := filepath.Rel(folder, name)
	if err != nil || relative == ".." || strings.HasPrefix(relative, ".."+string(filepath.Separator)) {
		return name
	}
	return relative
}

// Load reads a configuration file and all it extends. The error is an
// *InvalidError, or says why the file could not be read.
func Load(name string) (*Config, error) {
	l := &loader{digest: sha256.New()}
	content, err := l.read(name)
	if err != nil {
		return nil, fmt.Errorf("read the configuration: %w", err)
	}
	settings := l.file(filepath.ToSlash(name), content)
	if len(l.problems) > 0 {
		return nil, &InvalidError{l.problems}
	}
	config := &Config{Path: name, Notices: l.notices, Sites: l.sites, settings: settings, profiles: l.siteProfiles, own: l.own}
	config.Digest = hex.EncodeToString(l.digest.Sum(nil))
	if l.house != nil {
		if config.catalogue, err = l.house.Catalogue(); err != nil {
			return nil, fmt.Errorf("add the house vocabulary: %w", err)
		}
	}
	return config, nil
}

// A loader follows what files extend.
type loader struct {
	open     []string // the files being read, each extended by the one before
	problems []strict.Problem
	notices  []string
	house    *movement.Extension // nil until a file adds to the catalogue

	sites        []Folder
	siteProfiles site.Profiles
	own          []*rules.Rule // that the house declares

	digest hash.Hash // of all that is read
}

// read reads a file and notes what it holds.
func (l *loader) read(name string) ([]byte, error) {
	content, err := readFile(name)
	fmt.Fprintf(l.digest, "%s %d\n", filepath.ToSlash(name), len(content))
	l.digest.Write(content)
	return content, err
}

// file gives the settings of a file, those it extends first.
func (l *loader) file(name string, content []byte) []Setting {
	l.open = append(l.open, name)
	defer func() { l.open = l.open[:len(l.open)-1] }()
	d := &document{Reader: strict.Reader{Path: name}}
	p := d.read(content)
	for _, folder := range p.sites { // before those of the files it extends
		l.site(d, folder)
	}
	settings := l.settings(d, p)
	l.notices = append(l.notices, d.notices...)
	slices.SortStableFunc(d.Problems, func(a, b strict.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	l.problems = append(l.problems, d.Problems...)
	return settings
}

// settings puts a part in order: profiles, what it extends, its own rules, its
// overrides.
func (l *loader) settings(d *document, p part) []Setting {
	var all []Setting
	for _, profile := range p.profiles {
		content, err := Profile(profile.text)
		if err != nil {
			panic(err) // the name was held against the list when it was read
		}
		all = append(all, l.file("profile "+profile.text, content)...)
	}
	for _, extended := range p.extends {
		all = append(all, l.extended(d, extended)...)
	}
	for _, file := range p.vocabulary {
		l.vocabulary(d, file)
	}
	for _, file := range p.custom {
		l.customRules(d, file)
	}
	if p.rules != nil {
		all = append(all, d.rules(p.rules, l.own)...)
	}
	for _, override := range p.overrides {
		for _, s := range l.settings(d, override) {
			s.only = override.only
			all = append(all, s)
		}
	}
	return all
}

// extended reads a file that another extends; its path counts from the folder
// of that other.
func (l *loader) extended(d *document, e said) []Setting {
	name := d.beside(e.text)
	if slices.Contains(l.open, name) {
		d.Problemf(e.node, "extends: %s extends itself by way of %s", name, strings.Join(l.open, ", "))
		return nil
	}
	content, err := l.read(filepath.FromSlash(name))
	if err != nil {
		d.Problemf(e.node, "extends: %s can't be read: %s%s", e.text, reason(err), profileHint(e))
		return nil
	}
	return l.file(name, content)
}

// beside gives the path of a file that this one names, from its own folder.
func (d *document) beside(name string) string {
	if !filepath.IsAbs(name) {
		name = filepath.Join(filepath.Dir(d.Path), filepath.FromSlash(name))
	}
	return filepath.ToSlash(name)
}

// site reads the profiles in a folder, in the order of their names. Links are
// not followed: they may lead out of it.
func (l *loader) site(d *document, folder said) {
	name := d.beside(folder.text)
	entries, err := os.ReadDir(filepath.FromSlash(name))
	if err != nil {
		d.Problemf(folder.node, "sites: %s can't be read: %s", folder.text, reason(err))
		return
	}
	l.sites = append(l.sites, Folder{name, d.origin(folder.node)})
	for _, entry := range entries {
		if ext := filepath.Ext(entry.Name()); !entry.Type().IsRegular() || ext != ".yaml" && ext != ".yml" {
			continue
		}
		file := path.Join(name, entry.Name())
		text, err := l.read(filepath.FromSlash(file))
		if err != nil {
			d.Problemf(folder.node, "sites: %s can't be read: %s", file, reason(err))
			continue
		}
		profile, problems := site.ReadProfile(file, text)
		l.problems = append(l.problems, problems...)
		if profile != nil {
			l.siteProfiles = append(l.siteProfiles, profile)
		}
	}
}

// profileHint helps who took a profile for a file.
func profileHint(e said) string {
	if slices.Contains(Profiles(), e.text) && strict.IsText(e.node) {
		return "; " + e.text + " is a profile: write profile: " + e.text
	}
	return ""
}

func reason(err error) string {
	var at *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file"
	case errors.As(err, &at):
		return at.Err.Error()
	}
	return err.Error()
}

// readFile gives the content of a file, one byte more than is read of one at
// most: it is refused then.
func readFile(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, strict.MaxBytes+1))
}
