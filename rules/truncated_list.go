package rules

import (
	"github.com/stretchlint/stretchlint/extract/article"
)

var truncatedList = &Rule{
	ID:    "truncated-list",
	Group: Structure,
	Title: "a sentence opens a list that does not come",
	Why: `“… such as:” and then the next heading: something got lost on the way, in pasting or in a conversion. What is missing may be
the warning.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "a list that is announced follows", Strength: Logic},
	},
	Severity: Warning,
	Options: []Option{
		phrasesOption("more openings of lists, in the pattern language, without the colon"),
	},
	Blind: `Lists that break off in the middle. “The following:” before headings, which are then the list.`,
	Examples: []Example{
		{Text: "# Stiff back\n\nBack pain can come from some diseases, ⟦such as:⟧\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\nYou may feel it in many places, ⟦including:⟧\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\nLeave it out with some conditions, ⟦for example:⟧\n"},
		{Text: "# Stiff back\n\nBack pain can come from some diseases, such as:\n\n- arthritis\n- stenosis\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\nTry the following:\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## How:\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\nBack pain can come from some diseases, such as:\n\n![a spine](spine.jpg)\n\n- arthritis\n- stenosis\n"},
	},
	Article: func(p *Pass) {
		openings := opensList.with(p.Strings("phrases"))
		lines := p.Lines()
		for i := range lines {
			l := &lines[i]
			n := len(l.text.Tokens)
			if n < 3 || l.heading() || l.text.Tokens[n-1].Word != ":" || !p.endsAt(lines, i) {
				continue
			}
			for _, h := range openings.found(lines[i : i+1]) {
				if h.last == n-1 {
					p.Reportf(l.entry, l.span(p.File, h.first, n), "“%s” opens a list, and the text does not give it", l.text.Words(h.first, n))
				}
			}
		}
	},
}

var opensList = newWording(
	row{form: `such as`, says: "diseases such as"},
	row{form: `including|(for example)|(for instance)|(e . g .)`, says: "many places including"},
	row{form: `like`, says: "problems like"},
)

// endsAt reports whether what follows the line in the page is a heading or
// nothing: no list, no other text, no picture that may be the list.
func (p *Pass) endsAt(lines []line, i int) bool {
	if i+1 < len(lines) && lines[i+1].isTitleLike() {
		return true
	}
	if i+1 < len(lines) && !lines[i+1].heading() {
		return false
	}
	for k := range p.Page.Blocks {
		block := &p.Page.Blocks[k]
		if block != lines[i].block {
			continue
		}
		next := k + 1
		return next == len(p.Page.Blocks) || p.Page.Blocks[next].Kind == article.Heading || i+1 == len(lines) && isEmptyAfter(p.Page.Blocks[next:])
	}
	return false
}

// shortTitle is how many tokens a line without markup may have to be a heading.
const shortTitle = 9

// isTitleLike reports whether a paragraph of a plain text opens a part of its own.
func (l *line) isTitleLike() bool {
	n := len(l.text.Tokens)
	return l.block.Kind == article.Paragraph && l.block.Gap && 1 < n && n <= shortTitle && l.text.Tokens[n-1].Word == ":"
}

func isEmptyAfter(blocks []article.Block) bool {
	for i := range blocks {
		if !blocks[i].Text.IsEmpty() || len(blocks[i].Images) > 0 {
			return false
		}
	}
	return true
}
