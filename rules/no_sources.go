package rules

import (
	"bytes"
	"slices"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

var noSources = &Rule{
	ID:    "no-sources",
	Group: Editorial,
	Title: "benefits are claimed and no source is given",
	Why: `Who says so? A link, a list of sources or a name in brackets lets a reader and the next editor check what
the article claims.`,
	Evidence: []Evidence{
		{Key: "DISCERN", Claim: "it is clear where the information comes from", Strength: PlainWords, Source: discern},
		{Key: "JAMA 1997", Claim: "attribution is one of four benchmarks", Strength: Convention, Source: jama1997},
		{Key: "Santos 2022", Claim: "94% of official pages gave no source", Strength: Survey, Source: santos2022},
	},
	Severity: Note,
	Options: []Option{
		{Name: "min_claims", Default: 2.0, About: "lines with a claim from which on a source is wanted"},
	},
	Blind: `Whether the sources are any good, and a link to the site's own shop. Links that the template adds to the text.`,
	Examples: []Example{
		{Text: "# ⟦Ease a sore back⟧\n\nStretching relieves back pain.\n\nIt reduces stress and improves posture.\n\n" + anEntry},
		{Text: "# ⟦Ease a sore back⟧\n\n" + anEntry + "\nThis stretch helps to relieve tension.\n\n## Cobra\n\nLie on your stomach and lift your chest. Hold for 15 seconds. It can help reduce pain.\n"},
		{Text: "# ⟦Ease a sore back⟧\n\n80 percent of adults get back pain. [See our pictures](pictures.md).\n\nStretching eases pain.\n\n" + anEntry},
		{Text: "# Ease a sore back\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nStretching relieves back pain ([review](https://example.org/review)).\n\nIt reduces stress.\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nStretching relieves back pain.\n\nIt reduces stress.\n\n" + anEntry + "\n## Sources\n\nExample Health Service, Back pain (2024)\n"},
		{Text: "# Ease a sore back\n\nStretching relieves back pain (Example, 2019).\n\nIt reduces stress.\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nStretching relieves back pain.\n\n" + anEntry},
	},
	Article: func(p *Pass) {
		if len(p.Entries()) == 0 || p.namesSource() {
			return
		}
		claims := 0.0
		for _, l := range p.Lines() {
			if len(claimed.FindAll(l.text)) > 0 {
				claims++
			}
		}
		if claims >= p.Number("min_claims") {
			p.Reportf(nil, p.place(), "the article says %g times what stretching does, and names no source", claims)
		}
	},
}

// claimed finds what is said of an effect, hedged or not.
var claimed = patterns(
	`relieve|relieves|relieving|reduce|reduces|reducing|ease|eases|easing|alleviate|alleviates|prevent|prevents|improve|improves|improving|increase|increases|boost|boosts|decrease|decreases ~4 pain|stress|tension|stiffness|injury|injuries|posture|circulation|flexibility|mobility|discomfort|risk|anxiety|range|soreness|pressure`,
	`QTY %|percent of|lower|higher|more|less`,
)

// namesSource reports whether the article gives any source.
func (p *Pass) namesSource() bool {
	lines := p.Lines()
	return slices.ContainsFunc(lines, func(l line) bool {
		return l.heading() && len(sourceHeadings.FindAll(l.text)) > 0 || len(notes.FindAll(l.text)) > 0 || leadsOut(p.around(&l))
	}) || slices.ContainsFunc(p.anywhere(), func(t *phrase.Text) bool { return len(listsSources.FindAll(t)) > 0 })
}

var (
	sourceHeadings = patterns(`sources|references|bibliography|citations|(further reading)|reference|source`)
	listsSources   = patterns(`^ sources|references|source|citations :`)
	notes          = patterns(`\( ~8 , NUM \)`, `\[ NUM \]`, `according to the? ~2 university|association|society|institute|service|college|academy|organization|organisation|nhs|cdc|acsm|journal`, `published in`)
)

// leadsOut reports whether markup holds an address of another site: that of a
// link, or one that stands in the text.
func leadsOut(markup []byte) bool {
	for at := 0; ; at++ {
		i := bytes.Index(markup[at:], []byte("http"))
		if i < 0 {
			return false
		}
		at += i
		before, after := markup[:at], bytes.TrimPrefix(markup[at+len("http"):], []byte("s"))
		linked := bytes.HasSuffix(before, []byte("](")) || bytes.HasSuffix(before, []byte(`href="`)) || bytes.HasSuffix(before, []byte("<"))
		bare := at > 0 && bytes.IndexByte([]byte(`"(=`), markup[at-1]) < 0
		if linked && bytes.HasPrefix(after, []byte(":")) || bare && bytes.HasPrefix(after, []byte("://")) {
			return true
		}
	}
}

// opening is how far before a line the tag may start that makes it a link, in
// bytes.
const opening = 300

// around gives the bytes of a line with the link it may stand in.
func (p *Pass) around(l *line) []byte {
	span := l.whole(p.File)
	start, end := p.File.TextOffset(span.Start.Offset), p.File.TextOffset(span.End.Offset)
	before := p.File.Text[max(0, start-opening):start]
	if i := bytes.LastIndexByte(before, '<'); i >= 0 && bytes.HasPrefix(before[i:], []byte("<a ")) {
		start -= len(before) - i
	}
	return p.File.Text[start:end]
}
