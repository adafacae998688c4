package main

// This file is the site command: it tries the profile of a site on a page.

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/schema"
)

func newSite(c *console) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "site test PROFILE PAGE",
		Short: "Try the profile of a site on a page",
		Long: `A site profile says how the pages of a site are built: a YAML file with the
hosts it is for and CSS selectors of what holds a stretch, its name, its steps
and its dose, and of what is no part of the article. Profiles in the folder that
"sites" in .stretchlint.yaml names are used for HTML pages of their hosts, by
the address a page gives itself (its canonical link, or og:url).
"stretchlint schema site" prints the JSON Schema of a profile.`,
		Example: "  stretchlint site test sites/example.yaml page.html",
		Args: func(_ *cobra.Command, args []string) error {
			return usagef("there is one thing to do with a profile: stretchlint site test PROFILE PAGE")
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(&cobra.Command{
		Use:   "test PROFILE PAGE",
		Short: "Print what each selector of a profile finds on a page",
		Long: `Print what each selector of a profile finds on a page, with the lines it stands
in, what it does not find, and the stretches that are read by it. The exit code
is 1 when a selector finds nothing, or a stretch has no name or no steps.`,
		Example:               "  stretchlint site test sites/example.yaml page.html",
		Args:                  exactly(2, "profile and a page", "arguments, a profile and a page"),
		DisableFlagsInUseLine: true,
		RunE:                  func(_ *cobra.Command, args []string) error { return runSiteTest(c, args[0], args[1]) },
	})
	return cmd
}

func runSiteTest(c *console, profileName, page string) error {
	profile, err := readSiteProfile(profileName)
	if err != nil {
		return err
	}
	item := input.Search{}.Find([]string{page})[0]
	always := func(string) *site.Profile { return profile }
	reading, err := c.readArticle(item, defaultLimits(), extract.Options{Profile: always})
	if err != nil {
		c.warnf("%s: %v", item.Path, err)
		return errUnread
	}
	if reading.Page.Site == nil {
		return usagef("%s is %s; a profile is for HTML", item.Path, reading.Page.MediaType)
	}
	t := &siteTest{reading: reading, found: reading.Page.Site, out: c.as("text")}
	t.writeMatches()
	t.writeEntries()
	if t.err != nil {
		return fmt.Errorf("write what was found: %w", t.err)
	}
	if address := reading.Page.Meta.URL; (site.Profiles{profile}).For(address) == nil {
		c.warnf("%s gives its address as %q; the profile is for other pages, and is used for this one here alone", item.Path, address)
	}
	if t.missed > 0 {
		return errFindings
	}
	return nil
}

// readSiteProfile reads a profile. What is wrong with it is the caller's mistake.
func readSiteProfile(name string) (*site.Profile, error) {
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("there is no profile %s", name)
	}
	if err != nil {
		return nil, usagef("the profile can't be read: %v", err)
	}
	profile, problems := site.ReadProfile(filepath.ToSlash(name), text)
	if len(problems) == 0 {
		return profile, nil
	}
	lines := make([]string, len(problems))
	for i, p := range problems {
		lines[i] = p.Error()
	}
	return nil, usagef("the profile is wrong\n%s", strings.Join(lines, "\n"))
}

// A siteTest writes what a profile did for a page.
type siteTest struct {
	reading *extract.Reading
	found   *site.Found
	out     io.Writer
	err     error // of the first write that failed
	missed  int
}

func (t *siteTest) printf(format string, args ...any) {
	if t.err == nil {
		_, t.err = fmt.Fprintf(t.out, format, args...)
	}
}

// mostWords bounds the words shown of one match, in bytes.
const mostWords = 60

// writeMatches tells of each selector, in the order of the profile, what it
// finds.
func (t *siteTest) writeMatches() {
	for rest := t.found.Matches; len(rest) > 0; {
		first := rest[0]
		n := slices.IndexFunc(rest, func(m site.Match) bool {
			return m.Role != first.Role || m.Selector != first.Selector || m.Line != first.Line
		})
		if n < 0 {
			n = len(rest)
		}
		at := fmt.Sprintf("%s:%d", t.found.Profile.Path, first.Line)
		if len(first.Runs) == 0 {
			t.missed++
			t.printf("%s: %s %q finds nothing\n", at, first.Role, first.Selector)
		} else {
			t.printf("%s: %s %q finds %s\n", at, first.Role, first.Selector, plural(n, "element", "elements"))
			for _, m := range rest[:n] {
				t.writeMatch(m)
			}
		}
		rest = rest[n:]
	}
}

// writeMatch shows where an element stands and how its words begin.
func (t *siteTest) writeMatch(m site.Match) {
	file := t.reading.File
	var words []string
	for _, i := range m.Runs {
		run := t.found.Runs[i]
		if !run.Tag {
			words = append(words, article.Words(file.Text[run.Start:run.End]))
		}
		if len(strings.Join(words, " ")) > mostWords {
			break
		}
	}
	first := t.found.Runs[slices.Min(m.Runs)]
	start := first.Start
	for start < first.End && strings.IndexByte(" \t\r\n\f", file.Text[start]) >= 0 {
		start++
	}
	at := file.Span(start, start).Start
	t.printf("  %s:%d:%d: %s\n", file.Path, at.Line, at.Column, shorten(strings.Join(words, " ")))
}

func shorten(words string) string {
	if len(words) <= mostWords {
		return words
	}
	return strings.ToValidUTF8(words[:mostWords], "") + " …"
}

// writeEntries lists what is read of the page, and what its entries lack.
func (t *siteTest) writeEntries() {
	entries := t.reading.Article.Stretches
	t.printf("\n%s read\n", plural(len(entries), "stretch", "stretches"))
	for _, e := range entries {
		at := e.Span.Start
		t.printf("  %s:%d:%d: %s\n", t.reading.File.Path, at.Line, at.Column, describeEntry(e))
		for _, lack := range []struct {
			what   string
			lacked bool
		}{{"name", e.Name == ""}, {"steps", len(e.Steps) == 0}} {
			if lack.lacked {
				t.missed++
				t.printf("    no %s\n", lack.what)
			}
		}
	}
}

// describeEntry gives an entry in one line.
func describeEntry(e schema.Entry) string {
	parts := []string{fmt.Sprintf("%q", e.Name)}
	if e.Movement != "" {
		parts = append(parts, e.Movement)
	}
	parts = append(parts, plural(len(e.Steps), "step", "steps"))
	for _, dose := range []struct {
		what string
		q    *schema.Quantity
	}{{"hold", e.Dosage.Hold}, {"reps", e.Dosage.Reps}, {"sets", e.Dosage.Sets}, {"time", e.Dosage.Duration}} {
		if dose.q != nil {
			parts = append(parts, fmt.Sprintf("%s %q", dose.what, dose.q.Text))
		}
	}
	return strings.Join(parts, ", ")
}
