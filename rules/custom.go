// Custom rules: what a house looks for beside the built-in rules, declared in
// its configuration. One becomes a Rule like any other.

package rules

import (
	"reflect"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A Custom is a rule of a house. It reports the words that Patterns find or,
// when those of Missing stand nowhere in it, the stretch or article; with
// neither, each stretch or article for which When holds.
type Custom struct {
	ID, Title, Why string
	// Message is what an editor reads; {words} in it are the words found and
	// {stretch} is the name of the stretch.
	Message  string
	Severity Severity
	Patterns []*phrase.Pattern
	Missing  []*phrase.Pattern
	// When narrows what the rule is about; nil does not.
	When *Condition
	// About is what it looks at: each stretch, or the article as a whole.
	About Subject
	// In is the part of the text that Patterns look at.
	In Part
	// Told: Patterns count only where the text tells the reader to do it, not in
	// a warning, a question or a saying that is quoted.
	Told     bool
	Examples []Example
}

// A Subject is what a custom rule looks at.
type Subject string

const (
	AboutStretch Subject = "stretch"
	AboutArticle Subject = "article"
)

// A Part is a part of the text.
type Part string

const (
	InText     Part = "text"
	InHeadings Part = "headings"
	InSteps    Part = "steps" // the text of stretches, less headings
)

// House is the group of custom rules.
const House Group = "House"

// HouseForm is how the ID of a custom rule is written, as a regular expression:
// no built-in rule will ever be called so.
const HouseForm = `^house-[a-z0-9]+(-[a-z0-9]+)*$`

// messageWords is what stands for the words found in a message, and
// messageStretch for the name of the stretch.
const (
	messageWords   = "{words}"
	messageStretch = "{stretch}"
)

// Placeholders are what a message may hold.
var Placeholders = []string{messageWords, messageStretch}

// Rule gives the custom rule as a rule.
func (c Custom) Rule() *Rule {
	rule := &Rule{ID: c.ID, Group: House, Title: c.Title, Why: c.Why, Severity: c.Severity, Examples: c.Examples}
	check := c.checkWhen
	switch {
	case len(c.Patterns) > 0:
		check = c.findWords(phrase.NewTable(c.Patterns))
	case len(c.Missing) > 0:
		check = c.findMissing(phrase.NewTable(c.Missing))
	}
	rule.Article = check
	return rule
}

// checkWhen reports each subject for which the condition holds.
func (c Custom) checkWhen(p *Pass) {
	for _, e := range c.subjects(p) {
		p.reportCustom(c, e, p.placeOf(e), "")
	}
}

// findMissing reports each subject in which no pattern stands.
func (c Custom) findMissing(table *phrase.Table) func(*Pass) {
	return func(p *Pass) {
		for _, e := range c.subjects(p) {
			if e == nil && !p.says(table) || e != nil && !p.entrySays(e, table) {
				p.reportCustom(c, e, p.placeOf(e), "")
			}
		}
	}
}

// findWords reports the words that a pattern finds in a subject.
func (c Custom) findWords(table *phrase.Table) func(*Pass) {
	return func(p *Pass) {
		subjects := c.subjects(p)
		if len(subjects) == 0 {
			return
		}
		lines := p.Lines()
		for i := range lines {
			l := &lines[i]
			if !c.looksAt(l) || c.About == AboutStretch && !slices.Contains(subjects, l.entry) {
				continue
			}
			for _, found := range table.FindAll(l.text) {
				h := hit{line: l, first: found.First, last: found.Last}
				if !c.Told || h.tells() {
					p.reportCustom(c, l.entry, h.span(p.File), h.quote())
				}
			}
		}
	}
}

func (c Custom) looksAt(l *line) bool {
	switch c.In {
	case InHeadings:
		return l.heading()
	case InSteps:
		return l.entry != nil && !l.heading()
	}
	return true
}

// subjects gives the stretches the rule is about, or nil for the article, as
// far as the condition holds. What it can't decide is reported.
func (c Custom) subjects(p *Pass) []*schema.Entry {
	all := []*schema.Entry{nil}
	if c.About == AboutStretch {
		all = nil
		for i := range p.Entries() {
			all = append(all, &p.Entries()[i])
		}
	}
	if c.When == nil {
		return all
	}
	return slices.DeleteFunc(all, func(e *schema.Entry) bool {
		holds, err := c.When.holds(p.record(e))
		if err != nil {
			p.Reportf(e, p.placeOf(e), "the condition of %s can't be decided here: %v", c.ID, err)
		}
		return !holds
	})
}

// record gives a stretch, nil for none, and the article as conditions see
// them.
func (p *Pass) record(e *schema.Entry) (stretch, article any) {
	if p.prose.record == nil {
		p.prose.record = recordValue(reflect.ValueOf(p.Article)).(map[string]any)
	}
	if e == nil {
		return nil, p.prose.record
	}
	i := slices.IndexFunc(p.Entries(), func(other schema.Entry) bool { return other.Span == e.Span })
	return p.prose.record["stretches"].([]any)[i], p.prose.record
}

// placeOf is where a finding about a subject stands.
func (p *Pass) placeOf(e *schema.Entry) source.Span {
	if e == nil {
		return p.place()
	}
	return place(e)
}

func (p *Pass) reportCustom(c Custom, e *schema.Entry, span source.Span, words string) {
	name := "this stretch"
	if e != nil && e.Name != "" {
		name = brief(e.Name)
	}
	p.Reportf(e, span, "%s", strings.NewReplacer(messageWords, words, messageStretch, name).Replace(c.Message)).Own = p.rule
}
