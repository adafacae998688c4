package site

// This file reads profiles: what a house says of how the pages of a site are
// built, so that they are read by their markup where words leave it open.

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/andybalholm/cascadia"
	"github.com/bmatcuk/doublestar/v4"
	"go.yaml.in/yaml/v3"

	"github.com/stretchlint/stretchlint/schema/strict"
)

// A Profile says of the pages of some hosts which elements hold what.
type Profile struct {
	// Path is the file it was read from.
	Path string
	// hosts are names, or "*.example.org" for all below one; paths are globs,
	// none for all pages.
	hosts, paths []string
	selectors    []selector // in the order of the file
}

// A selector finds the elements of one role.
type selector struct {
	role     Role
	text     string
	line     int
	matches  cascadia.SelectorGroup
	branches []branches // of each of the group
}

// A Role is what a profile says a piece of a page is.
type Role uint8

const (
	None Role = iota
	// Name is the name of an entry, Step one of its steps (or all of them, a
	// block each), Dose how long and how often.
	Name
	Step
	Dose
	// Drop is no part of the article.
	Drop
	// Entry holds all of one entry. No text has this role: it has the number of
	// its entry (Slot.Entry).
	Entry
)

// A field is one key of a profile.
type field struct {
	name, about string
	role        Role // None for those that hold no selectors
}

// fields are the keys of a profile, in the order of its documentation.
var fields = []field{
	{"hosts", `Names of the hosts whose pages it is for; "*.example.org" is every host below example.org.`, None},
	{"paths", `Globs of the pages it is for, held against the path of their address ("/stretches/**"); all pages without it.`, None},
	{"entry", "CSS selectors of the elements that each hold one stretch, all of it and nothing else.", Entry},
	{"name", "CSS selectors of the names of stretches. Without an entry, each name begins one.", Name},
	{"steps", "CSS selectors of the steps: one by one, or what holds all of them.", Step},
	{"dose", "CSS selectors of how long and how often.", Dose},
	{"drop", "CSS selectors of what is no part of the article.", Drop},
}

// String gives the key of a profile that says so.
func (r Role) String() string {
	for _, f := range fields {
		if f.role == r && r != None {
			return f.name
		}
	}
	return ""
}

// Schema gives the JSON Schema (draft 2020-12) of a profile, indented.
func Schema() []byte {
	var properties []strict.Property
	for _, f := range fields {
		properties = append(properties, strict.Property{Name: f.name, Schema: strict.OneOrMany(strict.Text(), f.about)})
	}
	root := strict.Object("How the pages of a site are built: which of their elements hold a stretch, its name, its steps and its dose.", properties)
	root.Required = []string{"hosts"}
	root.Extras["type"] = "object"
	return strict.Document(root, "urn:stretchlint:schema:site:1", "Site profile")
}

// ReadProfile reads the text of a profile. A profile with problems is nil.
func ReadProfile(name string, text []byte) (*Profile, []strict.Problem) {
	r := &strict.Reader{Path: name}
	p := &Profile{Path: name}
	known := map[string]func(*yaml.Node){
		"hosts": func(n *yaml.Node) { p.hosts = checked(r, n, "hosts", checkHost) },
		"paths": func(n *yaml.Node) { p.paths = checked(r, n, "paths", checkPath) },
	}
	for _, f := range fields {
		if f.role != None {
			known[f.name] = func(n *yaml.Node) { p.addSelectors(r, n, f) }
		}
	}
	root := r.Parse(text)
	if root != nil {
		r.Fields(root, "site profile", known)
	}
	if len(r.Problems) == 0 && len(p.hosts) == 0 {
		r.Problemf(root, "site profile: want hosts, the names of the hosts it is for")
	}
	if len(r.Problems) == 0 && len(p.selectors) == 0 {
		r.Problemf(root, "site profile: it selects nothing; want one of entry, name, steps, dose, drop")
	}
	if len(r.Problems) > 0 {
		return nil, r.Problems
	}
	return p, nil
}

// checked gives a list of texts that each pass the check.
func checked(r *strict.Reader, n *yaml.Node, what string, check func(string) error) []string {
	texts, nodes := r.Texts(n, what)
	for i, text := range texts {
		if err := check(text); err != nil {
			r.Problemf(nodes[i], "%s: %v", what, err)
		}
	}
	return texts
}

func checkHost(host string) error {
	name := strings.TrimPrefix(host, "*.")
	if at, err := url.Parse("https://" + name + "/"); err != nil || at.Host != name || name == "" || at.Port() != "" || strings.ContainsAny(name, "*%") {
		return fmt.Errorf("%q is no name of a host; one looks like www.example.org or *.example.org", host)
	}
	return nil
}

func checkPath(glob string) error {
	if !strings.HasPrefix(glob, "/") || !doublestar.ValidatePattern(glob) {
		return fmt.Errorf("%q is no glob of a path; one looks like /stretches/** and begins with a slash", glob)
	}
	return nil
}

func (p *Profile) addSelectors(r *strict.Reader, n *yaml.Node, f field) {
	texts, nodes := r.Texts(n, f.name)
	for i, text := range texts {
		group, err := cascadia.ParseGroup(text)
		if err != nil {
			r.Problemf(nodes[i], "%s: %q is no CSS selector: %s", f.name, text, strings.TrimPrefix(err.Error(), "parsing "))
			continue
		}
		s := selector{role: f.role, text: text, line: nodes[i].Line, matches: group}
		for _, sel := range group {
			s.branches = append(s.branches, countBranches(strings.Join(strings.Fields(sel.String()), " ")))
		}
		p.selectors = append(p.selectors, s)
	}
}

// Profiles are tried in order.
type Profiles []*Profile

// For gives the first profile for a page of this address; nil when there is none.
func (ps Profiles) For(address string) *Profile {
	at, err := url.Parse(address)
	if err != nil || at.Host == "" {
		return nil
	}
	for _, p := range ps {
		if p.isFor(strings.ToLower(at.Hostname()), path.Clean("/"+at.Path)) {
			return p
		}
	}
	return nil
}

func (p *Profile) isFor(host, page string) bool {
	matches := func(pattern string) bool {
		domain, below := strings.CutPrefix(strings.ToLower(pattern), "*.")
		return domain == host && !below || below && strings.HasSuffix(host, "."+domain)
	}
	if !slices.ContainsFunc(p.hosts, matches) {
		return false
	}
	return len(p.paths) == 0 || slices.ContainsFunc(p.paths, func(glob string) bool { return doublestar.MatchUnvalidated(glob, page) })
}
