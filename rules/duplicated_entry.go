package rules

import (
	"cmp"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

var duplicatedEntry = &Rule{
	ID:    "duplicated-entry",
	Group: Structure,
	Title: "the same stretch is described again",
	Why: `A page pasted twice, or one movement under two names, is noise for the reader and
spoils every count of the stretches.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "one place is enough for one movement", Strength: Logic},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "similarity", Default: 0.9, About: "share of words two how-tos have in common from which they are the same"},
		{Name: "min_tokens", Default: 25.0, About: "words a how-to needs before it is compared"},
	},
	Blind: `The same movement in quite other words. Entries of two files: that is for the corpus. In HTML the repeat is not
removed: the markup around it, styles and scripts may count on it. Nor is it where other headings stand under its own.`,
	Examples: []Example{
		{
			Text:  "# Ease a stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n\n## ⟦Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.⟧\n",
			Fixed: "# Ease a stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n",
		},
		{
			Text:  "# Two in turn\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n\n## ⟦Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.⟧\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n",
			Fixed: "# Two in turn\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n",
		},
		{Text: "# Loose legs\n\n## Knee to chest\n\nLie on your back with both legs straight. Bring one knee slowly to your chest and wrap your hands around the shin. Hold for 20 seconds, lower the leg and repeat on the other side.\n\n## ⟦Single knee hug⟧\n\nLie on your back with both legs straight. Bring one knee slowly to your chest and wrap your hands around the shin. Hold for 30 seconds, lower the leg and repeat on the other side.\n"},
		{Text: "# Ease a stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# Loose legs\n\n## Knee to chest, beginner version\n\nLie on your back with both knees bent. Bring one knee slowly to your chest and wrap your hands around the shin. Hold for 20 seconds, lower the leg and repeat on the other side.\n\n## Knee to chest, advanced version\n\nLie on your back with both legs straight. Bring one knee slowly to your chest and wrap your hands around the shin. Hold for 20 seconds, lower the leg and repeat on the other side.\n"},
		{Text: "# Loose legs\n\n## Quad stretch, left\n\nStand tall beside a wall and rest one hand on it. Bend your left knee and hold the left foot behind you with your left hand for 30 seconds.\n\n## Quad stretch, right\n\nStand tall beside a wall and rest one hand on it. Bend your right knee and hold the right foot behind you with your right hand for 30 seconds.\n"},
		{Text: "# Ease a stiff back\n\nChild's pose and cobra make a good pair.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n## Questions\n\nHow long do I hold child's pose? About 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			p.reportRepeats(&p.Entries()[i])
		}
		p.reportLikeness()
	},
}

// leastHowTo is how many words a how-to needs for its repeat to be one: a line
// of a plan ("Cat-cow: 10 cycles") and a cell of a table come back on purpose.
const leastHowTo = 10

// reportRepeats reports each place e is repeated at word for word.
func (p *Pass) reportRepeats(e *schema.Entry) {
	if len(p.howTo(e)) < leastHowTo {
		return
	}
	for _, again := range e.AlsoAt {
		if !p.Page.Shows(again) { // structured data is meant to repeat the page
			continue
		}
		d := p.Reportf(e, again, "%s is described here again, word for word", call(e))
		d.also(e.Span, "first described here")
		d.Fix = p.removal(e.Span, again)
	}
}

// removal gives the fix that takes the repeat out with the lines it fills; nil
// when it is not the first description byte for byte (blanks aside), shares a
// line with other words, is the heading of more, or stands in markup that must
// stay balanced.
func (p *Pass) removal(first, again source.Span) *Fix {
	if p.Page.MediaType == "text/html" || collapse(slice(p.File, first)) != collapse(slice(p.File, again)) {
		return nil
	}
	lines, whole := wholeLines(p.File, again)
	if !whole || p.isOver(again) {
		return nil
	}
	return &Fix{Title: "Remove the repeated description", Safe: true, Edits: []Edit{{Span: lines}}}
}

// isOver reports whether the last heading within a span stands over headings
// that come after it: without it they would belong to another part.
func (p *Pass) isOver(span source.Span) bool {
	headings := p.levels()
	from, _ := slices.BinarySearchFunc(headings, span.Start.Offset, p.headingAt)
	to, _ := slices.BinarySearchFunc(headings, span.End.Offset, p.headingAt)
	return from < to && to < len(headings) && headings[to].Level > headings[to-1].Level
}

// unlessRepeated gives the fix of something within e, and none as long as the
// page describes e again: mended in one place only, one stretch would become
// two.
func (p *Pass) unlessRepeated(e *schema.Entry, fix *Fix) *Fix {
	if e != nil && len(e.AlsoAt) > 0 {
		return nil
	}
	return fix
}

// headingAt compares where a heading stands with an offset.
func (p *Pass) headingAt(heading *article.Block, offset int) int {
	return cmp.Compare(heading.Text.Span(p.File, 0, 0).Start.Offset, offset)
}

func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }

// wholeLines widens a span to the lines it fills and the blank lines before
// it; false when other words stand on its first or last line.
func wholeLines(f *source.File, s source.Span) (source.Span, bool) {
	text := string(f.Text)
	start, end := f.TextOffset(s.Start.Offset), f.TextOffset(s.End.Offset)
	head := text[strings.LastIndexAny(text[:start], "\r\n")+1 : start]
	tail := text[end:]
	if i := strings.IndexAny(tail, "\r\n"); i >= 0 {
		tail = tail[:i]
	}
	if strings.Trim(head, markup+"0123456789.)") != "" || strings.Trim(tail, markup) != "" {
		return s, false
	}
	start -= len(head)
	blank := len(strings.TrimRight(text[:start], " \t\r\n"))
	if blank == 0 {
		return s, false
	}
	return f.Span(blank, end+len(tail)), true
}

// markup are the signs that may stand before a name or after the last word of
// a line without being words: heading, bullet, emphasis and quote marks.
const markup = " \t#*_-+>•·:"
